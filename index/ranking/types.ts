// What ranking is asked and what it answers: a page of article numbers, best first, with the counts that belong to it.

import type { Match } from '../queries/query.js'
import type { Language } from '../script/language.js'
import type { Plan } from './match/plan.js'
import type { Weights } from './score/weights.js'

/** entered: what entered the archive last comes first. */
export type Sort = 'relevance' | 'newest' | 'oldest' | 'entered'
export type FacetName = 'source' | 'lang' | 'year' | 'author'

/** Filters of a request. Dates are YYYY, YYYY-MM or YYYY-MM-DD, both ends included. */
export interface Restrictions {
  languages: Language[]
  /** Source ids, or `unknown`. */
  sources: string[]
  /** Author names, compared folded, or `unknown`. */
  authors: string[]
  /** `YYYY` or `unknown`. */
  years: string[]
  from: string | null
  to: string | null
  /** null: exclude when a date bound is set, else include. */
  undated: 'exclude' | 'include' | 'only' | null
}

/** The bits of the filters that article `n` fails; 0 passes. */
export type Check = (n: number) => number

export interface RankRequest {
  match: Match
  sort: Sort
  /** Near-duplicates become one hit, which stands where the best of them stands. */
  collapse: boolean
  limit: number
  offset: number
  /** Only articles that answer these concepts (by number) match: phrases under `auto`. */
  required: readonly number[]
  /** Articles that one of these plans finds do not match. */
  excluded: readonly Plan[]
  check: Check
  /** Facets or a histogram are to be counted over what matched. */
  counted: boolean
  expired: () => boolean
  /**
   * Weights of the exact score, `DEFAULT_WEIGHTS` if absent. null: order by impacts alone, as the naive engine does.
   */
  weights?: Weights | null
  /** Leave the hits in the rough order: they are scored exactly later, block by block. */
  rough?: boolean
  /** Candidates that are scored exactly together, `blockSizeOf` if absent; measurements ask for more. */
  blockSize?: number
}

export interface RankedHit {
  article: number
  /** 0 where relevance does not order. */
  score: number
  /** Bit c set: the article answers concept c. */
  answered: number
  /** Answers every concept of the query. */
  complete: boolean
  /** In the rough order: the near-duplicates found, itself among them. The exact order shows the best of them. */
  copies?: readonly RankedHit[]
}

/** The articles that matched, if they are to be counted for facets and histogram, in no order. */
export interface MatchedArticles {
  /** Group of near-duplicates of every article, 0 for none, if a group counts once; null: each article counts. */
  groups: Uint32Array | null
  articles: Uint32Array
  /** Beside `articles`: the filter bits that each fails. */
  failed: Uint8Array
}

export interface HitCounts {
  /** Hits, a group of near-duplicates counted once. */
  total: number
  /** Hits that answer every concept, or of whose near-duplicates one does. */
  totalAll: number
  /** Articles, near-duplicates counted too. */
  totalArticles: number
  matched: MatchedArticles
}

export interface Ranked extends HitCounts {
  hits: RankedHit[]
  /** The time budget ran out: counts are lower bounds. */
  partial: boolean
  /** Articles of the whole archive that answer each concept, filters aside. */
  answeredBy: Uint32Array
}
