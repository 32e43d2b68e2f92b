// What the server says about itself: what the index holds, whether it is alive and ready, the description of its
// interface, the pages of its problems, and what crawlers may do.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.js'
import { Health, IndexInfo, PROBLEM_NAMES, type ProblemName, Readiness } from '../contract/contract.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { entityTag, isKnown, shortHash } from '../wire/caching.js'
import { presentIndex } from '../wire/present.js'
import { indexNotReady, ProblemError, STATUS } from '../wire/problems.js'
import { NO_PARAMETERS, refusals, typed, UNCHANGED } from '../wire/schemas.js'

const HEALTH = { tags: ['health'], querystring: NO_PARAMETERS }

/** Makes the page that explains a kind of problem, in both languages. */
type RenderKind = (name: ProblemName, status: number, request: FastifyRequest) => string

const INDEX_SCHEMA = {
  operationId: 'indexInfo',
  summary: 'What the index holds',
  tags: ['archive'],
  querystring: NO_PARAMETERS,
  response: { 200: typed(IndexInfo, 'What the index holds'), 304: UNCHANGED, ...refusals(400, 429, 503) },
}

const HEALTH_SCHEMA = {
  ...HEALTH,
  operationId: 'health',
  summary: 'The process answers',
  response: { 200: typed(Health, 'It does'), ...refusals(400) },
}

const READINESS_SCHEMA = {
  ...HEALTH,
  operationId: 'readiness',
  summary: 'An index is open and searches are answered',
  response: { 200: typed(Readiness, 'It is'), ...refusals(400, 503) },
}

export async function aboutRoutes(app: FastifyInstance, options: { config: Config; holder: EngineHolder; renderKind: RenderKind }) {
  const { config, holder, renderKind } = options

  app.get('/api/v1/index', { schema: INDEX_SCHEMA }, (request, reply) =>
    holder.use(async (engine) => {
      const info = presentIndex(engine.info())
      const tag = entityTag(engine, 'index', info.built_at ?? '')
      reply.header('vary', 'accept-encoding, accept')
      if (isKnown(request, reply, tag, 'index', config)) return reply.send()
      return reply.type('application/json; charset=utf-8').send(info)
    }),
  )

  app.get('/healthz', { schema: HEALTH_SCHEMA }, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'ok' }
  })
  app.get('/readyz', { schema: READINESS_SCHEMA }, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    if (holder.version === null) throw indexNotReady(holder.failure)
    return { status: 'ready', index: holder.version }
  })

  let described: { document: object; mark: string } | null = null
  /** Made once: it is the same for as long as the server runs. */
  const description = () => {
    if (described) return described
    const document = app.swagger()
    described = { document, mark: shortHash(JSON.stringify(document)) }
    return described
  }
  app.get('/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    reply.header('vary', 'accept-encoding')
    if (isKnown(request, reply, entityTag('openapi', description().mark), 'article', config)) return reply.send()
    return reply.type('application/json; charset=utf-8').send(description().document)
  })

  app.get<{ Params: { name: string } }>('/problems/:name', { schema: { hide: true } }, async (request, reply) => {
    const name = PROBLEM_NAMES.find((one) => one === request.params.name)
    if (!name) throw new ProblemError('not-found')
    const page = renderKind(name, STATUS[name], request)
    reply.header('vary', 'accept-encoding, accept-language, cookie')
    if (isKnown(request, reply, entityTag('problem', page), 'article', config)) return reply.send()
    return reply.type('text/html; charset=utf-8').send(page)
  })

  app.get('/robots.txt', { schema: { hide: true } }, async (request, reply) => {
    if (isKnown(request, reply, entityTag('robots', String(config.indexable)), 'article', config)) return reply.send()
    const lines = config.indexable ? ['Disallow: /api/', 'Disallow: /prefs'] : ['Disallow: /']
    return reply.type('text/plain; charset=utf-8').send(`User-agent: *\n${lines.join('\n')}\n`)
  })
}
