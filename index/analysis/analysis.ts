// The contract of the analysis room: text in, words with their offsets out, the same for articles and for queries.
// Building an archive takes two passes: every article is tokenized once and its words counted, then the counts are
// final and each distinct word is resolved once into the forms it is indexed by.

import type { RawToken, Resolution, Script, Token, WordCounts } from './token.js'

/** Cuts a text into words. Knows nothing of the archive. Never throws; time is linear in the length of `text`. */
export type Tokenize = (text: string) => RawToken[]

/**
 * Turns a distinct word (`typed`, `script` of a raw token) into its forms by rules and final counts. Pure; callers may
 * cache by `typed`.
 */
type Resolve = (typed: string, script: Script) => Resolution

/** Gathers what the first pass learns. */
export interface WordCounter {
  /** `typed` occurred `times` more. Leftovers, overlays, Latin words and numbers are ignored by the counter itself. */
  add(typed: string, script: Script, times: number): void
  /** Joined words that may be compounds, each with its pair, stem-folded; called after all `add`s. */
  candidates(): { joined: string; head: string; tail: string; occurrences: number }[]
  /** The stem-folded spelling under which a raw token is counted; what `head` and `tail` are compared with. */
  countedAs(typed: string): string
  /** How often the pair `head tail` stood side by side. */
  pair(joined: string, times: number): void
  finish(): WordCounts
}

/**
 * What the stemmer is told of an archive's words, all in the counted spelling. When the archive is built it is gathered
 * from the counts and the base words; of an open index it is looked up in tables that were written then.
 */
export interface Evidence {
  /** Running Arabic words of the archive. */
  words: number
  /** Occurrences; base words count as if the archive had them. */
  times(word: string): number
  /** Of these, written with a hamza on the alef of a leading ال. */
  hamza(word: string): number
  isBase(word: string): boolean
  isNounStem(stem: string): boolean
}

/** What is written down so that the same evidence can be looked up: all words of which anything is known, sorted. */
export interface EvidenceList {
  running: number
  words: string[]
  nounStems: string[]
}

export interface Analyzer {
  tokenize: Tokenize
  resolve: Resolve
  /** tokenize + resolve with positions; leftovers out. */
  analyze(text: string): Token[]
  /** The clitics a word's stem lost at its start, outermost first (و ب ال …); for the analyze route. */
  clitics(typed: string): string[]
}

/** Words of the product rather than of the archive: the base list of the stemmer and names that are compounds. */
export interface BaseWords {
  /** Single Arabic words of the lexicon, as written. */
  words: Iterable<string>
  /** Two-part names whose second part begins with ال, as written: دير الزور. */
  names: Iterable<string>
  /** Texts whose reading the index stores: the Arabic sides of the lexicon's rows. */
  texts?: Iterable<string>
}
