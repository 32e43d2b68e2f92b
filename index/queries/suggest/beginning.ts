// Where in a written text the letters stand that a reader has typed of it: both are compared folded, and the span is of the
// text as it is written, marks included.

import { comparable } from '../comparable.js'
import type { Span } from '../query.js'

const MARK = /^\p{M}/u

/** The beginning of `text` from `from` on that folds to `typed` (folded), as a list of one span; an empty list when none does. */
export function spansOfTyped(text: string, typed: string, from = 0): Span[] {
  for (let end = from + 1; end <= text.length; end++) {
    if (comparable(text.slice(from, end)) !== typed) continue
    while (MARK.test(text.slice(end))) end++
    return [[from, end]]
  }
  return []
}
