// A version of the index on disk. It is written into a folder aside and synced, then `current` is replaced, so that at
// any moment the old version or the new one is in use, whole. Opening it checks every length, and unless told otherwise
// every SHA-256, against the manifest.

import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KashafError } from '../errors.js'
import { type Layout, type NumberArray, writeArrays } from './arrays.js'
import { type Files, type OutputFile, replaceFile } from './files.js'
import { checkLengths, checksumMismatch, hashFile, readChecked } from './integrity.js'
import { type FileRecord, type Manifest, manifestText, readManifest, versionOf } from './manifest.js'

const ASIDE = '.building'
const WRITE_CHUNK = 1 << 20

/** A file of the version being written. */
interface SnapshotFile {
  write(bytes: Uint8Array): Promise<void>
  /** Bytes written so far. */
  length(): number
}

export interface SnapshotWriter {
  file(name: string): Promise<SnapshotFile>
  arrays(name: string, arrays: Record<string, NumberArray>): Promise<void>
  /** Ends all files, writes the manifest and names the version. It is then complete, but not yet in use. */
  finish(manifest: Omit<Manifest, 'files'>): Promise<{ version: string; bytes: number }>
  /** Removes what was written. */
  abandon(): Promise<void>
}

/** Begins a version aside in `folder`, after removing what an earlier, killed rebuild left there. */
export async function beginSnapshot(files: Files, folder: string): Promise<SnapshotWriter> {
  const aside = join(folder, ASIDE)
  await files.remove(aside)
  await files.makeFolder(aside)
  const open: { name: string; file: OpenFile }[] = []
  const layouts = new Map<string, Layout>()

  const begin = async (name: string): Promise<SnapshotFile> => {
    const file = hashedFile(await files.create(join(aside, name)))
    open.push({ name, file })
    return file
  }

  return {
    file: begin,
    async arrays(name, arrays) {
      const file = await begin(name)
      layouts.set(name, await writeArrays(arrays, file.write))
    },
    async finish(manifest) {
      const records: Record<string, FileRecord> = {}
      for (let next = open.shift(); next !== undefined; next = open.shift()) {
        const { name, file } = next
        const arrays = layouts.get(name)
        records[name] = { ...(await file.end()), ...(arrays ? { arrays } : {}) }
      }
      const text = manifestText({ ...manifest, files: records })
      const version = versionOf(text)
      await writeManifest(files, aside, text)
      if (await isWhole(folder, version)) await files.remove(aside)
      else {
        await files.remove(join(folder, version))
        await files.rename(aside, join(folder, version))
        await files.syncFolder(folder)
      }
      const bytes = Object.values(records).reduce((sum, record) => sum + record.bytes, Buffer.byteLength(text))
      return { version, bytes }
    },
    async abandon() {
      for (const { file } of open.splice(0)) await file.end().catch(() => undefined)
      await files.remove(aside)
    },
  }
}

interface OpenFile extends SnapshotFile {
  /** Syncs and closes the file. */
  end(): Promise<FileRecord>
}

/** A file whose SHA-256 is taken as it is written; small writes are joined into large ones. */
function hashedFile(output: OutputFile): OpenFile {
  const hash = createHash('sha256')
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let length = 0
  const flush = async (): Promise<void> => {
    if (waitingBytes === 0) return
    const bytes = waiting.length === 1 ? waiting[0] : Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    hash.update(bytes)
    await output.write(bytes)
  }
  return {
    length: () => length,
    async write(bytes) {
      waiting.push(bytes)
      waitingBytes += bytes.length
      length += bytes.length
      if (waitingBytes >= WRITE_CHUNK) await flush()
    },
    async end() {
      try {
        await flush()
        await output.sync()
      } finally {
        await output.close()
      }
      return { bytes: length, sha256: hash.digest('hex') }
    },
  }
}

async function writeManifest(files: Files, aside: string, text: string): Promise<void> {
  const output = await files.create(join(aside, 'manifest.json'))
  try {
    await output.write(Buffer.from(text, 'utf8'))
    await output.sync()
  } finally {
    await output.close()
  }
  await files.syncFolder(aside)
}

async function isWhole(folder: string, version: string): Promise<boolean> {
  try {
    const manifest = readManifest(await readFile(join(folder, version, 'manifest.json'), 'utf8'), version)
    await checkLengths(join(folder, version), version, manifest)
    for (const [name, record] of Object.entries(manifest.files)) {
      if ((await hashFile(join(folder, version, name))) !== record.sha256) return false
    }
    return true
  } catch {
    return false
  }
}

/** Puts a complete version into use, then removes all but it and the one before, which a server may be opening. */
export async function putIntoUse(files: Files, folder: string, version: string, previous: string | null): Promise<void> {
  await replaceFile(files, folder, 'current', `${version}\n`)
  for (const name of await files.list(folder)) {
    if (/^[0-9a-f]{16}-[0-9]+$/.test(name) && name !== version && name !== previous) await files.remove(join(folder, name))
  }
}

/** An open version: its manifest and its files. */
export interface Snapshot {
  version: string
  manifest: Manifest
  /** Whole contents of a file of arrays, checked against its SHA-256 as they are read. */
  read(name: string): Promise<Uint8Array>
  /** A part of a file without arrays, read now: texts lie in the system's file cache, and a hit needs few of them. */
  readPart(name: string, from: number, to: number): Buffer
  close(): void
}

/**
 * Opens the version that `current` names, or the one given.
 * @throws KashafError `index-not-found`, `index-other-format`, `index-damaged`
 */
export async function openSnapshot(folder: string, version: string, check = true): Promise<Snapshot> {
  const versionFolder = join(folder, version)
  let text: string
  try {
    text = await readFile(join(versionFolder, 'manifest.json'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new KashafError('index-not-found', `There is no index ${version} in ${folder}.`, { cause: error })
    }
    throw error
  }
  const manifest = readManifest(text, version)
  await checkLengths(versionFolder, version, manifest)
  // Opened now, not when first needed: by then two rebuilds may have removed this folder, but not what is open.
  const handles = new Map<string, number>()
  const close = (): void => {
    for (const handle of handles.values()) closeSync(handle)
    handles.clear()
  }
  try {
    for (const [name, record] of Object.entries(manifest.files)) {
      if (record.arrays) continue
      if (check && (await hashFile(join(versionFolder, name))) !== record.sha256) throw checksumMismatch(version, name)
      handles.set(name, openSync(join(versionFolder, name), 'r'))
    }
  } catch (error) {
    close()
    throw error
  }
  return {
    version,
    manifest,
    read: (name) => readChecked(versionFolder, version, name, manifest.files[name], check),
    readPart(name, from, to) {
      const handle = handles.get(name)
      if (handle === undefined) throw new Error(`${name} is not a file that is read in parts, or the index is closed`)
      const bytes = Buffer.allocUnsafe(to - from)
      let at = 0
      while (at < bytes.length) {
        const read = readSync(handle, bytes, at, bytes.length - at, from + at)
        if (read === 0) throw new KashafError('index-damaged', `Index ${version} is damaged: ${name} ends too soon.`)
        at += read
      }
      return bytes
    },
    close,
  }
}
