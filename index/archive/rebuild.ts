// From a folder of articles to a new version of the index, in use: articles are read one at a time and never held together,
// their texts go to disk, their words into the collector; then the postings are weighed, everything is written aside and
// synced, and `current` is replaced. Any failure leaves the version in use untouched.

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BaseWords } from '../analysis/analysis.js'
import { ANALYSIS_VERSION } from '../analysis/analyze.js'
import type { Article, Skipped } from '../articles/article.js'
import { type ListedFile, listArticles, readArticles } from '../articles/articles.js'
import { searchedParagraphs } from '../articles/searched.js'
import { baseWords } from '../lexicon/base.js'
import { loadLexicon } from '../lexicon/lexicon.js'
import { createCollector } from '../postings/collect.js'
import { weighPostings } from '../postings/weigh.js'
import { currentVersion } from './current.js'
import { diskFiles, type Files } from './files.js'
import { packFrozen } from './frozen.js'
import { takeLock } from './lock.js'
import { FORMAT, type Manifest, readManifest } from './manifest.js'
import { beginSnapshot, putIntoUse, type SnapshotWriter } from './snapshot.js'
import { readState, writeState } from './state.js'
import { createColumnsBuilder, dayText } from './store.js'
import type { Progress, RebuildOptions, RebuildSummary } from './summary.js'

const MAX_ARTICLE_BYTES = 4 << 20
const MAX_LINE = 1_000_000

/**
 * Rebuilds the index of a folder of articles.
 * @param files the file system to write through; tests give one that fails
 * @throws KashafError `articles-not-found`, `rebuild-in-progress`, `lexicon-invalid`, `sources-invalid`
 */
export async function rebuild(options: RebuildOptions, files: Files = diskFiles): Promise<RebuildSummary> {
  const began = performance.now()
  const seconds = (): number => (performance.now() - began) / 1000
  await files.makeFolder(options.index)
  const unlock = await takeLock(options.index)
  try {
    const lexicon = await loadLexicon({ user: options.lexicon ?? null })
    const { files: found, skipped } = await listArticles(options.articles)
    const limits = { maxArticleBytes: options.maxArticleBytes ?? MAX_ARTICLE_BYTES, maxLine: options.maxLine ?? MAX_LINE }
    const inputs = await fingerprint(options.articles, found, lexicon.fingerprint, limits)
    const previous = await currentVersion(options.index)
    const state = await readState(files, options.index)

    if (options.ifNeeded && previous && state.versions[previous]?.inputs === inputs) {
      const unchanged = await summaryOf(files, options.index, previous)
      if (unchanged) return { ...unchanged, outcome: 'unneeded', seconds: seconds() }
    }

    const snapshot = await beginSnapshot(files, options.index)
    try {
      const items = readArticles(options.articles, found, limits)
      const total = { articles: found.length, bytes: found.reduce((sum, file) => sum + file.bytes, 0) }
      const report = (progress: Omit<Progress, 'seconds'>): void => options.onProgress?.({ ...progress, seconds: seconds() })
      const manifest = await writeIndex(items, [...skipped], baseWords(lexicon), snapshot, total, report)
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

/**
 * Writes everything of an index but its name: articles as they come, then what was learned of their words.
 * @param skipped what was left out before reading; what reading leaves out is added
 * @returns the manifest, files apart
 */
export async function writeIndex(
  items: AsyncIterable<{ article: Article; original: Uint8Array } | { skipped: Skipped }>,
  skipped: Skipped[],
  base: BaseWords,
  snapshot: SnapshotWriter,
  total: { articles: number; bytes: number },
  onProgress: (progress: Omit<Progress, 'seconds'>) => void,
): Promise<Omit<Manifest, 'files'>> {
  const progress: Omit<Progress, 'seconds'> = { stage: 'reading', articles: 0, total: total.articles, bytes: 0, totalBytes: total.bytes }
  const report = (): void => onProgress({ ...progress })

  const texts = await snapshot.file('articles.ndjson')
  const originals = await snapshot.file('originals.bin')
  const places = await snapshot.file('places.bin')
  const columns = createColumnsBuilder()
  const collector = createCollector()
  const languages = { ar: 0, en: 0 }
  let articles = 0
  let undated = 0
  let first = Number.POSITIVE_INFINITY
  let last = 0
  report()
  for await (const item of items) {
    progress.articles++
    if ('skipped' in item) {
      skipped.push(item.skipped)
      continue
    }
    const { article, original } = item
    await texts.write(Buffer.from(`${JSON.stringify(article)}\n`, 'utf8'))
    await originals.write(original)
    const { title, body } = searchedParagraphs(article)
    const text = (paragraph: number): string => article.paragraphs[paragraph].text
    await places.write(collector.article(title === null ? null : text(title), body.map(text)))
    columns.add(article, texts.length(), originals.length())
    articles++
    languages[article.language]++
    progress.bytes += original.length
    report()
  }

  progress.stage = 'indexing'
  report()
  const { counts, vocabulary, forward, placeOffsets, lengths } = collector.finish(base)
  const terms = vocabulary.termOffsets.length - 1
  const { postings, levels } = weighPostings(forward, vocabulary.formTerm, terms, lengths.title, lengths.body)
  const { columns: articleColumns, sources, authors } = columns.finish(placeOffsets)
  for (let n = 0; n < articles; n++) {
    if (articleColumns.firstDay[n] === 0) undated++
    else {
      first = Math.min(first, articleColumns.firstDay[n])
      last = Math.max(last, articleColumns.lastDay[n])
    }
  }

  progress.stage = 'writing'
  report()
  await snapshot.arrays('articles.bin', { ...articleColumns })
  await snapshot.arrays('vocabulary.bin', { ...vocabulary })
  await snapshot.arrays('forward.bin', { ...forward })
  await snapshot.arrays('lengths.bin', { ...lengths })
  await snapshot.arrays('postings.bin', { ...postings })
  await snapshot.arrays('analysis.bin', packFrozen(counts, base))
  skipped.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return {
    format: FORMAT,
    analysis: ANALYSIS_VERSION,
    articles,
    undated,
    languages,
    dates: last > 0 ? { first: dayText(first), last: dayText(last) } : null,
    sources,
    authors,
    terms,
    postings: postings.articles.length,
    levels,
    skipped,
  }
}

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
  }
}
