// How likely an edit is to be a slip of the pen: letters that sound or look alike, a long vowel or a double letter too
// many or too few, and two letters exchanged are common mistakes; the first letter of a word is seldom wrong.

import { ALEF, WAW, YEH } from '../../script/letters.js'
import type { Edit } from './neighbours.js'

/** Letters of folded words that sound alike, everywhere or in some dialects, and are confused with each other. */
const CONFUSED: readonly (readonly string[])[] = [
  ['ض', 'ظ'],
  ['ض', 'د'],
  ['ظ', 'ز'],
  ['ذ', 'ز'],
  ['ذ', 'د'],
  ['س', 'ص'],
  ['س', 'ث'],
  ['ت', 'ث'],
  ['ت', 'ط'],
  ['ق', 'ك'],
  ['ق', 'غ'],
  ['ح', 'ه'],
  ['ج', 'غ'],
  ['ع', 'ا'],
  ['ا', 'ه'],
  ['a', 'e', 'i', 'o', 'u', 'y'],
  ['c', 'k', 'q'],
  ['c', 's', 'z'],
  ['d', 't'],
  ['b', 'p'],
  ['f', 'v'],
  ['g', 'j'],
  ['m', 'n'],
]

const PAIRS = new Set(CONFUSED.flatMap((letters) => letters.flatMap((a) => letters.map((b) => a + b))))
const LONG_VOWELS = new Set([ALEF, WAW, YEH])

export const LIKELY = 1
export const POSSIBLE = 2
export const UNLIKELY = 3

/**
 * 1, 2 or 3; less is likelier.
 * @param letters the written word, folded, in code points
 */
export function slipCost({ kind, at, written, meant }: Edit, letters: readonly string[]): number {
  if (kind === 'swap') return LIKELY
  if (kind === 'replace') return PAIRS.has(written + meant) ? LIKELY : at === 0 ? UNLIKELY : POSSIBLE
  const letter = kind === 'insert' ? meant : written
  // A letter put in stands before the written letter `at`, one left out is that letter itself.
  const isDouble = letters[at - 1] === letter || letters[kind === 'insert' ? at : at + 1] === letter
  if (isDouble || (at > 0 && LONG_VOWELS.has(letter))) return LIKELY
  return at === 0 ? UNLIKELY : POSSIBLE
}
