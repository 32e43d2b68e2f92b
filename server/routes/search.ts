// GET and POST /api/v1/search: parameters in, hits with marked snippets out. An answer the client already has costs no
// search, one that was given a moment ago is given again, and equal questions asked at once are asked of the engine
// once.

import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Engine, SearchRequest } from '../../index/index.js'
import type { Config } from '../config.js'
import { Search, SearchParameters } from '../contract/contract.js'
import { type AnswerCache, createAnswerCache } from '../engine/answer-cache.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import type { ServerLimits } from '../limits.js'
import type { Found } from '../plugins/access-log.js'
import { entityTag, forget, isKnown } from '../wire/caching.js'
import { canonical, requestFrom } from '../wire/parameters.js'
import { presentSearch } from '../wire/present.js'
import { ProblemError } from '../wire/problems.js'
import { refusals, splitLists, typed, UNCHANGED } from '../wire/schemas.js'

/** A finished answer as it goes over the wire, and what is told with it. */
interface Written {
  body: string
  partial: boolean
  timing: string
  found: Found
}

const SEARCH_SCHEMA = {
  operationId: 'search',
  summary: 'Search the archive',
  tags: ['archive'],
  querystring: SearchParameters,
  response: { 200: typed(Search, 'What was found'), 304: UNCHANGED, ...refusals(400, 429, 503) },
}

const SEARCH_POST_SCHEMA = {
  operationId: 'searchPost',
  summary: 'Search the archive with a query that stays out of logs of addresses',
  tags: ['archive'],
  body: SearchParameters,
  response: { 200: typed(Search, 'What was found'), ...refusals(400, 413, 415, 429, 503) },
}

export async function searchRoutes(app: FastifyInstance, options: { config: Config; holder: EngineHolder; limits: ServerLimits }) {
  const { config, holder, limits } = options
  const most = { answers: limits.cachedAnswers, bytes: limits.cachedBytes }
  const answers: AnswerCache<Written> = createAnswerCache(most, ({ body, partial }) => (partial ? null : 2 * body.length))
  holder.onChange(() => answers.clear())

  // What a body is of must be said.
  app.removeContentTypeParser('text/plain')

  /** The answer as it goes over the wire, from memory if it is there. */
  async function answer(engine: Engine, tag: string, parameters: SearchParameters, question: SearchRequest, reply: FastifyReply) {
    let stages: Found['stages']
    // Positions count on the query as typed, so answers are shared only between equal spellings.
    const { answer, cached } = await answers.get(`${tag} ${parameters.q}`, async () => {
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
    reply.request.found = { ...answer.found, cached: stages === undefined, stages }
    reply.header('server-timing', cached ? `kept, ${answer.timing}` : answer.timing)
    reply.type('application/json; charset=utf-8')
    return answer
  }
  const tagOf = (engine: Engine, parameters: SearchParameters) => entityTag(engine, 'search', canonical({ ...parameters }))

  app.get<{ Querystring: SearchParameters }>(
    '/api/v1/search',
    {
      preValidation: splitLists,
      schema: SEARCH_SCHEMA,
    },
    async (request, reply) => {
      const parameters = request.query
      const question = requestFrom(parameters, config)
      return holder.use(async (engine) => {
        const tag = tagOf(engine, parameters)
        reply.header('vary', 'accept-encoding, accept')
        if (isKnown(request, reply, tag, 'search', config)) return reply.send()
        const { body, partial } = await answer(engine, tag, parameters, question, reply)
        if (partial) forget(reply)
        return reply.send(body)
      })
    },
  )

  app.post<{ Body: SearchParameters }>(
    '/api/v1/search',
    {
      preValidation: async ({ body }) => {
        if (body === undefined) throw new ProblemError('malformed-body')
      },
      schema: SEARCH_POST_SCHEMA,
    },
    async (request, reply) => {
      const parameters = request.body
      const question = inBody(() => requestFrom(parameters, config))
      return holder.use(async (engine) => {
        reply.headers({ vary: 'accept-encoding, accept', 'cache-control': 'no-store' })
        const { body } = await answer(engine, tagOf(engine, parameters), parameters, question, reply)
        return reply.send(body)
      })
    },
  )
}

/** What is wrong with parameters of a body is named by pointers into it. */
function inBody<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ProblemError) || !error.facts.faults) throw error
    throw new ProblemError(error.problem, { ...error.facts, faults: error.facts.faults.map((fault) => ({ ...fault, inBody: true })) })
  }
}
