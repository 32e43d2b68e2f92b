// What ranking says of one article, told in the words of the question: parts of its score, or the terms, exclusions and filters
// that keep it out.

import type { OpenIndex } from '../archive/index-reader.js'
import type { Query } from '../queries/query.js'
import type { Plan } from '../ranking/match/plan.js'
import type { RankRequest } from '../ranking/rank.js'
import { explainArticle, failedFilters } from '../ranking/score/explain.js'
import type { Ranked } from '../ranking/types.js'
import type { Accumulators } from '../ranking/workspace.js'
import type { Explanation, FailedTerm, SearchRequest, Term } from './engine.js'

/** A question that was run. */
interface Asked {
  query: Query
  plan: Plan
  asked: RankRequest
  ranked: Ranked
  relaxed: boolean
  terms: Term[]
}

/** @param n number of the article */
export function explanationOf(n: number, request: SearchRequest, done: Asked, index: OpenIndex, accumulators: Accumulators): Explanation {
  const { query, plan, relaxed, terms } = done
  const { missing, shutOutBy, partial, ...explained } = explainArticle(n, plan, done.asked, index, accumulators)
  const failed: FailedTerm[] = [
    ...missing.map((term) => ({ ...NOTHING, kind: 'term' as const, term, text: terms[term].text, at: terms[term].at })),
    ...shutOutBy.map((e) => ({ ...NOTHING, kind: 'excluded' as const, text: query.excluded[e].text, at: query.excluded[e].at })),
    ...failedFilters(n, request, query.filters, index).map(({ field, typed }) => ({
      ...NOTHING,
      ...{ kind: 'filter' as const, field, text: typed?.text ?? null, at: typed?.at ?? null },
    })),
  ]
  return { id: index.store.id(n), ...explained, relaxed, partial: partial || done.ranked.partial, failed, terms }
}

const NOTHING = { term: null, field: null, text: null, at: null }
