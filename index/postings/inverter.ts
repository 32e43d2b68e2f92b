// Turns articles' words, given by number one article after another, into everything the index holds of them: they are counted,
// the counts frozen, each distinct word resolved once into its forms, and the numbers rewritten into the forward index.

import type { BaseWords } from '../analysis/analysis.js'
import { type BuildingAnalyzer, createAnalyzer } from '../analysis/analyze.js'
import type { WordCounts } from '../analysis/token.js'
import { KashafError } from '../errors.js'
import { growing } from '../structures/sparse-rows.js'
import { ordinaryWords } from './capitals.js'
import { countWords } from './count.js'
import { type ForwardIndex, PARAGRAPH_END } from './forward.js'
import { createInterner, type Interner } from './interner.js'
import { resolveWords, rewrite } from './resolve.js'
import type { Capital, InternedText, Lengths, Running, Words } from './types.js'
import { SCRIPTS, type VocabularyColumns } from './vocabulary.js'
import { buildVocabulary } from './vocabulary-builder.js'
import { isOver, wordEntry, wordKey, wordOf } from './word-entry.js'

export interface Inverted {
  counts: WordCounts
  /** What resolved the words, by those counts. */
  analyzer: BuildingAnalyzer
  vocabulary: VocabularyColumns
  forward: ForwardIndex
  /** Where each article's places begin in the bytes that `article` returned one after another. */
  rangeOffsets: Float64Array
  lengths: Lengths
}

export interface Inverter {
  /** Adds the next article. `by` stands for the numberer that numbered it; each numberer's texts come in the order in which it made them. */
  add(text: InternedText, by: unknown): void
  /** A text that is left out of the index: its numberer still takes the words of it as known. */
  pass(text: InternedText, by: unknown): void
  /** Adds the next article; returns its places, to be written to disk in the same order. */
  addText(title: string | null, body: readonly string[]): Uint8Array
  /** Ends the collection; nothing can be added after it. */
  finish(base: BaseWords): Inverted
}

/** Words of one index at most: the forward index is read into one piece of memory, four bytes each, and a piece has 4 GiB at most. */
export const MOST_WORDS = 1_000_000_000
/** Distinct words at most: as many as a JavaScript map can hold. */
export const MOST_DISTINCT_WORDS = 16_777_215

/** @throws KashafError `index-too-large`, from `add` and `article`, when the archive holds more words than one index can number */
export function createInverter(mostWords = MOST_WORDS, mostDistinct = MOST_DISTINCT_WORDS): Inverter {
  const numbers = new Map<string, number>()
  const words: Words = { typed: [], scripts: [], capitals: [], occurrences: [] }
  const running = growing()
  const offsets: number[] = [0]
  const titles: number[] = []
  const rangeOffsets: number[] = [0]
  /** What each numberer's numbers mean, and once they are used, what they are here. */
  const numberers = new Map<unknown, { typed: string[]; scripts: number[]; capitals: number[]; numbers: number[] }>()
  const own: Interner = createInterner()

  const numberOf = (typed: string, script: number, capital: number): number => {
    const key = wordKey(typed, capital)
    let number = numbers.get(key)
    if (number === undefined) {
      number = words.typed.length
      if (number === mostDistinct) throw tooLarge(`more than ${mostDistinct.toLocaleString('en-GB')} distinct words`)
      numbers.set(key, number)
      words.typed.push(typed)
      words.scripts.push(SCRIPTS[script])
      words.capitals.push(capital as Capital)
      words.occurrences.push(0)
    }
    return number
  }
  const tooLarge = (what: string): KashafError =>
    new KashafError(
      'index-too-large',
      `${(titles.length + 1).toLocaleString('en-GB')} articles hold ${what}, all that one index can number.`,
    )

  const learn = ({ fresh, scripts, capitals, first }: InternedText, by: unknown) => {
    const known = (first > 0 && numberers.get(by)) || { typed: [], scripts: [], capitals: [], numbers: [] }
    numberers.set(by, known)
    for (let i = 0; i < fresh.length; i++) {
      known.typed.push(fresh[i])
      known.scripts.push(scripts[i])
      known.capitals.push(capitals[i])
      known.numbers.push(-1)
    }
    return known
  }

  const add: Inverter['add'] = (text, by) => {
    const { entries, title, ranges } = text
    const known = learn(text, by)
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i]
      if (entry === PARAGRAPH_END) {
        running.push(entry)
        continue
      }
      const theirs = wordOf(entry)
      let word = known.numbers[theirs]
      if (word < 0) {
        word = numberOf(known.typed[theirs], known.scripts[theirs], known.capitals[theirs])
        known.numbers[theirs] = word
      }
      words.occurrences[word]++
      running.push(wordEntry(word, isOver(entry)))
    }
    if (running.length() > mostWords) throw tooLarge(`more than ${mostWords.toLocaleString('en-GB')} words`)
    titles.push(title)
    offsets.push(running.length())
    rangeOffsets.push(rangeOffsets[rangeOffsets.length - 1] + ranges.length)
  }

  return {
    add,
    pass: learn,
    addText(title, body) {
      const text = own(title, body)
      add(text, own)
      return text.ranges
    },
    finish(base) {
      // Numbers are given no more: the two maps are the largest things of this pass, and the next ones need the room.
      numbers.clear()
      numberers.clear()
      const length = running.length()
      const kept: Running = { pieces: running.take(), length, offsets, titles }
      const counts = countWords(words, kept.pieces)
      const analyzer = createAnalyzer(counts, base)
      const { forms, becomes } = resolveWords(words, ordinaryWords(words, kept.pieces, offsets), analyzer)
      const forward = rewrite(kept, becomes)
      return { counts, analyzer, ...buildVocabulary(forms, forward), forward, rangeOffsets: Float64Array.from(rangeOffsets) }
    },
  }
}
