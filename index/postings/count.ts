// Counts an archive's distinct words, then the pairs that may show a joined word to be a compound (ديرالزور, دير
// الزور), over the numbers of all its words.

import { createWordCounter } from '../analysis/counts.js'
import type { WordCounts } from '../analysis/token.js'
import { PARAGRAPH_END } from './forward.js'
import type { Words } from './types.js'
import { isOver, wordOf } from './word-entry.js'

/** @param pieces the articles' words by number, end to end */
export function countWords({ typed, scripts, occurrences }: Words, pieces: readonly Uint32Array[]): WordCounts {
  const counter = createWordCounter()
  for (let i = 0; i < typed.length; i++) counter.add(typed[i], scripts[i], occurrences[i])
  const candidates = counter.candidates()
  if (candidates.length === 0) return counter.finish()

  const parts = new Map<string, number>()
  const partNumber = (part: string): number => {
    const known = parts.get(part)
    if (known !== undefined) return known
    parts.set(part, parts.size)
    return parts.size - 1
  }
  const heads = candidates.map((candidate) => partNumber(candidate.head))
  const tails = candidates.map((candidate) => partNumber(candidate.tail))
  const partOfWord = new Int32Array(typed.length).fill(-1)
  for (let i = 0; i < typed.length; i++) {
    if (scripts[i] === 'arabic') partOfWord[i] = parts.get(counter.countedAs(typed[i])) ?? -1
  }
  const pairKey = (head: number, tail: number): number => head * parts.size + tail
  const pairCounts = new Map<number, number>(candidates.map((_, c) => [pairKey(heads[c], tails[c]), 0]))
  let previous = -1
  for (const entries of pieces) {
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i]
      if (entry === PARAGRAPH_END) {
        previous = -1
        continue
      }
      if (isOver(entry)) continue
      const part = partOfWord[wordOf(entry)]
      if (previous >= 0 && part >= 0) {
        const key = pairKey(previous, part)
        const count = pairCounts.get(key)
        if (count !== undefined) pairCounts.set(key, count + 1)
      }
      previous = part
    }
  }
  for (let c = 0; c < candidates.length; c++) {
    const times = pairCounts.get(pairKey(heads[c], tails[c])) ?? 0
    if (times > 0) counter.pair(candidates[c].joined, times)
  }
  return counter.finish()
}
