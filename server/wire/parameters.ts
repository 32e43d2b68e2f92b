// Parameters of a search, between the wire and the engine: what HTTP delivers becomes a SearchRequest, and a
// SearchRequest's parameters become addresses again. The API refuses what it does not know; HTML routes read leniently
// and say what they left out.

import { Check, Convert } from 'typebox/value'
import type { SearchRequest } from '../../index/index.js'
import type { Config } from '../config.js'
import { SearchParameters } from '../contract/contract.js'
import { MAX_QUERY_LENGTH, MAX_WINDOW } from '../contract/limits.js'
import {
  COMMA_LIST_NAMES,
  NARROWING_NAMES,
  type NamesOfRoute,
  namesOfRoute,
  type ParametersOf,
  parameterRows,
  type RequestMembers,
  type SearchParameterName,
} from '../contract/search-parameters.js'
import { type ParameterFault, ProblemError } from './problems.js'

/**
 * What a search is made of: everything but how its answer is cut up and dressed. These members also mark an article.
 */
type SearchFilters = Omit<ParametersOf<NamesOfRoute<'article'>>, 'highlight'>
const FILTERS = namesOfRoute('article').filter((name) => name !== 'highlight')
const DATES = parameterRows.flatMap(([name, { kind }]) => (kind === 'date' ? [name] : []))

/** All parameters at their defaults. */
export const defaultParameters = (): SearchParameters =>
  Object.fromEntries(
    parameterRows.map(([name, row]) => [name, row.kind === 'list' ? [] : 'default' in row ? row.default : undefined]),
  ) as unknown as SearchParameters

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a day that the calendar has. */
export function isRealDate(written: string): boolean {
  const [, year, month = '01', day = '01'] = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/.exec(written) ?? []
  if (!year || year === '0000') return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

/**
 * The engine's question for validated parameters; `config.searchMs` becomes its budget in milliseconds.
 * @throws ProblemError `invalid-parameter` for a date that does not exist, `offset-too-deep` for offset + limit over
 * 10,000
 */
export function requestFrom(parameters: SearchParameters, config: Pick<Config, 'searchMs'>): SearchRequest {
  const faults: ParameterFault[] = []
  for (const parameter of DATES) {
    const written = parameters[parameter]
    if (written !== undefined && !isRealDate(String(written))) faults.push({ parameter, fault: { kind: 'not-a-date' } })
  }
  if (faults.length > 0) throw new ProblemError('invalid-parameter', { faults })
  if (parameters.offset + parameters.limit > MAX_WINDOW) throw new ProblemError('offset-too-deep', { max: MAX_WINDOW })
  const asked = Object.fromEntries(
    parameterRows.flatMap(([name, { request }]) => (request === undefined ? [] : [[request, parameters[name] ?? null]])),
  ) as RequestMembers
  return {
    ...asked,
    queryLanguage: asked.queryLanguage === 'auto' ? null : asked.queryLanguage,
    // What is not sent need not be chosen.
    snippets: isWanted('snippets', parameters) ? asked.snippets : 0,
    alsoIn: isWanted('also_in', parameters),
    budget: config.searchMs,
  }
}

/** Whether an answer is to have this member of its hits: all are wanted when none is named. */
export const isWanted = (member: string, { fields }: Pick<SearchParameters, 'fields'>): boolean =>
  fields.length === 0 || member === 'id' || (fields as readonly string[]).includes(member)

/** A value that the lenient reader could not use, as received. */
interface RefusedParameter {
  parameter: SearchParameterName
  value: string
}

interface ReadParameters {
  parameters: SearchParameters
  /**
   * Values that were left out, for a message at their field. Empty fields of a form and unknown names are not
   * reported.
   */
  refused: RefusedParameter[]
  /** `q` was too long and was cut at a word: the page warns `text-shortened`. */
  shortened: boolean
}

/**
 * Reads the query part of an HTML route's address. Never throws: what cannot be used is left at its default and listed.
 */
export function searchParameters(query: unknown): ReadParameters {
  const received = new Map(Object.entries((query ?? {}) as Record<string, unknown>))
  const parameters: Record<string, unknown> = defaultParameters()
  const refused: RefusedParameter[] = []
  const accepts = (parameter: SearchParameterName, schema: object, value: string): unknown => {
    const converted = Convert(schema, value)
    if ((!DATES.includes(parameter) || isRealDate(value)) && Check(schema, converted)) return converted
    refused.push({ parameter, value })
    return undefined
  }
  const shortened = shorten(received)
  for (const [parameter, row] of parameterRows) {
    const given = [received.get(parameter)].flat().filter((value) => typeof value === 'string' && value !== '') as string[]
    const schema: { items?: object } = SearchParameters.properties[parameter]
    if (row.kind === 'list') {
      const { items } = schema
      if (!items) throw new Error(`The list ${parameter} has no schema of its values.`)
      const values = row.commas ? given.flatMap((value) => value.split(',')) : given
      const accepted = new Set(values.map((value) => accepts(parameter, items, value)).filter((value) => value !== undefined))
      parameters[parameter] = [...accepted].slice(0, row.maxItems)
    } else if (given.length > 0) {
      parameters[parameter] = accepts(parameter, schema, given[0]) ?? parameters[parameter]
    }
  }
  return { parameters: parameters as unknown as SearchParameters, refused, shortened }
}

/** Cuts an overlong `q` at the last space that leaves most of it, and never inside a surrogate pair. */
function shorten(received: Map<string, unknown>): boolean {
  const [q] = [received.get('q')].flat()
  if (typeof q !== 'string' || q.length <= MAX_QUERY_LENGTH) return false
  const cut = q.slice(0, MAX_QUERY_LENGTH + 1)
  const space = cut.search(/\s\S*$/)
  received.set('q', space > MAX_QUERY_LENGTH / 2 ? cut.slice(0, space) : cut.slice(0, MAX_QUERY_LENGTH).replace(/[\uD800-\uDBFF]$/, ''))
  return true
}

/** True when the parameters ask for something: words or a filter, rather than the whole archive. */
export const asksForSomething = (parameters: Partial<Record<string, unknown>>): boolean =>
  NARROWING_NAMES.some((name) => {
    const value = parameters[name]
    return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== ''
  })

/**
 * Parameters in one agreed spelling: NFC, trimmed, defaults left out, sorted by name, lists sorted. Equal searches have
 * equal strings, so it is what entity tags are made of and how links are written. Without the leading `?`.
 */
export function canonical(parameters: Partial<Record<string, unknown>>, defaults: Partial<Record<string, unknown>> = DEFAULTS): string {
  const written = new URLSearchParams()
  for (const name of Object.keys(parameters).sort()) {
    const value = parameters[name]
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue
    const values = Array.isArray(value) ? [...new Set(value.map(spelled))].sort() : [spelled(value)]
    if (!Array.isArray(value) && values[0] === spelled(defaults[name] ?? '')) continue
    if (COMMA_LIST_NAMES.includes(name)) written.append(name, values.join(','))
    else for (const one of values) written.append(name, one)
  }
  return written.toString()
}

const DEFAULTS = defaultParameters()
const spelled = (value: unknown) => String(value).normalize('NFC').trim()

/**
 * The part of the parameters that says what is searched, for links to the page and into articles; with `?` unless
 * empty.
 */
export function searchString(parameters: SearchFilters, more: Record<string, unknown> = {}): string {
  const filters = Object.fromEntries(FILTERS.map((name) => [name, parameters[name]]))
  const written = canonical({ ...filters, ...more })
  return written && `?${written}`
}
