// What of an open index is live: which of its articles were withdrawn since it was built, and when each entered the
// archive, both by article number. `archive.json` is read when the index is opened, and again, without its times of
// entry, when it has changed.

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { diskFiles } from './files.js'
import { type ArchiveState, entryTimes, readState, readStateWithoutEntries, STATE_FILE } from './state.js'
import type { Store } from './store.js'

export interface LiveArticles {
  /** The archive's own UUID. A folder without a state has a new one each time. */
  readonly uuid: string
  readonly builtAt: string | null
  /** Ids of all withdrawn articles, whether this index has them or not. */
  readonly withdrawnIds: ReadonlySet<string>
  /** By article number: 1 for a withdrawn article of this index. Null: there is none. */
  readonly withdrawn: Uint8Array | null
  /** 8 hex digits that change with `withdrawn`; empty when it is null. */
  readonly digest: string
  /** Milliseconds since 1970 at which article `n` entered the archive; NaN when that is not known. */
  firstIndexedAt(n: number): number
  /**
   * Reads the state again if it has changed. True when other articles are withdrawn than before.
   * @throws KashafError `archive-damaged`
   */
  refresh(): Promise<boolean>
}

type ArticleIds = Pick<Store, 'count' | 'id' | 'find'>

/** @throws KashafError `archive-damaged` */
export async function openLiveArticles(folder: string, version: string, store: ArticleIds): Promise<LiveArticles> {
  let seen = await fileStamp(folder)
  const state = await readState(diskFiles, folder)
  let current = withdrawnIn(state, version, store)
  const times = entryTimes(state)
  const entered = Float64Array.from({ length: store.count }, (_, n) => times.get(store.id(n)) ?? Number.NaN)
  return {
    get uuid() {
      return current.uuid
    },
    get builtAt() {
      return current.builtAt
    },
    get withdrawnIds() {
      return current.withdrawnIds
    },
    get withdrawn() {
      return current.withdrawn
    },
    get digest() {
      return current.digest
    },
    firstIndexedAt: (n) => entered[n],
    async refresh() {
      const now = await fileStamp(folder)
      if (now === seen) return false
      const before = current
      const next = withdrawnIn(await readStateWithoutEntries(diskFiles, folder), version, store)
      // A rebuild may have begun the state anew, or dropped this version from it: its time of building stays.
      current = { ...next, builtAt: next.builtAt ?? before.builtAt }
      seen = now
      return current.digest !== before.digest || [...current.withdrawnIds].join(' ') !== [...before.withdrawnIds].join(' ')
    },
  }
}

function withdrawnIn({ uuid, versions, withdrawn: ids }: Omit<ArchiveState, 'first_indexed'>, version: string, store: ArticleIds) {
  const numbers = ids.map((id) => store.find(id)).filter((n) => n >= 0)
  const withdrawn = numbers.length > 0 ? new Uint8Array(store.count) : null
  if (withdrawn) for (const n of numbers) withdrawn[n] = 1
  return {
    uuid,
    builtAt: versions[version]?.built_at ?? null,
    withdrawnIds: new Set(ids),
    withdrawn,
    digest: withdrawn ? createHash('sha256').update(numbers.sort().join(' ')).digest('hex').slice(0, 8) : '',
  }
}

/** Changes whenever the state is written: each write replaces the file by another. */
async function fileStamp(folder: string): Promise<string> {
  const facts = await stat(join(folder, STATE_FILE)).catch(() => null)
  return facts ? `${facts.ino} ${facts.mtimeMs} ${facts.size}` : ''
}
