// Finds words joined by hyphens and gives the word they make together: cease-fire is also ceasefire, F-16 also F16.

import type { RawToken } from '../token.js'
import { ENGLISH_STOP_WORDS } from './stopwords.js'

const HYPHENS: ReadonlySet<string> = new Set(['-', '\u2010', '\u2011'])
/** More parts than this are a phrase with hyphens in it; a longer word is no word. */
const MAX_PARTS = 4
const LONGEST = 40

export const isHyphen = (character: string): boolean => HYPHENS.has(character)

/**
 * The token of the whole chain, standing over its first part; null for a chain of numbers, a phrase or a function word.
 */
export function joinParts(parts: readonly RawToken[]): RawToken | null {
  if (parts.length < 2 || parts.length > MAX_PARTS || parts.every((part) => part.script === 'number')) return null
  const typed = parts
    .map((part) => part.typed)
    .join('')
    .toLowerCase()
  if (typed.length > LONGEST || ENGLISH_STOP_WORDS.has(typed)) return null
  const { start, capital } = parts[0]
  const { end } = parts[parts.length - 1]
  return { start, end, wordStart: start, wordEnd: end, typed, script: 'latin', capital, leftover: false, overlay: true }
}
