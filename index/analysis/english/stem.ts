// The stem of an English word by Porter2 (Porter 2001, "The English (Porter2) stemming algorithm"), by a library.

import porter2 from 'wink-porter2-stemmer'

/**
 * The library writes y as 3 while it works, so a word with digits would come back with letters for them (mp3 as mpy).
 */
const LETTERS_ONLY = /^[a-z]+$/
/** Its patterns take time that grows with the square of a word's length. No English word is longer. */
const LONGEST = 40

/** Short words in -s whose plural Porter2 leaves apart from them: its rule for a final e asks for a longer stem. */
const SHORT_PLURALS: Readonly<Record<string, string>> = { buses: 'bus', busses: 'bus', gases: 'gas', gasses: 'gas', pluses: 'plus' }

/** @param folded a word as `LatinFold` gives it; one with digits, capitals or other letters is its own stem */
export function stemEnglish(folded: string): string {
  if (Object.hasOwn(SHORT_PLURALS, folded)) return SHORT_PLURALS[folded]
  return folded.length <= LONGEST && LETTERS_ONLY.test(folded) ? porter2(folded) : folded
}
