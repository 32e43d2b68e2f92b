// What narrows a search: the filters in force as chips, each removed by a link, and the form in which others are
// chosen. Values of one facet are alternatives, facets narrow each other, and a facet that offers no choice does not
// show.

import type { Facet, FacetValue, Search } from '../../server/contract/contract.js'
import { writeDate } from '../words/dates.js'
import { carried, EMPTY, FACETS, type FacetName, isWrittenDate, type SearchState, searchAddress, withoutSpan } from './address.js'
import { type PageContext, writingOf } from './context.js'
import { type Branch, type Child, element, writable } from './element.js'
import { ClassName, ElementId } from './element-names.js'
import { plainName } from './facts.js'
import { hiddenFields } from './frame.js'
import { count, fillText, isolate, languageOf, number, withFigures } from './wording.js'

/** Values of a facet that show before "Show more". */
const SHOWN = 10
const COLLATOR = new Intl.Collator('ar', { sensitivity: 'base' })

interface Chip {
  label: string
  remove: string
}

/** What of an answer tells its filters and their values. */
type Filtered = Pick<Search, 'facets'> & { query: Pick<Search['query'], 'text' | 'filters'> }

/** The filters in force, those of the address and those typed in the query. */
export function chips(search: Filtered, state: SearchState, context: PageContext): Chip[] {
  const { words } = context
  const found: Chip[] = []
  for (const { text, at } of search.query.filters) {
    found.push({ label: text, remove: searchAddress(state, { q: withoutSpan(search.query.text, at) }) })
  }
  for (const name of FACETS) {
    for (const value of state[name]) {
      const remove = searchAddress(state, { [name]: state[name].filter((other) => other !== value) })
      found.push({ label: valueName(name, value, search, context), remove })
    }
  }
  for (const [name, sentence] of [
    ['from', words.fromDate],
    ['to', words.toDate],
  ] as const) {
    if (!isWrittenDate(state[name])) continue
    found.push({
      label: fillText(sentence, { date: writeDate(state[name], writingOf(context)) }),
      remove: searchAddress(state, { [name]: '' }),
    })
  }
  if (state.undated === 'include') found.push({ label: words.includeUndated, remove: searchAddress(state, { undated: '' }) })
  if (state.undated === 'only') found.push({ label: words.undatedOnly, remove: searchAddress(state, { undated: '' }) })
  if (state.match !== 'auto') found.push({ label: words.match[state.match], remove: searchAddress(state, { match: 'auto' }) })
  return found
}

/** The address of the same words without any filter. */
export function withoutFilters(search: Search, state: SearchState): string {
  const spans = search.query.filters.map(({ at }) => at).sort((a, b) => b[0] - a[0])
  const q = spans.length === 0 ? state.q : spans.reduce(withoutSpan, search.query.text)
  return searchAddress({ ...EMPTY, q, sort: state.sort, expand: state.expand, drop: state.drop, ui: state.ui })
}

export function chipList(found: readonly Chip[], search: Search, state: SearchState, context: PageContext): Branch | null {
  if (found.length === 0) return null
  const { words } = context
  return element(
    'ul',
    { class: 'chips', 'aria-label': count(words.counts.filters, found.length, context) },
    found.map(({ label, remove }) =>
      element(
        'li',
        {},
        element(
          'a',
          { class: 'chip', href: remove, 'aria-label': fillText(words.removeFilter, { x: label }) },
          isolate(label, languageOf(label)),
        ),
      ),
    ),
    found.length > 1 && element('li', {}, element('a', { class: 'clear', href: withoutFilters(search, state) }, words.clearAll)),
  )
}

/** What a value of a facet is called. */
export function valueName(name: FacetName, value: string, search: Pick<Search, 'facets'>, context: PageContext): string {
  const { words } = context
  if (value === 'unknown') return { source: words.unknownSource, author: words.unknownAuthor, year: words.undated, lang: value }[name]
  if (name === 'lang') return words.languages[value as 'ar'] ?? value
  if (name === 'year') return isWrittenDate(value) ? writeDate(value, writingOf(context)) : value
  const known = search.facets[name]?.values.find((one) => one.value === value)
  return known ? plainName(known.label, context, value) : value
}

