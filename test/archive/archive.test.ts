import { spawn } from 'node:child_process'
import { copyFile, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { readArrays, writeArrays } from '../../index/archive/arrays.js'
import { diskFiles, type Files } from '../../index/archive/files.js'
import { openIndex } from '../../index/archive/index-reader.js'
import { FORMAT, manifestText, readManifest, versionOf } from '../../index/archive/manifest.js'
import { rebuild as rebuildWith } from '../../index/archive/rebuild.js'
import type { RebuildOptions } from '../../index/archive/summary.js'
import { currentVersion, type KashafError } from '../../index/index.js'
import { NO_LEXICON } from '../archived.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { SEEDS, temporaryFolder, writeArchive } from '../temporary.js'

/** A hundred rebuilds and more: without the lexicon, whose reading is most of a small one. */
const rebuild = (options: RebuildOptions, files: Files = diskFiles) => rebuildWith(options, files, async () => NO_LEXICON)

const FIRST = {
  'a.txt': 'الحكومة تعلن موازنة جديدة\n\nأعلنت الحكومة اليوم موازنة العام المقبل بعد نقاش طويل.',
  'b.txt': 'Budget announced\n\nThe government announced a budget for the coming year.',
}
const SECOND = { ...FIRST, 'c.txt': 'هدنة في الجنوب\n\nتوصل الطرفان إلى هدنة في الجنوب بعد مفاوضات.' }

/** Every file of the version in use, by name. */
async function contents(index: string): Promise<Record<string, string>> {
  const version = await currentVersion(index)
  const folder = join(index, present(version))
  const names = (await readdir(folder)).sort()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await readFile(join(folder, name))).toString('base64')])))
}

const code = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: KashafError) => error.code ?? String(error),
  )

t.test('arrays lie in a file as they were, each at a multiple of 8 bytes', async (t) => {
  const faults = collectFaults(t)
  const chunks: Uint8Array[] = []
  const arrays = {
    a: Uint8Array.of(1, 2, 3),
    b: Float64Array.of(0.5, -1),
    c: Uint32Array.of(7),
    d: Int32Array.of(-9, 9),
    e: new Uint32Array(0),
  }
  const layout = await writeArrays(arrays, async (bytes) => {
    chunks.push(bytes.slice())
  })
  for (const [, offset] of Object.values(layout)) faults.equal(offset % 8, 0)
  faults.none()
  t.same(readArrays(Buffer.concat(chunks), layout, 'x'), arrays)
  t.throws(() => readArrays(Buffer.alloc(8), layout, 'x'), { code: 'index-damaged' }, 'a layout beyond the file is refused')
})

t.test('the manifest names its version: other formats and changed texts are refused by name', async (t) => {
  const text = manifestText({
    format: FORMAT,
    analysis: '1',
    articles: 0,
    undated: 0,
    languages: { ar: 0, en: 0 },
    dates: null,
    sources: [],
    authors: [],
    terms: 0,
    postings: 0,
    levels: [],
    skipped: [],
    suspects: [],
    files: {},
  })
  const version = versionOf(text)
  t.equal(readManifest(text, version).format, FORMAT)
  t.throws(() => readManifest(`${text} `, version), { code: 'index-damaged' })
  t.throws(() => readManifest(text, versionOf(text, FORMAT + 1)), {
    code: 'index-other-format',
    message: new RegExp(`format ${FORMAT + 1}`),
  })
})

t.test('building twice from the same articles gives the same bytes, and the same version', async (t) => {
  const one = await temporaryFolder(t)
  const two = await temporaryFolder(t)
  const first = await rebuild({ articles: SEEDS, index: one })
  const second = await rebuild({ articles: SEEDS, index: two })
  t.equal(first.version, second.version)
  t.same(await contents(one), await contents(two))
  t.equal((await rebuild({ articles: SEEDS, index: one })).outcome, 'same')
})

t.test('--if-needed builds when there is nothing, nothing when nothing changed, and again after a change', async (t) => {
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  const index = join(folder, 'index')
  await writeArchive(articles, FIRST)
  t.equal((await rebuild({ articles, index, ifNeeded: true })).outcome, 'built')
  const again = await rebuild({ articles, index, ifNeeded: true })
  t.equal(again.outcome, 'unneeded')
  t.equal(again.articles, 2)
  await writeArchive(articles, SECOND)
  const third = await rebuild({ articles, index, ifNeeded: true })
  t.equal(third.outcome, 'built')
  t.equal(third.articles, 3)
  const opened = await openIndex(index)
  t.equal(opened.store.count, 3)
  opened.close()
})

