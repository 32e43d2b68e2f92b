// Finds the structure of a typed query: quoted phrases, minus signs, stars, operators and fields, each as a span of the
// text, and between them the stretches of plain text. It looks at each character a fixed number of times and knows
// nothing of words.

import { TATWEEL } from '../script/letters.js'
import { type FieldName, fieldNamed, OR_OPERATORS } from './fields.js'
import type { Span } from './query.js'
import { BAR, COLON, DASH, INVISIBLE, isWordKind, kindsOf, LETTER, OPENING, OTHER, QUOTE, SPACE, STAR } from './signs.js'
import type { Warn } from './warnings.js'

/**
 * `at` is everything typed for it, minus sign, quotes and star included; `content` is what stands inside. The words of
 * an excluded `chunk` belong together: a minus reaches to the next white space. The content of a field may be empty.
 */
export type Lexeme =
  | { kind: 'plain'; content: Span }
  | { kind: 'operator'; at: Span }
  | { kind: 'chunk'; at: Span; content: Span }
  | { kind: 'prefix' | 'phrase'; at: Span; content: Span; excluded: boolean }
  | { kind: 'field'; field: FieldName; at: Span; content: Span; excluded: boolean }

/** Marks, stretching and bidi signs in an operator do not matter. */
const INSIDE_OPERATOR = new RegExp(`[\\p{M}\\p{Cf}${TATWEEL}]`, 'gu')
/** Longer chunks are no operators. */
const LONGEST_OPERATOR = 16
/** Addresses hold colons that name no field. */
const SCHEME_END = '://'

function isOperator(written: string): boolean {
  return written.length <= LONGEST_OPERATOR && OR_OPERATORS.has(written.normalize('NFKC').replace(INSIDE_OPERATOR, ''))
}

/**
 * The lexemes of `text` in order. Warns of quotes that are not closed, minus signs before nothing, and unknown fields.
 */
export function scan(text: string, warn: Warn): Lexeme[] {
  const kinds = kindsOf(text)
  const lexemes: Lexeme[] = []
  let plainFrom = -1

  const skip = (from: number, ...skipped: number[]) => {
    let i = from
    while (i < text.length && skipped.includes(kinds[i])) i++
    return i
  }
  const endPlain = (at: number) => {
    if (plainFrom >= 0 && plainFrom < at) lexemes.push({ kind: 'plain', content: [plainFrom, at] })
    plainFrom = -1
  }
  /** What stands in the quote that opens at `open`, and where the text goes on. */
  const quoted = (open: number, from: number): { content: Span; end: number } => {
    let close = open + 1
    while (close < text.length && kinds[close] !== QUOTE) close++
    if (close === text.length) warn('unclosed-quote', [from, close])
    return { content: [open + 1, close], end: Math.min(close + 1, text.length) }
  }
  const phrase = (from: number, open: number): number => {
    endPlain(from)
    const { content, end } = quoted(open, from)
    lexemes.push({ kind: 'phrase', at: [from, end], content, excluded: open > from })
    return end
  }

  /** A field and its value, begun at `from` and named from `body` on; -1 when this chunk holds none. */
  const field = (from: number, body: number, chunkEnd: number): number => {
    const nameFrom = skip(body, OPENING)
    const colon = skip(nameFrom, LETTER, INVISIBLE)
    if (colon === nameFrom || kinds[colon] !== COLON || text.slice(body, chunkEnd).includes(SCHEME_END)) return -1
    const name = text.slice(nameFrom, colon)
    const known = fieldNamed(name)
    const value = skip(colon + 1, INVISIBLE)
    const opensQuote = value < text.length && kinds[value] === QUOTE
    const start = from === body ? nameFrom : from
    if (known === null) {
      if (opensQuote || isWordKind(kinds[value])) warn('unknown-field', [start, colon + 1], name)
      return -1
    }
    endPlain(from)
    const { content, end } = opensQuote
      ? quoted(value, start)
      : { content: [Math.min(value, chunkEnd), chunkEnd] as Span, end: Math.max(chunkEnd, colon + 1) }
    lexemes.push({ kind: 'field', field: known, at: [start, end], content, excluded: from < body })
    return end
  }

  /** Words with a star directly after, up to the last star of the chunk; gives where the rest begins. */
  const prefixes = (from: number, body: number, chunkEnd: number): number => {
    let at = from
    let begin = body
    let before = OTHER
    for (let i = body; i < chunkEnd; i++) {
      if (kinds[i] === INVISIBLE) continue
      if (kinds[i] === STAR && isWordKind(before)) {
        const next = skip(i + 1, INVISIBLE)
        if (next >= text.length || !isWordKind(kinds[next])) {
          endPlain(at)
          lexemes.push({ kind: 'prefix', at: [at, i + 1], content: [begin, i], excluded: from < body })
          at = begin = i + 1
        }
      }
      before = kinds[i]
    }
    return begin
  }

  /**
   * What stands between white space, quotes and bars. `from` is before a minus sign, `body` after it. Gives where the
   * text goes on.
   */
  const chunk = (from: number, body: number): number => {
    const excluded = from < body
    let end = body
    while (end < text.length && kinds[end] !== SPACE && kinds[end] !== QUOTE && kinds[end] !== BAR) end++
    const fieldEnd = field(from, body, end)
    if (fieldEnd >= 0) return fieldEnd
    if (!excluded && isOperator(text.slice(body, end))) {
      endPlain(from)
      lexemes.push({ kind: 'operator', at: [from, end] })
      return end
    }
    const rest = prefixes(from, body, end)
    if (rest === end) return end
    if (!excluded) {
      if (plainFrom < 0) plainFrom = rest
    } else if (rest === body) {
      endPlain(from)
      lexemes.push({ kind: 'chunk', at: [from, end], content: [body, end] })
    } else {
      lexemes.push({ kind: 'chunk', at: [rest, end], content: [rest, end] })
    }
    return end
  }

  let afterSpace = true
  let i = 0
  while (i < text.length) {
    if (kinds[i] === SPACE || kinds[i] === INVISIBLE) {
      if (kinds[i] === SPACE) afterSpace = true
      i++
    } else if (kinds[i] === QUOTE) {
      i = phrase(i, i)
      afterSpace = false
    } else if (kinds[i] === BAR) {
      endPlain(i)
      lexemes.push({ kind: 'operator', at: [i, i + 1] })
      i++
      afterSpace = false
    } else if (kinds[i] === DASH && afterSpace) {
      const body = skip(i + 1, INVISIBLE)
      const nothing = skip(body, SPACE, INVISIBLE) === text.length
      if (nothing || kinds[body] === BAR) warn('lone-operator', [i, i + 1])
      if (body === text.length || kinds[body] === SPACE || kinds[body] === BAR) i = body
      else i = kinds[body] === QUOTE ? phrase(i, body) : chunk(i, body)
      afterSpace = false
    } else {
      i = chunk(i, i)
      afterSpace = false
    }
  }
  endPlain(text.length)
  return lexemes
}
