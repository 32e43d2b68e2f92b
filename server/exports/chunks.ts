// The file of an export, chunk by chunk: made no faster than it is read, and never held whole.

import type { Hit as FoundHit, HitStream } from '../../index/index.js'
import type { ExportFormat, ExportHead } from './export-format.js'

/**
 * @param write the text of one hit
 * @param size articles a chunk
 */
export async function* chunksOf(
  pieces: HitStream['pieces'],
  head: ExportHead,
  format: ExportFormat,
  write: (hit: FoundHit) => string | Promise<string>,
  size: number,
): AsyncGenerator<Buffer> {
  let text = format.head(head)
  let count = 0
  for await (const piece of pieces) {
    for (const hit of piece) {
      text += await write(hit)
      count++
      if (count % size !== 0) continue
      yield Buffer.from(text)
      text = ''
    }
  }
  yield Buffer.from(text + format.end(count))
}
