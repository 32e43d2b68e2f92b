// A row of the lexicon: one English head and one Arabic sense, with how likely a news reader means it. Rows of a name
// kind make up the glossary; all other rows are the dictionary.

import type { FreeDict } from './freedict/types.js'

/**
 * n noun, pl broken plural, v verb, m verbal noun, a adjective, r adverb, x fixed phrase; of the glossary: place,
 * person, group, body, work.
 */
export type EntryKind = 'n' | 'pl' | 'v' | 'm' | 'a' | 'r' | 'x' | 'place' | 'person' | 'group' | 'body' | 'work'

export const WORD_KINDS: readonly EntryKind[] = ['n', 'pl', 'v', 'm', 'a', 'r', 'x']
export const NAME_KINDS: readonly EntryKind[] = ['place', 'person', 'group', 'body', 'work']

/** Most words on either side of a row; the longest names of bodies need five. */
export const MAX_WORDS = 5

export interface Entry {
  /** 1–5 words, base form, lower case; what English always writes with a capital keeps it. */
  english: string
  /** 1–5 words, normal spelling, no marks. */
  arabic: string
  /** 1–9. */
  weight: number
  kind: EntryKind
  /** For reviewers. Two notes are read: `of X` (pl: its singular) and `= X` (names: another name of the head X). */
  note: string
  /** Where the row comes from: the product's files, the file a user added, Node's tables, or an installed FreeDict. */
  source: 'kashaf' | 'user' | 'intl' | 'freedict'
  /** File and line the row stands in, for messages. */
  file: string
  line: number
}

export interface Lexicon {
  /** All rows, sorted by english, then falling weight, then arabic. */
  entries: readonly Entry[]
  /** SHA-256 (hex) over what of the lexicon is stored in an index: the base words. */
  fingerprint: string
  /** Names of the sources in use, as /api/v1/index says: `kashaf`, `user`, `intl`, `freedict`. */
  sources: readonly string[]
  /**
   * Changes with what an archive or a machine adds to the product's own rows, 16 hex digits; together with it the
   * program's version tells all.
   */
  mark?: string
  /** The dictionary installed on the machine; it is asked word by word and gives no rows. */
  freedict?: FreeDict | null
  /** Why a source that was asked for is not in use, or not whole; null when all are. */
  fault?: string | null
}

/** Whether the row belongs to the glossary of names. */
export function isName(entry: Entry): boolean {
  return NAME_KINDS.includes(entry.kind)
}

/** The head that this name is another name of, or null when it stands for itself. */
export function aliasOf(entry: Entry): string | null {
  return isName(entry) && entry.note.startsWith('= ') ? entry.note.slice(2) : null
}

/** The singular that a broken plural belongs to, or null for any other row. */
export function singularOf(entry: Entry): string | null {
  return entry.kind === 'pl' && entry.note.startsWith('of ') ? entry.note.slice(3) : null
}

/**
 * The order of rows in a file and in the lexicon: english without regard to case, falling weight, arabic; by code unit,
 * so the same everywhere.
 */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    compareText(a.english.toLowerCase(), b.english.toLowerCase()) ||
    compareText(a.english, b.english) ||
    b.weight - a.weight ||
    compareText(a.arabic, b.arabic)
  )
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
