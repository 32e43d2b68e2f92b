// Every hit of a search, one after another, without holding more than numbers. The whole rough order is known from the
// start, each block of it is scored exactly when its turn comes, and an article is read only when it is handed over.
// Between two pieces other searches may use the workspace, so nothing of it is relied on after a piece.

import { blockSizeOf, orderExactly } from '../ranking/exact-order.js'
import { createScorer } from '../ranking/score/scorer.js'
import type { RankedHit } from '../ranking/types.js'
import { describeQuery } from './answer.js'
import type { Hit, HitStream, SearchRequest } from './engine.js'
import type { EngineParts } from './types.js'

/** Milliseconds of work after which a piece is handed over, so that searches need not wait for an export. */
const PIECE_MS = 10

/** @param most hits; limit and offset of the request do not count */
export function hitStream(request: SearchRequest, most: number, parts: EngineParts): HitStream {
  const { index, workspace, searcher, hits, scoring } = parts
  const run = searcher.ask({ ...request, limit: most, offset: 0 }, true)
  const { plan, ranked } = run
  const { weights } = scoring
  const scorer = weights !== null && run.ranking.sort === 'relevance' ? createScorer(plan, index, workspace.scorer, weights) : null
  return {
    query: { ...describeQuery(run), suggestion: null, without: [] },
    total: ranked.total,
    partial: ranked.partial,
    pieces: piecesOf(
      ranked.hits,
      scoring.blockSize ?? blockSizeOf(plan),
      (block) => (scorer ? orderExactly(block, scorer, index.store.columns.newestRank) : block),
      (hit) => (index.live.withdrawn?.[hit.article] ? null : hits.hitOf(hit, run)),
    ),
  }
}

/**
 * @param rough in the rough order
 * @param blockSize hits that are put into their exact order together
 * @param order does so
 * @param make null for an article that is not shown any more
 */
async function* piecesOf(
  rough: readonly RankedHit[],
  blockSize: number,
  order: (block: RankedHit[]) => RankedHit[],
  make: (ranked: RankedHit) => Hit | null,
): AsyncGenerator<Hit[]> {
  for (let from = 0; from < rough.length; from += blockSize) {
    let began = performance.now()
    let piece: Hit[] = []
    for (const ranked of order(rough.slice(from, from + blockSize))) {
      const hit = make(ranked)
      if (hit) piece.push(hit)
      if (performance.now() - began < PIECE_MS) continue
      yield piece
      piece = []
      began = performance.now()
    }
    if (piece.length > 0) yield piece
  }
}
