// Says 405 and what would be allowed, instead of 404, to a method that an existing route does not take, and says so
// before a body is read. A route that must not be known of is not there for other methods either.

import type { FastifyInstance, RouteOptions } from 'fastify'
import { ProblemError } from '../wire/problems.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whoever may not ask this route is told that it does not exist. */
    unseen?: boolean
  }
}

/** Call before any route is made; the returned function after all of them. */
export function refuseOtherMethods(app: FastifyInstance): () => void {
  const taken = new Map<string, Set<string>>()
  const unseen = new Set<string>()
  app.addHook('onRoute', ({ url, method, config }: RouteOptions) => {
    if (config?.unseen) unseen.add(url)
    const methods = taken.get(url) ?? new Set()
    for (const one of [method].flat()) methods.add(one)
    taken.set(url, methods)
  })
  return () => {
    for (const [url, methods] of new Map(taken)) {
      const allow = [...methods].sort().join(', ')
      const refuse = async () => {
        throw unseen.has(url) ? new ProblemError('not-found') : new ProblemError('method-not-allowed', { headers: { allow } })
      }
      const others = app.supportedMethods.filter((method) => !methods.has(method))
      app.route({ method: others, url, schema: { hide: true }, onRequest: refuse, handler: refuse })
    }
  }
}
