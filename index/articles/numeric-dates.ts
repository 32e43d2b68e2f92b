// Reads a date that is all figures: 2018.11.27, 27/11/2018, 2018-11.

import { isDay, isMonth, type Precision, padFour, padTwo } from '../script/calendar.js'
import { continues, isGluedToLatin, isYear, type Piece } from './date-pieces.js'

/** A date or a month found in text. Offsets are UTF-16 units into the text given. */
export interface FoundDate {
  start: number
  end: number
  /** YYYY-MM or YYYY-MM-DD; empty for a month without a year. */
  date: string
  precision: Precision
  month: number | null
  /** date: has a year. month: a month named without one. */
  kind: 'date' | 'month'
}

/** The date that begins at piece `at`, and its pieces. Both readings of 3/4/2018 in English, day first elsewhere. */
export function readNumeric(pieces: Piece[], at: number, english: boolean): { readings: FoundDate[]; used: number } | null {
  const [first, second, third] = [pieces[at], pieces[at + 1], pieces[at + 2]]
  if (second === undefined || second.digits === 0 || isGluedToLatin(pieces, at)) return null
  const separator = second.gap === ' / ' ? '/' : second.gap
  if (separator !== '.' && separator !== '-' && separator !== '/') return null
  const before = pieces[at - 1]
  if (before !== undefined && before.digits > 0 && (first.gap === '-' || continues(before, first.gap, first))) return null

  const runsOn = (last: number) => {
    const next = pieces[last + 1]
    return next !== undefined && next.digits > 0 && (next.gap === '-' || continues(pieces[last], next.gap, next))
  }
  const full = (year: number, month: number | null, day: number | null): FoundDate[] =>
    isMonth(month) && day !== null && isDay(year, month, day)
      ? [
          {
            start: first.start,
            end: third.end,
            date: `${padFour(year)}-${padTwo(month)}-${padTwo(day)}`,
            precision: 'day',
            month,
            kind: 'date',
          },
        ]
      : []

  if (third !== undefined && third.digits > 0 && third.gap === second.gap) {
    if (runsOn(at + 2)) return null
    let readings: FoundDate[] = []
    if (isYear(first) && second.digits <= 2 && third.digits <= 2) readings = full(first.number, second.number, third.number)
    else if (isYear(third) && first.digits <= 2 && second.digits <= 2) {
      readings = full(third.number, second.number, first.number)
      if (english && first.number !== second.number) readings.push(...full(third.number, first.number, second.number))
    }
    return readings.length > 0 ? { readings, used: 3 } : null
  }
  if (!isYear(first) || separator === '.' || second.digits !== 2 || !isMonth(second.number) || runsOn(at + 1)) return null
  // 2010-11 is a season, the autumn of one year and the spring of the next, more often than November.
  if (second.number === (first.number + 1) % 100) return null
  const date = `${padFour(first.number)}-${padTwo(second.number)}`
  return { readings: [{ start: first.start, end: second.end, date, precision: 'month', month: second.number, kind: 'date' }], used: 2 }
}
