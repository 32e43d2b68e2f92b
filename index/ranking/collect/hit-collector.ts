// Looks over the articles that a search touched: what the filters let pass is counted, kept for facets, and offered to the best.

import type { OpenIndex } from '../../archive/index-reader.js'
import type { Best } from '../../structures/top-k.js'
import { passesAll } from '../match/filters.js'
import { everyConceptOf, type Plan } from '../match/plan.js'
import type { RankRequest } from '../rank.js'
import type { Ranked, Sort } from '../types.js'
import { type Accumulators, DENSE } from '../workspace.js'
import type { Folds } from './collapse.js'

export type Gathered = Pick<Ranked, 'total' | 'totalAll' | 'totalArticles' | 'matched'>

export const NOTHING_GATHERED: Gathered = {
  total: 0,
  totalAll: 0,
  totalArticles: 0,
  matched: { groups: null, articles: new Uint32Array(0), failed: new Uint8Array(0) },
}

/**
 * Looks at every article that was touched, or at every one when nothing is asked: what passes is counted and offered to `best`, copies by way of `folds`.
 * @param complete articles that answer every concept
 * @param shut 1 for each article that the request excludes
 */
export function gather(
  plan: Plan,
  request: RankRequest,
  complete: number,
  shut: Uint8Array | null,
  index: OpenIndex,
  accumulators: Accumulators,
  best: Best,
  folds: Folds | null,
): Gathered {
  const { check, counted, sort } = request
  const { scores, answered, touched, touchedCount } = accumulators
  const asked = plan.concepts.length > 0
  const inOrder = !asked || touchedCount > index.store.count * DENSE
  const looks = inOrder ? index.store.count : touchedCount
  const everyConcept = everyConceptOf(plan)
  const required = requiredConcepts(plan, request)
  const filtered = check !== passesAll
  const withdrawn = index.beside.shut
  const worthOf = sort === 'relevance' ? null : worthsBy(sort, index)
  if (asked && required === 0 && !filtered && !counted && shut === null && withdrawn === null && worthOf === null)
    return gatherAll(complete, everyConcept, index, accumulators, best, folds)
  const groups = folds && index.store.groups
  const room = !counted ? 0 : asked ? touchedCount : looks
  const articles = new Uint32Array(room)
  const failed = new Uint8Array(room)
  let matched = 0
  let total = 0
  let totalAll = 0
  let totalArticles = 0
  for (let i = 0; i < looks; i++) {
    const n = inOrder ? i : touched[i]
    const answers = answered[n]
    if (asked && (answers === 0 || (answers & required) >>> 0 !== required)) continue
    if ((shut !== null && shut[n] !== 0) || (withdrawn !== null && withdrawn[n] !== 0)) continue
    const fails = filtered ? check(n) : 0
    if (counted) {
      articles[matched] = n
      failed[matched++] = fails
    }
    if (fails !== 0) continue
    totalArticles++
    const isComplete = answers === everyConcept
    const worth = worthOf !== null ? worthOf(n) : scores[n]
    if (groups !== null && groups[n] !== 0) {
      folds!.take(n, worth, isComplete)
      continue
    }
    total++
    if (isComplete) totalAll++
    if (worth >= best.least) best.offer(n, worth)
  }
  for (const fold of folds?.all() ?? []) {
    total++
    if (fold.complete) totalAll++
    best.offer(fold.best, fold.worth)
  }
  return {
    total,
    totalAll,
    totalArticles,
    matched: {
      groups: request.collapse ? index.store.groups : null,
      articles: articles.subarray(0, matched),
      failed: failed.subarray(0, matched),
    },
  }
}

/** As `gather`, where everything that was touched passes: it is counted already, and what is not among the best is passed by at one look. */
function gatherAll(
  complete: number,
  everyConcept: number,
  { store }: OpenIndex,
  { scores, answered, touched, touchedCount }: Accumulators,
  best: Best,
  folds: Folds | null,
): Gathered {
  const { groups } = store
  let total = touchedCount
  let totalAll = complete
  if (folds !== null) {
    // Of the two the shorter is gone through.
    const some = touchedCount < store.copied.length ? touched.subarray(0, touchedCount) : store.copied
    for (const n of some) {
      if (answered[n] === 0 || groups![n] === 0) continue
      const isComplete = answered[n] === everyConcept
      folds.take(n, scores[n], isComplete)
      total--
      if (isComplete) totalAll--
    }
    for (const fold of folds.all()) {
      total++
      if (fold.complete) totalAll++
      best.offer(fold.best, fold.worth)
    }
  }
  const inOrder = touchedCount > scores.length * DENSE
  const looks = inOrder ? scores.length : touchedCount
  let { least } = best
  for (let i = 0; i < looks; i++) {
    const n = inOrder ? i : touched[i]
    const worth = scores[n]
    if (worth < least || answered[n] === 0 || (folds !== null && groups![n] !== 0)) continue
    best.offer(n, worth)
    least = best.least
  }
  return { ...NOTHING_GATHERED, total, totalAll, totalArticles: touchedCount }
}

/** The place of each article among those of equal worth. */
export const tiesOf = (sort: Sort, { store }: OpenIndex): Uint32Array =>
  sort === 'relevance' || sort === 'entered' ? store.columns.newness : store.idPlaces

/** What an article is worth when relevance does not order; undated last in either direction. */
function worthsBy(sort: Exclude<Sort, 'relevance'>, { store, beside }: OpenIndex): (n: number) => number {
  const { firstDay } = store.columns
  if (sort === 'newest') return (n) => firstDay[n]
  if (sort === 'entered') return (n) => beside.enteredAt(n) || Number.NEGATIVE_INFINITY
  return (n) => (firstDay[n] === 0 ? Number.NEGATIVE_INFINITY : -firstDay[n])
}

/** Bits of the concepts that an article must answer to match. */
export const requiredConcepts = (plan: Plan, { match, required }: Pick<RankRequest, 'match' | 'required'>): number =>
  match === 'all' ? everyConceptOf(plan) : required.reduce((bits, concept) => bits | (1 << concept), 0) >>> 0
