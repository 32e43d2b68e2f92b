// Limits for servers under test: a machine that many tests share is late and slow without anything being wrong.

import type { ServerLimits } from '../server/limits.js'

/** No request is turned away because the machine is busy. */
export const UNHURRIED = { eventLoopMs: 600_000, waitMs: 600_000 } as const satisfies Partial<ServerLimits>
