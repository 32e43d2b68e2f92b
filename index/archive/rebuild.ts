// From a folder of articles to a new version of the index, in use: everything is written aside and synced, then
// `current` is replaced. Any failure leaves the version in use untouched.

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ANALYSIS_VERSION } from '../analysis/analyze.js'
import { type ListedFile, listArticles, readArticles } from '../articles/articles.js'
import { baseWords, fingerprintOf } from '../lexicon/base.js'
import type { Entry } from '../lexicon/entry.js'
import { loadLexicon } from '../lexicon/lexicon.js'
import { refuseTooLargeArchive } from './capacity.js'
import { currentVersion } from './current.js'
import { diskFiles, type Files } from './files.js'
import { writeIndex } from './index-writer.js'
import { takeLock } from './lock.js'
import { FORMAT, type Manifest, readManifest } from './manifest.js'
import { prepareAll } from './prepared-article.js'
import { readWithWorkers } from './read-workers.js'
import { beginSnapshot, putIntoUse } from './snapshot.js'
import { changeState, readState, withEntries } from './state.js'
import type { Progress, RebuildOptions, RebuildSummary } from './summary.js'
import { withoutWithdrawn } from './withdrawing.js'

const MAX_ARTICLE_BYTES = 4 << 20
const MAX_LINE = 1_000_000

/**
 * Rebuilds the index of a folder of articles.
 * @param files the file system to write through; tests give one that fails
 * @param load the lexicon; tests that rebuild a hundred times give a small one
 * @throws `articles-not-found`, `index-too-large`, `rebuild-in-progress`, `lexicon-invalid`, `sources-invalid`
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
    const previous = await currentVersion(options.index)
    const known = await readState(files, options.index)
    const inputs = await fingerprint(options.articles, found, fingerprintOf(base), limits, known.withdrawn)

    if (options.ifNeeded && previous && known.versions[previous]?.inputs === inputs) {
      const unchanged = await summaryOf(files, options.index, previous, known.withdrawn.length)
      if (unchanged) return { ...unchanged, outcome: 'unneeded', seconds: seconds() }
    }

    refuseTooLargeArchive(sizeOf(found.filter(({ bytes }) => bytes <= limits.maxArticleBytes)))
    const snapshot = await beginSnapshot(files, options.index)
    try {
      const threads = options.threads ?? threadsFor(found)
      const items =
        threads > 1 ? readWithWorkers(options.articles, found, limits, threads) : prepareAll(readArticles(options.articles, found, limits))
      const total = sizeOf(found)
      const report = (progress: Omit<Progress, 'seconds'>): void => options.onProgress?.({ ...progress, seconds: seconds() })
      const entered: string[] = []
      const shown = withoutWithdrawn(items, new Set(known.withdrawn), entered)
      const manifest = await writeIndex(shown, [...skipped], base, snapshot, total, report)
      const { version, bytes } = await snapshot.finish(manifest)
      const now = new Date().toISOString()
      // What was withdrawn while this rebuild ran stays on the list: the index has it, but it is not shown, and is gone
      // with the next.
      const state = await changeState(files, options.index, (state) => ({
        ...state,
        versions: {
          ...(previous && state.versions[previous] ? { [previous]: state.versions[previous] } : {}),
          [version]: { built_at: state.versions[version]?.built_at ?? now, inputs },
        },
        first_indexed: withEntries(state.first_indexed, entered, [...known.withdrawn, ...state.withdrawn], now),
      }))
      if (version !== previous) await putIntoUse(files, options.index, version, previous)
      return summarise(manifest, version, bytes, version === previous ? 'same' : 'built', seconds(), state.withdrawn.length)
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
const MAX_THREADS = 4

const threadsFor = (files: readonly ListedFile[]): number =>
  files.length < FILES_FOR_THREADS ? 1 : Math.min(MAX_THREADS, availableParallelism())

/** One number for everything a build depends on. Cheap: names, sizes and times of the files, not their contents. */
async function fingerprint(
  folder: string,
  files: readonly ListedFile[],
  lexicon: string,
  limits: object,
  withdrawn: readonly string[],
): Promise<string> {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([FORMAT, ANALYSIS_VERSION, lexicon, limits, withdrawn]))
  for (const file of files) hash.update(`\n${file.path}\0${file.bytes}\0${file.modified}`)
  const facts = await stat(join(folder, 'sources.json')).catch(() => null)
  hash.update(`\n${facts ? `${facts.size}\0${facts.mtimeMs}` : 'none'}`)
  return hash.digest('hex')
}

async function summaryOf(files: Files, folder: string, version: string, withdrawn: number): Promise<RebuildSummary | null> {
  try {
    const text = await files.readText(join(folder, version, 'manifest.json'))
    if (text === null) return null
    const manifest = readManifest(text, version)
    const bytes = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, Buffer.byteLength(text))
    return summarise(manifest, version, bytes, 'unneeded', 0, withdrawn)
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
  withdrawn: number,
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
    withdrawn,
  }
}
