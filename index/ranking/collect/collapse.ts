// Folds near-identical copies into one hit each: of a group the articles that a search finds are gathered while it runs, and in
// the order the best of them stands for all. No article is lost by it: what is folded is told beside the hit.

/** What a search found of one group of copies. */
export interface Fold {
  articles: number[]
  /** The best of them in the rough order, and what it is worth. */
  best: number
  worth: number
  /** One of them answers every concept. */
  complete: boolean
}

export interface Folds {
  /** Takes an article that is in a group. */
  take(article: number, worth: number, complete: boolean): void
  /** Every group of which something was taken. */
  all(): Iterable<Fold>
  /** The articles found that a hit may stand for, `most` of the highest worth of them at most; of an article in no group itself. */
  membersOf(article: number, most: number, worthOf: (article: number) => number): readonly number[]
}

/**
 * @param groups the group of each article, 0 for none
 * @param comesBefore orders articles of equal worth, none of them equal
 */
export function createFolds(groups: Uint32Array, comesBefore: (a: number, b: number) => boolean): Folds {
  const folds = new Map<number, Fold>()
  return {
    take(article, worth, complete) {
      const group = groups[article]
      const fold = folds.get(group)
      if (fold === undefined) {
        folds.set(group, { articles: [article], best: article, worth, complete })
        return
      }
      fold.articles.push(article)
      fold.complete ||= complete
      if (worth > fold.worth || (worth === fold.worth && comesBefore(article, fold.best))) {
        fold.best = article
        fold.worth = worth
      }
    },
    all: () => folds.values(),
    membersOf(article, most, worthOf) {
      const fold = groups[article] === 0 ? undefined : folds.get(groups[article])
      if (fold === undefined) return [article]
      return fold.articles.length <= most
        ? fold.articles
        : [...fold.articles].sort((a, b) => worthOf(b) - worthOf(a) || (comesBefore(a, b) ? -1 : 1)).slice(0, most)
    },
  }
}
