// What leaving out one word, phrase, exclusion or filter would find, where a search found nothing.

import { isStopItem } from '../queries/expand/expand.js'
import type { Query } from '../queries/query.js'
import type { Answer, SearchRequest } from './engine.js'
import { COUNT_ONLY } from './search-run.js'
import type { Expired, Searcher, SearchRun } from './types.js'

type Without = Answer['query']['without']

/** Proposals at most. */
const MAX_WITHOUT = 8

/** A question without one of its parts. */
interface Reduced {
  at: Without[number]['at']
  text: string
  query: Query
  request: SearchRequest
}

/** The reduced questions that find something, in the order of the text, filters of the request last. */
export function findWithout({ query, request }: SearchRun, { run }: Searcher, expired: Expired): Without {
  const found: Without = []
  for (const reduced of [...withoutTyped(query, request), ...withoutSent(query, request)]) {
    if (found.length >= MAX_WITHOUT || expired()) break
    const { total } = run(reduced.query, { ...reduced.request, ...COUNT_ONLY }, expired).ranked
    if (total > 0) found.push({ at: reduced.at, text: reduced.text, total })
  }
  return found
}

/** Without one of the words, phrases, exclusions and filters of the text. */
function withoutTyped(query: Query, request: SearchRequest): Reduced[] {
  const asked = query.items.filter((item) => !isStopItem(item))
  const without = <T extends { text: string; at: Reduced['at'] }>(list: readonly T[], reduce: (one: T) => Partial<Query>): Reduced[] =>
    list.map((one) => ({ at: one.at, text: one.text, query: { ...query, ...reduce(one) }, request }))
  return [
    ...without(asked.length > 1 ? asked : [], (item) => ({ items: query.items.filter((other) => other !== item) })),
    ...without(query.excluded, (item) => ({ excluded: query.excluded.filter((other) => other !== item) })),
    ...without(query.filters, (filter) => ({ filters: query.filters.filter((other) => other !== filter) })),
  ]
}

/** Without one of the filters that were sent with the text. */
function withoutSent(query: Query, request: SearchRequest): Reduced[] {
  const { sources, authors, languages, years, from, to } = request
  const without = (text: string, changed: Partial<SearchRequest>): Reduced => ({
    at: null,
    text,
    query,
    request: { ...request, ...changed },
  })
  return [
    ...sources.map((source) => without(source, { sources: sources.filter((other) => other !== source) })),
    ...authors.map((author) => without(author, { authors: authors.filter((other) => other !== author) })),
    ...(languages.length > 0 ? [without(languages.join(', '), { languages: [] })] : []),
    ...(years.length > 0 ? [without(years.join(', '), { years: [] })] : []),
    ...(from || to ? [without(`${from ?? ''}–${to ?? ''}`, { from: null, to: null, undated: null })] : []),
  ]
}
