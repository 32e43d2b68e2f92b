// What is known beside an open index, by article number: which articles were withdrawn since it was built, and when each entered
// the archive. The state is read when the index is opened and, when its file has changed, what may have changed of it whenever one looks again.

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { diskFiles } from './files.js'
import { type ArchiveState, entryTimes, readState, readStateWithoutEntries, STATE_FILE } from './state.js'
import type { Store } from './store.js'

export interface Beside {
  /** The archive's own UUID. Of a folder without a state it is new each time. */
  readonly uuid: string
  readonly builtAt: string | null
  /** Ids of all articles that were withdrawn, whether this index has them or not. */
  readonly withdrawn: ReadonlySet<string>
  /** 1 for each article of this index that is not to be shown; null: there is none. */
  readonly shut: Uint8Array | null
  /** Tells which articles are shut, 8 hex digits; empty when none is. */
  readonly mark: string
  /** Milliseconds since 1970 at which article `n` entered the archive; NaN when that is not known. */
  enteredAt(n: number): number
  /** Looks at the state again. True when other articles are shut, or were withdrawn, than before. @throws KashafError `archive-damaged` */
  look(): Promise<boolean>
}

/** @throws KashafError `archive-damaged` */
export async function openBeside(folder: string, version: string, store: Pick<Store, 'count' | 'id' | 'find'>): Promise<Beside> {
  let seen = await fileMark(folder)
  const state = await readState(diskFiles, folder)
  let known = withdrawnIn(state)
  const entered = enteredIn(state)

  function withdrawnIn({ uuid, versions, withdrawn }: Omit<ArchiveState, 'first_indexed'>) {
    const numbers = withdrawn.map((id) => store.find(id)).filter((n) => n >= 0)
    const shut = numbers.length > 0 ? new Uint8Array(store.count) : null
    if (shut) for (const n of numbers) shut[n] = 1
    return {
      uuid,
      builtAt: versions[version]?.built_at ?? null,
      withdrawn: new Set(withdrawn),
      shut,
      mark: shut ? createHash('sha256').update(numbers.sort().join(' ')).digest('hex').slice(0, 8) : '',
    }
  }

  function enteredIn(state: ArchiveState): Float64Array {
    const times = entryTimes(state)
    return Float64Array.from({ length: store.count }, (_, n) => times.get(store.id(n)) ?? Number.NaN)
  }

  return {
    get uuid() {
      return known.uuid
    },
    get builtAt() {
      return known.builtAt
    },
    get withdrawn() {
      return known.withdrawn
    },
    get shut() {
      return known.shut
    },
    get mark() {
      return known.mark
    },
    enteredAt: (n) => entered[n],
    async look() {
      const now = await fileMark(folder)
      if (now === seen) return false
      const before = known
      // A state that a rebuild has begun anew or left to the next version does not make this one older.
      const next = withdrawnIn(await readStateWithoutEntries(diskFiles, folder))
      known = { ...next, builtAt: next.builtAt ?? before.builtAt }
      seen = now
      return known.mark !== before.mark || [...known.withdrawn].join(' ') !== [...before.withdrawn].join(' ')
    },
  }
}

/** Changes whenever the state is written: it is always replaced by another file. */
async function fileMark(folder: string): Promise<string> {
  const facts = await stat(join(folder, STATE_FILE)).catch(() => null)
  return facts ? `${facts.ino} ${facts.mtimeMs} ${facts.size}` : ''
}
