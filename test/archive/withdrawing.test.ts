// What stands beside an index: when each article entered the archive, and which were withdrawn. Withdrawing takes
// effect in an open index and in the next rebuild; nothing that is written at the same time is lost. And all hits of a
// search, in its order. Needs `npm run build` first.

import { readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { diskFiles } from '../../index/archive/files.js'
import { openLiveArticles } from '../../index/archive/live-articles.js'
import { takeLock } from '../../index/archive/lock.js'
import { type ArchiveState, changeState, entryTimes, readState, readStateWithoutEntries, withEntries } from '../../index/archive/state.js'
import { DEFAULT_REQUEST, type Engine, open, rebuild, withdraw } from '../../index/index.js'
import { archived } from '../archived.js'
import { collectFaults } from '../faults.js'
import { temporaryFolder, writeArchive } from '../temporary.js'

// As built: a thread begins at a file of its own, which must be there as the program that is run.
const { rebuild: rebuildAsBuilt } = (await import(new URL('../../dist/index/archive/rebuild.js', import.meta.url).href)) as {
  rebuild: typeof rebuild
}

const FILES = {
  'harbour.txt': 'The harbour reopens\n\nThe harbour of Sidon reopened on Tuesday after a storm.',
  'market.txt': 'The market moves\n\nThe old market of Sidon moves to the harbour.',
  'bridge.txt': 'A bridge is built\n\nThe bridge crosses the river north of the town.',
}

/** An archive of three articles, and its index. */
async function archive(t: Test): Promise<{ articles: string; index: string }> {
  const folder = await temporaryFolder(t)
  const [articles, index] = [join(folder, 'articles'), join(folder, 'index')]
  await writeArchive(articles, FILES)
  await rebuild({ articles, index })
  return { articles, index }
}

const opened = async (t: Test, index: string): Promise<Engine> => {
  const engine = await open({ index })
  t.teardown(() => engine.close())
  return engine
}
const ask = (engine: Engine, text: string) => engine.search({ ...DEFAULT_REQUEST, text, facets: ['lang'], histogram: 'year' })
const idsOf = async (engine: Engine, text: string) => (await ask(engine, text)).hits.map(({ article }) => article.id).sort()
const stateOf = (index: string) => readState(diskFiles, index)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code: string }) => error.code,
  )

t.test('an article keeps the time at which it entered, whatever is built later', async (t) => {
  const { articles, index } = await archive(t)
  const first = await stateOf(index)
  const [[time, ids], ...none] = Object.entries(first.first_indexed)
  t.same([ids, none], [['bridge', 'harbour', 'market'], []])
  t.ok(Math.abs(Date.parse(time) - Date.now()) < 60_000)
  await writeArchive(articles, { 'late.txt': 'A late arrival\n\nIt came after the others, about the harbour.' })
  await unlink(join(articles, 'bridge.txt'))
  await rebuild({ articles, index })
  const second = await stateOf(index)
  t.equal(second.uuid, first.uuid, 'it is the same archive')
  t.same(Object.values(second.first_indexed), [['harbour', 'market'], ['late']], 'what is gone is forgotten')
  t.same(second.first_indexed[time], ['harbour', 'market'])
  const engine = await opened(t, index)
  const latest = await engine.latest({ ...DEFAULT_REQUEST, text: 'harbour' })
  t.equal(latest.hits[0].article.id, 'late')
  t.equal(latest.total, 3)
  t.same(
    latest.hits.map(({ firstIndexed }) => firstIndexed),
    [Object.keys(second.first_indexed)[1], time, time],
  )
  t.equal(engine.info().archive, first.uuid)
})

t.test('no more of what entered last is given than was asked for', async (t) => {
  const { engine } = await archived(
    t,
    Array.from({ length: 71 }, (_, n) => `harbour number ${n}`),
  )
  const latest = await engine.latest({ ...DEFAULT_REQUEST, text: 'harbour', limit: 50, budget: 60_000 })
  t.same([latest.total, latest.hits.length], [71, 50])
})

