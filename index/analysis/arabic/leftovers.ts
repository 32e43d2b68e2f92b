// Knows the particles that Arabic news leaves bare after a stretching stroke or a quote (لـ انسحابه, بـ«حالة», الـ30). Alone they
// mean nothing and no query should meet them.

import { ARTICLE, BEH, FEH, KAF, LAM, SEEN, WAW } from '../../script/letters.js'

const LONE: ReadonlySet<string> = new Set([WAW, FEH, BEH, LAM, KAF, SEEN, ARTICLE])

/** Chains of particles. As words of their own some mean something (بال, وال), so they count only where they lean on what follows. */
const CHAINS: ReadonlySet<string> = new Set(
  ['', WAW, FEH].flatMap((first) => [
    ...['', BEH, KAF].map((second) => first + second + ARTICLE),
    ...[BEH, KAF, LAM, LAM + LAM].map((second) => first + second),
  ]),
)
/** Letters of the longest of them. */
export const LONGEST_LEFTOVER = 4

/** @param letters the word without marks and stretching strokes @param leans a stretching stroke, a digit or a foreign letter follows */
export function isLeftover(letters: string, leans: boolean): boolean {
  return LONE.has(letters) || (leans && CHAINS.has(letters))
}
