// What is found for a word other than its own forms: each an alternative with how it is shown. Several makers add to
// one list, so that none stands in it twice and all of the other language together counts as one word at most.

import type { WordItem } from '../query.js'
import type { Expansion, Expansions } from './types.js'

/** Adds what is not shown already. */
export function addExpansions(item: WordItem, found: readonly Expansion[], expansions: Expansions): void {
  if (found.length === 0) return
  const list = expansions.get(item) ?? []
  const shown = new Set(list.map((expansion) => expansion.reported.text))
  expansions.set(item, [...list, ...found.filter((expansion) => !shown.has(expansion.reported.text))])
}

/** As `addExpansions`; what crosses between the languages then sums to 1 at most. */
export function addCapped(item: WordItem, found: readonly Expansion[], expansions: Expansions): void {
  addExpansions(item, found, expansions)
  expansions.set(item, capped(expansions.get(item) ?? []))
}

export function scaled({ alternative, reported, ...rest }: Expansion, factor: number): Expansion {
  const weight = alternative.weight * factor
  return { alternative: { ...alternative, weight }, reported: { ...reported, weight: Math.round(weight * 1000) / 1000 }, ...rest }
}

/** Weighed so that what crosses between the languages sums to 1 at most. */
export function capped(expansions: readonly Expansion[]): Expansion[] {
  const sum = expansions.reduce((total, { alternative }) => total + (alternative.crossed ? alternative.weight : 0), 0)
  return expansions.map((expansion) => (expansion.alternative.crossed && sum > 1 ? scaled(expansion, 1 / sum) : expansion))
}
