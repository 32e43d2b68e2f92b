// FreeDict's English–Arabic dictionary, if the user of this machine has installed it (Debian: dict-freedict-eng-ara).
// It is read where it lies and asked in memory; nothing of it goes into the product, an index or a log.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { sensesOf } from './entry.js'
import { readHeads } from './heads.js'
import { createReverseLookup } from './reverse-lookup.js'
import type { FreeDict } from './types.js'

interface Installed {
  /** null: there is none, or it cannot be read. */
  dictionary: FreeDict | null
  /** SHA-256 (hex) of the files in use; null when there is no dictionary. */
  mark: string | null
  /** What is wrong with the files, in a sentence without a word of them; null when nothing is. */
  fault: string | null
}

/** Where dictd's packages put their dictionaries. */
const SYSTEM_FOLDER = '/usr/share/dictd'
const INDEX = 'freedict-eng-ara.index'
const TEXT = 'freedict-eng-ara.dict.dz'
/** Far beyond any release: 1.4 and 4 MB. */
const LARGEST_TEXT = 256 * 2 ** 20

/**
 * Reads the dictionary; never throws.
 * @param folder a folder, or `auto` for the system's, in which the dictionary may be missing without a fault
 */
export async function readFreeDict(folder: string): Promise<Installed> {
  const place = folder === 'auto' ? SYSTEM_FOLDER : folder
  const [index, packed] = await Promise.all([INDEX, TEXT].map((name) => readFile(join(place, name)).catch((error: Error) => error)))
  if (index instanceof Error || packed instanceof Error) {
    if (folder === 'auto' && isMissing(index) && isMissing(packed)) return { dictionary: null, mark: null, fault: null }
    const [name, error] = index instanceof Error ? [INDEX, index] : [TEXT, packed as Error]
    return without(`${join(place, name)} ${isMissing(error) ? 'is missing' : 'cannot be read'}`)
  }
  let text: Buffer
  try {
    text = await promisify(gunzip)(packed, { maxOutputLength: LARGEST_TEXT })
  } catch {
    return without(`${join(place, TEXT)} is damaged`)
  }
  const heads = readHeads(index, text.length)
  if (heads.size === 0) return without(`${join(place, INDEX)} names no entry`)
  const textOf = (line: number): string => {
    const { from, to } = heads.at(line)
    return text.toString('utf8', from, to)
  }
  return {
    dictionary: {
      sensesOf: (english) => [...new Set(heads.find(english).flatMap((line) => sensesOf(textOf(line), heads.at(line).head)))],
      reverse: (read) => createReverseLookup(heads, textOf, read),
    },
    mark: createHash('sha256').update(index).update(packed).digest('hex'),
    fault: heads.broken === 0 ? null : `${join(place, INDEX)} is damaged: ${heads.broken} of its lines are left out`,
  }
}

const without = (fault: string): Installed => ({ dictionary: null, mark: null, fault: `${fault}; FreeDict is not used` })

function isMissing(file: Buffer | Error | undefined): boolean {
  return file instanceof Error && (file as NodeJS.ErrnoException).code === 'ENOENT'
}
