// The law of the interface: whatever is asked, the answer is one that /openapi.json describes, and never a failure of
// the server. Requests are made from that description, so a new route is asked as soon as it is described: good values,
// values that are nearly good, and whatever else a URL can hold.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import t from 'tap'
import { rebuild } from '../../index/index.js'
import { buildApp } from '../../server/app.js'
import { readConfig } from '../../server/config.js'

import { createEngineHolder } from '../../server/engine/engine-holder.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { SEEDS } from '../temporary.js'
import { UNHURRIED } from '../unhurried.js'

/** How many requests are made; the seed of a failed run is in its message. */
const REQUESTS = Number(process.env.KASHAF_TEST_REQUESTS ?? 20_000)

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  anyOf?: Schema[]
  items?: Schema
  pattern?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  maxItems?: number
  properties?: Record<string, Schema>
}

interface Operation {
  parameters?: { name: string; in: 'query' | 'path' | 'header'; schema: Schema; style?: string; explode?: boolean }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

interface Described {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

const index = mkdtempSync(join(tmpdir(), 'kashaf-requests-'))
t.teardown(() => rmSync(index, { recursive: true, force: true }))
await rebuild({ articles: SEEDS, index })
const config = readConfig({ KASHAF_INDEX: index, KASHAF_ARTICLES: SEEDS, KASHAF_RATE: '0', KASHAF_SEARCH_MS: '60000' })
const holder = createEngineHolder({ index, lexicon: config.lexicon, waitMs: UNHURRIED.waitMs })
await holder.reload()
const app = await buildApp({ config, holder, assets: null, limits: UNHURRIED })
t.teardown(async () => {
  await app.close()
  await holder.close()
})
const described = app.swagger() as unknown as Described
const ids = await holder.use(async (engine) => {
  const found = (await app.inject({ url: '/api/v1/search' })).json() as { hits: { id: string }[]; total: number }
  return found.hits.map(({ id }) => id).concat(engine.version)
})

// ---- what is asked ----------------------------------------------------------------------------------------------

const WORDS =
  'داعش مفاوضات سوريا ديرالزور القلمون لبنان حزب الله أو من في Hezbollah talks Daesh Syria ransom the and OR | - "دير الزور" « » * : المصدر: source: lang:ar year:2017 السنة:٢٠١٧..2018 before: قبل: -لبنان مفاوض* lvpfh da3esh 2018-11-27 27/11/2018 ١٢ 🙂 مِن \u202E \u200F'.split(
    ' ',
  )
const typed = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)
const text = fc.oneof(typed, fc.constantFrom(...ids, 'unknown', 'syria-tv', 'asharq-al-awsat', 'kashaf'), fc.string({ maxLength: 12 }))
const OTHER = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  'NaN',
  'null',
  'true',
  '99999999999999999999',
  '2018-02-30',
  '0000',
  'ar,en',
  '[]',
  '{}',
  '../../etc',
  '%',
  "'",
]
const wrong = fc.oneof(fc.constantFrom(...OTHER), fc.constant('ش'.repeat(513)), fc.string({ unit: 'binary', maxLength: 20 }))

/** Texts that are likely good values of a parameter. */
function goodValues(schema: Schema): fc.Arbitrary<string> {
  if (schema.enum) return fc.constantFrom(...schema.enum.map(String))
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(goodValues))
  if (schema.type === 'boolean') return fc.constantFrom('true', 'false')
  if (schema.type === 'integer' || schema.type === 'number') {
    return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 100, 10_000) }).map(String)
  }
  if (schema.type === 'array') return goodValues(present(schema.items))
  if (schema.pattern)
    return fc.oneof(fc.stringMatching(new RegExp(schema.pattern)), fc.constantFrom('2017', '2018-11', '2018-11-27', ...ids))
  return text
}

/** At most five of the names: all together are rarely good together. */
const some = (names: string[]): fc.Arbitrary<string[]> => fc.subarray(names, { maxLength: Math.min(5, names.length) })

interface Asked {
  method: string
  route: string
  options: InjectOptions
}

