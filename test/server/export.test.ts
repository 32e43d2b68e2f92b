// Feed and export of a search: its hits as a file in each format, cut off, too large, too many at once; the feed of
// what entered the archive last, checked as Atom; and articles that were withdrawn. Over the small engine in memory.

import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t, { type Test } from 'tap'
import type { SearchRequest } from '../../index/index.js'
import { csv } from '../../server/exports/csv.js'
import { presentHit } from '../../server/wire/present.js'
import { uuidOf } from '../../server/wire/uuid.js'
import { EMPTY, exportAddress } from '../../web/views/address.js'
import { xml, xmlDocument } from '../../web/xml.js'
import { present } from '../present.js'
import { wellFormed, type XmlElement } from '../xml.js'
import { ARTICLES, fakeEngine, VERSION } from './fake-engine.js'
import { serving } from './serving.js'

const EXPORT = '/api/v1/export'
const linesOf = (body: string) =>
  body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

t.test('ndjson: a head, the hits in the order of the search, an end that counts them', async (t) => {
  const { engine, get } = await serving(t)
  const answer = await get(`${EXPORT}?q=talks`, { host: 'archive.example' })
  t.equal(answer.statusCode, 200)
  t.match(answer.headers, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'content-disposition': 'attachment; filename="kashaf-export.ndjson"',
    'kashaf-index-version': VERSION,
    'kashaf-total': '2',
    'cache-control': 'no-store',
  })
  t.notOk(answer.headers.etag)
  const [head, ...rest] = linesOf(answer.body)
  const end = rest.pop()
  const search = (await get('/api/v1/search?q=talks')).json()
  t.same(head, { kind: 'head', query: search.query, index: search.index, total: 2 })
  t.same(
    rest,
    search.hits.map((hit: { id: string }) => ({ kind: 'article', ...hit, url: `http://archive.example/a/${hit.id}` })),
    'hits as a search shows them, with their whole address',
  )
  t.same(end, { kind: 'end', count: 2 })
  t.same([engine.streamed.hits, engine.streamed.ended], [2, 1])

  const narrowed = await get(`${EXPORT}?q=talks&lang=ar`)
  t.same(
    linesOf(narrowed.body).map(({ kind }) => kind),
    ['head', 'end'],
    'nothing found is a whole file too',
  )
  const named = await serving(t, { settings: { KASHAF_PUBLIC_URL: 'https://news.example' } })
  t.match(linesOf((await named.get(`${EXPORT}?q=talks`, { host: 'else.example' })).body)[1].url, /^https:\/\/news\.example\/a\//)
})

