// What failed, so that it is neither tried nor reported every second: each time the same failure comes again it waits
// twice as long.

export interface Failure {
  /** Version that could not be opened; null for what is of no version. */
  version: string | null
  error: Error
  /** Milliseconds to wait, and the time of the clock from which it may be tried again. */
  wait: number
  retryAt: number
}

const LONGEST_WAIT = 60_000

/** Whether this is the failure that is known already. */
export const isSameFailure = (known: Failure | null, version: string | null, error: Error): known is Failure =>
  known !== null && known.version === version && known.error.message === error.message

/** @param known the latest failure; @param firstWait milliseconds before the first retry */
export function nextFailure(known: Failure | null, version: string | null, error: Error, firstWait: number): Failure {
  const wait = Math.min(isSameFailure(known, version, error) ? known.wait * 2 : firstWait, LONGEST_WAIT)
  return { version, error, wait, retryAt: Date.now() + wait }
}

export const mayRetry = (failure: Failure | null): boolean => failure === null || Date.now() >= failure.retryAt
