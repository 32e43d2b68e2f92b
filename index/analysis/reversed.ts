// Tells a text whose letters run backwards, as a PDF often gives them: no Arabic word begins with ة or ى, and in such a text many do.

import { ALEF_MAKSURA, TEH_MARBUTA } from './arabic/letters.js'
import { normalize } from './normalize.js'

/** Share of a text's Arabic words from which on it is suspect, and so many at least: one or two are slips of the pen. */
const SHARE = 0.01
const FEWEST = 3

/** Runs of two Arabic letters or more; a lone ة stands in brackets for the feminine: مرشح(ة). */
const WORD = /[\u0621-\u063a\u0640-\u065f\u0670]{2,}/g

/** Whether over 1 in 100 Arabic words begins with a letter that only ends words. Presentation forms are read as what they show. */
export function looksReversed(text: string): boolean {
  let words = 0
  let backwards = 0
  for (const [word] of normalize(text).text.matchAll(WORD)) {
    words++
    if (word[0] === TEH_MARBUTA || word[0] === ALEF_MAKSURA) backwards++
  }
  return backwards >= FEWEST && backwards > words * SHARE
}
