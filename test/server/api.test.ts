// The HTTP interface over the small engine in memory: each route, each parameter's good and bad values, each problem,
// and what is true of every answer.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mock } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyRequest } from 'fastify'
import t from 'tap'
import { MAX_COPIES } from '../../index/engines/engine.js'
import { DEFAULT_REQUEST, CITATION_STYLES as INDEX_STYLES } from '../../index/index.js'
import { PROBLEM_NAMES, SCHEMAS, type Search, SearchParameters } from '../../server/contract/contract.js'
import { MAX_ALSO_IN } from '../../server/contract/limits.js'
import { CITATION_STYLES } from '../../server/contract/names.js'
import { RATES } from '../../server/limits.js'
import { readAddress } from '../../server/pages/page-address.js'
import { nearest, STATUS } from '../../server/wire/problems.js'
import { PROBLEM_WORDS } from '../../web/words/problems.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { fakeEngine, ORIGINAL, VERSION } from './fake-engine.js'
import { ADMIN_TOKEN, checker, serving } from './serving.js'

const SEARCH = '/api/v1/search'
const ARTICLE = '/api/v1/articles/report-1'
const query = (parameters: Record<string, string | string[]>) => {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) for (const one of [value].flat()) written.append(name, one)
  return `?${written}`
}

t.test('every route answers what its schema says', async (t) => {
  const { app, get } = await serving(t)
  const check = checker(app)
  const asked: [route: string, url: string, status?: number][] = [
    [SEARCH, SEARCH],
    [SEARCH, SEARCH + query({ q: 'مفاوضات', facets: 'source,year,lang,author', histogram: 'year', highlight: 'html' })],
    [SEARCH, SEARCH + query({ q: '"nothing' })],
    [SEARCH, SEARCH + query({ limit: '0' }), 400],
    [SEARCH, SEARCH + query({ offset: '9999' }), 400],
    ['/api/v1/articles/{id}', ARTICLE],
    ['/api/v1/articles/{id}', ARTICLE + query({ q: 'talks', highlight: 'html' })],
    ['/api/v1/articles/{id}', '/api/v1/articles/9aed169284d176bc'],
    ['/api/v1/articles/{id}', '/api/v1/articles/withheld'],
    ['/api/v1/articles/{id}', '/api/v1/articles/none', 404],
    ['/api/v1/articles/{id}/original', '/api/v1/articles/withheld/original', 403],
    ['/api/v1/suggest', '/api/v1/suggest?q=ta'],
    ['/api/v1/suggest', '/api/v1/suggest?limit=11', 400],
    ['/api/v1/articles/{id}/similar', `${ARTICLE}/similar`],
    ['/api/v1/articles/{id}/similar', `${ARTICLE}/similar?lang=fr`, 400],
    ['/api/v1/articles/{id}/similar', '/api/v1/articles/none/similar', 404],
    ['/api/v1/index', '/api/v1/index'],
    ['/healthz', '/healthz'],
    ['/readyz', '/readyz'],
  ]
  for (const [route, url, status = 200] of asked) {
    const answer = await get(url)
    t.equal(answer.statusCode, status, url)
    t.equal(check(route, status, String(answer.headers['content-type']).split(';')[0], answer.json()), '', `${url} keeps its schema`)
  }
  const text = await get(ARTICLE, { accept: 'text/plain' })
  t.equal(check('/api/v1/articles/{id}', 200, 'text/plain', text.body), '')
  t.equal(check('/api/v1/nothing', 200, 'application/json', {}), '/api/v1/nothing 200 application/json is not described')
})

t.test('/openapi.json is the committed copy, version 3.1, with named schemas', async (t) => {
  const { get } = await serving(t)
  const described = (await get('/openapi.json')).json()
  const committed = JSON.parse(readFileSync(new URL('../../server/openapi.json', import.meta.url), 'utf8'))
  t.same(described, committed, 'else write it again: node dist/server/write-openapi.js')
  t.equal(described.openapi, '3.1.0')
  t.same(Object.keys(described.components.schemas).sort(), SCHEMAS.map((schema) => (schema as { $id?: string }).$id).sort())
  t.notMatch(JSON.stringify(described), 'def-0')
  const operations = Object.values(described.paths).flatMap((path) => Object.values(path as Record<string, { operationId: string }>))
  const ids = operations.map(({ operationId }) => operationId)
  t.same(ids.sort(), [
    'analyze',
    'article',
    'articleOriginal',
    'citation',
    'explain',
    'export',
    'facetValues',
    'health',
    'indexInfo',
    'readiness',
    'reload',
    'search',
    'searchPost',
    'similar',
    'suggest',
    'task',
  ])
  t.notOk(
    described.paths[SEARCH].get.parameters.some(({ required }: { required: boolean }) => required),
    'no parameter must be given',
  )
})

t.test('search: members and links', async (t) => {
  const { get } = await serving(t)
  const answer: Search = (await get(SEARCH + query({ q: 'talks', lang: 'en', limit: '1' }))).json()
  t.equal(answer.total, 2)
  t.equal(answer.took_ms, 0.6, 'the sum of the stages, in hundredths')
  t.same(answer.index, { version: VERSION, built_at: '2025-01-01T00:00:00Z' })
  t.same(answer.links, {
    self: '/api/v1/search?lang=en&limit=1&q=talks',
    html: '/?lang=en&q=talks',
    previous: null,
    next: '/api/v1/search?lang=en&limit=1&offset=1&q=talks',
  })
  const [hit] = answer.hits
  t.match(hit, { id: 'report-1', url: '/a/report-1?lang=en&q=talks', lang: 'en', dir: 'ltr', source: null, abstract_of: null })
  t.equal(hit.title.text.slice(hit.title.marks[0].start, hit.title.marks[0].end), 'Talks')
  t.notOk('html' in hit.title, 'no HTML unless asked for')
  const second: Search = (await get(present(answer.links.next))).json()
  t.equal(second.hits[0].id, 'withheld')
  t.equal(second.links.previous, answer.links.self)
  t.equal(second.links.next, null)
  const later: Search = (await get(SEARCH + query({ q: 'talks', offset: '45' }))).json()
  t.equal(later.links.html, '/?page=3&q=talks')
})

t.test('search: another text that finds more is offered, and nothing of the question is changed', async (t) => {
  const { get } = await serving(t)
  const answer: Search = (await get(SEARCH + query({ q: 'zzzz', lang: 'ar' }))).json()
  t.same([answer.query.text, answer.total], ['zzzz', 0])
  t.same(answer.query.suggestion, { text: 'مفاوضات', reason: 'spelling', total: 2 })
  t.match(answer.links.self, 'q=zzzz')
  const found: Search = (await get(SEARCH + query({ q: 'talks' }))).json()
  t.equal(found.query.suggestion, null)
})

