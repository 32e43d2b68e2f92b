// The answer to a search: its hits, counts, facets, histogram, and how the query was understood.

import { countFacet } from '../ranking/collect/facets.js'
import { countHistogram } from '../ranking/collect/histogram.js'
import type { Answer, SearchRequest, Term } from './engine.js'
import { deadlineAfter } from './search-run.js'
import { findSuggestion } from './suggestions.js'
import type { EngineParts, SearchRun } from './types.js'
import { findWithout } from './without.js'

export function answerSearch(request: SearchRequest, parts: EngineParts): Answer {
  const { index, searcher, hits } = parts
  const began = performance.now()
  const expired = deadlineAfter(request.budget)
  const query = searcher.parse(request)
  const parsed = performance.now()
  const run = searcher.search(query, request, expired)
  const { ranked } = run
  const facets: Answer['facets'] = {}
  for (const name of request.facets) facets[name] = countFacet(name, ranked.matched, request, index)
  const suggestion = findSuggestion(run, parts, expired)
  const without = ranked.total === 0 ? findWithout(run, searcher, expired) : []
  const matched = performance.now()
  const made = ranked.hits.map((hit) => hits.hitOf(hit, run))
  const ended = performance.now()
  return {
    query: { ...describeQuery(run), suggestion, without },
    total: ranked.total,
    totalAll: ranked.totalAll,
    totalArticles: ranked.totalArticles,
    totalRelation: ranked.partial ? 'gte' : 'eq',
    partial: ranked.partial,
    hits: made,
    facets,
    histogram: request.histogram === 'none' ? null : countHistogram(request.histogram, ranked.matched, index),
    timing: { parse: parsed - began, match: matched - parsed, snippets: ended - matched },
  }
}

/** How the query of a run was understood. */
export function describeQuery(run: SearchRun): Omit<Answer['query'], 'suggestion' | 'without'> {
  const { request, query, excludedConcepts, relaxed } = run
  return {
    text: request.text,
    match: request.match,
    relaxed,
    terms: termsOf(run),
    excluded: query.excluded.map(({ text, at }, n) => ({
      text,
      at,
      expansions: excludedConcepts[n].flatMap(({ expansions }) => expansions),
    })),
    filters: query.filters.map(({ field, text, at, excluded }) => ({ field, text, at, excluded })),
    warnings: query.warnings,
  }
}

/** What was asked for, with the number of articles that have each. */
export const termsOf = ({ concepts, ranked }: SearchRun): Term[] =>
  concepts.map(({ kind, text, at, language, expansions }, c) => ({ kind, text, at, language, articles: ranked.answeredBy[c], expansions }))
