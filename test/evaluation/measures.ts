// How good a ranking is, by the usual measures, and whether two systems differ by more than chance.

/** Measures of one question, each 0–1 but the rank. */
export interface Measures {
  /** 1 / rank of the first right answer among the first ten, else 0. */
  mrr: number
  ndcg: number
  /** The first answer is right. */
  first: number
  /** Share of the right answers among the first ten. */
  early: number
  /** Share of the right answers among the first hundred. */
  recall: number
  /** Of the first right answer among all that were given, from 1; 0: none. */
  rank: number
}

export function measure(ranked: readonly string[], right: ReadonlySet<string>): Measures {
  const rank = ranked.findIndex((id) => right.has(id))
  let gain = 0
  let ideal = 0
  for (let i = 0; i < 10; i++) {
    if (right.has(ranked[i])) gain += 1 / Math.log2(i + 2)
    if (i < right.size) ideal += 1 / Math.log2(i + 2)
  }
  return {
    mrr: rank >= 0 && rank < 10 ? 1 / (rank + 1) : 0,
    ndcg: ideal > 0 ? gain / ideal : 0,
    first: rank === 0 ? 1 : 0,
    early: ranked.slice(0, 10).filter((id) => right.has(id)).length / right.size,
    recall: ranked.slice(0, 100).filter((id) => right.has(id)).length / right.size,
    rank: rank + 1,
  }
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Sign flips of the randomisation test: the smallest p it can tell is 1 / (FLIPS + 1). */
const FLIPS = 10_000

/**
 * Two-sided p of a paired randomisation test: how often a mean difference as large as the one seen arises when it is
 * left to chance which of the two systems each question's figures belong to. Deterministic (Smucker and others 2007).
 * @param differences one a question
 */
export function randomisationP(differences: readonly number[]): number {
  const seen = Math.abs(differences.reduce((sum, value) => sum + value, 0))
  const differing = differences.filter((value) => value !== 0)
  const random = xorshift(20171125)
  let asLarge = 0
  for (let flip = 0; flip < FLIPS; flip++) {
    let sum = 0
    for (const value of differing) sum += random() & 1 ? value : -value
    if (Math.abs(sum) >= seen - 1e-12) asLarge++
  }
  return (asLarge + 1) / (FLIPS + 1)
}

/** Marsaglia's xorshift over 32 bits; the lowest bit of `>>> 16` is as good as any. */
function xorshift(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 16
  }
}
