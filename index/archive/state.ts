// What is known of an archive outside its index, in `archive.json`: its UUID, when and from what each version was
// built, when each article entered the archive, and which articles were withdrawn. It is a file of its own so that the
// same articles give the same bytes whenever they are built, and so that an article can be withdrawn without a rebuild.

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { KashafError } from '../errors.js'
import { type Files, replaceFile } from './files.js'
import { takeLock } from './lock.js'

export const STATE_FILE = 'archive.json'

export interface ArchiveState {
  uuid: string
  versions: Record<string, { built_at: string; inputs: string }>
  /** Time of a build (ISO 8601) → ids of the articles that it was the first to hold. 100,000 ids take two megabytes. */
  first_indexed: Record<string, string[]>
  /** Ids of articles that are no longer shown, in code-unit order. */
  withdrawn: string[]
}

const ENTRIES_BEGIN = '\n "first_indexed": {\n'
const ENTRIES_END = '\n }'

/** Milliseconds between looks at a lock that another process holds, and looks before giving up. */
const LOCK_PAUSE = 25
const MAX_LOOKS = 400

/**
 * The state, or a new one when there is none.
 * @throws KashafError `archive-damaged`: it is never begun anew, for withdrawn articles would come back
 */
export async function readState(files: Pick<Files, 'readText'>, folder: string): Promise<ArchiveState> {
  return stateIn(await files.readText(join(folder, STATE_FILE)), folder)
}

/**
 * The state without `first_indexed`, which is nearly all of it. With 200,000 articles this takes a few milliseconds,
 * and the whole a tenth of a second.
 * @throws KashafError `archive-damaged`, as far as damage is in what is read
 */
export async function readStateWithoutEntries(
  files: Pick<Files, 'readText'>,
  folder: string,
): Promise<Omit<ArchiveState, 'first_indexed'>> {
  const text = await files.readText(join(folder, STATE_FILE))
  return stateIn(text && withoutEntries(text), folder)
}

/** Cuts the entries out of the text as this program writes it, a member a line; any other text stays as it is. */
function withoutEntries(text: string): string {
  const begin = text.indexOf(ENTRIES_BEGIN)
  const end = text.indexOf(ENTRIES_END, begin)
  return begin < 0 || end < 0 ? text : text.slice(0, begin) + ENTRIES_BEGIN + text.slice(end)
}

function stateIn(text: string | null, folder: string): ArchiveState {
  if (text === null) return { uuid: randomUUID(), versions: {}, first_indexed: {}, withdrawn: [] }
  const path = join(folder, STATE_FILE)
  let state: Partial<ArchiveState> | null
  try {
    state = JSON.parse(text) as Partial<ArchiveState> | null
  } catch (error) {
    throw new KashafError('archive-damaged', `${path} cannot be read: ${(error as Error).message}`, { cause: error })
  }
  // What a program of before did not write.
  const { uuid, versions, first_indexed = {}, withdrawn = [] } = state ?? {}
  if (typeof uuid !== 'string' || !isRecord(versions) || !isRecord(first_indexed) || !Array.isArray(withdrawn)) {
    throw new KashafError('archive-damaged', `${path} does not hold what it should.`)
  }
  return { uuid, versions, first_indexed, withdrawn }
}

const isRecord = (value: unknown): value is Record<string, never> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Changes the state as it is now: nothing that another process writes meanwhile is lost. Written whole or not at all.
 * @param change gets the state and gives the next one, or null to leave it as it is
 * @throws KashafError `archive-damaged`, `archive-in-use`
 */
export async function changeState(
  files: Files,
  folder: string,
  change: (state: ArchiveState) => ArchiveState | null,
): Promise<ArchiveState> {
  const unlock = await takeStateLock(folder)
  try {
    const state = await readState(files, folder)
    const next = change(state)
    if (next === null) return state
    await replaceFile(files, folder, STATE_FILE, `${JSON.stringify(next, null, 1)}\n`)
    return next
  } finally {
    await unlock()
  }
}

async function takeStateLock(folder: string): Promise<() => Promise<void>> {
  for (let look = 1; ; look++) {
    try {
      return await takeLock(folder, 'archive.lock')
    } catch (error) {
      if (!(error instanceof KashafError)) throw error
      if (look === MAX_LOOKS) throw new KashafError('archive-in-use', `Another process is changing ${join(folder, STATE_FILE)}.`)
      await wait(LOCK_PAUSE)
    }
  }
}

/**
 * Times of entry after a build: known articles keep theirs, new ones get `now`, articles that are gone lose theirs,
 * those that are withdrawn do not, for they may come back.
 */
export function withEntries(
  before: ArchiveState['first_indexed'],
  ids: Iterable<string>,
  withdrawn: Iterable<string>,
  now: string,
): ArchiveState['first_indexed'] {
  const current = new Set(ids)
  const kept = new Set(withdrawn)
  const entries: ArchiveState['first_indexed'] = {}
  for (const [time, entered] of Object.entries(before)) {
    const still = entered.filter((id) => current.has(id) || kept.has(id))
    for (const id of still) current.delete(id)
    if (still.length > 0) entries[time] = still
  }
  if (current.size > 0) entries[now] = [...(entries[now] ?? []), ...current].sort()
  return entries
}

/** Milliseconds since 1970 at which each article entered the archive, by id. */
export function entryTimes(state: ArchiveState): Map<string, number> {
  const times = new Map<string, number>()
  for (const [time, ids] of Object.entries(state.first_indexed)) {
    const at = Date.parse(time)
    if (Number.isFinite(at)) for (const id of ids) times.set(id, at)
  }
  return times
}
