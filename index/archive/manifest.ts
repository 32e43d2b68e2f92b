// What an index says of itself: its format, what it holds, what was left out and why, and the length and SHA-256 of
// every file. A version is named by its manifest's hash, so a changed manifest does not fit its folder's name.

import { createHash } from 'node:crypto'
import type { Article, Bilingual, Skipped, Suspect } from '../articles/article.js'
import { KashafError } from '../errors.js'
import type { Language } from '../script/language.js'
import type { Layout } from './arrays.js'

/** Raised whenever a program of the other number could not read the index, or would read it wrongly. */
export const FORMAT = 7

export interface FileRecord {
  bytes: number
  sha256: string
  /** Of a file of typed arrays: where each lies. */
  arrays?: Layout
}

export interface Manifest {
  format: number
  /** Version of the analysis that made the terms; queries must be analysed by the same. */
  analysis: string
  articles: number
  undated: number
  languages: Record<Language, number>
  /** First and last day, YYYY-MM-DD. */
  dates: { first: string; last: string } | null
  /** In the order by which the columns number them. */
  sources: { id: string; name: Bilingual; articles: number; text: Article['text'] }[]
  authors: string[]
  terms: number
  postings: number
  /** Level of each slot. */
  levels: number[]
  skipped: Skipped[]
  suspects: Suspect[]
  files: Record<string, FileRecord>
}

/** Canonical text of a manifest: the same contents give the same bytes. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, sortKeys, 1)}\n`

/** Keys in code-unit order at every level. */
function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

/** `<16 hex digits>-<format>`. */
export const versionOf = (text: string, format = FORMAT): string =>
  `${createHash('sha256').update(text).digest('hex').slice(0, 16)}-${format}`

/**
 * Reads a manifest that claims to be `version`.
 * @throws KashafError `index-other-format` (another program's), `index-damaged` (its text does not fit its name).
 */
export function readManifest(text: string, version: string): Manifest {
  const format = Number(version.split('-')[1])
  if (format !== FORMAT) {
    throw new KashafError(
      'index-other-format',
      `Index ${version} is of format ${version.split('-')[1]}; this program reads format ${FORMAT}.`,
    )
  }
  if (versionOf(text) !== version) throw new KashafError('index-damaged', `Index ${version} is damaged: manifest.json was changed.`)
  return JSON.parse(text) as Manifest
}
