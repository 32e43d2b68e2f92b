// Puts the server together: limits, logs, the answers to failures, what every answer carries, and then the routes. It
// never listens: `commands/serve` does, and tests ask it directly.

import { randomBytes } from 'node:crypto'
import { constants } from 'node:zlib'
import compress, { type FastifyCompressOptions } from '@fastify/compress'
import files, { type FastifyStaticOptions } from '@fastify/static'
import swagger from '@fastify/swagger'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Logger } from 'pino'
import { assetsFolder } from './assets.js'
import type { Config } from './config.js'
import { SCHEMAS } from './contract/contract.js'
import type { EngineHolder } from './engine/engine-holder.js'
import { createReloads, type Reloads } from './engine/reloads.js'
import { createSimilarFinder } from './engine/similar-articles.js'
import { SERVER_LIMITS, type ServerLimits } from './limits.js'
import { createMetrics, type Metrics } from './metrics/metrics.js'
import { problemPages } from './pages/documents.js'
import { logRequests } from './plugins/access-log.js'
import { shareWithOrigins } from './plugins/cross-origin.js'
import { type AnswerFailure, answerParserFault, failureAnswer } from './plugins/failures.js'
import { refuseOtherMethods } from './plugins/methods.js'
import { shedLoad } from './plugins/pressure.js'
import { limitRates } from './plugins/rates.js'
import { secureEveryAnswer } from './plugins/security.js'
import { stopGently } from './plugins/stopping.js'
import { refuseWithdrawn } from './plugins/withdrawn.js'
import { aboutRoutes } from './routes/about.js'
import { adminRoutes } from './routes/admin.js'
import { articleRoutes } from './routes/articles.js'
import { citationRoutes } from './routes/citation.js'
import { explainRoutes } from './routes/explain.js'
import { exportRoutes } from './routes/export.js'
import { facetRoutes } from './routes/facets.js'
import { feedRoutes } from './routes/feed.js'
import { openSearchRoutes } from './routes/opensearch.js'
import { pageRoutes } from './routes/page.js'
import { prefsRoutes } from './routes/prefs.js'
import { searchRoutes } from './routes/search.js'
import { similarRoutes } from './routes/similar.js'
import { suggestRoutes } from './routes/suggest.js'
import { OPENAPI } from './wire/openapi.js'
import { ProblemError } from './wire/problems.js'
import { buildValidator, VALIDATION } from './wire/validation.js'

interface AppOptions {
  config: Config
  holder: EngineHolder
  /** Without one nothing is logged. */
  logger?: Logger
  /** Folder served under /assets; found by itself if left out, none if null. */
  assets?: string | null
  limits?: Partial<ServerLimits>
  /** Shared with whoever else may begin a reload. */
  reloads?: Reloads
}

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Metrics
  }
}

const newRequestId = () => randomBytes(8).toString('hex')

export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, holder } = options
  const limits = { ...SERVER_LIMITS, ...options.limits }
  const assets = options.assets === undefined ? assetsFolder() : options.assets
  const pages = problemPages(config, assets)
  const { languageOf, render } = pages
  const answerFailure = failureAnswer({ config, limits, languageOf, render })
  const app: FastifyInstance = fastify(frameworkOptions(options, limits, answerFailure))

  for (const schema of SCHEMAS) app.addSchema(schema)
  // Before any route is made: routes of plugins registered earlier would answer failures in the framework's own form.
  app.setErrorHandler(answerFailure)
  logRequests(app, config)
  secureEveryAnswer(app, config)
  shareWithOrigins(app, config)
  stopGently(app)
  const metrics = createMetrics(holder, shedLoad(app, limits))
  metrics.measure(app)
  app.decorate('metrics', metrics)
  const limitNothing = await limitRates(app, config)
  app.setNotFoundHandler(limitNothing ? { preHandler: limitNothing } : {}, (request, reply) =>
    answerFailure(new ProblemError('not-found'), request, reply),
  )
  const refuseOthers = refuseOtherMethods(app)
  refuseWithdrawn(app, holder)
  await app.register(compress, COMPRESSION)
  await app.register(swagger, OPENAPI)

  const findSimilar = createSimilarFinder(holder, limits)
  await app.register(searchRoutes, { config, holder, limits })
  await app.register(suggestRoutes, { config, holder })
  await app.register(facetRoutes, { config, holder })
  await app.register(openSearchRoutes, { config })
  await app.register(articleRoutes, { config, holder })
  await app.register(citationRoutes, { config, holder })
  await app.register(explainRoutes, { config, holder })
  await app.register(similarRoutes, { config, holder, findSimilar })
  await app.register(exportRoutes, { config, holder, limits })
  await app.register(feedRoutes, { config, holder })
  await app.register(aboutRoutes, { config, holder, renderKind: pages.renderKind })
  await app.register(adminRoutes, { config, reloads: options.reloads ?? createReloads(holder), metrics })
  await app.register(pageRoutes, { config, holder, assets, findSimilar })
  await app.register(prefsRoutes, { config })
  if (assets) await app.register(files, assetOptions(assets))
  refuseOthers()
  await app.ready()
  return app
}

/** How the framework reads requests, whom it believes, and what it does with what it cannot read. */
function frameworkOptions({ config, logger }: AppOptions, limits: ServerLimits, answerFailure: AnswerFailure): FastifyServerOptions {
  return {
    ...(logger ? { loggerInstance: logger as FastifyBaseLogger } : {}),
    logController: new fastify.LogController({ disableRequestLogging: true, requestIdLogLabel: 'request_id' }),
    genReqId: newRequestId,
    requestIdHeader: false,
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.receiveMs,
    keepAliveTimeout: limits.keepAliveMs,
    // Node looks for late requests only this often.
    http: { maxHeaderSize: limits.headerBytes, connectionsCheckingInterval: Math.min(1000, limits.receiveMs) },
    forceCloseConnections: 'idle',
    // `plugins/stopping` turns requests away with a problem document of its own.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 100 },
    ajv: { customOptions: VALIDATION },
    schemaController: { compilersFactory: { buildValidator: buildValidator() } },
    clientErrorHandler: answerParserFault(config, limits, newRequestId),
    frameworkErrors: (error, request, reply) => {
      // Neither hooks nor the error handler run for these.
      answerFailure(error, request as never, reply as never)
    },
  } as FastifyServerOptions
}

const COMPRESSION: FastifyCompressOptions = {
  globalDecompression: false,
  threshold: 1024,
  encodings: ['br', 'gzip'],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  zlibOptions: { level: 6 },
}

const assetOptions = (root: string): FastifyStaticOptions => ({
  root,
  prefix: '/assets/',
  index: false,
  dotfiles: 'ignore',
  maxAge: '365d',
  immutable: true,
  preCompressed: true,
  // Of one address there are three files, and shared caches store what they are given.
  setHeaders: (response) => response.setHeader('vary', 'accept-encoding'),
  decorateReply: false,
  // The list of names is for the server; it has no hash in its own.
  allowedPath: (path) => path !== '/assets.json',
})
