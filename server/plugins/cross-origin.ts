// Lets the pages of other origins ask the interface, if a setting names them: searches and articles, never the routes
// for whoever runs the server, and never with cookies. Ours: @fastify/cors grants a preflight to origins that are not
// listed a 204, answers a plain OPTIONS with text instead of a problem document, and sets Vary before the handlers set
// theirs.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.js'

const EXPOSED = [
  ...['etag', 'retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
  ...['content-disposition', 'server-timing', 'kashaf-index-version', 'kashaf-total'],
].join(', ')
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, if-none-match, accept-language',
  'access-control-max-age': '7200',
  'cache-control': 'no-store',
}

const isShared = ({ routeOptions: { url = '' } }: FastifyRequest) =>
  (url.startsWith('/api/v1/') && !url.startsWith('/api/v1/admin/')) || url === '/openapi.json'

/** Call before whatever may refuse a request: a page of another origin has to be able to read the refusal. */
export function shareWithOrigins(app: FastifyInstance, { corsOrigins }: Pick<Config, 'corsOrigins'>): void {
  if (corsOrigins.length === 0) return
  const listed = new Set(corsOrigins)
  const all = listed.has('*')
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers
    if (!isShared(request) || !(all || (origin !== undefined && listed.has(origin)))) return
    reply.header('access-control-allow-origin', all ? '*' : origin)
    if (request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) {
      return reply.headers(PREFLIGHT).code(204).send()
    }
    reply.header('access-control-expose-headers', EXPOSED)
  })
  if (all) return
  // Said to everyone: an answer without permission must not be cached for an origin that has it.
  app.addHook('onSend', async (request, reply) => {
    if (isShared(request)) reply.header('vary', [reply.getHeader('vary'), 'origin'].flat().filter(Boolean).join(', '))
  })
}
