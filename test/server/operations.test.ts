// What is for whoever runs or builds upon the server: explanations, analysis, reloading, metrics, other origins, and the pages
// that describe the interface.

import t from 'tap'
import { checker, serving } from './serving.js'

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