t.test('what could not be read is reported and never stops the rebuild', async (t) => {
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  await writeArchive(articles, {
    ...FIRST,
    'empty.txt': '  \n',
    'binary.txt': new Uint8Array([0, 1, 2, 0, 255]),
    'copy.txt': FIRST['a.txt'],
  })
  const summary = await rebuild({ articles, index: join(folder, 'index') })
  t.equal(summary.articles, 2)
  t.same(
    summary.skipped.map(({ path }) => path),
    ['binary.txt', 'copy.txt', 'empty.txt'],
  )
  t.equal(await code(rebuild({ articles: join(folder, 'nowhere'), index: join(folder, 'index') })), 'articles-not-found')
})

/** A disk on which the n-th write, sync or rename fails, as when it is full. */
function failing(n: number): { files: Files; failed: () => boolean } {
  let calls = 0
  const tick = (what: string): void => {
    if (++calls === n) throw Object.assign(new Error(`no space left on device (${what})`), { code: 'ENOSPC' })
  }
  return {
    failed: () => calls >= n,
    files: {
      ...diskFiles,
      async create(path) {
        const file = await diskFiles.create(path)
        return {
          async write(bytes) {
            tick('write')
            await file.write(bytes)
          },
          async sync() {
            tick('sync')
            await file.sync()
          },
          close: () => file.close(),
        }
      },
      async rename(from, to) {
        tick('rename')
        await diskFiles.rename(from, to)
      },
      async syncFolder(path) {
        tick('sync folder')
        await diskFiles.syncFolder(path)
      },
    },
  }
}

t.test('a text whose letters run backwards is kept and reported', async (t) => {
  const right = 'أعلنت الحكومة في المدينة القديمة عن خطة جديدة إلى جانب مبادرة أخرى، وقالت مرشح(ة) إنها ترى في ذلك خطوة مهمة.'
  const reversed = [...right].reverse().join('')
  const articles = t.testdir({ 'right.txt': `${right}\n`, 'reversed.txt': `${reversed}\n` })
  const { articles: number, skipped, suspects } = await rebuild({ articles, index: await temporaryFolder(t) })
  t.same([number, skipped], [2, []])
  t.match(suspects, [{ path: 'reversed.txt', reason: 'reversed-text', detail: /backwards/ }])
  t.equal(suspects.length, 1)
})

t.test('a rebuild is whole or not at all: each write, sync and rename fails in turn, and the old index or the new one opens', async (t) => {
  const faults = collectFaults(t)
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  const index = join(folder, 'index')
  await writeArchive(articles, FIRST)
  const before = await rebuild({ articles, index })
  await writeArchive(articles, SECOND)
  let failures = 0
  for (let n = 1; ; n++) {
    const disk = failing(n)
    const outcome = await rebuild({ articles, index }, disk.files).then(
      (summary) => summary.outcome,
      (error: Error) => error.message,
    )
    const opened = await openIndex(index)
    const { count } = opened.store
    faults.ok(count === (opened.version === before.version ? 2 : 3), `after failure ${n} (${outcome}) the index in use is whole`)
    opened.close()
    if (!disk.failed()) break
    failures++
    // Put the old version back into use, so that every failure meets the same state.
    if ((await currentVersion(index)) !== before.version) {
      await writeArchive(articles, FIRST)
      const { unlink } = await import('node:fs/promises')
      await unlink(join(articles, 'c.txt'))
      faults.equal((await rebuild({ articles, index })).version, before.version)
      await writeArchive(articles, SECOND)
    }
  }
  faults.none()
  t.ok(failures > 20, `${failures} calls were made to fail`)
  t.notOk(
    (await readdir(index)).some((name) => name.startsWith('.')),
    'nothing is left aside',
  )
})

