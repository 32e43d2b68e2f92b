// FlexSearch as it comes: its own scoring and its own search, not the map that Kashaf uses it as. Only its cutting into
// words is replaced, which damages Arabic; `suggest` is its way of finding articles that lack some of the words.

import { Index } from 'flexsearch'
import { LIMIT, type Peer } from './peer.js'

export const flexsearch: Peer = {
  name: 'FlexSearch',
  package: 'flexsearch',
  setup: 'tokenize strict, split at spaces, suggest (any term), its own order',
  facets: false,
  slow: false,
  build(articles) {
    const index = new Index({ tokenize: 'strict', encode: (text: string) => text.split(' ') })
    articles.forEach(({ terms }, n) => {
      index.add(n, terms)
    })
    return {
      search: (terms) => index.search(terms.join(' '), { limit: LIMIT, suggest: true }) as number[],
      close: () => undefined,
    }
  },
}
