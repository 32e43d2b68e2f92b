// Keeps the best of many items that are offered one after another: a heap with the least of them on top, so that a search that
// finds all the archive does not sort it, and what is worth less than the least kept is passed by at one comparison.

/** The items of the highest worth of those that were offered. */
export interface Best {
  /** What is worth less need not be offered. */
  least: number
  offer(item: number, worth: number): void
  /** In falling order. */
  inOrder(): number[]
}

/**
 * Keeps `count` items in a heap, the least of them on top.
 * @param tie orders items of equal worth, none of them equal
 */
export function createBest(count: number, tie: (a: number, b: number) => number): Best {
  const items: number[] = []
  const worths: number[] = []
  const isWorse = (a: number, b: number): boolean => worths[a] < worths[b] || (worths[a] === worths[b] && tie(items[a], items[b]) > 0)
  const swap = (a: number, b: number): void => {
    ;[items[a], items[b]] = [items[b], items[a]]
    ;[worths[a], worths[b]] = [worths[b], worths[a]]
  }
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      const left = 2 * at + 1
      if (left >= items.length) return
      const worse = left + 1 < items.length && isWorse(left + 1, left) ? left + 1 : left
      if (!isWorse(worse, at)) return
      swap(worse, at)
      at = worse
    }
  }
  const best: Best = {
    least: Number.NEGATIVE_INFINITY,
    offer(item, worth) {
      if (items.length < count) {
        items.push(item)
        worths.push(worth)
        if (items.length < count) return
        for (let i = (count >> 1) - 1; i >= 0; i--) sink(i)
      } else {
        if (count === 0 || worth < worths[0] || (worth === worths[0] && tie(item, items[0]) > 0)) return
        items[0] = item
        worths[0] = worth
        sink(0)
      }
      best.least = worths[0]
    },
    inOrder: () => [...items.keys()].sort((a, b) => worths[b] - worths[a] || tie(items[a], items[b])).map((place) => items[place]),
  }
  return best
}
