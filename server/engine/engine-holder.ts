// Holds the index in use. It opens a finished version beside the one that serves, swaps in one assignment, and lets the old
// one close when the last request on it has ended. A version that cannot be opened changes nothing but a line in the log.

import { currentVersion, type Engine, KashafError, type OpenOptions, open } from '../../index/index.js'
import { SERVER_LIMITS } from '../limits.js'
import { createTurns, inTurns } from './search-queue.js'

export interface LibraryOptions {
  /** Folder of the index, as for `open`. */
  index: string
  lexicon?: string | null
  freedict?: string | null
  log?: LibraryLog
  /** Milliseconds between looks at `current`. */
  interval?: number
  /** Milliseconds that a search may have to wait for its turn. */
  waitMs?: number
  /** Stand-ins for the index room, for tests. */
  open?: (options: OpenOptions) => Promise<Engine>
  currentVersion?: (index: string) => Promise<string | null>
}

export interface LibraryLog {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

export interface Library {
  /** Version that serves, or null when no index is open. */
  readonly version: string | null
  /** Why the last look opened nothing, or could not tell what was withdrawn; or null. */
  readonly failure: Error | null
  /** How often another version was opened in place of one that served, and how often one could not be. */
  readonly reloads: Readonly<{ opened: number; failed: number }>
  /** Lends the engine in use to `work`; it stays open until `work` has ended. @throws KashafError `index-not-found` when none is open */
  use<T>(work: (engine: Engine) => Promise<T>): Promise<T>
  /** Looks at `current` now and opens what it names if that is not what serves. `again`: also what failed before. Never throws. */
  look(again?: boolean): Promise<void>
  /** Looks now and then about once a second, without keeping the process alive. */
  watch(): void
  /** Called after each swap, and when articles were withdrawn or let back. */
  onSwap(listener: () => void): void
  /** Stops looking and closes the engine once nothing uses it; waits for no index that is being opened. */
  close(): Promise<void>
}

interface Shelf {
  /** As `current` names it: without what tells of withdrawals. */
  version: string
  engine: Engine
  /** What is lent of it. */
  lent: Engine
  readers: number
  retired: boolean
}

/** What could not be opened or read, so that it is not tried, nor reported, every second. */
interface Failure {
  version: string | null
  error: Error
  wait: number
  retryAt: number
}

const adviceOf = (error: unknown): string | undefined => (error instanceof KashafError ? error.advice : undefined)

const SILENT: LibraryLog = { info() {}, warn() {}, error() {} }
const LONGEST_WAIT = 60_000

export function createLibrary(options: LibraryOptions): Library {
  const { log = SILENT, interval = 1000, waitMs = SERVER_LIMITS.waitMs } = options
  const turns = createTurns(waitMs)
  const openIndex = options.open ?? open
  const nameOfCurrent = options.currentVersion ?? currentVersion
  const listeners: (() => void)[] = []
  let shelf: Shelf | null = null
  let failure: Failure | null = null
  /** Why it is not known which articles were withdrawn since the last look that told. */
  let blind: Failure | null = null
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | null = null
  let closed = false
  const reloads = { opened: 0, failed: 0 }

  async function retire(old: Shelf): Promise<void> {
    old.retired = true
    if (old.readers === 0) await closeQuietly(old)
  }

  async function closeQuietly({ engine }: Shelf): Promise<void> {
    try {
      await engine.close()
    } catch (error) {
      log.error({ err: error, version: engine.version }, 'an index could not be closed')
    }
  }

  async function lookOnce(again: boolean): Promise<void> {
    let wanted: string | null = null
    try {
      await refresh(again)
      wanted = await nameOfCurrent(options.index)
      if (wanted === null || wanted === shelf?.version) {
        if (wanted !== null) failure = null
        else if (!shelf || again) fail(null, new KashafError('index-not-found', `There is no index in ${options.index}.`))
        return
      }
      if (!again && failure?.version === wanted && Date.now() < failure.retryAt) return
      const engine = await whileRefreshing(openIndex({ index: options.index, lexicon: options.lexicon, freedict: options.freedict }))
      failure = null
      await swap(engine)
    } catch (error) {
      fail(wanted, error as Error)
    }
  }

  /**
   * Looks whether articles of what serves were withdrawn or let back, whatever becomes of another version. That this cannot be told
   * is said once, and does not count against the index that serves.
   */
  async function refresh(again = false): Promise<void> {
    if (!again && blind !== null && Date.now() < blind.retryAt) return
    try {
      if (await shelf?.engine.refresh()) tellOfChange()
      blind = null
    } catch (error) {
      const known = blind?.error.message === (error as Error).message
      blind = failureOf(null, error as Error, known ? blind : null)
      if (!known) log.error({ err: error, serving: shelf?.engine.version ?? null, advice: adviceOf(error) }, 'withdrawals not read')
    }
  }

  /** An index may take long to open; articles withdrawn meanwhile are not shown for as long. */
  async function whileRefreshing<T>(opening: Promise<T>): Promise<T> {
    const refreshing = setInterval(() => void refresh(), interval)
    refreshing.unref()
    try {
      return await opening
    } finally {
      clearInterval(refreshing)
    }
  }

  /** Articles were withdrawn or let back: what is kept of answers no longer holds. */
  function tellOfChange(): void {
    log.info({ version: shelf?.engine.version, withdrawn: shelf?.engine.info().withdrawn }, 'articles withdrawn or let back')
    for (const listener of listeners) listener()
  }

  async function swap(engine: Engine): Promise<void> {
    const old = shelf
    const version = engine.version.split('+', 1)[0]
    if (closed || old?.version === version) return engine.close()
    blind = null
    shelf = { version, engine, lent: inTurns(engine, turns), readers: 0, retired: false }
    const { lexicon, lexiconFault } = engine.info()
    const facts = { from: old?.engine.version ?? null, to: engine.version, lexicon }
    if (lexiconFault === null) log.info(facts, 'index opened')
    else log.warn({ ...facts, fault: lexiconFault }, 'index opened without all its dictionaries')
    for (const listener of listeners) listener()
    if (!old) return
    reloads.opened++
    await retire(old)
  }

  /** Reports a failure once, and waits longer each time the same version fails again. */
  function fail(version: string | null, error: Error): void {
    const known = failure?.version === version && failure.error.message === error.message
    failure = failureOf(version, error, known ? failure : null)
    reloads.failed++
    if (known) return
    log.error({ err: error, version, serving: shelf?.engine.version ?? null, advice: adviceOf(error) }, 'index not opened')
  }

  /** @param before the same failure, the time before this one */
  function failureOf(version: string | null, error: Error, before: Failure | null): Failure {
    const wait = Math.min(before ? before.wait * 2 : interval, LONGEST_WAIT)
    return { version, error, wait, retryAt: Date.now() + wait }
  }

  const library: Library = {
    get version() {
      return shelf?.engine.version ?? null
    },
    get failure() {
      return (failure ?? blind)?.error ?? null
    },
    reloads,
    async use(work) {
      const own = shelf
      if (!own) throw new KashafError('index-not-found', 'No index is open.')
      own.readers++
      try {
        return await work(own.lent)
      } finally {
        own.readers--
        if (own.retired && own.readers === 0) await closeQuietly(own)
      }
    },
    async look(again = false) {
      if (closed) return
      while (looking) {
        await looking
        if (!again) return
      }
      looking = lookOnce(again).finally(() => {
        looking = null
      })
      await looking
    },
    watch() {
      timer = setInterval(() => void library.look(), interval)
      timer.unref()
    },
    onSwap(listener) {
      listeners.push(listener)
    },
    async close() {
      closed = true
      clearInterval(timer)
      // Opening may take longer than there is; what comes of it then is closed at once.
      const old = shelf
      shelf = null
      if (old) await retire(old)
    },
  }
  return library
}
