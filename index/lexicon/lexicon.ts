// Reads the tsv files of this folder, and a user's own file if there is one, into the lexicon: the one list of rows
// that the stemmer's base list and all crossing between the languages are made from.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KashafError } from '../errors.js'
import { baseWords, fingerprintOf } from './base.js'
import { crossCheck } from './check.js'
import { compareEntries, compareText, type Entry, type Lexicon } from './entry.js'
import { readFreeDict } from './freedict/installed.js'
import { intlEntries, knowsNames } from './intl.js'
import { type RowProblem, readRows, takeRows } from './rows.js'

interface LexiconOptions {
  /** Path of a user's own file in the form of the product's, or null. A missing file is as null. */
  user?: string | null
  /** Folder of an installed FreeDict, `auto` for the system's, null for none. `fault` tells of unreadable files. */
  freedict?: string | null
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/**
 * Loads the lexicon; names of Node's own tables stand behind the rows of files. A user's row of the same English and
 * Arabic as a product's row gives it another weight; other rows are added. The product's own files are taken as they
 * are: the tests check them, and no start should pay for it again. Throws `lexicon-invalid`, naming file and line of
 * the first bad row of the user's file and how many more there are.
 */
export async function loadLexicon(options: LexiconOptions = {}): Promise<Lexicon> {
  const product = await productRows()
  const user = options.user ? await readUserEntries(options.user) : null
  const { entries, names } = user === null ? productRowsWithNames(product) : withNames(withUserEntries(product.written, user))
  const freedict = options.freedict ? await readFreeDict(options.freedict) : null
  const sources = [
    'kashaf',
    ...(user === null ? [] : ['user']),
    ...(names === 0 ? [] : ['intl']),
    ...(freedict?.dictionary ? ['freedict'] : []),
  ]
  return {
    entries,
    // Asked for by a rebuild alone.
    get fingerprint() {
      return fingerprintOf(baseWords({ entries }))
    },
    sources,
    mark: createHash('sha256')
      .update(JSON.stringify([sources, user, freedict?.mark ?? null]))
      .digest('hex')
      .slice(0, 16),
    freedict: freedict?.dictionary ?? null,
    fault: freedict?.fault ?? null,
  }
}

interface Rows {
  /** All rows in order. */
  entries: readonly Entry[]
  /** How many of them Node's tables gave. */
  names: number
}

/** The rows of the product's files, and with Node's names behind them if Node has any. */
interface Product {
  written: readonly Entry[]
  rows: Map<boolean, Rows>
}

let readOnce: Promise<Product> | null = null

/** Read once: a server opens index after index, and the product's files do not change under it. */
function productRows(): Promise<Product> {
  readOnce ??= readProduct()
  return readOnce
}

async function readProduct(): Promise<Product> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.tsv')).sort(compareText)
  const written = await Promise.all(files.map(async (name) => takeRows(await readFile(join(FOLDER, name), 'utf8'), name)))
  return { written: written.flat(), rows: new Map() }
}

/** The product's rows with Node's names, put together once. */
function productRowsWithNames({ written, rows }: Product): Rows {
  const known = knowsNames()
  const together = rows.get(known) ?? withNames(written)
  rows.set(known, together)
  return together
}

function withNames(written: readonly Entry[]): Rows {
  const names = intlEntries(written)
  return { entries: inOrder([...written, ...names]), names: names.length }
}

function withUserEntries(product: readonly Entry[], user: readonly Entry[]): Entry[] {
  refuse(crossCheck([...product, ...user]))
  const rows = new Map(product.map((entry) => [keyOf(entry), entry]))
  for (const entry of user) {
    const known = rows.get(keyOf(entry))
    // Only the weight of a product's row can be changed: what is stored in an index must not depend on a user's file.
    rows.set(keyOf(entry), known === undefined ? entry : { ...known, weight: entry.weight })
  }
  return [...rows.values()]
}

/** The order of `compareEntries`, with each English text put into lower case once: sorting is most of the loading. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const keyed = entries.map((entry) => ({ lower: entry.english.toLowerCase(), entry }))
  keyed.sort((a, b) => (a.lower < b.lower ? -1 : a.lower > b.lower ? 1 : compareEntries(a.entry, b.entry)))
  return keyed.map(({ entry }) => entry)
}

function keyOf(entry: Entry): string {
  return `${entry.english.toLowerCase()}\t${entry.arabic}`
}

async function readUserEntries(path: string): Promise<Entry[] | null> {
  try {
    const { entries, problems } = readRows(decode(await readFile(path), path), path, 'user')
    refuse(problems)
    return entries
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    if (error instanceof KashafError) throw error
    throw new KashafError('lexicon-invalid', `${path} cannot be read: ${(error as Error).message}`, { cause: error })
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new KashafError('lexicon-invalid', `${basename(name)} is not UTF-8 text.`, { cause: error })
  }
}

function refuse(problems: RowProblem[]): void {
  const first = problems[0]
  if (first === undefined) return
  const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`
  throw new KashafError('lexicon-invalid', `${first.file}, line ${first.line}: ${first.message}${more}.`)
}
