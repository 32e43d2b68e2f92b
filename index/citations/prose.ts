// What the three prose styles share: sentences that end once, titles in quotation marks, dates in words, the
// publisher with what must be said of it.

import { FULL_STOP, QUESTION_MARK } from '../script/letters.js'
import { MONTHS } from '../script/months.js'
import { CITATION_WORDS } from './words.js'
import type { CitedDate, Work } from './work.js'

const ENDED = new RegExp(`[.…?!${QUESTION_MARK}${FULL_STOP}]["'”’»]*$`)

/** A full stop after what has no sign of its own at its end, or before the quotation mark that closes it. */
export const sentence = (text: string): string => (ENDED.test(text) ? text : `${text}.`)

/** English punctuation stands inside the marks, Arabic outside. */
export const quotedTitle = ({ title, form }: Work): string => (form === 'ar' ? sentence(`«${title}»`) : `“${sentence(title)}”`)

/**
 * The publisher as a citation may name it: in brackets if it was inferred, as credited if the text only credits it.
 * Null leaves it out.
 */
export function sourceOf({ source, form }: Work): string | null {
  if (source === null) return CITATION_WORDS[form].noSource
  if (source.basis === 'inferred') return `[${source.name}]`
  if (source.basis === 'credited') return `${CITATION_WORDS[form].creditedTo} ${source.name}`
  return source.name
}

/** A date in words. */
export type DateWords = (date: CitedDate) => string

/** The date of publication: in brackets if it was inferred, `n.d.` if it is not known. */
export function publishedIn({ published, form }: Work, inWords: DateWords): string {
  if (published === null) return CITATION_WORDS[form].noDate
  return published.inferred ? `[${inWords(published)}]` : inWords(published)
}

/** The sentence that says when the article was seen, or null. */
export function accessedIn({ accessed, form }: Work, inWords: DateWords): string | null {
  if (accessed === null) return null
  return `${CITATION_WORDS[form].accessed} ${inWords(accessed)}.`
}

const nameOf = (written: string) => written.replace('*', '')

export const englishMonth = (month: number): string => nameOf(MONTHS[month - 1].english[0])

/** Both names, because readers differ by country: `تشرين الثاني/نوفمبر`. */
const arabicMonth = (month: number): string => `${nameOf(MONTHS[month - 1].levant[0])}/${nameOf(MONTHS[month - 1].egypt[0])}`

/** `27 تشرين الثاني/نوفمبر`; empty for a year alone. */
export const arabicDay = ({ month, day }: CitedDate): string => [day, month && arabicMonth(month)].filter(Boolean).join(' ')

/** `27 تشرين الثاني/نوفمبر 2018`, only as exact as it is known. */
export const arabicDate = (date: CitedDate): string => `${arabicDay(date)} ${date.year}`.trim()

/** `November 27, 2018`. */
export const americanDate: DateWords = ({ year, month, day }) => {
  if (month === null) return String(year)
  return day === null ? `${englishMonth(month)} ${year}` : `${englishMonth(month)} ${day}, ${year}`
}

/** The parts that there are, a space between. */
export const joined = (...parts: (string | null)[]): string => `${parts.filter((part) => part !== null && part !== '').join(' ')}\n`
