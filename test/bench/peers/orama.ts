// Orama as it comes, but for its tokenizer. It always searches by prefix; a mark at the end of every term keeps a
// search to the term itself, since its own `exact` looks for word boundaries that Arabic letters do not have.

import { create, insert, search } from '@orama/orama'
import { LIMIT, type Peer } from './peer.js'

const END = '\u0001'

export const orama: Peer = {
  name: 'Orama',
  package: '@orama/orama',
  setup: 'one string field, split at spaces, threshold 1 (any term), no tolerance',
  facets: true,
  slow: true,
  async build(articles) {
    let end = END
    const tokenizer = {
      language: 'english',
      normalizationCache: new Map<string, string>(),
      tokenize: (text: string): string[] => text.split(' ').map((term) => term + end),
    }
    const database = create({
      schema: { terms: 'string', source: 'enum', year: 'number' } as const,
      components: { tokenizer },
      sort: { enabled: false },
    })
    for (let n = 0; n < articles.length; n++) await insert(database, { id: String(n), ...articles[n] })
    const ask = async (term: string, more: object = {}): Promise<number[]> => {
      const { hits } = await search(database, { term, properties: ['terms'], threshold: 1, limit: LIMIT, ...more })
      return hits.map(({ id }) => Number(id))
    }
    return {
      search: (terms) => ask(terms.join(' ')),
      async prefix(beginning) {
        end = ''
        const found = await ask(beginning)
        end = END
        return found
      },
      filtered: (terms, { source, year }) =>
        ask(terms.join(' '), {
          where: { source: { eq: source }, year: { eq: year } },
          facets: { source: {}, year: { ranges: Array.from({ length: 16 }, (_, i) => ({ from: 2008 + i, to: 2008 + i })) } },
        }),
      close: () => undefined,
    }
  },
}
