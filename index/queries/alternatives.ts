// Joins the neighbours of OR into one item each. OR binds tighter than standing side by side and joins words, phrases
// and beginnings of words; between filters, next to an excluded item or without a neighbour a warning passes it over.

import type { Item, SimpleItem, Span } from './query.js'
import type { Warn } from './warnings.js'

/** What the query holds, in order, once the words are known. */
export type Element = { kind: 'item'; item: SimpleItem; excluded: boolean } | { kind: 'filter' } | { kind: 'operator'; at: Span }

/** One thing asked for or left out. An excluded one is never an OR. */
export type Part = { item: Item; excluded: false } | { item: SimpleItem; excluded: true }

export function joinAlternatives(text: string, typed: readonly Element[], warn: Warn): Part[] {
  // Of several operators in a row the first joins.
  const elements = typed.filter((element, i) => {
    const surplus = element.kind === 'operator' && typed[i - 1]?.kind === 'operator'
    if (surplus) warn('lone-operator', element.at)
    return !surplus
  })
  const parts: Part[] = []
  let chain: SimpleItem[] = []
  const endChain = () => {
    if (chain.length > 0) parts.push({ item: alternatives(text, chain), excluded: false })
    chain = []
  }
  const isAlternative = (element: Element | undefined) => element?.kind === 'item' && !element.excluded
  let joins = false
  elements.forEach((element, i) => {
    if (element.kind === 'operator') {
      joins = isAlternative(elements[i - 1]) && isAlternative(elements[i + 1])
      if (!joins) warn('lone-operator', element.at)
      return
    }
    if (!joins) endChain()
    joins = false
    if (element.kind === 'filter') return
    if (element.excluded) parts.push({ item: element.item, excluded: true })
    else chain.push(element.item)
  })
  endChain()
  return parts
}

/** One item for several, spanning them all; a single one stays what it is. */
export function alternatives(text: string, items: SimpleItem[]): Item {
  if (items.length === 1) return items[0]
  const at: Span = [items[0].at[0], items[items.length - 1].at[1]]
  return { kind: 'or', text: text.slice(...at), at, items }
}
