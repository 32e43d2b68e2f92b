// A row of the lexicon: one English head and one Arabic sense, with how likely a news reader means it.

/** n noun, pl plural, v verb, m verbal noun, a adjective, r adverb, x fixed phrase; of the glossary: place, person, group, body, work. */
export type EntryKind = 'n' | 'pl' | 'v' | 'm' | 'a' | 'r' | 'x' | 'place' | 'person' | 'group' | 'body' | 'work'

export interface Entry {
  /** 1–4 words, base form, lower case; names keep capitals. */
  english: string
  /** 1–4 words, normal spelling, no marks. */
  arabic: string
  /** 1–9. */
  weight: number
  kind: EntryKind
  note: string
  /** File and line the row stands in, for messages. */
  file: string
  line: number
}

export interface Lexicon {
  /** All rows, sorted by english, then falling weight, then arabic. */
  entries: readonly Entry[]
  /** SHA-256 (hex) over what of the lexicon is frozen into an index: the base words. */
  fingerprint: string
  /** Names of the sources in use, as /api/v1/index says: `kashaf`, `user`. */
  sources: readonly string[]
}
