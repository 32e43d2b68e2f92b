// Articles on the same subject, under the article: each with what is known of it and the words that it shares.

import type { Article, SimilarHit } from '../../server/contract/contract.js'
import { COPY_WORDS } from '../words/copies.js'
import { EMPTY, type SearchState } from './address.js'
import type { PageContext } from './context.js'
import { type Branch, element } from './element.js'
import { ofThePage } from './facts.js'
import { titleCard } from './title-card.js'
import { fill, isolate } from './wording.js'

/** Shared words that are shown of one article. */
const SHOWN_WORDS = 5

/** Null when nothing is like the article. Links do not keep the search: what is similar was not found by it. */
export function similarSection(article: Article, hits: readonly SimilarHit[], state: SearchState, context: PageContext): Branch | null {
  if (hits.length === 0) return null
  const words = COPY_WORDS[context.ui]
  const plain: SearchState = { ...EMPTY, ui: state.ui }
  const shared = (hit: SimilarHit) =>
    hit.shared.slice(0, SHOWN_WORDS).map((word, n) => [n > 0 && context.words.listSeparator, isolate(word, article.lang)])
  return element(
    'section',
    { id: 'similar', class: 'related', 'aria-labelledby': 'similar-title' },
    element('h2', { id: 'similar-title', class: 'section-title' }, words.similar),
    element(
      'ul',
      { class: 'titles' },
      hits.map((hit) =>
        element(
          'li',
          {},
          titleCard(
            { ...hit, title: hit.title.text },
            plain,
            context,
            element('p', { class: 'shared' }, ofThePage(context, {}, fill(words.shared, { list: shared(hit) }))),
          ),
        ),
      ),
    ),
  )
}
