// Keeps a query within what one search may cost. What exceeds a limit is ignored from there on, in the order of the
// text, and a warning says which part that was.

import { alternatives, type Part } from './alternatives.js'
import type { SimpleItem, Span } from './query.js'
import type { Warn } from './warnings.js'

/** A phrase counts as many words as it has; a written word, also one of several tokens, and a prefix count one. */
export const MAX_WORDS = 32
export const MAX_WORDS_OF_A_PHRASE = 16
export const MAX_ALTERNATIVES = 16
export const MAX_FILTERS = 20

const wordsOf = (item: SimpleItem): number => (item.kind === 'phrase' ? item.tokens[item.tokens.length - 1].position + 1 : 1)

const spanOf = (items: readonly SimpleItem[]): Span => [items[0].at[0], items[items.length - 1].at[1]]

/** The parts that fit. An OR loses the alternatives that do not; any other item stays whole or not at all. */
export function withinLimits(text: string, parts: readonly Part[], warn: Warn): Part[] {
  const kept: Part[] = []
  const ignored: SimpleItem[] = []
  let left = MAX_WORDS
  for (const part of parts) {
    const items = part.item.kind === 'or' ? part.item.items : [part.item]
    const fitting: SimpleItem[] = []
    for (const item of items.slice(0, MAX_ALTERNATIVES)) {
      if (ignored.length === 0 && wordsOf(item) <= left) {
        left -= wordsOf(item)
        fitting.push(item)
      } else ignored.push(item)
    }
    const surplus = items.slice(MAX_ALTERNATIVES)
    if (surplus.length > 0) warn('too-many-words', spanOf(surplus))
    if (fitting.length === 0) continue
    if (part.excluded) kept.push(part)
    else kept.push({ item: alternatives(text, fitting), excluded: false })
  }
  if (ignored.length > 0) warn('too-many-words', spanOf(ignored))
  return kept
}
