// Completes dates: a year, or a month by any of its names in English and in the three Arabic series, with or without a
// year. What is offered is in the archive, and what is chosen becomes filters that hold for just those days.

import { padFour, padTwo } from '../../script/calendar.js'
import { MONTHS } from '../../script/months.js'
import { comparable } from '../comparable.js'

export interface CompletedDays {
  /** `2018`, or a month's name with the year. */
  text: string
  year: number
  /** null: the whole year. */
  month: number | null
  articles: number
}

/** Years and months that `typed` (as written, up to three words) may become, by falling articles, then the latest. */
export type CompleteDays = (typed: string, most: number) => CompletedDays[]

/** First and last day of each article as numbers like 20181127; 0 and 0 of an undated one. */
interface DayColumns {
  firstDay: Int32Array
  lastDay: Int32Array
}

const YEAR_BEGINNING = /^\d{0,4}$/
const DIGITS = /^\d{1,4}$/
/** Fewer letters begin too many months; a name of two letters is taken whole (آب). */
const SHORTEST = 3
const LONGEST = 40

/** Every name of a month, folded and as it is written; abbreviations are not offered. */
const NAMES = MONTHS.flatMap(({ month, english, levant, egypt, tunisia, morocco }) =>
  [...new Set([english[0], ...levant, ...egypt, ...tunisia, ...morocco])].map((name) => {
    const written = name.replace('*', '')
    return { month, written, folded: comparable(written) }
  }),
)

export function createDayCompletion({ firstDay, lastDay }: DayColumns): CompleteDays {
  let counts: { years: Map<number, number>; months: Map<number, number> } | null = null
  const counted = () => {
    counts ??= countDays(firstDay, lastDay)
    return counts
  }
  return (typed, most) => {
    if (typed.length > LONGEST) return []
    const folded = comparable(typed)
    const found: CompletedDays[] = []
    if (YEAR_BEGINNING.test(folded)) {
      for (const [year, articles] of counted().years) {
        if (String(year).startsWith(folded)) found.push({ text: String(year), year, month: null, articles })
      }
    }
    const taken = new Set<number>()
    for (const { month, written, folded: name } of NAMES) {
      const year = yearAfter(name, folded)
      if (year === null || taken.has(month)) continue
      taken.add(month)
      for (const [key, articles] of counted().months) {
        const of = Math.floor(key / 100)
        if (key % 100 === month && String(of).startsWith(year)) found.push({ text: `${written} ${of}`, year: of, month, articles })
      }
    }
    return found.sort((a, b) => b.articles - a.articles || b.year - a.year || (b.month ?? 0) - (a.month ?? 0)).slice(0, most)
  }
}

/** The beginning of a year after a month's name, '' for none; null when `typed` is not this name's beginning. */
function yearAfter(name: string, typed: string): string | null {
  if (name === typed || (typed.length >= SHORTEST && name.startsWith(typed))) return ''
  const rest = typed.startsWith(`${name} `) ? typed.slice(name.length + 1) : ''
  return DIGITS.test(rest) ? rest : null
}

/**
 * Articles of each year and of each month (year × 100 + month). A month counts those too of which only the year is
 * known, since its filters find them; but it must be the known month of one.
 */
function countDays(first: Int32Array, last: Int32Array) {
  const years = new Map<number, number>()
  const months = new Map<number, number>()
  const known = new Set<number>()
  for (let n = 0; n < first.length; n++) {
    if (first[n] === 0) continue
    const [from, to] = [Math.floor(first[n] / 100), Math.floor(last[n] / 100)]
    const year = Math.floor(from / 100)
    years.set(year, (years.get(year) ?? 0) + 1)
    for (let month = from; month <= to; month++) months.set(month, (months.get(month) ?? 0) + 1)
    if (from === to) known.add(from)
  }
  for (const month of months.keys()) if (!known.has(month)) months.delete(month)
  return { years, months }
}

/** The months before and after a month, as `after:` and `before:` take them; null where the calendar ends. */
export function monthsAround(year: number, month: number): { after: string | null; before: string | null } {
  const written = (months: number) => `${padFour(Math.floor(months / 12))}-${padTwo((months % 12) + 1)}`
  const at = year * 12 + month - 1
  return { after: at > 12 ? written(at - 1) : null, before: at < 9999 * 12 + 11 ? written(at + 1) : null }
}
