// From a folder of articles to a new version of the index, in use: everything is written aside and synced, then `current` is
// replaced. Any failure leaves the version in use untouched.

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ANALYSIS_VERSION } from '../analysis/analyze.js'
import { type ListedFile, listArticles, readArticles } from '../articles/articles.js'
import { baseWords, fingerprintOf } from '../lexicon/base.js'
import type { Entry } from '../lexicon/entry.js'
import { loadLexicon } from '../lexicon/lexicon.js'
import { writeIndex } from './building.js'
import { refuseTooLargeArchive } from './capacity.js'
import { currentVersion } from './current.js'
import { diskFiles, type Files } from './files.js'
import { takeLock } from './lock.js'
import { FORMAT, type Manifest, readManifest } from './manifest.js'
import { readOnThreads } from './reading.js'
import { beginSnapshot, putIntoUse } from './snapshot.js'
import { readState, writeState } from './state.js'
import type { Progress, RebuildOptions, RebuildSummary } from './summary.js'

export { writeIndex } from './building.js'

const MAX_ARTICLE_BYTES = 4 << 20
const MAX_LINE = 1_000_000

/**
 * Rebuilds the index of a folder of articles.
 * @param files the file system to write through; tests give one that fails
 * @param load the lexicon; tests that rebuild a hundred times give a small one
 * @throws KashafError `articles-not-found`, `index-too-large`, `rebuild-in-progress`, `lexicon-invalid`, `sources-invalid`
 */
export async function rebuild(
  options: RebuildOptions,
  files: Files = diskFiles,
  load: (options: { user: string | null }) => Promise<{ entries: readonly Entry[] }> = loadLexicon,
): Promise<RebuildSummary> {
  const began = performance.now()
  const seconds = (): number => (performance.now() - began) / 1000
  await files.makeFolder(options.index)
  const unlock = await takeLock(options.index)
  try {
    const base = baseWords(await load({ user: options.lexicon ?? null }))
    const { files: found, skipped } = await listArticles(options.articles)
    const limits = { maxArticleBytes: options.maxArticleBytes ?? MAX_ARTICLE_BYTES, maxLine: options.maxLine ?? MAX_LINE }
    const inputs = await fingerprint(options.articles, found, fingerprintOf(base), limits)
    const previous = await currentVersion(options.index)
    const state = await readState(files, options.index)

    if (options.ifNeeded && previous && state.versions[previous]?.inputs === inputs) {
      const unchanged = await summaryOf(files, options.index, previous)
      if (unchanged) return { ...unchanged, outcome: 'unneeded', seconds: seconds() }
    }

    refuseTooLargeArchive(sizeOf(found.filter(({ bytes }) => bytes <= limits.maxArticleBytes)))
    const snapshot = await beginSnapshot(files, options.index)
    try {
      const threads = options.threads ?? threadsFor(found)
      const items = threads > 1 ? readOnThreads(options.articles, found, limits, threads) : readArticles(options.articles, found, limits)
      const total = sizeOf(found)
      const report = (progress: Omit<Progress, 'seconds'>): void => options.onProgress?.({ ...progress, seconds: seconds() })
      const manifest = await writeIndex(items, [...skipped], base, snapshot, total, report)
      const { version, bytes } = await snapshot.finish(manifest)
      const builtAt = state.versions[version]?.built_at ?? new Date().toISOString()
      state.versions = {
        ...(previous && state.versions[previous] ? { [previous]: state.versions[previous] } : {}),
        [version]: { built_at: builtAt, inputs },
      }
      await writeState(files, options.index, state)
      if (version !== previous) await putIntoUse(files, options.index, version, previous)
      return summarise(manifest, version, bytes, version === previous ? 'same' : 'built', seconds())
    } catch (error) {
      await snapshot.abandon().catch(() => undefined)
      throw error
    }
  } finally {
    await unlock()
  }
}

const sizeOf = (files: readonly ListedFile[]) => ({ articles: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) })

/** Files from which on several threads read sooner than one, and threads that one process can keep busy by writing. */
const FILES_FOR_THREADS = 1000
const MOST_THREADS = 4

const threadsFor = (files: readonly ListedFile[]): number =>
  files.length < FILES_FOR_THREADS ? 1 : Math.min(MOST_THREADS, availableParallelism())

/** One number for everything a build depends on. Cheap: names, sizes and times of the files, not their contents. */
async function fingerprint(folder: string, files: readonly ListedFile[], lexicon: string, limits: object): Promise<string> {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([FORMAT, ANALYSIS_VERSION, lexicon, limits]))
  for (const file of files) hash.update(`\n${file.path}\0${file.bytes}\0${file.modified}`)
  const facts = await stat(join(folder, 'sources.json')).catch(() => null)
  hash.update(`\n${facts ? `${facts.size}\0${facts.mtimeMs}` : 'none'}`)
  return hash.digest('hex')
}

async function summaryOf(files: Files, folder: string, version: string): Promise<RebuildSummary | null> {
  try {
    const text = await files.readText(join(folder, version, 'manifest.json'))
    if (text === null) return null
    const manifest = readManifest(text, version)
    const bytes = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, Buffer.byteLength(text))
    return summarise(manifest, version, bytes, 'unneeded', 0)
  } catch {
    return null
  }
}

function summarise(
  manifest: Omit<Manifest, 'files'>,
  version: string,
  bytes: number,
  outcome: RebuildSummary['outcome'],
  seconds: number,
): RebuildSummary {
  const named = manifest.sources.reduce((sum, source) => sum + source.articles, 0)
  const unnamed = manifest.articles - named
  return {
    outcome,
    version,
    articles: manifest.articles,
    languages: manifest.languages,
    sources: [...manifest.sources, ...(unnamed > 0 ? [{ id: null, name: { ar: null, en: null }, articles: unnamed }] : [])],
    terms: manifest.terms,
    postings: manifest.postings,
    bytes,
    seconds,
    skipped: manifest.skipped,
    suspects: manifest.suspects,
  }
}
