// How good a ranking is, by the usual measures, and whether two systems differ by more than chance.

/** Measures of one question, each 0–1. */
export interface Measures {
  /** 1 / rank of the first right answer among the first ten, else 0. */
  mrr: number
  ndcg: number
  /** The first answer is right. */
  first: number
  /** Share of the right answers among the first hundred. */
  recall: number
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
    recall: ranked.slice(0, 100).filter((id) => right.has(id)).length / right.size,
  }
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Two-sided paired randomisation test (Smucker, Allan & Carterette 2007) with a fixed seed: the share of sign flips at least as far apart. */
export function randomisation(one: readonly number[], two: readonly number[], rounds = 10_000): number {
  const differences = one.map((value, i) => value - two[i])
  const observed = Math.abs(mean(differences))
  let state = 12345
  const coin = (): boolean => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 31 === 1
  }
  let asFar = 0
  for (let round = 0; round < rounds; round++) {
    let sum = 0
    for (const difference of differences) sum += coin() ? difference : -difference
    if (Math.abs(sum / differences.length) >= observed - 1e-12) asFar++
  }
  return asFar / rounds
}
