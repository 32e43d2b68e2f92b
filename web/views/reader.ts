// One article to read: a bar that goes from match to match and from result to result, how often each word of the search stands
// in the article, the article, and the evidence for what is said about it.

import type { Article, SimilarHit, Snippet } from '../../server/contract.js'
import { READING_WORDS } from '../words/reading.js'
import { articleAddress, isHome, type SearchState, searchAddress } from './address.js'
import { articleText, marksInOrder } from './article.js'
import type { PageContext } from './context.js'
import { copiesSection } from './copies.js'
import { type Branch, type Child, element } from './element.js'
import { howWeKnow } from './evidence.js'
import { frame, type Page, skip } from './frame.js'
import { back, down, onward, up } from './icons.js'
import type { MarkNumbers } from './marks.js'
import { similarSection } from './similar.js'
import { count, fill, fillText, isolate, languageOf, number } from './wording.js'

export interface ReaderData {
  article: Article
  /** The search that the article was found by. */
  state: SearchState
  /** The match that the page opens at, from 1; null for the top of the article. */
  match: number | null
  /** Passages of an article whose whole text may not be shown. */
  excerpts?: readonly Snippet[]
  /** Articles on the same subject. */
  similar?: readonly SimilarHit[]
  /** Where this page is on the web, when the archive has a public address. */
  publicAddress?: string | null
}

export function renderReader(data: ReaderData, context: PageContext): Page {
  const { article, state } = data
  const numbers: MarkNumbers = { next: 1, current: data.match }
  const text = articleText(data, numbers, context)
  const marks = numbers.next - 1
  const body = frame(context, {
    kind: 'reader',
    state,
    skips: skip('article', READING_WORDS[context.ui].skip),
    main: [
      bar(data, marks, context),
      element(
        'main',
        { id: 'main', class: 'main' },
        termCounts(article, data, context),
        element('article', { id: 'article', class: 'article', lang: article.lang, dir: article.dir, tabindex: -1 }, text),
        copiesSection(article, state, context),
        similarSection(article, data.similar ?? [], state, context),
        howWeKnow(article, data.publicAddress ?? null, context),
      ),
    ],
  })
  return { title: article.title.text, body, arabic: context.ui === 'ar' || article.lang === 'ar' }
}

/** The bar over the article: back to the results, from match to match, from result to result. */
function bar({ article, state, match }: ReaderData, marks: number, context: PageContext): Branch {
  const { words } = context
  const reader = READING_WORDS[context.ui]
  const place = article.in_results
  const at = match !== null && match <= marks ? match : 0
  const target = (to: number) => articleAddress(article.id, state, to, `m${to}`)
  const beside = (neighbour: { id: string } | null, id: string, label: string, icon: Branch) =>
    neighbour &&
    element(
      'a',
      {
        id,
        class: 'step',
        href: articleAddress(neighbour.id, state),
        title: label,
        'aria-label': label,
        'aria-keyshortcuts': keys(context, id),
      },
      icon,
    )
  return element(
    'nav',
    { class: 'reading-bar', 'aria-label': reader.bar },
    !isHome(state) &&
      element(
        'a',
        { id: 'to-results', class: 'step wide', href: searchAddress(state, { page: state.page }) },
        back(),
        element('span', {}, reader.back),
      ),
    marks > 0 &&
      element(
        'span',
        { id: 'matches', class: 'matches', 'data-marks': marks, 'data-at': at },
        element(
          'a',
          {
            id: 'previous-match',
            class: 'step',
            href: target(at > 1 ? at - 1 : marks),
            title: reader.previousMatch,
            'aria-label': reader.previousMatch,
            'aria-keyshortcuts': keys(context, 'previous-match'),
          },
          up(),
        ),
        element(
          'span',
          { id: 'match-place', class: 'place' },
          at > 0
            ? fillText(words.matches.position, { i: number(at, context), n: number(marks, context) })
            : count(words.counts.matches, marks, context),
        ),
        element(
          'a',
          {
            id: 'next-match',
            class: 'step',
            href: target(at < marks ? at + 1 : 1),
            title: reader.nextMatch,
            'aria-label': reader.nextMatch,
            'aria-keyshortcuts': keys(context, 'next-match'),
          },
          down(),
        ),
      ),
    place &&
      element(
        'span',
        { class: 'neighbours' },
        beside(place.previous, 'previous-result', reader.previousResult, back()),
        element('span', { class: 'place' }, fill(reader.resultOf, { i: number(place.position, context), n: number(place.total, context) })),
        beside(place.next, 'next-result', reader.nextResult, onward()),
      ),
  )
}

const KEYS: Record<string, string> = { 'previous-match': 'P', 'next-match': 'N', 'previous-result': 'K', 'next-result': 'J' }
const keys = (context: PageContext, id: string) => context.keys && KEYS[id]

/** Each term of the search with its number of marks here, as a link to the first of them. */
function termCounts(article: Article, { state }: ReaderData, context: PageContext): Child {
  const first = new Map<number, { place: number; marks: number }>()
  let place = 0
  for (const { term } of marksInOrder(article)) {
    place++
    const known = first.get(term)
    if (known) known.marks++
    else first.set(term, { place, marks: 1 })
  }
  if (first.size === 0) return null
  const { words } = context
  return element(
    'section',
    { class: 'term-counts', 'aria-label': READING_WORDS[context.ui].terms },
    element(
      'ul',
      {},
      article.terms.map((term, n) => {
        const marks = first.get(n)
        const label = fill(READING_WORDS[context.ui].termCount, {
          x: isolate(term.text, term.lang ?? languageOf(term.text)),
          count: count(words.counts.matches, marks?.marks ?? 0, context),
        })
        return element(
          'li',
          {},
          marks
            ? element('a', { href: articleAddress(article.id, state, marks.place, `m${marks.place}`) }, label)
            : element('span', { class: 'unknown' }, label),
        )
      }),
    ),
    article.marks_cut && element('p', { class: 'hint' }, READING_WORDS[context.ui].marksCut),
  )
}
