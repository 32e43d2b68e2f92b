// For whoever runs the server, by the token of a setting: POST /api/v1/admin/reload opens the finished index, GET
// /api/v1/admin/tasks/:id tells how that went, GET /metrics what was counted. Without the setting none of them is
// there.

import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Config } from '../config.js'
import { Task } from '../contract/contract.js'
import type { Reloads } from '../engine/reloads.js'
import { METRICS_TYPE, type Metrics } from '../metrics/metrics.js'
import { ProblemError } from '../wire/problems.js'
import { NO_PARAMETERS, refusals, typed } from '../wire/schemas.js'

const TaskAddress = Type.Object({ id: Type.String() })
const taskAt = (id: string) => `/api/v1/admin/tasks/${id}`

export async function adminRoutes(app: FastifyInstance, options: { config: Config; reloads: Reloads; metrics: Metrics }) {
  const { config, reloads, metrics } = options
  const isAdmin = tokenCheck(config.adminToken)
  /** After the count of the rate limit, so that tokens cannot be guessed quickly, and before a body is read. */
  const preParsing = async (request: FastifyRequest) => {
    if (config.adminToken === null) throw new ProblemError('not-found')
    if (!isAdmin(request)) throw new ProblemError('unauthorized', { headers: { 'www-authenticate': 'Bearer' } })
  }
  const hidden = { unseen: config.adminToken === null }
  const schema = { tags: ['admin'], security: [{ token: [] }], querystring: NO_PARAMETERS }

  app.post(
    '/api/v1/admin/reload',
    {
      preParsing,
      config: hidden,
      schema: {
        ...schema,
        operationId: 'reload',
        summary: 'Open the finished index now',
        response: { 202: typed(Task, 'It was begun; the task is at Location'), ...refusals(400, 401, 404, 409, 429) },
      },
    },
    async (_request, reply) => {
      const { task, begun } = reloads.begin()
      const headers = { location: taskAt(task.id) }
      if (!begun) throw new ProblemError('reload-in-progress', { headers })
      return reply
        .code(202)
        .headers({ ...headers, 'cache-control': 'no-store' })
        .send(task)
    },
  )

  app.get<{ Params: { id: string } }>(
    '/api/v1/admin/tasks/:id',
    {
      preParsing,
      config: hidden,
      schema: {
        ...schema,
        operationId: 'task',
        summary: 'How a reload went',
        params: TaskAddress,
        response: { 200: typed(Task, 'The task'), ...refusals(400, 401, 404, 429) },
      },
    },
    async (request, reply) => {
      const task = reloads.find(request.params.id)
      if (!task) throw new ProblemError('not-found')
      return reply.header('cache-control', 'no-store').send(task)
    },
  )

  app.get('/metrics', { config: { unseen: true }, schema: { hide: true } }, async (request, reply) => {
    if (!isAdmin(request)) throw new ProblemError('not-found')
    return reply
      .type(METRICS_TYPE)
      .header('cache-control', 'no-store')
      .send(await metrics.write())
  })
}

/**
 * Whether a request carries the token. What is compared are digests, so the time tells nothing, not even its length.
 */
function tokenCheck(token: string | null): (request: FastifyRequest) => boolean {
  if (token === null) return () => false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const wanted = digest(token)
  return ({ headers }) => {
    const [, given] = /^bearer +(.*)$/i.exec(headers.authorization ?? '') ?? []
    return given !== undefined && timingSafeEqual(digest(given.trim()), wanted)
  }
}