t.test('a withdrawn article leaves an open index at once, and comes back', async (t) => {
  const { index } = await archive(t)
  const engine = await opened(t, index)
  const { version } = engine
  t.same(await idsOf(engine, 'harbour'), ['harbour', 'market'])
  t.equal(await engine.refresh(), false, 'nothing has changed')
  t.equal(await withdraw(index, 'harbour', false), 'changed')
  t.equal(await engine.refresh(), true)
  const answer = await ask(engine, 'harbour')
  t.same(
    answer.hits.map(({ article }) => article.id),
    ['market'],
  )
  t.same([answer.total, answer.facets.lang?.values.map(({ count }) => count)], [1, [1]], 'it is not counted either')
  t.same(await idsOf(engine, 'harbour -river'), ['market'])
  t.same(await idsOf(engine, ''), ['bridge', 'market'])
  t.equal(await engine.article('harbour', null), null)
  t.equal(await engine.original('harbour'), null)
  t.equal(await engine.explain('harbour', { ...DEFAULT_REQUEST, text: 'harbour' }), null)
  t.equal((await engine.neighbours('harbour', { ...DEFAULT_REQUEST, text: 'harbour' })).neighbours, null)
  t.equal((await engine.latest({ ...DEFAULT_REQUEST })).hits.length, 2)
  t.same([engine.isWithdrawn('harbour'), engine.isWithdrawn('market'), engine.info().withdrawn], [true, false, 1])
  t.match(engine.version, new RegExp(`^${version}\\+[0-9a-f]{8}$`), 'no answer that was kept is taken for this one')
  t.same(await idsOf(await opened(t, index), 'harbour'), ['market'], 'nor is it shown by an index that is opened later')

  t.equal(await withdraw(index, 'harbour', true), 'changed')
  t.equal(await engine.refresh(), true)
  t.same(await idsOf(engine, 'harbour'), ['harbour', 'market'])
  t.equal(engine.version, version)
})

t.test('a rebuild leaves withdrawn articles out: the bytes are those of an archive without them', async (t) => {
  const { articles, index } = await archive(t)
  const without = await archive(t)
  await unlink(join(without.articles, 'market.txt'))
  const expected = await rebuild(without)
  const entered = entryTimes(await stateOf(index)).get('market')
  await withdraw(index, 'market', false)
  for (const threads of [1, 2]) {
    const built = await rebuildAsBuilt({ articles, index, threads })
    t.same([built.version, built.articles, built.withdrawn, built.skipped], [expected.version, 2, 1, []], `${threads} threads`)
  }
  t.equal((await rebuild({ articles, index, ifNeeded: true })).outcome, 'unneeded')
  const engine = await opened(t, index)
  t.equal(engine.version, expected.version, 'what is not in the index needs no telling')
  t.equal(engine.isWithdrawn('market'), true, 'and is still told from what never was')
  t.equal(engine.isWithdrawn('nothing'), false)
  await withdraw(index, 'market', true)
  const again = await rebuild({ articles, index, ifNeeded: true })
  t.same([again.outcome, again.articles, again.withdrawn], ['built', 3, 0], 'letting back is a change too')
  t.equal(entryTimes(await stateOf(index)).get('market'), entered, 'it entered when it did')
})

t.test('--if-needed notices a withdrawal, and one that is made while a rebuild runs is not lost', async (t) => {
  const { articles, index } = await archive(t)
  let once = false
  const running = rebuild({
    articles,
    index,
    onProgress: ({ stage }) => {
      if (stage !== 'writing' || once) return
      once = true
      void withdraw(index, 'harbour', false)
    },
  })
  t.equal((await running).articles, 3)
  for (let n = 0; (await stateOf(index)).withdrawn.length === 0 && n < 200; n++) await new Promise((resolve) => setTimeout(resolve, 10))
  t.same((await stateOf(index)).withdrawn, ['harbour'])
  t.same(await idsOf(await opened(t, index), 'harbour'), ['market'], 'the index has it and does not show it')
  const next = await rebuild({ articles, index, ifNeeded: true })
  t.same([next.outcome, next.articles], ['built', 2])
})

