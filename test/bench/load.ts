// Measured apart: autocannon with 32 connections kept alive, each request the next path of the list, whichever connection asks.

import autocannon from 'autocannon'
import { answer, inputOf } from './child.js'

export interface LoadInput {
  port: number
  paths: string[]
  seconds: number
}

export interface Load {
  requestsASecond: number
  /** Milliseconds. */
  median: number
  p99: number
  requests: number
  /** Answers other than 2xx, errors, timeouts. */
  failed: number
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
const load: Load = {
  requestsASecond: result.requests.total / result.duration,
  median: result.latency.p50,
  p99: result.latency.p99,
  requests: result.requests.total,
  failed: result.non2xx + result.errors + result.timeouts,
}
answer(load)
