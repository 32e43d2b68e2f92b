// What is counted and measured of the server. No label holds anything that a reader typed: routes are written as they
// are registered, and what no route answers is one.

import type { FastifyInstance } from 'fastify'
import type { IndexInfo } from '../../index/index.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { counter, gauge, histogram, readCounter } from './families.js'

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'
/** Stands for addresses that no route answers. */
const NO_ROUTE = 'none'

export interface Metrics {
  /** Measures every request from now on. Call before any route is made. */
  measure(app: FastifyInstance): void
  /** All families in Prometheus' text format 0.0.4. */
  write(): Promise<string>
}

/** Reads a file of the system's: null when no descriptor is left for it. */
function residentBytes(): number | null {
  try {
    return process.memoryUsage.rss()
  } catch {
    return null
  }
}

/** @param lateMs how late the event loop is, in milliseconds */
export function createMetrics(holder: EngineHolder, lateMs: () => number): Metrics {
  const requests = counter('kashaf_http_requests_total', 'Requests answered.', ['route', 'method', 'status'])
  const seconds = histogram('kashaf_http_request_seconds', 'Time from the arrival of a request to the end of its answer.')
  const stages = histogram('kashaf_search_seconds', 'Time of the stages of searches that were run.')
  const zero = counter('kashaf_search_zero_total', 'Searches that found nothing.')
  const partial = counter('kashaf_search_partial_total', 'Searches that ran out of time.')
  const cache = counter('kashaf_cache_total', 'Searches answered from memory (hit) or run (miss).', ['result'])
  const unchanged = counter('kashaf_not_modified_total', 'Answers that the client had already.')
  const limited = counter('kashaf_rate_limited_total', 'Requests over the rate limit.', ['route'])

  let info: IndexInfo | null = null
  const ofIndex = (read: (index: IndexInfo) => number | null) => () => info && read(info)
  const families = [
    ...[requests, seconds, stages, zero, partial, cache, unchanged, limited],
    gauge(
      'kashaf_index_documents',
      'Articles of the index that serves.',
      ofIndex(({ articles }) => articles),
    ),
    gauge(
      'kashaf_index_bytes',
      'Size of the index that serves.',
      ofIndex(({ bytes }) => bytes),
    ),
    gauge(
      'kashaf_index_built_timestamp_seconds',
      'When the index that serves was built.',
      ofIndex(({ builtAt }) => (builtAt === null ? null : Date.parse(builtAt) / 1000)),
    ),
    readCounter('kashaf_index_reloads_total', 'Finished indexes opened in place of the one that served, or not.', 'result', () => ({
      ...holder.reloads,
    })),
    gauge('kashaf_event_loop_delay_seconds', 'Mean delay of the event loop in the last second.', () => lateMs() / 1000),
    gauge('process_resident_memory_bytes', 'Resident memory size in bytes.', residentBytes),
  ]

  return {
    measure(app) {
      app.addHook('onResponse', async (request, reply) => {
        const route = request.routeOptions.url ?? NO_ROUTE
        requests.add({ route, method: request.method, status: String(reply.statusCode) })
        seconds.observe(reply.elapsedTime / 1000, { route })
        if (reply.statusCode === 304) unchanged.add()
        if (reply.statusCode === 429) limited.add({ route })
        const { found } = request
        if (!found) return
        if (found.hits === 0) zero.add()
        if (found.partial) partial.add()
        if (found.cached !== undefined) cache.add({ result: found.cached ? 'hit' : 'miss' })
        for (const [stage, ms] of Object.entries(found.stages ?? {})) stages.observe(ms / 1000, { stage })
      })
    },
    async write() {
      info = holder.version === null ? null : await holder.use(async (engine) => engine.info())
      return families.map((family) => family.write()).join('')
    },
  }
}
