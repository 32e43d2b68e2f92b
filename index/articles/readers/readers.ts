// The formats that are read, and which of them a file is in, by the ending of its name.

import type { Reader } from './reader.js'
import { textReader } from './text.js'

const READERS: readonly Reader[] = [textReader]

/** The reader for a path or a file's name, whatever its case; null when there is none. */
export function readerOf(path: string): Reader | null {
  const name = path.toLowerCase()
  return READERS.find((reader) => reader.endings.some((ending) => name.endsWith(ending))) ?? null
}
