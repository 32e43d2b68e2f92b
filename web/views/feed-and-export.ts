// Ways to take a search along: a feed to follow it by, and its results as a file, both plain links.

import type { Search } from '../../server/contract/contract.js'
import { MAX_EXPORTED_ARTICLES } from '../../server/contract/limits.js'
import type { ExportFormatName } from '../../server/contract/names.js'
import { FEED_WORDS } from '../words/feed.js'
import { exportAddress, feedAddress, type SearchState } from './address.js'
import type { PageContext } from './context.js'
import { type Branch, element } from './element.js'
import { DataName } from './element-names.js'
import { fill, number } from './wording.js'

/** Formats of an export in the order in which they are offered. */
const FORMATS: readonly ExportFormatName[] = ['csv', 'ris', 'bibtex', 'ndjson']

export function feedAndExport(search: Search, state: SearchState, context: PageContext): Branch {
  const { follow, download, formats, tooMany } = FEED_WORDS[context.ui]
  return element(
    'div',
    { class: 'take-along' },
    element('a', { href: feedAddress(state, context.ui), type: 'application/atom+xml' }, follow),
    search.total_articles > MAX_EXPORTED_ARTICLES
      ? element('p', { class: 'hint' }, fill(tooMany, { n: number(MAX_EXPORTED_ARTICLES, context) }))
      : search.total > 0 &&
          element(
            'details',
            { class: 'menu', [`data-${DataName.Menu}`]: '' },
            element('summary', {}, download),
            element(
              'ul',
              { class: 'choices' },
              FORMATS.map((format) =>
                element('li', {}, element('a', { href: exportAddress(state, format), rel: 'nofollow', download: true }, formats[format])),
              ),
            ),
          ),
  )
}
