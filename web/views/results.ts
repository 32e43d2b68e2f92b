// The answer to a search: what was searched for, how much was found, in what order, the cards, and the ways on. When
// nothing was found it says which word or filter did it and what to try instead.

import type { Hit, Search } from '../../server/contract/contract.js'
import { MAX_WINDOW, PAGE_SIZE, QUERY_LIMITS } from '../../server/contract/limits.js'
import { SEARCH_PARAMETERS } from '../../server/contract/search-parameters.js'
import { WARNING_WORDS } from '../words/warnings.js'
import { EMPTY, FACETS, feedAddress, type SearchState, searchAddress, withoutSpan } from './address.js'
import { cardList, titleList } from './cards.js'
import type { PageContext } from './context.js'
import { unfoldedNote } from './copies.js'
import { type Branch, type Child, element } from './element.js'
import { DataName, ElementId } from './element-names.js'
import { feedAndExport } from './feed-and-export.js'
import { chipList, chips, filterForm, valueName, withoutFilters } from './filters.js'
import { frame, type Page, skip } from './frame.js'
import { searchedLine } from './searched.js'
import { timeline } from './timeline.js'
import { count, fill, fillText, isolate, languageOf, number } from './wording.js'

/** Units of the query that are echoed on either side of what a warning is about. */
const ECHOED = 40
const { values: SORTS } = SEARCH_PARAMETERS.sort

interface ResultsData {
  search: Search
  state: SearchState
  /** The newest articles of the archive; shown when nothing was found. */
  newest?: readonly Hit[]
}

export function renderResults({ search, state, newest = [] }: ResultsData, context: PageContext): Page {
  const { words } = context
  const found = chips(search, state, context)
  const body = frame(context, {
    kind: 'results',
    state,
    skips: [skip('count', words.skipToResults), skip('filters', words.skipToFilters)],
    main: [
      element(
        'main',
        { id: ElementId.Main, class: 'main' },
        searchedLine(search, state, context),
        element(
          'section',
          { id: 'results', 'aria-labelledby': ElementId.Count },
          heading(search, state, found.length, context),
          chipList(found, search, state, context),
          meant(search, state, context),
          notes(search, state, context),
          search.total === 0
            ? nothing(search, state, newest, found.length > 0, context)
            : [
                search.total > 1 && timeline(search, state, context),
                cardList(search.hits, search.offset + 1, search.query.terms, state, context),
                pager(search, state, context),
              ],
          feedAndExport(search, state, context),
        ),
      ),
      filterForm(search, state, context),
    ],
  })
  const arabic = context.ui === 'ar' || [...search.hits, ...newest].some(({ lang }) => lang === 'ar')
  return { title: state.q || words.search.inResults, body, arabic, feed: feedAddress(state, context.ui) }
}

function heading(search: Search, state: SearchState, filters: number, context: PageContext): Branch {
  const { words } = context
  const { total, total_all, total_relation } = search
  const results = count(words.counts.results, total, context)
  const counted = total_relation === 'gte' ? fillText(words.atLeast, { count: results }) : results
  const took = number(Math.max(1, Math.round(search.took_ms)), context)
  const unit = element('abbr', { title: words.millisecondsLong }, words.milliseconds)
  return element(
    'div',
    { class: 'summary' },
    element('h2', { id: ElementId.Count, class: 'count', tabindex: -1 }, counted),
    element('p', { class: 'took' }, fill(words.took, { n: took, unit })),
    search.query.terms.length > 1 &&
      total_all < total &&
      element('p', { class: 'all-words' }, fill(words.allWords, { n: number(total_all, context) })),
    total > 1 && sorting(search, state, context),
    element(
      'a',
      { id: ElementId.ToFilters, class: 'to-filters', href: `#${ElementId.Filters}`, 'aria-keyshortcuts': context.keys && 'F' },
      filters > 0 ? fillText(words.filtersCount, { n: number(filters, context) }) : words.filters,
    ),
  )
}

/** The order, as a menu of links: without JavaScript a list in a form would need a button of its own. */
function sorting(search: Search, state: SearchState, context: PageContext): Branch {
  const { words } = context
  const ranked = search.query.terms.length > 0
  const now = state.sort || (ranked ? 'relevance' : 'newest')
  return element(
    'details',
    { class: 'menu sort', [`data-${DataName.Menu}`]: '' },
    element('summary', {}, element('span', { class: 'sort-label' }, `${words.sort.label}:`), ' ', words.sort[now]),
    element(
      'ul',
      { class: 'choices' },
      SORTS.filter((sort) => ranked || sort !== 'relevance').map((sort) => {
        const usual = sort === (ranked ? 'relevance' : 'newest')
        const href = searchAddress(state, { sort: usual ? '' : sort })
        return element('li', {}, element('a', { href, 'aria-current': sort === now && 'true' }, words.sort[sort]))
      }),
    ),
  )
}

/** What was perhaps meant, as a link to the same search with that text. */
function meant(search: Search, state: SearchState, context: PageContext): Branch | null {
  const { suggestion } = search.query
  if (suggestion === null) return null
  const link = element('a', { href: searchAddress(state, { q: suggestion.text }) }, isolate(suggestion.text))
  return element('p', { class: 'meant' }, fill(context.words.didYouMean, { x: link }))
}

