// The one table of search parameters. A row says what values a parameter has, which member of the engine's request it
// becomes, which routes take it, and which addresses of the page keep it. Server and page read all of that from here.

import { MAX_DROP_LENGTH, MAX_FILTER_VALUE_LENGTH, MAX_FILTER_VALUES, MAX_HITS, MAX_QUERY_LENGTH, MAX_WINDOW } from './limits.js'
import { FACET_NAMES, HIT_MEMBERS, LANGUAGES } from './names.js'

/** Routes that take the parameter. `/api/v1/search` takes all. */
type Route = 'article' | 'facets' | 'explain' | 'export'
/** Kinds of the page's addresses that keep it: a page of results, an article, an export, a feed. */
export type AddressKind = 'results' | 'article' | 'export' | 'feed'

/** What values a parameter has. An absent `default` means that it may be left out, and then is not set. */
type Values =
  | { kind: 'text'; maxLength: number; default: string }
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  | { kind: 'date' }
  | { kind: 'choice'; values: readonly string[]; default?: string }
  | { kind: 'flag'; default: boolean }
  | { kind: 'integer'; minimum: number; maximum: number; default: number }
  /** Repeated (`lang=ar&lang=en`), or one value with `commas` between. Its default is the empty list. */
  | { kind: 'list'; maxItems: number; values?: readonly string[]; pattern?: string; maxLength?: number; commas?: true }

export type SearchParameter = Values & {
  description: string
  /** Member of the engine's request; none if it only changes how the answer is written. */
  request?: string
  /** It changes which articles are found: with it an article has a position in results. */
  narrows?: true
  routes: readonly Route[]
  addresses: readonly AddressKind[]
  /** Rank in the page's addresses. Ids of feeds are made of addresses, so their order must never change. */
  addressOrder?: number
}

const ALL_ROUTES = ['article', 'facets', 'explain', 'export'] as const
const ALL_ADDRESSES = ['results', 'article', 'export', 'feed'] as const
/** What is searched. */
const FILTER = { narrows: true, routes: ALL_ROUTES, addresses: ALL_ADDRESSES } as const
/** How it is searched. */
const MANNER = { routes: ALL_ROUTES, addresses: ALL_ADDRESSES } as const
/** What of a search's own answer is wanted. */
const ANSWER = { routes: [], addresses: [] } as const

/** The rows, in the order in which the API describes them. */
export const SEARCH_PARAMETERS = {
  q: {
    kind: 'text',
    maxLength: MAX_QUERY_LENGTH,
    default: '',
    description: 'Query text; empty finds every article',
    request: 'text',
    ...FILTER,
    addressOrder: 1,
  },
  lang: {
    kind: 'list',
    values: LANGUAGES,
    maxItems: LANGUAGES.length,
    description: 'Language of the article',
    request: 'languages',
    ...FILTER,
    addressOrder: 4,
  },
  source: {
    kind: 'list',
    maxLength: MAX_FILTER_VALUE_LENGTH,
    maxItems: MAX_FILTER_VALUES,
    description: 'Id of the publisher; `unknown`: not named',
    request: 'sources',
    ...FILTER,
    addressOrder: 2,
  },
  author: {
    kind: 'list',
    maxLength: MAX_FILTER_VALUE_LENGTH,
    maxItems: MAX_FILTER_VALUES,
    description: 'Name of the author; `unknown`: not named',
    request: 'authors',
    ...FILTER,
    addressOrder: 3,
  },
  year: {
    kind: 'list',
    pattern: '^([0-9]{4}|unknown)$',
    maxItems: MAX_FILTER_VALUES,
    description: 'Year of the article; `unknown`: without a date',
    request: 'years',
    ...FILTER,
    addressOrder: 5,
  },
  from: {
    kind: 'date',
    description: 'First day, month or year that counts',
    request: 'from',
    ...FILTER,
    addressOrder: 6,
  },
  to: {
    kind: 'date',
    description: 'Last day, month or year that counts, to its end',
    request: 'to',
    ...FILTER,
    addressOrder: 7,
  },
  undated: {
    kind: 'choice',
    values: ['exclude', 'include', 'only'],
    description: 'Articles without a date; if not given, excluded when a date bound is set',
    request: 'undated',
    ...FILTER,
    addressOrder: 8,
  },
  sort: {
    kind: 'choice',
    values: ['relevance', 'newest', 'oldest'],
    description: 'If not given: relevance, or newest without words',
    request: 'sort',
    routes: ['article', 'export'],
    addresses: ['results', 'article', 'export'],
    addressOrder: 10,
  },
  match: {
    kind: 'choice',
    values: ['auto', 'all', 'any'],
    default: 'auto',
    description: 'Of the words all, any, or one with those first that have all; a quoted phrase must match unless any',
    request: 'match',
    ...MANNER,
    addressOrder: 9,
  },
  collapse: {
    kind: 'flag',
    default: true,
    description: 'Near-identical copies of an article become one hit with `also_in`',
    request: 'collapse',
    routes: ['article', 'facets', 'export'],
    addresses: ['results', 'article', 'export'],
    addressOrder: 11,
  },
  expand: {
    kind: 'choice',
    values: ['auto', 'forms', 'off'],
    default: 'auto',
    description: 'auto: forms, translations and names of the words too; forms: their forms; off: the words alone',
    request: 'expand',
    ...MANNER,
    addressOrder: 12,
  },
  drop: {
    kind: 'list',
    maxLength: MAX_DROP_LENGTH,
    maxItems: MAX_FILTER_VALUES,
    description: 'One expansion to leave out, as `word:expansion`',
    request: 'drop',
    ...MANNER,
    addressOrder: 13,
  },
  qlang: {
    kind: 'choice',
    values: ['auto', ...LANGUAGES],
    default: 'auto',
    description: 'Language of words whose script does not tell',
    request: 'queryLanguage',
    routes: ALL_ROUTES,
    addresses: [],
  },
  typing: {
    kind: 'flag',
    default: false,
    description: 'The last word may be unfinished',
    request: 'typing',
    ...ANSWER,
  },
  limit: {
    kind: 'integer',
    minimum: 1,
    maximum: MAX_HITS,
    default: 20,
    description: 'Hits wanted',
    request: 'limit',
    ...ANSWER,
  },
  offset: {
    kind: 'integer',
    minimum: 0,
    maximum: MAX_WINDOW - 1,
    default: 0,
    description: `Hits left out at the beginning; with limit at most ${MAX_WINDOW}`,
    request: 'offset',
    ...ANSWER,
  },
  facets: {
    kind: 'list',
    values: FACET_NAMES,
    maxItems: FACET_NAMES.length,
    commas: true,
    description: 'Facets to count, between commas',
    request: 'facets',
    ...ANSWER,
  },
  histogram: {
    kind: 'choice',
    values: ['none', 'auto', 'year', 'month', 'day'],
    default: 'none',
    description: 'Articles by date, in steps of this length',
    request: 'histogram',
    ...ANSWER,
  },
  highlight: {
    kind: 'choice',
    values: ['offsets', 'html', 'none'],
    default: 'offsets',
    description: 'Marks as offsets, as HTML with `<mark>` beside them, or none',
    routes: ['article'],
    addresses: [],
  },
  snippets: {
    kind: 'integer',
    minimum: 0,
    maximum: 5,
    default: 2,
    description: 'Passages of each hit',
    request: 'snippets',
    ...ANSWER,
  },
  snippet_length: {
    kind: 'integer',
    minimum: 80,
    maximum: 400,
    default: 240,
    description: 'Length of a passage in UTF-16 units',
    request: 'snippetLength',
    ...ANSWER,
  },
  fields: {
    kind: 'list',
    values: HIT_MEMBERS,
    maxItems: 30,
    commas: true,
    description: 'Members of a hit that are wanted; none: all',
    ...ANSWER,
  },
} as const satisfies Record<string, SearchParameter>

