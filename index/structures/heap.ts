// A binary heap of numbers (Williams 1964): what precedes all others is on top.

interface Heap {
  push(entry: number): void
  /** Takes the top away; undefined: the heap is empty. */
  pop(): number | undefined
}

/** @param precedes a strict order of the entries */
export function createHeap(precedes: (a: number, b: number) => boolean): Heap {
  const entries: number[] = []
  return {
    push(entry) {
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
