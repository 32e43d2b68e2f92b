// Copies and similar articles on the page: the line of a card, the lists under an article, copies as results of their
// own, and the way between them, through the real server and without JavaScript.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { rebuild } from '../../index/index.js'
import { buildApp } from '../../server/app.js'
import { readConfig } from '../../server/config.js'
import type { Hit, SimilarHit } from '../../server/contract/contract.js'
import { createEngineHolder } from '../../server/engine/engine-holder.js'
import { renderReader, renderResults, toHtml } from '../../web/page.js'
import { COPY_WORDS } from '../../web/words/copies.js'
import { present } from '../present.js'
import { SEEDS, temporaryFolder, writeArchive } from '../temporary.js'
import { UNHURRIED } from '../unhurried.js'
import { ARTICLE, COPIES, context, HITS, SEARCH, state } from './fixtures.js'

const textOf = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
const cardOf = (hit: Hit, ui: 'ar' | 'en') =>
  toHtml(renderResults({ search: { ...SEARCH, hits: [hit] }, state: state() }, context(ui)).body)

/** So many copies, each of a source of its own. */
const copies = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ ...COPIES[0], id: `copy-${n}`, source: { ...present(COPIES[0].source), id: `source-${n}` } }))

t.test('a card names the other sources with their dates; what is not named or undated is said', (t) => {
  const arabic = cardOf(HITS[0], 'ar')
  t.match(textOf(arabic), 'نُشر أيضًا في مصدر آخر: الشرق الأوسط (28 تشرين الثاني/نوفمبر 2018)، المصدر غير مذكور (بلا تاريخ)')
  const english = cardOf(HITS[0], 'en')
  t.match(textOf(english), 'Also in 1 other source: Asharq Al-Awsat (28 November 2018), Source not named (Undated)')
  t.match(english, /<a href="\/a\/copy-1"/)
  t.match(english, /<p class="also"><bdi lang="en" dir="ltr">/, 'the page’s words, at the edge of an Arabic card')
  t.notMatch(cardOf(HITS[1], 'en'), 'class="also"')
  const again = { ...HITS[0], also_in: [{ ...COPIES[0], source: HITS[0].source }], copies: 1 }
  t.match(textOf(cardOf(again, 'en')), 'Published again: Syria TV', 'the same source is no other source')
  t.end()
})

t.test('many copies are folded, and lead to all of them as results', (t) => {
  const many = cardOf({ ...HITS[0], also_in: copies(20), copies: 23 }, 'en')
  t.match(many, /<details class="also"/)
  t.match(textOf(many), 'Also in 20 other sources')
  t.match(many, /<a href="\/\?collapse=false"><bdi[^>]*>Show all copies among the results/)
  t.match(textOf(cardOf({ ...HITS[0], also_in: copies(11), copies: 11 }, 'ar')), 'نُشر أيضًا في 11 مصدرًا آخر')
  const unfolded = toHtml(renderResults({ search: SEARCH, state: state({ q: 'talks', collapse: 'false' }) }, context('en')).body)
  t.match(unfolded, COPY_WORDS.en.unfolded)
  t.match(unfolded, /<a href="\/\?q=talks">Fold copies<\/a>/)
  t.match(unfolded, /href="\/a\/9aed169284d176bc\?q=talks&amp;collapse=false/, 'articles keep that copies are not folded')
  t.end()
})

t.test('under an article: its copies with their own titles, and what is like it with the words they share', (t) => {
  const { snippets: _s, complete: _c, matches: _m, ...head } = HITS[1]
  const similar: SimilarHit[] = [{ ...head, score: 0.5, shared: ['دير الزور', '<b>', 'c', 'd', 'e', 'sixth'] }]
  const html = toHtml(renderReader({ article: ARTICLE, state: state({ q: 'talks' }), match: null, similar }, context('en')).body)
  const [, copied, , alike] =
    /(<section id="copies"[\s\S]*?<\/section>)([\s\S]*?)(<section id="similar"[\s\S]*?<\/section>)/.exec(html) ?? []
  t.match(textOf(copied), 'Also in 1 other source')
  t.match(copied, /<a href="\/a\/copy-1\?q=talks"[^>]*>مفاوضات لانسحاب/)
  t.match(textOf(alike), 'In common: دير الزور, &lt;b&gt;, c, d, e')
  t.notMatch(alike, 'sixth')
  t.match(alike, `href="/a/${HITS[1].id}"`, 'without the search, which did not find it')
  const alone = toHtml(renderReader({ article: { ...ARTICLE, also_in: [], copies: 0 }, state: state(), match: null }, context('ar')).body)
  t.notMatch(alone, /id="copies"|id="similar"/)
  t.end()
})

t.test('through the server: a second printing of a seed is folded, linked, and a result of its own when asked for', async (t) => {
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  const files: Record<string, string> = {}
  for (const name of ['003_9aed169284d176bc.txt', '000_888f2903cdf87aee.txt']) files[name] = await readFile(join(SEEDS, name), 'utf8')
  files['second.txt'] = files['003_9aed169284d176bc.txt']
  const evidence = { ar: 'سُجّل.', en: 'Recorded.' }
  const source = { id: 'other', name: { ar: 'صحيفة أخرى', en: 'Another Paper' }, basis: 'recorded', evidence }
  files['sources.json'] = JSON.stringify({ articles: { 'second.txt': { source } } })
  await writeArchive(articles, files)
  const index = join(folder, 'index')
  await rebuild({ articles, index })
  const holder = createEngineHolder({ index, waitMs: UNHURRIED.waitMs })
  await holder.reload()
  const app = await buildApp({ config: readConfig({ KASHAF_SEARCH_MS: '60000' }), holder, assets: null, limits: UNHURRIED })
  t.teardown(async () => {
    await app.close()
    await holder.close()
  })
  const page = async (url: string) => (await app.inject({ url })).body
  const asked = `q=${encodeURIComponent('مفاوضات')}&ui=en`
  const results = await page(`/?${asked}`)
  t.match(results, '>2 results<')
  t.match(textOf(results), 'Also in 1 other source')
  t.match(results, /#similar"[^>]*>Similar articles/)
  t.match(await page(`/?${asked}&collapse=false`), '>3 results<')
  for (const [id, other] of [
    ['9aed169284d176bc', 'second'],
    ['second', '9aed169284d176bc'],
  ]) {
    const article = await page(`/a/${id}?${asked}`)
    t.match(article, new RegExp(`id="copies"[\\s\\S]*/a/${other}`), `${id} leads to ${other}`)
    t.match(article, /id="similar"[\s\S]*888f2903cdf87aee/, 'and to what is like it')
    t.match(textOf(article), /Result 1 of 2/, 'with the place of the hit that stands for both')
  }
})
