// MiniSearch as it comes, but for its tokenizer and its changes to terms, which finished terms do not need.

import MiniSearch from 'minisearch'
import type { Finished } from '../finished.js'
import { LIMIT, type Peer } from './peer.js'

export const minisearch: Peer = {
  name: 'MiniSearch',
  package: 'minisearch',
  setup: 'one field, split at spaces, combineWith OR, no prefix, no fuzzy',
  facets: false,
  slow: false,
  build(articles) {
    const index = new MiniSearch<Finished & { id: number }>({
      fields: ['terms'],
      storeFields: ['source', 'year'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
    })
    articles.forEach((article, id) => {
      index.add({ id, ...article })
    })
    const numbers = (results: { id: number }[]): number[] => results.slice(0, LIMIT).map(({ id }) => id)
    return {
      search: (terms) => numbers(index.search(terms.join(' '), { combineWith: 'OR' })),
      prefix: (beginning) => numbers(index.search(beginning, { prefix: true })),
      filtered: (terms, { source, year }) =>
        numbers(index.search(terms.join(' '), { combineWith: 'OR', filter: (found) => found.source === source && found.year === year })),
      close: () => undefined,
    }
  },
}
