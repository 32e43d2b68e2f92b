// What the index keeps of one article, made ready to be written: the part of building that needs nothing but the article
// itself, so that it can be done by several threads at once.

import { looksReversed } from '../analysis/reversed.js'
import type { Article, Suspect } from '../articles/article.js'
import { searchedParagraphs } from '../articles/searched.js'
import type { Interner } from '../postings/interner.js'
import type { InternedText } from '../postings/types.js'
import { ALEF_MAKSURA, TEH_MARBUTA } from '../script/letters.js'

/** What filters, facets and the finding of copies need of an article. */
export type ArticleFacts = Pick<Article, 'id' | 'language' | 'source' | 'authors' | 'published' | 'text' | 'abstractOf'>

export interface Prepared {
  facts: ArticleFacts
  /** The article as JSON, with the line's end. */
  json: Uint8Array
  /** The file as received. */
  original: Uint8Array
  text: InternedText
  /** What makes the article's text look damaged; null: nothing. */
  suspect: Suspect | null
}

const encoder = new TextEncoder()

export function prepare(article: Article, original: Uint8Array, number: Interner): Prepared {
  const { id, language, source, authors, published, text: shown, abstractOf } = article
  const { title, body } = searchedParagraphs(article)
  const textOf = (paragraph: number): string => article.paragraphs[paragraph].text
  const texts = body.map(textOf)
  return {
    facts: { id, language, source, authors, published, text: shown, abstractOf },
    json: encoder.encode(`${JSON.stringify(article)}\n`),
    original,
    text: number(title === null ? null : textOf(title), texts),
    suspect: looksReversed(texts.join('\n'))
      ? {
          path: article.original.file,
          reason: 'reversed-text',
          detail: `Many words begin with ${TEH_MARBUTA} or ${ALEF_MAKSURA}: the letters may run backwards.`,
        }
      : null,
  }
}
