// What each character of a typed query is to the scanner: a sign of the query language, a letter, a digit, white space,
// or nothing at all. Compatibility forms count as the signs they stand for, as NFKC would have it, so that a full-width
// colon or minus works and offsets still point into the text as typed.

import { kindAt, DIGIT as NUMERAL, SEPARATOR, withoutInvisible } from '../analysis/characters.js'
import { DOUBLE_QUOTES } from '../script/classes.js'

/** Kinds of characters; one a UTF-16 unit, both halves of a surrogate pair alike. */
export const OTHER = 0
export const SPACE = 1
export const INVISIBLE = 2
export const LETTER = 3
const DIGIT = 4
export const QUOTE = 5
export const BAR = 6
export const DASH = 7
export const COLON = 8
export const STAR = 9
export const OPENING = 10

const SIGNS = new Map<string, number>(
  (
    [
      [QUOTE, DOUBLE_QUOTES],
      [BAR, '|\uff5c'],
      [DASH, '-\uff0d\ufe63'],
      [COLON, ':\uff1a\ufe55\ufe13'],
      [STAR, '*\uff0a\ufe61'],
      [OPENING, '([{\uff08\uff3b\uff5b'],
    ] as const
  ).flatMap(([kind, signs]) => [...signs].map((sign): [string, number] => [sign, kind])),
)

const ZERO_WIDTH_SPACE = '\u200b'
const BLANK = /^[\s\p{Cc}]$/u

function kindOf(character: string, kind: number): number {
  const sign = SIGNS.get(character)
  if (sign !== undefined) return sign
  if (withoutInvisible(character) === '') return INVISIBLE
  if (kind === NUMERAL) return DIGIT
  if (kind !== SEPARATOR) return LETTER
  return character === ZERO_WIDTH_SPACE || BLANK.test(character) ? SPACE : OTHER
}

/** The kind of every UTF-16 unit of `text`. Letters and digits are those of analysis, marks count as letters. */
export function kindsOf(text: string): Uint8Array {
  const kinds = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) kinds[i] = kindOf(text[i], kindAt(text, i))
  return kinds
}

export const isWordKind = (kind: number): boolean => kind === LETTER || kind === DIGIT
