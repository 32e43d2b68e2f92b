// The one file that knows FlexSearch. It is given finished terms and the slot of each posting, and gives the postings
// of a term back by slot: through its public API alone, as a map from term to lists of article numbers.

import { Index } from 'flexsearch'

/** Slots a term's articles are spread over by impact: 0 the highest. Few, because each slot in use costs a list. */
export const SLOTS = 8

/** Postings of an index that is open: a term's lists are handed to FlexSearch the first time it is asked for. */
export interface PostingsReader {
  slots(term: string): readonly (ArrayLike<number> | undefined)[]
}

type Lists = readonly (ArrayLike<number> | undefined)[]
const NONE: Lists = []

/** An index that encodes nothing by itself: `current` is what its callback answers. */
function createIndex() {
  let current: string[] = []
  const index = new Index({ tokenize: 'strict', resolution: SLOTS, encode: () => current })
  return {
    index,
    slots(term: string): Lists {
      current = [term]
      const answer = index.search('term is handed over by encode', { resolve: false }) as unknown as { result?: Lists }
      return answer.result ?? NONE
    },
  }
}

/**
 * Opens postings whose lists lie elsewhere. `listsOf(term)` gives a term's lists by slot, or null when the archive does
 * not hold the term; it is asked once a term. Opening is immediate and memory grows with the terms asked for.
 */
export function openPostings(listsOf: (term: string) => Lists | null): PostingsReader {
  const { index, slots } = createIndex()
  const known = new Set<string>()
  return {
    slots(term) {
      if (!known.has(term)) {
        const lists = listsOf(term)
        if (!lists) return NONE
        index.import('1.map', [[term, lists]] as unknown as string)
        known.add(term)
      }
      return slots(term)
    },
  }
}
