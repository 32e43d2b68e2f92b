// The way out. From the first moment of a shutdown new requests are turned away while those begun go on to their end;
// then connections close as they fall idle, and what is left when the time of grace is over is cut.

import type { FastifyInstance } from 'fastify'
import { overloaded } from '../wire/problems.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** Ends the server within `graceMs` milliseconds. Later calls wait for the first. */
    stop(graceMs: number): Promise<void>
  }
}

const SWEEP = 50

export function stopGently(app: FastifyInstance): void {
  let stopping: Promise<void> | null = null

  async function stop(graceMs: number): Promise<void> {
    const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP)
    const end = setTimeout(() => app.server.closeAllConnections(), graceMs)
    try {
      await app.close()
    } finally {
      clearInterval(sweep)
      clearTimeout(end)
    }
  }

  app.decorate('stop', (graceMs: number) => {
    stopping ??= stop(graceMs)
    return stopping
  })
  app.addHook('onRequest', async (request) => {
    if (stopping && request.routeOptions.url !== '/healthz') throw overloaded()
  })
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close')
  })
}
