// The contract of a format: decoded text in, blocks and facts out. To add a format, write a file that gives a `Reader`
// and list it in `readers.ts`; all that follows (roles, attribution, ids) is the same for every format.

import type { Language } from '../../script/language.js'
import type { Role } from '../article.js'

/**
 * Something the file says of itself, and where. Offsets are UTF-16 units into the decoded text; `text.slice(...at)` is
 * what stands there.
 */
export interface Located<T = string> {
  value: T
  at: [start: number, end: number]
}

/**
 * A run of text that stands by itself: a paragraph or a line. `text` is `decoded.slice(...at)`, not blank, without
 * white space at its ends. Together with white space the blocks make up the whole text, in order. `role` is given where
 * the format itself says it, else null.
 */
export interface Block {
  text: string
  at: [start: number, end: number]
  role: Role | null
}

/** What a file says about its article in a form made for it: a header, metadata. All of it may be missing. */
export interface Facts {
  title: Located | null
  /** A publisher's id or name. */
  source: Located | null
  sourceName: { ar: Located | null; en: Located | null }
  abstractOf: string | null
  /** YYYY, YYYY-MM or YYYY-MM-DD, already checked. */
  published: Located<{ date: string; precision: 'day' | 'month' | 'year' }> | null
  authors: string[]
  url: string | null
  language: Language | null
}

export const NO_FACTS: Facts = {
  title: null,
  source: null,
  sourceName: { ar: null, en: null },
  abstractOf: null,
  published: null,
  authors: [],
  url: null,
  language: null,
}

export interface Draft {
  blocks: Block[]
  facts: Facts
}

export interface Reader {
  /** Endings of file names, lower case, with the dot. */
  endings: readonly string[]
  /**
   * Never throws. `fault`: one sentence on what is wrong with the file's header. Time linear in the length of `text`.
   */
  read(text: string): Draft | { fault: string }
}
