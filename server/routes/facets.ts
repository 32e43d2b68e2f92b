// GET /api/v1/facets/:name: the values of one facet beyond those that a search shows, to be looked through by how they
// begin.

import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.js'
import { FacetAddress, FacetParameters, FacetValues } from '../contract/contract.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { entityTag, forget, isKnown } from '../wire/caching.js'
import { canonical, defaultParameters, requestFrom } from '../wire/parameters.js'
import { presentFacetValues } from '../wire/present.js'
import { refusals, typed, UNCHANGED } from '../wire/schemas.js'

export async function facetRoutes(app: FastifyInstance, options: { config: Config; holder: EngineHolder }) {
  const { config, holder } = options

  app.get<{ Params: FacetAddress; Querystring: FacetParameters }>(
    '/api/v1/facets/:name',
    {
      schema: {
        operationId: 'facetValues',
        summary: 'Values of one facet, with their counts',
        tags: ['archive'],
        params: FacetAddress,
        querystring: FacetParameters,
        response: { 200: typed(FacetValues, 'Its values'), 304: UNCHANGED, ...refusals(400, 404, 429, 503) },
      },
    },
    (request, reply) => {
      const { name } = request.params
      const { prefix, limit, ...search } = request.query
      const question = requestFrom({ ...defaultParameters(), ...search }, config)
      return holder.use(async (engine) => {
        const tag = entityTag(engine, 'facets', name, canonical({ ...request.query }))
        reply.header('vary', 'accept-encoding, accept')
        if (isKnown(request, reply, tag, 'search', config)) return reply.send()
        const found = await engine.facetValues(name, question, prefix, limit)
        if (found.partial) forget(reply)
        return reply.type('application/json; charset=utf-8').send(presentFacetValues(name, found))
      })
    },
  )
}
