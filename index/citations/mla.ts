// The MLA Handbook, 9th edition: author, title in quotation marks, then the container, its date and its address as
// one sentence, and the day of access at the end.

import { inOrder, inverted, twoNames } from './names.js'
import { accessedIn, arabicDate, type DateWords, englishMonth, joined, publishedIn, quotedTitle, sentence, sourceOf } from './prose.js'
import { ARABIC_LIST, CITATION_WORDS, COMMA } from './words.js'
import type { Work } from './work.js'

/** Months of more than four letters are shortened: to three, September to four. */
const shortMonth = (month: number): string => {
  const name = englishMonth(month)
  return name.length <= 4 ? name : `${name.slice(0, month === 9 ? 4 : 3)}.`
}

/** `27 Nov. 2018`. */
const dayFirst: DateWords = ({ year, month, day }) => [day, month && shortMonth(month), year].filter(Boolean).join(' ')

export function mla(work: Work): string {
  const inWords = work.form === 'ar' ? arabicDate : dayFirst
  const container = [sourceOf(work), publishedIn(work, inWords), work.url].filter((part) => part !== null).join(COMMA[work.form])
  const authors = work.authors.length > 0 ? sentence(authorsOf(work)) : null
  return joined(authors, quotedTitle(work), sentence(container), accessedIn(work, inWords))
}

/** Two authors are both named; of three or more the first. */
function authorsOf({ authors, form }: Work): string {
  const [first, second, ...rest] = authors
  const name = inverted(first)
  if (second === undefined) return name
  if (rest.length > 0) return name + CITATION_WORDS[form].others
  return form === 'ar' ? `${name}${ARABIC_LIST}${inOrder(second)}` : twoNames(first, second)
}
