// One spelling for lines and names that are compared with the tables of this room: what readers see as the same gets
// the same letters. The articles' own search terms are folded in the analysis room; this fold is only for recognising
// page lines and names.

import { PLAIN_LETTERS } from '../script/classes.js'
import { createFold, FOLDS } from '../script/folds.js'
import { HIGH_HAMZA, TATWEEL } from '../script/letters.js'

/** ASCII and the plain letters of Arabic: nothing to compose or drop. Most text is so, and every word is read. */
const PLAIN = new RegExp(`^[\\0-~${PLAIN_LETTERS}]*$`)
const BROKEN_MARK = /\s(?=\p{M})/gu
/** A high hamza would only make a letter with a hamza of the one before it, and those are folded too. */
const DROPPED = new RegExp(`\\p{M}|\\p{Cf}|[${TATWEEL}${HIGH_HAMZA}]`, 'gu')
const SPACES = /\s+/g

const foldLetters = createFold(FOLDS)

/**
 * Lower case, NFKC, no marks, tatweel or invisible signs, every letter folded by the table, single spaces.
 * Folding twice is folding once.
 */
export function foldSpelling(text: string): string {
  return foldLetters(bare(text).toLowerCase()).replace(SPACES, ' ').trim()
}

/** Without marks, tatweel and invisible signs, composed. Lower case first: İ becomes i with a mark. */
function bare(text: string): string {
  if (PLAIN.test(text)) return text
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(BROKEN_MARK, '').replace(DROPPED, '')
}
