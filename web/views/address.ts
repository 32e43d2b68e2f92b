// The state of a search page and its address: every state is one address, and every address gives the same state on the
// server and in the browser. Views make all their links here.

import type { Lang, SearchParameters } from '../../server/contract/contract.js'
import { writable } from './element.js'

/** What the address of a search page says. Dates are as written in the address. */
export interface SearchState {
  q: string
  lang: string[]
  source: string[]
  author: string[]
  year: string[]
  from: string
  to: string
  undated: SearchParameters['undated'] | ''
  sort: SearchParameters['sort'] | ''
  match: SearchParameters['match']
  /** Copies of one article are hits of their own. */
  collapse: 'false' | ''
  expand: SearchParameters['expand']
  drop: string[]
  /** Counts from 1. */
  page: number
  /** `table`: the timeline as a table. */
  view: 'table' | ''
  /** A facet shown in full. */
  more: string
  /** A language asked for in the address itself; links keep it. */
  ui: Lang | ''
}

export const PAGE_SIZE = 20
export const FACETS = ['source', 'year', 'lang', 'author'] as const
export type FacetName = (typeof FACETS)[number]

/** Names in the order in which addresses have them. */
const LISTS = ['source', 'author', 'lang', 'year', 'drop'] as const
const FILTERS = ['source', 'author', 'lang', 'year', 'from', 'to', 'undated', 'match'] as const
const ORDER = ['q', ...FILTERS, 'sort', 'collapse', 'expand', 'drop', 'page', 'view', 'more', 'ui'] as const
/** What an article's address keeps of the search that it was found by; with `page`, so that the way back is the same page. */
const KEPT_BY_ARTICLES = ['q', ...FILTERS, 'sort', 'collapse', 'expand', 'drop', 'page', 'ui'] as const

const EXPORTED = ['q', ...FILTERS, 'sort', 'collapse', 'expand', 'drop'] as const
const FOLLOWED = ['q', ...FILTERS, 'expand', 'drop', 'ui'] as const

export const EMPTY: SearchState = {
  q: '',
  lang: [],
  source: [],
  author: [],
  year: [],
  from: '',
  to: '',
  undated: '',
  sort: '',
  match: 'auto',
  collapse: '',
  expand: 'auto',
  drop: [],
  page: 1,
  view: '',
  more: '',
  ui: '',
}

/** Reads the query part of an address. Names that a page does not have are ignored. */
export function readState(address: URLSearchParams): SearchState {
  const one = (name: string) => address.get(name)?.trim() ?? ''
  const state = { ...EMPTY, q: one('q') } as unknown as Record<string, unknown>
  for (const name of LISTS) state[name] = [...new Set(address.getAll(name).filter(Boolean))]
  for (const name of ['from', 'to', 'undated', 'sort', 'more'] as const) state[name] = one(name)
  for (const name of ['match', 'expand'] as const) state[name] = one(name) || 'auto'
  const page = Number(one('page'))
  state.page = Number.isSafeInteger(page) && page > 0 ? page : 1
  state.collapse = one('collapse') === 'false' ? 'false' : ''
  state.view = one('view') === 'table' ? 'table' : ''
  state.ui = /^(ar|en)$/.test(one('ui')) ? one('ui') : ''
  return state as unknown as SearchState
}

/** True for the home page: nothing is asked and nothing is filtered. */
export const isHome = (state: SearchState): boolean => state.q === '' && !hasFilters(state)

/** True when a parameter narrows the archive. */
export const hasFilters = (state: SearchState): boolean =>
  FILTERS.some((name) => name !== 'match' && (Array.isArray(state[name]) ? state[name].length > 0 : state[name] !== ''))

/** The address of a search page. Anything that changes what is found begins at the first page again. */
export function searchAddress(state: SearchState, change: Partial<SearchState> = {}, fragment = ''): string {
  const moved = { ...state, page: 1, ...change }
  return `/${queryPart(moved, ORDER)}${fragment && `#${fragment}`}`
}

/**
 * The address of an article, which keeps the search.
 * @param match the mark that the page opens at, from 1
 * @param hidden terms of the search whose marks are not shown, by their places in the query
 */
export function articleAddress(id: string, state: SearchState, match?: number, fragment = '', hidden: readonly number[] = []): string {
  const query = new URLSearchParams(queryPart(state, KEPT_BY_ARTICLES).slice(1))
  if (match !== undefined) query.set('m', String(match))
  for (const term of hidden) query.append('hide', String(term))
  const asked = query.toString()
  return `/a/${encodeURIComponent(writable(id))}${asked && `?${asked}`}${fragment && `#${fragment}`}`
}

/** The feed of a search, in the reader's language. */
export const feedAddress = (state: SearchState, ui: SearchState['ui']): string => `/feed.atom${queryPart({ ...state, ui }, FOLLOWED)}`

export const EXPORT_FORMATS = ['csv', 'ris', 'bibtex', 'ndjson'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** All results of a search as a file. The API refuses dates that are none; the page has said so of them. */
export function exportAddress(state: SearchState, format: ExportFormat): string {
  const dates = { from: isWrittenDate(state.from) ? state.from : '', to: isWrittenDate(state.to) ? state.to : '' }
  const query = queryPart({ ...state, ...dates }, EXPORTED)
  return `/api/v1/export${query}${query ? '&' : '?'}format=${format}`
}

/** The members of a state that a form must carry along, as hidden fields. */
export function carried(state: SearchState, except: readonly (keyof SearchState)[]): [name: string, value: string][] {
  const query = new URLSearchParams(
    queryPart(
      { ...state, page: 1, more: '' },
      ORDER.filter((name) => !except.includes(name)),
    ).slice(1),
  )
  return [...query]
}

function queryPart(state: SearchState, names: readonly (keyof SearchState)[]): string {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = state[name]
    if (Array.isArray(value)) for (const item of value) query.append(name, item)
    else if (value !== EMPTY[name]) query.set(name, String(value))
  }
  const written = query.toString()
  return written && `?${written}`
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of a day that the calendar has. */
export function isWrittenDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/.exec(text) ?? []
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return year !== undefined && year !== '0000' && !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

/** A query text without the part at `span`, for "leave this word out". */
export function withoutSpan(text: string, [start, end]: readonly [number, number]): string {
  return `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim()
}
