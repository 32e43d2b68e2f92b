// What the files of this room hand each other: a question that was run, what runs it, and what makes its hits.

import type { Analyzer } from '../analysis/analysis.js'
import type { OpenIndex } from '../archive/index-reader.js'
import type { CorrectionContext } from '../queries/complete/corrections.js'
import type { Concept, ExpandContext } from '../queries/expand/types.js'
import type { Query } from '../queries/query.js'
import type { Plan } from '../ranking/match/plan.js'
import type { Weights } from '../ranking/score/weights.js'
import type { Ranked, RankedHit, RankRequest } from '../ranking/types.js'
import type { SearchWorkspace } from '../ranking/workspace.js'
import type { Copies, Hit, SearchRequest } from './engine.js'

/** A question that was run. */
export interface SearchRun {
  request: SearchRequest
  /** As typed, quotes and all. */
  query: Query
  concepts: Concept[]
  /** The concepts of each excluded item. */
  excludedConcepts: Concept[][]
  plan: Plan
  ranking: RankRequest
  ranked: Ranked
  /** Quoted phrases found nothing and were asked as plain words. */
  relaxed: boolean
}

export type Expired = () => boolean

/** Parses, expands, plans and ranks. */
export interface Searcher {
  parse(request: SearchRequest): Query
  plan(concepts: readonly Concept[], expired: Expired): Plan
  /** Runs a query as it stands. */
  run(query: Query, request: SearchRequest, expired: Expired): SearchRun
  /**
   * Runs a query; quoted phrases that find nothing under `auto` are asked again as plain words.
   * @param rough the hits stay in the rough order
   */
  search(query: Query, request: SearchRequest, expired: Expired, rough?: boolean): SearchRun
  /** Parses and searches within the request's budget. */
  ask(request: SearchRequest, rough?: boolean): SearchRun
}

/** What queries are expanded by. It is read through the archive's own analysis, so made when first needed. */
export interface QueryExpander {
  analyzer(): Analyzer
  contextOf(request: Pick<SearchRequest, 'expand' | 'drop' | 'queryLanguage'>, expired: Expired): ExpandContext
  corrections(): CorrectionContext
}

export interface HitMaker {
  hitOf(ranked: RankedHit, run: SearchRun): Hit
  /** @param listed false: they are counted alone, and no article is read */
  copiesOf(n: number, listed?: boolean): Copies
}

/** What an engine is made of. */
export interface EngineParts {
  index: OpenIndex
  expander: QueryExpander
  workspace: SearchWorkspace
  searcher: Searcher
  hits: HitMaker
  scoring: Scoring
}

/** For tests and measurements. */
interface Scoring {
  /** Weights of the exact score; null ranks by impacts alone. */
  weights: Weights | null | undefined
  /** Candidates that are scored exactly together. */
  blockSize: number | undefined
}
