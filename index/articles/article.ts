// An article as the rest of Kashaf sees it: its words cut into paragraphs with roles, and what is known of its origin,
// each fact with its evidence. Nothing in it is rewritten: a paragraph's text is a slice of the decoded file.

import type { Language } from '../script/language.js'

/** What a paragraph is on the page it came from. Searched are heading, deck and body. */
export type Role = 'heading' | 'deck' | 'body' | 'byline' | 'caption' | 'furniture'

/** A text that exists in two languages; either may be missing. */
export interface Bilingual {
  ar: string | null
  en: string | null
}

/**
 * Why a fact is believed: the article's own words and where they stand (UTF-16 offsets into the decoded file), or a
 * sentence in each language.
 */
export type Evidence = { text: string; at: [start: number, end: number] } | { ar: string; en: string }

/**
 * named: the text names its own publisher. credited: it credits another. recorded: `sources.json` says so. inferred:
 * `sources.json` concludes it from evidence.
 */
export type SourceBasis = 'named' | 'credited' | 'recorded' | 'inferred'

/** The publisher of an article. `id` is 1–64 of a–z, 0–9, `-`. */
export interface Source {
  id: string
  name: Bilingual
  basis: SourceBasis
  evidence: Evidence
}

/** stated: the text says it. recorded and inferred: as in SourceBasis. */
type DateBasis = 'stated' | 'recorded' | 'inferred'

/**
 * When an article was published. `date` is YYYY, YYYY-MM or YYYY-MM-DD as `precision` says; never a guess without
 * `basis` saying so.
 */
export interface Published {
  date: string
  precision: 'day' | 'month' | 'year'
  basis: DateBasis
  evidence: Evidence
}

/**
 * One paragraph. `id` is `p-` and 8 hex digits of SHA-256 over its NFC text (`-2`, `-3` … for repeats); `at` its offset
 * in the decoded file.
 */
export interface Paragraph {
  id: string
  role: Role
  language: Language
  text: string
  at: [start: number, end: number]
}

/** An article, read whole. Offsets in evidence and paragraphs are UTF-16 units into the decoded file. */
export interface Article {
  /** 1–64 of a–z, 0–9, `_`, `-`; the same across rebuilds. */
  id: string
  language: Language
  /** Never empty: the heading, else the first sentence of the body. */
  title: string
  /** The index in `paragraphs` of the heading that `title` repeats, or null when the title is the first sentence. */
  titleParagraph: number | null
  deck: string | null
  source: Source | null
  authors: string[]
  published: Published | null
  /** The article's address at its publisher, when `sources.json` or the file's header gives one. */
  originUrl: string | null
  /** full: the whole text may be shown. snippets: only excerpts may. */
  text: 'full' | 'snippets'
  /** Id of the article that this text only summarises. */
  abstractOf: string | null
  /** Words of the body between white space. */
  words: number
  paragraphs: Paragraph[]
  /** The file as received. `encoding` is missing for UTF-8. */
  original: { file: string; bytes: number; sha256: string; encoding?: 'utf-16le' | 'utf-16be' | 'windows-1256' }
}

/** A file that did not become an article, and why, in a sentence fit for the summary of a rebuild. */
export interface Skipped {
  path: string
  reason: 'unreadable' | 'empty' | 'too-large' | 'line-too-long' | 'not-text' | 'duplicate-id' | 'duplicate-text' | 'bad-header'
  detail: string
}

/** A file that became an article but may not say what it should, and why, in a sentence. */
export interface Suspect {
  path: string
  reason: 'reversed-text'
  detail: string
}
