// A planned query to a page of hits: accumulate, drop what is shut out, choose the best roughly, score those exactly, order.
// Candidates are scored in blocks, so that the order of a page does not depend on which page was asked for first.

import type { OpenIndex } from '../archive/opened.js'
import type { Match } from '../queries/query.js'
import { createBest } from './best.js'
import { type Accumulators, accumulate, resetAccumulators } from './candidates.js'
import type { Check } from './filters.js'
import { createFolds, type Folds } from './folding.js'
import type { Matched, Ranked, RankedHit, Sort } from './hit.js'
import type { Plan } from './plan.js'
import { createScorer, type Scorer } from './rerank.js'
import { DEFAULT_WEIGHTS, type Weights } from './score.js'

/** Candidates scored exactly together. Range ≥ 20; more find more of what quantisation misplaced, and cost time in proportion. */
export const BLOCK = 200

/** Of one group of copies so many are scored exactly, to find which of them stands for all; they score nearly the same. */
const MOST_COPIES_SCORED = 16

export interface RankRequest {
  match: Match
  sort: Sort
  /** Near-identical copies become one hit, whose place is that of the best of them. */
  collapse: boolean
  limit: number
  offset: number
  /** Only articles with these concepts (by number) match: phrases under `auto`. */
  required: readonly number[]
  /** Articles found by these plans are shut out. */
  excluded: readonly Plan[]
  check: Check
  /** Whether facets or a histogram are to be counted over what matched. */
  counted: boolean
  expired: () => boolean
  /** Weights of the exact score, `DEFAULT_WEIGHTS` if absent; null: leave the rough order as it is (tests compare it with the naive engine's). */
  weights?: Weights | null
}

export function rank(plan: Plan, request: RankRequest, index: OpenIndex, accumulators: Accumulators): Ranked {
  const shut = excludedArticles(request.excluded, index, accumulators, request.expired)
  resetAccumulators(accumulators)
  const { whole: read, answeredBy } = accumulate(plan, index, accumulators, request.expired)
  const whole = read && shut.whole
  const everyConcept = everyConceptOf(plan)
  const required = requiredConcepts(plan, request)

  // While it is not known which articles are shut out, none can be shown.
  const found = shut.whole ? candidatesOf(plan, index, accumulators) : new Uint32Array(0)
  const { answered, scores } = accumulators
  const withdrawn = index.beside.shut
  const { firstDay } = index.store.columns
  const { sort } = request
  const tie = (a: number, b: number): number => (sort === 'relevance' || sort === 'entered' ? newerFirst(a, b, index) : byId(a, b, index))
  const wanted = request.offset + request.limit
  const best = createBest(sort === 'relevance' ? Math.ceil(wanted / BLOCK) * BLOCK : wanted, tie)
  const groups = request.collapse ? index.store.groups : null
  const folds = groups && createFolds(groups, tie)
  const counted: Matched = {
    groups,
    articles: new Uint32Array(request.counted ? found.length : 0),
    failed: new Uint8Array(request.counted ? found.length : 0),
  }
  let matched = 0
  let total = 0
  let totalAll = 0
  let totalArticles = 0
  const offer = (article: number, worth: number, complete: boolean): void => {
    total++
    if (complete) totalAll++
    if (worth >= best.least) best.offer(article, worth)
  }
  for (let i = 0; i < found.length; i++) {
    const n = found[i]
    const answers = answered[n]
    if ((answers & required) >>> 0 !== required || shut.articles?.[n] || withdrawn?.[n]) continue
    const fails = request.check(n)
    if (request.counted) {
      counted.articles[matched] = n
      counted.failed[matched++] = fails
    }
    if (fails !== 0) continue
    totalArticles++
    const complete = answers === everyConcept
    let worth: number
    if (sort === 'relevance') worth = scores[n] + (complete ? COMPLETE : 0)
    else if (sort === 'newest') worth = firstDay[n]
    else if (sort === 'entered') worth = index.beside.enteredAt(n) || Number.NEGATIVE_INFINITY
    // Undated last in either direction.
    else worth = firstDay[n] === 0 ? Number.NEGATIVE_INFINITY : -firstDay[n]
    if (folds === null || !folds.take(n, worth, complete)) offer(n, worth, complete)
  }
  if (folds !== null) for (const fold of folds.all()) offer(fold.best, fold.worth, fold.complete)
  const isComplete = (n: number): boolean => answered[n] === everyConcept
  const hits =
    sort === 'relevance'
      ? byRelevance(best.inOrder(), folds, plan, request, index, accumulators, isComplete)
      : best
          .inOrder()
          .slice(request.offset)
          .map((article) => ({ article, score: 0, complete: isComplete(article) }))
  counted.articles = counted.articles.subarray(0, matched)
  counted.failed = counted.failed.subarray(0, matched)
  return { hits, total, totalAll, totalArticles, partial: !whole, answeredBy, matched: counted }
}

