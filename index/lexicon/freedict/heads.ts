// The index file of a dictionary in dictd's form (a head, a tab, where its entry begins, a tab, its length) made
// searchable without an object for each of its 87,000 lines: the bytes as read, where each line begins, and a table
// found by hash.

import { hashSlots, itemsAt } from '../../structures/hash-table.js'
import { hashText } from '../../structures/hashing.js'

/** Places of entries in the text of the dictionary, in bytes. */
interface EntryLocation {
  head: string
  from: number
  to: number
}

export interface Heads {
  /** Lines that are entries, numbered from 0. */
  readonly size: number
  /** Lines that are none: cut short, or pointing outside the text. */
  readonly broken: number
  at(line: number): EntryLocation
  /** Lines of a head, in the order of the file; letters in lower case, hyphens as spaces. */
  find(head: string): number[]
}

const TAB = 9
const NEWLINE = 10
/** Dictd's own notes on the dictionary stand among the heads. */
const NOTE = '00'
const DIGITS = new Int8Array(128).fill(-1)
for (const [value, digit] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  DIGITS[digit.charCodeAt(0)] = value
}

/** How a head is compared. */
const folded = (head: string): string => head.toLowerCase().replaceAll('-', ' ')

/** @param textBytes length of the dictionary's text */
export function readHeads(file: Buffer, textBytes: number): Heads {
  const begins: number[] = []
  let broken = 0
  for (let at = 0; at < file.length; ) {
    const end = file.indexOf(NEWLINE, at)
    // A line without its end was not written whole.
    const place = end < 0 ? null : locationAt(file, at, end)
    if (place === null || place.to > textBytes) broken++
    else if (!(place.head.startsWith(NOTE) && place.head.includes('database'))) begins.push(at)
    at = end < 0 ? file.length : end + 1
  }
  const lines = Uint32Array.from(begins)
  const at = (line: number): EntryLocation => {
    const location = locationAt(file, lines[line], file.indexOf(NEWLINE, lines[line]))
    if (location === null) throw new RangeError(`Line ${line} of the index is no entry.`)
    return location
  }
  const slots = hashSlots(lines.length, (line) => hashText(folded(at(line).head)))
  return {
    size: lines.length,
    broken,
    at,
    find(head) {
      const wanted = folded(head)
      return [...itemsAt(hashText(wanted), slots)].filter((line) => folded(at(line).head) === wanted)
    },
  }
}

function locationAt(file: Buffer, from: number, end: number): EntryLocation | null {
  const first = file.indexOf(TAB, from)
  const second = first < 0 ? -1 : file.indexOf(TAB, first + 1)
  if (first <= from || second < 0 || second >= end) return null
  const begin = numberAt(file, first + 1, second)
  const length = numberAt(file, second + 1, end)
  return begin < 0 || length <= 0 ? null : { head: file.toString('utf8', from, first), from: begin, to: begin + length }
}

/** A number in base 64, the most significant digit first; −1 for anything else. */
function numberAt(file: Buffer, from: number, to: number): number {
  if (from === to || to - from > 6) return -1
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = DIGITS[file[at]] ?? -1
    if (digit < 0) return -1
    number = number * 64 + digit
  }
  return number
}
