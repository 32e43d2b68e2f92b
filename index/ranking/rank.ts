// A planned query to a page of hits: accumulate, drop what is shut out, choose the best roughly, score those exactly, order.
// Candidates are scored in blocks, so that the order of a page does not depend on which page was asked for first.

import type { OpenIndex } from '../archive/opened.js'
import type { Match } from '../queries/query.js'
import { type Accumulators, accumulate, resetAccumulators } from './candidates.js'
import type { Check } from './filters.js'
import type { Matched, Ranked, RankedHit, Sort } from './hit.js'
import type { Plan } from './plan.js'
import { ALL_PARTS, createScorer, type Parts } from './rerank.js'

/** Candidates scored exactly together. Range ≥ 20; more find more of what quantisation misplaced, and cost time in proportion. */
export const BLOCK = 200

export interface RankRequest {
  match: Match
  sort: Sort
  limit: number
  offset: number
  /** Only articles with these concepts (by number) match: phrases under `auto`. */
  required: readonly number[]
  /** Articles found by these plans are shut out. */
  excluded: readonly Plan[]
  check: Check
  expired: () => boolean
  /** null: leave the rough order as it is (tests compare it with the naive engine's). */
  parts?: Parts | null
}

export function rank(plan: Plan, request: RankRequest, index: OpenIndex, accumulators: Accumulators): Ranked {
  const shut = excludedArticles(request.excluded, index, accumulators, request.expired)
  resetAccumulators(accumulators)
  const whole = plan.concepts.length === 0 || accumulate(plan, index, accumulators, request.expired)
  const everyConcept = plan.concepts.length === 32 ? 0xffffffff : (1 << plan.concepts.length) - 1
  const required = request.match === 'all' ? everyConcept : request.required.reduce((bits, concept) => bits | (1 << concept), 0)

  const found = plan.concepts.length === 0 ? allArticles(index.store.count) : accumulators.touched.subarray(0, accumulators.touchedCount)
  const articles = new Uint32Array(found.length)
  const failed = new Uint8Array(found.length)
  const passing = new Uint32Array(found.length)
  const answeredBy = new Uint32Array(plan.concepts.length)
  let matched = 0
  let total = 0
  let totalAll = 0
  for (let i = 0; i < found.length; i++) {
    const n = found[i]
    const answered = accumulators.answered[n]
    for (let c = 0; c < answeredBy.length; c++) if ((answered >>> c) & 1) answeredBy[c]++
    if ((answered & required) >>> 0 !== required >>> 0 || shut?.[n]) continue
    const fails = request.check(n)
    articles[matched] = n
    failed[matched++] = fails
    if (fails !== 0) continue
    passing[total++] = n
    if (answered >>> 0 === everyConcept >>> 0) totalAll++
  }
  const isComplete = (n: number): boolean => accumulators.answered[n] >>> 0 === everyConcept >>> 0
  const hits =
    request.sort === 'relevance'
      ? byRelevance(passing.subarray(0, total), plan, request, index, accumulators, isComplete)
      : byDate(passing.subarray(0, total), request, index).map((article) => ({ article, score: 0, complete: isComplete(article) }))
  const counted: Matched = { articles: articles.slice(0, matched), failed: failed.slice(0, matched) }
  return { hits, total, totalAll, partial: !whole || request.expired(), answeredBy, matched: counted }
}

const allArticles = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, n) => n)

function excludedArticles(plans: readonly Plan[], index: OpenIndex, accumulators: Accumulators, expired: () => boolean): Uint8Array | null {
  if (plans.length === 0) return null
  const shut = new Uint8Array(index.store.count)
  for (const plan of plans) {
    resetAccumulators(accumulators)
    accumulate(plan, index, accumulators, expired)
    for (let i = 0; i < accumulators.touchedCount; i++) shut[accumulators.touched[i]] = 1
  }
  return shut
}

function byRelevance(
  passing: Uint32Array,
  plan: Plan,
  request: RankRequest,
  index: OpenIndex,
  accumulators: Accumulators,
  isComplete: (n: number) => boolean,
): RankedHit[] {
  const { scores } = accumulators
  const end = request.offset + request.limit
  const roughly = (a: number, b: number): number =>
    Number(isComplete(b)) - Number(isComplete(a)) || scores[b] - scores[a] || newerFirst(a, b, index)
  const wanted = Math.ceil(end / BLOCK) * BLOCK
  const best = bestOf(passing, wanted, roughly)
  if (request.parts === null) {
    return best.slice(request.offset, end).map((article) => ({ article, score: scores[article], complete: isComplete(article) }))
  }
  const scorer = createScorer(plan, index, accumulators, request.parts ?? ALL_PARTS)
  const hits: RankedHit[] = []
  const firstBlock = Math.floor(request.offset / BLOCK)
  for (let block = firstBlock; block * BLOCK < Math.min(end, best.length); block++) {
    const scored = best.slice(block * BLOCK, (block + 1) * BLOCK).map((article) => ({
      article,
      score: scorer.score(article).total,
      complete: isComplete(article),
    }))
    scored.sort((a, b) => Number(b.complete) - Number(a.complete) || b.score - a.score || newerFirst(a.article, b.article, index))
    hits.push(...scored)
  }
  return hits.slice(request.offset - firstBlock * BLOCK, end - firstBlock * BLOCK)
}

/** The best `count` of `items` in order: a heap keeps them, so that a search that finds all the archive does not sort it. */
function bestOf(items: Uint32Array, count: number, order: (a: number, b: number) => number): number[] {
  if (items.length <= count) return [...items].sort(order)
  const heap = [...items.subarray(0, count)]
  const sink = (from: number): void => {
    let at = from
    for (;;) {
      const left = 2 * at + 1
      if (left >= heap.length) return
      const right = left + 1
      const worse = right < heap.length && order(heap[right], heap[left]) > 0 ? right : left
      if (order(heap[worse], heap[at]) <= 0) return
      const moved = heap[at]
      heap[at] = heap[worse]
      heap[worse] = moved
      at = worse
    }
  }
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) sink(i)
  for (let i = count; i < items.length; i++) {
    if (order(items[i], heap[0]) < 0) {
      heap[0] = items[i]
      sink(0)
    }
  }
  return heap.sort(order)
}

function byDate(passing: Uint32Array, request: RankRequest, index: OpenIndex): number[] {
  const { firstDay } = index.store.columns
  const order =
    request.sort === 'newest'
      ? (a: number, b: number): number => newerFirst(a, b, index)
      : (a: number, b: number): number =>
          Number(firstDay[a] === 0) - Number(firstDay[b] === 0) || firstDay[a] - firstDay[b] || byId(a, b, index)
  return bestOf(passing, request.offset + request.limit, order).slice(request.offset)
}

/** Newer first, undated last, then by id: the order of everything that is otherwise equal. */
function newerFirst(a: number, b: number, index: OpenIndex): number {
  const { firstDay } = index.store.columns
  return firstDay[b] - firstDay[a] || byId(a, b, index)
}

function byId(a: number, b: number, { store }: OpenIndex): number {
  const x = store.id(a)
  const y = store.id(b)
  return x < y ? -1 : x > y ? 1 : 0
}
