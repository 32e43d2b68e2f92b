// GET /api/v1/search: parameters in, hits with marked snippets out. An answer the client already has costs no search, one that
// was given a moment ago is given again, and equal questions asked at once are asked of the engine once.

import type { FastifyInstance } from 'fastify'
import { type Answers, createAnswers } from '../answers.js'
import { entityTag, forget, isKnown } from '../caching.js'
import type { Config } from '../config.js'
import { Search, SearchParameters } from '../contract.js'
import type { Library } from '../library.js'
import type { ServerLimits } from '../limits.js'
import { canonical } from '../parameters.js'
import type { Found } from '../plugins/access-log.js'
import { presentSearch, requestFrom } from '../present.js'
import { refusals, splitLists, typed, UNCHANGED } from './schemas.js'

/** A finished answer as it goes over the wire, and what is told beside it. */
interface Written {
  body: string
  partial: boolean
  timing: string
  found: Found
}

export async function searchRoutes(app: FastifyInstance, options: { config: Config; library: Library; limits: ServerLimits }) {
  const { config, library, limits } = options
  const most = { answers: limits.cachedAnswers, bytes: limits.cachedBytes }
  const answers: Answers<Written> = createAnswers(most, ({ body, partial }) => (partial ? null : 2 * body.length))
  library.onSwap(() => answers.clear())

  app.get<{ Querystring: SearchParameters }>(
    '/api/v1/search',
    {
      preValidation: splitLists,
      schema: {
        operationId: 'search',
        summary: 'Search the archive',
        tags: ['archive'],
        querystring: SearchParameters,
        response: { 200: typed(Search, 'What was found'), 304: UNCHANGED, ...refusals(400, 429, 503) },
      },
    },
    async (request, reply) => {
      const parameters = request.query
      const question = requestFrom(parameters, config)
      return library.use(async (engine) => {
        const tag = entityTag(engine.version, 'search', canonical({ ...parameters }))
        reply.header('vary', 'accept-encoding')
        if (isKnown(request, reply, tag, 'search', config)) return reply.send()
        // Positions count on the query as typed, so answers are shared only between equal spellings.
        let stages: Found['stages']
        const { answer, kept } = await answers.get(`${tag} ${parameters.q}`, async () => {
          const found = await engine.search(question)
          const { parse, match, snippets } = found.timing
          stages = found.timing
          return {
            body: reply.serializeInput({ ...presentSearch(found, parameters, engine) }, '200', 'application/json') as string,
            partial: found.partial,
            timing: `parse;dur=${parse.toFixed(2)}, match;dur=${match.toFixed(2)}, snippets;dur=${snippets.toFixed(2)}`,
            found: { terms: found.query.terms.length, hits: found.total, partial: found.partial },
          }
        })
        if (answer.partial) forget(reply)
        request.found = { ...answer.found, kept: stages === undefined, stages }
        reply.header('server-timing', kept ? `kept, ${answer.timing}` : answer.timing)
        return reply.type('application/json; charset=utf-8').send(answer.body)
      })
    },
  )
}
