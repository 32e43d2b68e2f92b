// Knows the particles that Arabic news leaves bare after a stretching stroke or a quote (لـ انسحابه, بـ«حالة», الـ30).
// Alone they mean nothing and no query should meet them.

import { FUTURE, NOUN_CHAINS, NOUN_PARTICLES } from '../../script/clitics.js'
import { ARTICLE } from '../../script/letters.js'

const LONE: ReadonlySet<string> = new Set([...NOUN_PARTICLES, FUTURE, ARTICLE])

/** Chains of particles. Some are words too (بال, وال), so they count only where they lean on what follows. */
const CHAINS: ReadonlySet<string> = new Set(NOUN_CHAINS.map(({ written }) => written).filter((written) => written !== ''))
/** Letters of the longest of them. */
export const LONGEST_LEFTOVER = Math.max(...[...CHAINS].map((written) => written.length))

/**
 * @param letters the word without marks and stretching strokes
 * @param leans a stretching stroke, a digit or a foreign letter follows
 */
export function isLeftover(letters: string, leans: boolean): boolean {
  return LONE.has(letters) || (leans && CHAINS.has(letters))
}
