// Where in a written text the letters stand that a reader has typed of it: both are compared folded, and the span is of
// the text as it is written, marks included.

import { comparable, type FoldedWord, foldedWords } from '../comparable.js'
import type { Span } from '../query.js'

const MARK = /^\p{M}/u

/**
 * The beginning of `text` from `from` on that folds to `typed` (folded), as a list of one span; an empty list when none
 * does. Whole words are compared as folded, so that the time is that of the word in which `typed` ends.
 * @param words those of the whole text, for whoever asks of several offsets in it
 */
export function spansOfTyped(text: string, typed: string, from = 0, words: readonly FoldedWord[] = foldedWords(text)): Span[] {
  let rest = typed
  for (const { folded, start, end } of words) {
    if (end <= from) continue
    const begin = Math.max(start, from)
    const word = begin === start ? folded : comparable(text.slice(begin, end))
    if (word !== '' && rest.startsWith(`${word} `)) {
      rest = rest.slice(word.length + 1)
      continue
    }
    const ended = endWithin(text, begin, end, rest)
    return ended < 0 ? [] : [[from, ended]]
  }
  return []
}

/** Where the first part of a word that folds to `rest` ends, with the marks behind it; −1 when none does. */
function endWithin(text: string, begin: number, end: number, rest: string): number {
  for (let at = begin + 1; at <= end; at++) {
    if (comparable(text.slice(begin, at)) !== rest) continue
    while (MARK.test(text.slice(at, at + 2))) at++
    return at
  }
  return -1
}
