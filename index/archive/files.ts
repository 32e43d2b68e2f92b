// What a rebuild asks of the file system, behind one interface: tests let each call fail in turn, and see that the
// index in use is never harmed. Everything written is synced before anything refers to it.

import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'

export interface OutputFile {
  write(bytes: Uint8Array): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

export interface Files {
  makeFolder(path: string): Promise<void>
  /** A new file; fails if it exists. */
  create(path: string): Promise<OutputFile>
  rename(from: string, to: string): Promise<void>
  /** Makes renames and new names in a folder durable. */
  syncFolder(path: string): Promise<void>
  /** Removes a file or a folder with all in it; no error when it is not there. */
  remove(path: string): Promise<void>
  list(path: string): Promise<string[]>
  /** null when there is no such file. */
  readText(path: string): Promise<string | null>
}

export const diskFiles: Files = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true })
  },
  async create(path) {
    const handle = await open(path, 'wx')
    return {
      async write(bytes) {
        let at = 0
        while (at < bytes.length) at += (await handle.write(bytes, at)).bytesWritten
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  rename,
  async syncFolder(path) {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  async remove(path) {
    await rm(path, { recursive: true, force: true })
  },
  list: (path) => readdir(path),
  async readText(path) {
    try {
      return await readFile(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  },
}

/** Replaces a small file whole: written aside, synced, renamed over, and the rename made durable. */
export async function replaceFile(files: Files, folder: string, name: string, text: string): Promise<void> {
  const aside = `${folder}/.${name}.new`
  await files.remove(aside)
  const file = await files.create(aside)
  try {
    await file.write(Buffer.from(text, 'utf8'))
    await file.sync()
  } finally {
    await file.close()
  }
  await files.rename(aside, `${folder}/${name}`)
  await files.syncFolder(folder)
}
