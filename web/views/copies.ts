// Near-identical copies of an article: one line on its card, a list under it in the reader. Each is told by its source
// and its date, and can be opened; none is hidden for good, since all can be shown as results.

import type { Article, Copy, Hit, Source } from '../../server/contract/contract.js'
import { COPY_WORDS } from '../words/copies.js'
import { articleAddress, type SearchState, searchAddress } from './address.js'
import type { PageContext } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { dateLine, nameOf, ofThePage } from './facts.js'
import { titleCard } from './title-card.js'
import { count, fill, fillText } from './wording.js'

/** More copies than this are folded. */
const LISTED_ON_A_CARD = 3

/** The line of a card; null without copies. */
export function copiesLine(hit: Hit, state: SearchState, context: PageContext): Child {
  if (hit.copies === 0) return null
  const words = COPY_WORDS[context.ui]
  if (hit.copies <= LISTED_ON_A_CARD) {
    const list = hit.also_in.map((copy, n) => [n > 0 && context.words.listSeparator, copyLink(copy, state, context)])
    return element('p', { class: 'also' }, ofThePage(context, {}, fill(words.listed, { what: alsoIn(hit, context), list })))
  }
  return element(
    'details',
    { class: 'also' },
    element('summary', {}, ofThePage(context, {}, alsoIn(hit, context))),
    element(
      'ul',
      {},
      hit.also_in.map((copy) => element('li', {}, ofThePage(context, {}, copyLink(copy, state, context)))),
    ),
    element('p', {}, element('a', { href: searchAddress(state, { collapse: 'false' }) }, ofThePage(context, {}, words.unfold))),
  )
}

/** The list under an article; null without copies. */
export function copiesSection(article: Article, state: SearchState, context: PageContext): Branch | null {
  if (article.copies === 0) return null
  return element(
    'section',
    { id: 'copies', class: 'related', 'aria-labelledby': 'copies-title' },
    element('h2', { id: 'copies-title', class: 'section-title' }, alsoIn(article, context)),
    element(
      'ul',
      { class: 'titles' },
      article.also_in.map((copy) => element('li', {}, titleCard(copy, state, context))),
    ),
  )
}

/** Says that copies are not folded, and leads to the results with them folded; null where they are. */
export function unfoldedNote(state: SearchState, context: PageContext): Child {
  if (state.collapse === '') return null
  const words = COPY_WORDS[context.ui]
  return [words.unfolded, ' ', element('a', { href: searchAddress(state, { collapse: '' }) }, words.fold)]
}

/** In how many other sources; that the same source printed it twice, or one that is not named, is no other source. */
function alsoIn({ source, also_in, copies }: Pick<Hit, 'source' | 'also_in' | 'copies'>, context: PageContext): string {
  const others = new Set(also_in.flatMap((copy) => (copy.source && copy.source.id !== source?.id ? [copy.source.id] : [])))
  const said = count(COPY_WORDS[context.ui].alsoIn, others.size, context)
  // Not all copies are told of by name.
  return copies > also_in.length ? fillText(context.words.atLeast, { count: said }) : said
}

const copyLink = (copy: Copy, state: SearchState, context: PageContext): Child =>
  fill(COPY_WORDS[context.ui].copy, {
    source: element('a', { href: articleAddress(copy.id, state), title: copy.title }, sourceName(copy.source, context)),
    date: dateLine(copy.published, context, articleAddress(copy.id, state, undefined, 'how')),
  })

/** A source inside a link, where no other link can stand. */
function sourceName(source: Source | null, context: PageContext): Child {
  const { words } = context
  if (source === null) return words.unknownSource
  const name = nameOf(source.name, context, source.id)
  if (source.basis === 'credited') return fill(words.creditedTo, { x: name })
  return source.basis === 'inferred' ? [name, ` (${words.inferredSource})`] : name
}