t.test('csv: a byte-order mark, CRLF, quotes, and nothing that a spreadsheet would run', async (t) => {
  const { get } = await serving(t)
  const answer = await get(`${EXPORT}?format=csv`, { host: 'a.example' })
  t.equal(answer.headers['content-type'], 'text/csv; charset=utf-8; header=present')
  t.equal(answer.headers['content-disposition'], 'attachment; filename="kashaf-export.csv"')
  t.ok(answer.body.startsWith('\u{FEFF}id,title,lang,source,authors,published,precision,basis,url,origin_url,score\r\n'))
  const rows = answer.body.split('\r\n')
  t.equal(
    rows[1],
    '9aed169284d176bc,"تفاصيل المفاوضات مع تنظيم ""الدولة""",ar,تلفزيون سوريا,,2018-11-27,day,stated,http://a.example/a/9aed169284d176bc,,1.25',
  )
  t.equal(
    rows[2],
    'report-1,Talks resume in Geneva,en,,Jane Doe,2017,year,inferred,http://a.example/a/report-1,https://news.example/1,1.25',
  )
  t.same([rows.length, rows.at(-1)], [5, ''])

  const { hits } = await fakeEngine().search({ ...(await import('../../index/index.js')).DEFAULT_REQUEST })
  const titled = (title: string) => {
    const [hit] = hits
    return csv.article(presentHit({ ...hit, title: { text: title, marks: [] } }, '', 'none'), { article: hit.article, address: null })
  }
  for (const sign of ['=', '+', '-', '@', '\t', '\r']) {
    const written = titled(`${sign}cmd|' /C calc'!A0`).slice('9aed169284d176bc,'.length)
    t.match(written, /^"?'/, `${JSON.stringify(sign)} is defused`)
  }
  t.match(titled('a-b=c'), /^9aed169284d176bc,a-b=c,ar/, 'within a text they are harmless')
  t.match(titled('two\r\nlines, and "quotes"'), /^9aed169284d176bc,"two\r\nlines, and ""quotes""",ar/)
})

t.test('ris and bibtex: a record an article, an abstract cited as its article, and none twice', async (t) => {
  const { get } = await serving(t, { settings: { KASHAF_PUBLIC_URL: 'https://news.example' } })
  const ris = await get(`${EXPORT}?format=ris&q=talks`)
  t.equal(ris.headers['content-type'], 'application/x-research-info-systems; charset=utf-8')
  t.equal(ris.headers['content-disposition'], 'attachment; filename="kashaf-export.ris"')
  t.same(ris.body.match(/^TI {2}- .*$/gm), ['TI  - Talks resume in Geneva'], 'the third article is an abstract of the second')
  const bibtex = await get(`${EXPORT}?format=bibtex`)
  t.equal(bibtex.headers['content-type'], 'application/x-bibtex; charset=utf-8')
  t.equal(bibtex.headers['content-disposition'], 'attachment; filename="kashaf-export.bib"')
  t.same(bibtex.body.match(/@article\{/g)?.length, 2)
  t.match(bibtex.body, 'https://news.example/a/9aed169284d176bc')
  t.equal(bibtex.headers['kashaf-total'], '3')
})

t.test('an export whose search does not end in its time is refused, and not told to try again', async (t) => {
  const hurried = await serving(t, { settings: { KASHAF_SEARCH_MS: '5' } })
  const refused = await hurried.get(`${EXPORT}?q=talks`)
  t.match([refused.statusCode, refused.json().type], [400, '/problems/export-too-slow'])
  t.equal(refused.headers['retry-after'], undefined)
  const budgets: number[] = []
  for (const ms of ['300', '60000']) {
    const { engine, get } = await serving(t, { settings: { KASHAF_SEARCH_MS: ms } })
    engine.before = ({ budget }) => void budgets.push(budget)
    t.equal((await get(`${EXPORT}?q=talks`)).statusCode, 200)
  }
  t.same(budgets, [300, 2000], 'no export keeps other searches waiting for longer than a search may')
})

t.test('copies: a row an article, unless they are asked for as one; and the language of what no script tells', async (t) => {
  const { engine, get } = await serving(t)
  let asked: SearchRequest | null = null
  engine.before = (request) => {
    asked = request
  }
  for (const format of ['ndjson', 'csv', 'ris', 'bibtex']) {
    await get(`${EXPORT}?format=${format}`)
    t.match(asked, { collapse: false, queryLanguage: null }, format)
    await get(`${EXPORT}?format=${format}&collapse=true&qlang=ar`)
    t.match(asked, { collapse: true, queryLanguage: 'ar' }, format)
  }
  await get('/api/v1/articles/report-1/explain?q=2017&qlang=en')
  t.match(asked, { queryLanguage: 'en' })
  t.match(exportAddress({ ...EMPTY, q: 'talks', collapse: 'false' }, 'csv'), /\?q=talks&collapse=false&format=csv$/)
})

t.test('too many articles, wrong parameters, too many at once, and a HEAD', async (t) => {
  const { app, engine, get } = await serving(t, { limits: { exportedArticles: 40, exportsAtOnce: 2 } })
  engine.many = 41
  const large = await get(`${EXPORT}?q=talks`)
  t.equal(large.statusCode, 400)
  t.match(large.json(), { type: '/problems/export-too-large', total: 41, max: 40 })
  engine.many = 40
  t.equal(linesOf((await get(`${EXPORT}?q=talks`)).body).at(-1).count, 40)
  for (const wrong of ['format=xml', 'limit=3', 'snippets=1', 'from=2018-13']) {
    t.equal((await get(`${EXPORT}?${wrong}`)).json().type, '/problems/invalid-parameter', wrong)
  }
  engine.streamed.hits = 0
  const head = await app.inject({ method: 'HEAD', url: `${EXPORT}?q=talks&format=csv` })
  t.same([head.statusCode, head.body, head.headers['kashaf-total'], engine.streamed.hits], [200, '', '40', 0], 'no article is read for it')

  let open = () => {}
  const gate = new Promise<void>((resolve) => (open = resolve))
  engine.before = () => gate
  const before = engine.asked.searches
  const two = [get(`${EXPORT}?q=talks`), get(`${EXPORT}?q=talks`)]
  while (engine.asked.searches < before + 2) await wait(1)
  const third = await get(`${EXPORT}?q=talks`)
  t.match([third.statusCode, third.json().type, third.headers['retry-after']], [503, '/problems/overloaded', '5'])
  open()
  t.same(
    (await Promise.all(two)).map(({ statusCode }) => statusCode),
    [200, 200],
  )
  t.equal((await get(`${EXPORT}?q=talks`)).statusCode, 200, 'when they have ended there is room again')
})

/** Asks over a real connection and gives it up after so many bytes. */
const cutAfter = (port: number, path: string, bytes: number): Promise<string> =>
  new Promise((resolve, reject) => {
    let received = ''
    const asked = httpRequest({ port, path, host: '127.0.0.1' }, (answer) => {
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        received += chunk
        if (received.length >= bytes) answer.destroy()
      })
      answer.on('close', () => resolve(received))
      answer.on('error', () => undefined)
    })
    asked.on('error', reject)
    asked.end()
  })

