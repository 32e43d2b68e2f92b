// Shapes that several steps of building share: words and forms by number, and what an interner gives of one article.

import type { Script } from '../analysis/token.js'

/** How an occurrence is written: in small letters or without case; with a capital that tells nothing; as a name. */
export type Capital = 0 | 1 | 2

/** One article's words by number. */
export interface InternedText {
  /** Words met for the first time, as a raw token's `typed`, in the order of their numbers. */
  fresh: string[]
  /** Of each of `fresh`: an index into SCRIPTS. */
  scripts: Uint8Array
  /** How each of `fresh` is written, as `Capital`: one word has up to three numbers. */
  capitals: Uint8Array
  /** The number of the first of `fresh`. 0: the interner began anew, and its earlier numbers are void. */
  first: number
  /** One `wordEntry` an occurrence; PARAGRAPH_END ends each paragraph. */
  entries: Uint32Array
  /** Entries of the title. */
  title: number
  /** Where each word stands in its paragraph, as a range writer writes it. */
  ranges: Uint8Array
}

/** The distinct words of an archive by number. A word in small letters and the same word as a name are two. */
export interface Words {
  typed: string[]
  scripts: Script[]
  capitals: Capital[]
  occurrences: number[]
}

/** The words of all articles end to end, by the inverter's numbers. */
export interface Running {
  /** Entries in pieces; each piece is dropped when it is read for the last time. */
  pieces: Uint32Array[]
  length: number
  /** Article n: entries `offsets[n]` to `offsets[n + 1]`, the first `titles[n]` of them its title. */
  offsets: number[]
  titles: number[]
}

/** Forms by number, sorted by surface, then term. `traits` as on disk. */
export interface Forms {
  surfaces: string[]
  terms: string[]
  /** The commonest spelling of each. */
  printed: string[]
  traits: Uint8Array
}

/** Lengths of each article: words with a stem in title and body, all words, letter 4-grams. */
export interface Lengths {
  title: Uint32Array
  body: Uint32Array
  words: Uint32Array
  grams: Uint32Array
}
