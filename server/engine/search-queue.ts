// Gives each search a turn of the event loop to itself. A search does not let go of the thread while it runs; were all that came
// together run together, a page from memory or a health check would wait for them all. What comes when more wait than can be
// done within a few seconds is turned away at once.

import type { Engine } from '../../index/index.js'
import { overloaded } from '../wire/problems.js'

export interface Turns {
  /** Calls `work` when its turn comes. `begun`: it belongs to what was begun before, and is not turned away. @throws ProblemError `overloaded` */
  take<T>(work: () => Promise<T>, begun?: boolean): Promise<T>
}

/** Weight of the latest turn in the mean length of turns. */
const LATEST = 1 / 16

/** @param mostWaitMs milliseconds that work may have to wait for its turn, as the turns before it let expect */
export function createTurns(mostWaitMs: number): Turns {
  const waiting: (() => void)[] = []
  let turning = false
  let usualMs = 0
  const next = (): void => {
    const begin = waiting.shift()
    if (!begin) {
      turning = false
      return
    }
    const began = performance.now()
    begin()
    usualMs += LATEST * (performance.now() - began - usualMs)
    setImmediate(next)
  }
  return {
    async take(work, begun = false) {
      if (!begun && waiting.length * usualMs > mostWaitMs) throw overloaded()
      return new Promise((resolve) => {
        waiting.push(() => resolve((async () => work())()))
        if (turning) return
        turning = true
        next()
      })
    },
  }
}

/** The engine with a turn for each question that it has to search for. */
export const inTurns = (engine: Engine, turns: Turns): Engine => ({
  get version() {
    return engine.version
  },
  info: () => engine.info(),
  search: (request) => turns.take(() => engine.search(request)),
  article: (id, request) => turns.take(() => engine.article(id, request)),
  neighbours: (id, request) => turns.take(() => engine.neighbours(id, request)),
  facetValues: (name, request, prefix, most) => turns.take(() => engine.facetValues(name, request, prefix, most)),
  // Quick enough not to wait for searches.
  suggest: (text, most) => engine.suggest(text, most),
  similar: (id, request) => turns.take(() => engine.similar(id, request)),
  original: (id) => engine.original(id),
  explain: (id, request) => turns.take(() => engine.explain(id, request)),
  analyze: (text, language, budget) => turns.take(() => engine.analyze(text, language, budget)),
  async hits(request, most) {
    const stream = await turns.take(() => engine.hits(request, most))
    return { ...stream, pieces: eachInTurn(stream.pieces, turns) }
  },
  latest: (request) => turns.take(() => engine.latest(request)),
  isWithdrawn: (id) => engine.isWithdrawn(id),
  refresh: () => engine.refresh(),
  close: () => engine.close(),
})

/** A turn for each piece of a long answer, so that short ones come between. */
async function* eachInTurn<T>(pieces: AsyncIterable<T>, turns: Turns): AsyncGenerator<T> {
  const iterator = pieces[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await turns.take(() => iterator.next(), true)
      if (next.done) return
      yield next.value
    }
  } finally {
    await iterator.return?.()
  }
}
