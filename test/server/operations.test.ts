// What is for whoever runs or builds upon the server: explanations, analysis, reloading, metrics, other origins, and
// the pages that describe the interface.

import type { AddressInfo } from 'node:net'
import t from 'tap'
import { KashafError } from '../../index/errors.js'
import { buildApp } from '../../server/app.js'
import { readConfig } from '../../server/config.js'
import { PROBLEM_NAMES } from '../../server/contract/contract.js'
import { createEngineHolder } from '../../server/engine/engine-holder.js'
import { createLogger } from '../../server/log.js'
import { serveMetrics } from '../../server/metrics/listener.js'
import { collectFaults } from '../faults.js'
import { UNHURRIED } from '../unhurried.js'
import { fakeEngine } from './fake-engine.js'
import { ADMIN_TOKEN, checker, serving } from './serving.js'

const ARTICLE = '/api/v1/articles/report-1'

t.test('explain: parts that sum to the score, or what failed', async (t) => {
  const { app, engine, get } = await serving(t)
  const check = checker(app)
  const route = '/api/v1/articles/{id}/explain'
  let seen: unknown
  engine.before = (request) => {
    seen = request
  }
  const answer = await get(`${ARTICLE}/explain?q=talks&lang=en&match=all`)
  t.equal(answer.statusCode, 200)
  t.equal(answer.headers['cache-control'], 'no-store')
  t.equal(check(route, 200, 'application/json', answer.json()), '')
  t.match(seen, { text: 'talks', languages: ['en'], match: 'all', expand: 'auto' })
  const { matched, score, parts, failed, terms } = answer.json()
  t.same([matched, score, failed, terms.length], [true, 1.25, [], 1])
  t.equal(
    parts.reduce((sum: number, { value }: { value: number }) => sum + value, 0),
    score,
  )
  t.match(parts[0], { kind: 'term', term: 0, words: [{ text: 'talks', field: 'body', via: 'exact' }] })
  const other = (await get(`${ARTICLE}/explain?q=zzzz`)).json()
  t.match(other, { matched: false, score: 0, parts: [], failed: [{ kind: 'term', term: 0, text: 'zzzz', at: [0, 4] }] })
  t.equal(check(route, 200, 'application/json', other), '')
  for (const [url, status] of [
    ['/api/v1/articles/none/explain?q=talks', 404],
    [`${ARTICLE}/explain?q=talks&sort=newest`, 400],
    [`${ARTICLE}/explain?from=2017-02-30`, 400],
  ] as const) {
    const refused = await get(url)
    t.equal(refused.statusCode, status, url)
    t.equal(check(route, status, 'application/problem+json', refused.json()), '')
  }
})

t.test('analyze: words in place, kept as long as the index', async (t) => {
  const { app, get } = await serving(t)
  const check = checker(app)
  const url = `/api/v1/analyze?text=${encodeURIComponent(' دير الزور')}`
  const answer = await get(url)
  t.equal(check('/api/v1/analyze', 200, 'application/json', answer.json()), '')
  t.match(answer.json().tokens[0], { text: 'دير', start: 1, end: 4, position: 0, lang: null })
  t.equal(answer.headers['cache-control'], 'public, max-age=300')
  t.equal((await get(url, { 'if-none-match': String(answer.headers.etag) })).statusCode, 304)
  t.equal((await get(`${url}&lang=ar`, { 'if-none-match': String(answer.headers.etag) })).json().tokens[0].lang, 'ar')
  for (const bad of ['', '?text=', `?text=${'x'.repeat(1001)}`, '?text=a&lang=fr', '?text=a&q=b']) {
    const refused = await get(`/api/v1/analyze${bad}`)
    t.equal(refused.statusCode, 400, bad.slice(0, 30))
    t.equal(check('/api/v1/analyze', 400, 'application/problem+json', refused.json()), '')
  }
})

const RELOAD = '/api/v1/admin/reload'
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

