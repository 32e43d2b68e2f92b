// The forward index: each article's forms in order, one 32-bit entry a form, and the ranges of its words in its
// paragraphs' texts. Entries are in memory, for phrases and the exact score; ranges are read from disk for hits alone.

/** Ends a paragraph. Nothing side by side crosses it. */
export const PARAGRAPH_END = 0
/** What the end of a paragraph adds to the position, so that its neighbours are neither side by side nor near. */
export const PARAGRAPH_GAP = 100

/** A form at the next position, the only or first one of its written word. */
export const AT_NEW_WORD = 0
/** A further word at the position of the one before it (a date over its numbers), with a range of its own. */
export const OVER_WORD = 1
/** A form at the next position that belongs to the same written word (الزور of ديرالزور). */
export const AT_NEXT_PART = 2
/** A form at the same position of the same written word (the joined form over the first part). */
export const OVER_PART = 3

/** One entry: form number and its relation to the entry before it. Forms are below 2^30 − 1. */
export const forwardEntry = (form: number, relation: number): number => (((form + 1) << 2) | relation) >>> 0
export const formOf = (entry: number): number => (entry >>> 2) - 1
/** Form + 1; 0 for the end of a paragraph, so that a walk over entries need not test for that end by itself. */
export const formKeyOf = (entry: number): number => entry >>> 2
export const relationOf = (entry: number): number => entry & 3
/** Whether the entry moves on to a new position (the first two bits are 00 or 10). */
export const advancesPosition = (entry: number): boolean => (entry & 1) === 0
/**
 * 1 where `advancesPosition`, else 0: it is added without a branch, which a processor would often mispredict. The end
 * of a paragraph gives 1.
 */
export const positionIncrementOf = (entry: number): number => ~entry & 1
/** Whether the entry has a range of its own in the text (bit 1 is not set). */
export const hasRange = (entry: number): boolean => (entry & 2) === 0

/** All articles' entries end to end: article n has `offsets[n]` to `offsets[n + 1]`, first `titles[n]` of its title. */
export interface ForwardIndex {
  offsets: Uint32Array
  titles: Uint32Array
  entries: Uint32Array
}

/** A growing run of bytes in which ranges are written as variable-length numbers, about two bytes a word. */
interface RangeWriter {
  /** The next word's span in its paragraph's text. */
  write(start: number, end: number): void
  /** The next paragraph begins: ranges count from 0 again. */
  nextParagraph(): void
  length(): number
  /** The bytes written since the last call. */
  take(): Uint8Array
}

export function createRangeWriter(): RangeWriter {
  let bytes = new Uint8Array(1 << 12)
  let used = 0
  let total = 0
  let previous = 0
  const varint = (value: number): void => {
    if (used + 5 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2)
      larger.set(bytes)
      bytes = larger
    }
    let rest = value
    while (rest > 127) {
      bytes[used++] = (rest & 127) | 128
      rest >>>= 7
    }
    bytes[used++] = rest
  }
  return {
    write(start, end) {
      const step = start - previous
      varint(step >= 0 ? step * 2 : -step * 2 - 1)
      varint(end - start)
      previous = start
    },
    nextParagraph() {
      previous = 0
    },
    length: () => total + used,
    take() {
      const taken = bytes.slice(0, used)
      total += used
      used = 0
      return taken
    },
  }
}

/** Reads what a RangeWriter wrote for one article: start and end of each entry, in the text of its paragraph. */
export function readRanges(bytes: Uint8Array, entries: Uint32Array): { starts: Uint32Array; ends: Uint32Array } {
  const starts = new Uint32Array(entries.length)
  const ends = new Uint32Array(entries.length)
  let at = 0
  let previous = 0
  const varint = (): number => {
    let value = 0
    let shift = 0
    for (;;) {
      const byte = bytes[at++]
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
      shift += 7
    }
  }
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]
    if (entry === PARAGRAPH_END) {
      previous = 0
      continue
    }
    if (hasRange(entry)) {
      const step = varint()
      previous += step & 1 ? -((step + 1) / 2) : step / 2
      starts[i] = previous
      ends[i] = previous + varint()
    } else {
      starts[i] = starts[i - 1]
      ends[i] = ends[i - 1]
    }
  }
  return { starts, ends }
}
