// Gives every failure its answer: a problem document under /api and for machines, a page for readers, in the language
// they prefer; also for what fails before a route is found, and for what is not HTTP at all.

import type { Socket } from 'node:net'
import type { ConnectionError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.js'
import type { Lang, Problem } from '../contract/contract.js'
import type { ServerLimits } from '../limits.js'
import { preferredLanguage } from '../wire/negotiate.js'
import { ProblemError, problemDocument, problemOf, STATUS } from '../wire/problems.js'
import { securityHeaders } from './security.js'

/** Makes the page of a problem for a reader. */
type RenderProblem = (problem: Problem, request: FastifyRequest, language: Lang) => string

const FOR_MACHINES = /^\/(api\/|api$|openapi\.json|healthz|readyz)/
const DOCUMENT_TYPE = 'application/problem+json; charset=utf-8'

/** What the answers to failures depend on. */
interface Surroundings {
  config: Config
  limits: ServerLimits
  render: RenderProblem
  languageOf: (request: FastifyRequest) => Lang
}

/** The answer to a failed request. */
export type AnswerFailure = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply

export function failureAnswer({ config, limits, render, languageOf }: Surroundings): AnswerFailure {
  return (error, request, reply) => {
    const problem = withLimit(problemOf(error), limits)
    const status = STATUS[problem.problem]
    if (status >= 500 && problem.problem !== 'overloaded') {
      request.log[problem.problem === 'internal' ? 'error' : 'warn']({ err: problem.cause ?? problem }, problem.problem)
    }
    const forMachines = FOR_MACHINES.test(request.url)
    const language = forMachines ? preferredLanguage(request.headers['accept-language']) : languageOf(request)
    const document = problemDocument(problem, language, request.url, request.id)
    let page: string | null = null
    try {
      if (!forMachines) page = render(document, request, language)
    } catch (fault) {
      request.log.error({ err: fault }, 'the page of a problem could not be made')
    }
    const type = page === null ? DOCUMENT_TYPE : 'text/html; charset=utf-8'
    reply
      .code(status)
      .type(type)
      .removeHeader('etag')
      // Hooks add these to most answers, but do not run for every failure.
      .headers({ 'request-id': request.id, ...securityHeaders(config, type) })
      .headers({ 'cache-control': 'no-store', 'content-language': language, vary: 'accept-encoding, accept-language' })
      .headers(problem.facts.headers ?? {})
    return page === null ? reply.serializer(JSON.stringify).send(document) : reply.send(page)
  }
}

/** Problems about size say what the size may be. */
function withLimit(error: ProblemError, limits: ServerLimits): ProblemError {
  if (error.problem === 'payload-too-large') return new ProblemError(error.problem, { ...error.facts, max: limits.bodyBytes }, error)
  return error
}

/**
 * Answers what the HTTP parser refuses. There is no request object yet: the reader's language is looked for in the
 * bytes that did arrive, and the answer is written onto the socket.
 */
export function answerParserFault(config: Config, limits: ServerLimits, newId: () => string) {
  return function (this: FastifyInstance, error: ConnectionError, socket: Socket): void {
    const underway = (socket as Socket & { _httpMessage?: { headersSent: boolean } })._httpMessage?.headersSent
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable || underway) {
      socket.destroy()
      return
    }
    const arrived = Buffer.isBuffer(error.rawPacket) ? error.rawPacket.toString('latin1') : ''
    const language = preferredLanguage(/^accept-language:\s*(.{1,200})$/im.exec(arrived)?.[1])
    const problem = problemOf(Object.assign(new Error(error.message), { code: error.code, statusCode: 400 }))
    const tooLong = problem.problem === 'headers-too-large'
    const { instance: _, ...document } = problemDocument(
      tooLong ? new ProblemError(problem.problem, { max: limits.headerBytes }) : problem,
      language,
      '',
      newId(),
    )
    const body = JSON.stringify(document)
    const headers = {
      'content-type': DOCUMENT_TYPE,
      'content-length': Buffer.byteLength(body),
      'content-language': language,
      'cache-control': 'no-store',
      'request-id': document.request_id,
      connection: 'close',
      ...securityHeaders(config, DOCUMENT_TYPE),
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${document.status} ${REASONS[document.status]}\r\n${lines.join('')}\r\n${body}`)
    this.log.debug({ status: document.status, code: error.code }, 'request not understood')
  }
}

const REASONS: Record<number, string> = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' }