t.test('a rebuild killed at any moment leaves an index that opens, and the next one is not in its way', async (t) => {
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  const index = join(folder, 'index')
  await writeArchive(articles, FIRST)
  const before = await rebuild({ articles, index })
  await writeArchive(articles, SECOND)
  const cli = new URL('../../dist/server/cli.js', import.meta.url).pathname
  for (const wait of [60, 120, 180, 240, 300, 360, 420]) {
    const child = spawn(process.execPath, [cli, 'rebuild', '--articles', articles, '--index', index], { stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    setTimeout(() => child.kill('SIGKILL'), wait)
    await ended
    const opened = await openIndex(index)
    t.ok(opened.store.count === (opened.version === before.version ? 2 : 3), `killed after ${wait} ms`)
    opened.close()
  }
  t.equal((await rebuild({ articles, index })).articles, 3, 'the lock of a dead process does not stop the next')
})

t.test('a damaged index is refused by name, with what to do', async (t) => {
  const faults = collectFaults(t)
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  await writeArchive(articles, FIRST)
  const whole = join(folder, 'whole')
  const { version } = await rebuild({ articles, index: whole })
  const copy = async (name: string): Promise<string> => {
    const to = join(folder, name)
    await mkdir(join(to, version), { recursive: true })
    await copyFile(join(whole, 'current'), join(to, 'current'))
    for (const file of await readdir(join(whole, version))) await copyFile(join(whole, version, file), join(to, version, file))
    return to
  }
  for (const file of await readdir(join(whole, version))) {
    const cut = await copy(`cut-${file}`)
    const { length } = await readFile(join(cut, version, file))
    await truncate(join(cut, version, file), length - 1)
    await faults.rejects(
      openIndex(cut),
      { code: 'index-damaged', message: file === 'manifest.json' ? /manifest/ : new RegExp(file) },
      `${file} cut`,
    )
    const flipped = await copy(`flipped-${file}`)
    const bytes = await readFile(join(flipped, version, file))
    bytes[bytes.length >> 1] ^= 1
    await writeFile(join(flipped, version, file), bytes)
    await faults.rejects(openIndex(flipped), { code: 'index-damaged' }, `${file} with one bit flipped`)
    faults.equal((await rebuild({ articles, index: flipped })).version, version, 'a rebuild mends it')
    ;(await openIndex(flipped)).close()
  }
  faults.none()
  const other = await copy('other')
  await writeFile(join(other, 'current'), '0123456789abcdef-99\n')
  t.equal(await code(openIndex(other)), 'index-not-found')
  await mkdir(join(other, '0123456789abcdef-99'))
  await writeFile(join(other, '0123456789abcdef-99', 'manifest.json'), '{}')
  t.equal(await code(openIndex(other)), 'index-other-format')
  await writeFile(join(other, 'current'), '../../etc\n')
  t.equal(await code(openIndex(other)), 'index-damaged', 'current names a version, never a path')
  t.equal(await code(openIndex(join(folder, 'nothing'))), 'index-not-found')
})

t.test('two rebuilds of one index do not meet', async (t) => {
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  const index = join(folder, 'index')
  await writeArchive(articles, FIRST)
  const both = await Promise.all([code(rebuild({ articles, index })), code(rebuild({ articles, index }))])
  t.same(both.sort(), ['no error', 'rebuild-in-progress'])
  await writeFile(join(index, 'rebuild.lock'), '999999999')
  t.equal((await rebuild({ articles, index })).outcome, 'same', 'the lock of a process that is gone is taken over')
})

t.test('the version before the one in use stays for servers that are opening it; older ones go', async (t) => {
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  const index = join(folder, 'index')
  const versions: string[] = []
  for (let i = 0; i < 4; i++) {
    await writeArchive(articles, { [`${i}.txt`]: `Title ${i}\n\nText number ${i} of the archive.` })
    versions.push((await rebuild({ articles, index })).version)
  }
  const left = (await readdir(index)).filter((name) => /^[0-9a-f]{16}-/.test(name)).sort()
  t.same(left, versions.slice(2).sort())
})

t.test('a version whose folder is removed goes on answering where it is open', async (t) => {
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  const index = join(folder, 'index')
  await writeArchive(articles, FIRST)
  await rebuild({ articles, index })
  const opened = await openIndex(index)
  await diskFiles.remove(join(index, opened.version))
  t.match(opened.store.article(0).title, /الحكومة/)
  t.ok(Buffer.from(opened.store.original(0)).equals(Buffer.from(FIRST['a.txt'])))
  opened.close()
})
