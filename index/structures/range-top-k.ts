// The heaviest numbers of a few ranges, heaviest first, without looking at each: every block of numbers knows its greatest
// weight, and only blocks that may hold the next one are opened. Time: blocks in the ranges, then log(blocks) a number taken.

/** Numbers in one block. */
const BLOCK = 64

/** Half-open: [first, end). */
export type NumberRange = readonly [first: number, end: number]

/** Gives the numbers of the ranges by falling weight, of equal ones the lower first; those of weight 0 never, those of two ranges twice. */
export type Heaviest = (ranges: readonly NumberRange[]) => Generator<number>

export function createHeaviest(weights: Uint32Array): Heaviest {
  const tops = new Uint32Array(Math.ceil(weights.length / BLOCK))
  for (let n = 0; n < weights.length; n++) {
    const block = Math.floor(n / BLOCK)
    if (weights[n] > tops[block]) tops[block] = weights[n]
  }

  return function* (ranges) {
    // A block stands as −1 − block, so that at equal weight it is opened before a number is taken that its own may precede.
    const heap = createHeap((entry) => (entry < 0 ? tops[-1 - entry] : weights[entry]))
    for (const [first, end] of ranges) {
      for (let n = first; n < end; ) {
        if (n % BLOCK === 0 && n + BLOCK <= end) {
          heap.push(-1 - n / BLOCK)
          n += BLOCK
        } else heap.push(n++)
      }
    }
    for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
      if (entry >= 0) yield entry
      else for (let n = (-1 - entry) * BLOCK; n < -entry * BLOCK; n++) heap.push(n)
    }
  }
}

interface Heap {
  /** What weighs nothing is not taken in. */
  push(entry: number): void
  pop(): number | undefined
}

/** A binary heap: the heaviest entry on top, of equal ones the lowest. */
function createHeap(weightOf: (entry: number) => number): Heap {
  const entries: number[] = []
  const precedes = (a: number, b: number): boolean => {
    const difference = weightOf(a) - weightOf(b)
    return difference > 0 || (difference === 0 && a < b)
  }
  return {
    push(entry) {
      if (weightOf(entry) === 0) return
      let at = entries.length
      entries.push(entry)
      while (at > 0) {
        const above = (at - 1) >> 1
        if (!precedes(entry, entries[above])) break
        entries[at] = entries[above]
        at = above
      }
      entries[at] = entry
    },
    pop() {
      const top = entries[0]
      const last = entries.pop()
      if (last === undefined || entries.length === 0) return top
      let at = 0
      for (;;) {
        let below = 2 * at + 1
        if (below >= entries.length) break
        if (below + 1 < entries.length && precedes(entries[below + 1], entries[below])) below++
        if (!precedes(entries[below], last)) break
        entries[at] = entries[below]
        at = below
      }
      entries[at] = last
      return top
    },
  }
}
