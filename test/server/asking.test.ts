// Ways of asking besides GET /api/v1/search: by POST, for some members of a hit, for the values of one facet, from a
// browser's own search field. What is asked of the seeds is asked of the real engine.

import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { rebuild } from '../../index/index.js'
import { buildApp } from '../../server/app.js'
import { readConfig } from '../../server/config.js'
import { HIT_MEMBERS, Hit, type Search, SearchParameters } from '../../server/contract/contract.js'
import { createEngineHolder } from '../../server/engine/engine-holder.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { SEEDS, temporaryFolder } from '../temporary.js'
import { checker, serving } from './serving.js'

const SEARCH = '/api/v1/search'
const FACETS = '/api/v1/facets'
const JSON_TYPE = { 'content-type': 'application/json' }

const index = join(await temporaryFolder(t), 'index')
await rebuild({ articles: SEEDS, index })
const holder = createEngineHolder({ index })
await holder.reload()
// Time is short where tests share a machine: neither a busy loop nor a late search must be what fails here.
const seeds = await buildApp({
  config: readConfig({ KASHAF_SEARCH_MS: '60000' }),
  holder,
  assets: null,
  limits: { eventLoopMs: 600_000, waitMs: 600_000 },
})
t.teardown(() => seeds.close())
t.teardown(() => holder.close())

/** A query string of the object that a POST takes. */
function addressOf(body: Record<string, unknown>): string {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(body)) {
    if (name === 'facets' || name === 'fields') written.append(name, (value as string[]).join(','))
    else for (const one of [value].flat()) written.append(name, String(one))
  }
  return `${SEARCH}?${written}`
}

const untimed = (search: Search) => ({ ...search, took_ms: 0 })
const post = (app: typeof seeds, payload: unknown, headers: Record<string, string> = JSON_TYPE) =>
  app.inject({ method: 'POST', url: SEARCH, headers, payload: typeof payload === 'string' ? payload : JSON.stringify(payload) })

