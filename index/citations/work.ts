// What the styles have in common: an article's facts in the language of the citation, cleaned of what cannot be seen.
// Letters, marks and punctuation of titles and names stay as they are printed.

import type { SourceBasis } from '../articles/article.js'
import type { Language } from '../script/language.js'
import { type Author, authorOf } from './names.js'
import type { Citable, CitationRequest } from './types.js'
import { ARABIC_LIST, CITATION_WORDS } from './words.js'

/** A day, a month or a year. */
export interface CitedDate {
  year: number
  month: number | null
  day: number | null
}

export interface Work {
  form: Language
  key: string
  id: string
  language: Language
  /** Never empty. */
  title: string
  authors: Author[]
  source: { name: string; basis: SourceBasis } | null
  published: (CitedDate & { inferred: boolean }) | null
  /** An address of the web: at the publisher, else in the archive. */
  url: string | null
  accessed: CitedDate | null
  /** What a record cannot show in its fields: which facts were inferred, and that the publisher is only credited. */
  notes: string[]
}

export function workOf(article: Citable, { form, accessed, address }: CitationRequest): Work {
  const { id, language, published } = article
  const source = article.source && { name: sourceName(article.source, form), basis: article.source.basis }
  const names = article.authors.map(visible).filter((name) => name !== '' && !isPublisher(name, article.source))
  return {
    form,
    key: citationKey(article),
    id,
    language,
    title: visible(article.title) || id,
    authors: names.map(authorOf),
    source,
    published: published && { ...dateOf(published.date), inferred: published.basis === 'inferred' },
    url: webAddress(article.originUrl) ?? webAddress(address),
    accessed: accessed === null ? null : dateOf(accessed),
    notes: [
      published?.basis === 'inferred' && CITATION_WORDS[form].notes.date,
      source?.basis === 'inferred' && CITATION_WORDS[form].notes.source,
      source?.basis === 'credited' && CITATION_WORDS[form].notes.credited,
    ].filter((note) => note !== false),
  }
}

/** All notes on one line; null if there are none. */
export const noteOf = ({ notes, form }: Work): string | null => notes.join(form === 'ar' ? ARABIC_LIST : '; ') || null

/** Eight of the sixteen digits are enough for a hash; a name of a file is needed whole. */
const HASH = /^[0-9a-f]{16}$/

/** An ASCII name for the article in a list of references: `syria-tv-2018-9aed1692`. Also a name for a file. */
export function citationKey({ id, source, published }: Pick<Citable, 'id' | 'source' | 'published'>): string {
  return `${source?.id ?? 'unknown'}-${published?.date.slice(0, 4) ?? 'nd'}-${HASH.test(id) ? id.slice(0, 8) : id}`
}

type Named = NonNullable<Citable['source']>

const sourceName = ({ id, name }: Named, form: Language): string => visible(name[form] ?? name.ar ?? name.en ?? id) || id

/** A paper that signs its own article is not named as its author too. */
const isPublisher = (author: string, source: Citable['source']): boolean =>
  source !== null && [source.name.ar, source.name.en].some((name) => name !== null && visible(name).toLowerCase() === author.toLowerCase())

/** @param date YYYY, YYYY-MM or YYYY-MM-DD */
function dateOf(date: string): CitedDate {
  const [year, month = null, day = null] = date.split('-').map(Number)
  return { year, month, day }
}

/** Line breaks, tabs, control characters, and spaces of any width. */
const BLANK = /[\p{White_Space}\p{Cc}]+/gu
/**
 * Joiners, direction signs, soft hyphens, byte order marks, anchors of annotations: nothing is seen where they stand.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu
const HALF_PAIR = /\p{Surrogate}/gu

/** A text on one line without what cannot be seen. */
const visible = (text: string): string => text.replace(UNSEEN, '').replace(HALF_PAIR, '\ufffd').replace(BLANK, ' ').trim()

/** What may stand in an address as it is; any other sign is written in its percent form. */
const PLAIN_ADDRESS = /^[^\s\p{C}"<>\\^`{|}]+$/u

/** An http or https address as it was given, or in its percent form if it has signs that could end it early. */
function webAddress(given: string | null): string | null {
  if (given === null || !URL.canParse(given)) return null
  const { protocol, href } = new URL(given)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  const written = given.trim()
  return PLAIN_ADDRESS.test(written) ? written : href.replace(/[{|}^\\`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
