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
