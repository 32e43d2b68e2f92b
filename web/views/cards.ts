// One found article: title, what is known of it, and where the words stand. A card has the article's own language and
// direction, so that title and facts keep to one edge; only the title is its link, so that the text can be selected.

import type { Hit, Term } from '../../server/contract/contract.js'
import { articleAddress, type SearchState } from './address.js'
import { acts } from './card-actions.js'
import type { PageContext } from './context.js'
import { copiesLine } from './copies.js'
import { type Branch, type Child, element } from './element.js'
import { DataName } from './element-names.js'
import { authorsLine, dateLine, metaLine, ofThePage, sourceLine } from './facts.js'
import { markedText } from './marks.js'
import { titleCard } from './title-card.js'
import { count } from './wording.js'

interface CardParts {
  hit: Hit
  /** Place among all results, from 1. */
  place: number
  terms: readonly Term[]
  state: SearchState
}

function card({ hit, place, terms, state }: CardParts, context: PageContext): Branch {
  const { words } = context
  const evidence = articleAddress(hit.id, state, undefined, 'how')
  const deckIsQuoted = hit.snippets.some(({ text }) => hit.deck?.includes(text))
  return element(
    'li',
    { id: `r-${hit.id}` },
    element(
      'article',
      { class: 'card', lang: hit.lang, dir: hit.dir, 'aria-labelledby': `t${place}` },
      element(
        'h3',
        { id: `t${place}`, class: 'card-title' },
        element(
          'a',
          { href: articleAddress(hit.id, state), [`data-${DataName.Result}`]: '', 'aria-keyshortcuts': context.keys && 'O' },
          markedText(hit.title.text, hit.title.marks, terms, context),
        ),
      ),
      metaLine([
        sourceLine(hit.source, context, evidence),
        dateLine(hit.published, context, evidence),
        authorsLine(hit.authors, context),
        hit.matches > 0 && ofThePage(context, {}, count(words.counts.matches, hit.matches, context)),
      ]),
      hit.abstract_of !== null && abstractLine(hit.abstract_of, state, context),
      hit.deck !== null && !deckIsQuoted && element('p', { class: 'deck' }, hit.deck),
      hit.snippets.map(({ text, marks, cut }) =>
        element(
          'p',
          { class: 'snippet' },
          cut[0] && `${words.ellipsis} `,
          markedText(text, marks, terms, context),
          cut[1] && ` ${words.ellipsis}`,
        ),
      ),
      copiesLine(hit, state, context),
      acts(hit.id, `t${place}`, state, context),
    ),
  )
}

/** Says that a text is an abstract, and leads to the article that it sums up. */
export const abstractLine = (article: string, state: SearchState, context: PageContext): Child =>
  element(
    'p',
    { class: 'abstract', lang: context.ui, dir: context.words.direction },
    element('span', {}, context.words.abstract),
    ' ',
    element('a', { href: articleAddress(article, state) }, context.words.abstractOf),
  )

/**
 * Cards in their order; a rule stands before the first that lacks a word of the query.
 * @param first place of the first among all results, from 1
 */
export function cardList(hits: readonly Hit[], first: number, terms: readonly Term[], state: SearchState, context: PageContext): Child {
  const lacking = terms.length > 1 ? hits.findIndex(({ complete }) => !complete) : -1
  const parts = lacking < 0 ? [hits] : [hits.slice(0, lacking), hits.slice(lacking)]
  let place = first
  return parts.map((part, n) => {
    const start = place
    place += part.length
    return [
      n === 1 && element('p', { class: 'rule' }, context.words.someWords),
      part.length > 0 &&
        element(
          'ol',
          { id: start === first ? 'cards' : 'cards-some', class: 'cards', start, 'aria-keyshortcuts': context.keys && 'J K' },
          part.map((hit, m) => card({ hit, place: start + m, terms, state }, context)),
        ),
    ]
  })
}

/** Titles with their facts, without marks or passages: the newest of the archive. */
export function titleList(hits: readonly Hit[], state: SearchState, context: PageContext): Branch {
  return element(
    'ul',
    { class: 'titles' },
    hits.map((hit) => element('li', {}, titleCard({ ...hit, title: hit.title.text }, state, context))),
  )
}
