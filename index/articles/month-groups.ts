// Reads what stands around a month's name: its other names, the day before or after it, the year after it.

import { PARTICLES_PATTERN } from '../script/clitics.js'
import { BEFORE_MONTHS, BEFORE_YEARS, MONTH, TWO_MONTHS } from '../script/months.js'
import { continues, FAR, isDayNumber, isGluedToLatin, isYear, type Piece } from './date-pieces.js'
import { type NamedMonth, readMonth } from './months.js'
import { foldSpelling } from './spelling.js'

const FROM_WORDS = new Set(BEFORE_MONTHS.map(foldSpelling))
const YEAR_WORDS = new Set(BEFORE_YEARS.map(foldSpelling))
/** شهر and its dual (شهري تموز وآب), with particles. */
const MONTH_WORD = new RegExp(`^${PARTICLES_PATTERN}${MONTH}$`)
const TWO_MONTHS_WORD = new RegExp(`^${PARTICLES_PATTERN}${TWO_MONTHS}$`)
const ORDINALS = new Set(['st', 'nd', 'rd', 'th'])
const LONGEST_JOINING_WORD = 12

const isWordOf = (words: ReadonlySet<string>, piece: Piece | undefined): boolean =>
  piece !== undefined && piece.digits === 0 && piece.text.length <= LONGEST_JOINING_WORD && words.has(foldSpelling(piece.text))

interface MonthGroup extends NamedMonth {
  first: number
  last: number
  /** Two names of one month stand together: «مايو (أيار)», «نوفمبر/تشرين الثاني». */
  twinned: boolean
  /** Clitic letters before the first name. */
  after: string
  abbreviated: boolean
  capital: boolean
}

/** A month's name, and any further names of the same month in brackets or after a slash. */
export function readGroup(pieces: Piece[], at: number): MonthGroup | null {
  const nameAt = (index: number) => {
    const piece = pieces[index]
    if (piece === undefined || piece.digits > 0) return null
    const next = pieces[index + 1]
    return readMonth(piece.text, next !== undefined && next.gap === ' ' ? next.text : null)
  }
  const named = nameAt(at)
  if (named === null) return null
  let last = at + named.words - 1
  let twinned = false
  for (;;) {
    const next = pieces[last + 1]
    if (next === undefined || !/^ ?[/\\(] ?$/.test(next.gap)) break
    const twin = nameAt(last + 1)
    if (twin === null || twin.month !== named.month) break
    last += twin.words
    twinned = true
  }
  const { text } = pieces[at]
  const capital = text[0] !== text[0].toLowerCase()
  return { ...named, first: at, last, twinned, abbreviated: named.english && named.ambiguous && text.length <= 4, capital }
}

/** Index of the day's number before a month, or null. `27`, `27th of`, `27 من شهر`, `25-27`. */
export function dayBefore(pieces: Piece[], group: MonthGroup, from: number): number | null {
  let at = group.first
  let gap = pieces[at].gap
  for (let words = 0; words < 2 && gap === ' ' && at - 1 >= from && isWordOf(FROM_WORDS, pieces[at - 1]); words++) gap = pieces[--at].gap
  if (!/^(| |-|\/)$/.test(gap)) return null
  if (at - 1 >= from && isWordOf(ORDINALS, pieces[at - 1]) && gap === ' ' && pieces[at - 1].gap === '') at--
  const day = pieces[--at]
  if (at < from || !isDayNumber(day)) return null
  if (continues(pieces[at - 1], day.gap, day) || isGluedToLatin(pieces, at)) return null
  return at
}

/**
 * Index of the last piece of a day after an English month (`November 27th`, `November 27-29`), the day itself, or null.
 */
export function dayAfter(pieces: Piece[], group: MonthGroup): { day: number; last: number } | null {
  let last = group.last + 1
  const day = pieces[last]
  if (!group.english || !isDayNumber(day)) return null
  if (day.gap !== ' ' && !(group.abbreviated && day.gap === '. ')) return null
  if (continues(day, pieces[last + 1]?.gap ?? FAR, pieces[last + 1])) return null
  if (isWordOf(ORDINALS, pieces[last + 1]) && pieces[last + 1].gap === '') last++
  const until = pieces[last + 1]
  if (until?.gap === '-' && until.digits <= 2 && until.number !== null && until.number <= 31) last++
  return { day: day.number, last }
}

/** Index of the year's number after piece `last`, or null. After a comma it belongs to a day or stands alone. */
export function yearAfter(pieces: Piece[], group: MonthGroup, last: number, hasDay: boolean): number | null {
  let at = last + 1
  for (let words = 0; words < 2 && pieces[at]?.gap === ' ' && isWordOf(YEAR_WORDS, pieces[at]); words++) at++
  const year = pieces[at]
  if (!isYear(year)) return null
  const next = pieces[at + 1]
  const gap = group.twinned ? year.gap.replace(')', '') : year.gap
  const standsAlone = group.english && next?.gap !== ' '
  const joined = /^(| | ?- ?| ?\/ ?)$/.test(gap) || ((hasDay || standsAlone) && /^ ?, ?$/.test(gap)) || (group.abbreviated && gap === '. ')
  if (!joined) return null
  if (next !== undefined && next.digits > 0 && (next.gap === '.' || next.gap === ',') && continues(year, next.gap, next)) return null
  return at
}

/** Whether the word before piece `at` says that a month's name follows: one (شهر), or two of them (شهري). */
export function introductionOf(pieces: Piece[], at: number): 'one' | 'two' | null {
  const before = pieces[at - 1]
  if (before === undefined || pieces[at].gap !== ' ' || before.text.length > LONGEST_JOINING_WORD) return null
  const folded = foldSpelling(before.text)
  return MONTH_WORD.test(folded) ? 'one' : TWO_MONTHS_WORD.test(folded) ? 'two' : null
}
