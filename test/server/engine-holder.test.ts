// The holder: which index serves, how a new one replaces it while requests go on, and what happens when one cannot
// be opened. And the store of finished answers.

import { mock } from 'node:test'
import t from 'tap'
import { DEFAULT_REQUEST, type Engine, KashafError } from '../../index/index.js'
import { createAnswerCache } from '../../server/engine/answer-cache.js'
import { createEngineHolder } from '../../server/engine/engine-holder.js'
import type { IndexLog } from '../../server/engine/open-index.js'
import { createSearchQueue } from '../../server/engine/search-queue.js'
import { present } from '../present.js'
import { type FakeEngine, fakeEngine } from './fake-engine.js'

/** A folder of versions in memory. `current` may name one that cannot be opened. */
function shelves(versions: Record<string, FakeEngine | Error>, interval = 5) {
  const log: { level: string; message: string; facts: Record<string, unknown> }[] = []
  const note = (level: string) => (facts: object, message: string) => void log.push({ level, message, facts: { ...facts } })
  const state = { current: null as string | null, opened: 0, log }
  const holder = createEngineHolder({
    index: 'folder',
    interval,
    log: { info: note('info'), warn: note('warn'), error: note('error') } satisfies IndexLog,
    currentVersion: async () => state.current,
    open: async () => {
      state.opened++
      const found = versions[present(state.current)]
      if (found instanceof Error) throw found
      return found
    },
  })
  return { holder, state }
}

mock.timers.enable({ apis: ['setInterval', 'Date'] })
t.teardown(() => mock.timers.reset())

/** Lets 15 milliseconds pass, and what they begin come to its end. */
const tick = async () => {
  for (let passed = 0; passed < 15; passed += 5) {
    mock.timers.tick(5)
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
  }
}
const versionOf = async (engine: Engine) => engine.version

t.test('no index: refused by name, and picked up as soon as there is one', async (t) => {
  const engine = fakeEngine('a-1')
  const { holder, state } = shelves({ 'a-1': engine })
  t.teardown(() => holder.close())
  await holder.reload()
  t.equal(holder.version, null)
  await t.rejects(holder.use(versionOf), { name: 'KashafError', code: 'index-not-found' })
  holder.watch()
  await tick()
  t.equal(state.log.length, 1, 'said once, not every time it looks')
  state.current = 'a-1'
  await tick()
  t.equal(holder.version, 'a-1')
  t.equal(holder.failure, null)
  t.equal(await holder.use(versionOf), 'a-1')
  await tick()
  t.equal(state.opened, 1, 'what serves is not opened again')
})

t.test('a swap: requests under way end on the old index, which closes after the last of them', async (t) => {
  const [old, fresh] = [fakeEngine('a-1'), fakeEngine('b-1')]
  const { holder, state } = shelves({ 'a-1': old, 'b-1': fresh })
  t.teardown(() => holder.close())
  let swaps = 0
  holder.onChange(() => swaps++)
  state.current = 'a-1'
  await holder.reload()
  let end = () => {}
  const underway = holder.use(async (engine) => {
    await new Promise<void>((resolve) => (end = resolve))
    return engine.version
  })
  state.current = 'b-1'
  await holder.reload()
  t.equal(await holder.use(versionOf), 'b-1', 'new requests are on the new one')
  t.equal(old.closed, false)
  end()
  t.equal(await underway, 'a-1')
  t.equal(old.closed, true)
  t.equal(fresh.closed, false)
  t.equal(swaps, 2)
  await t.rejects(
    holder.use(async () => Promise.reject(new Error('mine'))),
    /mine/,
    'a failing request gives its index back too',
  )
  await holder.close()
  t.equal(fresh.closed, true)
})

t.test('a new index that cannot be opened leaves the old one serving and is not tried every second', async (t) => {
  const bad = new KashafError('index-damaged', 'vocabulary.bin is not as written')
  const versions: Record<string, FakeEngine | Error> = { 'a-1': fakeEngine('a-1'), 'b-1': bad }
  const { holder, state } = shelves(versions, 500)
  t.teardown(() => holder.close())
  state.current = 'a-1'
  await holder.reload()
  state.current = 'b-1'
  await holder.reload()
  t.equal(await holder.use(versionOf), 'a-1')
  t.equal(holder.failure, bad)
  t.match(state.log.at(-1), { level: 'error', facts: { version: 'b-1', serving: 'a-1', advice: /Remove the named version/ } })
  const [opened, said] = [state.opened, state.log.length]
  await holder.reload()
  t.equal(state.opened, opened, 'not again at once')
  await holder.reload(true)
  t.same([state.opened, state.log.length], [opened + 1, said], 'unless asked to; and the same reason is not said twice')
  versions['b-1'] = fakeEngine('b-1')
  holder.watch()
  while (holder.version !== 'b-1') await tick()
  t.equal(holder.failure, null, 'mended under the same name, it is opened after a while')
})

