// Puts the dates and months that a text names beside its words, as terms of their own: @2018-11-27, @2018-11, @m11. Reading
// dates costs more than cutting words, so a text is first watched for what no date can do without.

import { type FoundDate, findDates } from '../articles/dates.js'
import { MONTHS } from '../articles/months.js'
import { foldSpelling } from '../articles/spelling.js'
import type { RawToken, Script } from './token.js'

/** Looks at words as they are cut. */
export interface DateWatch {
  /** The next word: `typed` and `script` as of a raw token, and its place in the text given to `watchDates`. */
  see(typed: string, script: Script, from: number, end: number): void
  /** Whether a date or a month may have been among them: false is certain, true is not. */
  seen(): boolean
}

/** What stands between the numbers of a date, spaces apart: a full stop, a slash, hyphens and dashes, the Arabic date separator. */
const DATE_SIGN = /[./\-\u2010-\u2015\u2212\u060d]/
const LONGEST_GAP = 3
const YEAR_DIGITS = 4

/** First words of all months' names, folded. */
const NAMES: ReadonlySet<string> = new Set(
  MONTHS.flatMap(({ english, levant, egypt, tunisia, morocco }) => [...english, ...levant, ...egypt, ...tunisia, ...morocco]).map((name) =>
    foldSpelling(name.replace('*', '').split(' ')[0]),
  ),
)
/** Longest name with its particles, marks and stretching strokes; a longer word is no month. */
const LONGEST = 40
/** و ف, then ب ل ك. */
const PARTICLES = /^[\u0648\u0641]?[\u0628\u0644\u0643]?/

/**
 * Whether a name may end in these two units: 0 not asked yet, else NO or MAY. Most words that are no month are told so by their
 * last two units, and of the rest those asked lately are remembered, for folding a word costs more than cutting ten.
 */
const endings = new Uint8Array(1 << 22)
const NO = 1
const MAY = 2
const NAME_ENDINGS: readonly string[] = [...new Set([...NAMES].map((name) => name.slice(-2)))]
/** Units from here on end no name in any spelling. */
const FIRST_FOREIGN_UNIT = 0x800
const asked = new Map<string, boolean>()
const MOST_ASKED = 10_000

function endsAsMonth(typed: string): boolean {
  const before = typed.charCodeAt(typed.length - 2)
  const last = typed.charCodeAt(typed.length - 1)
  if (!(before < FIRST_FOREIGN_UNIT && last < FIRST_FOREIGN_UNIT)) return false
  const index = (before << 11) | last
  if (endings[index] === 0) {
    const folded = foldSpelling(typed.slice(-2))
    // Fewer letters than units: marks hide the ending, so the whole word is looked at.
    endings[index] = folded.length < 2 || NAME_ENDINGS.includes(folded) ? MAY : NO
  }
  return endings[index] === MAY
}

function isMonthWord(typed: string): boolean {
  const folded = foldSpelling(typed)
  const particles = PARTICLES.exec(folded)![0].length
  for (let cut = 0; cut <= particles; cut++) if (NAMES.has(folded.slice(cut))) return true
  return false
}

function mayNameMonth(typed: string): boolean {
  if (typed.length > LONGEST || !endsAsMonth(typed)) return false
  let known = asked.get(typed)
  if (known === undefined) {
    known = isMonthWord(typed)
    if (asked.size === MOST_ASKED) asked.clear()
    asked.set(typed, known)
  }
  return known
}

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

/** The tokens with those of dates and months among them, each after the first word of its date. `text` is the original. */
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
