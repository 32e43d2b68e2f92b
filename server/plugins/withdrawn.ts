// Answers 410 wherever a withdrawn article is asked for: one hook before all routes whose address begins with an
// article's, so that no route can forget it and nothing that was cached of the article is given once more.

import type { FastifyInstance } from 'fastify'
import type { EngineHolder } from '../engine/engine-holder.js'
import { ProblemError } from '../wire/problems.js'

/** `/api/v1/articles/:id`, `/a/:id`, and what lies below them. */
const OF_AN_ARTICLE = /^\/(api\/v1\/articles|a)\/:id(\/|$)/

/** Call before any route is made. */
export function refuseWithdrawn(app: FastifyInstance, holder: EngineHolder): void {
  app.addHook('onRoute', (route) => {
    if (!OF_AN_ARTICLE.test(route.url)) return
    const refuse = async (request: { params: unknown }) => {
      const { id } = request.params as { id: string }
      if (await holder.use(async (engine) => engine.isWithdrawn(id))) throw new ProblemError('article-withdrawn')
    }
    route.preHandler = [refuse, ...[route.preHandler ?? []].flat()]
  })
}
