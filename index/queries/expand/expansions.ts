// What is found for a word beside its own forms: each an alternative with how it is shown. Several makers add to one list, so
// that none stands in it twice and all that comes from the other language together counts as one word at most.

import type { WordItem } from '../query.js'
import type { Crossing, Crossings } from './types.js'

/** Adds what is not shown already. */
export function addCrossings(item: WordItem, found: readonly Crossing[], crossings: Crossings): void {
  if (found.length === 0) return
  const list = crossings.get(item) ?? []
  const shown = new Set(list.map((crossing) => crossing.shown.text))
  crossings.set(item, [...list, ...found.filter((crossing) => !shown.has(crossing.shown.text))])
}

export function weighed({ alternative, shown, ...rest }: Crossing, factor: number): Crossing {
  const weight = alternative.weight * factor
  return { alternative: { ...alternative, weight }, shown: { ...shown, weight: Math.round(weight * 1000) / 1000 }, ...rest }
}

/** Weighed so that what crosses between the languages sums to 1 at most. */
export function fitted(crossings: readonly Crossing[]): Crossing[] {
  const sum = crossings.reduce((total, { alternative }) => total + (alternative.crossed ? alternative.weight : 0), 0)
  return crossings.map((crossing) => (crossing.alternative.crossed && sum > 1 ? weighed(crossing, 1 / sum) : crossing))
}