t.test('an export cut off midway has no end line, and the work for it ends', async (t) => {
  const { app, engine, holder } = await serving(t, { limits: { exportChunk: 20 } })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  engine.many = 40_000
  const received = await cutAfter(port, `${EXPORT}?q=talks`, 20_000)
  t.match(received, /^\{"kind":"head"/)
  t.notMatch(received, /"kind":"end"/)
  while (engine.streamed.ended === 0) await wait(5)
  t.equal(engine.streamed.ended, 1, 'the hits are asked for no more')
  t.ok(engine.streamed.hits < 40_000, `${engine.streamed.hits} of 40,000 were made`)
  // The index is let go of as well: it closes as soon as it is not needed.
  await holder.close()
  t.equal(engine.closed, true)
})

/** A server that cuts an export off after a second, whose engine never comes to the end of its hits. */
async function endless(t: Test, exportChunk: number): Promise<number> {
  const { app, engine } = await serving(t, { limits: { exportMs: 1000, exportChunk } })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { hits } = engine
  engine.hits = async (request, most) => {
    const stream = await hits(request, most)
    async function* again() {
      for await (const piece of stream.pieces) {
        for (;;) {
          yield piece
          await wait(20)
        }
      }
    }
    return { ...stream, pieces: again() }
  }
  return (app.server.address() as AddressInfo).port
}

t.test('an export that takes too long is cut off by the server', async (t) => {
  const received = await cutAfter(await endless(t, 5), `${EXPORT}?q=talks`, Number.POSITIVE_INFINITY)
  t.match(received, /"kind":"head"/)
  t.notMatch(received, /"kind":"end"/)
})

t.test('a compressed export that is cut off cannot be taken for a whole one', async (t) => {
  const hasty = await endless(t, 20)
  const { app, engine } = await serving(t, { limits: { exportChunk: 20 } })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  engine.many = 400
  for (const [encoding, whole] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const cut = await receive(hasty, `${EXPORT}?q=talks&format=csv`, encoding)
    t.equal(cut.complete, false, `${encoding}: the connection breaks`)
    t.throws(() => whole(cut.body), `${encoding}: what arrived is no whole file`)
    const all = await receive(port, `${EXPORT}?q=talks&format=csv`, encoding)
    t.same([all.complete, all.encoding], [true, encoding])
    t.equal(whole(all.body).toString().split('\r\n').length, 402, 'a head, 400 rows, and nothing after the last of them')
  }
})

/** Everything that arrives of an answer in this encoding, and whether that is all of it. */
const receive = (port: number, path: string, encoding: string): Promise<{ body: Buffer; complete: boolean; encoding: unknown }> =>
  new Promise((resolve) => {
    const received: Buffer[] = []
    const asked = httpRequest({ port, path, host: '127.0.0.1', headers: { 'accept-encoding': encoding } }, (answer) => {
      answer.on('data', (chunk) => received.push(chunk))
      answer.on('error', () => undefined)
      answer.on('close', () =>
        resolve({ body: Buffer.concat(received), complete: answer.complete, encoding: answer.headers['content-encoding'] }),
      )
    })
    // Compression may hold all of it back until the connection breaks.
    asked.on('error', () => resolve({ body: Buffer.concat(received), complete: false, encoding: undefined }))
    asked.end()
  })

// ---- the feed ----------------------------------------------------------------------------------------------------

const ATOM = 'http://www.w3.org/2005/Atom'
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** What RFC 4287 wants of a feed and its entries; '' when it is all there. */
function atomFaults(root: XmlElement): string[] {
  const faults: string[] = []
  const children = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name)
  const only = (element: XmlElement, name: string, form: RegExp) => {
    const found = children(element, name)
    if (found.length !== 1 || !form.test(found[0].text)) faults.push(`${element.name}/${name}: ${found.map(({ text }) => text)}`)
  }
  if (root.name !== 'feed' || root.attributes.xmlns !== ATOM) faults.push('root')
  for (const element of [root, ...children(root, 'entry')]) {
    only(element, 'id', URN)
    only(element, 'title', /\S/)
    only(element, 'updated', DATE)
    if (!/^(ar|en)$/.test(element.attributes['xml:lang'])) faults.push('xml:lang')
    if (children(element, 'published').length > 1) faults.push('published twice')
    for (const { text } of children(element, 'published')) if (!DATE.test(text)) faults.push(text)
    if (children(element, 'author').length === 0) faults.push('author')
    for (const author of children(element, 'author')) only(author, 'name', /\S/)
    const alternates = children(element, 'link').filter(({ attributes }) => attributes.rel === 'alternate')
    if (alternates.length !== 1 || !URL.canParse(alternates[0].attributes.href)) faults.push('alternate')
    if (children(element, 'summary').length > 1) faults.push('summary')
  }
  const allowed = new Set(['id', 'title', 'updated', 'author', 'generator', 'link', 'entry', 'os:totalResults'])
  const inEntry = new Set(['id', 'title', 'updated', 'published', 'author', 'link', 'category', 'summary'])
  for (const { name } of root.children) if (!allowed.has(name)) faults.push(name)
  for (const entry of children(root, 'entry')) for (const { name } of entry.children) if (!inEntry.has(name)) faults.push(name)
  if (children(root, 'link').filter(({ attributes }) => attributes.rel === 'self').length !== 1) faults.push('self')
  const ids = children(root, 'entry').map((entry) => children(entry, 'id')[0]?.text)
  if (new Set(ids).size !== ids.length) faults.push('an id twice')
  return faults
}
const textOf = (element: XmlElement, name: string) => element.children.find((child) => child.name === name)?.text

