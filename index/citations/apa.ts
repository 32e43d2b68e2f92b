// APA style, 7th edition, §10.1 (newspaper articles): author, date in brackets, title, newspaper, address without a
// full stop. An article without an author begins with its title.

import { withInitials } from './names.js'
import { americanDate, arabicDate, arabicDay, type DateWords, englishMonth, joined, publishedIn, sentence, sourceOf } from './prose.js'
import { ARABIC_LIST, CITATION_WORDS, COMMA } from './words.js'
import type { Work } from './work.js'

/** §9.8: up to twenty authors are all named, of more the first nineteen and the last. */
const ALL_NAMED = 20

/** `2018, November 27`. */
const yearFirst: DateWords = ({ year, month, day }) =>
  [String(year), month && [englishMonth(month), day].filter(Boolean).join(' ')].filter(Boolean).join(', ')

export function apa(work: Work): string {
  const date = `(${publishedIn(work, work.form === 'ar' ? arabicYearFirst : yearFirst)}).`
  const title = sentence(work.title)
  const source = sourceOf(work)
  const begin = work.authors.length > 0 ? [sentence(authorsOf(work)), date, title] : [title, date]
  return joined(...begin, source && sentence(source), ...retrieved(work))
}

/** The year comes first in either language: `2018، 27 تشرين الثاني/نوفمبر`. */
const arabicYearFirst: DateWords = (date) => [String(date.year), arabicDay(date)].filter(Boolean).join(COMMA.ar)

function retrieved({ accessed, url, form }: Work): (string | null)[] {
  if (accessed === null) return [url]
  if (form === 'ar') return [`${CITATION_WORDS.ar.accessed} ${arabicDate(accessed)}.`, url]
  return url === null ? [`Retrieved ${americanDate(accessed)}.`] : [`Retrieved ${americanDate(accessed)}, from ${url}`]
}

function authorsOf({ authors, form }: Work): string {
  const names = authors.map(withInitials)
  const separator = form === 'ar' ? ARABIC_LIST : ', '
  if (names.length > ALL_NAMED) return `${names.slice(0, ALL_NAMED - 1).join(separator)}${separator}… ${names.at(-1)}`
  if (form === 'ar') return names.join(separator)
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`
}
