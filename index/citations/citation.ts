// The contract of citations: what is known of an article, one of six styles and one of two languages become the text
// that a writer puts under a quotation, or that a reference manager reads. Nothing is cited that is not known: what
// was inferred stands in brackets or has a note beside it, and no date is put in by itself.

import type { Article } from '../articles/article.js'
import type { Language } from '../script/language.js'
import { apa } from './apa.js'
import { bibtex } from './bibtex.js'
import { chicago } from './chicago.js'
import { cslJson } from './csl-json.js'
import { mla } from './mla.js'
import { ris } from './ris.js'
import { type Work, workOf } from './work.js'

/** The first three are prose for people, the others records for programs. */
export const CITATION_STYLES = ['chicago', 'apa', 'mla', 'bibtex', 'ris', 'csl-json'] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

/** What a citation is made of. An abstract is cited as the article that it summarises: give that one. */
export type Citable = Pick<Article, 'id' | 'language' | 'title' | 'source' | 'authors' | 'published' | 'originUrl'>

export interface CitationRequest {
  style: CitationStyle
  /**
   * The language of the citation's own words, of month names and, where the publisher has a name in it, of the
   * publisher.
   */
  form: Language
  /** The day on which the reader saw the article, YYYY-MM-DD, a day that the calendar has; null leaves it out. */
  accessed: string | null
  /** The article's address in this archive, for an article that has none at its publisher; null leaves it out. */
  address: string | null
}

const WRITERS: Record<CitationStyle, (work: Work) => string> = { chicago, apa, mla, bibtex, ris, 'csl-json': cslJson }

/**
 * The citation, ending with a line break; the lines of RIS end with CRLF, all others with LF. It has no character
 * that cannot be seen: reference managers would keep it.
 */
export const cite = (article: Citable, request: CitationRequest): string => WRITERS[request.style](workOf(article, request))

export { citationKey } from './work.js'
