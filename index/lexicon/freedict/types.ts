// An installed FreeDict as the lexicon asks it: from English to Arabic, and back.

import type { ArabicWord, Reading } from '../reading.js'

export interface FreeDict {
  /** The Arabic senses of an English word or of words with single spaces, in lower case; none for what is no head. */
  sensesOf(english: string): string[]
  /** The dictionary read backwards, by the stems of the caller's analysis. */
  reverse(read: Reading['arabic']): ReverseLookup
}

/** A sense with the head it stands under. */
interface Sensed {
  head: string
  /** Of the sense as the dictionary writes it. */
  words: readonly ArabicWord[]
}

/** Every head with a sense that is read as the words are; none for words without a strong letter. */
export type ReverseLookup = (run: readonly ArabicWord[]) => readonly Sensed[]
