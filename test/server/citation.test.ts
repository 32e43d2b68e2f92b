// The citation over HTTP: types and names of files, addresses, abstracts, refusals; and its page without a script.

import t, { type Test } from 'tap'
import { Check } from 'typebox/value'
import type { Article } from '../../index/index.js'
import { Citation } from '../../server/contract/contract.js'
import { present } from '../present.js'
import { ARTICLES, fakeEngine } from './fake-engine.js'
import { serving } from './serving.js'

const SYRIA = '/api/v1/articles/9aed169284d176bc/citation'
const PUBLIC = { settings: { KASHAF_PUBLIC_URL: 'https://archive.example' } }
const ABSTRACT: Article = { ...ARTICLES[0], id: 'abstract', language: 'en', title: 'Details of the talks', abstractOf: '9aed169284d176bc' }
const ORPHAN: Article = { ...ABSTRACT, id: 'orphan', abstractOf: 'gone' }

const withAbstracts = (t: Test) => serving(t, { ...PUBLIC, engine: fakeEngine(undefined, [...ARTICLES, ABSTRACT, ORPHAN]) })

t.test('each style has its type, and records have a name as files', async (t) => {
  const { get } = await serving(t, PUBLIC)
  const records: [style: string, type: string, file?: string][] = [
    ['chicago', 'text/plain'],
    ['apa', 'text/plain'],
    ['mla', 'text/plain'],
    ['bibtex', 'application/x-bibtex', 'syria-tv-2018-9aed1692.bib'],
    ['ris', 'application/x-research-info-systems', 'syria-tv-2018-9aed1692.ris'],
    ['csl-json', 'application/vnd.citationstyles.csl+json', 'syria-tv-2018-9aed1692.json'],
  ]
  for (const [style, type, file] of records) {
    const answer = await get(`${SYRIA}?style=${style}`)
    t.equal(answer.statusCode, 200)
    t.equal(answer.headers['content-type'], `${type}; charset=utf-8`)
    t.equal(answer.headers['content-disposition'], file && `attachment; filename="${file}"`)
    t.ok(answer.body.includes('https://archive.example/a/9aed169284d176bc'), style)
    if (style === 'csl-json') t.ok(Check(Citation, answer.json()), 'as the schema says')
  }
  t.equal((await get(SYRIA)).body, (await get(`${SYRIA}?style=chicago&form=ar`)).body, 'Chicago, in the language of the article')
  t.equal((await get(SYRIA)).headers['content-language'], 'ar')
  t.match((await get(`${SYRIA}?form=en&accessed=2025-06-01`)).body, 'Accessed June 1, 2025.')
})

