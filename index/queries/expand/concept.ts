// What one typed word or phrase means to the index: a concept, a set of alternatives any of which answers it, each with its
// weight and the reason it is there. An alternative is one or several parts that must follow each other in a paragraph.

import type { Language } from '../../script/language.js'
import type { Expansion, Span, Via } from '../query.js'
import type { Related } from './related.js'

/** What may stand at one position: any form of `terms`, or only those of them in `forms`. Term and form numbers of the vocabulary. */
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
  /** Numbers of surfaces and 4-grams of the typed words that the archive holds: what the printed form is rewarded by. */
  surfaces: readonly number[]
  /** Surfaces of the likest name, which count as if they were typed, but no more than the word itself. */
  heard: readonly number[]
  grams: readonly number[]
  /** Words that mean nearly the same: they never match, but count a little in the exact score. */
  related: readonly Related[]
  /** What was done for the reader to see, switched off ones included. */
  expansions: Expansion[]
}
