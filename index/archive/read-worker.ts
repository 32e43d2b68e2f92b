// One thread of `reading.ts`: paths in, articles ready to be written out.

import { parentPort, workerData } from 'node:worker_threads'
import { readArticle } from '../articles/articles.js'
import { readSources } from '../articles/sources.js'
import { KashafError } from '../errors.js'
import { createInterner } from '../postings/interner.js'
import { prepare } from './prepared-article.js'
import type { Batch, ReadTask } from './read-workers.js'

const { folder, options } = workerData as ReadTask
const sources = readSources(folder)
// A failure is told with the first batch.
sources.catch(() => undefined)
const number = createInterner()

async function readBatch(paths: readonly string[]): Promise<Batch> {
  try {
    const known = await sources
    const files = await Promise.all(paths.map((path) => readArticle(folder, path, options, known)))
    return files.map((read) => ('reason' in read ? read : { prepared: prepare(read.article, read.original, number), words: read.words }))
  } catch (error) {
    if (error instanceof KashafError) return { code: error.code, message: error.message }
    throw error
  }
}

// Batches follow one another: what a numberer gives must be taken in the order in which it was made.
let last: Promise<void> = Promise.resolve()
parentPort!.on('message', (paths: string[]) => {
  last = last.then(async () => parentPort!.postMessage(await readBatch(paths)))
})