t.test('the address: the publisher’s, else the archive’s if it has one', async (t) => {
  const { get } = await serving(t)
  t.notMatch((await get(SYRIA)).body, /http|\/a\//)
  t.match((await get('/api/v1/articles/report-1/citation?style=mla')).body, 'https://news.example/1.\n')
  t.equal((await get('/api/v1/articles/withheld/citation')).statusCode, 200, 'a text that may not be shown can be cited')
})

t.test('an abstract is cited as the article it summarises, in its own language unless asked', async (t) => {
  const { get } = await withAbstracts(t)
  const cited = (await get('/api/v1/articles/abstract/citation')).body
  t.equal(cited, (await get(`${SYRIA}?form=en`)).body)
  t.match(cited, 'تفاصيل المفاوضات')
  t.match((await get('/api/v1/articles/orphan/citation')).body, 'Details of the talks', 'without that article, it is cited itself')
  const page = (await get('/a/abstract/cite?ui=en')).body
  t.match(page, 'An abstract is cited as the article that it summarises.')
  const reader = (await get('/a/abstract')).body
  t.match(reader, '<meta name="citation_public_url" content="https://archive.example/a/9aed169284d176bc">')
  t.notMatch(reader, 'citation_title" content="Details')
})

t.test('what is refused', async (t) => {
  const { get } = await serving(t)
  for (const [query, parameter, detail] of [
    ['style=turabian', 'style', 'must be one of chicago, apa, mla, bibtex, ris, csl-json'],
    ['form=fr', 'form', 'must be one of ar, en'],
    ['accessed=2025', 'accessed', 'must be a day that exists: YYYY-MM-DD'],
    ['accessed=2025-02-30', 'accessed', 'must be a day that exists: YYYY-MM-DD'],
    ['q=x', 'q', ''],
  ]) {
    const answer = await get(`${SYRIA}?${query}`)
    t.equal(answer.statusCode, 400, query)
    const [fault] = answer.json().errors
    t.equal(fault.parameter, parameter)
    if (detail) t.equal(fault.detail, detail)
  }
  t.equal((await get('/api/v1/articles/none/citation')).json().type, '/problems/article-not-found')
  t.equal((await get('/a/none/cite', { accept: 'text/html' })).statusCode, 404)
})

t.test('it is kept by clients, and made only for those that do not have it', async (t) => {
  const { get, engine } = await serving(t)
  const first = await get(`${SYRIA}?style=ris`)
  t.equal(first.headers['cache-control'], 'public, max-age=300')
  const asked = engine.asked.articles
  const again = await get(`${SYRIA}?style=ris`, { 'if-none-match': String(first.headers.etag) })
  t.same([again.statusCode, again.body, engine.asked.articles], [304, '', asked])
  t.not((await get(`${SYRIA}?style=ris&form=en`)).headers.etag, first.headers.etag)
})

t.test('the page: the choice of its address, and what an address says wrongly', async (t) => {
  const { get } = await serving(t, PUBLIC)
  const page = async (query: string) => (await get(`/a/9aed169284d176bc/cite?${query}`, { accept: 'text/html' })).body
  const plain = await page('ui=en')
  t.match(plain, /<input type="radio" name="style" value="chicago" checked>/)
  t.match(plain, /<input type="radio" name="form" value="ar" checked>/)
  t.match(plain, /<pre id="citation" lang="ar" dir="rtl"[^>]*>تلفزيون سوريا\. «/)
  t.match(plain, '<link rel="canonical" href="https://archive.example/a/9aed169284d176bc/cite">')
  const english = await page('ui=ar&style=ris&form=en&accessed=2025-06-01')
  t.match(english, /<pre id="citation" class="record" dir="ltr"[^>]*>TY {2}- NEWS\n/)
  t.match(english, 'Y2  - 2025/06/01/')
  t.match(english, 'citation?style=bibtex&amp;form=en&amp;accessed=2025-06-01')
  for (const query of ['style=x&form=y', 'style=&form=', 'style=apa&style=x&form=en&utm_source=z']) t.match(await page(query), 'checked')
  const wrong = await page('ui=en&accessed=2025-13-01')
  t.match(wrong, /value="2025-13-01"[^>]* aria-invalid="true"/)
  t.match(wrong, 'Date not understood; it was not applied.')
  t.notMatch(wrong, 'تاريخ الاطلاع')
})

t.test('what the reader’s head and its COinS say, and what they leave out', async (t) => {
  const { get } = await serving(t, PUBLIC)
  const named = (await get('/a/9aed169284d176bc?q=talks&ui=en')).body
  t.match(named, '<link rel="canonical" href="https://archive.example/a/9aed169284d176bc">', 'without the search')
  for (const [name, content] of [
    ['title', 'تفاصيل المفاوضات مع تنظيم &quot;الدولة&quot;'],
    ['journal_title', 'تلفزيون سوريا'],
    ['publication_date', '2018/11/27'],
    ['language', 'ar'],
    ['public_url', 'https://archive.example/a/9aed169284d176bc'],
  ]) {
    t.match(named, `<meta name="citation_${name}" content="${content}">`)
  }
  const context = (page: string) => new URLSearchParams(present(/class="Z3988" title="([^"]*)"/.exec(page))[1].replaceAll('&amp;', '&'))
  t.equal(context(named).get('rft.type'), 'newspaperArticle')
  t.equal(context(named).get('rft.title'), 'تفاصيل المفاوضات مع تنظيم "الدولة"')
  t.equal(context(named).get('rft.date'), '2018-11-27')
  const inferred = (await get('/a/report-1')).body
  t.notMatch(inferred, 'citation_publication_date', 'tags cannot say that a date was inferred')
  t.equal(context(inferred).get('rft.date'), null)
  t.equal(context(inferred).get('rft.au'), 'Jane Doe')
  t.match(inferred, '<meta name="citation_author" content="Jane Doe">')
  t.match(inferred, '<meta name="citation_public_url" content="https://news.example/1">')
})