const headers = fc.record(
  {
    accept: fc.constantFrom('application/json', 'text/plain', '*/*', 'text/html', 'application/json;q=0, text/plain', 'nonsense'),
    'accept-language': fc.constantFrom('ar', 'en', 'fr', 'ar;q=0.1, en', ''),
    'if-none-match': fc.constantFrom('*', 'W/"none"', '"'),
  },
  { requiredKeys: [] },
)

function requestsOf(method: string, route: string, operation: Operation): fc.Arbitrary<Asked> {
  const parameters = operation.parameters ?? []
  const value = (schema: Schema) =>
    fc.oneof({ weight: 9, arbitrary: goodValues(schema) }, { weight: 1, arbitrary: wrong }) as fc.Arbitrary<string>
  const query = fc
    .record(
      Object.fromEntries(
        parameters
          .filter((parameter) => parameter.in === 'query')
          .map(({ name, schema, explode }) => {
            const many = schema.type === 'array'
            const list = many
              ? fc.array(value(schema), { maxLength: 3 })
              : fc.oneof(
                  { weight: 30, arbitrary: value(schema).map((one) => [one]) },
                  { weight: 1, arbitrary: fc.array(value(schema), { maxLength: 2 }) },
                )
            return [name, explode === false ? list.map((values) => [values.join(',')]) : list]
          }),
      ),
      { requiredKeys: [] },
    )
    .chain((given) =>
      fc.oneof(
        { weight: 9, arbitrary: fc.constant(given) },
        { weight: 1, arbitrary: wrong.map((extra) => ({ ...given, [extra || 'x']: ['1'] })) },
      ),
    )
    .chain((given) =>
      some(Object.keys(given)).map((names) => names.map((name) => [name, (given as Record<string, string[]>)[name]] as const)),
    )
  const path = fc.record(
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === 'path')
        .map(({ name, schema }) => [
          name,
          fc.oneof(
            { weight: 6, arbitrary: fc.constantFrom(...ids) },
            { weight: 3, arbitrary: goodValues(schema) },
            { weight: 1, arbitrary: wrong },
          ),
        ]),
    ),
  )
  const body = operation.requestBody ? bodies(operation.requestBody.content['application/json'].schema) : fc.constant(undefined)
  return fc.record({ query, path, headers, body }).map(({ query, path, headers, body }) => {
    const address = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(scalar((path as Record<string, string>)[name])))
    const written = new URLSearchParams()
    for (const [name, values] of query) for (const one of values) written.append(scalar(name), scalar(one))
    const url = written.size > 0 ? `${address}?${written}` : address
    const sent = body === undefined ? {} : { payload: body.text, headers: { ...headers, 'content-type': body.type } }
    return { method, route, options: { method: method as 'GET', url, headers: headers as Record<string, string>, ...sent } }
  })
}

/** Bodies: an object of the schema's members, and things that are none. */
function bodies(schema: Schema): fc.Arbitrary<{ text: string; type: string }> {
  const { properties = {} } = schema.$ref ? described.components.schemas[present(schema.$ref.split('/').at(-1))] : schema
  const member = (of: Schema): fc.Arbitrary<unknown> => {
    if (of.type === 'array') return fc.array(member(present(of.items)), { maxLength: 3 })
    if (of.type === 'integer' || of.type === 'number') return goodValues(of).map(Number)
    if (of.type === 'boolean') return fc.boolean()
    return goodValues(of).map(scalar)
  }
  const object = fc
    .record(
      Object.fromEntries(
        Object.entries(properties).map(([name, of]) => [
          name,
          fc.oneof({ weight: 9, arbitrary: member(of) }, { weight: 1, arbitrary: fc.jsonValue() }),
        ]),
      ),
      { requiredKeys: [] },
    )
    .chain((given) =>
      some(Object.keys(given)).map((names) => Object.fromEntries(names.map((name) => [name, (given as Record<string, unknown>)[name]]))),
    )
  return fc.oneof(
    { weight: 8, arbitrary: object.map((value) => ({ text: JSON.stringify(value), type: 'application/json' })) },
    { weight: 1, arbitrary: fc.json().map((text) => ({ text, type: 'application/json' })) },
    {
      weight: 1,
      arbitrary: fc.record({
        text: fc.string({ unit: 'binary', maxLength: 30 }).map(scalar),
        type: fc.constantFrom('application/json', 'text/plain', 'application/xml'),
      }),
    },
  )
}

