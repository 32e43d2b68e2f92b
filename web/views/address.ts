// The state of a search page and its address: every state is one address, and every address gives the same state on the
// server and in the browser. Views make all their links here.

import type { Lang } from '../../server/contract/contract.js'
import { type ExportFormatName, type FACET_NAMES, LANGUAGES } from '../../server/contract/names.js'
import {
  type AddressKind,
  type AddressName,
  NARROWING_NAMES,
  namesInAddress,
  SEARCH_PARAMETERS,
  type SearchParameter,
  type StateValueOf,
} from '../../server/contract/search-parameters.js'
import { writable } from './element.js'

/** What the page alone knows of its state, besides the parameters of the search. */
interface PageState {
  /** Counts from 1. */
  page: number
  /** `table`: the timeline as a table. */
  view: 'table' | ''
  /** A facet shown in full. */
  more: string
  /** A language asked for in the address itself; links keep it. */
  ui: Lang | ''
}

/** What the address of a search page says. Dates are as written in the address. */
export type SearchState = { [Name in AddressName]: StateValueOf<Name> } & PageState

/** Facets in the order in which they are shown. */
export const FACETS = ['source', 'year', 'lang', 'author'] as const satisfies readonly (typeof FACET_NAMES)[number][]
export type FacetName = (typeof FACETS)[number]

/** Members of the page's own state, in the order in which addresses have them. */
export const PAGE_MEMBERS = ['page', 'view', 'more', 'ui'] as const satisfies readonly (keyof PageState)[]
/** What each kind of address keeps of them. An article's keeps `page`, so that the way back is the same page. */
const KEPT_MEMBERS: Record<AddressKind, readonly (keyof PageState)[]> = {
  results: PAGE_MEMBERS,
  article: ['page', 'ui'],
  export: [],
  feed: ['ui'],
}
const membersOf = (address: AddressKind): (keyof SearchState)[] => [...namesInAddress(address), ...KEPT_MEMBERS[address]]

const rows = namesInAddress('results').map((name): [AddressName, SearchParameter] => [name, SEARCH_PARAMETERS[name]])

/** The state of an address that says nothing. */
export const EMPTY = {
  ...Object.fromEntries(rows.map(([name, row]) => [name, emptyOf(row)])),
  ...{ page: 1, view: '', more: '', ui: '' },
} as unknown as SearchState

function emptyOf(row: SearchParameter): string | string[] {
  if (row.kind === 'list') return []
  return row.kind === 'choice' && row.default !== undefined ? row.default : ''
}

/** Reads the query part of an address. Names that a page does not have are ignored. */
export function readState(address: URLSearchParams): SearchState {
  const one = (name: string) => address.get(name)?.trim() ?? ''
  const state: Record<string, unknown> = {}
  for (const [name, row] of rows) {
    if (row.kind === 'list') state[name] = [...new Set(address.getAll(name).filter(Boolean))]
    else if (row.kind === 'flag') state[name] = one(name) === String(!row.default) ? one(name) : ''
    else state[name] = one(name) || emptyOf(row)
  }
  const page = Number(one('page'))
  state.page = Number.isSafeInteger(page) && page > 0 ? page : 1
  state.view = one('view') === 'table' ? 'table' : ''
  state.more = one('more')
  state.ui = (LANGUAGES as readonly string[]).includes(one('ui')) ? one('ui') : ''
  return state as unknown as SearchState
}

/** True for the home page: nothing is asked and nothing is filtered. */
export const isHome = (state: SearchState): boolean => state.q === '' && !hasFilters(state)

/** True when a parameter narrows the archive. */
const hasFilters = (state: SearchState): boolean => NARROWING_NAMES.some((name) => name !== 'q' && state[name as AddressName].length > 0)

/** The address of a search page. Anything that changes what is found begins at the first page again. */
export function searchAddress(state: SearchState, change: Partial<SearchState> = {}, fragment = ''): string {
  const moved = { ...state, page: 1, ...change }
  return `/${queryPart(moved, membersOf('results'))}${fragment && `#${fragment}`}`
}

/**
 * The address of an article, which keeps the search.
 * @param match the mark that the page opens at, from 1
 * @param hidden terms of the search whose marks are not shown, by their positions in the query
 */
export function articleAddress(id: string, state: SearchState, match?: number, fragment = '', hidden: readonly number[] = []): string {
  const query = new URLSearchParams(queryPart(state, membersOf('article')).slice(1))
  if (match !== undefined) query.set('m', String(match))
  for (const term of hidden) query.append('hide', String(term))
  const asked = query.toString()
  return `/a/${encodeURIComponent(writable(id))}${asked && `?${asked}`}${fragment && `#${fragment}`}`
}

/** The feed of a search, in the reader's language. */
export const feedAddress = (state: SearchState, ui: SearchState['ui']): string =>
  `/feed.atom${queryPart({ ...state, ui }, membersOf('feed'))}`

/** All results of a search as a file. The API refuses dates that are none; the page has said so of them. */
export function exportAddress(state: SearchState, format: ExportFormatName): string {
  const dates = { from: isWrittenDate(state.from) ? state.from : '', to: isWrittenDate(state.to) ? state.to : '' }
  const query = queryPart({ ...state, ...dates }, membersOf('export'))
  return `/api/v1/export${query}${query ? '&' : '?'}format=${format}`
}

/** The members of a state that a form must carry along, as hidden fields. */
export function carried(state: SearchState, except: readonly (keyof SearchState)[]): [name: string, value: string][] {
  const query = new URLSearchParams(
    queryPart(
      { ...state, page: 1, more: '' },
      membersOf('results').filter((name) => !except.includes(name)),
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
