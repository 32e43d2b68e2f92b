// Collapses near-duplicates into one hit each. While a search runs, the articles that it finds of a group are
// collected; in the order the best of them stands for all. No article is lost: the hit tells of the others.

/** What a search found of one group of near-duplicates. */
interface CollapsedGroup {
  articles: number[]
  /** The best of them in the rough order, and the value it is ordered by. */
  best: number
  value: number
  /** One of them answers every concept. */
  complete: boolean
}

export interface Collapser {
  /** Takes an article that is in a group. */
  add(article: number, value: number, complete: boolean): void
  /** Every group of which an article was added. */
  all(): Iterable<CollapsedGroup>
  /**
   * The articles found that a hit may stand for; of an article in no group itself.
   * @param most of them, those of the highest value
   */
  membersOf(article: number, most: number, scoreOf: (article: number) => number): readonly number[]
}

/**
 * @param groups the group of each article, 0 for none
 * @param precedes orders articles of equal value, none of them equal
 */
export function createCollapser(groups: Uint32Array, precedes: (a: number, b: number) => boolean): Collapser {
  const found = new Map<number, CollapsedGroup>()
  return {
    add(article, value, complete) {
      const number = groups[article]
      const group = found.get(number)
      if (group === undefined) {
        found.set(number, { articles: [article], best: article, value, complete })
        return
      }
      group.articles.push(article)
      group.complete ||= complete
      if (value > group.value || (value === group.value && precedes(article, group.best))) {
        group.best = article
        group.value = value
      }
    },
    all: () => found.values(),
    membersOf(article, most, scoreOf) {
      const group = groups[article] === 0 ? undefined : found.get(groups[article])
      if (group === undefined) return [article]
      return group.articles.length <= most
        ? group.articles
        : [...group.articles].sort((a, b) => scoreOf(b) - scoreOf(a) || (precedes(a, b) ? -1 : 1)).slice(0, most)
    },
  }
}

/** Tells of an article under a key (from −1) whether none of its near-duplicates was met under that key before. */
export function firstOfGroup(groups: Uint32Array | null): (key: number, n: number) => boolean {
  const met = new Set<number>()
  return (key, n) => {
    if (groups === null || groups[n] === 0) return true
    const both = (key + 1) * 2 ** 32 + groups[n]
    if (met.has(both)) return false
    met.add(both)
    return true
  }
}
