// The Chicago Manual of Style, 17th edition, §14.191–14.198: an entry of a bibliography for a newspaper article, with
// its day and its address; an article without an author stands under its newspaper.

import { inOrder, inverted, twoNames } from './names.js'
import { accessedIn, americanDate, arabicDate, joined, publishedIn, quotedTitle, sentence, sourceOf } from './prose.js'
import { ARABIC_LIST, CITATION_WORDS, COMMA } from './words.js'
import type { Work } from './work.js'

/** §14.76: up to ten authors are all named, of more the first seven. */
const ALL_NAMED = 10
const FIRST_NAMED = 7

export function chicago(work: Work): string {
  const source = sourceOf(work)
  const inWords = work.form === 'ar' ? arabicDate : americanDate
  const date = publishedIn(work, inWords)
  const accessed = accessedIn(work, inWords)
  const url = work.url && sentence(work.url)
  if (work.authors.length === 0) return joined(source && sentence(source), quotedTitle(work), sentence(date), accessed, url)
  const published = source === null ? date : `${source}${COMMA[work.form]}${date}`
  return joined(sentence(authorsOf(work)), quotedTitle(work), sentence(published), accessed, url)
}

function authorsOf({ authors, form }: Work): string {
  const names = authors.map((author, n) => (n === 0 ? inverted(author) : inOrder(author)))
  if (names.length > ALL_NAMED) {
    return names.slice(0, FIRST_NAMED).join(form === 'ar' ? ARABIC_LIST : ', ') + CITATION_WORDS[form].others
  }
  if (form === 'ar') return names.join(ARABIC_LIST)
  if (names.length === 1) return names[0]
  return names.length === 2 ? twoNames(authors[0], authors[1]) : `${names.slice(0, -1).join(', ')}, and ${names[names.length - 1]}`
}
