// GET /api/v1/articles/:id and its original: one article in full, marked by a search if one is given, as JSON or as
// plain text; and the file it was read from, byte for byte.

import type { FastifyInstance } from 'fastify'
import { DEFAULT_REQUEST, type SearchRequest } from '../../index/index.js'
import type { Config } from '../config.js'
import { Article, ArticleParameters, type SearchParameters } from '../contract/contract.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { entityTag, forget, isKnown } from '../wire/caching.js'
import { preferredType } from '../wire/negotiate.js'
import { asksForSomething, canonical, defaultParameters, requestFrom } from '../wire/parameters.js'
import { presentArticle, presentText } from '../wire/present.js'
import { ProblemError } from '../wire/problems.js'
import { ArticleAddress, NO_PARAMETERS, refusals, typed, UNCHANGED } from '../wire/schemas.js'

const FORMATS = ['application/json', 'text/plain'] as const
const TEXT = { schema: { type: 'string' } }
const ANSWER = typed(Article, 'The article')

const ARTICLE_SCHEMA = {
  operationId: 'article',
  summary: 'Read an article, with the marks of a search',
  tags: ['archive'],
  params: ArticleAddress,
  querystring: ArticleParameters,
  response: {
    200: { ...ANSWER, content: { ...ANSWER.content, 'text/plain': TEXT } },
    304: UNCHANGED,
    ...refusals(400, 403, 404, 406, 410, 429, 503),
  },
}

const ORIGINAL_SCHEMA = {
  operationId: 'articleOriginal',
  summary: 'The file as received, byte for byte',
  tags: ['archive'],
  params: ArticleAddress,
  querystring: NO_PARAMETERS,
  response: {
    200: { description: 'The file', content: { 'text/plain': TEXT } },
    304: UNCHANGED,
    ...refusals(400, 403, 404, 410, 429, 503),
  },
}

export async function articleRoutes(app: FastifyInstance, options: { config: Config; holder: EngineHolder }) {
  const { config, holder } = options

  app.get<{ Params: ArticleAddress; Querystring: ArticleParameters }>(
    '/api/v1/articles/:id',
    { schema: ARTICLE_SCHEMA },
    async (request, reply) => {
      const { id } = request.params
      const parameters = request.query
      const question = questionOf(parameters, config)
      const format = preferredType(request.headers.accept, FORMATS)
      if (format === null) throw new ProblemError('not-acceptable', { available: [...FORMATS] })
      reply.header('vary', 'accept-encoding, accept')
      return holder.use(async (engine) => {
        const tag = entityTag(engine, 'article', id, format, canonical({ ...parameters }, ARTICLE_DEFAULTS))
        if (isKnown(request, reply, tag, 'article', config)) return reply.send()
        const found = await engine.article(id, question)
        if (!found) throw new ProblemError('article-not-found')
        if (format === 'text/plain' && found.article.text === 'snippets') throw new ProblemError('text-withheld')
        if (format === 'text/plain')
          // The text as read; only the original keeps the encoding of its file.
          return reply.type('text/plain; charset=utf-8').send(presentText(found.article))
        const located = question && (await engine.neighbours(id, question))
        if (found.partial || located?.partial) forget(reply)
        return reply.type('application/json; charset=utf-8').send(presentArticle(found, located?.neighbours ?? null, parameters))
      })
    },
  )

  app.get<{ Params: ArticleAddress }>('/api/v1/articles/:id/original', { schema: ORIGINAL_SCHEMA }, async (request, reply) => {
    const { id } = request.params
    reply.header('vary', 'accept-encoding, accept')
    return holder.use(async (engine) => {
      if (isKnown(request, reply, entityTag(engine, 'original', id), 'article', config)) return reply.send()
      const found = await engine.article(id, null)
      if (!found) throw new ProblemError('article-not-found')
      if (found.article.text === 'snippets') throw new ProblemError('text-withheld')
      const bytes = await engine.original(id)
      if (!bytes) throw new ProblemError('article-not-found')
      return reply
        .type(`text/plain; charset=${found.article.original.encoding ?? 'utf-8'}`)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    })
  })
}

const ARTICLE_DEFAULTS = { ...defaultParameters(), paragraphs: 'all' }

/** The search an article is marked by, or null when none was given. */
function questionOf(parameters: ArticleParameters, config: Config): SearchRequest | null {
  const { paragraphs: _, ...search } = parameters
  const question = requestFrom({ ...defaultParameters(), ...search } satisfies SearchParameters, config)
  return asksForSomething(parameters) ? { ...DEFAULT_REQUEST, ...question } : null
}
