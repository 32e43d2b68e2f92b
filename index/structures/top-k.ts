// Keeps the best of many items that are offered one after another: a heap with the least of them on top, so that a search that
// finds all the archive does not sort it, and what is worth less than the least kept is passed by at one comparison.

/** The items of the highest worth of those that were offered. */
export interface Best {
  /** What is worth less need not be offered. */
  least: number
  offer(item: number, worth: number): void
  /** Whether `a` stands before `b` when both are worth the same. */
  comesBefore(a: number, b: number): boolean
  /** In falling order. */
  inOrder(): number[]
}

/**
 * Keeps `count` items in a heap, the least of them on top.
 * @param places of each item among those of equal worth, none of them equal: the lower stands first
 */
export function createBest(count: number, places: Uint32Array): Best {
  const size = Math.min(count, places.length)
  const items = new Uint32Array(size)
  const worths = new Float64Array(size)
  let held = 0
  const isWorse = (a: number, b: number): boolean =>
    worths[a] < worths[b] || (worths[a] === worths[b] && places[items[a]] > places[items[b]])
  const sink = (from: number): void => {
    const item = items[from]
    const worth = worths[from]
    const place = places[item]
    let at = from
    for (;;) {
      const left = 2 * at + 1
      if (left >= held) break
      const worse = left + 1 < held && isWorse(left + 1, left) ? left + 1 : left
      if (worths[worse] > worth || (worths[worse] === worth && places[items[worse]] < place)) break
      items[at] = items[worse]
      worths[at] = worths[worse]
      at = worse
    }
    items[at] = item
    worths[at] = worth
  }
  const best: Best = {
    least: Number.NEGATIVE_INFINITY,
    offer(item, worth) {
      if (held < size) {
        items[held] = item
        worths[held++] = worth
        if (held < size) return
        for (let i = (size >> 1) - 1; i >= 0; i--) sink(i)
      } else {
        if (size === 0 || worth < worths[0] || (worth === worths[0] && places[item] > places[items[0]])) return
        items[0] = item
        worths[0] = worth
        sink(0)
      }
      best.least = worths[0]
    },
    comesBefore: (a, b) => places[a] < places[b],
    inOrder: () =>
      Array.from({ length: held }, (_, i) => i)
        .sort((a, b) => worths[b] - worths[a] || places[items[a]] - places[items[b]])
        .map((i) => items[i]),
  }
  return best
}
