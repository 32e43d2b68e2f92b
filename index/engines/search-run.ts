// From a request to a run: its text is parsed, its items are expanded, planned and ranked. Quoted phrases that find
// nothing are asked again as plain words.

import type { Analyzer } from '../analysis/analysis.js'
import { expandItems, isStopItem } from '../queries/expand/expand.js'
import { parse } from '../queries/parse.js'
import type { Item, Query, SimpleItem } from '../queries/query.js'
import { plainWords } from '../queries/words.js'
import { createCheck } from '../ranking/match/filters.js'
import type { MatchCache } from '../ranking/match/match-cache.js'
import { matchAlternative } from '../ranking/match/phrases.js'
import { planConcepts } from '../ranking/match/plan.js'
import { rank } from '../ranking/rank.js'
import type { RankRequest } from '../ranking/types.js'
import type { SearchRequest } from './engine.js'
import type { EngineParts, Expired, Searcher, SearchRun } from './types.js'

/** For searches whose hits nobody sees: in order of date no candidate is scored exactly. */
export const COUNT_ONLY = { sort: 'newest', limit: 1, offset: 0 } as const

/** True when so many milliseconds have gone by. */
export function deadlineAfter(milliseconds: number): Expired {
  const end = performance.now() + milliseconds
  return () => performance.now() > end
}

/** @param cache what one query finds serves the next */
export function createSearcher(
  { index, expander, workspace, scoring }: Omit<EngineParts, 'searcher' | 'hits'>,
  cache: MatchCache,
): Searcher {
  const parseText: Searcher['parse'] = ({ text }) =>
    parse(text, { analyzer: expander.analyzer(), sources: index.manifest.sources, authors: index.manifest.authors })

  const plan: Searcher['plan'] = (concepts, expired) =>
    planConcepts(concepts, index, (alternative) =>
      cache.get(alternative, () => matchAlternative(alternative, index, workspace.phrases, expired)),
    )

  const run = (query: Query, request: SearchRequest, expired: Expired, rough = false): SearchRun => {
    const context = expander.contextOf(request, expired)
    // Concepts are bits of one number; the parser keeps a query within as many words.
    const concepts = expandItems(query.items, context, isTyping(query, request))
    const planned = plan(concepts, expired)
    const excludedConcepts = query.excluded.map((item) => expandItems([item], { ...context, isExcluded: true }, false))
    const ranking: RankRequest = {
      match: request.match,
      sort: request.sort ?? (concepts.length > 0 ? 'relevance' : 'newest'),
      collapse: request.collapse,
      limit: request.limit,
      offset: request.offset,
      required: request.match === 'auto' ? concepts.flatMap((concept, c) => (concept.kind === 'phrase' ? [c] : [])) : [],
      excluded: excludedConcepts.map((concepts) => plan(concepts, expired)),
      check: createCheck(request, query.filters, index),
      counted: request.facets.length > 0 || request.histogram !== 'none',
      expired,
      ...scoring,
      rough,
    }
    const ranked = rank(planned, ranking, index, workspace)
    return { request, query, concepts, excludedConcepts, plan: planned, ranking, ranked, relaxed: false }
  }

  const search: Searcher['search'] = (query, request, expired, rough) => {
    const strict = run(query, request, expired, rough)
    if (strict.ranked.total > 0 || request.match !== 'auto' || !query.items.some(holdsPhrase)) return strict
    const relaxed = run({ ...query, items: withoutQuotes(query, expander.analyzer()) }, request, expired, rough)
    return relaxed.ranked.total > 0 ? { ...relaxed, query, relaxed: true } : strict
  }

  return {
    parse: parseText,
    plan,
    run,
    search,
    ask: (request, rough) => search(parseText(request), request, deadlineAfter(request.budget), rough),
  }
}

/** Whether the last item may be unfinished: the reader types, and it is neither excluded nor a filter. */
export const isTyping = ({ items, excluded, filters }: Query, { typing }: SearchRequest): boolean =>
  typing && items.length > 0 && [...excluded, ...filters].every(({ at }) => at[1] <= items[items.length - 1].at[0])

const holdsPhrase = (item: Item): boolean => (item.kind === 'or' ? item.items.some(holdsPhrase) : item.kind === 'phrase')

/** A query's items with every phrase as the words that would stand there without its quotes. */
function withoutQuotes({ text, items }: Query, analyzer: Analyzer): Item[] {
  const asWords = (item: SimpleItem): SimpleItem[] => {
    if (item.kind !== 'phrase') return [item]
    // A phrase that was too long ends before its closing quote.
    const end = item.tokens.reduce((most, token) => Math.max(most, token.end), item.at[0])
    const words = plainWords(text, [item.at[0], end], analyzer, () => undefined)
    const content = words.filter((word) => !isStopItem(word))
    return content.length > 0 ? content : words
  }
  return items.flatMap((item): Item[] => (item.kind === 'or' ? [{ ...item, items: item.items.flatMap(asWords) }] : asWords(item)))
}
