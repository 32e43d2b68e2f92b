// Adds the dates and months that a text names to its words, as terms of their own: @2018-11-27, @2018-11, @m11. Reading
// dates costs more than cutting words, so a text is first watched for what no date can do without.

import { type FoundDate, findDates } from '../articles/dates.js'
import { mayNameMonth } from '../articles/months.js'
import { DATE_SEPARATOR } from '../script/letters.js'
import type { RawToken, Script } from './token.js'

/** Looks at words as they are cut. */
interface DateWatch {
  /** The next word: `typed` and `script` as of a raw token, and its offsets in the text given to `watchDates`. */
  see(typed: string, script: Script, from: number, end: number): void
  /** Whether a date or a month may have been among them: false is certain, true is not. */
  seen(): boolean
}

/** Stands between the numbers of a date: a full stop, a slash, hyphens, dashes, the Arabic date separator. */
const DATE_SIGN = new RegExp(`[./\\-\\u2010-\\u2015\\u2212${DATE_SEPARATOR}]`)
const LONGEST_GAP = 3
const YEAR_DIGITS = 4

/** @param text the text in which the words stand */
export function watchDates(text: string): DateWatch {
  let seen = false
  let numberEnd = Number.NEGATIVE_INFINITY
  let digits = 0
  return {
    see(typed, script, from, end) {
      if (seen) return
      if (script === 'number') {
        const near = from - numberEnd <= LONGEST_GAP && DATE_SIGN.test(text.slice(numberEnd, from))
        seen = near && (typed.length === YEAR_DIGITS || digits === YEAR_DIGITS)
        numberEnd = end
        digits = typed.length
      } else seen = mayNameMonth(typed)
    },
    seen: () => seen,
  }
}

/**
 * The tokens with those of dates and months among them, each after the first word of its date. `text` is the original.
 */
export function addDates(tokens: RawToken[], text: string): RawToken[] {
  const found = findDates(text)
  if (found.length === 0) return tokens
  const all: RawToken[] = []
  let next = 0
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t]
    all.push(token)
    if (token.leftover || token.overlay) continue
    const terms = new Set<string>()
    const first = found[next]
    // In English 3/4/2018 is found twice, once for each reading.
    for (; next < found.length && found[next].start < token.end; next++) for (const term of termsOf(found[next])) terms.add(term)
    if (terms.size === 0) continue
    const wordEnd = Math.max(first.end, lastWordEnd(tokens, t, first.end))
    const wordStart = Math.min(first.start, token.wordStart)
    for (const typed of terms) {
      const { start, end } = first
      all.push({ start, end, wordStart, wordEnd, typed, script: 'number', capital: false, leftover: false, overlay: true })
    }
  }
  return all
}

/** Year-month-day, year-month, and the month alone; the year is a number of the text anyway. */
function termsOf({ date, precision, month }: FoundDate): string[] {
  const terms = precision === 'day' ? [`@${date}`, `@${date.slice(0, 7)}`] : date === '' ? [] : [`@${date}`]
  return month === null ? terms : [...terms, `@m${String(month).padStart(2, '0')}`]
}

/** The end of the written word in which a date's last token stands. */
function lastWordEnd(tokens: readonly RawToken[], from: number, end: number): number {
  let last = tokens[from].wordEnd
  for (let t = from; t < tokens.length && tokens[t].start < end; t++) if (!tokens[t].overlay) last = tokens[t].wordEnd
  return last
}
