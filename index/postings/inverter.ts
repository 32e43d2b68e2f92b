// Inverts articles: their words, interned one article after another, become everything an index holds of them. The
// words are counted, each distinct word is resolved once into its forms by those counts, and the forward index is made
// of the forms.

import type { BaseWords } from '../analysis/analysis.js'
import { type BuildingAnalyzer, createAnalyzer } from '../analysis/analyze.js'
import type { WordCounts } from '../analysis/token.js'
import { KashafError } from '../errors.js'
import { createGrowableArray } from '../structures/growable-array.js'
import { ordinaryWords } from './capitals.js'
import { countWords } from './count.js'
import { type ForwardIndex, PARAGRAPH_END } from './forward.js'
import { createInterner, type Interner } from './interner.js'
import { resolveWords, rewrite } from './resolve.js'
import type { Capital, InternedText, Lengths, Running, Words } from './types.js'
import { SCRIPTS, type VocabularyColumns } from './vocabulary.js'
import { buildVocabulary } from './vocabulary-builder.js'
import { isOver, wordEntry, wordKey, wordOf } from './word-entry.js'

interface Inverted {
  counts: WordCounts
  /** The analyzer that resolved the words, by those counts. */
  analyzer: BuildingAnalyzer
  vocabulary: VocabularyColumns
  forward: ForwardIndex
  /** Where each article's word ranges begin when all are written end to end, in bytes, and the end. */
  rangeOffsets: Float64Array
  lengths: Lengths
}

export interface Inverter {
  /** Adds the next article. The texts of one interner must come in the order in which it made them. */
  add(text: InternedText, interner: unknown): void
  /** Takes note of a text that is left out of the index: later texts of its interner refer to its words. */
  pass(text: InternedText, interner: unknown): void
  /** Interns and adds the next article; returns its word ranges, to be written to disk in the same order. */
  addText(title: string | null, body: readonly string[]): Uint8Array
  /** Ends the inversion; nothing can be added after it. */
  finish(base: BaseWords): Inverted
}

/** Most words of one index: the forward index is one array of four bytes a word, and an array has 4 GiB at most. */
export const MAX_WORDS = 1_000_000_000
/** Most distinct words: as many as a JavaScript map can hold. */
const MAX_DISTINCT_WORDS = 16_777_215

/** @throws KashafError `index-too-large`, from `add` and `addText`, if an index cannot number all words */
export function createInverter(mostWords = MAX_WORDS, mostDistinct = MAX_DISTINCT_WORDS): Inverter {
  const numbering = createNumbering(mostDistinct, (what) => tooLarge(titles.length + 1, what))
  const { words } = numbering
  const running = createGrowableArray()
  const offsets: number[] = [0]
  const titles: number[] = []
  const rangeOffsets: number[] = [0]
  const learner = createLearner()
  const own: Interner = createInterner()

  const add: Inverter['add'] = (text, interner) => {
    const { entries, title, ranges } = text
    const known = learner.learn(text, interner)
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i]
      if (entry === PARAGRAPH_END) {
        running.push(entry)
        continue
      }
      const theirs = wordOf(entry)
      let word = known.numbers[theirs]
      if (word < 0) {
        word = numbering.numberOf(known.typed[theirs], known.scripts[theirs], known.capitals[theirs])
        known.numbers[theirs] = word
      }
      words.occurrences[word]++
      running.push(wordEntry(word, isOver(entry)))
    }
    if (running.length() > mostWords) throw tooLarge(titles.length + 1, `more than ${mostWords.toLocaleString('en-GB')} words`)
    titles.push(title)
    offsets.push(running.length())
    rangeOffsets.push(rangeOffsets[rangeOffsets.length - 1] + ranges.length)
  }

  return {
    add,
    pass: learner.learn,
    addText(title, body) {
      const text = own(title, body)
      add(text, own)
      return text.ranges
    },
    finish(base) {
      // No more numbers are given. These maps are the largest things so far, and the next steps need the room.
      numbering.forget()
      learner.forget()
      const length = running.length()
      const all: Running = { pieces: running.take(), length, offsets, titles }
      const counts = countWords(words, all.pieces)
      const analyzer = createAnalyzer(counts, base)
      const { forms, becomes } = resolveWords(words, ordinaryWords(words, all.pieces, offsets), analyzer)
      const forward = rewrite(all, becomes)
      return { counts, analyzer, ...buildVocabulary(forms, forward), forward, rangeOffsets: Float64Array.from(rangeOffsets) }
    },
  }
}

/** @param what the limit that is reached, as "16,777,215 distinct words" */
const tooLarge = (articles: number, what: string): KashafError =>
  new KashafError('index-too-large', `${articles.toLocaleString('en-GB')} articles hold ${what}, all that one index can number.`)

/** Numbers the distinct words of all articles in the order in which they come. */
function createNumbering(mostDistinct: number, tooMany: (what: string) => KashafError) {
  const numbers = new Map<string, number>()
  const words: Words = { typed: [], scripts: [], capitals: [], occurrences: [] }
  return {
    words,
    numberOf(typed: string, script: number, capital: Capital): number {
      const key = wordKey(typed, capital)
      let number = numbers.get(key)
      if (number === undefined) {
        number = words.typed.length
        if (number === mostDistinct) throw tooMany(`more than ${mostDistinct.toLocaleString('en-GB')} distinct words`)
        numbers.set(key, number)
        words.typed.push(typed)
        words.scripts.push(SCRIPTS[script])
        words.capitals.push(capital)
        words.occurrences.push(0)
      }
      return number
    },
    forget: () => numbers.clear(),
  }
}

/** What the numbers of one interner mean, and once they are used, the numbers of the inverter; −1: not used yet. */
interface InternedWords {
  typed: string[]
  scripts: number[]
  capitals: Capital[]
  numbers: number[]
}

function createLearner() {
  const known = new Map<unknown, InternedWords>()
  return {
    /** Takes note of a text's new words, and gives all words of its interner. */
    learn({ fresh, scripts, capitals, first }: InternedText, interner: unknown): InternedWords {
      const words = (first > 0 && known.get(interner)) || { typed: [], scripts: [], capitals: [], numbers: [] }
      known.set(interner, words)
      for (let i = 0; i < fresh.length; i++) {
        words.typed.push(fresh[i])
        words.scripts.push(scripts[i])
        words.capitals.push(capitals[i] as Capital)
        words.numbers.push(-1)
      }
      return words
    },
    forget: () => known.clear(),
  }
}
