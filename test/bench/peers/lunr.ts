// lunr without its pipeline: terms are given as a list, which it takes as they are.

import lunr from 'lunr'
import { LIMIT, type Peer } from './peer.js'

export const lunrPeer: Peer = {
  name: 'lunr',
  package: 'lunr',
  setup: 'one field, empty pipelines, terms given as lists',
  facets: false,
  slow: true,
  build(articles) {
    const builder = new lunr.Builder()
    builder.ref('id')
    builder.field('terms')
    articles.forEach(({ terms }, id) => {
      builder.add({ id, terms: terms.split(' ') })
    })
    const index = builder.build()
    const ask = (terms: readonly string[], options: object): number[] =>
      index
        .query((query) => {
          for (const term of terms) query.term(term, options)
        })
        .slice(0, LIMIT)
        .map(({ ref }) => Number(ref))
    return {
      search: (terms) => ask(terms, {}),
      prefix: (beginning) => ask([beginning], { wildcard: lunr.Query.wildcard.TRAILING }),
      close: () => undefined,
    }
  },
}
