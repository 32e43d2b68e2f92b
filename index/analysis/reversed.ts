// Tells a text whose letters run backwards, as a PDF often gives them: no Arabic word begins with ة or ى, and in such a
// text many do.

import { LETTERS_AND_MARKS } from '../script/classes.js'
import { ALEF_MAKSURA, TEH_MARBUTA } from '../script/letters.js'
import { normalize } from './normalize.js'

/**
 * Share of a text's Arabic words from which on it is suspect, and so many at least: one or two are slips of the pen.
 */
const SHARE = 0.01
const FEWEST = 3

/** Runs of two Arabic letters or more; a lone ة stands in brackets for the feminine: مرشح(ة). */
const WORD = new RegExp(`[${LETTERS_AND_MARKS}]{2,}`, 'g')
/** Such runs that begin with ة or ى. */
const BACKWARDS = new RegExp(`(?<![${LETTERS_AND_MARKS}])[${TEH_MARBUTA}${ALEF_MAKSURA}][${LETTERS_AND_MARKS}]`, 'g')

/** Whether over 1 in 100 Arabic words begins with a letter that only ends words. Presentation forms are folded. */
export function looksReversed(text: string): boolean {
  const read = normalize(text).text
  const backwards = read.match(BACKWARDS)?.length ?? 0
  // Hardly any text has some: then its words need not be counted.
  return backwards >= FEWEST && backwards > (read.match(WORD)?.length ?? 0) * SHARE
}
