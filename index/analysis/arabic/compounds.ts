// Finds words that are two words written together (عبدالرحمن, ديرالزور) and cuts them, since the split form is the
// standard one for articles and queries alike. A few heads are always cut; other words only when the archive, or the
// list of names, also has the two words side by side.

import { ARTICLE, GOD } from '../../script/letters.js'
import type { BaseWords } from '../analysis.js'
import { type LeftOut, NOTHING_LEFT_OUT } from '../rules.js'
import type { WordCounts } from '../token.js'
import { particleLengths } from './clitics.js'
import { BRANDS, HEADS_OF_GOD, KUNYAS, SERVANT } from './compound-parts.js'
import type { ArabicFold } from './fold.js'

const SHORTEST_NAME_OF_SERVANT = ARTICLE.length + 2
const SHORTEST_KUNYA_NAME = 3
const SHORTEST_HEAD = 2
const SHORTEST_TAIL = ARTICLE.length + 3
/** A longer word is not looked at. */
const LONGEST = 40

/** The letters of a compound's first part, given the word in the counted spelling; 0 when it is one word. */
type SplitAt = (counted: string) => number

/** @param leftOut any rules `compound: …` */
export function createSplitter(
  counts: Pick<WordCounts, 'pairs'>,
  base: Pick<BaseWords, 'names'>,
  fold: ArabicFold,
  leftOut: LeftOut = NOTHING_LEFT_OUT,
): SplitAt {
  /** Joined word → letters of its head. */
  const pairs = new Map<string, number>()
  const learn = (head: string, tail: string): void => {
    const rule = KUNYAS.includes(head) ? 'compound: kunya' : 'compound: pair'
    if (!leftOut.has(rule)) pairs.set(head + tail, head.length)
  }
  for (const [, head, tail] of counts.pairs) learn(head, tail)
  for (const name of base.names) {
    const parts = name.trim().split(/\s+/)
    if (parts.length !== 2) continue
    const [head, tail] = parts.map(fold.counted)
    if (isPossiblePair(head, tail)) learn(head, tail)
  }
  if (!leftOut.has('compound: brand')) for (const [head, tail] of BRANDS) pairs.set(head + tail, head.length)
  const knownHeads = !leftOut.has('compound: known head')
  /**
   * Where the head ends of a compound that begins after particles, or after the article (الفيسبوك); 0 when none does.
   */
  const headAt = (word: string, taken: number): number => {
    const joined = taken === 0 ? word : word.slice(taken)
    const head = pairs.get(joined) ?? (knownHeads ? knownHeadLength(joined) : 0)
    return head > 0 ? taken + head : 0
  }

  return (counted) => {
    if (counted.length > LONGEST) return 0
    for (const taken of particleLengths(counted)) {
      const head = headAt(counted, taken) || (counted.startsWith(ARTICLE, taken) ? headAt(counted, taken + ARTICLE.length) : 0)
      if (head > 0) return head
    }
    return 0
  }
}

function knownHeadLength(word: string): number {
  const head = word.length - GOD.length
  if (word.endsWith(GOD) && HEADS_OF_GOD.has(word.slice(0, head))) return head
  const servant = word.startsWith(SERVANT + ARTICLE) && word.length >= SERVANT.length + SHORTEST_NAME_OF_SERVANT
  return servant ? SERVANT.length : 0
}

const isPossiblePair = (head: string, tail: string): boolean =>
  (head.length >= SHORTEST_HEAD && tail.length >= SHORTEST_TAIL && tail.startsWith(ARTICLE)) ||
  (KUNYAS.includes(head) && tail.length >= SHORTEST_KUNYA_NAME)

/** Every way to cut a word in the counted spelling into a head and a tail that might be a pair. */
export function possiblePairs(word: string): { head: string; tail: string }[] {
  if (word.length > LONGEST) return []
  const pairs: { head: string; tail: string }[] = []
  const tryAt = (at: number): void => {
    const head = word.slice(0, at)
    const tail = word.slice(at)
    if (isPossiblePair(head, tail)) pairs.push({ head, tail })
  }
  for (const kunya of KUNYAS) if (word.startsWith(kunya)) tryAt(kunya.length)
  for (let at = word.indexOf(ARTICLE, SHORTEST_HEAD); at >= 0; at = word.indexOf(ARTICLE, at + 1)) tryAt(at)
  return pairs
}
