// An archive of version 0.1.0 lives on: its index is refused with advice, and after a rebuild every address, paragraph
// link, time of entry, withdrawal and feed id is what it was. `test/fixtures/archive-0.1.0/README.md` says how the
// fixture was made.

import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { ArchiveState } from '../../index/archive/state.js'
import { type KashafError, open, rebuild, withdraw } from '../../index/index.js'
import { buildApp } from '../../server/app.js'
import { readConfig } from '../../server/config.js'
import { createEngineHolder } from '../../server/engine/engine-holder.js'
import { temporaryFolder } from '../temporary.js'
import { UNHURRIED } from '../unhurried.js'

/** Addresses of a hit and of its copies, and the paragraphs of its snippets. */
type Hit = [address: string, copies: string[], paragraphs: string[]]

interface Answers {
  articles: Record<string, unknown>
  searches: Record<string, { total: number; hits: Hit[] }>
  feeds: Record<string, unknown>
}

type Get = (address: string) => Promise<{ status: number; body: string }>

const FIXTURE = new URL('../fixtures/archive-0.1.0/', import.meta.url)
const { record } = (await import(new URL('record.mjs', FIXTURE).href)) as {
  record(get: Get, ids: readonly string[]): Promise<Answers>
}
const before = JSON.parse(await readFile(new URL('answers.json', FIXTURE), 'utf8')) as Answers

const stateOf = async (index: string) => JSON.parse(await readFile(join(index, 'archive.json'), 'utf8')) as ArchiveState

/** A copy of the fixture that the test may write to. */
async function fixture(t: Test): Promise<{ articles: string; index: string; lexicon: string }> {
  const folder = await temporaryFolder(t)
  await cp(FIXTURE, folder, { recursive: true })
  const articles = join(folder, 'articles')
  return { articles, index: join(folder, 'index'), lexicon: join(articles, 'lexicon.tsv') }
}

/** What the server of today answers to the addresses that the server of 0.1.0 was asked. */
async function answersOf(t: Test, { articles, index }: { articles: string; index: string }): Promise<Answers> {
  const config = readConfig({ KASHAF_ARTICLES: articles, KASHAF_INDEX: index, KASHAF_SEARCH_MS: '60000', KASHAF_FREEDICT: 'off' })
  const holder = createEngineHolder({ index, lexicon: config.lexicon, freedict: config.freedict, waitMs: UNHURRIED.waitMs })
  await holder.reload()
  const app = await buildApp({ config, holder, assets: null, limits: UNHURRIED })
  t.teardown(async () => {
    await app.close()
    await holder.close()
  })
  const get: Get = async (url) => {
    const { statusCode, body } = await app.inject({ url, headers: { 'accept-language': 'en' } })
    return { status: statusCode, body }
  }
  return record(get, Object.keys(before.articles))
}

/** Which articles a search finds: their order is for the tests of ranking to say. */
const found = ({ searches }: Answers) =>
  Object.entries(searches).map(([asked, { total, hits }]) => [
    asked,
    total,
    hits.flatMap(([address, copies]) => [address, ...copies]).sort(),
  ])

/** Snippets may be chosen otherwise; the link of each that is shown must stand in the article. */
const lostLinks = ({ searches }: Answers, { articles }: Answers) => {
  const known = JSON.stringify([articles, before.searches])
  return Object.values(searches).flatMap(({ hits }) => hits.flatMap(([, , ids]) => ids.filter((id) => !known.includes(`"${id}"`))))
}

t.test('a rebuild over the archive keeps all that readers may have kept of it', async (t) => {
  const archive = await fixture(t)
  const state = await stateOf(archive.index)
  const { outcome, articles, withdrawn } = await rebuild(archive)
  t.same({ outcome, articles, withdrawn }, { outcome: 'built', articles: 6, withdrawn: 1 })
  const after = await stateOf(archive.index)
  t.same(
    { uuid: after.uuid, first_indexed: after.first_indexed, withdrawn: after.withdrawn },
    { uuid: state.uuid, first_indexed: state.first_indexed, withdrawn: state.withdrawn },
    'UUID, times of entry, withdrawals',
  )
  const now = await answersOf(t, archive)
  t.same(now.articles, before.articles, 'addresses, links to paragraphs, copies, dates, publishers')
  t.same(now.feeds, before.feeds, 'ids and times in feeds')
  t.same(found(now), found(before), 'what searches find')
  t.same(lostLinks(now, before), [], 'links of snippets')
})

t.test('the withdrawn article comes back with its time of entry', async (t) => {
  const archive = await fixture(t)
  const { first_indexed: entered } = await stateOf(archive.index)
  await rebuild(archive)
  t.equal(await withdraw(archive.index, 'false-alarm', true), 'changed')
  await rebuild(archive)
  const { first_indexed, withdrawn } = await stateOf(archive.index)
  t.same([first_indexed, withdrawn], [entered, []])
})

t.test('an index that this program does not read is refused, and says what to do', async (t) => {
  const { index } = await fixture(t)
  const error = (await open({ index }).catch((error) => error)) as KashafError
  t.match(error, { code: 'index-other-format', message: /format 6/, advice: /kashaf rebuild/ })
})
