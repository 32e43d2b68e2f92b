// Cuts a text into what dates are made of: words and numbers, each with what parts it from the one before. Digits of
// all sets have a value, bidi signs and tatweel vanish, dashes are one dash; offsets stay those of the text.

import { INVISIBLE } from '../script/classes.js'
import { DIGITS, digitValue, WIDE_DIGITS } from '../script/digits.js'
import { isArabicLetter } from '../script/language.js'
import { COMMA, DATE_SEPARATOR, TATWEEL } from '../script/letters.js'

/** Years of dates in running text. Others are quantities (1500 مقاتل) or Hijri years. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2099

export interface Piece {
  start: number
  end: number
  text: string
  /** Value of one to four digits, else null. */
  number: number | null
  digits: number
  latin: boolean
  /**
   * What stands between the piece before and this one: single spaces, invisible signs out, one kind of dash; FAR when
   * it cannot join.
   */
  gap: string
}

export const FAR = '\n'
const PIECES = new RegExp(`[\\p{L}\\p{M}][\\p{L}\\p{M}${TATWEEL}${INVISIBLE}]*|[${DIGITS}${WIDE_DIGITS}]+`, 'gu')
export const UNSEEN = new RegExp(`\\p{Variation_Selector}|[${TATWEEL}${INVISIBLE}]`, 'gu')
const INVISIBLE_SIGN = /\p{Cf}/u
const SPACES = /[\t \u00a0\u2000-\u200b\u202f\u205f\u3000]+/g
const DASHES = /[\u2010-\u2013\u2212]/g
const DIGIT = new RegExp(`[${DIGITS}${WIDE_DIGITS}]`)
const LATIN = /^[A-Za-z\u00c0-\u024f]/
/** No separator of a date is longer, bidi signs included. */
const LONGEST_GAP = 16

function numberOf(text: string): number | null {
  if (text.length > 4) return null
  let value = 0
  for (let i = 0; i < text.length; i++) value = value * 10 + digitValue(text.charCodeAt(i))
  return value
}

function gapOf(text: string, start: number, end: number): string {
  if (start === end) return ''
  if (end === start + 1 && text[start] === ' ') return ' '
  if (end - start > LONGEST_GAP) return FAR
  return text
    .slice(start, end)
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .replaceAll(DATE_SEPARATOR, '/')
    .replaceAll(COMMA, ',')
}

/** ASCII and the letters of Arabic: most words end in one. */
const isCommonLetter = (unit: number): boolean => unit < 0x7f || isArabicLetter(unit)

/**
 * A loop, not a pattern: a pattern anchored at the end costs the square of a run of signs that does not stand there.
 */
function withoutTrailingInvisible(written: string): string {
  let end = written.length
  if (isCommonLetter(written.charCodeAt(end - 1))) return written
  while (end > 1 && INVISIBLE_SIGN.test(written[end - 1])) end--
  return written.slice(0, end)
}

/** The words and numbers of `text` in order. Time linear in its length. */
export function cutPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let previousEnd = 0
  for (const match of text.matchAll(PIECES)) {
    const start = match.index
    const written = match[0]
    const isNumber = DIGIT.test(written[0])
    const word = isNumber ? written : withoutTrailingInvisible(written)
    pieces.push({
      start,
      end: start + word.length,
      text: word,
      number: isNumber ? numberOf(word) : null,
      digits: isNumber ? word.length : 0,
      latin: !isNumber && LATIN.test(word),
      gap: gapOf(text, previousEnd, start),
    })
    previousEnd = start + word.length
  }
  return pieces
}

export const isYear = (piece: Piece | undefined): piece is Piece & { number: number } =>
  piece !== undefined && piece.digits === 4 && piece.number !== null && piece.number >= FIRST_YEAR && piece.number <= LAST_YEAR

/** A number of one or two digits that a month may have as its day. */
export const isDayNumber = (piece: Piece | undefined): piece is Piece & { number: number } =>
  piece !== undefined && (piece.digits === 1 || piece.digits === 2) && piece.number !== null && piece.number >= 1 && piece.number <= 31

/** A number that goes on before or after (3.5, 10:30, 27,000) is no day and no part of a date. */
export function continues(before: Piece | undefined, gap: string, after: Piece | undefined): boolean {
  if (before === undefined || after === undefined || before.digits === 0 || after.digits === 0) return false
  return gap === '.' || gap === ':' || gap === '/' || (gap === ',' && after.digits === 3)
}

export const isGluedToLatin = (pieces: Piece[], at: number) => at > 0 && pieces[at].gap === '' && pieces[at - 1].latin
