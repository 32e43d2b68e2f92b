// GET /api/v1/articles/:id/citation: how the article is cited, as prose for people or as a record for reference
// managers.

import type { FastifyInstance } from 'fastify'
import { citationKey } from '../../index/index.js'
import type { Config } from '../config.js'
import { Citation, CitationParameters } from '../contract/contract.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { entityTag, isKnown } from '../wire/caching.js'
import { CITATION_TYPES, citationText, findCited, isDay } from '../wire/citations.js'
import { canonical } from '../wire/parameters.js'
import { ProblemError } from '../wire/problems.js'
import { ArticleAddress, refusals, typed, UNCHANGED } from '../wire/schemas.js'

const TEXT = { schema: { type: 'string' } }
const DEFAULTS = { style: 'chicago' }

export async function citationRoutes(app: FastifyInstance, { config, holder }: { config: Config; holder: EngineHolder }) {
  app.get<{ Params: ArticleAddress; Querystring: CitationParameters }>(
    '/api/v1/articles/:id/citation',
    {
      schema: {
        operationId: 'citation',
        summary: 'Cite an article',
        tags: ['archive'],
        params: ArticleAddress,
        querystring: CitationParameters,
        response: {
          200: {
            description: 'The citation; an abstract is cited as the article that it summarises',
            content: {
              [CITATION_TYPES.chicago.type]: TEXT,
              [CITATION_TYPES.bibtex.type]: TEXT,
              [CITATION_TYPES.ris.type]: TEXT,
              [CITATION_TYPES['csl-json'].type]: typed(Citation, '').content['application/json'],
            },
          },
          304: UNCHANGED,
          ...refusals(400, 404, 410, 429, 503),
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { style, form, accessed } = request.query
      if (accessed !== undefined && !isDay(accessed)) {
        throw new ProblemError('invalid-parameter', { faults: [{ parameter: 'accessed', fault: { kind: 'not-a-day' } }] })
      }
      reply.header('vary', 'accept-encoding, accept')
      return holder.use(async (engine) => {
        const tag = entityTag(engine, 'citation', id, config.publicUrl ?? '', canonical(request.query, DEFAULTS))
        if (isKnown(request, reply, tag, 'article', config)) return reply.send()
        const asked = await findCited(engine, id)
        if (!asked) throw new ProblemError('article-not-found')
        const { found, cited } = asked
        const language = form ?? found.article.language
        const { type, ending } = CITATION_TYPES[style]
        if (ending) reply.header('content-disposition', `attachment; filename="${citationKey(cited)}.${ending}"`)
        reply.type(`${type}; charset=utf-8`).header('content-language', language)
        return reply.send(citationText(cited, { style, form: language, accessed: accessed ?? null }, config))
      })
    },
  )
}
