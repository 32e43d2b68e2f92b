// Every hit of a search, one after another, without holding more than numbers: the whole rough order is known from the start,
// each block of it is scored exactly when its turn comes, and an article is read only when it is handed over. Between two pieces
// other searches may use the same workspace, so nothing of it is relied on after a piece was given.

import type { RankedHit } from '../ranking/types.js'
import type { Hit } from './engine.js'

/** Milliseconds of work after which a piece is handed over, so that searches need not wait for an export. */
const PIECE_MS = 10

/**
 * @param rough in the rough order
 * @param block hits that are put into their exact order together
 * @param exactly does so
 * @param make null for an article that is not shown any more
 */
export async function* streamHits(
  rough: readonly RankedHit[],
  block: number,
  exactly: (block: RankedHit[]) => RankedHit[],
  make: (ranked: RankedHit) => Hit | null,
): AsyncGenerator<Hit[]> {
  for (let from = 0; from < rough.length; from += block) {
    let began = performance.now()
    let piece: Hit[] = []
    for (const ranked of exactly(rough.slice(from, from + block))) {
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
