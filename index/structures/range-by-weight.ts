// The numbers of a few ranges by falling weight, without looking at each: every block of numbers knows its greatest
// weight, and only blocks that may hold the next number are opened. Time: blocks in the ranges, then log(blocks) for
// each number taken.

import { createHeap } from './heap.js'

/** Numbers in one block. */
const BLOCK = 64

/** Half-open: [first, end). */
export type NumberRange = readonly [first: number, end: number]

/**
 * Gives the numbers of the ranges by falling weight, of equal ones the lower first; those of weight 0 never, those of
 * two ranges twice.
 */
export type RangeByWeight = (ranges: readonly NumberRange[]) => Generator<number>

export function createRangeByWeight(weights: Uint32Array): RangeByWeight {
  const greatest = new Uint32Array(Math.ceil(weights.length / BLOCK))
  for (let n = 0; n < weights.length; n++) {
    const block = Math.floor(n / BLOCK)
    if (weights[n] > greatest[block]) greatest[block] = weights[n]
  }
  // A block stands as −1 − block, so that at equal weight it is opened before a number that its own may precede.
  const weightOf = (entry: number): number => (entry < 0 ? greatest[-1 - entry] : weights[entry])

  return function* (ranges) {
    const heap = createHeap((a, b) => {
      const difference = weightOf(a) - weightOf(b)
      return difference > 0 || (difference === 0 && a < b)
    })
    const push = (entry: number): void => {
      if (weightOf(entry) > 0) heap.push(entry)
    }
    for (const [first, end] of ranges) {
      for (let n = first; n < end; ) {
        if (n % BLOCK === 0 && n + BLOCK <= end) {
          push(-1 - n / BLOCK)
          n += BLOCK
        } else push(n++)
      }
    }
    for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
      if (entry >= 0) yield entry
      else for (let n = (-1 - entry) * BLOCK; n < -entry * BLOCK; n++) push(n)
    }
  }
}
