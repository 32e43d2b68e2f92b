// How the lexicon reads words: through functions of the analysis room, which stands after this one and so is handed in.

/**
 * An Arabic word as analysis sees it: folded spelling with its particles, and stem. A stop word's stem may be any
 * string of its own.
 */
export interface ArabicWord {
  surface: string
  stem: string
}

/**
 * How the caller's analysis reads text: one item a word, in order, stop words included, overlays and leftovers out. The
 * words given to a `Dictionary` must come from the same functions.
 */
export interface Reading {
  /** Folded words (lower case, no possessive). Acronyms that are words in lower case may have their capitals: US. */
  english(text: string): string[]
  arabic(text: string): ArabicWord[]
  /** What is known of reading Arabic already; without it every row is read at once. */
  table?: ReadingTable
}

/** Arabic texts that were read before by the same functions, found by what they were read as. */
export interface ReadingTable {
  /** Whether the text was read; others must be read now. */
  has(text: string): boolean
  /** All texts that were read as `key`, of `readingKey`. */
  textsOf(key: string): string[]
}

/** What an Arabic text is found by: the stems of its words. */
export const readingKey = (words: readonly ArabicWord[]): string => words.map((word) => word.stem).join(' ')
