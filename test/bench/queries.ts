// Queries drawn from the archive's own running text with a fixed seed, so that common words come as often as they are
// written: runs of content words that stand side by side, each as it is typed and as the finished terms that other
// libraries are asked.

import type { OpenIndex } from '../../index/archive/index-reader.js'
import { createDice } from './dice.js'

export interface Query {
  text: string
  /** Distinct index terms of the words, stop words apart: Kashaf does not search those beside others either. */
  terms: string[]
}

/** All that a run asks, by kind. */
export interface Queries {
  one: Query[]
  three: Query[]
  ten: Query[]
}

export const KINDS = ['one', 'three', 'ten'] as const
export type Kind = (typeof KINDS)[number]
export const WORDS_OF: Record<Kind, number> = { one: 1, three: 3, ten: 10 }

const SEED = 42
const PLAIN_WORD = /^[\p{L}\p{M}\p{Nd}]+$/u
/** Draws that gave no query, in a row, after which the archive is taken to have none. */
const MAX_MISSES = 10_000

/** Queries asked before those that are timed, at most: a slow library gets through few of them. */
const BEFOREHAND = 1000
/** So many are asked beforehand for each that is timed, where that is fewer. */
const BEFOREHAND_EACH = 5
/** For so long each side is asked them, so that its program is compiled by then, however slow it is. */
const BEFOREHAND_MS = 1000

/** All that is drawn, as those that are asked beforehand and those that are timed, which have not been asked before. */
export function parted(drawn: readonly Query[]): { beforehand: readonly Query[]; asked: readonly Query[] } {
  const beforehand = Math.min(BEFOREHAND, Math.floor((drawn.length * BEFOREHAND_EACH) / (BEFOREHAND_EACH + 1)))
  return { beforehand: drawn.slice(0, beforehand), asked: drawn.slice(beforehand) }
}

/** Asks each side for the same time. */
export async function warmUp(beforehand: readonly Query[], sides: readonly ((query: Query) => unknown)[]): Promise<void> {
  for (const ask of sides) {
    const end = performance.now() + BEFOREHAND_MS
    for (const query of beforehand) {
      if (performance.now() > end) break
      await ask(query)
    }
  }
}

/** @param count of those that are timed, by kind */
export function drawAll(index: OpenIndex, count: number): Queries {
  const beforehand = Math.min(BEFOREHAND, count * BEFOREHAND_EACH)
  const draw = (kind: Kind): Query[] => drawQueries(index, beforehand + count, WORDS_OF[kind])
  return { one: draw('one'), three: draw('three'), ten: draw('ten') }
}

export function drawQueries(index: OpenIndex, count: number, words: number): Query[] {
  const dice = createDice(SEED + words)
  const analyzer = index.analyzer()
  const queries: Query[] = []
  for (let misses = 0; queries.length < count; ) {
    if (misses++ > MAX_MISSES) throw new Error(`The archive has no ${words} words in a row to ask for.`)
    const { paragraphs } = index.store.article(dice.below(index.store.count))
    const { text } = paragraphs[dice.below(paragraphs.length)]
    const content = analyzer
      .analyze(text)
      .filter((token) => !token.overlay && token.kind === 'word' && PLAIN_WORD.test(text.slice(token.wordStart, token.wordEnd)))
    const from = dice.below(content.length)
    const run = content.slice(from, from + words)
    const terms = [...new Set(run.map(({ term }) => term))]
    if (terms.length < words) continue
    queries.push({ text: run.map(({ wordStart, wordEnd }) => text.slice(wordStart, wordEnd)).join(' '), terms })
    misses = 0
  }
  return queries
}
