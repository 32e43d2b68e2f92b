// What ranking is asked and what it answers: a page of article numbers, best first, with the counts that stand beside them.

import type { Language } from '../script/language.js'

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

export interface RankedHit {
  article: number
  score: number
  /** Answers every concept of the query. */
  complete: boolean
  /** In the rough order: the copies that were found, itself among them, of which the exact order shows the best. */
  copies?: readonly RankedHit[]
}

/** Articles that passed, if they are to be counted, for facets and histogram: parallel to each other, in no order. `failed` holds the facet bits an article fails. */
export interface Matched {
  /** The group of copies of every article of the archive, 0 for none, when copies count once; null: each article counts. */
  groups: Uint32Array | null
  articles: Uint32Array
  failed: Uint8Array
}

export interface Ranked {
  hits: RankedHit[]
  /** Hits, a group of copies counted once; of these, those that answer every concept, or of whose copies one does. */
  total: number
  totalAll: number
  /** Articles, copies counted too. */
  totalArticles: number
  /** The time budget ran out: counts are lower bounds. */
  partial: boolean
  /** Articles of the whole archive that answer each concept, filters aside. */
  answeredBy: Uint32Array
  matched: Matched
}
