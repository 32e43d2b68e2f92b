// What an index holds of one article, made ready to be written. This part of building needs nothing but the article
// itself, so several threads do it at once.

import { looksReversed } from '../analysis/reversed.js'
import type { Article, Skipped, Suspect } from '../articles/article.js'
import { searchedParagraphs } from '../articles/searched.js'
import { createInterner, type Interner } from '../postings/interner.js'
import type { InternedText } from '../postings/types.js'
import { ALEF_MAKSURA, TEH_MARBUTA } from '../script/letters.js'

/** What filters, facets and the search for near-duplicates need of an article. */
export type ArticleFacts = Pick<Article, 'id' | 'language' | 'source' | 'authors' | 'published' | 'text' | 'abstractOf'>

export interface PreparedArticle {
  facts: ArticleFacts
  /** The article as JSON, with a line feed. */
  json: Uint8Array
  /** The file as received. */
  original: Uint8Array
  text: InternedText
  /** What makes the article's text look damaged; null: nothing. */
  suspect: Suspect | null
}

/**
 * What became of one file. An article names the interner that gave it its word numbers. A file that is left out has its
 * reason, or null if it is not to be reported, and if its words were interned, those: later articles refer to them.
 */
export type IndexItem =
  | { kind: 'article'; prepared: PreparedArticle; interner: unknown }
  | { kind: 'left-out'; skipped: Skipped | null; interned: { text: InternedText; interner: unknown } | null }

const encoder = new TextEncoder()

export function prepare(article: Article, original: Uint8Array, intern: Interner): PreparedArticle {
  const { id, language, source, authors, published, text: shown, abstractOf } = article
  const { title, body } = searchedParagraphs(article)
  const textOf = (paragraph: number): string => article.paragraphs[paragraph].text
  const texts = body.map(textOf)
  return {
    facts: { id, language, source, authors, published, text: shown, abstractOf },
    json: encoder.encode(`${JSON.stringify(article)}\n`),
    original,
    text: intern(title === null ? null : textOf(title), texts),
    suspect: looksReversed(texts.join('\n'))
      ? {
          path: article.original.file,
          reason: 'reversed-text',
          detail: `Many words begin with ${TEH_MARBUTA} or ${ALEF_MAKSURA}: the letters may run backwards.`,
        }
      : null,
  }
}

/** Prepares articles on this thread, in the order in which they come. */
export async function* prepareAll(
  read: AsyncIterable<{ article: Article; original: Uint8Array } | { skipped: Skipped }>,
): AsyncGenerator<IndexItem> {
  const intern = createInterner()
  for await (const item of read) {
    if ('skipped' in item) yield { kind: 'left-out', skipped: item.skipped, interned: null }
    else yield { kind: 'article', prepared: prepare(item.article, item.original, intern), interner: intern }
  }
}
