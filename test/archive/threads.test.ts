import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { diskFiles, type Files } from '../../index/archive/files.js'
import type { RebuildOptions, RebuildSummary } from '../../index/archive/summary.js'
import { temporaryFolder, writeArchive } from '../temporary.js'

// As built: a thread begins at a file of its own, which must be there as the program that is run.
const { rebuild } = (await import(new URL('../../dist/index/archive/rebuild.js', import.meta.url).href)) as {
  rebuild(options: RebuildOptions, files?: Files): Promise<RebuildSummary>
}

const WORDS = [
  'هدنة',
  'الحكومة',
  'حكومتهم',
  'ديرالزور',
  'دير',
  'الزور',
  'مفاوضات',
  'budget',
  'cease-fire',
  '27/11/2018',
  'the',
  'Reuters',
  '٢٠١٧',
]

/** Many small articles, some of them of the same words, some unreadable, some that bring new words with them. */
function archive(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {}
  for (let n = 0; n < 250; n++) {
    const word = (step: number): string => WORDS[(n * step + (n >> 3)) % WORDS.length]
    const body = Array.from({ length: 12 }, (_, i) => `${word(i + 1)} word${(n * 7 + i) % 90}`).join(' ')
    files[`${n % 5}/a${n}.txt`] =
      n % 50 === 49 ? new Uint8Array([0, 1, 255]) : `${word(3)} ${word(5)} ${n}\n\n${body} onlyhere${n}.\n\n${word(2)}.`
  }
  for (let n = 0; n < 40; n++) files[`copies/z${n}.txt`] = files[`${n % 5}/a${n}.txt`]
  return files
}

async function contents(index: string, version: string): Promise<Record<string, string>> {
  const names = (await readdir(join(index, version))).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await readFile(join(index, version, name))).toString('base64')])),
  )
}

t.test('several threads give the bytes that one gives, and tell of the same files left out', async (t) => {
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  await writeArchive(articles, archive())
  const build = async (threads: number) => {
    const index = join(folder, `index-${threads}`)
    const seen: number[] = []
    const summary = await rebuild({ articles, index, threads, onProgress: (progress) => seen.push(progress.articles) })
    return { summary, seen, files: await contents(index, summary.version) }
  }
  const one = await build(1)
  t.equal(one.summary.articles, 245)
  t.equal(one.summary.skipped.filter(({ reason }) => reason === 'duplicate-text').length, 40)
  for (const threads of [3]) {
    const several = await build(threads)
    t.equal(several.summary.version, one.summary.version)
    t.same(several.files, one.files)
    t.same(several.summary.skipped, one.summary.skipped)
    t.same(several.seen, one.seen, 'progress is the same')
  }
})

t.test('a rebuild on threads that fails says why, leaves nothing aside and ends its threads', async (t) => {
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  const index = join(folder, 'index')
  await writeArchive(articles, archive())
  const full: Files = {
    ...diskFiles,
    async create(path) {
      const file = await diskFiles.create(path)
      if (!path.endsWith('ranges.bin')) return file
      return { ...file, sync: () => Promise.reject(new Error('no space left on device')) }
    },
  }
  await t.rejects(rebuild({ articles, index, threads: 2 }, full), { message: 'no space left on device' })
  const stopped = rebuild({
    articles,
    index,
    threads: 2,
    onProgress: ({ articles }) => {
      if (articles === 100) throw new Error('stopped')
    },
  })
  await t.rejects(stopped, { message: 'stopped' })
  t.same(await readdir(index), [], 'nothing is left aside')
  t.equal((await rebuild({ articles, index, threads: 2 })).outcome, 'built', 'and nothing is in the way')
})
