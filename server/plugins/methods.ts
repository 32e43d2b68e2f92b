// Says 405 and what would be allowed, instead of 404, to a method that an existing route does not take, and says so before
// a body is read.

import type { FastifyInstance, RouteOptions } from 'fastify'
import { ProblemError } from '../problems.js'

/** Call before any route is made; the returned function after all of them. */
export function refuseOtherMethods(app: FastifyInstance): () => void {
  const taken = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }: RouteOptions) => {
    const methods = taken.get(url) ?? new Set()
    for (const one of [method].flat()) methods.add(one)
    taken.set(url, methods)
  })
  return () => {
    for (const [url, methods] of new Map(taken)) {
      const allow = [...methods].sort().join(', ')
      const refuse = async () => {
        throw new ProblemError('method-not-allowed', { headers: { allow } })
      }
      const others = app.supportedMethods.filter((method) => !methods.has(method))
      app.route({ method: others, url, schema: { hide: true }, onRequest: refuse, handler: refuse })
    }
  }
}
