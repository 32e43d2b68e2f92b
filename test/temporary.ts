// Folders for tests: an archive written from a list of texts, an index built of it, both gone when the test ends.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A new folder below the system's, removed by `t`'s teardown. */
export async function temporaryFolder(t: { teardown(end: () => unknown): void }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kashaf-test-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files (path below the folder → contents) into `folder`. */
export async function writeArchive(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), contents)
  }
}

/** The articles that the repository ships. */
export const SEEDS = new URL('../seeds', import.meta.url).pathname