t.test('search: highlight=html escapes the text and marks it; none leaves marks out', async (t) => {
  const { get } = await serving(t)
  const url = `/api/v1/articles/9aed169284d176bc${query({ q: 'تجري b', highlight: 'html' })}`
  const [, body] = (await get(url)).json().paragraphs
  t.equal(body.html.replaceAll(/<\/?mark>/g, '').match(/[<>"']/), null)
  t.match(body.html, '<mark>تجري</mark>')
  t.match(body.html, '&lt;<mark>b</mark>&gt;&amp;&quot;&#39;&lt;/<mark>b</mark>&gt;')
  const bare: Search = (await get(SEARCH + query({ q: 'talks', highlight: 'none' }))).json()
  t.ok(bare.hits.every(({ title, snippets }) => [title, ...snippets].every(({ marks, html }) => marks.length === 0 && html === undefined)))
})

t.test('search: good and bad values of every parameter', async (t) => {
  const faults = collectFaults(t)
  const { engine, get } = await serving(t)
  const seen: unknown[] = []
  engine.before = (request) => void seen.push(request)
  const long = 'ش'.repeat(513)
  const cases: Record<string, { good: [string | string[], object][]; bad: (string | string[])[] }> = {
    q: {
      good: [
        ['a b', { text: 'a b' }],
        ['', { text: '' }],
        [long.slice(1), { text: long.slice(1) }],
      ],
      bad: [long, ['a', 'b']],
    },
    lang: {
      good: [
        ['ar', { languages: ['ar'] }],
        [['ar', 'en'], { languages: ['ar', 'en'] }],
      ],
      bad: ['fr', '', ['ar', 'fr']],
    },
    source: {
      good: [
        ['unknown', { sources: ['unknown'] }],
        [['a', 'b'], { sources: ['a', 'b'] }],
      ],
      bad: ['x'.repeat(129), Array(21).fill('x')],
    },
    author: { good: [['Jane Doe', { authors: ['Jane Doe'] }]], bad: ['x'.repeat(129), Array(21).fill('x')] },
    year: {
      good: [
        ['2017', { years: ['2017'] }],
        [['2017', 'unknown'], { years: ['2017', 'unknown'] }],
      ],
      bad: ['17', 'none', '20170'],
    },
    from: {
      good: [
        ['2017', { from: '2017' }],
        ['2016-02-29', { from: '2016-02-29' }],
      ],
      bad: ['2017-13', '2017-02-29', 'today', '0000', ''],
    },
    to: { good: [['2018-11', { to: '2018-11' }]], bad: ['2018-11-31', '2018-1', '18'] },
    undated: { good: [['only', { undated: 'only' }]], bad: ['maybe', ''] },
    sort: { good: [['oldest', { sort: 'oldest' }]], bad: ['best'] },
    match: { good: [['all', { match: 'all' }]], bad: ['none'] },
    collapse: { good: [['false', { collapse: false }]], bad: ['no'] },
    expand: { good: [['off', { expand: 'off' }]], bad: ['on'] },
    drop: { good: [['talks:x,y', { drop: ['talks:x,y'] }]], bad: ['x'.repeat(257), Array(21).fill('x:y')] },
    qlang: { good: [['en', { queryLanguage: 'en' }]], bad: ['fr', ''] },
    typing: {
      good: [
        ['true', { typing: true }],
        ['false', { typing: false }],
      ],
      bad: ['yes', ''],
    },
    limit: {
      good: [
        ['1', { limit: 1 }],
        ['100', { limit: 100 }],
      ],
      bad: ['0', '101', '-1', 'x', '1.5', ''],
    },
    offset: {
      good: [
        ['0', { offset: 0 }],
        ['9980', { offset: 9980 }],
      ],
      bad: ['-1', '10000', 'x'],
    },
    facets: {
      good: [
        ['source,year', { facets: ['source', 'year'] }],
        ['', { facets: [] }],
      ],
      bad: ['source,page', 'x'],
    },
    fields: {
      good: [
        ['title,snippets', { snippets: 2 }],
        ['title', { snippets: 0 }],
        ['', { snippets: 2 }],
      ],
      bad: ['title,page', 'ID'],
    },
    histogram: { good: [['month', { histogram: 'month' }]], bad: ['week'] },
    highlight: { good: [['html', {}]], bad: ['bold'] },
    snippets: {
      good: [
        ['0', { snippets: 0 }],
        ['5', { snippets: 5 }],
      ],
      bad: ['6', '-1'],
    },
    snippet_length: {
      good: [
        ['80', { snippetLength: 80 }],
        ['400', { snippetLength: 400 }],
      ],
      bad: ['79', '401'],
    },
  }
  t.same(Object.keys(cases).sort(), Object.keys(SearchParameters.properties).sort(), 'every parameter is tried')
  for (const [name, { good, bad }] of Object.entries(cases)) {
    for (const [value, expected] of good) {
      const answer = await get(SEARCH + query({ q: `${name} ${value}`.slice(0, 80), [name]: value }))
      faults.equal(answer.statusCode, 200, `${name}=${value}`)
      faults.match(seen.at(-1), expected, `${name}=${value} reaches the engine`)
    }
    for (const value of bad) {
      const before = engine.asked.searches
      const answer = await get(SEARCH + query({ [name]: value }))
      faults.equal(answer.statusCode, 400, `${name}=${String(value).slice(0, 20)} is refused`)
      faults.match(answer.json(), { type: '/problems/invalid-parameter', errors: [{ parameter: name }] })
      faults.equal(engine.asked.searches, before, 'and nothing is searched')
    }
  }
  faults.none()
  t.match(seen.at(-1), { budget: 500 })
})

t.test('search: defaults are those of the design', async (t) => {
  const { engine, get } = await serving(t, { settings: { KASHAF_SEARCH_MS: '123' } })
  let seen: unknown
  engine.before = (request) => {
    seen = request
  }
  await get(SEARCH)
  t.same(seen, {
    ...{ text: '', languages: [], sources: [], authors: [], years: [], from: null, to: null, undated: null, sort: null },
    ...{
      match: 'auto',
      collapse: true,
      expand: 'auto',
      drop: [],
      queryLanguage: null,
      typing: false,
      limit: 20,
      offset: 0,
      facets: [],
      histogram: 'none',
      alsoIn: true,
    },
    ...{ snippets: 2, snippetLength: 240, budget: 123 },
  })
  t.same(seen, { ...DEFAULT_REQUEST, budget: 123 }, 'and those of the engine')
})

t.test('an unknown parameter is refused and the near name offered', async (t) => {
  const { get } = await serving(t)
  const answer = await get(`${SEARCH}?sources=syria-tv&limt=3&utm_source=x&__proto__=1`)
  t.equal(answer.statusCode, 400)
  t.same(answer.json().errors, [
    { parameter: 'sources', detail: 'is not a parameter here; did you mean source?' },
    { parameter: 'limt', detail: 'is not a parameter here; did you mean limit?' },
    { parameter: 'utm_source', detail: 'is not a parameter here' },
    { parameter: '__proto__', detail: 'is not a parameter here' },
  ])
  for (const url of ['/api/v1/index?x=1', '/healthz?x=1', `${ARTICLE}?limit=3`, `${ARTICLE}/original?q=x`, `${ARTICLE}/similar?q=x`]) {
    t.equal((await get(url)).statusCode, 400, url)
  }
  t.equal(nearest('qq', ['q', 'lang']), null, 'half of the letters is too far')
  t.equal(nearest('langs', ['q', 'lang']), 'lang')
  t.equal(nearest('lnag', ['q', 'lang']), 'lang', 'two neighbours exchanged are one edit')
  t.equal(nearest('form', ['q', 'from']), 'from')
  t.equal(nearest('x'.repeat(33), ['x'.repeat(32)]), null)
})

t.test('links of the page keep collapse=false, but no other word for it', async (t) => {
  const collapseIn = (collapse: string) => readAddress({ query: { collapse } } as unknown as FastifyRequest).state.collapse
  t.same(['false', '0', 'true', 'x'].map(collapseIn), ['false', '', '', ''])
})

t.test('the contract repeats the limits and styles of the index', async (t) => {
  t.equal(MAX_ALSO_IN, MAX_COPIES)
  t.same(CITATION_STYLES, INDEX_STYLES)
})

t.test('article: marks, place in the results, text, original', async (t) => {
  const { get } = await serving(t)
  const plain = (await get(ARTICLE)).json()
  t.same([plain.matches, plain.in_results, plain.terms], [0, null, []])
  t.equal(plain.paragraphs.length, 2)
  const marked = (await get(ARTICLE + query({ q: 'talks' }))).json()
  t.same(marked.in_results, { position: 1, total: 2, previous: null, next: { id: 'withheld', url: '/a/withheld?q=talks' } })
  t.equal(marked.matches, 61)
  t.same((await get(ARTICLE + query({ lang: 'en' }))).json().in_results.total, 2, 'a filter alone gives a place too')
  t.equal((await get(ARTICLE + query({ q: 'شبكات' }))).json().in_results, null)
  t.notOk('paragraphs' in (await get(ARTICLE + query({ paragraphs: 'none' }))).json())
  const withheld = (await get('/api/v1/articles/withheld')).json()
  t.same([withheld.text, 'paragraphs' in withheld], ['snippets', false])
  const text = await get('/api/v1/articles/9aed169284d176bc', { accept: 'text/plain' })
  t.equal(text.headers['content-type'], 'text/plain; charset=utf-8')
  t.match(text.body, /^تفاصيل.*\n\nذكرت.*\n$/)
  t.notMatch(text.body, 'حجم الخط', 'furniture is not the article')
  t.equal((await get('/api/v1/articles/withheld', { accept: 'text/plain' })).statusCode, 403)
  const original = await get(`${ARTICLE}/original`)
  t.ok(original.rawPayload.equals(Buffer.from(ORIGINAL)), 'byte for byte')
  t.equal(original.headers['content-type'], 'text/plain; charset=utf-8')
})

t.test('copies: beside a hit and an article, with what is known of each; their addresses keep the search', async (t) => {
  const { get } = await serving(t)
  const copy = {
    id: 'report-1',
    lang: 'en',
    dir: 'ltr',
    title: 'Talks resume in Geneva',
    source: null,
    published: { date: '2017', precision: 'year', basis: 'inferred' },
  }
  const answer: Search = (await get(`${SEARCH}${query({ q: 'مفاوضات', collapse: 'false' })}`)).json()
  t.match(answer.hits[0].also_in, [{ ...copy, url: '/a/report-1?collapse=false&q=%D9%85%D9%81%D8%A7%D9%88%D8%B6%D8%A7%D8%AA' }])
  t.equal(answer.hits[0].copies, 1)
  t.same([answer.hits[1].also_in, answer.hits[1].copies], [[], 0])
  const article = (await get('/api/v1/articles/9aed169284d176bc')).json()
  t.match(article, { also_in: [{ ...copy, url: '/a/report-1' }], copies: 1 })
  t.same(Object.keys(article.also_in[0]), ['id', 'url', 'lang', 'dir', 'title', 'source', 'published'], 'and nothing else')
})

t.test('similar: limit and language, and what each hit says', async (t) => {
  const { get, engine } = await serving(t)
  const answer = (await get(`${ARTICLE}/similar`)).json()
  t.match(answer, {
    partial: false,
    took_ms: 1.23,
    hits: [{ id: '9aed169284d176bc', url: '/a/9aed169284d176bc', score: 0.42 }, { id: 'withheld' }],
  })
  t.same(answer.hits[0].shared, ['دير الزور'])
  t.same(answer.hits[0].title.marks, [])
  t.notOk('snippets' in answer.hits[0])
  const ids = async (parameters: string) => (await get(`${ARTICLE}/similar${parameters}`)).json().hits.map(({ id }: { id: string }) => id)
  t.same(await ids('?lang=ar'), ['9aed169284d176bc'])
  t.same(await ids('?lang=en&limit=20'), ['withheld'])
  t.same(await ids('?limit=1'), ['9aed169284d176bc'])
  for (const wrong of ['limit=0', 'limit=21', 'limit=x', 'lang=fr', 'lang=ar&lang=en', 'facets=source']) {
    t.equal((await get(`${ARTICLE}/similar?${wrong}`)).statusCode, 400, wrong)
  }
  const before = engine.asked.similar
  const { etag } = (await get(`${ARTICLE}/similar?limit=7`)).headers
  t.equal((await get(`${ARTICLE}/similar?limit=7`, { 'if-none-match': String(etag) })).statusCode, 304)
  t.equal(engine.asked.similar, before + 1, 'what the client has is not looked for')
  const hasty = await serving(t, { settings: { KASHAF_SEARCH_MS: '1' } })
  const partial = await hasty.get(`${ARTICLE}/similar`)
  t.equal(partial.json().partial, true)
  t.equal(partial.headers['cache-control'], 'no-store', 'and is not kept')
  t.equal(partial.headers.etag, undefined)
})

t.test('ids: nothing outside the archive can be named', async (t) => {
  const faults = collectFaults(t)
  const { engine, get } = await serving(t)
  const ids = ['..', '.', '%2e%2e', '..%2f..%2fetc%2fpasswd', '%2e%2e%2f%2e%2e%2fpackage.json', '..%5c..%5cx', '%00', 'a%00b', 'REPORT-1']
  ids.push(
    'report-1%20',
    'report-1.txt',
    '003_9aed169284d176bc.txt',
    '%D9%85',
    'a'.repeat(65),
    'a'.repeat(5000),
    '__proto__%2f',
    'constructor.x',
  )
  for (const id of ids) {
    for (const end of ['', '/original', '/similar']) {
      const answer = await get(`/api/v1/articles/${id}${end}`)
      faults.equal(answer.statusCode, 404, `${id.slice(0, 70)}${end}`)
      faults.match(answer.json().type, /^\/problems\/(article-)?not-found$/)
    }
  }
  faults.none()
  t.equal((await get('/api/v1/articles/__proto__')).statusCode, 404)
  t.equal((await get('/api/v1/articles/constructor')).statusCode, 404)
  t.equal(engine.asked.originals, 0)
})

t.test('assets: kept for ever, compressed beforehand, and nothing else is served', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kashaf-assets-'))
  writeFileSync(join(folder, 'page-1a2b.css'), 'plain')
  writeFileSync(join(folder, 'page-1a2b.css.br'), 'in brotli')
  writeFileSync(join(folder, 'page-1a2b.css.gz'), 'in gzip')
  writeFileSync(join(folder, '.hidden'), 'x')
  writeFileSync(join(folder, 'assets.json'), '{}')
  writeFileSync(`${folder}.secret`, 'x')
  const { get } = await serving(t, { assets: folder })
  for (const [accepted, body, encoding] of [
    ['', 'plain', undefined],
    ['gzip', 'in gzip', 'gzip'],
    ['gzip, br', 'in brotli', 'br'],
  ] as const) {
    const answer = await get('/assets/page-1a2b.css', { 'accept-encoding': accepted })
    t.equal(answer.body, body)
    t.equal(answer.headers['content-encoding'], encoding)
    t.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable')
    t.match(answer.headers['content-type'], 'text/css')
    t.match(answer.headers.vary, /^accept-encoding$/i, 'a shared cache keeps each encoding apart')
    const known = { 'accept-encoding': accepted, 'if-none-match': String(answer.headers.etag) }
    const unchanged = await get('/assets/page-1a2b.css', known)
    t.equal(unchanged.statusCode, 304)
    t.match(unchanged.headers.vary, /^accept-encoding$/i)
  }
  t.equal((await get('/assets/page-1a2b.css', {}, { method: 'HEAD' })).headers['content-length'], '5')
  const outside = [
    '',
    '.hidden',
    'assets.json',
    '../x',
    '%2e%2e/package.json',
    '..%2f..%2fpackage.json',
    `..%2f${folder.split('/').at(-1)}.secret`,
    '%00',
    '//etc/passwd',
  ]
  for (const path of outside) t.match((await get(`/assets/${path}`)).statusCode, /^40[034]$/, path)
})

t.test('an answer that the client has costs no search', async (t) => {
  const { engine, get } = await serving(t)
  const first = await get(SEARCH + query({ q: 'talks', lang: ['en', 'ar'] }))
  const tag = String(first.headers.etag)
  t.match(tag, new RegExp(`^W/"${VERSION}-[0-9a-f]{16}"$`))
  t.equal(engine.asked.searches, 1)
  const same = SEARCH + query({ lang: ['ar', 'en'], q: ' talks ', limit: '20', sort: [] })
  for (const known of [tag, tag.slice(2), `"other", ${tag}`]) {
    const again = await get(same, { 'if-none-match': known })
    t.same([again.statusCode, again.body, again.headers.etag], [304, '', tag], 'in any order and spelling of the same search')
    t.ok(again.headers['cache-control'])
  }
  t.equal(engine.asked.searches, 1)
  t.equal((await get(SEARCH + query({ q: 'talk' }), { 'if-none-match': tag })).statusCode, 200, 'another search has another tag')
  t.equal((await get(SEARCH, { 'if-none-match': '*' })).statusCode, 200)
  for (const [url, status] of [
    [`${SEARCH}?limit=0`, 400],
    ['/api/v1/articles/none', 404],
    ['/api/v1/articles/withheld/original', 403],
  ] as const) {
    const answer = await get(url)
    t.same([answer.statusCode, answer.headers.etag, answer.headers['cache-control']], [status, undefined, 'no-store'], url)
  }
})

t.test('answers are kept, shared, and forgotten with the index; a partial one is not kept', async (t) => {
  const { engine, get } = await serving(t)
  let release = () => {}
  engine.before = () => new Promise<void>((resolve) => (release = resolve))
  const underway = [get(`${SEARCH}?q=talks`), get(`${SEARCH}?q=talks`), get(`${SEARCH}?q=talks&limit=20`)]
  while (engine.asked.searches === 0) await new Promise(setImmediate)
  release()
  const bodies = (await Promise.all(underway)).map(({ body }) => body)
  t.same([new Set(bodies).size, engine.asked.searches], [1, 1], 'three at once are one search')
  engine.before = () => {}
  t.match((await get(`${SEARCH}?q=talks`)).headers['server-timing'], /^kept, parse;dur=0.10, match;dur=0.20, snippets;dur=0.30$/)
  t.equal(engine.asked.searches, 1)
  await get(`${SEARCH}?q=%20talks`)
  t.equal(engine.asked.searches, 2, 'positions count on the query as typed, so another spelling is asked anew')

  const short = await serving(t, { settings: { KASHAF_SEARCH_MS: '5' } })
  for (const asked of [1, 2]) {
    const answer = await short.get(`${SEARCH}?q=talks`)
    t.equal(answer.json().partial, true)
    t.same([answer.headers.etag, answer.headers['cache-control']], [undefined, 'no-store'])
    t.equal(short.engine.asked.searches, asked)
  }
})

/** Every route as it is asked once, and how long its answer may be cached: the kinds of server/wire/caching.ts. */
const KEPT = {
  search: 'public, max-age=60, stale-while-revalidate=600',
  article: 'public, max-age=300',
  index: 'public, max-age=10',
  page: 'private, no-cache',
  none: 'no-store',
} as const
const ROUTES: Record<string, [url: string, kept: keyof typeof KEPT]> = {
  '/api/v1/search': [`${SEARCH}?q=talks`, 'search'],
  '/api/v1/suggest': ['/api/v1/suggest?q=ta', 'search'],
  '/api/v1/facets/:name': ['/api/v1/facets/source?q=talks', 'search'],
  '/api/v1/articles/:id': [`${ARTICLE}?q=talks`, 'article'],
  '/api/v1/articles/:id/original': [`${ARTICLE}/original`, 'article'],
  '/api/v1/articles/:id/similar': [`${ARTICLE}/similar`, 'article'],
  '/api/v1/articles/:id/citation': [`${ARTICLE}/citation?style=apa`, 'article'],
  '/api/v1/articles/:id/explain': [`${ARTICLE}/explain?q=talks`, 'none'],
  '/api/v1/analyze': ['/api/v1/analyze?text=talks', 'article'],
  '/api/v1/export': ['/api/v1/export?q=talks', 'none'],
  '/api/v1/index': ['/api/v1/index', 'index'],
  '/api/v1/admin/reload': ['/api/v1/admin/reload', 'none'],
  '/api/v1/admin/tasks/:id': ['/api/v1/admin/tasks/none', 'none'],
  '/feed.atom': ['/feed.atom?q=talks', 'article'],
  '/opensearch.xml': ['/opensearch.xml', 'article'],
  '/openapi.json': ['/openapi.json', 'article'],
  '/docs': ['/docs', 'article'],
  '/problems/:name': ['/problems/internal', 'article'],
  '/robots.txt': ['/robots.txt', 'article'],
  '/healthz': ['/healthz', 'none'],
  '/readyz': ['/readyz', 'none'],
  '/metrics': ['/metrics', 'none'],
  '/': ['/?q=talks', 'page'],
  '/a/:id': ['/a/report-1?q=talks', 'page'],
  '/a/:id/cite': ['/a/report-1/cite?q=talks', 'page'],
  '/help': ['/help', 'page'],
  '/prefs': ['/prefs?ui=ar', 'none'],
}
/** What the reader's own address or host is in is cached by nobody else, whatever the setting. */
const ELSEWHERE = new Set(['/opensearch.xml', '/feed.atom'])

t.test('every route: rate, keeping, HEAD as GET, what the client has, and no other method', async (t) => {
  const faults = collectFaults(t)
  t.same(
    Object.keys(RATES).filter((route) => !(route in ROUTES)),
    [],
    'every route is asked',
  )
  const settings = { KASHAF_ADMIN_TOKEN: ADMIN_TOKEN, KASHAF_PUBLIC_URL: 'https://archive.example' }
  for (const shared of ['public', 'private']) {
    const { app, engine, get } = await serving(t, { settings: { ...settings, KASHAF_CACHE: shared } })
    for (const [route, [url, kept]] of Object.entries(ROUTES)) {
      const asked = { authorization: `Bearer ${ADMIN_TOKEN}` }
      const from = { remoteAddress: '198.51.100.7' }
      const reads = route !== '/api/v1/admin/reload'
      const whole = await get(url, asked, { ...from, method: reads ? 'GET' : 'POST' })
      faults.ok(whole.statusCode < 400 || url.endsWith('/none'), `${route} ${whole.statusCode}`)
      faults.equal(whole.headers['ratelimit-limit'], RATES[route] === undefined ? undefined : String(RATES[route]), `${route}: its rate`)
      const control = String(whole.headers['cache-control'])
      const wanted = KEPT[kept].replace('public', shared)
      faults.ok(
        control === wanted || (ELSEWHERE.has(route) && control === KEPT.article.replace('public', 'private')),
        `${route}: ${control}`,
      )
      const tag = whole.headers.etag
      faults.equal(tag !== undefined, kept !== 'none', `${route}: a tag for what may be kept`)
      if (url.startsWith('/api/') && !url.includes('/admin/')) faults.equal(whole.headers.vary, 'accept-encoding, accept', `${route}: vary`)
      if (kept === 'page') faults.equal(whole.headers.vary, 'accept, accept-encoding, accept-language, cookie', `${route}: vary`)
      if (reads) {
        const head = await get(url, asked, { ...from, method: 'HEAD' })
        faults.same([head.statusCode, head.body], [whole.statusCode, ''], `HEAD ${route}`)
        for (const name of ['content-type', 'etag', 'cache-control', 'vary', 'content-language', 'content-security-policy']) {
          faults.equal(head.headers[name], whole.headers[name], `HEAD ${route}: ${name}`)
        }
      }
      if (tag !== undefined) {
        const before = { ...engine.asked }
        const again = await get(url, { ...asked, 'if-none-match': String(tag) }, from)
        faults.same([again.statusCode, again.body, again.headers.etag], [304, '', tag], `${route}: the client has it`)
        faults.same(engine.asked, before, `${route}: nothing is searched for what the client has`)
      }
      const other = await app.inject({ method: 'DELETE', url, headers: asked })
      const allow = { '/api/v1/search': 'GET, HEAD, POST', '/api/v1/admin/reload': 'POST' }[route] ?? 'GET, HEAD'
      if (route === '/metrics')
        faults.same([other.statusCode, other.headers.allow], [404, undefined], 'metrics do not say that they are there')
      else faults.same([other.statusCode, other.headers.allow], [405, allow], `DELETE ${route}`)
    }
  }
  faults.none()
})

t.test('HEAD of what is refused is as GET, without the body', async (t) => {
  const faults = collectFaults(t)
  const { get } = await serving(t)
  for (const url of [`${SEARCH}?limit=0`, '/nothing', '/api/v1/articles/none', '/a/none']) {
    const [whole, head] = [await get(url), await get(url, {}, { method: 'HEAD' })]
    faults.same([head.statusCode, head.body], [whole.statusCode, ''], url)
    for (const name of ['content-type', 'etag', 'cache-control', 'content-security-policy'])
      faults.equal(head.headers[name], whole.headers[name])
  }
  faults.none()
})

t.test('long answers are compressed, short ones and refused encodings are not', async (t) => {
  const { get } = await serving(t)
  const whole = await get(ARTICLE)
  const br = await get(ARTICLE, { 'accept-encoding': 'gzip, br' })
  t.equal(br.headers['content-encoding'], 'br')
  t.match(br.headers.vary, 'accept-encoding')
  t.equal(brotliDecompressSync(br.rawPayload).toString(), whole.body)
  const gzip = await get(ARTICLE, { 'accept-encoding': 'gzip' })
  t.equal(gunzipSync(gzip.rawPayload).toString(), whole.body)
  for (const [url, encodings] of [
    ['/api/v1/index', 'br'],
    [ARTICLE, 'identity'],
    [ARTICLE, 'compress'],
    [ARTICLE, 'br;q=0'],
  ]) {
    const plain = await get(url, { 'accept-encoding': encodings })
    t.equal(plain.headers['content-encoding'], undefined, `${url} ${encodings}`)
  }
})

const NOT_FOR_PAGES = "default-src 'none'; frame-ancestors 'none'"

t.test('every answer carries the security headers and a request id', async (t) => {
  const faults = collectFaults(t)
  const { app, engine, get } = await serving(t, { settings: { KASHAF_PUBLIC_URL: 'https://archive.example', KASHAF_RATE: '1' } })
  const urls = [
    SEARCH,
    ARTICLE,
    `${ARTICLE}/original`,
    '/api/v1/index',
    '/healthz',
    '/readyz',
    '/openapi.json',
    '/robots.txt',
    '/problems/internal',
  ]
  urls.push('/nothing', `${SEARCH}?x=1`, '/api/v1/articles/none', '/%zz', '/api/%zz', `/problems/${'x'.repeat(200)}`)
  engine.before = ({ text }) => {
    if (text === 'boom') throw new Error('boom at /etc/secret')
  }
  urls.push(`${SEARCH}?q=boom`)
  const ids = new Set()
  for (const url of urls) {
    for (const method of ['GET', 'HEAD', 'POST'] as const) {
      const { headers } = await app.inject({ method, url })
      const isPage = String(headers['content-type']).startsWith('text/html')
      faults.match(
        headers,
        {
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'permissions-policy': 'camera=(), microphone=(), geolocation=()',
          'strict-transport-security': 'max-age=31536000',
          'x-robots-tag': 'noindex',
          'request-id': /^[0-9a-f]{16}$/,
        },
        `${method} ${url.slice(0, 40)}`,
      )
      const policy = String(headers['content-security-policy'])
      if (isPage) faults.match(policy, /script-src 'self'.*trusted-types 'none'/)
      else faults.equal(policy, NOT_FOR_PAGES)
      faults.notMatch(policy, 'unsafe')
      faults.equal(headers['x-powered-by'], undefined)
      faults.equal(headers['access-control-allow-origin'], undefined)
      ids.add(headers['request-id'])
    }
  }
  faults.none()
  t.equal(ids.size, urls.length * 3, 'an id of its own each')
  t.not((await get(SEARCH, { 'request-id': 'mine', 'x-request-id': 'mine' })).headers['request-id'], 'mine')

  const open = await serving(t, { settings: { KASHAF_INDEXABLE: 'on', KASHAF_PUBLIC_URL: 'http://archive.example' } })
  const answer = await open.get('/robots.txt')
  t.same([answer.headers['x-robots-tag'], answer.headers['strict-transport-security']], [undefined, undefined])
  t.equal(answer.body, 'User-agent: *\nDisallow: /api/\nDisallow: /prefs\n')
  t.equal((await get('/robots.txt')).body, 'User-agent: *\nDisallow: /\n')
})

t.test('every problem is produced once, in both languages, and has its page', async (t) => {
  mock.timers.enable({ apis: ['setInterval'] })
  t.teardown(() => mock.timers.reset())
  const faults = collectFaults(t)
  const { app, engine, get } = await serving(t)
  const limited = await serving(t, { settings: { KASHAF_RATE: '0.001' } })
  const empty = await serving(t, { empty: true })
  const busy = await serving(t, { limits: { heapShare: 0 } })
  const hurried = await serving(t, { settings: { KASHAF_SEARCH_MS: '5' } })
  const admin = await serving(t, { settings: { KASHAF_ADMIN_TOKEN: ADMIN_TOKEN } })
  admin.holder.reload = () => new Promise(() => {})
  engine.before = ({ text }) => {
    if (text === 'boom') throw new Error('boom at /etc/secret')
  }
  engine.withdrawn.add('gone')
  engine.many = 50_001
  mock.timers.tick(1000) // the load is measured once a second
  const language = (code: string, more = {}) => ({ 'accept-language': code, ...more })
  const json = { 'content-type': 'application/json' }
  type Ask = (code: string) => ReturnType<typeof get>
  const produce: Record<string, Ask[]> = {
    'invalid-parameter': [(code) => get(`${SEARCH}?limit=0`, language(code))],
    'malformed-request': [(code) => get('/api/%zz', language(code))],
    'malformed-body': [(code) => get('/api/nothing', language(code, json), { method: 'POST', payload: '{' })],
    'offset-too-deep': [(code) => get(`${SEARCH}?offset=9999`, language(code))],
    'export-too-large': [(code) => get('/api/v1/export', language(code))],
    'export-too-slow': [(code) => hurried.get('/api/v1/export?q=talks', language(code))],
    unauthorized: [(code) => admin.get('/api/v1/admin/reload', language(code, { authorization: 'Bearer wrong' }), { method: 'POST' })],
    'reload-in-progress': [
      async (code) => {
        const authorized = language(code, { authorization: `Bearer ${ADMIN_TOKEN}` })
        await admin.get('/api/v1/admin/reload', authorized, { method: 'POST' })
        return admin.get('/api/v1/admin/reload', authorized, { method: 'POST' })
      },
    ],
    'text-withheld': [(code) => get('/api/v1/articles/withheld/original', language(code))],
    'not-found': [(code) => get('/api/nothing', language(code)), (code) => get('/api/v1', language(code))],
    'article-not-found': [(code) => get('/api/v1/articles/none', language(code)), (code) => get('/api/v1/articles/None', language(code))],
    'article-withdrawn': [(code) => get('/api/v1/articles/gone', language(code))],
    'method-not-allowed': [(code) => get(SEARCH, language(code, json), { method: 'DELETE', payload: '{' })],
    'not-acceptable': [(code) => get(ARTICLE, language(code, { accept: 'image/png, application/json;q=0' }))],
    'unsupported-media-type': [(code) => get(SEARCH, language(code, { 'content-type': 'text/plain' }), { method: 'POST', payload: 'q' })],
    'payload-too-large': [(code) => get('/api/nothing', language(code, json), { method: 'POST', payload: `"${'x'.repeat(20_000)}"` })],
    'rate-limited': [
      async (code) => {
        const from = { remoteAddress: code === 'ar' ? '198.51.100.1' : '198.51.100.2' }
        await limited.get(SEARCH, {}, from)
        return limited.get(SEARCH, language(code), from)
      },
    ],
    internal: [(code) => get(`${SEARCH}?q=boom`, language(code))],
    'index-not-ready': [
      (code) => empty.get(SEARCH, language(code)),
      (code) => empty.get('/readyz', language(code)),
      (code) => empty.get(ARTICLE, language(code)),
      (code) => empty.get('/api/v1/index', language(code)),
    ],
    overloaded: [(code) => busy.get(SEARCH, language(code))],
  }
  const byTheParser = ['request-timeout', 'headers-too-large']
  t.same([...Object.keys(produce), ...byTheParser].sort(), [...PROBLEM_NAMES].sort(), 'none is left out')
  const check = checker(app)
  for (const [name, ways] of Object.entries(produce)) {
    for (const ask of ways) {
      for (const code of ['ar', 'en'] as const) {
        const answer = await ask(code)
        const status = STATUS[name as keyof typeof STATUS]
        const problem = answer.json()
        faults.equal(answer.statusCode, status, `${name} ${code}`)
        faults.match(answer.headers, {
          'content-type': 'application/problem+json; charset=utf-8',
          'content-language': code,
          'cache-control': 'no-store',
        })
        faults.match(problem, { type: `/problems/${name}`, status, title: PROBLEM_WORDS[code].titles[name as keyof typeof STATUS] })
        faults.equal(problem.request_id, answer.headers['request-id'])
        faults.equal(check(SEARCH, 400, 'application/problem+json', problem), '')
        if (status < 500) faults.ok(problem.detail)
        else faults.same([problem.detail, problem.instance.includes('?')], [undefined, false], 'no detail, no query')
        faults.notMatch(answer.body, /secret|boom|node_modules|\.ts/)
        if (status === 503) faults.equal(answer.headers['retry-after'], '5')
      }
    }
  }
  faults.none()
  t.equal((await get(`${SEARCH}?offset=9999`)).json().max, 10_000)
  t.same((await get(ARTICLE, { accept: 'image/png' })).json().available, ['application/json', 'text/plain'])
  t.equal((await get(ARTICLE, {}, { method: 'POST' })).headers.allow, 'GET, HEAD')
  t.equal((await get(SEARCH, {}, { method: 'PUT' })).headers.allow, 'GET, HEAD, POST')
  t.equal((await busy.get('/healthz')).statusCode, 200, 'health is told even then')

  for (const name of PROBLEM_NAMES) {
    const page = await get(`/problems/${name}`)
    faults.same([page.statusCode, page.headers['content-type']], [200, 'text/html; charset=utf-8'], name)
    for (const words of Object.values(PROBLEM_WORDS)) faults.match(page.body.replaceAll('&quot;', '"'), words.titles[name])
  }
  faults.none()
  t.equal((await get('/problems/none')).statusCode, 404)
  t.equal((await get('/problems/constructor')).statusCode, 404)
})

t.test('what the parser refuses is a problem document too', async (t) => {
  const faults = collectFaults(t)
  const { app } = await serving(t, { limits: { receiveMs: 300 } })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const send = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      let received = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
      socket.on('data', (chunk) => (received += chunk))
      socket.on('close', () => resolve(received))
      socket.on('error', reject)
    })
  const cases: [string, string, number][] = [
    ['GARBAGE\r\nAccept-Language: ar\r\n\r\n', 'malformed-request', 400],
    ['GET / HTTP/9.9\r\n\r\n', 'malformed-request', 400],
    [`GET / HTTP/1.1\r\nHost: x\r\nAccept-Language: ar\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 'headers-too-large', 431],
    [`GET /api/v1/search?q=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 'headers-too-large', 431],
    ['GET / HTTP/1.1\r\nHost: x\r\nAccept-', 'request-timeout', 408],
  ]
  for (const [bytes, name, status] of cases) {
    const [head, body] = (await send(bytes)).split('\r\n\r\n')
    const problem = JSON.parse(body)
    t.match(head, new RegExp(`^HTTP/1\\.1 ${status} [A-Z]`), name)
    t.match(problem, { type: `/problems/${name}`, status, request_id: /^[0-9a-f]{16}$/ })
    t.match(head, /content-type: application\/problem\+json.*x-content-type-options: nosniff/s)
    if (status === 431) t.equal(problem.max, 16_384)
  }
  for (const language of ['ar', 'en'] as const) {
    for (const [bytes, name] of [
      [`GARBAGE\r\nAccept-Language: ${language}\r\n\r\n`, 'malformed-request'],
      [`GET / HTTP/1.1\r\nHost: x\r\nAccept-Language: ${language}\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 'headers-too-large'],
    ] as const) {
      const [head, body] = (await send(bytes)).split('\r\n\r\n')
      faults.match(head, `content-language: ${language}`)
      faults.equal(JSON.parse(body).title, PROBLEM_WORDS[language].titles[name])
    }
  }
  faults.none()
})

t.test('the rate limit is each route’s and each client’s own', async (t) => {
  const faults = collectFaults(t)
  const { get } = await serving(t, { settings: { KASHAF_RATE: '0.05', KASHAF_TRUST_PROXY: '192.0.2.9' } })
  const from = (remoteAddress: string, headers = {}) => get('/api/v1/index', headers, { remoteAddress })
  const statuses = []
  for (let n = 0; n < 5; n++) statuses.push((await from('198.51.100.7')).statusCode)
  t.same(statuses, [200, 200, 200, 429, 429], '60 a minute times 0.05')
  const refused = await from('198.51.100.7')
  t.match(refused.headers, { 'ratelimit-limit': '3', 'ratelimit-remaining': '0', 'retry-after': /^[0-9]+$/ })
  t.equal((await get(SEARCH, {}, { remoteAddress: '198.51.100.7' })).statusCode, 200, 'another route counts for itself')
  t.equal((await get('/healthz', {}, { remoteAddress: '198.51.100.7' })).headers['ratelimit-limit'], undefined)
  t.match((await from('198.51.100.8')).headers, { 'ratelimit-limit': '3', 'ratelimit-remaining': '2', 'ratelimit-reset': /^[0-9]+$/ })
  for (const last of [1, 2, 3]) await from(`2001:db8:1:2::${last}`)
  t.equal((await from('2001:db8:1:2:ffff::9')).statusCode, 429, 'one IPv6 network is one client')
  t.equal((await from('2001:db8:1:3::1')).statusCode, 200)
  for (let n = 0; n < 5; n++) faults.equal((await from('127.0.0.1')).statusCode, 200, 'the machine itself is free')
  faults.none()
  const forwarded = []
  for (let n = 0; n < 4; n++) forwarded.push((await from('127.0.0.1', { 'x-forwarded-for': `203.0.113.${n}` })).statusCode)
  t.same(forwarded, [200, 200, 200, 429], 'but not what is forwarded to it, and an untrusted header names no client')
  const trusted = []
  for (let n = 0; n < 4; n++) trusted.push((await from('192.0.2.9', { 'x-forwarded-for': `203.0.113.${n}` })).statusCode)
  t.same(trusted, [200, 200, 200, 200], 'a trusted one does')
  const nothing = []
  for (let n = 0; n < 4; n++) nothing.push((await get(`/none-${n}`, {}, { remoteAddress: '198.51.100.7' })).statusCode)
  t.same(nothing, [404, 404, 404, 429], 'guessing addresses is limited as a whole')
  const off = await serving(t, { settings: { KASHAF_RATE: '0' } })
  t.equal((await off.get(SEARCH, {}, { remoteAddress: '198.51.100.7' })).headers['ratelimit-limit'], undefined)
  t.equal(RATES[SEARCH], 600)
})

t.test('the log has a line for each request and neither query, address nor URL', async (t) => {
  const secret = 'مصدرسري'
  const urls = [
    `${SEARCH}?q=${encodeURIComponent(secret)}`,
    `/api/v1/articles/report-1?q=${secret}`,
    `${SEARCH}?nothing=${secret}`,
    `/api/%zz?q=${secret}`,
    `/${secret}`,
  ]
  const { engine, logged, get } = await serving(t, { settings: { KASHAF_LOG_LEVEL: 'trace' } })
  for (const url of urls)
    await get(encodeURI(decodeURI(url.replace('%zz', '%25zz'))).replace('%25zz', '%zz'), {}, { remoteAddress: '203.0.113.77' })
  engine.before = () => {
    throw Object.assign(new Error('the index is broken'), { data: secret, code: 'E_BROKEN' })
  }
  await get(`${SEARCH}?q=other`, { referer: `http://x/?q=${secret}` })
  const lines = JSON.stringify(logged)
  t.notMatch(lines, secret)
  t.notMatch(lines, encodeURIComponent(secret).slice(0, 12))
  t.notMatch(lines, '203.0.113.77')
  const [first] = logged.filter(({ msg }) => msg === 'request')
  t.match(first, {
    method: 'GET',
    route: SEARCH,
    status: 200,
    query_length: 7,
    terms: 1,
    hits: 0,
    ms: Number,
    request_id: /^[0-9a-f]{16}$/,
  })
  t.match(
    logged.find(({ msg }) => msg === 'internal'),
    { err: { message: 'the index is broken', code: 'E_BROKEN', stack: String } },
  )

  await get(SEARCH, { 'content-type': 'application/json' }, { method: 'POST', payload: { q: 'talks in Geneva' } })
  t.match(logged.filter(({ msg }) => msg === 'request').at(-1), { method: 'POST', query_length: 15 })

  const told = await serving(t, { settings: { KASHAF_LOG_QUERIES: 'on' } })
  await told.get(`${SEARCH}?q=x`, {}, { remoteAddress: '203.0.113.77' })
  t.match(
    told.logged.find(({ msg }) => msg === 'request'),
    { url: `${SEARCH}?q=x`, address: '203.0.113.77' },
  )
})

t.test('what is like an article is weighed once, for the page and the interface, until something changes', async (t) => {
  const { engine, holder, get } = await serving(t)
  await Promise.all([get('/a/report-1'), get('/a/report-1?q=talks'), get('/api/v1/articles/report-1/similar')])
  t.match((await get('/a/report-1')).body, /دير الزور/)
  t.equal(engine.asked.similar, 1)
  await get('/api/v1/articles/report-1/similar?limit=3')
  await get('/api/v1/articles/report-1/similar?lang=ar')
  await get('/a/withheld')
  t.equal(engine.asked.similar, 4, 'other articles and parameters apart')
  engine.changed = true
  await holder.reload()
  await get('/a/report-1')
  t.equal(engine.asked.similar, 5, 'articles were withdrawn')
  const short = await serving(t, { settings: { KASHAF_SEARCH_MS: '1' } })
  await short.get('/a/report-1')
  await short.get('/a/report-1')
  t.equal(short.engine.asked.similar, 2, 'what time cut short is not kept')
})

t.test('tags change with the lexicon and with the settings that show, and with nothing else', async (t) => {
  const tagsOf = async (settings: Record<string, string>, lexiconMark: string): Promise<Record<string, unknown>> => {
    const engine = fakeEngine()
    const { info } = engine
    engine.info = () => ({ ...info(), lexiconMark })
    const { get } = await serving(t, { settings, engine })
    const tags: Record<string, unknown> = {}
    for (const url of [
      `${SEARCH}?q=talks`,
      '/api/v1/analyze?text=talks',
      '/?q=talks',
      '/a/report-1',
      '/feed.atom',
      '/help',
      '/openapi.json',
    ])
      tags[url] = (await get(url)).headers.etag
    return tags
  }
  const base = await tagsOf({}, 'a')
  t.same(await tagsOf({}, 'a'), base, 'the same after a restart')
  const changed = (tags: Record<string, unknown>) => Object.keys(tags).filter((url) => tags[url] !== base[url])
  t.same(changed(await tagsOf({}, 'b')), [`${SEARCH}?q=talks`, '/api/v1/analyze?text=talks', '/?q=talks', '/a/report-1', '/feed.atom'])
  for (const settings of [
    { KASHAF_DIGITS: 'arab' },
    { KASHAF_MONTHS: 'egypt' },
    { KASHAF_PUBLIC_URL: 'https://news.example' },
    { KASHAF_DOCS: 'off' },
    { KASHAF_LOG_QUERIES: 'on' },
  ] as Record<string, string>[]) {
    t.same(changed(await tagsOf(settings, 'a')), ['/?q=talks', '/a/report-1', '/feed.atom', '/help'], JSON.stringify(settings))
  }
})

t.test('shutdown: what was begun is finished, what is new is turned away', async (t) => {
  const { app, engine, holder } = await serving(t)
  await app.listen({ port: 0, host: '127.0.0.1' })
  let release = () => {}
  engine.before = () => new Promise<void>((resolve) => (release = resolve))
  const { port } = app.server.address() as { port: number }
  let received = ''
  const socket = connect(port, '127.0.0.1')
  const ended = new Promise((resolve) => socket.on('close', resolve))
  socket.on('data', (chunk) => (received += chunk))
  const ask = (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
  ask(`${SEARCH}?q=talks`)
  while (engine.asked.searches === 0) await new Promise(setImmediate)
  const stopped = app.stop(5000)
  ask('/readyz')
  for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate)
  t.equal(received, '', 'answers keep their order')
  release()
  await ended
  await stopped
  const [search, ready] = received.split('HTTP/1.1 ').slice(1)
  t.match(search, /^200 OK.*connection: close.*"total":2/s)
  t.notOk(ready && !ready.startsWith('503'), 'a request behind it is refused, if it is answered at all')
  await t.rejects(fetch(`http://127.0.0.1:${port}/healthz`), 'nothing listens any more')
  await holder.close()
  t.ok(engine.closed)

  const cut = await serving(t)
  await cut.app.listen({ port: 0, host: '127.0.0.1' })
  cut.engine.before = () => new Promise(() => {})
  const hanging = fetch(`http://127.0.0.1:${(cut.app.server.address() as { port: number }).port}${SEARCH}`)
  hanging.catch(() => {})
  while (cut.engine.asked.searches === 0) await new Promise(setImmediate)
  await cut.app.stop(200)
  t.equal(cut.app.server.listening, false, 'the time of grace ends')
  await t.rejects(hanging)
})

t.test('hostile queries are answered or refused, never a 500', async (t) => {
  const { get } = await serving(t)
  const queries = [
    '%00"((',
    '%ff%fe',
    '%ED%A0%80',
    'q'.repeat(10_000),
    '%F0%9F%98%80',
    '((((((((',
    '"'.repeat(500),
    '%u0041',
    '&q=',
    '%E2%80%AE',
  ]
  for (const written of queries) {
    const { statusCode } = await get(`${SEARCH}?q=${written}`)
    t.match(statusCode, /^(200|400)$/, written.slice(0, 20))
  }
  t.equal((await get(`${SEARCH}?q=${'q'.repeat(10_000)}`)).statusCode, 400)
})
