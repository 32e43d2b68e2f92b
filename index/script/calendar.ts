// The calendar: which days there are, how they are written, and how many lie between two of them. A day is a text,
// 2018-11-27, or a number, 20181127, by which days are ordered.

export type Precision = 'day' | 'month' | 'year'

export const padTwo = (value: number) => String(value).padStart(2, '0')
export const padFour = (value: number) => String(value).padStart(4, '0')
/** Of any year from 0; the calendar repeats every 400 years. */
export const lastDay = (year: number, month: number) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
export const isMonth = (month: number | null): month is number => month !== null && month >= 1 && month <= 12
export const isDay = (year: number, month: number, day: number) => day >= 1 && day <= lastDay(year, month)

/** 2018-11-27 → 20181127; a month or a year gives its first or last possible day. */
export function dayNumber(date: string, end: 'first' | 'last'): number {
  const [year, month, day] = date.split('-').map(Number)
  if (month === undefined) return year * 10000 + (end === 'first' ? 101 : 1231)
  if (day !== undefined) return year * 10000 + month * 100 + day
  return year * 10000 + month * 100 + (end === 'first' ? 1 : lastDay(year, month))
}

/** The year of a day like 20181127; 0 for undated. */
export const yearOf = (day: number): number => (day / 10000) | 0

/** 20181127 → 2018-11-27. */
export const dayText = (day: number): string =>
  `${padFour(Math.floor(day / 10000))}-${padTwo(Math.floor(day / 100) % 100)}-${padTwo(day % 100)}`

const MILLISECONDS_OF_A_DAY = 86_400_000
const LAST_DAY = '9999-12-31'

/** Days from 1 January 1970 to a day like 20181127. */
export const daysSince1970 = (day: number): number =>
  Date.UTC(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, day % 100) / MILLISECONDS_OF_A_DAY

/** The day so many days after 1 January 1970, as text. */
export const dayAfter1970 = (days: number): string => new Date(days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10)

/** The day `by` days after a day as text. Years have four digits: no day follows the last, so it stays there. */
export const shiftedDay = (day: string, by: number): string =>
  day === LAST_DAY && by > 0 ? day : dayAfter1970(Date.parse(day) / MILLISECONDS_OF_A_DAY + by)
