// Holds the index in use. It opens a finished version while the other serves, swaps in one assignment, and lets the
// old one close when the last request on it has ended. A version that cannot be opened changes nothing but a line in
// the log.

import { currentVersion, type Engine, KashafError, type OpenOptions, open } from '../../index/index.js'
import { SERVER_LIMITS } from '../limits.js'
import { type Failure, isSameFailure, mayRetry, nextFailure } from './backoff.js'
import { createOpenIndex, type IndexLog, logFailure, type OpenIndex, versionOf } from './open-index.js'
import { createSearchQueue, type SearchQueue } from './search-queue.js'
import { watchWithdrawals } from './withdrawals.js'

interface HolderOptions {
  /** Folder of the index, as for `open`. */
  index: string
  lexicon?: string | null
  freedict?: string | null
  log?: IndexLog
  /** Milliseconds between reads of `current`. */
  interval?: number
  /** Milliseconds that a search may have to wait in the queue. */
  waitMs?: number
  /** Stand-ins for the index room, for tests. */
  open?: (options: OpenOptions) => Promise<Engine>
  currentVersion?: (index: string) => Promise<string | null>
}

export interface EngineHolder {
  /** Version that serves, or null when no index is open. */
  readonly version: string | null
  /** Why the last reload opened nothing, or could not tell what was withdrawn; or null. */
  readonly failure: Error | null
  /** How often another version was opened instead of one that served, and how often one could not be. */
  readonly reloads: Readonly<{ opened: number; failed: number }>
  /**
   * Lends the engine in use to `work`; it stays open until `work` has ended.
   * @throws KashafError `index-not-found` when none is open
   */
  use<T>(work: (engine: Engine) => Promise<T>): Promise<T>
  /**
   * Reads `current` and opens what it names if that is not what serves. `again`: also what failed before. Never throws.
   */
  reload(again?: boolean): Promise<void>
  /** Reloads about once a second, without keeping the process alive. */
  watch(): void
  /** Called after each swap, and when articles were withdrawn or let back. */
  onChange(listener: () => void): void
  /** Stops watching and closes the engine once nothing uses it; waits for no index that is being opened. */
  close(): Promise<void>
}

const SILENT: IndexLog = { info() {}, warn() {}, error() {} }

export function createEngineHolder(options: HolderOptions): EngineHolder {
  const { interval = 1000, waitMs = SERVER_LIMITS.waitMs } = options
  const serving = createServing(options, createSearchQueue(waitMs))
  let timer: NodeJS.Timeout | undefined
  let reloading: Promise<void> | null = null

  const holder: EngineHolder = {
    get version() {
      return serving.current()?.engine.version ?? null
    },
    get failure() {
      return serving.failure()
    },
    reloads: serving.reloads,
    async use(work) {
      const index = serving.current()
      if (!index) throw new KashafError('index-not-found', 'No index is open.')
      return index.use(work)
    },
    async reload(again = false) {
      if (serving.isClosed()) return
      while (reloading) {
        await reloading
        if (!again) return
      }
      reloading = serving.reload(again).finally(() => {
        reloading = null
      })
      await reloading
    },
    watch() {
      timer = setInterval(() => void holder.reload(), interval)
      timer.unref()
    },
    onChange: serving.onChange,
    async close() {
      clearInterval(timer)
      await serving.close()
    },
  }
  return holder
}

/** The index that serves, and what becomes of it when another version is finished. */
function createServing(options: HolderOptions, queue: SearchQueue) {
  const { log = SILENT, interval = 1000 } = options
  const openEngine = options.open ?? open
  const nameOfCurrent = options.currentVersion ?? currentVersion
  const listeners: (() => void)[] = []
  const reloads = { opened: 0, failed: 0 }
  let current: OpenIndex | null = null
  let failure: Failure | null = null
  let closed = false
  const tellListeners = () => {
    for (const listener of listeners) listener()
  }
  const withdrawals = watchWithdrawals(() => current, log, interval, tellListeners)

  async function reload(again: boolean): Promise<void> {
    let wanted: string | null = null
    try {
      await withdrawals.refresh(again)
      wanted = await nameOfCurrent(options.index)
      if (wanted === null) {
        if (!current || again) fail(null, new KashafError('index-not-found', `There is no index in ${options.index}.`))
      } else if (wanted === current?.version) failure = null
      else if (again || failure?.version !== wanted || mayRetry(failure)) {
        const { index, lexicon, freedict } = options
        const engine = await withdrawals.whileOpening(openEngine({ index, lexicon, freedict }))
        failure = null
        await swap(engine)
      }
    } catch (error) {
      fail(wanted, error as Error)
    }
  }

  async function swap(engine: Engine): Promise<void> {
    const old = current
    if (closed || old?.version === versionOf(engine)) return engine.close()
    withdrawals.reset()
    current = createOpenIndex(engine, queue, log)
    logOpened(log, engine, old)
    tellListeners()
    if (!old) return
    reloads.opened++
    await old.retire()
  }

  /** Reports a failure once. */
  function fail(version: string | null, error: Error): void {
    const isKnown = isSameFailure(failure, version, error)
    failure = nextFailure(failure, version, error, interval)
    reloads.failed++
    if (!isKnown) logFailure(log, error, { version, serving: current?.engine.version ?? null }, 'index not opened')
  }

  return {
    reload,
    reloads,
    current: () => current,
    failure: () => (failure ?? withdrawals.failure)?.error ?? null,
    isClosed: () => closed,
    onChange: (listener: () => void) => void listeners.push(listener),
    /** Opening may take longer than there is; what comes of it then is closed at once. */
    async close() {
      closed = true
      const old = current
      current = null
      await old?.retire()
    },
  }
}

function logOpened(log: IndexLog, engine: Engine, old: OpenIndex | null): void {
  const { lexicon, lexiconFault } = engine.info()
  const facts = { from: old?.engine.version ?? null, to: engine.version, lexicon }
  if (lexiconFault === null) log.info(facts, 'index opened')
  else log.warn({ ...facts, fault: lexiconFault }, 'index opened without all its dictionaries')
}
