// What is known beside an index rather than in it, in `archive.json`: the archive's own UUID, and when and from what each
// version was built. Kept apart so that the same articles give the same bytes whenever they are built.

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Files, replaceFile } from './files.js'

export interface ArchiveState {
  uuid: string
  versions: Record<string, { built_at: string; inputs: string }>
}

/** The state, or a new one when there is none or it cannot be read (it can always be made again). */
export async function readState(files: Files, folder: string): Promise<ArchiveState> {
  const text = await files.readText(join(folder, 'archive.json'))
  try {
    const state = JSON.parse(text ?? '') as ArchiveState
    if (typeof state.uuid === 'string' && typeof state.versions === 'object' && state.versions !== null) return state
  } catch {
    // Not there, or cut short by a hand edit: begin anew.
  }
  return { uuid: randomUUID(), versions: {} }
}

export const writeState = (files: Files, folder: string, state: ArchiveState): Promise<void> =>
  replaceFile(files, folder, 'archive.json', `${JSON.stringify(state, null, 1)}\n`)