t.test('POST equals GET', async (t) => {
  const faults = collectFaults(t)
  const queries = ['', 'مفاوضات', 'negotiations "دير الزور"', '-داعش', 'السنة:2018', 'مفاوظات', 'x:y "', 'Syria talks']
  const body = fc.record(
    {
      q: fc.constantFrom(...queries),
      lang: fc.subarray(['ar', 'en'], { minLength: 1 }),
      source: fc.subarray(['syria-tv', 'asharq-al-awsat', 'unknown'], { minLength: 1 }),
      year: fc.subarray(['2017', '2018', 'unknown'], { minLength: 1 }),
      from: fc.constantFrom('2017', '2018-11'),
      undated: fc.constantFrom('exclude', 'include', 'only'),
      sort: fc.constantFrom('relevance', 'newest', 'oldest'),
      match: fc.constantFrom('auto', 'all', 'any'),
      expand: fc.constantFrom('auto', 'forms', 'off'),
      drop: fc.constant(['negotiations:مفاوضات']),
      qlang: fc.constantFrom('auto', 'ar', 'en'),
      typing: fc.boolean(),
      limit: fc.integer({ min: 1, max: 100 }),
      offset: fc.integer({ min: 0, max: 3 }),
      facets: fc.subarray(['source', 'lang', 'year', 'author'], { minLength: 1 }),
      histogram: fc.constantFrom('auto', 'day'),
      highlight: fc.constantFrom('offsets', 'html', 'none'),
      snippets: fc.integer({ min: 0, max: 5 }),
      fields: fc.subarray([...HIT_MEMBERS], { minLength: 1 }),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(body, async (asked) => {
      const [posted, got] = [await post(seeds, asked), await seeds.inject(addressOf(asked))]
      faults.equal(posted.statusCode, 200)
      faults.same(untimed(posted.json()), untimed(got.json()), JSON.stringify(asked))
    }),
    { numRuns: 40 },
  )
  faults.none()
  const whole = await post(seeds, {})
  t.same([whole.headers['cache-control'], whole.headers.etag], ['no-store', undefined])
  t.equal(checker(seeds)(SEARCH, 200, 'application/json', whole.json()), '')
})

t.test('POST: what is refused, and how it is named', async (t) => {
  const { app, engine, logged } = await serving(t)
  const refused = async (payload: unknown, status: number, type: string, headers?: Record<string, string>) => {
    const answer = await post(app, payload, headers)
    t.equal(answer.statusCode, status, JSON.stringify(payload).slice(0, 60))
    t.match(answer.json(), { type: `/problems/${type}`, instance: SEARCH })
    t.equal(answer.headers['cache-control'], 'no-store')
    return answer.json()
  }
  t.same((await refused({ limit: 101, sources: ['x'], lang: ['ar', 'fr'] }, 400, 'invalid-parameter')).errors, [
    { pointer: '/sources', detail: 'is not a parameter here; did you mean source?' },
    { pointer: '/lang', detail: 'must be one of ar, en' },
    { pointer: '/limit', detail: 'must be <= 100' },
  ])
  t.same((await refused({ q: null, limit: true, offset: '5', lang: 'en', typing: 'true', source: [1] }, 400, 'invalid-parameter')).errors, [
    { pointer: '/q', detail: 'must be text' },
    { pointer: '/lang', detail: 'must be a list' },
    { pointer: '/source', detail: 'must be text' },
    { pointer: '/typing', detail: 'must be true or false' },
    { pointer: '/limit', detail: 'must be a whole number' },
    { pointer: '/offset', detail: 'must be a whole number' },
  ])
  t.match(await refused({ from: '2017-02-30' }, 400, 'invalid-parameter'), { errors: [{ pointer: '/from' }] })
  t.match(await refused([], 400, 'invalid-parameter'), { errors: [{ pointer: '' }] })
  t.match(await refused('null', 400, 'invalid-parameter'), { errors: [{ pointer: '' }] })
  t.match(await refused({ 'a/b~c': 1 }, 400, 'invalid-parameter'), { errors: [{ pointer: '/a~1b~0c' }] })
  await refused({ offset: 9999 }, 400, 'offset-too-deep')
  await refused('{', 400, 'malformed-body')
  await refused('', 400, 'malformed-body')
  await refused('{"__proto__":{"q":"x"}}', 400, 'malformed-body')
  t.equal((await refused({ q: 'x'.repeat(20_000) }, 413, 'payload-too-large')).max, 16_384)
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/json']) {
    await refused('{}', 415, 'unsupported-media-type', { 'content-type': type })
  }
  t.equal((await app.inject({ method: 'POST', url: SEARCH })).statusCode, 400, 'no body')
  t.equal(engine.asked.searches, 0)
  t.equal((await post(app, '{"q":"talks"}', { 'content-type': 'application/json; charset=utf-8' })).json().total, 2)
  t.notMatch(JSON.stringify(logged), 'talks')
})

t.test('lengths are counted in UTF-16 units, in addresses and in bodies', async (t) => {
  const { app } = await serving(t)
  const wave = encodeURIComponent('\u{1F44B}')
  const limits: [address: string, units: number][] = [
    [`${SEARCH}?q=`, 512],
    [`${SEARCH}?source=`, 128],
    [`${SEARCH}?author=`, 128],
    ['/api/v1/suggest?q=', 64],
    ['/api/v1/analyze?text=', 1000],
    ['/api/v1/facets/source?prefix=', 64],
  ]
  for (const [address, units] of limits) {
    t.equal((await app.inject(`${address}${wave.repeat(units / 2)}`)).statusCode, 200, `${units} units: ${address}`)
    const longer = await app.inject(`${address}${wave.repeat(units / 2 + 1)}`)
    t.match(longer.json(), { status: 400, errors: [{ detail: `must not be longer than ${units} UTF-16 units` }] }, address)
  }
  t.equal((await post(app, { q: '\u{1F44B}'.repeat(256) })).statusCode, 200)
  t.match((await post(app, { q: '\u{1F44B}'.repeat(257) })).json(), { status: 400, errors: [{ pointer: '/q' }] })
})