t.test('changes made at the same time are all kept', async (t) => {
  const { index } = await archive(t)
  const changes = await Promise.all(['harbour', 'market', 'bridge'].map((id) => withdraw(index, id, false)))
  t.same(changes, ['changed', 'changed', 'changed'])
  t.same((await stateOf(index)).withdrawn, ['bridge', 'harbour', 'market'])
  t.equal(await withdraw(index, 'market', false), 'same')
  t.equal(await withdraw(index, 'market', true), 'changed')
  t.equal(await withdraw(index, 'market', true), 'same')
  t.equal(await codeOf(withdraw(index, 'nothing', false)), 'article-unknown')
  t.equal(await codeOf(withdraw(join(index, 'none'), 'market', false)), 'index-not-found')
  const unlock = await takeLock(index, 'archive.lock')
  const waiting = withdraw(index, 'market', false)
  t.same((await stateOf(index)).withdrawn, ['bridge', 'harbour'])
  await unlock()
  t.equal(await waiting, 'changed')
})

t.test('a state that cannot be read is never begun anew: what was withdrawn would come back', async (t) => {
  const { articles, index } = await archive(t)
  await withdraw(index, 'market', false)
  const engine = await opened(t, index)
  const place = join(index, 'archive.json')
  const whole = await readFile(place, 'utf8')
  for (const damaged of [whole.slice(0, -5), '', 'null', '{"uuid":1}', '{"uuid":"x","versions":[],"withdrawn":{}}']) {
    await writeFile(place, damaged)
    t.equal(await codeOf(rebuild({ articles, index })), 'archive-damaged')
    t.equal(await codeOf(open({ index })), 'archive-damaged')
    t.equal(await codeOf(withdraw(index, 'market', true)), 'archive-damaged')
    t.equal(await codeOf(engine.refresh()), 'archive-damaged')
    t.equal(engine.isWithdrawn('market'), true, 'an open index goes on as it was')
  }
  await writeFile(place, whole)
  t.equal((await rebuild({ articles, index })).articles, 2)
  // As a program of before wrote it.
  const { uuid, versions } = await stateOf(index)
  await writeFile(place, JSON.stringify({ uuid, versions }))
  t.match(await stateOf(index), { uuid, first_indexed: {}, withdrawn: [] })
})

t.test('the state of a large archive is read and written in well under a second', async (t) => {
  const folder = await temporaryFolder(t)
  const ids = Array.from({ length: 100_000 }, (_, n) => (n * 2654435761).toString(16).padStart(16, '0'))
  await changeState(diskFiles, folder, (state) => ({ ...state, first_indexed: withEntries({}, ids, [], '2025-01-01T00:00:00.000Z') }))
  const began = process.cpuUsage()
  await changeState(diskFiles, folder, (state) => ({
    ...state,
    first_indexed: withEntries(state.first_indexed, [...ids.slice(1), 'new'], [], '2025-02-01T00:00:00.000Z'),
  }))
  const times = entryTimes(await stateOf(folder))
  const { user, system } = process.cpuUsage(began)
  t.equal(times.size, 100_000)
  t.equal(times.get('new'), Date.UTC(2025, 1, 1))
  t.comment(`100,000 ids: ${Math.round((user + system) / 1000)} ms of processor time`)
  t.ok(user + system < 3e6)
})

t.test('what only withdrawn articles have is not completed, and what others have too is counted without them', async (t) => {
  const { index } = await archive(t)
  const engine = await opened(t, index)
  const offered = async (text: string) => (await engine.suggest(text, 5)).map(({ text, count }) => [text, count])
  const before = [await offered('bridg'), await offered('harb')]
  t.match(before, [[['bridge', 1]], [['harbour', 2]]])
  await withdraw(index, 'bridge', false)
  await withdraw(index, 'market', false)
  await engine.refresh()
  t.same(
    (await offered('bridg')).filter(([text]) => text === 'bridge'),
    [],
  )
  t.match(await offered('harb'), [['harbour', 1]])
  await withdraw(index, 'bridge', true)
  await withdraw(index, 'market', true)
  await engine.refresh()
  t.same([await offered('bridg'), await offered('harb')], before)
})

