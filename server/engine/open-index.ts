// One open version of the index, and how many requests use its engine. A retired one closes when the last of them has
// ended.

import { type Engine, KashafError } from '../../index/index.js'
import { type SearchQueue, withSearchQueue } from './search-queue.js'

export interface IndexLog {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** Writes what went wrong, and what to do where that is known. */
export function logFailure(log: IndexLog, error: Error, facts: object, message: string): void {
  log.error({ err: error, ...facts, advice: error instanceof KashafError ? error.advice : undefined }, message)
}

export interface OpenIndex {
  /** As `current` names it: without what tells of withdrawals. */
  readonly version: string
  readonly engine: Engine
  /** Lends the engine, each search by the queue; it stays open until `work` has ended. */
  use<T>(work: (engine: Engine) => Promise<T>): Promise<T>
  /** Closes the engine once nothing uses it. Never throws. */
  retire(): Promise<void>
}

export const versionOf = (engine: Engine): string => engine.version.split('+', 1)[0]

export function createOpenIndex(engine: Engine, queue: SearchQueue, log: IndexLog): OpenIndex {
  const lent = withSearchQueue(engine, queue)
  let users = 0
  let retired = false

  async function closeQuietly(): Promise<void> {
    try {
      await engine.close()
    } catch (error) {
      log.error({ err: error, version: engine.version }, 'an index could not be closed')
    }
  }

  return {
    version: versionOf(engine),
    engine,
    async use(work) {
      users++
      try {
        return await work(lent)
      } finally {
        users--
        if (retired && users === 0) await closeQuietly()
      }
    },
    async retire() {
      retired = true
      if (users === 0) await closeQuietly()
    },
  }
}
