// A sorted table of strings in two typed arrays: all of them as UTF-8 bytes end to end, and where each begins. It is
// read straight from disk, costs no object a string, and finds a range of prefixes by binary search over bytes; a
// string too, or by its hash where a third array says where each hash leads.

import { hashSlots } from './hash-table.js'
import { hashText } from './hashing.js'
import { lowerBound } from './lower-bound.js'

/** The table on disk: string i is bytes `offsets[i]` to `offsets[i + 1]`. UTF-8 byte order is code point order. */
export interface StringColumns {
  bytes: Uint8Array
  offsets: Uint32Array
}

/** A table in which a string is found by its hash. */
interface HashedStringColumns extends StringColumns {
  /** As `hashSlots` makes them. */
  slots: Uint32Array
}

export interface StringTable extends StringColumns {
  readonly size: number
  /** String number `i`, 0 ≤ i < size. */
  get(i: number): string
  /** The number of `text`, or −1. Only in a sorted table, or one with slots. */
  find(text: string): number
  /** Numbers [first, end) of the strings that begin with `prefix`. Only in a sorted table. */
  range(prefix: string): [first: number, end: number]
}

/** Orders strings as their UTF-8 bytes, which JavaScript's `<` does not beyond the Basic Multilingual Plane. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) {
      const xSurrogate = x >= 0xd800 && x <= 0xdfff
      const ySurrogate = y >= 0xd800 && y <= 0xdfff
      return xSurrogate === ySurrogate ? x - y : xSurrogate ? 1 : -1
    }
  }
  return a.length - b.length
}

/** Lays strings end to end in the order given. Lone surrogates become U+FFFD, as everywhere in UTF-8. */
export function packStrings(strings: readonly string[]): StringColumns {
  const offsets = new Uint32Array(strings.length + 1)
  let total = 0
  for (let i = 0; i < strings.length; i++) {
    total += Buffer.byteLength(strings[i], 'utf8')
    offsets[i + 1] = total
  }
  const bytes = Buffer.alloc(total)
  for (let i = 0; i < strings.length; i++) bytes.write(strings[i], offsets[i], 'utf8')
  return { bytes, offsets }
}

/** As `packStrings`, to be found by hash. @param strings each once */
export const packStringsHashed = (strings: readonly string[]): HashedStringColumns => ({
  ...packStrings(strings),
  slots: hashSlots(strings.length, (i) => hashText(strings[i])),
})

/** A longer string is compared with another by a copy of its own. Bytes. */
const SCRATCH = Buffer.alloc(4096)

/**
 * Opens a packed table. `find` and `range` need the strings to have been packed in the order of `compareCodePoints`.
 */
export function openStrings({ bytes, offsets, slots }: StringColumns & Partial<HashedStringColumns>): StringTable {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = offsets.length - 1

  /** The first number whose string is not before `key`; with `asPrefix`, strings that begin with it are before it. */
  const boundOf = (key: Buffer, asPrefix: boolean): number =>
    lowerBound(0, size, (i) => {
      const from = offsets[i]
      const end = asPrefix ? Math.min(offsets[i + 1], from + key.length) : offsets[i + 1]
      const order = buffer.compare(key, 0, key.length, from, end)
      return order < 0 || (asPrefix && order === 0)
    })

  const findByHash = (text: string, slots: Uint32Array): number => {
    const mask = slots.length - 1
    let slot = hashText(text) & mask
    if (slots[slot] === 0) return -1
    // A UTF-16 unit is three bytes of UTF-8 at most.
    const key = text.length * 3 <= SCRATCH.length ? SCRATCH : Buffer.from(text, 'utf8')
    const length = key === SCRATCH ? SCRATCH.write(text, 'utf8') : key.length
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const i = slots[slot] - 1
      const from = offsets[i]
      if (offsets[i + 1] - from !== length) continue
      let k = 0
      while (k < length && bytes[from + k] === key[k]) k++
      if (k === length) return i
    }
    return -1
  }

  return {
    bytes,
    offsets,
    size,
    get: (i) => buffer.toString('utf8', offsets[i], offsets[i + 1]),
    find(text) {
      if (slots) return findByHash(text, slots)
      const key = Buffer.from(text, 'utf8')
      const i = boundOf(key, false)
      return i < size && buffer.compare(key, 0, key.length, offsets[i], offsets[i + 1]) === 0 ? i : -1
    },
    range(prefix) {
      const key = Buffer.from(prefix, 'utf8')
      return [boundOf(key, false), boundOf(key, true)]
    },
  }
}
