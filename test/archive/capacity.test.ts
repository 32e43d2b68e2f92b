import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { memoryGiven, refuseTooLargeArchive, refuseTooLargeIndex } from '../../index/archive/capacity.js'
import { rebuild } from '../../index/archive/rebuild.js'
import { temporaryFolder } from '../temporary.js'

t.test('what fits is let through, what cannot is refused with the figures and the way out', async (t) => {
  refuseTooLargeArchive({ articles: 100_000, bytes: 238e6 }, 2e9)
  t.throws(() => refuseTooLargeArchive({ articles: 1_000_000, bytes: 2.4e9 }, 2e9), {
    code: 'index-too-large',
    message: '1,000,000 articles with 2.4 GB of text need about 3.5 GB of memory to build; there are 2.0 GB.',
    advice: /Split the archive .* or give it more memory/,
  })
  t.throws(() => refuseTooLargeArchive({ articles: 6_000_000, bytes: 14.4e9 }, 1e12), {
    code: 'index-too-large',
    message: /hold about 1,200,000,000 words; one index numbers 1,000,000,000 at most/,
  })
  refuseTooLargeIndex('v', 100_000, 220e6, 1e9)
  t.throws(() => refuseTooLargeIndex('v', 1_000_000, 2.2e9, 2e9), {
    code: 'index-too-large',
    message: /1,000,000 articles needs about 2.3 GB/,
  })
  t.ok(memoryGiven() > 1e8 && memoryGiven() < 1e15, 'a sum of memory that a machine can have')
})

t.test('a rebuild refuses before it begins, counting only the files that it would read', async (t) => {
  const folder = await temporaryFolder(t)
  const articles = join(folder, 'articles')
  const index = join(folder, 'index')
  await mkdir(articles)
  // Files without contents: they take no room on the disk.
  for (let n = 0; n < 4; n++) {
    await writeFile(join(articles, `${n}.txt`), 'a text')
    await truncate(join(articles, `${n}.txt`), 4e9)
  }
  await t.rejects(rebuild({ articles, index, maxArticleBytes: 5e9 }), {
    code: 'index-too-large',
    message: /4 articles with 16.0 GB of text/,
  })
  t.same(await readdir(index), [], 'nothing was begun')
  t.equal((await rebuild({ articles, index, maxArticleBytes: 1000 })).skipped.length, 4, 'files that are left out do not count')
})
