// Measured apart: autocannon with 32 open connections, each request the next path of the list.

import autocannon from 'autocannon'
import { answer, inputOf } from './child.js'

export interface LoadInput {
  port: number
  paths: string[]
  seconds: number
}

export interface Load {
  /** Those that were answered with 2xx: turning requests away is quick. */
  requestsASecond: number
  /** Milliseconds. */
  median: number
  p99: number
  requests: number
  /** How often each kind of failure: a status other than 2xx, or no answer. */
  failures: Record<string, number>
}

export const CONNECTIONS = 32

const { port, paths, seconds } = await inputOf<LoadInput>()
let next = 0
const result = await autocannon({
  url: `http://127.0.0.1:${port}`,
  connections: CONNECTIONS,
  duration: seconds,
  requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] }) }],
})
const failures: Load['failures'] = result.errors > 0 ? { 'no answer': result.errors } : {}
// The type does not tell of them.
const { statusCodeStats } = result as unknown as { statusCodeStats: Record<string, { count: number }> }
for (const [status, { count }] of Object.entries(statusCodeStats)) if (!status.startsWith('2')) failures[status] = count
const load: Load = {
  requestsASecond: result['2xx'] / result.duration,
  median: result.latency.p50,
  p99: result.latency.p99,
  requests: result.requests.total,
  failures,
}
answer(load)
