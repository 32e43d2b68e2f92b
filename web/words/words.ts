// The shape of the page's dictionary: every string that a reader can see, by key. A language that lacks a key does not
// compile. `{x}` in a string is a placeholder of a value; the views isolate what they put there, so that its direction
// stays its own.

import type { Lang } from '../../server/contract/contract.js'
import type { ArabicCounted, Counted, EnglishCounted } from './counted.js'

interface Dictionary<Forms extends Counted = Counted> {
  language: Lang
  direction: 'rtl' | 'ltr'

  name: string
  pageTitle: string
  skipToResults: string
  skipToFilters: string
  tools: string
  otherLanguage: string
  theme: { current: string; auto: string; light: string; dark: string }
  help: string
  helpSign: string
  keys: { title: string; off: string; on: string }
  close: string
  privacy: string

  search: { label: string; button: string; clear: string; placeholder: string; inResults: string }
  /** The popup of the box. */
  suggestions: {
    label: string
    recent: string
    remember: string
    clear: string
    kinds: { source: string; author: string; date: string; recent: string; layout: string; spelling: string; arabizi: string }
  }

  searchedFor: string
  withoutWord: string
  exact: string
  allForms: string

  counts: {
    results: Forms
    articles: Forms
    matches: Forms
    undated: Forms
    filters: Forms
    moreForms: Forms
    retry: Forms
  }
  atLeast: string
  allWords: string
  someWords: string
  relaxed: string
  didYouMean: string
  timeLimit: string
  took: string
  milliseconds: string
  millisecondsLong: string

  sort: { label: string; relevance: string; newest: string; oldest: string }

  filters: string
  filtersCount: string
  apply: string
  clearAll: string
  removeFilter: string
  facets: { source: string; year: string; lang: string; author: string; dates: string }
  languages: Record<Lang, string>
  from: string
  to: string
  fromDate: string
  toDate: string
  dateHint: string
  dateNotUnderstood: string
  includeUndated: string
  undatedOnly: string
  match: { all: string; any: string }
  findInList: string
  showMore: string
  showLess: string

  unknownSource: string
  unknownAuthor: string
  undated: string
  creditedTo: string
  inferredDate: string
  inferredSource: string
  abstract: string
  abstractOf: string
  abstractShort: string
  listSeparator: string
  ellipsis: string

  timeline: { title: string; asTable: string; asChart: string; skip: string; bar: string; span: string; period: string; articles: string }
  copied: string
  notCopied: string
  pager: { label: string; previous: string; next: string; pageOf: string }

  none: string
  noneFiltered: string
  without: string
  noneAdvice: string
  noneReasons: string
  newestHere: string

  busy: string

  /** Going from match to match in an article. */
  matches: { position: string; matchOf: string }

  retry: string
  offline: string
  failed: string
  tooMany: string
}

/** The dictionary of either language, as the views use it. */
export type Words = Dictionary<Counted>
export type ArabicWords = Dictionary<ArabicCounted>
export type EnglishWords = Dictionary<EnglishCounted>
