// The log: JSON lines by pino. What could tell who read what stays out of it: errors keep their kind, message and
// stack, and requests are written by `plugins/access-log` alone.

import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.js'

interface LoggedError {
  type: string
  message: string
  code?: unknown
  stack?: string
  cause?: LoggedError
}

export function createLogger(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger {
  return pino(
    {
      level: config.logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: withoutData, req: () => undefined, res: () => undefined },
    },
    destination ?? pino.destination(1),
  )
}

/** Members that libraries hang onto errors (a refused value, a raw packet) are left out. */
function withoutData(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) }
  const { name, message, stack, cause } = error
  const code = (error as { code?: unknown }).code
  return { type: name, message, code, stack, cause: cause instanceof Error ? withoutData(cause) : undefined }
}
