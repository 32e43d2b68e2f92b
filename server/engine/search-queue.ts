// Gives each search an iteration of the event loop to itself. A search does not let go of the thread while it runs;
// were all that came together run together, a page from memory or a health check would wait for them all. What comes
// when more wait than can be done within a few seconds is turned away at once.

import type { Engine } from '../../index/index.js'
import { overloaded } from '../wire/problems.js'

export interface SearchQueue {
  /**
   * Calls `work` when it is next in the queue. `begun`: it belongs to what was begun before, and is not turned away.
   * @throws ProblemError `overloaded`
   */
  run<T>(work: () => Promise<T>, begun?: boolean): Promise<T>
}

/** Weight of the latest work in the mean time that work takes. */
const LATEST = 1 / 16

/**
 * @param mostWaitMs milliseconds that work may have to wait, as the work before it lets expect
 * @param now the clock, in milliseconds
 */
export function createSearchQueue(mostWaitMs: number, now: () => number = () => performance.now()): SearchQueue {
  const waiting: (() => void)[] = []
  let running = false
  let meanMs = 0
  const next = (): void => {
    const begin = waiting.shift()
    if (!begin) {
      running = false
      return
    }
    const began = now()
    begin()
    meanMs += LATEST * (now() - began - meanMs)
    setImmediate(next)
  }
  return {
    async run(work, begun = false) {
      if (!begun && waiting.length * meanMs > mostWaitMs) throw overloaded()
      return new Promise((resolve) => {
        waiting.push(() => resolve((async () => work())()))
        if (running) return
        running = true
        next()
      })
    },
  }
}

/** The engine with a queued task for each question that it has to search for. */
export const withSearchQueue = (engine: Engine, queue: SearchQueue): Engine => ({
  get version() {
    return engine.version
  },
  info: () => engine.info(),
  search: (request) => queue.run(() => engine.search(request)),
  article: (id, request) => queue.run(() => engine.article(id, request)),
  neighbours: (id, request) => queue.run(() => engine.neighbours(id, request)),
  facetValues: (name, request, prefix, most) => queue.run(() => engine.facetValues(name, request, prefix, most)),
  // Quick enough not to wait for searches.
  suggest: (text, most) => engine.suggest(text, most),
  similar: (id, request) => queue.run(() => engine.similar(id, request)),
  original: (id) => engine.original(id),
  explain: (id, request) => queue.run(() => engine.explain(id, request)),
  analyze: (text, language, budget) => queue.run(() => engine.analyze(text, language, budget)),
  async hits(request, most) {
    const stream = await queue.run(() => engine.hits(request, most))
    return { ...stream, pieces: eachInTurn(stream.pieces, queue) }
  },
  latest: (request) => queue.run(() => engine.latest(request)),
  isWithdrawn: (id) => engine.isWithdrawn(id),
  refresh: () => engine.refresh(),
  close: () => engine.close(),
})

/** A queued task for each piece of a long answer, so that short ones come between. */
async function* eachInTurn<T>(pieces: AsyncIterable<T>, queue: SearchQueue): AsyncGenerator<T> {
  const iterator = pieces[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await queue.run(() => iterator.next(), true)
      if (next.done) return
      yield next.value
    }
  } finally {
    await iterator.return?.()
  }
}
