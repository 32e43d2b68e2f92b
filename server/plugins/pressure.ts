// Turns requests away while the server cannot keep up: when the event loop has been late for a second on the average,
// or the heap is nearly full. Better a quick "try again" than an answer that comes after its reader has gone. Searches
// that only wait for one another do not make the loop late: `search-queue.ts` counts those.
// Ours: @fastify/under-pressure calls `process.memoryUsage` in its timer, which ends the process without descriptors.

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'
import type { FastifyInstance } from 'fastify'
import type { ServerLimits } from '../limits.js'
import { overloaded } from '../wire/problems.js'

const RESOLUTION = 20
const INTERVAL = 1000
/** Health must be told, and files cost nothing. */
const EXEMPT = new Set(['/healthz', '/readyz', '/metrics', '/assets/*'])

/** @returns how late the event loop was on the average of the last second, in milliseconds */
export function shedLoad(app: FastifyInstance, limits: Pick<ServerLimits, 'eventLoopMs' | 'heapShare'>): () => number {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
  const heapLimit = getHeapStatistics().heap_size_limit
  let busy = false
  let late = 0
  const measure = () => {
    late = delay.count > 0 ? Math.max(0, delay.mean / 1e6 - RESOLUTION) : 0
    delay.reset()
    // `process.memoryUsage` would open a file of the system's, and end the process when there is no descriptor left.
    busy = late > limits.eventLoopMs || getHeapStatistics().used_heap_size / heapLimit > limits.heapShare
  }
  delay.enable()
  const timer = setInterval(measure, INTERVAL).unref()
  app.addHook('onRequest', async (request) => {
    if (busy && !EXEMPT.has(request.routeOptions.url ?? '')) throw overloaded()
  })
  app.addHook('onClose', async () => {
    clearInterval(timer)
    delay.disable()
  })
  return () => late
}
