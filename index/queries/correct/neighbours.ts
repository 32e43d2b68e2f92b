// The words of a sorted table that are one edit away from a written one. The table is walked as if it were a tree of
// letters: down the written word, and at each letter one step aside to every other letter that stands there, then
// straight to the rest.

import type { StringColumns } from '../../structures/string-table.js'

/** What was done to the written word to reach the other one. Letters are code points. */
export interface Edit {
  kind: 'insert' | 'delete' | 'replace' | 'swap'
  /** Index of the first letter concerned, in letters from 0. */
  at: number
  /** The letter written there; '' for an insertion, both letters of a swap. */
  written: string
  /** The letter of the other word; '' for a deletion, both letters of a swap. */
  meant: string
}

interface Neighbour {
  /** Number of the string in the table. */
  number: number
  edit: Edit
}

/**
 * All strings of a table, packed in the order of `compareCodePoints`, that become of `word` by inserting, leaving out
 * or replacing one letter or by exchanging two that stand side by side; `word` itself is not among them, and each comes
 * once. Of several such edits with one outcome (aab → ab) the last index counts. Time: letters of `word` × letters of
 * the alphabet × log(strings), and only as far as some string begins like `word`; nothing is cached between calls.
 */
export function neighbours(word: string, table: StringColumns): Neighbour[] {
  const letters = [...word]
  const written = letters.map((letter) => Buffer.from(letter, 'utf8'))
  /** `rests[i]`: the bytes of the word from its letter `i` on. */
  const rests = Array.from({ length: letters.length + 1 }, (_, i) => Buffer.concat(written.slice(i)))
  const found: Neighbour[] = []

  let range: Range = { first: 0, end: table.offsets.length - 1, depth: 0 }
  for (let i = 0; i <= letters.length && range.first < range.end; i++) {
    const typed = letters[i] ?? ''
    const next = letters[i + 1] ?? ''
    const add = (number: number, edit: Edit): void => {
      if (number >= 0) found.push({ number, edit })
    }
    if (typed !== '' && typed !== next) {
      add(findRest(rests[i + 1], range, table), { kind: 'delete', at: i, written: typed, meant: '' })
      if (next !== '') {
        const swapped = Buffer.concat([written[i + 1], written[i], rests[i + 2]])
        add(findRest(swapped, range, table), { kind: 'swap', at: i, written: typed + next, meant: next + typed })
      }
    }
    let onward: Range = { first: 0, end: 0, depth: 0 }
    for (let first = skipEnded(range, table); first < range.end; ) {
      const branch = branchAt(first, range, table)
      if (typed !== '' && equal(written[i], first, range.depth, table)) onward = branch
      else {
        const meant = letterOf(branch, range.depth, table)
        if (typed !== '') add(findRest(rests[i + 1], branch, table), { kind: 'replace', at: i, written: typed, meant })
        add(findRest(rests[i], branch, table), { kind: 'insert', at: i, written: '', meant })
      }
      first = branch.end
    }
    range = onward
  }
  return found
}

/** Strings `first` to `end` (not included), which share their first `depth` bytes. */
export interface Range {
  first: number
  end: number
  depth: number
}

/** Of the strings of a range at most the first ends where all agree. */
export const skipEnded = ({ first, depth }: Range, { offsets }: StringColumns): number =>
  offsets[first + 1] - offsets[first] === depth ? first + 1 : first

/** The strings from `first` on that have its next letter in common. */
export function branchAt(first: number, { end, depth }: Range, table: StringColumns): Range {
  const at = table.offsets[first] + depth
  const length = bytesOfLetter(table.bytes[at])
  // Steps that double, then halves between the last two: most branches are short.
  let low = first
  let step = 1
  while (low + step < end && hasLetter(low + step, at, length, depth, table)) {
    low += step
    step *= 2
  }
  low++
  let high = Math.min(end, low + step - 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (hasLetter(middle, at, length, depth, table)) low = middle + 1
    else high = middle
  }
  return { first, end: high, depth: depth + length }
}

/** Whether a string has, after `depth` bytes, the letter of `length` bytes that stands at `at`. */
function hasLetter(string: number, at: number, length: number, depth: number, { bytes, offsets }: StringColumns): boolean {
  const other = offsets[string] + depth
  if (offsets[string + 1] - other < length) return false
  for (let b = 0; b < length; b++) if (bytes[other + b] !== bytes[at + b]) return false
  return true
}

/** Length in bytes of the letter that begins with this byte of UTF-8. */
const bytesOfLetter = (byte: number): number => (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4)

export const letterOf = ({ first, depth }: Range, from: number, { bytes, offsets }: StringColumns): string =>
  Buffer.from(bytes.subarray(offsets[first] + from, offsets[first] + depth)).toString('utf8')

function equal(letter: Uint8Array, string: number, depth: number, { bytes, offsets }: StringColumns): boolean {
  const at = offsets[string] + depth
  return letter.every((byte, b) => bytes[at + b] === byte)
}

/** The string of the range that goes on with exactly `rest`, or −1. */
function findRest(rest: Uint8Array, { first, end, depth }: Range, table: StringColumns): number {
  let low = first
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareRest(rest, middle, depth, table) < 0) low = middle + 1
    else high = middle
  }
  return low < end && compareRest(rest, low, depth, table) === 0 ? low : -1
}

/** Below 0 where the string of that number, from `depth` on, comes before `rest`; 0 where it is `rest`. */
function compareRest(rest: Uint8Array, string: number, depth: number, { bytes, offsets }: StringColumns): number {
  const from = offsets[string] + depth
  const length = offsets[string + 1] - from
  let b = 0
  while (b < length && b < rest.length && bytes[from + b] === rest[b]) b++
  return b < length && b < rest.length ? bytes[from + b] - rest[b] : length - rest.length
}
