// GET /api/v1/articles/:id/similar: other articles on the same subject, in either language, with the words they share.

import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.js'
import { Similar, SimilarParameters } from '../contract/contract.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import type { FindSimilar } from '../engine/similar-articles.js'
import { entityTag, forget, isKnown } from '../wire/caching.js'
import { presentSimilar } from '../wire/present.js'
import { ProblemError } from '../wire/problems.js'
import { ArticleAddress, refusals, typed, UNCHANGED } from '../wire/schemas.js'

export async function similarRoutes(app: FastifyInstance, options: { config: Config; holder: EngineHolder; findSimilar: FindSimilar }) {
  const { config, holder, findSimilar } = options
  app.get<{ Params: ArticleAddress; Querystring: SimilarParameters }>(
    '/api/v1/articles/:id/similar',
    {
      schema: {
        operationId: 'similar',
        summary: 'Find articles on the same subject',
        tags: ['archive'],
        params: ArticleAddress,
        querystring: SimilarParameters,
        response: { 200: typed(Similar, 'What is like it'), 304: UNCHANGED, ...refusals(400, 404, 410, 429, 503) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { limit, lang } = request.query
      reply.header('vary', 'accept-encoding, accept')
      return holder.use(async (engine) => {
        if (isKnown(request, reply, entityTag(engine, 'similar', id, String(limit), lang ?? ''), 'article', config)) return reply.send()
        const found = await findSimilar(engine, id, { limit, languages: lang ? [lang] : [], budget: config.searchMs })
        if (!found) throw new ProblemError('article-not-found')
        if (found.partial) forget(reply)
        return reply.type('application/json; charset=utf-8').send(presentSimilar(found))
      })
    },
  )
}