/** A bit for each concept. */
export const everyConceptOf = ({ concepts }: Plan): number => (concepts.length === 32 ? 0xffffffff : ((1 << concepts.length) - 1) >>> 0)

/** Bits of the concepts that an article must answer to match. */
export const requiredConcepts = (plan: Plan, { match, required }: Pick<RankRequest, 'match' | 'required'>): number =>
  match === 'all' ? everyConceptOf(plan) : required.reduce((bits, concept) => bits | (1 << concept), 0) >>> 0

/** What the concepts touched, or every article when nothing is asked. */
function candidatesOf(plan: Plan, index: OpenIndex, { touched, touchedCount }: Accumulators): Uint32Array {
  if (plan.concepts.length > 0) return touched.subarray(0, touchedCount)
  const all = new Uint32Array(index.store.count)
  for (let n = 0; n < all.length; n++) all[n] = n
  return all
}

interface Shut {
  /** 1 for each article that is shut out; null: none is. */
  articles: Uint8Array | null
  /** All of them were found before time ran out. */
  whole: boolean
}

/** The articles that any of these plans finds. Uses up the accumulators. */
export function excludedArticles(plans: readonly Plan[], index: OpenIndex, accumulators: Accumulators, expired: () => boolean): Shut {
  if (plans.length === 0) return { articles: null, whole: true }
  const articles = new Uint8Array(index.store.count)
  let whole = true
  for (const plan of plans) {
    resetAccumulators(accumulators)
    whole = accumulate(plan, index, accumulators, expired).whole && whole
    for (let i = 0; i < accumulators.touchedCount; i++) articles[accumulators.touched[i]] = 1
  }
  return { articles, whole }
}

/** @param best in the rough order, of each group of copies the best */
function byRelevance(
  best: readonly number[],
  folds: Folds | null,
  plan: Plan,
  request: RankRequest,
  index: OpenIndex,
  accumulators: Accumulators,
  isComplete: (n: number) => boolean,
): RankedHit[] {
  const { scores } = accumulators
  const end = request.offset + request.limit
  const worthOf = (article: number): number => scores[article] + (isComplete(article) ? COMPLETE : 0)
  const alone = (article: number): RankedHit => ({ article, score: scores[article], complete: isComplete(article) })
  const roughly = (article: number): RankedHit => {
    const members = folds?.membersOf(article, MOST_COPIES_SCORED, worthOf) ?? []
    return members.length > 1 ? { ...alone(article), copies: members.map(alone) } : alone(article)
  }
  if (request.weights === null) return best.slice(request.offset, end).map(roughly)
  const scorer = createScorer(plan, index, accumulators, request.weights ?? DEFAULT_WEIGHTS)
  const hits: RankedHit[] = []
  const firstBlock = Math.floor(request.offset / BLOCK)
  for (let block = firstBlock; block * BLOCK < Math.min(end, best.length); block++) {
    const rough = best.slice(block * BLOCK, (block + 1) * BLOCK).map(roughly)
    hits.push(...exactly(rough, scorer, index))
  }
  return hits.slice(request.offset - firstBlock * BLOCK, end - firstBlock * BLOCK)
}

/** A block of the rough order in its exact order: complete articles first, then by exact score, then newer first. Of copies the best is shown. */
export function exactly(block: readonly RankedHit[], scorer: Scorer, index: OpenIndex): RankedHit[] {
  const inOrder = (a: RankedHit, b: RankedHit): number =>
    Number(b.complete) - Number(a.complete) || b.score - a.score || newerFirst(a.article, b.article, index)
  const scored = (hit: RankedHit): RankedHit => ({ ...hit, score: scorer.score(hit.article).total })
  return block.map((hit) => (hit.copies ? hit.copies.map(scored).sort(inOrder)[0] : scored(hit))).sort(inOrder)
}

/** Lifts every complete article above every other: 32 concepts of the rarest words score less. Small, so that scores stay exact beside it. */
const COMPLETE = 1024

/** Newer first, undated last, then by id: the order of everything that is otherwise equal. */
function newerFirst(a: number, b: number, index: OpenIndex): number {
  const { firstDay } = index.store.columns
  return firstDay[b] - firstDay[a] || byId(a, b, index)
}

function byId(a: number, b: number, { store }: OpenIndex): number {
  return store.idPlace(a) - store.idPlace(b)
}
