// Keeps what matchAlternative found, least recently used out first: an index does not change, common words bring the same
// alternatives along with query after query, and the next letter typed, page, filter or opened article asks for the same again.

import type { Alternative } from '../../queries/expand/concept.js'
import type { Matches } from './phrases.js'

/** Numbers kept at most, one an article found: 20 MiB with their impacts. */
const MAX_KEPT_NUMBERS = 4 * 1024 * 1024

export interface KeptMatches {
  /** What is kept for `alternative`, or what `find` finds; that is kept only if it is whole. */
  get(alternative: Alternative, find: () => { matches: Matches; whole: boolean }): Matches
}

export function createKeptMatches(mostNumbers = MAX_KEPT_NUMBERS): KeptMatches {
  /** In order of use, the latest last. */
  const kept = new Map<string, Matches>()
  let numbers = 0
  return {
    get(alternative, find) {
      const key = keyOf(alternative)
      const known = kept.get(key)
      if (known) {
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const { matches, whole } = find()
      const size = sizeOf(key, matches)
      if (!whole || size > mostNumbers) return matches
      kept.set(key, matches)
      numbers += size
      for (const [oldest, dropped] of kept) {
        if (numbers <= mostNumbers) break
        kept.delete(oldest)
        numbers -= sizeOf(oldest, dropped)
      }
      return matches
    },
  }
}

/** Parts by term and form, how far apart they may be, and whether impacts are to be exact: weight and any other reason of an alternative do not change what it finds. */
const keyOf = ({ parts, between = 0, via }: Alternative): string =>
  `${via === 'exact' ? '=' : ''}${between} ${parts.map(({ terms, forms }) => `${terms.join(',')}:${forms === null ? 'all' : [...forms].join(',')}`).join(' ')}`

/** The key counted too, two characters a number. */
const sizeOf = (key: string, { articles }: Matches): number => articles.length + key.length / 2
