// The articles that a request excludes: those that the plans of its excluded items find.

import type { Plan } from './match/plan.js'
import { type AccumulatedIndex, accumulate, type ScoreAccumulator } from './score/accumulate.js'

interface ExcludedArticles {
  /** 1 for each article that is excluded; null: none is. */
  articles: Uint8Array | null
  /** All of them were found before time ran out. */
  whole: boolean
}

/** The articles that any of these plans finds. Whatever the accumulator held before is lost. */
export function excludedArticles(
  plans: readonly Plan[],
  index: AccumulatedIndex,
  accumulator: ScoreAccumulator,
  expired: () => boolean,
): ExcludedArticles {
  if (plans.length === 0) return { articles: null, whole: true }
  const articles = new Uint8Array(index.store.count)
  let whole = true
  for (const plan of plans) {
    whole = accumulate(plan, index, accumulator, expired).whole && whole
    for (let i = 0; i < accumulator.touchedCount; i++) articles[accumulator.touched[i]] = 1
  }
  return { articles, whole }
}
