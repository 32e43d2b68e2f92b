// GET /api/v1/articles/:id/explain and /api/v1/analyze: why an article has its score, or why a search does not find it;
// and what each word of a text is to this archive.

import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.js'
import { Analysis, AnalyzeParameters, ExplainParameters, Explanation } from '../contract/contract.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { entityTag, forget, isKnown } from '../wire/caching.js'
import { defaultParameters, requestFrom } from '../wire/parameters.js'
import { presentAnalysis, presentExplanation } from '../wire/present.js'
import { ProblemError } from '../wire/problems.js'
import { ArticleAddress, refusals, typed, UNCHANGED } from '../wire/schemas.js'

export async function explainRoutes(app: FastifyInstance, options: { config: Config; holder: EngineHolder }) {
  const { config, holder } = options

  app.get<{ Params: ArticleAddress; Querystring: ExplainParameters }>(
    '/api/v1/articles/:id/explain',
    {
      schema: {
        operationId: 'explain',
        summary: 'Why an article has its score, or why it is not found',
        tags: ['archive'],
        params: ArticleAddress,
        querystring: ExplainParameters,
        response: { 200: typed(Explanation, 'The parts of the score'), ...refusals(400, 404, 410, 429, 503) },
      },
    },
    async (request, reply) => {
      const question = requestFrom({ ...defaultParameters(), ...request.query }, config)
      reply.header('vary', 'accept-encoding, accept').header('cache-control', 'no-store')
      const found = await holder.use((engine) => engine.explain(request.params.id, question))
      if (!found) throw new ProblemError('article-not-found')
      return reply.type('application/json; charset=utf-8').send(presentExplanation(found))
    },
  )

  app.get<{ Querystring: AnalyzeParameters }>(
    '/api/v1/analyze',
    {
      schema: {
        operationId: 'analyze',
        summary: 'What each word of a text is to this archive',
        tags: ['archive'],
        querystring: AnalyzeParameters,
        response: { 200: typed(Analysis, 'The words'), 304: UNCHANGED, ...refusals(400, 429, 503) },
      },
    },
    (request, reply) =>
      holder.use(async (engine) => {
        const { text, lang } = request.query
        reply.header('vary', 'accept-encoding, accept')
        // The text is not trimmed or composed: offsets count on it as received.
        if (isKnown(request, reply, entityTag(engine, 'analyze', text, lang), 'article', config)) return reply.send()
        const { tokens, partial } = await engine.analyze(text, lang === 'auto' ? null : lang, config.searchMs)
        if (partial) forget(reply)
        return reply.type('application/json; charset=utf-8').send(presentAnalysis(tokens))
      }),
  )
}
