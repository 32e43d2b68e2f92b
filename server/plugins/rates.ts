// Limits how often one client may ask, for each route by itself and before anything of the request is looked at. The
// numbers stand in `limits.ts`; people at the machine itself are not counted, unless a proxy speaks for them.

import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.js'
import { RATE_OF_NOTHING, RATES } from '../limits.js'
import { ProblemError } from '../wire/problems.js'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const FORWARDED = /^(forwarded|x-forwarded-.+|x-real-ip)$/

const isLocal = (request: FastifyRequest) => LOOPBACK.test(request.ip) && !Object.keys(request.headers).some((name) => FORWARDED.test(name))

/**
 * Register before any route.
 * @returns the hook that limits requests which no route answers, or none when limits are off
 */
export async function limitRates(app: FastifyInstance, config: Pick<Config, 'rate'>) {
  if (config.rate === 0) return undefined
  const scaled = (rate: number) => ({ max: Math.max(1, Math.round(rate * config.rate)), timeWindow: 60_000 })
  app.addHook('onRoute', (route) => {
    const rate = RATES[route.url]
    if (rate !== undefined) route.config = { ...route.config, rateLimit: scaled(rate) }
  })
  await app.register(rateLimit, {
    global: false,
    enableDraftSpec: true,
    allowList: isLocal,
    errorResponseBuilder: () => new ProblemError('rate-limited'),
  })
  return app.rateLimit(scaled(RATE_OF_NOTHING))
}
