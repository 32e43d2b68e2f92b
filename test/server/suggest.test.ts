// Completion over HTTP: its parameters, both formats, what may be kept.

import t from 'tap'
import { checker, serving } from './serving.js'

const SUGGEST = '/api/v1/suggest'

t.test('suggest: what the engine gives, under names of the wire', async (t) => {
  const { engine, get } = await serving(t)
  const answer = await get(`${SUGGEST}?q=ta`)
  t.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
  t.same(answer.json().suggestions, [{ text: 'Talks', query: 'Talks', kind: 'term', lang: 'en', count: 1, matched: [[0, 2]] }])
  t.type(answer.json().took_ms, 'number')
  t.same((await get(SUGGEST)).json().suggestions, [], 'an empty box')
  t.equal((await get(`${SUGGEST}?q=o&limit=1`)).json().suggestions.length, 1, 'of several')
  t.equal(engine.asked.suggestions, 3)
  t.equal(engine.asked.searches, 0)
})

t.test('suggest: parameters that are refused', async (t) => {
  const { engine, get } = await serving(t)
  for (const [query, parameter] of [
    [`q=${'x'.repeat(65)}`, 'q'],
    ['limit=0', 'limit'],
    ['limit=11', 'limit'],
    ['format=xml', 'format'],
    ['formats=kashaf', 'formats'],
  ]) {
    const answer = await get(`${SUGGEST}?${query}`)
    t.equal(answer.statusCode, 400, query)
    t.match(answer.json(), { type: '/problems/invalid-parameter', errors: [{ parameter }] })
  }
  t.equal((await get(`${SUGGEST}?q=${'x'.repeat(64)}`)).statusCode, 200)
  t.equal(engine.asked.suggestions, 1)
})

t.test('suggest: the form for a browser, with addresses under the public base or the request’s own', async (t) => {
  const { app, get } = await serving(t)
  const answer = await get(`${SUGGEST}?q=ta&format=opensearch`, { host: 'archive.local:8080' })
  t.equal(answer.headers['content-type'], 'application/x-suggestions+json; charset=utf-8')
  t.same(answer.json(), ['ta', ['Talks'], [''], ['http://archive.local:8080/?q=Talks']])
  t.equal(answer.headers['cache-control'], 'private, max-age=300', 'it names the address it was sent to')
  t.equal(checker(app)(SUGGEST, 200, 'application/x-suggestions+json', answer.json()), '')
  const known = await serving(t, { settings: { KASHAF_PUBLIC_URL: 'https://archive.example/' } })
  const shared = await known.get(`${SUGGEST}?q=ta&format=opensearch`)
  t.same(shared.json()[3], ['https://archive.example/?q=Talks'])
  t.match(shared.headers['cache-control'], 'public')
})

t.test('suggest: an answer that the client has costs nothing; a space after the word is another box', async (t) => {
  const { engine, get } = await serving(t)
  const first = await get(`${SUGGEST}?q=ta`)
  t.equal(first.headers['cache-control'], 'public, max-age=60, stale-while-revalidate=600')
  const again = await get(`${SUGGEST}?q=ta&limit=8`, { 'if-none-match': String(first.headers.etag) })
  t.same([again.statusCode, engine.asked.suggestions], [304, 1])
  t.equal((await get(`${SUGGEST}?q=ta%20`, { 'if-none-match': String(first.headers.etag) })).statusCode, 200)
})
