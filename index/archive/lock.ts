// Keeps two rebuilds of one index apart, or two changes of `archive.json`: a file with the process number of the one at
// work. A lock whose process is gone (killed, machine restarted) is taken over. Written here because libraries renew a
// lock by a timer, which a busy rebuild would miss; a process number needs none.

import { randomUUID } from 'node:crypto'
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KashafError } from '../errors.js'

/** Locks of this process. A lock with our process number that is not among them was left by an earlier process. */
const held = new Set<string>()

/**
 * Takes the lock; the answer lets it go.
 * @throws KashafError `rebuild-in-progress`
 */
export async function takeLock(folder: string, name = 'rebuild.lock'): Promise<() => Promise<void>> {
  const lock = join(folder, name)
  const own = join(folder, `.${name}.${process.pid}.${randomUUID()}`)
  await writeFile(own, String(process.pid))
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        // A link appears whole, with its contents, or not at all: nobody reads an empty lock.
        await link(own, lock)
        held.add(lock)
        return async () => {
          held.delete(lock)
          await unlink(lock).catch(() => undefined)
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const holder = Number(await readFile(lock, 'utf8').catch(() => '0'))
      if (held.has(lock) || (holder > 0 && holder !== process.pid && isAlive(holder))) {
        throw new KashafError('rebuild-in-progress', `Process ${holder} is rebuilding ${folder} (its lock: ${lock}).`)
      }
      await removeStale(lock, `${own}.stale`, holder)
    }
    throw new KashafError('rebuild-in-progress', `Another rebuild of ${folder} began at the same moment.`)
  } finally {
    await unlink(own).catch(() => undefined)
  }
}

/**
 * Moves the lock away before looking at it again: another rebuild that saw it stale may have put its own in the place.
 */
async function removeStale(lock: string, aside: string, holder: number): Promise<void> {
  try {
    await rename(lock, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const moved = Number(await readFile(aside, 'utf8'))
  if (moved !== holder) await link(aside, lock).catch(() => undefined)
  await unlink(aside)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