t.test('fields: only the members that are asked for, and the id', async (t) => {
  t.same([...HIT_MEMBERS].sort(), Object.keys(Hit.properties).sort(), 'the list is that of the schema')
  const hits = async (query: string): Promise<object[]> =>
    (await seeds.inject(`${SEARCH}?q=%D8%B3%D9%88%D8%B1%D9%8A%D8%A7&${query}`)).json().hits
  t.same(Object.keys((await hits('fields=title,url'))[0]).sort(), ['id', 'title', 'url'])
  t.same(Object.keys((await hits('fields=id'))[0]), ['id'])
  t.same(Object.keys((await hits('fields='))[0]).sort(), [...HIT_MEMBERS].sort())
  t.match((await hits('fields=snippets&highlight=html'))[0], { snippets: [{ html: /<mark>/ }] })
  const page = await seeds.inject('/?q=%D8%B3%D9%88%D8%B1%D9%8A%D8%A7&fields=id')
  t.match(page.body, '<mark', 'the page has its own')
})

t.test('facet values: counts without the facet’s own filter, the beginning compared folded', async (t) => {
  const values = async (url: string) => (await seeds.inject(`${FACETS}/${url}`)).json()
  const sources = await values('source')
  t.match(sources, { name: 'source', total: 4, partial: false })
  t.same(
    sources.values.map(({ value, count }: { value: string; count: number }) => [value, count]),
    [
      ['kashaf', 5],
      ['asharq-al-awsat', 3],
      ['syria-tv', 1],
      ['unknown', 1],
    ],
  )
  t.same(sources.values[3].label, { ar: 'المصدر غير مذكور', en: 'Source not named' })
  t.match(await values('source?source=syria-tv&lang=ar'), { total: 3, values: [{ value: 'syria-tv', selected: true }, {}, {}] })
  for (const prefix of ['sy', 'SYRIA TV', 'تِلفز', 'سوريا', 'tv']) {
    t.match(await values(`source?prefix=${encodeURIComponent(prefix)}`), { total: 1, values: [{ value: 'syria-tv' }] }, prefix)
  }
  t.match(await values(`source?prefix=${encodeURIComponent('أوسط')}`), { values: [{ value: 'asharq-al-awsat' }] }, 'without the article')
  t.match(await values('source?prefix=...'), { total: 0, values: [] }, 'signs begin nothing')
  t.match(await values('source?limit=1'), { total: 4, values: { length: 1 } })
  t.match(await values(`lang?q=${encodeURIComponent('قسد')}&match=all`), { name: 'lang' })
  t.match(await values('year?prefix=2017'), { total: 1, values: [{ value: '2017' }] })
  t.match(await values('author'), { name: 'author', values: [{ value: 'unknown', label: { en: 'Author not named' } }] })
  const searched: Search = (await seeds.inject(`${SEARCH}?facets=source&lang=ar&source=syria-tv`)).json()
  t.same((await values('source?source=syria-tv&lang=ar')).values, present(searched.facets.source).values, 'as a search counts them')
})

