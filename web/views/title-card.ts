// An article in a list of articles: its title as a link, and what is known of it, in its own language and direction.

import type { Copy } from '../../server/contract/contract.js'
import { articleAddress, type SearchState } from './address.js'
import type { PageContext } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { DataName } from './element-names.js'
import { dateLine, metaLine, ofThePage, sourceLine } from './facts.js'

type Listed = Pick<Copy, 'id' | 'lang' | 'dir' | 'title' | 'source' | 'published'> & { abstract_of?: string | null }

/** @param more what stands under the facts */
export function titleCard(article: Listed, state: SearchState, context: PageContext, ...more: Child[]): Branch {
  const evidence = articleAddress(article.id, state, undefined, 'how')
  return element(
    'article',
    { class: 'title-card', lang: article.lang, dir: article.dir },
    element(
      'h3',
      { class: 'card-title' },
      element('a', { href: articleAddress(article.id, state), [`data-${DataName.Result}`]: '' }, article.title),
    ),
    metaLine([
      sourceLine(article.source, context, evidence),
      dateLine(article.published, context, evidence),
      typeof article.abstract_of === 'string' && ofThePage(context, { class: 'abstract-note' }, context.words.abstractShort),
    ]),
    more,
  )
}
