// The best k of many items that are inserted one after another: a heap with the least of them on top, so that a search
// that finds the whole archive does not sort it, and what scores less than the least is passed by at one comparison. It
// is a heap of its own, in typed arrays and with its top replaced in place: it runs for every article found.

/** The items of the highest scores of those that were inserted. */
export interface TopK {
  /** What scores less need not be inserted. */
  threshold: number
  insert(item: number, score: number): void
  /** Whether `a` stands before `b` when both score the same. */
  precedes(a: number, b: number): boolean
  /** By falling score. */
  toSortedArray(): number[]
}

/**
 * Collects the best `k` items.
 * @param ranks of each item among those of equal score, none of them equal: the lower stands first
 */
export function createTopK(k: number, ranks: Uint32Array): TopK {
  const capacity = Math.min(k, ranks.length)
  const items = new Uint32Array(capacity)
  const scores = new Float64Array(capacity)
  let size = 0
  const isWorse = (a: number, b: number): boolean => scores[a] < scores[b] || (scores[a] === scores[b] && ranks[items[a]] > ranks[items[b]])
  const siftDown = (from: number): void => {
    const item = items[from]
    const score = scores[from]
    const rank = ranks[item]
    let at = from
    for (;;) {
      const left = 2 * at + 1
      if (left >= size) break
      const worse = left + 1 < size && isWorse(left + 1, left) ? left + 1 : left
      if (scores[worse] > score || (scores[worse] === score && ranks[items[worse]] < rank)) break
      items[at] = items[worse]
      scores[at] = scores[worse]
      at = worse
    }
    items[at] = item
    scores[at] = score
  }
  const topK: TopK = {
    threshold: Number.NEGATIVE_INFINITY,
    insert(item, score) {
      if (size < capacity) {
        items[size] = item
        scores[size++] = score
        if (size < capacity) return
        for (let i = (capacity >> 1) - 1; i >= 0; i--) siftDown(i)
      } else {
        if (capacity === 0 || score < scores[0] || (score === scores[0] && ranks[item] > ranks[items[0]])) return
        items[0] = item
        scores[0] = score
        siftDown(0)
      }
      topK.threshold = scores[0]
    },
    precedes: (a, b) => ranks[a] < ranks[b],
    toSortedArray: () =>
      Array.from({ length: size }, (_, i) => i)
        .sort((a, b) => scores[b] - scores[a] || ranks[items[a]] - ranks[items[b]])
        .map((i) => items[i]),
  }
  return topK
}
