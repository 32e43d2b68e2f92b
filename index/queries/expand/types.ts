// What one typed word or phrase means to the index: a concept, a set of alternatives any of which answers it, each with
// its weight and the reason it is there. An alternative is one or several parts in sequence within a paragraph.

import type { Analyzer } from '../../analysis/analysis.js'
import type { Token } from '../../analysis/token.js'
import type { Dictionary } from '../../lexicon/dictionary.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import type { Language } from '../../script/language.js'
import type { Expand, ReportedExpansion, Span, Via, WordItem } from '../query.js'

/** What may stand at one position: any form of `terms`, or only those in `forms`. Numbers of the vocabulary. */
export interface Part {
  terms: readonly number[]
  forms: ReadonlySet<number> | null
}

export interface Alternative {
  /** At least one; several must stand at positions that follow each other. */
  parts: readonly Part[]
  /** Words that may stand between one part and the next; missing: none. */
  between?: number
  /** 0–1: how surely this is what was meant. */
  weight: number
  via: Via
  /** Found in another language or script than the one typed. */
  crossed: boolean
}

export interface Concept {
  kind: 'word' | 'phrase' | 'prefix' | 'or'
  text: string
  at: Span
  language: Language | null
  alternatives: Alternative[]
  /**
   * Numbers of surfaces and 4-grams of the typed words that the archive holds: what the printed form is rewarded by.
   */
  surfaces: readonly number[]
  /** Surfaces of the likest name, which count as if they were typed, but no more than the word itself. */
  phoneticSurfaces: readonly number[]
  grams: readonly number[]
  /** Words that mean nearly the same: they never match, but count a little in the exact score. */
  related: readonly Related[]
  /** What was done for the reader to see, switched off ones included. */
  expansions: ReportedExpansion[]
}

/** An alternative that is not of the word itself, with how it is shown. */
export interface Expansion {
  alternative: Alternative
  reported: ReportedExpansion
  /** The word it is listed under, where an entry of several words gave it to each of them; null: this word itself. */
  listedUnder: string | null
  /** The surface that counts as the word's printed form, where one spelling is meant before others of its stem. */
  printedSurface?: number
}

/** By item; items without any are absent. */
export type Expansions = Map<WordItem, Expansion[]>

/** A term of the archive related to a typed word. */
export interface Related {
  term: number
  /** 0–1: the likelihood of coming to it by a translation and a translation back. */
  weight: number
}

/** The related terms of a token that is a content word, strongest first; those of its own term left out. */
export type RelatedTerms = (token: Token) => readonly Related[]

/** One word of the table as written and as the archive would index it. */
export interface PluralWord {
  /** As the lexicon writes it. */
  text: string
  surface: string
  term: string
}

/** A word of the table with its other number. */
export interface NumberPair {
  word: PluralWord
  other: PluralWord
}

/** The words of the table that a token may be, its particles aside. */
export type Plurals = (token: Token) => readonly NumberPair[]

/** A word that belongs to a place, or a place that it belongs to. */
export interface RelatedWord {
  /** As the lexicon writes it. */
  text: string
  term: string
}

/** The words that belong to an English term. */
export type Demonyms = (term: string) => readonly RelatedWord[]

/** A word, or words side by side, of the archive that sound like a name. */
export interface PhoneticName {
  text: string
  parts: Part[]
  /** At most 0; see `likeness`. */
  likeness: number
  /** `likeness` with what the number of articles adds: what names are ordered and weighed by. */
  score: number
  /** The surface that sounds so, of one that is a single word. */
  surface: number | null
}

export interface NameOptions {
  /** What a name must hold; the others do not take its place. */
  matching?: RegExp
  /** Once time has run out, nothing more is looked for. */
  expired?: () => boolean
}

/**
 * The names that a written word of one or more parts may be in the other script, the likest first; at most `MAX_NAMES`.
 */
export type PhoneticNames = (tokens: readonly Token[], options?: NameOptions) => readonly PhoneticName[]

/**
 * A rendering as parts side by side; its stop words are asked too, since they are indexed. null: the archive lacks one
 * of its words.
 */
export type Renderings = (text: string) => Alternative['parts'] | null

export interface ExpandContext {
  vocabulary: Vocabulary
  analyzer: Analyzer
  dictionary: Dictionary
  plurals: Plurals
  demonyms: Demonyms
  related: RelatedTerms
  names: PhoneticNames
  renderings: Renderings
  expand: Expand
  /** `word:expansion`, as received. */
  drop: readonly string[]
  /** Of words whose script does not tell. */
  queryLanguage: Language | null
  /** The items are to be left out: nothing is guessed for them, and only what surely means the same is taken. */
  isExcluded: boolean
}

/** What a text of the lexicon is read by. */
export type TextContext = Pick<ExpandContext, 'analyzer' | 'vocabulary'>
