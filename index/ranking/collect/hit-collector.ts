// Visits the articles that a search touched. What the filters let pass is counted, remembered for facets, and offered
// to the top.

import type { OpenIndex } from '../../archive/index-reader.js'
import type { TopK } from '../../structures/top-k.js'
import { passesAll } from '../match/filters.js'
import { everyConceptOf, type Plan, requiredConcepts } from '../match/plan.js'
import { isDense, type RoughScores } from '../score/accumulate.js'
import type { HitCounts, RankRequest, Sort } from '../types.js'
import type { Collapser } from './collapse.js'

export const NO_HIT_COUNTS: HitCounts = {
  total: 0,
  totalAll: 0,
  totalArticles: 0,
  matched: { groups: null, articles: new Uint32Array(0), failed: new Uint8Array(0) },
}

/** A search whose articles were scored roughly. */
interface ScoredSearch {
  plan: Plan
  request: RankRequest
  rough: RoughScores
  /** Articles that answer every concept. */
  completeCount: number
  /** 1 for each article that the request excludes; null: none. */
  excluded: Uint8Array | null
}

/**
 * Visits every article that was touched, or every one when nothing is asked.
 * @param top is offered what passes; where near-duplicates collapse, of each group the best
 */
export function collectHits(search: ScoredSearch, index: OpenIndex, top: TopK, collapser: Collapser | null): HitCounts {
  const { plan, request, rough, excluded } = search
  const { check, counted, sort } = request
  const { scores, answered, touched, touchedCount } = rough
  const asked = plan.concepts.length > 0
  const inOrder = !asked || isDense(rough)
  const visits = inOrder ? index.store.count : touchedCount
  const everyConcept = everyConceptOf(plan)
  const required = requiredConcepts(plan, request)
  const filtered = check !== passesAll
  const withdrawn = index.live.withdrawn
  const sortValue = sort === 'relevance' ? null : sortValues(sort, index)
  if (asked && required === 0 && !filtered && !counted && excluded === null && withdrawn === null && sortValue === null)
    return collectAll(search, index, top, collapser)
  const groups = collapser && index.store.duplicateGroups
  const room = !counted ? 0 : asked ? touchedCount : visits
  const articles = new Uint32Array(room)
  const failed = new Uint8Array(room)
  let matched = 0
  let total = 0
  let totalAll = 0
  let totalArticles = 0
  for (let i = 0; i < visits; i++) {
    const n = inOrder ? i : touched[i]
    const answers = answered[n]
    if (asked && (answers === 0 || (answers & required) >>> 0 !== required)) continue
    if ((excluded !== null && excluded[n] !== 0) || (withdrawn !== null && withdrawn[n] !== 0)) continue
    const fails = filtered ? check(n) : 0
    if (counted) {
      articles[matched] = n
      failed[matched++] = fails
    }
    if (fails !== 0) continue
    totalArticles++
    const isComplete = answers === everyConcept
    const value = sortValue !== null ? sortValue(n) : scores[n]
    if (collapser !== null && groups !== null && groups[n] !== 0) {
      collapser.add(n, value, isComplete)
      continue
    }
    total++
    if (isComplete) totalAll++
    if (value >= top.threshold) top.insert(n, value)
  }
  const collapsed = offerGroups(collapser, top)
  return {
    total: total + collapsed.groups,
    totalAll: totalAll + collapsed.complete,
    totalArticles,
    matched: {
      groups: request.collapse ? index.store.duplicateGroups : null,
      articles: articles.subarray(0, matched),
      failed: failed.subarray(0, matched),
    },
  }
}

/**
 * As `collectHits`, where all that was touched passes: it is counted already, and what is not among the top is passed
 * by at one look.
 */
function collectAll({ plan, rough, completeCount }: ScoredSearch, { store }: OpenIndex, top: TopK, collapser: Collapser | null): HitCounts {
  const { scores, answered, touched, touchedCount } = rough
  const groups = collapser && store.duplicateGroups
  let total = touchedCount
  let totalAll = completeCount
  if (collapser !== null && groups !== null) {
    const everyConcept = everyConceptOf(plan)
    // Of the two the shorter is visited.
    const some = touchedCount < store.duplicated.length ? touched : store.duplicated
    const visits = Math.min(touchedCount, store.duplicated.length)
    for (let i = 0; i < visits; i++) {
      const n = some[i]
      if (answered[n] === 0 || groups[n] === 0) continue
      const isComplete = answered[n] === everyConcept
      collapser.add(n, scores[n], isComplete)
      total--
      if (isComplete) totalAll--
    }
    const collapsed = offerGroups(collapser, top)
    total += collapsed.groups
    totalAll += collapsed.complete
  }
  const inOrder = isDense(rough)
  const visits = inOrder ? scores.length : touchedCount
  let { threshold } = top
  for (let i = 0; i < visits; i++) {
    const n = inOrder ? i : touched[i]
    const score = scores[n]
    if (score < threshold || answered[n] === 0 || (groups !== null && groups[n] !== 0)) continue
    top.insert(n, score)
    threshold = top.threshold
  }
  return { ...NO_HIT_COUNTS, total, totalAll, totalArticles: touchedCount }
}

/** Offers the best article of each group; how many groups there are, and how many of them answer every concept. */
function offerGroups(collapser: Collapser | null, top: TopK): { groups: number; complete: number } {
  let groups = 0
  let complete = 0
  for (const group of collapser?.all() ?? []) {
    groups++
    if (group.complete) complete++
    top.insert(group.best, group.value)
  }
  return { groups, complete }
}

/** By article: its rank among those of equal value. */
export const tieRanks = (sort: Sort, { store }: OpenIndex): Uint32Array =>
  sort === 'relevance' || sort === 'entered' ? store.columns.newestRank : store.idRanks

/** The value that orders articles, the highest first, when relevance does not; undated last in either direction. */
function sortValues(sort: Exclude<Sort, 'relevance'>, { store, live }: OpenIndex): (n: number) => number {
  const { firstDay } = store.columns
  if (sort === 'newest') return (n) => firstDay[n]
  if (sort === 'entered') return (n) => live.firstIndexedAt(n) || Number.NEGATIVE_INFINITY
  return (n) => (firstDay[n] === 0 ? Number.NEGATIVE_INFINITY : -firstDay[n])
}
