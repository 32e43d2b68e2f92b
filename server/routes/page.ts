// The pages that readers see: the first page and results at `/`, an article at `/a/:id`, its citation, help, and the
// description of the interface. The page's own script asks for the same pages as trees, from which it renews the page
// that stands.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Engine } from '../../index/index.js'
import { isHome, type PageContext, renderDocs, renderHelp, searchAddress, TREE_TYPE, treeOf } from '../../web/page.js'
import type { Config } from '../config.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { createExamples } from '../engine/example-searches.js'
import type { FindSimilar } from '../engine/similar-articles.js'
import { articlePage, citationPage } from '../pages/article-page.js'
import { createDocuments } from '../pages/documents.js'
import { readAddress, withDatesRead } from '../pages/page-address.js'
import type { Made, PageRequest } from '../pages/page-request.js'
import { readPreferences } from '../pages/preferences.js'
import { homePage, resultsPage } from '../pages/results-page.js'
import { describeInterface } from '../wire/api-docs.js'
import { baseOf } from '../wire/base-address.js'
import { type CacheKind, entityTag, forget, isKnown, settingsShown, shortHash } from '../wire/caching.js'
import { preferredType } from '../wire/negotiate.js'
import { ProblemError } from '../wire/problems.js'

interface PageOptions {
  config: Config
  holder: EngineHolder
  /** Folder of the page's built files, with its list of names; null: pages without style and script. */
  assets: string | null
  findSimilar: FindSimilar
}

const HIDDEN = { schema: { hide: true } }

export async function pageRoutes(app: FastifyInstance, { config, holder, assets, findSimilar }: PageOptions) {
  const send = pageSender(config, assets)
  const examples = createExamples(holder)

  /** Answers with a page that is made from the index that serves. */
  const sendFromIndex = (request: FastifyRequest, reply: FastifyReply, make: (page: PageRequest) => Promise<Made | null>) =>
    holder.use((engine) =>
      send(request, reply, { madeFrom: engine }, async (context) => {
        const made = await make({ engine, asked: readAddress(request), context, config })
        if (!made) throw new ProblemError('article-not-found')
        return made
      }),
    )

  app.get('/', HIDDEN, (request, reply) =>
    sendFromIndex(request, reply, async (page) => {
      const { engine, asked, context } = page
      const dated = withDatesRead(asked.state)
      if (dated) return { elsewhere: searchAddress(dated, { page: dated.page }) }
      return isHome(asked.state) ? homePage(engine, asked, context, examples) : resultsPage(page, request)
    }),
  )

  app.get<{ Params: { id: string } }>('/a/:id', HIDDEN, (request, reply) =>
    sendFromIndex(request, reply, (page) => articlePage(page, request.params.id, `${request.protocol}://${request.host}`, findSimilar)),
  )

  app.get<{ Params: { id: string } }>('/a/:id/cite', HIDDEN, (request, reply) =>
    sendFromIndex(request, reply, async (asked) => {
      const page = await citationPage(asked, request.params.id, (request.query ?? {}) as Record<string, unknown>)
      return page && { page }
    }),
  )

  if (config.docs) {
    // Its examples name the address that the request was sent to, unless a setting says what that is.
    const kind = config.publicUrl === null ? 'own' : 'article'
    let hash: string | null = null
    app.get('/docs', HIDDEN, (request, reply) => {
      hash ??= shortHash(JSON.stringify(app.swagger()))
      return send(request, reply, { madeFrom: `docs-${hash}`, kind }, async (context) => ({
        page: renderDocs(describeInterface(app.swagger(), baseOf(request, config)), readAddress(request).state, context),
      }))
    })
  }

  app.get('/help', HIDDEN, (request, reply) =>
    send(request, reply, { madeFrom: 'help' }, async (context) => ({ page: renderHelp(readAddress(request).state, context) })),
  )
}

/** What a page is made of, for its entity tag; and how it may be cached. */
interface Cached {
  madeFrom: Engine | string
  kind?: CacheKind
}

/** Sends pages, as documents or as trees, unless the client has them. */
function pageSender(config: Config, assets: string | null) {
  const documents = createDocuments(config, assets)
  const settings = settingsShown(config)
  return async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    { madeFrom, kind = 'page' }: Cached,
    make: (context: PageContext) => Promise<Made>,
  ) {
    const context = documents.contextOf(request, readPreferences(request, config))
    // The type is set before a 304 as well: a browser takes over the headers of a 304, its security policy among them.
    const asTree = preferredType(request.headers.accept, ['text/html', TREE_TYPE]) === TREE_TYPE
    const type = asTree ? TREE_TYPE : 'text/html; charset=utf-8'
    reply.type(type)
    reply.header('vary', 'accept, accept-encoding, accept-language, cookie').header('content-language', context.ui)
    const built = (typeof madeFrom === 'string' ? null : madeFrom.info().builtAt) ?? ''
    const { ui, theme, keys, size } = context
    const shown = [ui, theme, String(keys), String(size), documents.version, settings]
    const tag = entityTag(madeFrom, built, reply.getHeader('content-type') as string, request.url, ...shown)
    if (isKnown(request, reply, tag, kind, config)) return reply.send()
    const made = await make(context)
    if ('elsewhere' in made) {
      forget(reply)
      return reply.redirect(made.elsewhere, 303)
    }
    if (made.partial) forget(reply)
    return reply.send(asTree ? JSON.stringify(treeOf(made.page, context)) : documents.documentOf(made.page, context))
  }
}
