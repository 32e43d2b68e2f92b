// The hits of a search that entered the archive last, for feeds.

import type { Latest, SearchRequest } from './engine.js'
import type { EngineParts } from './types.js'

export function latestHits(request: SearchRequest, { index, searcher, hits }: EngineParts): Latest {
  const run = searcher.ask({ ...request, sort: 'entered', offset: 0 })
  const firstIndexed = (n: number): string | null => {
    const time = index.live.firstIndexedAt(n)
    return Number.isNaN(time) ? null : new Date(time).toISOString()
  }
  const { total, partial } = run.ranked
  return { total, partial, hits: run.ranked.hits.map((hit) => ({ ...hits.hitOf(hit, run), firstIndexed: firstIndexed(hit.article) })) }
}