type Table = typeof SEARCH_PARAMETERS
export type SearchParameterName = keyof Table

/** The value of a row, once defaults are filled in. */
type ValueOf<Row> = Row extends { kind: 'list'; values: readonly (infer Value)[] }
  ? Value[]
  : Row extends { kind: 'list' }
    ? string[]
    : Row extends { kind: 'choice'; values: readonly (infer Value)[] }
      ? Value
      : Row extends { kind: 'integer' }
        ? number
        : Row extends { kind: 'flag' }
          ? boolean
          : string
type IsSet<Row> = Row extends { default: unknown } | { kind: 'list' } ? true : false

/** Parameters of these names, as a request has them once it is validated. */
export type ParametersOf<Name extends SearchParameterName> = {
  [N in Name as IsSet<Table[N]> extends true ? N : never]: ValueOf<Table[N]>
} & { [N in Name as IsSet<Table[N]> extends true ? never : N]?: ValueOf<Table[N]> }
/** Names of the parameters that a route takes. */
export type NamesOfRoute<Of extends Route> = {
  [N in SearchParameterName]: Of extends Table[N]['routes'][number] ? N : never
}[SearchParameterName]
/** Names of the parameters that some address of the page keeps. */
export type AddressName = { [N in SearchParameterName]: Table[N]['addresses'] extends readonly [] ? never : N }[SearchParameterName]
/** The members of the engine's request that the table gives; null stands for what is not set. */
export type RequestMembers = {
  [N in SearchParameterName as Table[N] extends { request: infer Member extends string } ? Member : never]:
    | ValueOf<Table[N]>
    | (IsSet<Table[N]> extends true ? never : null)
}
/**
 * What a page's state holds for a parameter: the empty text if it is not set, `true` or `false` as text if a flag is
 * not at its default.
 */
export type StateValueOf<N extends SearchParameterName> = Table[N] extends { kind: 'flag' }
  ? 'true' | 'false' | ''
  : IsSet<Table[N]> extends true
    ? ValueOf<Table[N]>
    : ValueOf<Table[N]> | ''

export const parameterRows = Object.entries(SEARCH_PARAMETERS) as [SearchParameterName, SearchParameter][]

const namesWhere = (holds: (row: SearchParameter) => boolean): SearchParameterName[] =>
  parameterRows.filter(([, row]) => holds(row)).map(([name]) => name)

/** Parameters that change which articles are found. */
export const NARROWING_NAMES = namesWhere(({ narrows }) => narrows === true)
/** Parameters whose values stand in one list, between commas. */
export const COMMA_LIST_NAMES: readonly string[] = namesWhere((row) => row.kind === 'list' && row.commas === true)

export const namesOfRoute = <Of extends Route>(route: Of) => namesWhere(({ routes }) => routes.includes(route)) as NamesOfRoute<Of>[]

/** Parameters that an address of the page keeps, in the order in which addresses have them. */
export const namesInAddress = (address: AddressKind): AddressName[] =>
  (namesWhere(({ addresses }) => addresses.includes(address)) as AddressName[]).sort(
    (a, b) => SEARCH_PARAMETERS[a].addressOrder - SEARCH_PARAMETERS[b].addressOrder,
  )