t.test('a withdrawal is obeyed while another version is being opened, and while one cannot be', async (t) => {
  const old = fakeEngine('a-1')
  let open: () => void = () => {}
  let current = 'a-1'
  const holder = createEngineHolder({
    index: 'folder',
    interval: 5,
    currentVersion: async () => current,
    open: async () => {
      if (current === 'a-1') return old
      if (current === 'b-1') throw new KashafError('index-damaged', 'not as written')
      await new Promise<void>((resolve) => (open = resolve))
      return fakeEngine(current)
    },
  })
  t.teardown(() => holder.close())
  await holder.reload()
  let told = 0
  holder.onChange(() => told++)
  current = 'b-1'
  await holder.reload()
  old.changed = true
  await holder.reload()
  t.equal(told, 1, 'beside a version that cannot be opened')
  current = 'c-1'
  const reloading = holder.reload()
  await tick()
  old.changed = true
  await tick()
  t.equal(told, 2, 'beside one that is still being opened')
  t.equal(holder.version, 'a-1')
  open()
  await reloading
  t.same([holder.version, told], ['c-1', 3])
})

t.test('a state that cannot be read counts as no failed reload, is said once and is read again ever more seldom', async (t) => {
  const engine = fakeEngine('a-1')
  const { holder, state } = shelves({ 'a-1': engine }, 20)
  t.teardown(() => holder.close())
  state.current = 'a-1'
  await holder.reload()
  let [asked, broken, told] = [0, true, 0]
  holder.onChange(() => told++)
  engine.refresh = async () => {
    asked++
    if (broken) throw new KashafError('archive-damaged', 'archive.json cannot be read')
    return true
  }
  for (let n = 0; n < 20; n++) await holder.reload()
  t.equal(asked, 1, 'not at every look')
  await holder.reload(true)
  t.equal(asked, 2, 'unless asked to')
  t.same([holder.reloads, holder.version], [{ opened: 0, failed: 0 }, 'a-1'])
  t.match(holder.failure, { code: 'archive-damaged' }, 'whoever asked for a reload is told')
  const errors = () => state.log.filter(({ level }) => level === 'error')
  t.match(errors(), [{ message: 'withdrawals not read', facts: { serving: 'a-1', advice: /./ } }])
  broken = false
  holder.watch()
  while (told === 0) await tick()
  t.equal(errors().length, 1)
})

t.test('closing does not wait for an index that is being opened, and that one is closed when it comes', async (t) => {
  const slow = fakeEngine('a-1')
  let give = () => {}
  const holder = createEngineHolder({
    index: 'folder',
    currentVersion: async () => 'a-1',
    open: async () => {
      await new Promise<void>((resolve) => (give = resolve))
      return slow
    },
  })
  const reloading = holder.reload()
  await tick()
  await holder.close()
  t.equal(slow.closed, false)
  give()
  await reloading
  t.same([slow.closed, holder.version], [true, null])
})

t.test('looks at the same time open an index once', async (t) => {
  const { holder, state } = shelves({ 'a-1': fakeEngine('a-1') })
  t.teardown(() => holder.close())
  state.current = 'a-1'
  await Promise.all([holder.reload(), holder.reload(), holder.reload(true), holder.reload()])
  t.equal(state.opened, 1)
})

t.test('swaps under parallel requests: none fails, none mixes two versions', async (t) => {
  const versions = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`v-${n}`, fakeEngine(`v-${n}`)]))
  const { holder, state } = shelves(versions)
  state.current = 'v-0'
  await holder.reload()
  let going = true
  let answered = 0
  const readers = Array.from({ length: 50 }, async () => {
    while (going) {
      await holder.use(async (engine) => {
        const before = engine.version
        await new Promise(setImmediate)
        await engine.article('report-1', null) // throws when closed
        if (engine.version !== before) throw new Error('mixed')
        answered++
      })
    }
  })
  for (let n = 1; n < 10; n++) {
    state.current = `v-${n}`
    await holder.reload()
    await new Promise(setImmediate)
  }
  going = false
  await Promise.all(readers)
  t.ok(answered >= 50)
  t.same(
    Object.values(versions).map(({ closed }) => closed),
    [...Array(9).fill(true), false],
    'all but the last are closed',
  )
  await holder.close()
})