t.test('admin: nothing is there without the setting, and nothing is done without the token', async (t) => {
  const faults = collectFaults(t)
  const closed = await serving(t)
  for (const headers of [{}, bearer(ADMIN_TOKEN)]) {
    faults.equal((await closed.get(RELOAD, headers, { method: 'POST' })).statusCode, 404)
    faults.equal((await closed.get('/api/v1/admin/tasks/x', headers)).statusCode, 404)
    faults.equal((await closed.get('/metrics', headers)).statusCode, 404)
    for (const url of [RELOAD, '/api/v1/admin/tasks/x', '/metrics']) {
      for (const method of ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'] as const) {
        const answer = await closed.get(url, headers, { method })
        faults.same([answer.statusCode, answer.headers.allow], [404, undefined], `${method} ${url}`)
      }
    }
  }
  faults.none()
  const { get, holder } = await serving(t, { settings: { KASHAF_ADMIN_TOKEN: ADMIN_TOKEN } })
  let looks = 0
  holder.reload = async () => void looks++
  const wrong = [{}, bearer(''), bearer(`${ADMIN_TOKEN}0`), bearer(ADMIN_TOKEN.slice(1)), { authorization: ADMIN_TOKEN }]
  for (const headers of [...wrong, { authorization: `Basic ${ADMIN_TOKEN}` }]) {
    for (const [method, url] of [
      ['POST', RELOAD],
      ['GET', '/api/v1/admin/tasks/x'],
    ] as const) {
      const refused = await get(url, headers, { method })
      faults.equal(refused.statusCode, 401)
      faults.match(refused.headers, { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' })
      faults.equal(refused.json().type, '/problems/unauthorized')
    }
    faults.equal((await get('/metrics', headers)).statusCode, 404, 'metrics do not even say that they are there')
    faults.equal((await get('/metrics', headers, { method: 'POST' })).statusCode, 404)
  }
  faults.none()
  t.equal(looks, 0)
  t.match(await get(RELOAD, bearer(ADMIN_TOKEN)), { statusCode: 405, headers: { allow: 'POST' } })
  t.equal((await get('/api/v1/admin/tasks/x', bearer(ADMIN_TOKEN))).statusCode, 404, 'no such task')
  const statuses = []
  for (let n = 0; n < 11; n++) statuses.push((await get(RELOAD, {}, { method: 'POST', remoteAddress: '198.51.100.9' })).statusCode)
  t.same(statuses, [...Array(10).fill(401), 429], 'guesses are counted')
})

t.test('while nothing could be opened, whatever the reason, the server is not ready, and says why in its log alone', async (t) => {
  for (const failure of [
    new KashafError('index-too-large', 'secret: too large'),
    new KashafError('lexicon-invalid', 'secret: no row'),
    new TypeError('secret: a fault'),
  ]) {
    const logged: Record<string, unknown>[] = []
    const holder = createEngineHolder({ index: 'none', open: () => Promise.reject(failure), currentVersion: async () => 'first-1' })
    await holder.reload()
    const config = readConfig({})
    const logger = createLogger(config, { write: (line) => void logged.push(JSON.parse(line)) })
    const app = await buildApp({ config, holder, logger, assets: null })
    t.teardown(() => app.close())
    const answer = await app.inject('/readyz')
    t.match([answer.statusCode, answer.json().type, answer.headers['retry-after']], [503, '/problems/index-not-ready', '5'])
    t.notMatch(answer.body, 'secret')
    t.match(
      logged.find(({ msg }) => msg === 'index-not-ready'),
      { level: 40, err: { message: failure.message } },
    )
  }
})

t.test('reload: a task from queued to done or failed; a bad index leaves the old one serving', async (t) => {
  const faults = collectFaults(t)
  let version = 'first-1'
  let openIt = async (): Promise<ReturnType<typeof fakeEngine>> => fakeEngine(version)
  const holder = createEngineHolder({ index: 'none', open: () => openIt(), currentVersion: async () => version })
  await holder.reload()
  const app = await buildApp({ config: readConfig({ KASHAF_ADMIN_TOKEN: ADMIN_TOKEN }), holder, assets: null, limits: UNHURRIED })
  t.teardown(() => app.close())
  const check = checker(app)
  const headers = bearer(ADMIN_TOKEN)
  const begin = () => app.inject({ method: 'POST', url: RELOAD, headers })
  const follow = async (url: string) => {
    for (;;) {
      await new Promise(setImmediate)
      const answer = await app.inject({ url, headers })
      faults.equal(check('/api/v1/admin/tasks/{id}', 200, 'application/json', answer.json()), '')
      if (!/queued|running/.test(answer.json().state)) break
    }
    faults.none('every answer about a task is as described')
    return (await app.inject({ url, headers })).json()
  }

  version = 'second-1'
  let release = () => {}
  openIt = async () => {
    await new Promise<void>((resolve) => (release = resolve))
    return fakeEngine(version)
  }
  const begun = await begin()
  t.equal(begun.statusCode, 202)
  t.equal(check(RELOAD, 202, 'application/json', begun.json(), 'post'), '')
  t.match(begun.json(), { id: /^[0-9a-f]{16}$/, state: 'queued', from: 'first-1', to: null, problem: null })
  const location = String(begun.headers.location)
  t.equal(location, `/api/v1/admin/tasks/${begun.json().id}`)
  await new Promise(setImmediate)
  t.equal((await app.inject({ url: location, headers })).json().state, 'running')
  const second = await begin()
  t.same([second.statusCode, second.headers.location], [409, location])
  t.equal((await app.inject('/readyz')).json().index, 'first-1', 'the old one serves meanwhile')
  release()
  t.match(await follow(location), { state: 'done', from: 'first-1', to: 'second-1', problem: null })
  t.equal((await app.inject('/readyz')).json().index, 'second-1')

  version = 'third-1'
  openIt = async () => {
    throw new KashafError('index-damaged', 'A file of the index is not what it was.')
  }
  t.match(await follow(String((await begin()).headers.location)), {
    ...{ state: 'failed', from: 'second-1', to: 'second-1' },
    problem: { code: 'index-damaged', detail: /file/, advice: /./ },
  })
  t.equal((await app.inject('/api/v1/search?q=talks')).json().index.version, 'second-1')
  t.same(holder.reloads, { opened: 1, failed: 1 })

  version = 'second-1'
  t.match(await follow(String((await begin()).headers.location)), { state: 'done', from: 'second-1', to: 'second-1' })
  const tasks = []
  for (let n = 0; n < 21; n++) {
    tasks.push(String((await begin()).headers.location))
    await follow(tasks[n])
  }
  t.equal((await app.inject({ url: tasks[0], headers })).statusCode, 404, 'the oldest is forgotten')
  t.equal((await app.inject({ url: tasks[1], headers })).statusCode, 200)
})

t.test('metrics: every family by its name, and nothing that a reader typed', async (t) => {
  const faults = collectFaults(t)
  const { app, engine, get } = await serving(t, { settings: { KASHAF_ADMIN_TOKEN: ADMIN_TOKEN, KASHAF_RATE: '0.01' } })
  const secret = 'مصدرسري'
  const first = await get(`/api/v1/search?q=${secret}`)
  await get('/api/v1/search?q=talks')
  await get('/api/v1/search?q=talks')
  await get(`/api/v1/search?q=${secret}`, { 'if-none-match': String(first.headers.etag) })
  await get(`/${secret}/x`)
  await get(`/api/v1/articles/${encodeURIComponent(secret)}?q=${secret}`)
  await get('/api/v1/index', {}, { remoteAddress: '203.0.113.77' })
  await get('/api/v1/index', {}, { remoteAddress: '203.0.113.77' })
  const answer = await get('/metrics', bearer(ADMIN_TOKEN))
  t.equal(answer.headers['content-type'], 'text/plain; version=0.0.4; charset=utf-8')
  t.equal(answer.headers['cache-control'], 'no-store')
  const { body } = answer
  for (const hidden of [secret, encodeURIComponent(secret), '203.0.113.77', 'report-1', 'talks']) t.notMatch(body, hidden)
  const kinds = Object.fromEntries([...body.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, kind]) => [name, kind]))
  t.same(kinds, {
    kashaf_http_requests_total: 'counter',
    kashaf_http_request_seconds: 'histogram',
    kashaf_search_seconds: 'histogram',
    kashaf_search_zero_total: 'counter',
    kashaf_search_partial_total: 'counter',
    kashaf_cache_total: 'counter',
    kashaf_not_modified_total: 'counter',
    kashaf_rate_limited_total: 'counter',
    kashaf_index_documents: 'gauge',
    kashaf_index_bytes: 'gauge',
    kashaf_index_built_timestamp_seconds: 'gauge',
    kashaf_index_reloads_total: 'counter',
    kashaf_event_loop_delay_seconds: 'gauge',
    process_resident_memory_bytes: 'gauge',
  })
  const lines = body.split('\n')
  for (const line of [
    'kashaf_http_requests_total{route="/api/v1/search",method="GET",status="200"} 3',
    'kashaf_http_requests_total{route="/api/v1/search",method="GET",status="304"} 1',
    'kashaf_http_requests_total{route="none",method="GET",status="404"} 1',
    'kashaf_http_request_seconds_count{route="/api/v1/search"} 4',
    'kashaf_search_seconds_bucket{stage="match",le="+Inf"} 2',
    'kashaf_search_seconds_bucket{stage="match",le="0.001"} 2',
    'kashaf_search_zero_total 1',
    'kashaf_search_partial_total 0',
    'kashaf_cache_total{result="miss"} 2',
    'kashaf_cache_total{result="hit"} 1',
    'kashaf_not_modified_total 1',
    'kashaf_rate_limited_total{route="/api/v1/index"} 1',
    'kashaf_index_documents 3',
    'kashaf_index_bytes 4096',
    `kashaf_index_built_timestamp_seconds ${Date.parse('2025-01-01T00:00:00Z') / 1000}`,
    'kashaf_index_reloads_total{result="opened"} 0',
  ]) {
    t.ok(lines.includes(line), line)
  }
  for (const line of lines) faults.match(line, /^(# (HELP|TYPE) .+|[a-z_]+(\{([a-z]+="[^"\n]*",?)+\})? [0-9.e+-]+|)$/, line)
  faults.none()
  t.equal(engine.asked.searches, 2)

  const server = await serveMetrics(app.metrics, 0, () => t.fail('they can be written'))
  t.teardown(() => server.close())
  const { address, port } = server.address() as AddressInfo
  t.equal(address, '127.0.0.1')
  const own = await fetch(`http://127.0.0.1:${port}/metrics`)
  t.same([own.status, own.headers.get('content-type')], [200, 'text/plain; version=0.0.4; charset=utf-8'])
  t.match(await own.text(), /^kashaf_index_documents 3$/m)
  t.equal((await fetch(`http://127.0.0.1:${port}/api/v1/search`)).status, 404)
  t.equal((await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status, 405)
  const empty = await serving(t, { empty: true, settings: { KASHAF_ADMIN_TOKEN: ADMIN_TOKEN } })
  const without = (await empty.get('/metrics', bearer(ADMIN_TOKEN))).body
  t.notMatch(without, /^kashaf_index_documents \d/m)
  t.match(without, 'process_resident_memory_bytes')
})

t.test('other origins: only those named, only what is shared, never with cookies', async (t) => {
  const faults = collectFaults(t)
  const origin = 'https://reader.example'
  const preflight = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
  const shared = ['/api/v1/search?q=talks', ARTICLE, `${ARTICLE}/original`, '/api/v1/index', '/openapi.json']
  const others = ['/', '/a/report-1', '/healthz', '/metrics', '/robots.txt', '/problems/internal', '/api/v1/admin/tasks/x', '/api/nothing']

  const off = await serving(t)
  for (const url of shared) {
    t.equal((await off.get(url, { origin })).headers['access-control-allow-origin'], undefined, url)
    t.equal((await off.get(url, preflight, { method: 'OPTIONS' })).statusCode, 405)
  }

  const listed = await serving(t, {
    settings: { KASHAF_CORS_ORIGINS: `https://other.example, ${origin}`, KASHAF_ADMIN_TOKEN: ADMIN_TOKEN },
  })
  for (const url of shared) {
    const { headers } = await listed.get(url, { origin })
    faults.match(headers, { 'access-control-allow-origin': origin, 'cross-origin-resource-policy': 'cross-origin' }, url)
    faults.equal(
      headers['access-control-expose-headers'],
      'etag, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset, content-disposition, server-timing, kashaf-index-version, kashaf-total',
    )
    faults.equal(headers['access-control-allow-credentials'], undefined)
    faults.match(headers.vary, /\borigin\b/)
    const again = await listed.get(url, { origin, 'if-none-match': String(headers.etag) })
    faults.match([again.statusCode, again.headers['access-control-allow-origin']], [304, origin])
    const asked = await listed.get(url, preflight, { method: 'OPTIONS' })
    faults.equal(asked.statusCode, 204)
    faults.match(asked.headers, {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type, if-none-match, accept-language',
      'access-control-max-age': '7200',
    })
    for (const from of [
      {} as Record<string, string>,
      { origin: 'https://evil.example' },
      { origin: `${origin}.evil` },
      { origin: 'null' },
    ]) {
      const refused = await listed.get(url, from)
      faults.equal(refused.headers['access-control-allow-origin'], undefined)
      faults.equal(refused.headers['cross-origin-resource-policy'], 'same-origin')
      faults.match(refused.headers.vary, /\borigin\b/, 'and it is not kept for an origin that may')
    }
    faults.equal((await listed.get(url, { ...preflight, origin: 'https://evil.example' }, { method: 'OPTIONS' })).statusCode, 405)
  }
  faults.none()
  for (const url of others) {
    for (const method of ['GET', 'OPTIONS'] as const) {
      const { headers } = await listed.get(url, { ...preflight, ...bearer(ADMIN_TOKEN) }, { method })
      faults.same([headers['access-control-allow-origin'], headers['cross-origin-resource-policy']], [undefined, 'same-origin'], url)
    }
  }
  faults.none()
  const refused = await listed.get('/api/v1/search?limit=0', { origin })
  t.match(refused, { statusCode: 400, headers: { 'access-control-allow-origin': origin } }, 'a refusal can be read')

  const all = await serving(t, { settings: { KASHAF_CORS_ORIGINS: '*' } })
  const { headers } = await all.get('/api/v1/index', { origin })
  t.equal(headers['access-control-allow-origin'], '*')
  t.notMatch(headers.vary, 'origin')
})

t.test('/docs: every route, parameter and schema, in either page language, from our own files', async (t) => {
  const faults = collectFaults(t)
  const { app, get } = await serving(t)
  const described = app.swagger() as unknown as {
    paths: Record<string, Record<string, { operationId: string; summary: string; parameters?: { name: string }[] }>>
    components: { schemas: Record<string, object> }
  }
  for (const [ui, title] of [
    ['ar', 'واجهة البرمجة'],
    ['en', 'Programming interface'],
  ]) {
    const { statusCode, headers, body } = await get(`/docs?ui=${ui}`)
    faults.equal(statusCode, 200)
    faults.match(body, title)
    faults.match(headers['content-security-policy'], /default-src 'none'.*script-src 'self'/)
    faults.notMatch(headers['content-security-policy'], 'unsafe')
    for (const [path, methods] of Object.entries(described.paths)) {
      for (const [method, { operationId, summary, parameters = [] }] of Object.entries(methods)) {
        const [, section] = new RegExp(`<section id="${operationId}"(.*?)</section>`, 's').exec(body) ?? []
        faults.ok(section?.includes(`${method.toUpperCase()} ${path}`), `${operationId} is described`)
        faults.ok(section?.includes(summary.slice(0, 20)))
        for (const { name } of parameters) faults.ok(section?.includes(`>${name}</code>`), `${operationId} ${name}`)
        faults.match(section, 'curl ')
      }
    }
    for (const name of Object.keys(described.components.schemas)) faults.ok(body.includes(`id="schema-${name}"`), name)
    for (const [, name] of body.matchAll(/href="#([^"]+)"/g)) faults.ok(body.includes(`id="${name}"`), `#${name} leads somewhere`)
    for (const [, name] of body.matchAll(/href="\/problems\/([^"]+)"/g)) faults.ok(PROBLEM_NAMES.includes(name as never), name)
    faults.notMatch(body, /(src|href)="(https?:)?\/\//, 'nothing of others')
  }
  faults.none()
  for (const [, label] of (await get('/docs?ui=en')).body.matchAll(/<div class="wide"([^>]*)>/g)) {
    faults.match(label, /role="group" aria-label="[^"]+" tabindex="0"/, 'what scrolls has a name and is reached by key')
  }
  faults.none()
  const tag = String((await get('/docs')).headers.etag)
  t.equal((await get('/docs', { 'if-none-match': tag })).statusCode, 304)
  t.equal((await get('/docs')).headers['cache-control'], 'private, max-age=300', 'its examples name the host that was asked')
  const known = await serving(t, { settings: { KASHAF_PUBLIC_URL: 'https://archive.example' } })
  const answer = await known.get('/docs')
  t.equal(answer.headers['cache-control'], 'public, max-age=300')
  t.match(answer.headers.vary, /accept-language.*cookie/i)
  t.match(answer.body, 'https://archive.example/api/v1/search')
  for (const url of ['/help?ui=en', '/?ui=en', '/a/report-1?ui=en']) t.match((await get(url)).body, 'href="/docs?ui=en"', url)
  const off = await serving(t, { settings: { KASHAF_DOCS: 'off' } })
  t.equal((await off.get('/docs')).statusCode, 404)
  t.match((await off.get('/help')).body, 'href="/openapi.json"')
  t.notMatch((await off.get('/help')).body, 'href="/docs')
})