t.test('the feed is Atom, in either language, with ids that stay', async (t) => {
  const { engine, get } = await serving(t)
  for (const ui of ['ar', 'en']) {
    const answer = await get(`/feed.atom?q=talks&source=unknown&ui=${ui}&utm_source=x`, { host: 'archive.example' })
    t.equal(answer.statusCode, 200)
    t.match(answer.headers, { 'content-type': 'application/atom+xml; charset=utf-8', 'content-language': ui })
    const root = wellFormed(answer.body)
    t.same(atomFaults(root), [])
    t.equal(root.attributes['xml:lang'], ui)
    t.match(textOf(root, 'title'), /\u2068talks\u2069/, 'what is put into the title is isolated')
    t.equal(textOf(root, 'os:totalResults'), '2')
    t.equal(textOf(root, 'updated'), '2025-06-02T03:04:05.000Z')
    const links = Object.fromEntries(
      root.children.filter(({ name }) => name === 'link').map(({ attributes }) => [attributes.rel, attributes.href]),
    )
    t.same(links, {
      self: `http://archive.example/feed.atom?q=talks&source=unknown&ui=${ui}`,
      alternate: `http://archive.example/?q=talks&source=unknown&ui=${ui}`,
    })
    const entries = root.children.filter(({ name }) => name === 'entry')
    t.same(
      entries.map((entry) => textOf(entry, 'id')),
      ['report-1', 'withheld'].map((id) => `urn:uuid:${uuidOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8', id)}`),
    )
    t.equal(textOf(entries[0], 'published'), undefined, 'a year is no moment')
    t.ok(entries[0].children.some(({ name, attributes }) => name === 'category' && attributes.term === 'inferred-date'))
    t.match(textOf(entries[0], 'summary'), /Talks resume in Geneva…/)
    t.equal(textOf(entries[1], 'updated'), '2025-01-01T00:00:00Z', 'of what is not known, when the index was built')
  }
  const dated = wellFormed((await get('/feed.atom', { host: 'archive.example' })).body)
  t.same(atomFaults(dated), [])
  t.match(
    dated.children.filter(({ name }) => name === 'entry').map((entry) => textOf(entry, 'published')),
    ['2018-11-27T00:00:00Z', undefined, undefined],
  )
  const one = textOf(wellFormed((await get('/feed.atom?q=talks&ui=ar', { host: 'x.example' })).body), 'id')
  t.equal(textOf(wellFormed((await get('/feed.atom?q=talks&ui=en', { host: 'y.example' })).body), 'id'), one, 'one search, one feed')
  t.not(textOf(wellFormed((await get('/feed.atom?q=other&ui=en', { host: 'y.example' })).body), 'id'), one)
  t.equal(uuidOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2', 'as RFC 9562 has it')

  const before = engine.asked.searches
  const first = await get('/feed.atom?q=talks')
  const again = await get('/feed.atom?q=talks', { 'if-none-match': String(first.headers.etag) })
  t.same([again.statusCode, again.body], [304, ''])
  t.equal(engine.asked.searches, before + 1, 'a 304 makes no search')
  t.equal(first.headers['cache-control'], 'private, max-age=300', 'addresses that the request names are for nobody else')
  const named = await serving(t, { settings: { KASHAF_PUBLIC_URL: 'https://news.example' } })
  const open = await named.get('/feed.atom')
  t.equal(open.headers['cache-control'], 'public, max-age=300')
  t.match(open.body, 'href="https://news.example/a/report-1"')
  const hostile = await get('/feed.atom?q=%3Cscript%3E%26%22%00%0B%EF%BF%BE', { host: '"><script>' })
  t.same(
    atomFaults(wellFormed(hostile.body)).filter((fault) => fault !== 'alternate'),
    [],
    'a host that is none leaves links relative',
  )
})

t.test('no text can break out of XML', async (t) => {
  const text = `<>&"'\t\r\n\0\u0001\u0008\u000B\u001F\uFFFE\uFFFF\uD800 ]]> نص \u{1F600}`
  const { attributes, text: inside } = wellFormed(xmlDocument(xml('a', { b: text }, text)))
  const expected = `<>&"'\t\r\n${'\uFFFD'.repeat(8)} ]]> نص \u{1F600}`
  t.same([inside, attributes.b], [expected, expected])
})

// ---- withdrawn ---------------------------------------------------------------------------------------------------

t.test('a withdrawn article answers 410 everywhere, in both languages, also to a client that has it', async (t) => {
  const { engine, holder, get } = await serving(t)
  const routes = ['/api/v1/articles/report-1', '/api/v1/articles/report-1/original', '/a/report-1']
  const tags = new Map<string, string>()
  for (const route of routes) tags.set(route, String((await get(route)).headers.etag))
  await get('/api/v1/search?q=talks')
  const searches = engine.asked.searches
  await get('/api/v1/search?q=talks')
  t.equal(engine.asked.searches, searches, 'the answer is kept')

  engine.withdrawn.add('report-1')
  engine.changed = true
  await holder.reload()
  for (const route of routes) {
    const answer = await get(route, { 'if-none-match': present(tags.get(route)) })
    t.same([answer.statusCode, answer.headers.etag, answer.headers['cache-control']], [410, undefined, 'no-store'], route)
  }
  t.equal((await get('/api/v1/articles/report-1/explain?q=talks')).statusCode, 410, 'and below it')
  t.match((await get('/api/v1/articles/report-1')).json(), { type: '/problems/article-withdrawn', title: 'Article withdrawn' })
  const arabic = await get('/a/report-1?ui=ar')
  t.match(arabic.body, 'سُحب المقال من الأرشيف')
  t.match((await get('/a/report-1?ui=en&q=talks')).body, /value="talks"/, 'the query is still in the box')
  await get('/api/v1/search?q=talks')
  t.equal(engine.asked.searches, searches + 1, 'no answer of before is given once more')
  t.equal((await get('/api/v1/index')).json().withdrawn, 1)
  t.equal((await get('/a/withheld')).statusCode, 200)
  t.equal(ARTICLES.length, 3)
})
