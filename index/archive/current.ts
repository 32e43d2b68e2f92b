// Which version of the index is in use: one small file, `current`, that a rebuild replaces in one rename.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The version named by `current` in the index folder, or null when there is none. Cheap enough to ask every second. */
export async function currentVersion(indexFolder: string): Promise<string | null> {
  try {
    return (await readFile(join(indexFolder, 'current'), 'utf8')).trim() || null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
