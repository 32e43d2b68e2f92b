// One thread of `read-workers.ts`: paths of files in, prepared articles out.

import { parentPort, workerData } from 'node:worker_threads'
import { readArticle } from '../articles/articles.js'
import { readSources } from '../articles/sources.js'
import { KashafError } from '../errors.js'
import { createInterner } from '../postings/interner.js'
import { prepare } from './prepared-article.js'
import type { Batch, ReadTask } from './read-workers.js'

const { folder, options } = workerData as ReadTask
const sources = readSources(folder)
// The first batch reports a failure.
sources.catch(() => undefined)
const intern = createInterner()

async function readBatch(paths: readonly string[]): Promise<Batch> {
  try {
    const known = await sources
    const files = await Promise.all(paths.map((path) => readArticle(folder, path, options, known)))
    return files.map((read) => ('reason' in read ? read : { prepared: prepare(read.article, read.original, intern), words: read.words }))
  } catch (error) {
    if (error instanceof KashafError) return { code: error.code, message: error.message }
    throw error
  }
}

const port = parentPort
if (port === null) throw new Error('read-worker.ts runs as a worker thread only')
// One batch after another: what an interner gives must be taken in the order in which it was made.
let last: Promise<void> = Promise.resolve()
port.on('message', (paths: string[]) => {
  last = last.then(async () => port.postMessage(await readBatch(paths)))
})
