// Puts candidates of the rough order into their exact order, a block at a time: so the order of a page does not
// depend on which page was asked for first.

import type { Scorer } from './score/scorer.js'
import type { RankedHit } from './types.js'

/**
 * Candidates scored exactly together. What the rough order does not know matters most between words (nearness,
 * coverage, one paragraph), so a query of one concept needs fewer. Range ≥ 20; more find more of what the rough order
 * misplaced, and cost time in proportion. `npm run bench` prints how many of the first ten these hold.
 */
const BLOCK_SIZE = 200
const BLOCK_SIZE_OF_ONE = 100

/** Candidates that are scored exactly together for a plan. */
export const blockSizeOf = ({ concepts }: { concepts: readonly unknown[] }): number =>
  concepts.length === 1 ? BLOCK_SIZE_OF_ONE : BLOCK_SIZE

/**
 * A block in its exact order: complete articles first, then by exact score, then newer first. Of near-duplicates the
 * best is shown.
 * @param newness by article: its rank among the newest
 */
export function orderExactly(block: readonly RankedHit[], scorer: Scorer, newness: ArrayLike<number>): RankedHit[] {
  const inOrder = (a: RankedHit, b: RankedHit): number =>
    Number(b.complete) - Number(a.complete) || b.score - a.score || newness[a.article] - newness[b.article]
  const scored = (hit: RankedHit): RankedHit => ({ ...hit, score: scorer.score(hit.article).total })
  return block.map((hit) => (hit.copies ? hit.copies.map(scored).sort(inOrder)[0] : scored(hit))).sort(inOrder)
}

/**
 * The hits of a page, of which every block that it touches is ordered whole.
 * @param candidates in the rough order
 * @param order the exact order of a block
 */
export function exactPage(
  candidates: readonly number[],
  { offset, limit }: { offset: number; limit: number },
  blockSize: number,
  order: (block: readonly number[]) => RankedHit[],
): RankedHit[] {
  const end = Math.min(offset + limit, candidates.length)
  const start = Math.floor(offset / blockSize) * blockSize
  const hits: RankedHit[] = []
  for (let from = start; from < end; from += blockSize) {
    for (const hit of order(candidates.slice(from, from + blockSize))) hits.push(hit)
  }
  return hits.slice(offset - start, offset + limit - start)
}
