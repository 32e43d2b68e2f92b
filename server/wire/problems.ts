// Everything that can go wrong with a request, as problem documents (RFC 9457): which status each has, which errors of
// the index, of the framework and of HTTP become which, and how one is put into words in the reader's language.

import { KashafError } from '../../index/errors.js'
import { editDistance } from '../../index/structures/edit-distance.js'
import { PROBLEM_WORDS } from '../../web/words/problems.js'
import type { Lang, Problem, ProblemName } from '../contract/contract.js'

export const STATUS: Record<ProblemName, number> = {
  'invalid-parameter': 400,
  'malformed-request': 400,
  'malformed-body': 400,
  'offset-too-deep': 400,
  'export-too-large': 400,
  'export-too-slow': 400,
  unauthorized: 401,
  'text-withheld': 403,
  'not-found': 404,
  'article-not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'request-timeout': 408,
  'reload-in-progress': 409,
  'article-withdrawn': 410,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'rate-limited': 429,
  'headers-too-large': 431,
  internal: 500,
  'index-not-ready': 503,
  overloaded: 503,
}

/** What is wrong with one parameter; put into words by `web/words/problems`. */
type Fault =
  | { kind: 'unknown'; near: string | null }
  | { kind: 'not-a-date' | 'not-a-day' }
  | { kind: 'one-of'; values: readonly string[] }
  | { kind: 'at-least' | 'at-most' | 'too-long' | 'too-many'; limit: number }
  | { kind: 'not-a-number' | 'not-true-or-false' | 'not-text' | 'not-a-list' | 'given-twice' | 'bad-form' }

export interface ParameterFault {
  parameter: string
  /** It stands in a body of JSON, so it is named by a JSON pointer (RFC 6901). */
  inBody?: boolean
  fault: Fault
}

/** What a problem says beyond its name. `headers` go onto the answer. */
interface ProblemFacts {
  faults?: ParameterFault[]
  max?: number
  total?: number
  available?: string[]
  headers?: Record<string, string>
}

/** A request that cannot be answered as asked. Thrown by handlers; `problemOf` also makes one of any other error. */
export class ProblemError extends Error {
  readonly problem: ProblemName
  readonly facts: ProblemFacts

  constructor(problem: ProblemName, facts: ProblemFacts = {}, options?: ErrorOptions) {
    super(problem, options)
    this.name = 'ProblemError'
    this.problem = problem
    this.facts = facts
  }
}

/** Seconds after which a client may try again when the server could not answer. */
const RETRY = { 'retry-after': '5' }

const OF_THE_FRAMEWORK: Record<string, ProblemName> = {
  FST_ERR_BAD_URL: 'malformed-request',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-body',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
}

const OF_THE_INDEX = new Set(['index-not-found', 'index-other-format', 'index-damaged', 'archive-damaged'])
const OF_THE_STATUS: Record<number, ProblemName> = {
  400: 'malformed-request',
  403: 'not-found',
  404: 'not-found',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
}

/** The problem that an error of any origin becomes; what is not known is `internal`. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  const cause = { cause: error }
  if (error instanceof KashafError && OF_THE_INDEX.has(error.code)) return indexNotReady(error)
  const { code = '', statusCode = 500, validation } = (error ?? {}) as FrameworkError
  if (validation) return refused(validation, (error as FrameworkError).validationContext)
  const name = OF_THE_FRAMEWORK[code] ?? OF_THE_STATUS[statusCode] ?? 'internal'
  return new ProblemError(name, {}, cause)
}

/** @param cause why none is open; goes to the log alone */
export const indexNotReady = (cause: unknown) => new ProblemError('index-not-ready', { headers: RETRY }, { cause })

/** A busy or stopping server. */
export const overloaded = () => new ProblemError('overloaded', { headers: RETRY })

/**
 * The problem in words. Only the members that its kind may show: a 5xx has no detail, and its instance is the path
 * alone.
 * @param address path and query as requested
 */
