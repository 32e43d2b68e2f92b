// Follows which articles of the index that serves were withdrawn or let back, whatever becomes of another version.

import { type Failure, isSameFailure, mayRetry, nextFailure } from './backoff.js'
import { type IndexLog, logFailure, type OpenIndex } from './open-index.js'

interface WithdrawalWatch {
  /** Why it is not known which articles were withdrawn since the last refresh that told; or null. */
  readonly failure: Failure | null
  /** Looks for withdrawals now. `again`: also if that failed a moment ago. Never throws. */
  refresh(again?: boolean): Promise<void>
  /**
   * Waits for an index that is being opened, which may take long; articles withdrawn meanwhile are not shown for as
   * long.
   */
  whileOpening<T>(opening: Promise<T>): Promise<T>
  /** Another index serves: what was not known of the one before does not matter. */
  reset(): void
}

/**
 * @param interval milliseconds between two refreshes
 * @param onChange called when articles were withdrawn or let back
 */
export function watchWithdrawals(current: () => OpenIndex | null, log: IndexLog, interval: number, onChange: () => void): WithdrawalWatch {
  let failure: Failure | null = null

  async function refresh(again = false): Promise<void> {
    if (!again && !mayRetry(failure)) return
    try {
      if (await current()?.engine.refresh()) {
        const engine = current()?.engine
        log.info({ version: engine?.version, withdrawn: engine?.info().withdrawn }, 'articles withdrawn or let back')
        onChange()
      }
      failure = null
    } catch (error) {
      const isKnown = isSameFailure(failure, null, error as Error)
      failure = nextFailure(failure, null, error as Error, interval)
      if (!isKnown) logFailure(log, error as Error, { serving: current()?.engine.version ?? null }, 'withdrawals not read')
    }
  }

  return {
    get failure() {
      return failure
    },
    refresh,
    async whileOpening(opening) {
      const refreshing = setInterval(() => void refresh(), interval)
      refreshing.unref()
      try {
        return await opening
      } finally {
        clearInterval(refreshing)
      }
    },
    reset() {
      failure = null
    },
  }
}
