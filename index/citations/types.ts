// What a citation is asked for: the facts of an article, a style, and the language of the citation's own words.

import type { Article } from '../articles/article.js'
import type { Language } from '../script/language.js'

/** The first three are prose for people, the others records for programs. */
export const CITATION_STYLES = ['chicago', 'apa', 'mla', 'bibtex', 'ris', 'csl-json'] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

/** What a citation is made of. An abstract is cited as the article that it summarises: give that one. */
export type Citable = Pick<Article, 'id' | 'language' | 'title' | 'source' | 'authors' | 'published' | 'originUrl'>

export interface CitationRequest {
  style: CitationStyle
  /** The language of the citation's own words, of months and, where the publisher has a name in it, of that. */
  form: Language
  /** The day on which the reader saw the article, YYYY-MM-DD, a day that the calendar has; null leaves it out. */
  accessed: string | null
  /** The article's address in this archive, for an article that has none at its publisher; null leaves it out. */
  address: string | null
}