export function problemDocument(error: ProblemError, language: Lang, address: string, requestId: string): Problem {
  const words = PROBLEM_WORDS[language]
  const status = STATUS[error.problem]
  const { faults, max, total, available } = error.facts
  const document: Problem = { type: `/problems/${error.problem}`, title: words.titles[error.problem], status }
  if (status < 500) document.detail = faults ? words.refused(faults.length) : words.happened[error.problem]
  document.instance = status < 500 ? address : address.split('?', 1)[0]
  if (faults) {
    document.errors = faults.map(({ parameter, inBody, fault }) => {
      const detail = inWords(fault, language)
      return inBody ? { pointer: pointerTo(parameter), detail } : { parameter, detail }
    })
  }
  if (max !== undefined) document.max = max
  if (total !== undefined) document.total = total
  if (available) document.available = available
  document.request_id = requestId
  return document
}

/** The body's member of this name; the body itself for ''. */
const pointerTo = (member: string): string => (member === '' ? '' : `/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`)

/** One fault in words, for the error list of a problem and for the page's own messages. */
function inWords(fault: Fault, language: Lang): string {
  const words = PROBLEM_WORDS[language].faults
  switch (fault.kind) {
    case 'unknown':
      return fault.near === null ? words.unknown : words.unknownNear(fault.near)
    case 'one-of':
      return words.oneOf(fault.values)
    case 'at-least':
    case 'at-most':
    case 'too-long':
    case 'too-many':
      return words[fault.kind](fault.limit)
    default:
      return words[fault.kind]
  }
}

/** What the framework throws: Fastify's own errors and, with `validation`, those of the schema validator. */
interface FrameworkError {
  code?: string
  statusCode?: number
  validation?: { keyword: string; instancePath: string; params: Record<string, unknown>; parentSchema?: { properties?: object } }[]
  validationContext?: string
}

/**
 * Schema faults: an impossible id is an article that does not exist, another part of an address is nothing; anything
 * else names the parameters.
 */
function refused(validation: NonNullable<FrameworkError['validation']>, context: string | undefined): ProblemError {
  if (context === 'params') {
    return new ProblemError(validation.some(({ instancePath }) => instancePath === '/id') ? 'article-not-found' : 'not-found')
  }
  const inBody = context === 'body'
  const faults = new Map<string, ParameterFault>()
  for (const { keyword, instancePath, params, parentSchema } of validation) {
    const parameter = keyword === 'additionalProperties' ? String(params.additionalProperty) : (instancePath.split('/')[1] ?? '')
    const known = Object.keys(parentSchema?.properties ?? {})
    if (!faults.has(parameter)) faults.set(parameter, { parameter, inBody, fault: faultOf(keyword, params, parameter, known, inBody) })
  }
  return new ProblemError('invalid-parameter', { faults: [...faults.values()] })
}

function faultOf(keyword: string, params: Record<string, unknown>, parameter: string, known: readonly string[], inBody: boolean): Fault {
  switch (keyword) {
    case 'additionalProperties':
      return { kind: 'unknown', near: nearest(parameter, known) }
    case 'enum':
      return { kind: 'one-of', values: params.allowedValues as string[] }
    case 'minimum':
      return { kind: 'at-least', limit: params.limit as number }
    case 'maximum':
      return { kind: 'at-most', limit: params.limit as number }
    case 'maxLength':
      return { kind: 'too-long', limit: params.limit as number }
    case 'maxItems':
      return { kind: 'too-many', limit: params.limit as number }
    case 'type':
      if (params.type === 'integer') return { kind: 'not-a-number' }
      if (parameter === '') return { kind: 'bad-form' }
      if (params.type === 'boolean') return { kind: 'not-true-or-false' }
      if (params.type === 'array') return { kind: 'not-a-list' }
      return { kind: inBody ? 'not-text' : 'given-twice' }
    default:
      if (parameter === 'accessed') return { kind: 'not-a-day' }
      return { kind: parameter === 'from' || parameter === 'to' ? 'not-a-date' : 'bad-form' }
  }
}

/** The known name that a mistyped one was meant to be: at most two letters away, and fewer than half of its letters. */
export function nearest(typed: string, known: readonly string[]): string | null {
  if (typed.length > 32) return null
  let best: string | null = null
  let least = Math.min(2, Math.floor((typed.length - 1) / 2)) + 1
  for (const name of known) {
    const distance = name === `${typed}s` || typed === `${name}s` ? 0 : editDistance(typed, name, least)
    if (distance < least) [best, least] = [name, distance]
  }
  return best
}
