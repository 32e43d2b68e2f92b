// What the server caches and lets others cache: nothing that a busy moment or a short time made less than whole.

import t from 'tap'
import { createExamples } from '../../server/engine/example-searches.js'
import { overloaded } from '../../server/wire/problems.js'
import { ARTICLES, fakeEngine } from './fake-engine.js'
import { serving } from './serving.js'

t.test('the first page comes back after a moment in which the server was busy', async (t) => {
  const { engine, get } = await serving(t)
  engine.before = () => {
    throw overloaded()
  }
  t.equal((await get('/', { accept: 'text/html' })).statusCode, 503)
  engine.before = () => {}
  t.equal((await get('/', { accept: 'text/html' })).statusCode, 200)
})

t.test('examples are found out once, and anew after a swap, a withdrawal, or a search that time cut short', async (t) => {
  const engine = fakeEngine()
  let swap = () => {}
  const examples = createExamples({ onChange: (listener) => (swap = listener) })
  const searchesFor = async () => {
    const before = engine.asked.searches
    await Promise.all([examples(engine, 'en'), examples(engine, 'en')])
    return engine.asked.searches - before
  }
  const all = await searchesFor()
  t.ok(all > 1)
  t.equal(await searchesFor(), 0)
  swap()
  t.equal(await searchesFor(), all)
  const hasty = { ...engine, search: async (request: Parameters<typeof engine.search>[0]) => engine.search({ ...request, budget: 1 }) }
  await examples(hasty, 'en')
  const before = engine.asked.searches
  await examples(hasty, 'en')
  t.equal(engine.asked.searches - before, all)
})

t.test('plain text is UTF-8 whatever the file was; the original keeps its own encoding', async (t) => {
  const [article] = ARTICLES
  const old = { ...article, original: { ...article.original, encoding: 'windows-1256' as const } }
  const { get } = await serving(t, { engine: fakeEngine(undefined, [old]) })
  const text = await get(`/api/v1/articles/${old.id}`, { accept: 'text/plain' })
  t.equal(text.headers['content-type'], 'text/plain; charset=utf-8')
  t.ok(new TextDecoder('utf-8', { fatal: true }).decode(text.rawPayload).includes(old.title))
  t.equal((await get(`/api/v1/articles/${old.id}/original`)).headers['content-type'], 'text/plain; charset=windows-1256')
})

t.test('what time cut short is given once, and kept by nobody', async (t) => {
  const [hurried, whole] = [await serving(t, { settings: { KASHAF_SEARCH_MS: '5' } }), await serving(t)]
  for (const url of [
    '/api/v1/articles/report-1?q=talks',
    '/api/v1/articles/report-1/similar',
    '/api/v1/analyze?text=talks',
    '/a/report-1?q=talks',
    '/a/report-1',
  ]) {
    const { headers } = await hurried.get(url)
    t.same([headers['cache-control'], headers.etag], ['no-store', undefined], url)
    const kept = await whole.get(url)
    t.ok(kept.headers.etag, url)
    t.not(kept.headers['cache-control'], 'no-store', url)
  }
})

t.test('copies are asked for only where they are shown', async (t) => {
  const { engine, get } = await serving(t)
  const asked: boolean[] = []
  engine.before = ({ alsoIn }) => void asked.push(alsoIn)
  await get('/api/v1/search?q=talks')
  await get('/api/v1/search?q=talks&fields=id')
  await get('/api/v1/search?q=talks&fields=copies')
  await get('/api/v1/search?q=talks&fields=also_in')
  await get('/api/v1/export')
  await get('/api/v1/export?format=csv')
  t.same(asked, [true, false, false, true, true, false])
})
