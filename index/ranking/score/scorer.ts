// The exact score of an article: the query is prepared once, each article is walked, and what was counted is summed.

import type { ForwardIndex } from '../../postings/forward.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import type { Plan } from '../match/plan.js'
import { claimScratch, prepareQuery, type ScorerScratch } from './prepare.js'
import type { ScoreObserver } from './score-observer.js'
import { type ArticleLengths, type Score, sumScore } from './sum.js'
import { createWalk, walkArticle } from './walk.js'
import { DEFAULT_WEIGHTS, type Weights } from './weights.js'

export interface Scorer {
  score(article: number): Score
}

/** What a scorer reads of an index. */
interface ScoredIndex extends ArticleLengths {
  forward: ForwardIndex
  vocabulary: Vocabulary
  store: { count: number }
}

/**
 * Several scorers may share a scratch; going from one to another costs as much as making one.
 * @param observer for explanations; null costs nothing
 */
export function createScorer(
  plan: Plan,
  index: ScoredIndex,
  scratch: ScorerScratch,
  weights: Weights = DEFAULT_WEIGHTS,
  observer: ScoreObserver | null = null,
): Scorer {
  const { forward, vocabulary, store } = index
  const query = prepareQuery(plan, vocabulary, store.count, weights)
  const walk = createWalk(query, scratch, observer)
  return {
    score(article) {
      claimScratch(scratch, query, vocabulary)
      walkArticle(article, walk, forward, vocabulary)
      return sumScore(article, walk, query, index)
    },
  }
}
