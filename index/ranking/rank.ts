// A planned query to a page of hits: accumulate, drop what is shut out, choose the best roughly, score those exactly, order.
// Candidates are scored in blocks, so that the order of a page does not depend on which page was asked for first.

import type { OpenIndex } from '../archive/index-reader.js'
import type { Match } from '../queries/query.js'
import { createBest } from '../structures/top-k.js'
import { createFolds, type Folds } from './collect/collapse.js'
import { gather, NOTHING_GATHERED, tiesOf } from './collect/hit-collector.js'
import type { Check } from './match/filters.js'
import { everyConceptOf, type Plan } from './match/plan.js'
import { createScorer, type Scorer } from './score/scorer.js'
import { DEFAULT_WEIGHTS, type Weights } from './score/weights.js'
import type { Ranked, RankedHit, Sort } from './types.js'
import { type Accumulators, accumulate, resetAccumulators } from './workspace.js'

/**
 * Candidates scored exactly together. What the rough order does not know matters most between words (nearness, coverage, one
 * paragraph), so a query of one concept needs fewer. Range ≥ 20; more find more of what the rough order misplaced, and cost time
 * in proportion: how much of the first ten of all candidates these hold, `npm run bench` prints.
 */
const BLOCK = 200
const BLOCK_OF_ONE = 100
export const blockOf = ({ concepts }: { concepts: readonly unknown[] }): number => (concepts.length === 1 ? BLOCK_OF_ONE : BLOCK)

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
  /** Weights of the exact score, `DEFAULT_WEIGHTS` if absent; null: order by impacts alone (tests compare that with the naive engine's order). */
  weights?: Weights | null
  /** Leave the hits in the rough order: they are scored exactly later, block by block. */
  roughly?: boolean
  /** Candidates scored exactly together, `blockOf` if absent; measurements ask for more. */
  block?: number
}

export function rank(plan: Plan, request: RankRequest, index: OpenIndex, accumulators: Accumulators): Ranked {
  const weights = request.weights === undefined ? DEFAULT_WEIGHTS : request.weights
  const shut = excludedArticles(request.excluded, index, accumulators, request.expired)
  resetAccumulators(accumulators)
  const { whole, answeredBy, complete } = accumulate(
    plan,
    index,
    accumulators,
    request.expired,
    request.sort === 'relevance' ? weights : null,
  )
  const everyConcept = everyConceptOf(plan)
  const wanted = request.offset + request.limit
  const block = request.block ?? blockOf(plan)
  const best = createBest(request.sort === 'relevance' ? Math.ceil(wanted / block) * block : wanted, tiesOf(request.sort, index))
  const folds = request.collapse && index.store.groups !== null ? createFolds(index.store.groups, best.comesBefore) : null
  // While it is not known which articles are shut out, none can be shown.
  const gathered = shut.whole ? gather(plan, request, complete, shut.articles, index, accumulators, best, folds) : NOTHING_GATHERED
  const isComplete = (n: number): boolean => accumulators.answered[n] === everyConcept
  const hits =
    request.sort === 'relevance'
      ? byRelevance(best.inOrder(), folds, plan, request, weights, index, accumulators, isComplete)
      : best
          .inOrder()
          .slice(request.offset)
          .map((article) => ({ article, score: 0, complete: isComplete(article) }))
  return { hits, ...gathered, partial: !(whole && shut.whole), answeredBy }
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
  weights: Weights | null,
  index: OpenIndex,
  accumulators: Accumulators,
  isComplete: (n: number) => boolean,
): RankedHit[] {
  const { scores } = accumulators
  const end = request.offset + request.limit
  const alone = (article: number): RankedHit => ({ article, score: scores[article], complete: isComplete(article) })
  const roughly = (article: number): RankedHit => {
    const members = folds?.membersOf(article, MOST_COPIES_SCORED, (member) => scores[member]) ?? []
    return members.length > 1 ? { ...alone(article), copies: members.map(alone) } : alone(article)
  }
  if (weights === null || request.roughly) return best.slice(request.offset, end).map(roughly)
  const scorer = createScorer(plan, index, accumulators, weights)
  const hits: RankedHit[] = []
  const size = request.block ?? blockOf(plan)
  const firstBlock = Math.floor(request.offset / size)
  for (let block = firstBlock; block * size < Math.min(end, best.length); block++) {
    const rough = best.slice(block * size, (block + 1) * size).map(roughly)
    for (const hit of exactly(rough, scorer, index)) hits.push(hit)
  }
  return hits.slice(request.offset - firstBlock * size, end - firstBlock * size)
}

/** A block of the rough order in its exact order: complete articles first, then by exact score, then newer first. Of copies the best is shown. */
export function exactly(block: readonly RankedHit[], scorer: Scorer, index: OpenIndex): RankedHit[] {
  const { newness } = index.store.columns
  const inOrder = (a: RankedHit, b: RankedHit): number =>
    Number(b.complete) - Number(a.complete) || b.score - a.score || newness[a.article] - newness[b.article]
  const scored = (hit: RankedHit): RankedHit => ({ ...hit, score: scorer.score(hit.article).total })
  return block.map((hit) => (hit.copies ? hit.copies.map(scored).sort(inOrder)[0] : scored(hit))).sort(inOrder)
}