/** The form next to the results. It works without JavaScript: every state of it is an address. */
export function filterForm(search: Search, state: SearchState, context: PageContext): Branch {
  const { words } = context
  return element(
    'aside',
    { id: ElementId.Filters, class: 'filters', 'aria-label': words.filters, tabindex: -1 },
    element('h2', { class: 'filters-title' }, words.filters),
    element(
      'form',
      { id: ElementId.FilterForm, action: '/', method: 'get' },
      hiddenFields(carried(state, [...FACETS, 'from', 'to', 'undated', 'page', 'more'])),
      // A list that was opened stays open while its values are ticked.
      state.more !== '' && hiddenFields([['more', state.more]]),
      FACETS.map((name) => facet(name, search.facets[name], search, state, context)),
      dates(state, context),
      element('p', { class: 'apply' }, element('button', { type: 'submit' }, words.apply)),
    ),
  )
}

function facet(name: FacetName, given: Facet | undefined, search: Search, state: SearchState, context: PageContext): Child {
  const { words } = context
  const values = ordered(given?.values ?? [], state[name])
  if (values.length === 0 || (values.length === 1 && !values[0].selected)) return null
  const full = state.more === name
  const shown = full ? values : values.filter(({ selected }, n) => selected || n < SHOWN)
  const hidden = values.length - shown.length
  return element(
    'fieldset',
    { id: `facet-${name}`, class: 'facet' },
    element('legend', {}, words.facets[name]),
    // For the script: without one the whole list is there to look through.
    full && values.length > SHOWN && finder(name, words.findInList),
    element(
      'ul',
      {},
      shown.map((value) => {
        const id = `${name}-${encodeURIComponent(writable(value.value))}`
        const label = valueName(name, value.value, search, context)
        return element(
          'li',
          { id: `f-${id}`, class: value.count === 0 ? 'nothing' : null },
          element(
            'label',
            {},
            element('input', { id: `c-${id}`, type: 'checkbox', name, value: value.value, checked: value.selected }),
            element('span', { class: 'value' }, isolate(label)),
            ' ',
            element('span', { class: 'number' }, number(value.count, context)),
          ),
        )
      }),
    ),
    (hidden > 0 || given?.more || (full && values.length > SHOWN)) &&
      element(
        'p',
        { class: 'more' },
        element(
          'a',
          { id: `more-${name}`, href: searchAddress(state, { page: state.page, more: full ? '' : name }, 'filters') },
          full ? words.showLess : words.showMore,
        ),
      ),
  )
}

const finder = (name: FacetName, label: string): Branch =>
  element('input', {
    id: `find-${name}`,
    class: ClassName.InList,
    type: 'search',
    placeholder: label,
    'aria-label': label,
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 64,
  })

/**
 * Chosen values first, then by count, then by name. A chosen value that nothing has is added, so that it can be
 * unchosen.
 */
function ordered(values: readonly FacetValue[], chosen: readonly string[]): FacetValue[] {
  const all = values.map((value) => ({ ...value, selected: value.selected || chosen.includes(value.value) }))
  for (const value of chosen) {
    if (!all.some((one) => one.value === value)) all.push({ value, label: { ar: null, en: null }, count: 0, selected: true })
  }
  const nameIn = ({ label, value }: FacetValue) => label.ar ?? label.en ?? value
  return all.sort((a, b) => Number(b.selected) - Number(a.selected) || b.count - a.count || COLLATOR.compare(nameIn(a), nameIn(b)))
}

function dates(state: SearchState, context: PageContext): Branch {
  const { words } = context
  const bounded = state.from !== '' || state.to !== '' || state.undated !== ''
  return element(
    'fieldset',
    { id: 'facet-dates', class: 'facet dates' },
    element('legend', {}, words.facets.dates),
    (['from', 'to'] as const).map((name) => {
      const wrong = state[name] !== '' && !isWrittenDate(state[name])
      return element(
        'p',
        { class: 'date' },
        element('label', { for: `date-${name}` }, words[name]),
        element('input', {
          id: `date-${name}`,
          type: 'text',
          name,
          value: state[name],
          dir: 'ltr',
          autocomplete: 'off',
          maxlength: 64,
          'aria-describedby': wrong ? `date-${name}-wrong` : 'date-hint',
          'aria-invalid': wrong && 'true',
        }),
        wrong && element('span', { id: `date-${name}-wrong`, class: 'wrong' }, words.dateNotUnderstood),
      )
    }),
    element('p', { id: 'date-hint', class: 'hint' }, withFigures(words.dateHint)),
    bounded &&
      element(
        'label',
        { class: 'undated' },
        element('input', { id: 'date-undated', type: 'checkbox', name: 'undated', value: 'include', checked: state.undated === 'include' }),
        element('span', { class: 'value' }, words.includeUndated),
      ),
  )
}
