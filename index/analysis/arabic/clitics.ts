// Where the particles that Arabic writes together with the next word end and its article begins: views of the table of
// clitics for the stemmer. They read counted spellings.

import { CHAINS, type CliticChain, isConjunction, isPreposition } from '../../script/clitics.js'
import { ARTICLE, LAM } from '../../script/letters.js'

/** Index of the alef of a leading article, after a conjunction and beh or kaf if any; −1 when there is none. */
export function articleAlef(word: string): number {
  let at = 0
  if (isConjunction(word[at])) at++
  if (isPreposition(word[at]) && word[at] !== LAM) at++
  return word.startsWith(ARTICLE, at) ? at : -1
}

/** Every way to take a conjunction and a preposition from the front of a word: the lengths taken, 0 among them. */
export function particleLengths(word: string): number[] {
  const lengths = [0]
  let at = 0
  if (isConjunction(word[at])) lengths.push(++at)
  if (isPreposition(word[at])) lengths.push(at + 1)
  return lengths
}

/** The chains of particles alone, by their first letter. */
const PARTICLE_CHAINS = new Map<string, readonly CliticChain[]>()
for (const chain of CHAINS) {
  const [first] = chain.written
  if (first !== undefined && !chain.article) PARTICLE_CHAINS.set(first, [...(PARTICLE_CHAINS.get(first) ?? []), chain])
}
const NO_CHAINS: readonly CliticChain[] = []

/** Every chain of particles without the article that a word may begin with, shorter first. */
export function particleChains(word: string): readonly CliticChain[] {
  const chains = PARTICLE_CHAINS.get(word[0]) ?? NO_CHAINS
  return chains.length > 1 ? chains.filter(({ written }) => word.startsWith(written)) : chains
}
