// Counts an archive's Arabic words while it is built, and gives what the stemmer needs: how often each occurs, how
// often its أل is written with a hamza, and which joined words the archive also writes as two.

import { isHamzaOnAlef } from '../script/letters.js'
import type { WordCounter } from './analysis.js'
import { articleAlef } from './arabic/clitics.js'
import { possiblePairs } from './arabic/compounds.js'
import { createArabicFold } from './arabic/fold.js'
import { isLeftover } from './arabic/leftovers.js'
import { type LeftOut, NOTHING_LEFT_OUT } from './rules.js'
import type { WordCounts } from './token.js'

/** What is known of an archive without a word. */
export const EMPTY_COUNTS: WordCounts = { words: 0, entries: [], pairs: [] }

/** A pair shows a joined word to be a compound when it occurs so often, and as often as the joined word. */
const FEWEST_PAIRS = 2
/** A longer word is a misprint or a trap, tells the stemmer nothing, and would only swell the table. */
const LONGEST = 40

/** @param leftOut rules `fold: …`; only tests leave any out */
export function createWordCounter(leftOut: LeftOut = NOTHING_LEFT_OUT): WordCounter {
  const fold = createArabicFold(leftOut)
  const occurrences = new Map<string, number>()
  const hamza = new Map<string, number>()
  const pairs = new Map<string, number>()
  let words = 0
  const times = (word: string): number => occurrences.get(word) ?? 0
  /** The likeliest of a joined word's splits, or null when its parts do not occur apart. */
  const split = (joined: string): { head: string; tail: string } | null => {
    let best: { head: string; tail: string } | null = null
    let bestTimes = FEWEST_PAIRS - 1
    for (const pair of possiblePairs(joined)) {
      const apart = Math.min(times(pair.head), times(pair.tail))
      if (apart > bestTimes) [best, bestTimes] = [pair, apart]
    }
    return best
  }

  return {
    add(typed, script, number) {
      if (script !== 'arabic' || isLeftover(fold.read(typed), false)) return
      words += number
      if (typed.length > LONGEST) return
      const word = fold.counted(typed)
      occurrences.set(word, times(word) + number)
      const alef = articleAlef(word)
      if (alef >= 0 && isHamzaOnAlef(fold.read(typed)[alef])) hamza.set(word, (hamza.get(word) ?? 0) + number)
    },
    candidates() {
      const found = []
      for (const [joined, number] of occurrences) {
        const pair = split(joined)
        if (pair !== null) found.push({ joined, ...pair, occurrences: number })
      }
      return found
    },
    countedAs: fold.counted,
    pair(joined, number) {
      pairs.set(joined, (pairs.get(joined) ?? 0) + number)
    },
    finish() {
      const entries = [...occurrences.keys()].sort().map((word) => [word, times(word), hamza.get(word) ?? 0] as const)
      const confirmed: (readonly [string, string, string])[] = []
      for (const [joined, number] of [...pairs].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const pair = split(joined)
        if (pair !== null && number >= FEWEST_PAIRS && number >= times(joined)) confirmed.push([joined, pair.head, pair.tail])
      }
      return { words, entries, pairs: confirmed }
    },
  }
}
