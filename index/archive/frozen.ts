// What analysis learned of the archive when it was built, kept with the index so that a query is cut and stemmed by the very
// counts and base words that the articles were.

import type { BaseWords } from '../analysis/analysis.js'
import type { WordCounts } from '../analysis/token.js'
import { openStrings, packStrings } from '../postings/strings.js'

/** As it lies on disk; a pair is `joined TAB head TAB tail`. */
export interface FrozenColumns {
  wordBytes: Uint8Array
  wordOffsets: Uint32Array
  occurrences: Uint32Array
  hamza: Uint32Array
  running: Float64Array
  pairBytes: Uint8Array
  pairOffsets: Uint32Array
  baseBytes: Uint8Array
  baseOffsets: Uint32Array
  nameBytes: Uint8Array
  nameOffsets: Uint32Array
}

export function packFrozen(counts: WordCounts, base: BaseWords): Record<keyof FrozenColumns, Uint8Array | Uint32Array | Float64Array> {
  const words = packStrings(counts.entries.map(([word]) => word))
  const pairs = packStrings(counts.pairs.map((pair) => pair.join('\t')))
  const baseTable = packStrings([...base.words])
  const names = packStrings([...base.names])
  return {
    wordBytes: words.bytes,
    wordOffsets: words.offsets,
    occurrences: Uint32Array.from(counts.entries, ([, occurrences]) => occurrences),
    hamza: Uint32Array.from(counts.entries, ([, , hamza]) => hamza),
    running: Float64Array.of(counts.words),
    pairBytes: pairs.bytes,
    pairOffsets: pairs.offsets,
    baseBytes: baseTable.bytes,
    baseOffsets: baseTable.offsets,
    nameBytes: names.bytes,
    nameOffsets: names.offsets,
  }
}

export function openFrozen(columns: FrozenColumns): { counts: WordCounts; base: BaseWords } {
  const strings = (bytes: Uint8Array, offsets: Uint32Array): string[] => {
    const table = openStrings({ bytes, offsets })
    return Array.from({ length: table.size }, (_, i) => table.get(i))
  }
  const words = strings(columns.wordBytes, columns.wordOffsets)
  return {
    counts: {
      words: columns.running[0],
      entries: words.map((word, i) => [word, columns.occurrences[i], columns.hamza[i]]),
      pairs: strings(columns.pairBytes, columns.pairOffsets).map((pair) => pair.split('\t') as [string, string, string]),
    },
    base: { words: strings(columns.baseBytes, columns.baseOffsets), names: strings(columns.nameBytes, columns.nameOffsets) },
  }
}
