// Where the particles that Arabic writes together with the next word end and its article begins. Reads counted spellings.

import {
  ALEF_WITH_HAMZA_ABOVE,
  ALEF_WITH_HAMZA_BELOW,
  ALEF_WITH_MADDA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_BELOW,
  ARTICLE,
  BEH,
  FEH,
  KAF,
  LAM,
  WAW,
} from '../../script/letters.js'

const HAMZA_ALEFS: ReadonlySet<string> = new Set([
  ALEF_WITH_HAMZA_ABOVE,
  ALEF_WITH_HAMZA_BELOW,
  ALEF_WITH_MADDA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_BELOW,
])

/** Whether an alef is written with a hamza or a madda, which no article's is. */
export const isHamzaOnAlef = (letter: string | undefined): boolean => letter !== undefined && HAMZA_ALEFS.has(letter)

/** The index of the alef of a leading ال, after و or ف and after ب or ك if there are such; -1 when the word does not begin so. */
export function articleAlef(word: string): number {
  let at = 0
  if (word[at] === WAW || word[at] === FEH) at++
  if (word[at] === BEH || word[at] === KAF) at++
  return word.startsWith(ARTICLE, at) ? at : -1
}

/** Every way in which و or ف, then ب, ل or ك, can be taken from the front of a word: the lengths taken, 0 among them. */
export function particleLengths(word: string): number[] {
  const lengths = [0]
  let at = 0
  if (word[at] === WAW || word[at] === FEH) lengths.push(++at)
  if (word[at] === BEH || word[at] === LAM || word[at] === KAF) lengths.push(at + 1)
  return lengths
}
