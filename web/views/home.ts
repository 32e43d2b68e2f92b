// The first page: the box, what the archive holds, searches to begin with, and the newest articles.

import type { Hit, IndexInfo } from '../../server/contract/contract.js'
import { dayOf, writeDate, writeTime } from '../words/dates.js'
import { HOME_WORDS } from '../words/home.js'
import { EMPTY, feedAddress, type SearchState, searchAddress } from './address.js'
import { titleList } from './cards.js'
import { type PageContext, writingOf } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { ElementId } from './element-names.js'
import { frame, type Page, skip } from './frame.js'
import { fillText, isolate, number } from './wording.js'

interface HomeData {
  info: IndexInfo
  newest: readonly Hit[]
  /** Queries that find something in this archive. */
  examples: readonly string[]
  state: SearchState
}

export function renderHome({ info, newest, examples, state }: HomeData, context: PageContext): Page {
  const words = HOME_WORDS[context.ui]
  const home = { ...EMPTY, ui: state.ui }
  const body = frame(context, {
    kind: 'home',
    tagline: words.tagline,
    state: home,
    skips: skip('newest', words.skip),
    main: element(
      'main',
      { id: ElementId.Main, class: 'main' },
      examples.length > 0 && exampleList(examples, home, context),
      facts(info, context),
      element(
        'section',
        { id: 'newest', class: 'newest', 'aria-labelledby': 'newest-title', tabindex: -1 },
        element('h2', { id: 'newest-title', class: 'section-title' }, words.newestArticles),
        newest.length > 0 ? titleList(newest, home, context) : element('p', {}, words.empty),
      ),
    ),
  })
  return {
    title: null,
    body,
    arabic: context.ui === 'ar' || newest.some(({ lang }) => lang === 'ar'),
    feed: feedAddress(EMPTY, context.ui),
  }
}

function exampleList(examples: readonly string[], state: SearchState, context: PageContext): Branch {
  return element(
    'section',
    { class: 'examples', 'aria-labelledby': 'examples-title' },
    element('h2', { id: 'examples-title', class: 'section-title' }, HOME_WORDS[context.ui].examples),
    element(
      'ul',
      {},
      examples.map((q) => element('li', {}, element('a', { class: 'example', href: searchAddress(state, { q }) }, isolate(q)))),
    ),
  )
}

function facts(info: IndexInfo, context: PageContext): Branch {
  const words = HOME_WORDS[context.ui]
  const writing = writingOf(context)
  const day = (date: string | undefined): Child => date && element('time', { datetime: date }, writeDate(date, writing))
  const built = info.built_at === null ? null : new Date(info.built_at)
  const builtLine =
    built &&
    element(
      'time',
      { datetime: info.built_at },
      fillText(words.dateAndTime, { date: writeDate(dayOf(built), writing), time: writeTime(built, writing) }),
    )
  const rows: [string, Child, string?][] = [
    [words.articles, number(info.documents, context), 'figure'],
    [words.sources, number(info.sources.length, context), 'figure'],
    [words.oldest, day(info.dates?.first) || words.unknownTime],
    [words.newest, day(info.dates?.last) || words.unknownTime],
    [words.built, builtLine || words.unknownTime],
  ]
  return element(
    'section',
    { class: 'facts', 'aria-label': words.facts },
    element(
      'dl',
      {},
      rows.map(([name, value, kind]) => element('div', { class: kind ?? null }, element('dt', {}, name), element('dd', {}, value))),
    ),
  )
}
