// Which files of an archive folder are articles. What lies there but cannot be one is handed on with the reason.

import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { KashafError } from '../errors.js'
import type { Skipped } from './article.js'
import { readerOf } from './readers/readers.js'
import { readSources, SOURCES_FILE } from './sources.js'

/** A file that has a reader. `path` is below the archive folder, with `/`; `modified` in milliseconds since 1970. */
export interface ListedFile {
  path: string
  bytes: number
  modified: number
}

const LOOKS_AT_ONCE = 64

/**
 * The files of an archive folder and its folders, sorted by path by code unit. README files, hidden files and files
 * without a reader (`sources.json`, `lexicon.tsv`, images) are passed over. Symbolic links are not followed, so nothing
 * outside the folder is read; those that would give articles are reported, as are folders that cannot be read and files
 * that `sources.json` names but are missing.
 * @throws KashafError `articles-not-found` when the folder is none, `sources-invalid`
 */
export async function listArticles(folder: string): Promise<{ files: ListedFile[]; skipped: Skipped[] }> {
  if (!(await isFolder(folder))) throw new KashafError('articles-not-found', `There is no folder of articles at ${folder}.`)
  const files: ListedFile[] = []
  const skipped: Skipped[] = []
  const skip = (path: string, detail: string) => skipped.push({ path, reason: 'unreadable', detail })

  const look = async (path: string): Promise<void> => {
    try {
      const facts = await stat(join(folder, path))
      files.push({ path, bytes: facts.size, modified: facts.mtimeMs })
    } catch (error) {
      skip(path, unreadable(error))
    }
  }

  const looks: Promise<void>[] = []
  const folders = ['']
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    let entries: Dirent[]
    try {
      entries = await readdir(join(folder, below), { withFileTypes: true })
    } catch (error) {
      skip(below || '.', unreadable(error))
      continue
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const path = below + entry.name
      if (entry.isDirectory()) folders.push(`${path}/`)
      else if (entry.isSymbolicLink()) {
        if (isArticle(entry.name) || (await isFolder(join(folder, path))))
          skip(path, 'It is a symbolic link; put the articles themselves here.')
      } else if (!isArticle(entry.name)) continue
      else if (!entry.isFile()) skip(path, 'It is not a regular file.')
      else {
        looks.push(look(path))
        if (looks.length === LOOKS_AT_ONCE) await Promise.all(looks.splice(0))
      }
    }
  }
  await Promise.all(looks)

  const found = new Set(files.map((file) => file.path.normalize('NFC')))
  for (const path of (await readSources(folder)).articles.keys()) {
    if (!found.has(path)) skip(path, `${SOURCES_FILE} names it, but it is not among the articles.`)
  }
  return { files: files.sort(byPath), skipped: skipped.sort(byPath) }
}

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

/** Only the system's code: its message holds the server's own paths, and what is skipped is shown to everybody. */
export const unreadable = (error: unknown): string => `It cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  )

const isArticle = (name: string): boolean => readerOf(name) !== null && !/^readme(\.|$)/i.test(name)
