// GET /api/v1/suggest: what stands in the box in, what its last word may become out; for the page's own box, or in the
// form that a browser's search field takes.

import type { FastifyInstance } from 'fastify'
import { type TSchema, Type } from 'typebox'
import type { Config } from '../config.js'
import { Completions, SuggestParameters } from '../contract/contract.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { baseOf } from '../wire/base-address.js'
import { entityTag, isKnown } from '../wire/caching.js'
import { presentCompletions } from '../wire/present.js'
import { refusals, typed, UNCHANGED } from '../wire/schemas.js'

const OPENSEARCH = 'application/x-suggestions+json'
/** OpenSearch Suggestions 1.1: the query, completions of it, a description and an address of each. */
const FOUR_LISTS: TSchema = Type.Unsafe<unknown>({
  type: 'array',
  prefixItems: [{ type: 'string' }, ...Array(3).fill({ type: 'array', items: { type: 'string' } })],
  minItems: 4,
  maxItems: 4,
})
const ANSWER = typed(Completions, 'What the last word may become')

export async function suggestRoutes(app: FastifyInstance, options: { config: Config; holder: EngineHolder }) {
  const { config, holder } = options

  app.get<{ Querystring: SuggestParameters }>(
    '/api/v1/suggest',
    {
      schema: {
        operationId: 'suggest',
        summary: 'Complete what stands in the box',
        tags: ['archive'],
        querystring: SuggestParameters,
        response: {
          200: { ...ANSWER, content: { ...ANSWER.content, [OPENSEARCH]: { schema: FOUR_LISTS } } },
          304: UNCHANGED,
          ...refusals(400, 429, 503),
        },
      },
    },
    (request, reply) =>
      holder.use(async (engine) => {
        const { q, limit, format } = request.query
        const base = format === 'opensearch' ? baseOf(request, config) : ''
        reply.header('vary', 'accept-encoding, accept')
        // Spaces count: after one the last word is finished.
        const tag = entityTag(engine, 'suggest', q, String(limit), format, base)
        if (isKnown(request, reply, tag, base !== '' && !config.publicUrl ? 'own' : 'search', config)) return reply.send()
        const began = performance.now()
        const found = await engine.suggest(q, limit)
        if (format === 'kashaf') {
          return reply.type('application/json; charset=utf-8').send(presentCompletions(found, performance.now() - began))
        }
        const queries = found.map(({ query }) => query)
        const addresses = queries.map((query) => `${base}/?${new URLSearchParams({ q: query })}`)
        return reply
          .type(`${OPENSEARCH}; charset=utf-8`)
          .serializer(JSON.stringify)
          .send([q, queries, queries.map(() => ''), addresses])
      }),
  )
}
