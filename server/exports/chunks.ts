// The file of an export, chunk by chunk: made no faster than it is read, and never held whole.

import type { Hit as FoundHit, HitStream } from '../../index/index.js'
import type { Hit } from '../contract.js'
import type { ExportFormat, ExportHead } from './export-format.js'

/**
 * @param present the hit as it is shown
 * @param size articles a chunk
 */
export async function* chunksOf(
  pieces: HitStream['pieces'],
  head: ExportHead,
  format: ExportFormat,
  present: (hit: FoundHit) => Hit,
  size: number,
): AsyncGenerator<Buffer> {
  let text = format.head(head)
  let count = 0
  for await (const piece of pieces) {
    for (const hit of piece) {
      text += format.article(present(hit))
      count++
      if (count % size !== 0) continue
      yield Buffer.from(text)
      text = ''
    }
  }
  yield Buffer.from(text + format.end(count))
}
