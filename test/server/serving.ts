// What the server's tests share: a server over the small engine in memory, asked without a socket, and a check of any
// answer against the schema that /openapi.json gives for its route, status and content type.

import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Test } from 'tap'
import { buildApp } from '../../server/app.js'
import { readConfig } from '../../server/config.js'
import { createEngineHolder, type EngineHolder } from '../../server/engine/engine-holder.js'
import type { ServerLimits } from '../../server/limits.js'
import { createLogger } from '../../server/log.js'
import { UNHURRIED } from '../unhurried.js'
import { type FakeEngine, fakeEngine, VERSION } from './fake-engine.js'

export const ADMIN_TOKEN = '0123456789abcdef0123456789abcdef'

export interface Serving {
  app: FastifyInstance
  engine: FakeEngine
  holder: EngineHolder
  logged: Record<string, unknown>[]
  get(url: string, headers?: Record<string, string>, more?: InjectOptions): Promise<LightMyRequestResponse>
}

export interface ServingOptions {
  settings?: Record<string, string>
  limits?: Partial<ServerLimits>
  /** No index at all. */
  empty?: boolean
  assets?: string | null
  /** Another archive than the usual one. */
  engine?: FakeEngine
}

export async function serving(
  t: Test,
  { settings = {}, limits, empty = false, assets = null, engine = fakeEngine() }: ServingOptions = {},
): Promise<Serving> {
  const logged: Record<string, unknown>[] = []
  const holder = createEngineHolder({
    index: 'none',
    open: async () => engine,
    currentVersion: async () => (empty ? null : VERSION),
    waitMs: UNHURRIED.waitMs,
  })
  await holder.reload()
  const config = readConfig(settings)
  const logger = createLogger(config, { write: (line) => void logged.push(JSON.parse(line)) })
  // A machine that tests share may be busy: only those that ask for it see that refused.
  const app = await buildApp({ config, holder, logger, limits: { ...UNHURRIED, ...limits }, assets })
  t.teardown(() => app.close())
  const get: Serving['get'] = (url, headers = {}, more = {}) => app.inject({ url, headers, ...more })
  return { app, engine, holder, logged, get }
}

interface Described {
  paths: Record<string, Partial<Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>>>
  components: { schemas: Record<string, object> }
}

/** Checks a body against its route's description; the route as in /openapi.json. Returns what is wrong, or ''. */
export function checker(app: FastifyInstance) {
  const described = app.swagger() as unknown as Described
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addSchema({ $id: 'root', components: described.components })
  return (route: string, status: number, type: string, body: unknown, method: 'get' | 'post' = 'get'): string => {
    const content = described.paths[route]?.[method]?.responses[status]?.content?.[type]
    if (!content) return `${route} ${status} ${type} is not described`
    const schema = JSON.parse(JSON.stringify(content.schema).replaceAll('"#/components', '"root#/components'))
    return ajv.validate(schema, body) ? '' : ajv.errorsText()
  }
}
