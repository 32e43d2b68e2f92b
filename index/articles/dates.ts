// Reads dates: in running text, where each becomes a span with a calendar value, and in the value of a filter, where it
// becomes a range of days. One reader for both, so that ٢٠١٨/١١, "تشرين الثاني 2018" and 2018-11 mean one month
// wherever they stand.

import { isDay, isMonth, lastDay, type Precision, padFour, padTwo } from '../script/calendar.js'
import { DOUBLE_QUOTES } from '../script/classes.js'
import { WAW } from '../script/letters.js'
import { cutPieces, type Piece, UNSEEN } from './date-pieces.js'
import { dayAfter, dayBefore, introductionOf, readGroup, yearAfter } from './month-groups.js'
import { type FoundDate, readNumeric } from './numeric-dates.js'

export type { FoundDate, Precision }

function isMostlyLatin(pieces: readonly Piece[]): boolean {
  let balance = 0
  for (const piece of pieces) if (piece.digits === 0) balance += piece.latin ? piece.text.length : -piece.text.length
  return balance > 0
}

/**
 * Every date and every month named in `text`, by start. Forms: 2018.11.27, 2018-11-27, 27/11/2018, 27-11-2018, 2018-11,
 * 27 تشرين الثاني 2018, 27 نوفمبر/تشرين الثاني 2018, November 27, 2018, 27 Nov 2018, with any digits, marks, hamza
 * spellings and tatweel. In English text (`english`, else text of mostly Latin letters) 3/4/2018 gives both readings,
 * one after the other with one span. No date from a bare year, from numbers out of range or from a day that its month
 * does not have. Never throws; time is linear in the text's length.
 */
export function findDates(text: string, english?: boolean): FoundDate[] {
  const found: FoundDate[] = []
  const pieces = cutPieces(text)
  const bothOrders = english ?? isMostlyLatin(pieces)
  let free = 0 // first piece not yet part of a date
  let vouched = -1 // a piece that may be a month's name because «شهري …» stands before it
  for (let at = 0; at < pieces.length; at++) {
    if (pieces[at].digits > 0) {
      const numeric = readNumeric(pieces, at, bothOrders)
      if (numeric === null) continue
      found.push(...numeric.readings)
      at += numeric.used - 1
      free = at + 1
      continue
    }
    const group = readGroup(pieces, at)
    if (group === null) continue

    let first = dayBefore(pieces, group, free)
    let day = first === null ? null : pieces[first].number
    let last = group.last
    if (first === null) {
      const following = dayAfter(pieces, group)
      if (following !== null) [day, last] = [following.day, following.last]
    }
    const yearAt =
      yearAfter(pieces, group, last, day !== null) ?? (last === group.last ? null : yearAfter(pieces, group, group.last, false))
    const introduction = introductionOf(pieces, at)
    const introduced = introduction !== null || (vouched === at && group.after === WAW)
    const dated = yearAt !== null || (day !== null && (!group.english || group.capital))
    if (group.ambiguous && !group.twinned && !introduced && !dated) continue

    const { month } = group
    if (yearAt === null) {
      found.push({ start: pieces[at].start, end: pieces[group.last].end, date: '', precision: 'month', month, kind: 'month' })
      last = group.last
    } else {
      const year = pieces[yearAt].number
      if (year === null) throw new Error('A year must be a number.')
      const dayInDate = day !== null && isDay(year, month, day) ? `-${padTwo(day)}` : null
      const whole = dayInDate !== null
      if (!whole) first = null
      const date = `${padFour(year)}-${padTwo(month)}${dayInDate ?? ''}`
      const start = pieces[first ?? at].start
      found.push({ start, end: pieces[yearAt].end, date, precision: whole ? 'day' : 'month', month, kind: 'date' })
      last = yearAt
    }
    if (introduction === 'two') vouched = last + 1
    at = last
    free = at + 1
  }
  return found
}

const QUOTES = new RegExp(`^[${DOUBLE_QUOTES}\\s]+|[${DOUBLE_QUOTES}\\s]+$`, 'g')
/** Longest value of a filter that can be a date. */
const LONGEST_VALUE = 64

/**
 * Reads the value of a date filter as the first and last day it means, both included, or null. Forms: 2018, 2018-11,
 * 11/2018, 2018-11-27, 27/11/2018 (day first), with `-`, `/` or `.`, and a month's name with its year and perhaps a
 * day, quoted or as one word (`تشرين_الثاني_2018`, `نوفمبر-2018`). Any digits. Years 1000 to 9999 in figures alone,
 * 1800 to 2099 beside a name.
 */
export function parseDate(value: string): { from: string; to: string; precision: Precision } | null {
  if (value.length > LONGEST_VALUE) return null
  const typed = value.replace(UNSEEN, '').replace(QUOTES, '').replace(/_/g, ' ')
  const pieces = cutPieces(typed)
  if (pieces.length === 0 || pieces[0].start > 0 || pieces[pieces.length - 1].end < typed.length) return null

  if (pieces.every((piece) => piece.digits > 0)) {
    const separator = pieces[1]?.gap ?? ''
    if (pieces.length > 3 || pieces.slice(1).some(({ gap }) => gap !== separator) || (pieces.length > 1 && !/^[-/.]$/.test(separator)))
      return null
    const yearFirst = pieces[0].digits === 4
    const ordered = yearFirst ? pieces : [...pieces].reverse()
    if (ordered.slice(1).some(({ digits }) => digits > 2)) return null
    return daysOf(ordered[0].digits === 4 ? ordered[0].number : null, ordered[1]?.number, ordered[2]?.number)
  }
  const [date, ...more] = findDates(typed)
  if (date === undefined || more.length > 0 || date.kind !== 'date' || date.start > 0 || date.end < typed.length) return null
  const [year, month, day] = date.date.split('-').map(Number)
  return daysOf(year, month, day)
}

function daysOf(year: number | null, month?: number | null, day?: number | null) {
  if (year === null || year < 1000) return null
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' as const }
  if (!isMonth(month)) return null
  const start = `${year}-${padTwo(month)}`
  if (day === undefined) return { from: `${start}-01`, to: `${start}-${padTwo(lastDay(year, month))}`, precision: 'month' as const }
  if (day === null || !isDay(year, month, day)) return null
  const date = `${start}-${padTwo(day)}`
  return { from: date, to: date, precision: 'day' as const }
}
