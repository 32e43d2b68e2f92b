// What ranking says of one article, told in the words of the question: parts of its score, or the terms, exclusions
// and filters that keep it out.

import { failedFilters } from '../ranking/match/failed-filters.js'
import { explainArticle } from '../ranking/score/explain.js'
import { termsOf } from './answer.js'
import type { Explanation, FailedTerm, SearchRequest } from './engine.js'
import { COUNT_ONLY } from './search-run.js'
import type { EngineParts } from './types.js'

/** @param n number of the article */
export function explanationOf(n: number, request: SearchRequest, { index, workspace, searcher }: EngineParts): Explanation {
  const run = searcher.ask({ ...request, ...COUNT_ONLY })
  const { query, relaxed } = run
  const terms = termsOf(run)
  const { missing, excludedBy, partial, ...explained } = explainArticle(n, run.plan, run.ranking, index, workspace)
  const failed: FailedTerm[] = [
    ...missing.map((term) => ({ ...NOTHING, kind: 'term' as const, term, text: terms[term].text, at: terms[term].at })),
    ...excludedBy.map((e) => ({ ...NOTHING, kind: 'excluded' as const, text: query.excluded[e].text, at: query.excluded[e].at })),
    ...failedFilters(n, request, query.filters, index).map(({ field, typed }) => ({
      ...NOTHING,
      ...{ kind: 'filter' as const, field, text: typed?.text ?? null, at: typed?.at ?? null },
    })),
  ]
  return { id: index.store.id(n), ...explained, relaxed, partial: partial || run.ranked.partial, failed, terms }
}

const NOTHING = { term: null, field: null, text: null, at: null }
