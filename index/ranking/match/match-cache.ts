// Caches what matchAlternative found, least recently used out first. An index does not change, common words bring the
// same alternatives along with query after query, and the next letter typed, page, filter or opened article asks for
// the same again.

import type { Alternative } from '../../queries/expand/types.js'
import { createLruMap } from '../../structures/lru.js'
import type { Matches } from './phrases.js'

/** Numbers cached at most, one an article found: 20 MiB with their impacts. */
const MAX_NUMBERS = 4 * 1024 * 1024

export interface MatchCache {
  /** What is cached for `alternative`, or what `find` finds; that is cached only if it is whole. */
  get(alternative: Alternative, find: () => { matches: Matches; whole: boolean }): Matches
}

export function createMatchCache(mostNumbers = MAX_NUMBERS): MatchCache {
  const cached = createLruMap<string, Matches>({ weight: mostNumbers })
  return {
    get(alternative, find) {
      const key = keyOf(alternative)
      const known = cached.get(key)
      if (known) return known
      const { matches, whole } = find()
      if (whole) cached.set(key, matches, sizeOf(key, matches))
      return matches
    },
  }
}

/**
 * Parts by term and form, how far apart they may be, and whether impacts are to be exact. Weight and any other reason
 * of an alternative do not change what it finds.
 */
const keyOf = ({ parts, between = 0, via }: Alternative): string => {
  const keys = parts.map(({ terms, forms }) => `${terms.join(',')}:${forms === null ? 'all' : [...forms].join(',')}`)
  return `${via === 'exact' ? '=' : ''}${between} ${keys.join(' ')}`
}

/** The key counted too, two characters a number. */
const sizeOf = (key: string, { articles }: Matches): number => articles.length + key.length / 2
