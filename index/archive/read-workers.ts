// Reads the files of a large archive on several threads, and yields them in their order, ready to be written. The index
// is the same, byte for byte, as that of one thread. Each thread has one batch in hand and another waiting.

import { Worker } from 'node:worker_threads'
import type { Skipped } from '../articles/article.js'
import { type ListedFile, type ReadOptions, watchRepeats } from '../articles/articles.js'
import { type ErrorCode, KashafError } from '../errors.js'
import type { IndexItem, PreparedArticle } from './prepared-article.js'

/** What a thread is given to begin with; then it is sent batches of paths. */
export interface ReadTask {
  folder: string
  options: ReadOptions
}

/** A thread's answer to a batch, in its order, or why it gave up. */
export type Batch = ({ prepared: PreparedArticle; words: string } | Omit<Skipped, 'path'>)[] | { code: ErrorCode; message: string }

/** Files and bytes of a batch: enough that messages cost little, few enough that little waits in memory. */
const BATCH_FILES = 64
const BATCH_BYTES = 1 << 20
const WAITING_BATCHES = 2

/**
 * Reads `files` (as listed) in their order on `threads` threads; like `readArticles` in what it leaves out.
 * @throws KashafError `sources-invalid`
 */
export async function* readWithWorkers(
  folder: string,
  files: readonly ListedFile[],
  options: ReadOptions,
  threads: number,
): AsyncGenerator<IndexItem> {
  const batches = cutBatches(files)
  const task: ReadTask = { folder, options }
  const readers = Array.from({ length: Math.min(threads, batches.length) }, () => startThread(task))
  try {
    const repeats = watchRepeats()
    let sent = 0
    const send = (): void => {
      if (sent < batches.length) readers[sent % readers.length].send(batches[sent])
      sent++
    }
    for (let i = 0; i < readers.length * WAITING_BATCHES; i++) send()
    for (const [b, paths] of batches.entries()) {
      const interner = readers[b % readers.length]
      const batch = await interner.next()
      if ('code' in batch) throw new KashafError(batch.code, batch.message)
      send()
      for (const [i, read] of batch.entries()) {
        if ('reason' in read) {
          yield { kind: 'left-out', skipped: { path: paths[i], ...read }, interned: null }
          continue
        }
        const { prepared, words } = read
        const repeated = repeats(paths[i], prepared.facts.id, words)
        if (repeated === null) yield { kind: 'article', prepared, interner }
        else {
          const interned = { text: prepared.text, interner }
          yield { kind: 'left-out', skipped: { path: paths[i], ...repeated }, interned }
        }
      }
    }
  } finally {
    await Promise.all(readers.map((reader) => reader.end()))
  }
}

function cutBatches(files: readonly ListedFile[]): string[][] {
  const batches: string[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const file of files) {
    const last = batches[batches.length - 1]
    if (bytes + file.bytes > BATCH_BYTES || last.length === BATCH_FILES) {
      batches.push([file.path])
      bytes = file.bytes
    } else {
      last.push(file.path)
      bytes += file.bytes
    }
  }
  return batches
}

/** A thread that answers batches in the order in which they were sent. */
function startThread(task: ReadTask) {
  const worker = new Worker(new URL('./read-worker.js', import.meta.url), { workerData: task, execArgv: [] })
  const answers: Batch[] = []
  let failure: Error | null = null
  let wake: () => void = () => undefined
  const fail = (error: Error): void => {
    failure ??= error
    wake()
  }
  worker.on('message', (batch: Batch) => {
    answers.push(batch)
    wake()
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('A thread that reads articles has ended.')))
  return {
    send: (paths: string[]): void => worker.postMessage(paths),
    async next(): Promise<Batch> {
      for (;;) {
        const answer = answers.shift()
        if (answer !== undefined) return answer
        if (failure !== null) throw failure
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    end: () => worker.terminate(),
  }
}
