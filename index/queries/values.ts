// Turns a typed field and its value into a filter: a source, an author, a language or a range of days. A value that the
// archive does not have stays, so that it finds nothing rather than everything, and the warning names what is near.

import { parseDate } from '../articles/dates.js'
import { shiftedDay } from '../script/calendar.js'
import { comparable } from './comparable.js'
import { LANGUAGE_VALUES, languageNamed, meansUnknown, UNKNOWN } from './fields.js'
import { authorNames, type NamedSource, sourceNames } from './names.js'
import { type Candidate, candidate, hasWords, nearest } from './near.js'
import type { DateRange, Filter, Span } from './query.js'
import type { Lexeme } from './scan.js'
import type { Warn } from './warnings.js'

type FieldLexeme = Extract<Lexeme, { kind: 'field' }>

interface KnownNames {
  sources: readonly NamedSource[]
  authors: readonly string[]
}

/** Between near values in a warning's detail; names may hold commas. */
const BETWEEN_NAMES = ' · '

const languages: readonly Candidate[] = LANGUAGE_VALUES.map((name) => candidate(comparable(name), name))

/** The filter that a field asks for, or null with a warning when it asks for none. */
export function readFilter(text: string, lexeme: FieldLexeme, known: KnownNames, warn: Warn): Filter | null {
  const { field, at, excluded } = lexeme
  const value = text.slice(...lexeme.content)
  const folded = comparable(value)
  const start = at[0] + (excluded ? text.slice(...at).search(/[\p{L}]/u) : 0)
  const typed = { at, text: text.slice(start, at[1]), excluded }
  if (folded === '') {
    warn('empty-field', at)
    return null
  }
  switch (field) {
    case 'source': {
      const names = sourceNames(known.sources)
      if (!meansUnknown(folded) && !names.some((name) => name.folded === folded)) warnUnknown(folded, names, at, warn)
      return { field, ...typed, values: [meansUnknown(folded) ? UNKNOWN : folded] }
    }
    case 'author': {
      const names = authorNames(known.authors)
      if (!meansUnknown(folded) && !names.some((name) => hasWords(name.folded, folded))) warnUnknown(folded, names, at, warn)
      return { field, ...typed, values: [meansUnknown(folded) ? UNKNOWN : folded] }
    }
    case 'lang': {
      const language = languageNamed(folded)
      if (language === null) warnUnknown(folded, languages, at, warn)
      return { field, ...typed, values: language === null ? [] : [language] }
    }
    default: {
      const range = field === 'year' ? years(value) : bound(value, field)
      if (range !== null) return { field: 'date', ...typed, range }
      warn('bad-date', at)
      return null
    }
  }
}

function warnUnknown(value: string, names: readonly Candidate[], at: Span, warn: Warn): void {
  warn('unknown-value', at, nearest(value, names).join(BETWEEN_NAMES) || null)
}

/** Longer values are no dates. */
const LONGEST_DATE = 64
/** Punctuation that a sentence leaves at a value: (before:2018). */
const AROUND_VALUE = /^[\s\p{P}]+|[\s\p{P}]+$/gu

/** before: up to the day before the first day of the value; after: from the day after its last. */
function bound(value: string, side: 'before' | 'after'): DateRange | null {
  if (value.length > LONGEST_DATE) return null
  const days = parseDate(value.replace(AROUND_VALUE, ''))
  if (days === null) return null
  return side === 'before' ? { from: null, to: shiftedDay(days.from, -1) } : { from: shiftedDay(days.to, 1), to: null }
}

const RANGE_DOTS = /\.\.+/
const YEAR = /^\d{4}$/

/** 2017, 2017..2018, 2017.. or ..2018, in any digits; a range typed backwards is turned round. */
function years(value: string): DateRange | null {
  if (value.length > LONGEST_DATE) return null
  const ends = value.normalize('NFKC').split(RANGE_DOTS).map(comparable)
  if (ends.length > 2 || ends.every((end) => end === '') || !ends.every((end) => end === '' || YEAR.test(end))) return null
  const [from, to] = ends.length === 1 ? [ends[0], ends[0]] : ends
  return from !== '' && to !== '' && from > to ? daysOf(to, from) : daysOf(from, to)
}

/** The days from the first of one year to the last of another; '' is open. */
function daysOf(from: string, to: string): DateRange {
  return { from: from === '' ? null : `${from}-01-01`, to: to === '' ? null : `${to}-12-31` }
}
