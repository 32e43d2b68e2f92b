// The server over the index of the seeds, built for the test: what readers of the five articles and their abstracts can
// rely on, from the parameter in the address to the letters in the answer.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { diskFiles } from '../../index/archive/files.js'
import { rebuild as rebuildWith } from '../../index/archive/rebuild.js'
import { rebuild } from '../../index/index.js'
import { buildApp } from '../../server/app.js'
import { readConfig } from '../../server/config.js'
import type { Article, IndexInfo, Search, Task } from '../../server/contract/contract.js'
import { createEngineHolder } from '../../server/engine/engine-holder.js'
import { PROBLEM_WORDS } from '../../web/words/problems.js'
import { NO_LEXICON } from '../archived.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { UNHURRIED } from '../unhurried.js'
import { ADMIN_TOKEN, checker } from './serving.js'

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url))
const index = mkdtempSync(join(tmpdir(), 'kashaf-seeds-'))
t.teardown(() => rmSync(index, { recursive: true, force: true }))
await rebuild({ articles: seeds, index })

// Time is short where tests share a machine: a search that stops early must not be what fails here.
const config = readConfig({ KASHAF_ARTICLES: seeds, KASHAF_INDEX: index, KASHAF_SEARCH_MS: '60000' })
const holder = createEngineHolder({ index, lexicon: config.lexicon, waitMs: UNHURRIED.waitMs })
await holder.reload()
const app = await buildApp({ config, holder, assets: null, limits: UNHURRIED })
t.teardown(async () => {
  await app.close()
  await holder.close()
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
const search = async (q: string, more: Record<string, string> = {}): Promise<Search> => {
  const answer = await get(`/api/v1/search?${new URLSearchParams({ q, snippets: '5', ...more })}`)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
const ids = ({ hits }: Search) => hits.map(({ id }) => id).sort()

t.test('every answer keeps its schema, and every mark its letters', async (t) => {
  const faults = collectFaults(t)
  const check = checker(app)
  const queries = [
    '',
    'ديرالزور',
    'مفاوضات سوريا',
    '"ممر آمن"',
    'سوريا -لبنان',
    'Hezbollah withdrawal',
    'مفاوض*',
    'جنيف OR داعش',
    'السنة:٢٠١٧..2018',
  ]
  queries.push('"unclosed', 'x:y', 'source:nobody', '%00"((', 'q'.repeat(512), '\u202E\uD800', '350 عنصر')
  const { hits } = await search('')
  t.equal(hits.length, 10)
  for (const q of queries) {
    for (const highlight of ['offsets', 'html']) {
      const answer = await search(q, { highlight, facets: 'source,lang,year,author', histogram: 'auto' })
      faults.equal(check('/api/v1/search', 200, 'application/json', answer), '', q)
      for (const { title, snippets } of answer.hits) {
        for (const { text, marks, html } of [title, ...snippets]) {
          faults.ok(marks.every(({ start, end }) => start < end && end <= text.length && /\S/.test(text.slice(start, end))))
          if (highlight === 'html') faults.equal(present(html).match(/<mark>/g)?.length ?? 0, marks.length)
        }
      }
    }
    for (const { id } of hits) {
      const answer = await get(`/api/v1/articles/${id}?${new URLSearchParams({ q })}`)
      faults.equal(check('/api/v1/articles/{id}', 200, 'application/json', answer.json()), '', `${id} ${q}`)
    }
  }
  faults.none()
})

t.test('what the first searches of a newcomer find', async (t) => {
  const arabic = { lang: 'ar' }
  t.same(ids(await search('ديرالزور', arabic)), ids(await search('دير الزور', arabic)))
  t.equal((await search('ديرالزور', arabic)).total, 3)
  t.same(ids(await search('مسلح', arabic)), ids(await search('مسلحين', arabic)))
  t.same(ids(await search('٣٥٠')), ids(await search('350')))
  t.same(ids(await search('المفاوضات')), ids(await search('وبالمفاوضات')))
  t.ok(ids(await search('Hezbollah')).includes('888f2903cdf87aee'), 'an English name finds Arabic articles')
  t.same(ids(await search('-"داعش"', arabic)), ['9aed169284d176bc'])
  t.same(ids(await search('source:"تلفزيون سوريا"')), ['9aed169284d176bc'])
  t.equal((await search('"زر الذهاب"')).total, 0, 'furniture is not searched')
  t.equal((await search('"لم تشترك"', arabic)).total, 0)
  const without = await search('سوريا -لبنان')
  t.ok(without.total > 0)
})

t.test('originals are the files, byte for byte', async (t) => {
  const faults = collectFaults(t)
  const { hits } = await search('')
  for (const { id } of hits) {
    const article: Article = (await get(`/api/v1/articles/${id}`)).json()
    const original = await get(article.original.url)
    faults.ok(original.rawPayload.equals(readFileSync(join(seeds, article.original.file))), article.original.file)
    faults.equal(original.rawPayload.length, article.original.bytes)
  }
  faults.none()
})

t.test('evidence in the text’s own words stands where it says', async (t) => {
  const faults = collectFaults(t)
  const { hits } = await search('')
  let stated = 0
  for (const { id } of hits) {
    const { source, published }: Article = (await get(`/api/v1/articles/${id}`)).json()
    const text = (await get(`/api/v1/articles/${id}/original`)).body.replace(/^\uFEFF/, '')
    for (const known of [source, published]) {
      if (!known || !('at' in known.evidence)) continue
      faults.equal(text.slice(...known.evidence.at), known.evidence.text)
      stated++
    }
  }
  faults.none()
  t.ok(stated > 0)
})

t.test('what the index holds', async (t) => {
  const info: IndexInfo = (await get('/api/v1/index')).json()
  t.match(info, { documents: 10, languages: { ar: 5, en: 5 }, format: Number, built_at: String, skipped: [] })
  t.equal(info.version, holder.version)
})

t.test('pages: unknown parameters are ignored, and every answer carries the policy of a page', async (t) => {
  for (const url of ['/', '/?q=داعش&utm_source=x&limit=abc', '/a/9aed169284d176bc?fbclid=1', '/help?x=1']) {
    const answer = await get(encodeURI(url))
    t.same([answer.statusCode, answer.headers['content-type']], [200, 'text/html; charset=utf-8'], url)
    t.match(answer.headers['content-security-policy'], "require-trusted-types-for 'script'")
    t.match(answer.headers, { 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache', etag: /^W\// })
    const again = await get(encodeURI(url), { 'if-none-match': String(answer.headers.etag) })
    t.same([again.statusCode, again.body], [304, ''])
    const head = await app.inject({ method: 'HEAD', url: encodeURI(url) })
    t.same([head.statusCode, head.body], [200, ''])
  }
  t.equal((await app.inject({ method: 'POST', url: '/' })).headers.allow, 'GET, HEAD')
  for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%0d%0aSet-Cookie:x']) {
    const answer = await get(`/prefs?theme=dark&back=${encodeURIComponent(back)}`)
    t.equal(answer.statusCode, 303)
    t.match(answer.headers.location, /^\/(?![/\\])[^\r\n]*$/, back)
  }
})

t.test('failures outside the interface are pages, in the reader’s language, with the same status', async (t) => {
  const faults = collectFaults(t)
  const urls = [
    ['/nothing', 'not-found'],
    ['/a/none', 'article-not-found'],
    ['/a/..%2f..%2fx', 'article-not-found'],
    ['/a/%zz', 'malformed-request'],
  ] as const
  for (const [url, name] of urls) {
    for (const language of ['ar', 'en'] as const) {
      const answer = await get(url, { 'accept-language': language })
      faults.equal(answer.headers['content-type'], 'text/html; charset=utf-8', url)
      faults.match(answer.headers, { 'content-language': language, 'cache-control': 'no-store', etag: undefined })
      faults.match(answer.body, PROBLEM_WORDS[language].titles[name])
      faults.match(answer.body, `<html lang="${language}"`)
    }
  }
  faults.none()
  const empty = await buildApp({ config, holder: createEngineHolder({ index: join(index, 'none') }), assets: null })
  t.teardown(() => empty.close())
  const answer = await empty.inject({ url: '/?q=داعش', headers: { 'accept-language': 'ar' } })
  t.same([answer.statusCode, answer.headers['retry-after']], [503, '5'])
  t.match(answer.body, 'kashaf rebuild')
})

t.test('reloads under 50 parallel searches: no failed request, no mixed version, and a broken index changes nothing', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kashaf-reload-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const abstracts = join(seeds, 'abstracts')
  // Rebuilds go on in a process of their own; in this one the reading of the lexicon would hold up the searches.
  const rebuildAside = (articles: string) => rebuildWith({ articles, index: folder }, diskFiles, async () => NO_LEXICON)
  await rebuildAside(abstracts)
  const moving = createEngineHolder({ index: folder, waitMs: UNHURRIED.waitMs })
  await moving.reload()
  const settings = readConfig({ KASHAF_ADMIN_TOKEN: ADMIN_TOKEN, KASHAF_SEARCH_MS: '60000' })
  const server = await buildApp({ config: settings, holder: moving, assets: null, limits: UNHURRIED })
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}` }
  /** Reloads as whoever runs the server does, and waits for the end of it. */
  async function reload(): Promise<Task> {
    const begun = await server.inject({ method: 'POST', url: '/api/v1/admin/reload', headers })
    t.equal(begun.statusCode, 202)
    for (;;) {
      const task: Task = (await server.inject({ url: String(begun.headers.location), headers })).json()
      if (task.state === 'done' || task.state === 'failed') return task
      await new Promise(setImmediate)
    }
  }

  let going = true
  let answered = 0
  /** Articles that each version finds. */
  const found = new Map<string, string>()
  const faults: unknown[] = []
  const readers = Array.from({ length: 50 }, async (_, n) => {
    while (going) {
      await new Promise((resolve) => setTimeout(resolve, 50)) // lets the rebuild have its turn
      const answer = await server.inject({ url: `/api/v1/search?q=Daesh&limit=${50 + n}&snippets=${n % 6}` })
      answered++
      if (answer.statusCode !== 200) {
        faults.push(answer.body)
        continue
      }
      const { index: about, hits, total }: Search = answer.json()
      const all = hits.map(({ id }) => id).join()
      if (hits.length !== total || (found.get(about.version) ?? all) !== all) faults.push([about, total, all])
      found.set(about.version, all)
    }
  })
  for (const articles of [seeds, abstracts, seeds]) {
    const { version } = await rebuildAside(articles)
    t.match(await reload(), { state: 'done', to: version, problem: null })
  }
  const serving = moving.version

  const { version: broken } = await rebuildAside(abstracts)
  const file = join(folder, broken, 'postings.bin')
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1] ^= 1
  writeFileSync(file, bytes)
  t.match(await reload(), { state: 'failed', from: serving, to: serving, problem: { code: 'index-damaged', detail: /postings\.bin/ } })
  const before = answered
  while (answered < before + 50) await new Promise(setImmediate)
  going = false
  await Promise.all(readers)
  t.same(faults, [])
  t.equal(found.size, 2, 'both archives answered')
  t.equal(moving.version, serving)
  t.equal((await server.inject('/readyz')).json().index, serving)
  await server.close()
  await moving.close()
})
