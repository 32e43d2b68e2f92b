// A planned query becomes a page of hits: score roughly, leave out the excluded, choose, score exactly, order.

import type { OpenIndex } from '../archive/index-reader.js'
import { createTopK } from '../structures/top-k.js'
import { createCollapser } from './collect/collapse.js'
import { collectHits, NO_HIT_COUNTS, tieRanks } from './collect/hit-collector.js'
import { blockSizeOf, exactPage, orderExactly } from './exact-order.js'
import { excludedArticles } from './excluded.js'
import { everyConceptOf, type Plan } from './match/plan.js'
import { accumulate } from './score/accumulate.js'
import { createScorer } from './score/scorer.js'
import { DEFAULT_WEIGHTS } from './score/weights.js'
import type { Ranked, RankedHit, RankRequest } from './types.js'
import type { SearchWorkspace } from './workspace.js'

/** Near-duplicates of one group that are scored exactly, to find which is shown; they score nearly the same. */
const MAX_COPIES_SCORED = 16

export function rank(plan: Plan, request: RankRequest, index: OpenIndex, workspace: SearchWorkspace): Ranked {
  const { accumulator } = workspace
  const { sort, offset, limit, expired } = request
  const byRelevance = sort === 'relevance'
  const weights = request.weights === undefined ? DEFAULT_WEIGHTS : request.weights
  const excluded = excludedArticles(request.excluded, index, accumulator, expired)
  const { whole, answeredBy, completeCount } = accumulate(plan, index, accumulator, expired, byRelevance ? weights : null)
  const blockSize = request.blockSize ?? blockSizeOf(plan)
  const wanted = byRelevance ? Math.ceil((offset + limit) / blockSize) * blockSize : offset + limit
  const top = createTopK(wanted, tieRanks(sort, index))
  const { duplicateGroups: groups, columns } = index.store
  const collapser = request.collapse && groups !== null ? createCollapser(groups, top.precedes) : null
  // While it is not known which articles are excluded, none can be shown.
  const counts = excluded.whole
    ? collectHits({ plan, request, rough: accumulator, completeCount, excluded: excluded.articles }, index, top, collapser)
    : NO_HIT_COUNTS

  const { scores } = accumulator
  const everyConcept = everyConceptOf(plan)
  const hitOf = (article: number): RankedHit => {
    const answered = accumulator.answered[article]
    return { article, score: byRelevance ? scores[article] : 0, answered, complete: answered === everyConcept }
  }
  const roughHit = (article: number): RankedHit => {
    const members = collapser?.membersOf(article, MAX_COPIES_SCORED, (member) => scores[member]) ?? []
    return members.length > 1 ? { ...hitOf(article), copies: members.map(hitOf) } : hitOf(article)
  }
  const candidates = top.toSortedArray()
  const result = { ...counts, partial: !(whole && excluded.whole), answeredBy }
  if (!byRelevance) return { hits: candidates.slice(offset).map(hitOf), ...result }
  if (weights === null || request.rough) return { hits: candidates.slice(offset, offset + limit).map(roughHit), ...result }
  const scorer = createScorer(plan, index, workspace.scorer, weights)
  const hits = exactPage(candidates, request, blockSize, (block) => orderExactly(block.map(roughHit), scorer, columns.newestRank))
  return { hits, ...result }
}