/** Things the reader should know about this answer: one line each. */
function notes(search: Search, state: SearchState, context: PageContext): Child {
  const { words } = context
  const lines: Child[] = []
  const unfolded = unfoldedNote(state, context)
  if (unfolded) lines.push(unfolded)
  if (search.query.relaxed) lines.push(words.relaxed)
  if (search.partial) lines.push(words.timeLimit)
  for (const { code, at, detail } of search.query.warnings) {
    lines.push([
      fill(WARNING_WORDS[context.ui].warnings[code], { n: QUERY_LIMITS[code] && number(QUERY_LIMITS[code], context) }),
      echoed(search.query.text, at, words.ellipsis),
      code === 'unknown-value' && detail && [' ', fill(WARNING_WORDS[context.ui].nearValues, { x: isolate(detail) })],
    ])
  }
  if (lines.length === 0) return null
  return element(
    'div',
    { class: 'notes', role: 'note' },
    element(
      'ul',
      {},
      lines.map((line) => element('li', {}, line)),
    ),
  )
}

/** The query as typed, with the part that a warning is about underlined; of a long query what stands around it. */
function echoed(text: string, [start, end]: readonly [number, number], ellipsis: string): Child {
  if (text.slice(start, end).trim() === '') return null
  const from = start > ECHOED ? text.indexOf(' ', start - ECHOED) + 1 : 0
  const to = text.length - end > ECHOED ? text.lastIndexOf(' ', end + ECHOED) : text.length
  const [before, place, after] = [text.slice(Math.min(from, start), start), text.slice(start, end), text.slice(end, Math.max(to, end))]
  return [
    ': ',
    element(
      'bdi',
      { class: 'echoed', lang: languageOf(text) },
      from > 0 && `${ellipsis} `,
      before,
      element('span', { class: 'place' }, place),
      after,
      to < text.length && ` ${ellipsis}`,
    ),
  ]
}

function pager(search: Search, state: SearchState, context: PageContext): Branch | null {
  const { words } = context
  const pages = Math.ceil(Math.min(search.total, MAX_WINDOW) / PAGE_SIZE)
  if (pages < 2 && state.page === 1) return null
  const to = (page: number) => searchAddress(state, { page })
  const stepTo = (id: string, key: string) => ({ id, class: 'step', 'aria-keyshortcuts': context.keys && key })
  return element(
    'nav',
    { class: 'pager', 'aria-label': words.pager.label },
    state.page > 1 && element('a', { ...stepTo(ElementId.PreviousPage, 'P'), rel: 'prev', href: to(state.page - 1) }, words.pager.previous),
    element('span', { class: 'place' }, fill(words.pager.pageOf, { i: number(state.page, context), n: number(pages, context) })),
    state.page < pages && element('a', { ...stepTo(ElementId.NextPage, 'N'), rel: 'next', href: to(state.page + 1) }, words.pager.next),
  )
}

function nothing(search: Search, state: SearchState, newest: readonly Hit[], filtered: boolean, context: PageContext): Child {
  const { words } = context
  const { without, text } = search.query
  return element(
    'div',
    { class: 'nothing-found' },
    element('p', { class: 'nothing-for' }, text === '' ? words.noneFiltered : fill(words.none, { q: isolate(text) })),
    without.length > 0 &&
      element(
        'div',
        { class: 'without' },
        element('h3', {}, words.noneReasons),
        element(
          'ul',
          {},
          without.map((one) => {
            const { label, href } = leftOut(one, search, state, context)
            const found = count(words.counts.results, one.total, context)
            return element('li', {}, element('a', { href }, fill(words.without, { x: isolate(label), count: found })))
          }),
        ),
      ),
    element('p', { class: 'advice' }, words.noneAdvice),
    filtered && element('p', {}, element('a', { href: withoutFilters(search, state) }, words.clearAll)),
    newest.length > 0 && [
      element('h3', { class: 'newest-title' }, words.newestHere),
      titleList(newest, { ...EMPTY, ui: state.ui }, context),
    ],
  )
}

/** The search without one word or filter, and what that part is called. Filters of the address come as their values. */
function leftOut(
  { at, text }: Search['query']['without'][number],
  search: Search,
  state: SearchState,
  context: PageContext,
): { label: string; href: string } {
  if (at !== null) return { label: text, href: searchAddress(state, { q: withoutSpan(search.query.text, at) }) }
  for (const name of FACETS) {
    const values: readonly string[] = state[name]
    const dropped = values.includes(text) ? [text] : values.join(', ') === text ? values : []
    if (dropped.length === 0) continue
    const label = dropped.map((value) => valueName(name, value, search, context)).join(context.words.listSeparator)
    return { label, href: searchAddress(state, { [name]: values.filter((value) => !dropped.includes(value)) }) }
  }
  return { label: context.words.facets.dates, href: searchAddress(state, { from: '', to: '', undated: '' }) }
}
