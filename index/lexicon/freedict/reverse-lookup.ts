// FreeDict read backwards, from Arabic to English. Stems are known only to the caller's analysis, and to stem every
// sense would take longer than opening an index; so senses are indexed by their first strong letters, which no ending
// changes, and only those that begin like the word asked about are read.

import { ALEF, ARTICLE, HAMZA, HEH, TEH_MARBUTA, WAW, YEH } from '../../script/letters.js'
import { createMemo } from '../../structures/memo.js'
import { type ArabicWord, type Reading, readingKey } from '../reading.js'
import { sensesOf } from './entry.js'
import type { Heads } from './heads.js'
import type { ReverseLookup } from './types.js'

/** Letters of a key. */
const KEYED = 3
/** Strong letters that the endings of a dictionary's words add to a stem. */
const LONGEST_ENDING = 1
/** Senses read for one question. */
const MAX_READ = 100
/** Stems whose senses are cached. */
const MAX_CACHED = 2_000
/** Lines that are read backwards, so that a line and two letters are one number of 32 bits. */
const MAX_LINES = 1 << 20

const SHORTEST_WITH_ARTICLE = 4
/**
 * Hamzas, alefs, WAW, YEH, ALEF MAKSURA, TEH MARBUTA: written in more than one way, or lost before an ending. A HEH at
 * the end may be a TEH MARBUTA.
 */
const WEAK = new RegExp(`[${HAMZA}-${ALEF}${TEH_MARBUTA}${WAW}-${YEH}]|${HEH}$`, 'g')
const PLAIN_WORD = new RegExp(`^[${HAMZA}-${YEH}]+$`)
const FIRST_LETTER = HAMZA.charCodeAt(0)
/** Bits of a letter in a key; HAMZA to YEH are 42. */
const BITS = 6

/** A sense whose first word may have the stem asked about; its words are read when a run of as many is asked. */
interface Candidate {
  head: string
  sense: string
  length: number
  words: readonly ArabicWord[] | null
}

/** The table is made when first asked: it needs a look at every entry. */
export function createReverseLookup(heads: Heads, textOf: (line: number) => string, read: Reading['arabic']): ReverseLookup {
  let table: Table | null = null
  const cache = createMemo<string, readonly Candidate[]>(MAX_CACHED)

  const candidatesOf = (stem: string): Candidate[] => {
    const strong = strongLetters(stem)
    if (strong === '') return []
    table ??= tableOf(heads, textOf)
    const found: Candidate[] = []
    for (const line of linesOf(strong, table)) {
      const { head } = heads.at(line)
      for (const sense of sensesOf(textOf(line), head)) {
        if (firstLetters(sense).startsWith(strong)) found.push({ head, sense, length: sense.split(' ').length, words: null })
      }
    }
    // Words little longer than the stem first: behind a stem of one strong letter stand very many.
    return found.sort((a, b) => bareFirst(a.sense).length - bareFirst(b.sense).length)
  }

  return (run) => {
    const { stem } = run[0]
    const candidates = cache.get(stem) ?? cache.set(stem, candidatesOf(stem))
    const wanted = readingKey(run)
    return candidates
      .filter(({ length }) => length === run.length)
      .slice(0, MAX_READ)
      .flatMap((candidate) => {
        candidate.words ??= read(candidate.sense)
        return readingKey(candidate.words) === wanted ? [{ head: candidate.head, words: candidate.words }] : []
      })
  }
}

/**
 * Under each key, from `offsets[key]` to `offsets[key + 1]`, the lines with such a sense: their numbers and, above
 * them, what letters follow.
 */
interface Table {
  offsets: Uint32Array
  lines: Uint32Array
}

function tableOf(heads: Heads, textOf: (line: number) => string): Table {
  const pairs: number[] = []
  for (let line = 0; line < Math.min(heads.size, MAX_LINES); line++) {
    const seen = new Set<string>()
    for (const sense of sensesOf(textOf(line), heads.at(line).head)) {
      const strong = firstLetters(sense)
      if (seen.has(strong)) continue
      seen.add(strong)
      for (const key of keysOfWord(strong)) pairs.push(key, (keyOf(strong.slice(KEYED)) >>> BITS) * MAX_LINES + line)
    }
  }
  const offsets = new Uint32Array((1 << (BITS * KEYED)) + 1)
  for (let p = 0; p < pairs.length; p += 2) offsets[pairs[p] + 1]++
  for (let key = 1; key < offsets.length; key++) offsets[key] += offsets[key - 1]
  const next = offsets.slice()
  const lines = new Uint32Array(pairs.length / 2)
  for (let p = 0; p < pairs.length; p += 2) lines[next[pairs[p]]++] = pairs[p + 1]
  return { offsets, lines }
}

/** Lines with a sense whose first word may begin with these letters. */
function linesOf(strong: string, { offsets, lines }: Table): Set<number> {
  const key = keyOf(strong)
  const rest = keyOf(strong.slice(KEYED)) >>> BITS
  const asked = strong.length <= KEYED ? 0 : strong.length === KEYED + 1 ? ((1 << BITS) - 1) << BITS : (1 << (2 * BITS)) - 1
  const found = new Set<number>()
  for (const packed of lines.subarray(offsets[key], offsets[key + 1])) {
    const following = Math.floor(packed / MAX_LINES)
    if ((following & asked) === (rest & asked)) found.add(packed % MAX_LINES)
  }
  return found
}

/** A word is found by the first letters of its stem, which may be shorter than the word by an ending. */
function keysOfWord(strong: string): number[] {
  const keys: number[] = []
  for (let length = 1; length <= Math.min(KEYED, strong.length); length++) {
    if (length === KEYED || strong.length <= length + LONGEST_ENDING) keys.push(keyOf(strong.slice(0, length)))
  }
  return keys
}

/** A number of the first letters; fewer letters leave zeros. */
function keyOf(strong: string): number {
  let key = 0
  for (let at = 0; at < KEYED; at++) key = (key << BITS) | (at < strong.length ? strong.charCodeAt(at) - FIRST_LETTER + 1 : 0)
  return key
}

/** '' for what is no plain Arabic word (a stop word, a date). */
function strongLetters(word: string): string {
  return PLAIN_WORD.test(word) ? word.replace(WEAK, '') : ''
}

/** The first word of a sense, without its article. */
const bareFirst = (sense: string): string => withoutArticle(sense.split(' ', 1)[0])

/** The strong letters of a sense's first word. */
const firstLetters = (sense: string): string => strongLetters(bareFirst(sense))

function withoutArticle(word: string): string {
  return word.startsWith(ARTICLE) && word.length >= SHORTEST_WITH_ARTICLE ? word.slice(ARTICLE.length) : word
}
