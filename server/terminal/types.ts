// Where the command line writes: a stream that may be a terminal.

import type { Writable } from 'node:stream'

export interface Screen extends Writable {
  isTTY?: boolean
  columns?: number
}
