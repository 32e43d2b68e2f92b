// A typed query as understood: items to find, items to leave out, filters, and warnings about what could not be
// understood. Offsets (`at`) are UTF-16 units on the query text as received, end not included.

import type { Token } from '../analysis/token.js'
import type { Language } from '../script/language.js'

export type Span = [start: number, end: number]

/** One written word. It may hold several tokens (ديرالزور, cease-fire), which then must stand side by side. */
export interface WordItem {
  kind: 'word'
  text: string
  at: Span
  tokens: Token[]
}

/** Words in quotes: side by side, in order, folded but neither stemmed nor translated. */
export interface PhraseItem {
  kind: 'phrase'
  text: string
  at: Span
  tokens: Token[]
}

/** `word*`: words that begin so. `prefix` is the folded beginning, at least 2 letters. */
export interface PrefixItem {
  kind: 'prefix'
  text: string
  at: Span
  prefix: string
}

export type SimpleItem = WordItem | PhraseItem | PrefixItem

/** Alternatives joined by OR; at least two, at most 16. */
interface OrItem {
  kind: 'or'
  text: string
  at: Span
  items: SimpleItem[]
}

export type Item = SimpleItem | OrItem

/** Days as YYYY-MM-DD, both ends included; null is open. */
export interface DateRange {
  from: string | null
  to: string | null
}

/** A filter typed in the query. `values` of source and author are folded; `unknown` stands for "not named". */
export type Filter =
  | { field: 'source' | 'author'; at: Span; text: string; excluded: boolean; values: string[] }
  | { field: 'lang'; at: Span; text: string; excluded: boolean; values: Language[] }
  | { field: 'date'; at: Span; text: string; excluded: boolean; range: DateRange }

export type Match = 'auto' | 'all' | 'any'
export type Expand = 'auto' | 'forms' | 'off'
/**
 * How a mark or an expansion came about: exact folded spelling, another form, a typed prefix, another name of the same
 * thing, translation, name across scripts.
 */
export type Via = 'exact' | 'form' | 'prefix' | 'synonym' | 'translation' | 'name'

/** Another word that was searched with a typed one. */
export interface ReportedExpansion {
  /** One form as the archive or the lexicon writes it. */
  text: string
  language: Language
  via: Via
  /** 0–1. */
  weight: number
  on: boolean
}

export type WarningCode =
  | 'unclosed-quote'
  | 'empty-phrase'
  | 'lone-operator'
  | 'unknown-field'
  | 'empty-field'
  | 'unknown-value'
  | 'bad-date'
  | 'prefix-too-short'
  | 'too-many-words'
  | 'phrase-too-long'
  | 'too-many-filters'
  | 'only-stop-words'
  | 'text-shortened'

/** `detail` holds near values for `unknown-value`, the field name for `unknown-field`, else null. */
export interface Warning {
  code: WarningCode
  at: Span
  detail: string | null
}

export interface Query {
  text: string
  items: Item[]
  excluded: SimpleItem[]
  filters: Filter[]
  warnings: Warning[]
}
