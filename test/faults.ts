// A law that is looked at many times asserts once: each that fails is a fault in a list, and the list must be empty.

import { inspect, isDeepStrictEqual } from 'node:util'

/** As many faults as a failure prints; how many more there are is said. */
const PRINTED = 20
const LONGEST = 400

type Message = string | (() => string)

/** tap's assertions, each of which notes a fault instead of asserting. They return whether all was well. */
export interface Looks {
  ok(found: unknown, message?: Message): boolean
  notOk(found: unknown, message?: Message): boolean
  equal(found: unknown, wanted: unknown, message?: Message): boolean
  not(found: unknown, other: unknown, message?: Message): boolean
  /** Deeply equal, types included. */
  same(found: unknown, wanted: unknown, message?: Message): boolean
  notSame(found: unknown, other: unknown, message?: Message): boolean
  /** A pattern's text is held, its expression matches, its fields and elements match. */
  match(found: unknown, pattern: unknown, message?: Message): boolean
  notMatch(found: unknown, pattern: unknown, message?: Message): boolean
  throws(call: () => unknown, pattern: unknown, message?: Message): boolean
  rejects(found: Promise<unknown>, pattern: unknown, message?: Message): Promise<boolean>
}

/** Looks whose faults are taken by hand. */
export interface NotedFaults extends Looks {
  /** The faults, and how many looks were taken, since the last time; then begins anew. */
  take(): { faults: string[]; looks: number }
}

export interface Faults extends Looks {
  /**
   * Asserts that there is no fault and that at least `least` looks were taken since the last time; then begins anew.
   */
  none(law?: string, least?: number): void
}

/** What it needs of tap's test. */
interface Asserting {
  same(found: unknown, wanted: unknown, message: string): unknown
  fail(message: string): unknown
  teardown(end: () => unknown): unknown
}

/** The faults of one test. A test that ends without asking for `none` throws. */
export function collectFaults(t: Asserting): Faults {
  const { take, ...looking } = noteFaults()
  t.teardown(() => {
    if (take().looks > 0) throw new Error('Faults were collected, and nobody asked for none.')
  })
  return {
    ...looking,
    none: (law, least = 1) => {
      const { faults, looks } = take()
      if (looks < least) t.fail(`${law ?? 'a law'}: ${looks} looks were taken, not ${least}`)
      const more = faults.length - PRINTED
      t.same(more > 0 ? [...faults.slice(0, PRINTED), `and ${more} more`] : faults, [], law ?? `no fault in ${looks} looks`)
    },
  }
}

export function noteFaults(): NotedFaults {
  let faults: string[] = []
  let looks = 0
  const note = (good: boolean, message: Message | undefined, otherwise: () => string): boolean => {
    looks++
    if (good) return true
    const said = typeof message === 'function' ? message() : message
    faults.push(`${said === undefined ? '' : `${said}: `}${otherwise()}`.slice(0, LONGEST))
    return false
  }
  const matching = (found: unknown, pattern: unknown, message?: Message): boolean =>
    note(matches(found, pattern), message, () => `${shown(found)} does not match ${shown(pattern)}`)
  return {
    ok: (found, message) => note(Boolean(found), message, () => `found ${shown(found)}`),
    notOk: (found, message) => note(!found, message, () => `found ${shown(found)}`),
    equal: (found, wanted, message) => note(Object.is(found, wanted), message, () => `found ${shown(found)}, wanted ${shown(wanted)}`),
    not: (found, other, message) => note(!Object.is(found, other), message, () => `found ${shown(found)}`),
    same: (found, wanted, message) =>
      note(isDeepStrictEqual(found, wanted), message, () => `found ${shown(found)}, wanted ${shown(wanted)}`),
    notSame: (found, other, message) => note(!isDeepStrictEqual(found, other), message, () => `found ${shown(found)}`),
    match: matching,
    notMatch: (found, pattern, message) => note(!matches(found, pattern), message, () => `${shown(found)} matches ${shown(pattern)}`),
    throws: (call, pattern, message) => {
      try {
        call()
      } catch (error) {
        return matching(error, pattern, message)
      }
      return note(false, message, () => 'nothing was thrown')
    },
    rejects: (found, pattern, message) =>
      found.then(
        (value) => note(false, message, () => `resolved to ${shown(value)}`),
        (error: unknown) => matching(error, pattern, message),
      ),
    take: () => {
      const taken = { faults, looks }
      faults = []
      looks = 0
      return taken
    },
  }
}

function shown(value: unknown): string {
  return inspect(value, { depth: 4, breakLength: Number.POSITIVE_INFINITY, maxArrayLength: 20, maxStringLength: 200 })
}

function matches(found: unknown, pattern: unknown): boolean {
  if (pattern instanceof RegExp) return new RegExp(pattern.source, pattern.flags.replace('g', '')).test(String(found))
  if (typeof pattern === 'string' && typeof found === 'string') return found.includes(pattern)
  if (typeof pattern === 'function') return found instanceof pattern
  if (typeof pattern !== 'object' || pattern === null) return Object.is(found, pattern)
  if (typeof found !== 'object' || found === null) return false
  return Object.entries(pattern).every(([key, wanted]) => matches((found as Record<string, unknown>)[key], wanted))
}
