// Where an article stands among the hits of a search, and what stands before and after it.

import type { Neighbours, SearchRequest } from './engine.js'
import type { EngineParts } from './types.js'

/** Hits among which an article's neighbours are looked for. */
const NEIGHBOUR_WINDOW = 1000

/** @param n number of the article; below 0: there is none */
export function neighboursOf(
  n: number,
  request: SearchRequest,
  { index, searcher }: EngineParts,
): { neighbours: Neighbours | null; partial: boolean } {
  const { hits, total, partial } = searcher.ask({ ...request, limit: NEIGHBOUR_WINDOW, offset: 0 }).ranked
  const among = new Set(n < 0 ? [] : request.collapse ? [n, ...index.store.nearDuplicatesOf(n)] : [n])
  const found = hits.findIndex((hit) => among.has(hit.article))
  if (found < 0) return { neighbours: null, partial }
  const idAt = (rank: number): string | null => (hits[rank] ? index.store.id(hits[rank].article) : null)
  return { neighbours: { position: found + 1, total, previous: idAt(found - 1), next: idAt(found + 1) }, partial }
}