t.test('kept answers: the least recently used goes first, by number and by weight', async (t) => {
  const answers = createAnswerCache<string>({ answers: 3, bytes: 10 }, (answer) => (answer === 'never' ? null : answer.length))
  let made = 0
  const get = (key: string, answer: string) =>
    answers.get(key, async () => {
      made++
      return answer
    })
  await get('a', 'a')
  await get('b', 'b')
  await get('c', 'c')
  t.equal((await get('a', 'other')).answer, 'a', 'kept')
  await get('d', 'd')
  t.equal(answers.size, 3)
  await get('b', 'b')
  t.equal(made, 5, 'b had gone, though a was older')
  await get('long', '123456789')
  t.same([answers.size, answers.bytes], [2, 10], 'b and long')
  await get('too long', '12345678901')
  await get('n', 'never')
  t.same([answers.size, answers.bytes], [2, 10], 'what is too heavy or may not be kept pushes nothing out')
  answers.clear()
  t.same([answers.size, answers.bytes], [0, 0])
})

t.test('kept answers: a run that fails is not kept, and one that began before a clear is not either', async (t) => {
  const answers = createAnswerCache<string>({ answers: 3, bytes: 100 }, (answer) => answer.length)
  await t.rejects(
    answers.get('a', async () => Promise.reject(new Error('no'))),
    /no/,
  )
  t.equal((await answers.get('a', async () => 'yes')).answer, 'yes')
  let end = (_: string) => {}
  const old = answers.get('b', () => new Promise((resolve) => (end = resolve)))
  answers.clear()
  const fresh = answers.get('b', async () => 'new')
  end('old')
  t.equal((await old).answer, 'old')
  t.equal((await fresh).answer, 'new')
  t.same(await answers.get('b', async () => 'newer'), { answer: 'new', cached: true })
})

t.test('the log line of an opened index says which dictionaries are in use, and warns of one that is not', async (t) => {
  const [whole, lame] = [fakeEngine('a-1'), fakeEngine('b-1')]
  const { info } = lame
  lame.info = () => ({ ...info.call(lame), lexicon: ['kashaf', 'intl'], lexiconFault: 'x.dict.dz is damaged; FreeDict is not used' })
  const { holder, state } = shelves({ 'a-1': whole, 'b-1': lame })
  t.teardown(() => holder.close())
  for (const version of ['a-1', 'b-1']) {
    state.current = version
    await holder.reload()
  }
  t.equal(holder.version, 'b-1', 'it serves all the same')
  t.match(state.log, [
    { level: 'info', message: 'index opened', facts: { from: null, to: 'a-1', lexicon: ['kashaf'] } },
    { level: 'warn', facts: { from: 'a-1', to: 'b-1', lexicon: ['kashaf', 'intl'], fault: /damaged/ } },
  ])
})

/** A clock that only work moves, and work that takes so long by it. */
const clockOfWork = () => {
  let time = 0
  const work = (milliseconds: number) => async () => {
    time += milliseconds
    return time
  }
  return { now: () => time, work }
}

t.test('searches that come together are begun in their order, and what else is asked meanwhile is answered between them', async (t) => {
  const engine = fakeEngine('a-1')
  const begun: string[] = []
  engine.before = ({ text }) => {
    begun.push(text)
  }
  const { holder, state } = shelves({ 'a-1': engine })
  t.teardown(() => holder.close())
  state.current = 'a-1'
  await holder.reload()
  const texts = Array.from({ length: 20 }, (_, i) => `word${i}`)
  const searches = texts.map((text) => holder.use((lent) => lent.search({ ...DEFAULT_REQUEST, text })))
  await new Promise(setImmediate)
  t.ok(begun.length < 20, `at the next turn of the event loop ${begun.length} had begun`)
  await Promise.all(searches)
  t.same(begun, texts)
})

t.test('a turn that fails lets the next one come', async (t) => {
  const queue = createSearchQueue(1000)
  const failing = queue.run(() => Promise.reject(new Error('no')))
  const next = queue.run(async () => 'yes')
  await t.rejects(failing, { message: 'no' })
  t.equal(await next, 'yes')
})

t.test('when more wait than can be done in time, the next is turned away at once, and taken again later', async (t) => {
  const { now, work } = clockOfWork()
  const queue = createSearchQueue(100, now)
  for (let i = 0; i < 20; i++) await queue.run(work(10))
  const taken = Array.from({ length: 60 }, () =>
    queue.run(work(10)).then(
      () => 'done',
      (error: { problem?: string }) => error.problem,
    ),
  )
  const outcomes = await Promise.all(taken)
  const done = outcomes.filter((outcome) => outcome === 'done').length
  t.ok(done > 5 && done < 40, `${done} of 60 done`)
  t.ok(outcomes.every((outcome) => outcome === 'done' || outcome === 'overloaded'))
  t.ok(await queue.run(work(1)))
})
