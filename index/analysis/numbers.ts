// Reads a number where one begins: digits, with groups of three after commas and one decimal point. Two or more points
// are no decimal but a date or an address, so their numbers stay apart.

import { DECIMAL_SEPARATOR, digitValue, THOUSANDS_SEPARATOR } from '../script/digits.js'
import { DIGIT, kindAt, MARK } from './characters.js'

const DOT = '.'
const COMMA = ','
const GROUP = 3
/** Up to 10^27; a longer chain is a list, and is not looked through again from each of its members. */
const MAX_GROUPS = 8
/** Digits past this are left for the next token, as letters are. */
const MAX_DIGITS = 255

/** Marks on digits belong to them and mean nothing. */
function digitsEnd(text: string, from: number): number {
  let at = from
  let digits = 0
  for (; ; at++) {
    const kind = kindAt(text, at)
    if (kind === DIGIT && digits < MAX_DIGITS) digits++
    else if (kind !== MARK) return at
  }
}

function groupsEnd(text: string, end: number): number {
  let at = end
  for (let groups = 0; text[at] === COMMA || text[at] === THOUSANDS_SEPARATOR; groups++) {
    const next = digitsEnd(text, at + 1)
    if (next - at - 1 !== GROUP || groups === MAX_GROUPS) return end
    at = next
  }
  return at
}

/**
 * The end of the number that begins at `from` (a digit): 3.5, 1,500, ١٬٥٠٠٫٥.
 * A chain with two or more points (2018.11.27) gives its first number only, and then each of the others.
 */
export function numberEnd(text: string, from: number): number {
  const first = digitsEnd(text, from)
  const whole = first - from <= GROUP ? groupsEnd(text, first) : first
  const point = text[whole]
  if ((point !== DOT && point !== DECIMAL_SEPARATOR) || kindAt(text, whole + 1) !== DIGIT) return whole
  const afterPoint = text[from - 1] === DOT && kindAt(text, from - 2) === DIGIT
  const fraction = digitsEnd(text, whole + 1)
  const goesOn = text[fraction] === DOT && kindAt(text, fraction + 1) === DIGIT
  return afterPoint || goesOn ? whole : fraction
}

/** The number with ASCII digits, a point and no grouping. */
export function readNumber(written: string, foldDigits: boolean): string {
  let read = ''
  for (let at = 0; at < written.length; at++) {
    const kind = kindAt(written, at)
    if (kind === DIGIT) read += foldDigits ? digitValue(written.charCodeAt(at)) : written[at]
    else if (written[at] === DOT || written[at] === DECIMAL_SEPARATOR) read += DOT
  }
  return read
}
