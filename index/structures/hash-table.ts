// A table of strings in typed arrays that finds a string by its hash: as quick as a map, and read straight from disk.
// Open addressing with linear probing over an array at most half full.

import { hashText } from './hashing.js'

/** The table as it lies on disk: string i is UTF-16 units `offsets[i]` to `offsets[i + 1]`. */
interface HashedColumns {
  units: Uint16Array
  offsets: Uint32Array
  /** 1 + the number of the string whose probing ends here, or 0; the length is a power of two. */
  slots: Uint32Array
}

interface HashedTable {
  readonly size: number
  get(i: number): string
  /** The number of `text`, or −1. */
  find(text: string): number
}

/** @param strings each once; they keep their numbers */
export function packHashed(strings: readonly string[]): HashedColumns {
  const offsets = new Uint32Array(strings.length + 1)
  for (let i = 0; i < strings.length; i++) offsets[i + 1] = offsets[i] + strings[i].length
  const units = new Uint16Array(offsets[strings.length])
  for (let i = 0; i < strings.length; i++) {
    const text = strings[i]
    for (let k = 0; k < text.length; k++) units[offsets[i] + k] = text.charCodeAt(k)
  }
  return { units, offsets, slots: hashSlots(strings.length, (i) => hashText(strings[i])) }
}

/** Where the probing of each item's hash ends, as in `HashedColumns`. Items of one hash stand by number. */
export function hashSlots(count: number, hashOf: (i: number) => number): Uint32Array {
  let size = 2
  while (size < count * 2) size *= 2
  const slots = new Uint32Array(size)
  for (let i = 0; i < count; i++) {
    let slot = hashOf(i) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = i + 1
  }
  return slots
}

/** Numbers of the items that may have this hash, in the order in which they were put in. */
export function* itemsAt(hash: number, slots: Uint32Array): Generator<number> {
  const mask = slots.length - 1
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) yield slots[slot] - 1
}

/** Its look-up probes by itself: it runs for every word of a query and of an article, where a generator would cost. */
export function openHashed({ units, offsets, slots }: HashedColumns): HashedTable {
  const mask = slots.length - 1
  const isAt = (text: string, i: number): boolean => {
    const from = offsets[i]
    if (offsets[i + 1] - from !== text.length) return false
    for (let k = 0; k < text.length; k++) if (units[from + k] !== text.charCodeAt(k)) return false
    return true
  }
  return {
    size: offsets.length - 1,
    get: (i) => String.fromCharCode(...units.subarray(offsets[i], offsets[i + 1])),
    find(text) {
      for (let slot = hashText(text) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const i = slots[slot] - 1
        if (isAt(text, i)) return i
      }
      return -1
    },
  }
}