t.test('a look at what was withdrawn does not read when each article entered', async (t) => {
  const folder = await temporaryFolder(t)
  const ids = Array.from({ length: 100_000 }, (_, n) => (n * 2654435761).toString(16).padStart(16, '0'))
  let named = 0
  const store = {
    count: ids.length,
    id(n: number) {
      named++
      return ids[n]
    },
    find: (id: string) => ids.indexOf(id),
  }
  await changeState(diskFiles, folder, (state) => ({ ...state, first_indexed: withEntries({}, ids, [], '2025-01-01T00:00:00.000Z') }))
  const live = await openLiveArticles(folder, 'x', store)
  t.equal(named, ids.length)
  t.equal(await withdraw(folder, ids[7], false), 'changed')
  const began = process.cpuUsage()
  t.equal(await live.refresh(), true)
  const { user, system } = process.cpuUsage(began)
  t.same([[...live.withdrawnIds], live.withdrawn?.[7], named], [[ids[7]], 1, ids.length])
  t.equal(live.firstIndexedAt(99_999), Date.UTC(2025, 0, 1))
  t.comment(`100,000 ids: ${Math.round((user + system) / 1000)} ms of processor time`)
  t.ok(user + system < 250e3)
})

t.test('the state without its entries is the same however it is written', async (t) => {
  const faults = collectFaults(t)
  const folder = await temporaryFolder(t)
  const without = ({ first_indexed: _, ...rest }: ArchiveState) => rest
  const versions = { 'a-1': { built_at: '2025-01-01T00:00:00.000Z', inputs: 'x' } }
  const entries = { '2025-01-01T00:00:00.000Z': ['a', 'first_indexed'], '2025-02-01T00:00:00.000Z': ['b'] }
  for (const first_indexed of [entries, {}]) {
    for (const state of [
      { uuid: 'u', versions, first_indexed, withdrawn: ['b'] },
      { withdrawn: [], first_indexed, versions, uuid: 'u' },
      { first_indexed, uuid: 'u', withdrawn: ['a'], versions: {} },
    ]) {
      for (const indent of [1, 0, 2, '\t']) {
        await writeFile(join(folder, 'archive.json'), JSON.stringify(state, null, indent))
        faults.same(without((await readStateWithoutEntries(diskFiles, folder)) as ArchiveState), without(await stateOf(folder)))
      }
    }
  }
  faults.none()
})

t.test('all hits of a search, in its order, whatever is asked in between', async (t) => {
  const drafts = Array.from({ length: 450 }, (_, n) => ({
    title: `Report ${n}`,
    body: [`${'harbour '.repeat(1 + (n % 7))}${n % 3 === 0 ? 'storm ' : ''}words ${'of other things '.repeat(n % 11)}`],
    date: n % 5 === 0 ? undefined : `2018-${String(1 + (n % 12)).padStart(2, '0')}`,
  }))
  const { engine } = await archived(t, drafts)
  for (const [text, sort] of [
    ['harbour storm', null],
    ['harbour', 'newest'],
    ['', null],
    ['"harbour storm"', 'oldest'],
  ] as const) {
    const asked = { ...DEFAULT_REQUEST, budget: 60_000, text, sort }
    const expected: [string, number][] = []
    for (let offset = 0; ; offset += 100) {
      const { hits } = await engine.search({ ...asked, offset, limit: 100 })
      expected.push(...hits.map(({ article, score }): [string, number] => [article.id, score]))
      if (hits.length < 100) break
    }
    const stream = await engine.hits({ ...asked, offset: 7, limit: 3 }, 1000)
    const found: [string, number][] = []
    let pieces = 0
    for await (const piece of stream.pieces) {
      pieces++
      found.push(...piece.map(({ article, score }): [string, number] => [article.id, score]))
      await engine.search({ ...DEFAULT_REQUEST, text: 'words things' })
    }
    t.same(found, expected, text)
    t.equal(stream.total, expected.length)
    t.ok(pieces > 1 || expected.length < 200)
    const few = await engine.hits(asked, 10)
    t.equal(few.total, expected.length, 'the total is told even when it is more than may be given')
  }
})
