// One line in the log for each request: what was asked of which route and how it went. How long a query was and how
// much it found, but not its words, nor who asked, unless the setting for that is on.

import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** What a search handler tells the log and the metrics. */
    found: Found | null
  }
}

export interface Found {
  terms: number
  hits: number
  /** The time budget ran out. */
  partial?: boolean
  /** The answer is one of an earlier search. */
  cached?: boolean
  /** Milliseconds a stage, of a search that was run. */
  stages?: Readonly<Record<string, number>>
}

/** Routes that machines ask every few seconds. */
const ROUTINE = new Set(['/healthz', '/readyz', '/metrics'])

export function logRequests(app: FastifyInstance, config: Pick<Config, 'logQueries'>): void {
  app.decorateRequest('found', null)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? null
    const q = askedIn(request.query) ?? askedIn(request.body)
    const facts: Record<string, unknown> = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 100) / 100,
    }
    if (q !== null) facts.query_length = q.length
    if (request.found) Object.assign(facts, { terms: request.found.terms, hits: request.found.hits })
    if (config.logQueries) Object.assign(facts, { url: request.url, address: request.ip })
    request.log[ROUTINE.has(route ?? '') ? 'debug' : 'info'](facts, 'request')
  })
}

/** The text of a query among the parameters of an address or a body. */
function askedIn(parameters: unknown): string | null {
  const { q } = (parameters ?? {}) as { q?: unknown }
  return typeof q === 'string' ? q : null
}
