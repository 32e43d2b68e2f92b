// An article's body as its shingles: every run of a few words side by side, each run as one number. Texts that are
// nearly the same have nearly the same shingles, whatever their paragraphs, their spelling of a hamza or their
// compounds (Broder 1997).

import { hashBytes, hashNumbers } from '../structures/hashing.js'
import { advancesPosition, type ForwardIndex, formOf, PARAGRAPH_END } from './forward.js'
import type { VocabularyColumns } from './vocabulary.js'

/**
 * Words of a shingle. With fewer, texts on one subject share too many; with more, one changed word here and there
 * undoes a copy.
 */
const SHINGLE_WORDS = 4

interface Shingles {
  /** The shingles of article `n` in the order of its body, repeats among them; a view that the next call overwrites. */
  of(n: number): Uint32Array
  /** Those shingles once each, sorted. */
  setOf(n: number): Uint32Array
}

/** A shingle hangs on the folded spellings of its words alone, so that it is the same number in every archive. */
export function openShingles(
  forward: ForwardIndex,
  { surfaceBytes, surfaceOffsets, formSurface }: Pick<VocabularyColumns, 'surfaceBytes' | 'surfaceOffsets' | 'formSurface'>,
): Shingles {
  const { entries, offsets, titles } = forward
  const spelled = new Uint32Array(surfaceOffsets.length - 1)
  for (let s = 0; s < spelled.length; s++) spelled[s] = hashBytes(surfaceBytes, surfaceOffsets[s], surfaceOffsets[s + 1])
  let words = new Uint32Array(1 << 12)

  const of: Shingles['of'] = (n) => {
    const from = offsets[n] + titles[n]
    const to = offsets[n + 1]
    if (words.length < to - from) words = new Uint32Array(2 * (to - from))
    let count = 0
    for (let i = from; i < to; i++) {
      const entry = entries[i]
      // What stands over other words (a date over its numbers) repeats them; every publisher cuts paragraphs anew.
      if (entry !== PARAGRAPH_END && advancesPosition(entry)) words[count++] = spelled[formSurface[formOf(entry)]]
    }
    const shingles = Math.max(0, count - SHINGLE_WORDS + 1)
    for (let i = 0; i < shingles; i++) words[i] = hashNumbers(words, i, i + SHINGLE_WORDS)
    return words.subarray(0, shingles)
  }

  return {
    of,
    setOf(n) {
      const sorted = of(n).slice().sort()
      let distinct = 0
      for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i]
      return sorted.subarray(0, distinct)
    },
  }
}

/** What two sorted sets have in common, as a share of what they have together (Jaccard): 0–1. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common++
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  }
  return common === 0 ? 0 : common / (a.length + b.length - common)
}
