// What analysis makes of a text: tokens, each a word with its offsets in the original and the forms it is searched by.
// A raw token knows only the text it stands in; a token also knows its stem by the archive's final counts.

import type { Language } from '../script/language.js'

export type Script = 'arabic' | 'latin' | 'number'

/**
 * word: has a stem. stop: a function word, searched by its surface. number: its own stem. joined: stands over a
 * compound's parts (ديرالزور over دير الزور, ceasefire over cease-fire). date: a date or month that its words name.
 */
export type FormKind = 'word' | 'stop' | 'number' | 'joined' | 'date'

/**
 * How a word is held in the index: the folded spelling and the index term it is found by. Two words with both equal are
 * the same form.
 */
export interface Form {
  /** Folded spelling; for a date its term. */
  surface: string
  /**
   * Index term: the stem; `=` + surface for stop words and Arabic joined words; `@2018-11-27`, `@2018-11`, `@m11` for
   * dates and months.
   */
  term: string
  kind: FormKind
  script: Script
}

/** A word of the text before the archive is asked about it. Offsets are UTF-16 units of the original, half-open. */
export interface RawToken {
  start: number
  end: number
  /** The whole written word around the token: letters, marks, digits, tatweel and joiners (الـ30). */
  wordStart: number
  wordEnd: number
  /**
   * NFKC, invisible signs and tatweel out, digits folded, lower case; marks and letter forms stay. Acronyms that
   * would be stop words keep capitals.
   */
  typed: string
  script: Script
  /** Written with a capital first letter (Latin only). */
  capital: boolean
  /** A bare particle (لـ, الـ): no term, no position, not counted as a word. */
  leftover: boolean
  /** Stands at the same position as the token before it (joined form of a hyphenated word, date over its numbers). */
  overlay: boolean
}

/**
 * A word with its offsets. `position` counts words from 0 within the text given to `analyze`; overlays share the
 * position of the token before them.
 */
export interface Token extends Form {
  start: number
  end: number
  wordStart: number
  wordEnd: number
  typed: string
  capital: boolean
  position: number
  overlay: boolean
}

/**
 * What one raw token becomes: an entry for each position, with the forms that stand there, the main one first. A plain
 * word is one position with one form; a compound is two positions, the first with its part and the joined form.
 */
export type Resolution = readonly (readonly Form[])[]

/** What the first pass of a build learned of the archive's words. The index has it: queries are stemmed by it. */
export interface WordCounts {
  /** Running Arabic words, leftovers excluded. */
  words: number
  /**
   * Stem-folded word → [occurrences, of these written with a hamza on the alef of a leading ال (after particles)].
   * Sorted by word.
   */
  entries: readonly (readonly [word: string, occurrences: number, hamza: number])[]
  /**
   * Stem-folded joined words that the archive also writes as a pair at least twice and as often (ديرالزور → دير,
   * الزور). Sorted by word.
   */
  pairs: readonly (readonly [joined: string, head: string, tail: string])[]
}

/** Tokens position by position: the word first, then what stands over it. */
export function byPosition(tokens: readonly Token[]): Token[][] {
  const positions: Token[][] = []
  for (const token of tokens) {
    if (token.overlay && positions.length > 0) positions[positions.length - 1].push(token)
    else positions.push([token])
  }
  return positions
}

/** The language of a word by its script; numbers are the same in both. */
export const LANGUAGE_OF: Record<Script, Language | null> = { arabic: 'ar', latin: 'en', number: null }
