// Reads the files of a version and compares them with what its manifest says of them. A damaged index is refused by the
// name of the file at fault.

import { createHash } from 'node:crypto'
import { open as openFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { KashafError } from '../errors.js'
import type { FileRecord, Manifest } from './manifest.js'

const READ_CHUNK = 4 << 20

export async function checkLengths(folder: string, version: string, manifest: Manifest): Promise<void> {
  for (const [name, record] of Object.entries(manifest.files)) {
    const size = await stat(join(folder, name)).then(
      (found) => found.size,
      () => -1,
    )
    if (size !== record.bytes) {
      throw new KashafError(
        'index-damaged',
        `Index ${version} is damaged: ${name} has ${size < 0 ? 'gone' : `${size} bytes, not ${record.bytes}`}.`,
      )
    }
  }
}

export const checksumMismatch = (version: string, name: string): KashafError =>
  new KashafError('index-damaged', `Index ${version} is damaged: the contents of ${name} do not fit its SHA-256.`)

/**
 * A whole file, if its bytes fit its record. It is read in parts: one read gives 2 GiB at most, and other work gets a
 * turn between the parts.
 */
export async function readChecked(folder: string, version: string, name: string, record: FileRecord, check: boolean): Promise<Uint8Array> {
  const hash = check ? createHash('sha256') : null
  const handle = await openFile(join(folder, name))
  try {
    // Of its own, and so at a multiple of 8, as the arrays in it need.
    const bytes = new Uint8Array(new ArrayBuffer(record.bytes))
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(READ_CHUNK, bytes.length - at))
      if (bytesRead === 0) throw new KashafError('index-damaged', `Index ${version} is damaged: ${name} ends too soon.`)
      hash?.update(bytes.subarray(at, at + bytesRead))
      at += bytesRead
    }
    if (hash !== null && hash.digest('hex') !== record.sha256) throw checksumMismatch(version, name)
    return bytes
  } finally {
    await handle.close()
  }
}

/** SHA-256 in hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  const handle = await openFile(path, 'r')
  try {
    const chunk = Buffer.allocUnsafe(READ_CHUNK)
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(chunk.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}