t.test('facet values: addresses, parameters, what may be kept', async (t) => {
  const { app, engine, get } = await serving(t)
  const answer = await get(`${FACETS}/source?limit=2`)
  t.equal(checker(app)(`${FACETS}/{name}`, 200, 'application/json', answer.json()), '')
  t.equal(answer.headers['cache-control'], 'public, max-age=60, stale-while-revalidate=600')
  t.equal((await get(`${FACETS}/source?limit=2`, { 'if-none-match': String(answer.headers.etag) })).statusCode, 304)
  t.equal(engine.asked.facets, 1)
  for (const name of ['sources', 'Source', 'constructor', 'date']) {
    t.match((await get(`${FACETS}/${name}`)).json(), { type: '/problems/not-found', status: 404 }, name)
  }
  for (const [query, parameter] of [
    ['limit=101', 'limit'],
    ['limit=0', 'limit'],
    [`prefix=${'x'.repeat(65)}`, 'prefix'],
    ['prefx=x', 'prefx'],
    ['offset=1', 'offset'],
    ['from=2017-13', 'from'],
  ]) {
    t.match((await get(`${FACETS}/year?${query}`)).json(), { type: '/problems/invalid-parameter', errors: [{ parameter }] }, query)
  }
  const short = await serving(t, { settings: { KASHAF_SEARCH_MS: '5' } })
  const partial = await short.get(`${FACETS}/source`)
  t.same([partial.json().partial, partial.headers['cache-control'], partial.headers.etag], [true, 'no-store', undefined])
})

t.test('qlang: the language of what no script tells, and of nothing else', async (t) => {
  const languages = async (qlang: string) => {
    const { query } = (await seeds.inject(`${SEARCH}?q=2017+talks+%D8%B3%D9%88%D8%B1%D9%8A%D8%A7&qlang=${qlang}`)).json() as Search
    return query.terms.map(({ lang }) => lang)
  }
  t.same(await languages('auto'), [null, 'en', 'ar'])
  t.same(await languages('ar'), ['ar', 'en', 'ar'])
  t.same(await languages('en'), ['en', 'en', 'ar'])
  t.match((await seeds.inject(`${SEARCH}?q=2017&qlang=en`)).json().links, { self: `${SEARCH}?q=2017&qlang=en` })
})

t.test('opensearch.xml: by language, under the public base or the request’s own, escaped', async (t) => {
  const { get } = await serving(t, { settings: { KASHAF_RATE: '1' } })
  const answer = await get('/opensearch.xml?ui=ar&utm_source=x', { host: 'archive.local:8080' })
  t.match(answer.headers, {
    'content-type': 'application/opensearchdescription+xml; charset=utf-8',
    'cache-control': 'private, max-age=300',
    'ratelimit-limit': undefined,
  })
  t.match(answer.body, '<ShortName>كشّاف</ShortName>')
  t.match(answer.body, 'template="http://archive.local:8080/?q={searchTerms}"')
  t.match(answer.body, 'template="http://archive.local:8080/api/v1/suggest?format=opensearch&amp;q={searchTerms}"')
  t.match(answer.body, '<InputEncoding>UTF-8</InputEncoding>')
  t.match((await get('/opensearch.xml', { 'accept-language': 'en' })).body, '<ShortName>Kashaf</ShortName>')
  const hostile = await get('/opensearch.xml', { host: 'x"><script>' })
  t.notMatch(hostile.body, '<script>')
  t.equal(
    (await get('/opensearch.xml?ui=ar', { host: 'archive.local:8080', 'if-none-match': String(answer.headers.etag) })).statusCode,
    304,
  )
  const known = await serving(t, { settings: { KASHAF_PUBLIC_URL: 'https://archive.example' } })
  t.match((await known.get('/opensearch.xml', { host: 'evil.example' })).body, 'template="https://archive.example/?q={searchTerms}"')
  t.match(
    (await get('/?ui=ar')).body,
    /<link rel="search" type="application\/opensearchdescription\+xml" title="[^"]+" href="\/opensearch\.xml\?ui=ar">/,
  )
})

t.test('every parameter of a search can be posted', async (t) => {
  const faults = collectFaults(t)
  const { app } = await serving(t)
  const { paths } = app.swagger() as unknown as { paths: Record<string, { post: { requestBody: object } }> }
  const schema = JSON.stringify(paths[SEARCH].post.requestBody)
  for (const name of Object.keys(SearchParameters.properties)) faults.match(schema, `"${name}":`)
  faults.none()
})