/** What a URL or a body can hold: halves of surrogate pairs become U+FFFD. */
const scalar = (value: string): string => value.replace(/\p{Surrogate}/gu, '\uFFFD')

// ---- what is answered -------------------------------------------------------------------------------------------

const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema({ $id: 'root', components: described.components })
const compiled = new Map<string, ReturnType<typeof ajv.compile>>()

/** What is wrong with an answer, or ''. */
function fault({ method, route }: Asked, status: number, type: string, body: string): string {
  const responses = described.paths[route][method].responses
  const response = responses[status]
  if (!response) return `${status} is not described`
  if (status === 304) return body === '' ? '' : 'a 304 has a body'
  const content = response.content?.[type]
  if (!content) return `${status} ${type || 'without a type'} is not described`
  if (!/[/+]json$/.test(type)) return ''
  const key = `${method} ${route} ${status} ${type}`
  const validate =
    compiled.get(key) ?? ajv.compile(JSON.parse(JSON.stringify(content.schema).replaceAll('"#/components', '"root#/components')))
  compiled.set(key, validate)
  return validate(JSON.parse(body)) ? '' : ajv.errorsText(validate.errors)
}

/** Whether an address is one of the route that it was made for: each part of the route has a part of the address. */
function isOfRoute({ route, options }: Asked): boolean {
  const parts = (path: string) => path.split('/')
  const [asked, described] = [parts(new URL(String(options.url), 'http://a').pathname), parts(route)]
  return asked.length === described.length && described.every((part, n) => (part.startsWith('{') ? asked[n] !== '' : part === asked[n]))
}

/** Whoever has an answer is told so, and gets it again without its tag. */
async function asksAgain({ options }: Asked, tag: string): Promise<void> {
  const headers = { ...options.headers, 'if-none-match': `W/"other", ${tag}` }
  const again = await app.inject({ ...options, headers })
  if (again.statusCode !== 304 || again.body !== '') throw new Error(`${options.url}: ${again.statusCode} though the client has it`)
}

t.test(`whatever is asked of the interface, the answer is one that it describes: ${REQUESTS} requests`, { timeout: 600_000 }, async (t) => {
  const faults = collectFaults(t)
  const operations = Object.entries(described.paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ key: `${method} ${route}`, requests: requestsOf(method, route, operation) })),
  )
  const seen = new Map<string, Set<number>>()
  await fc.assert(
    fc.asyncProperty(fc.oneof(...operations.map(({ requests }) => requests)), async (asked) => {
      const answer = await app.inject(asked.options)
      if (answer.statusCode === 200 && answer.headers.etag) await asksAgain(asked, String(answer.headers.etag))
      const status = answer.statusCode
      const known = seen.get(`${asked.method} ${asked.route}`) ?? new Set()
      seen.set(`${asked.method} ${asked.route}`, known.add(status))
      if (status >= 500) throw new Error(`${status}: ${answer.body}`)
      // An address whose id is nothing, or dots that are taken away, is that of another route or of none.
      const type = String(answer.headers['content-type'] ?? '').split(';')[0]
      if (status === 404 && type === 'text/html' && !isOfRoute(asked)) return
      const wrong = fault(asked, status, type, answer.body)
      if (wrong !== '') throw new Error(`${asked.options.url}: ${wrong}`)
    }),
    { numRuns: REQUESTS },
  )
  t.same([...seen.keys()].sort(), operations.map(({ key }) => key).sort(), 'every operation was asked')
  for (const [key, statuses] of seen) {
    // Without a token these are not there.
    if (key.includes('/admin/')) continue
    faults.ok(
      [...statuses].some((status) => status < 400),
      `${key} was answered: ${[...statuses].sort().join(', ')}`,
    )
  }
  faults.none()
})
