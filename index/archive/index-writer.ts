// Writes the files of an index. Articles come one at a time and are never held together: their texts go to disk, their
// words into the inverter. Then the postings are made of the words, and all tables are written.

import type { BaseWords } from '../analysis/analysis.js'
import { ANALYSIS_VERSION } from '../analysis/analyze.js'
import type { Skipped, Suspect } from '../articles/article.js'
import { createInverter, type Inverter } from '../postings/inverter.js'
import { findNearDuplicates } from '../postings/near-duplicates.js'
import { buildPhoneticColumns } from '../postings/phonetic-keys.js'
import { weighPostings } from '../postings/weigh.js'
import { dayText } from '../script/calendar.js'
import { packAnalysisTables } from './analysis-tables.js'
import { FORMAT, type Manifest } from './manifest.js'
import type { IndexItem } from './prepared-article.js'
import type { SnapshotWriter } from './snapshot.js'
import { type ArticleColumns, byFirstDay, type ColumnsBuilder, createColumnsBuilder } from './store.js'
import type { Progress } from './summary.js'

type ReportProgress = (progress: Omit<Progress, 'seconds'>) => void

/**
 * Writes everything of an index but its name.
 * @param items what became of each file, in the order of the files
 * @param skipped what was left out before reading; the list grows by what reading leaves out
 * @returns the manifest without its files
 */
export async function writeIndex(
  items: AsyncIterable<IndexItem>,
  skipped: Skipped[],
  base: BaseWords,
  snapshot: SnapshotWriter,
  total: { articles: number; bytes: number },
  onProgress: ReportProgress,
): Promise<Omit<Manifest, 'files'>> {
  const progress: Omit<Progress, 'seconds'> = {
    stage: 'reading',
    articles: 0,
    total: total.articles,
    bytes: 0,
    totalBytes: total.bytes,
  }
  const inverter = createInverter()
  const columns = createColumnsBuilder()
  const read = await writeTexts(items, { snapshot, inverter, columns, skipped, progress, onProgress })

  progress.stage = 'indexing'
  onProgress({ ...progress })
  const { counts, analyzer, vocabulary, forward, rangeOffsets, lengths } = inverter.finish(base)
  const { columns: articleColumns, sources, authors } = columns.finish(rangeOffsets)
  // The eldest of several near-duplicates is taken for the original, whatever the names of their files.
  const candidates = articleColumns.idOrder.filter((n) => !read.abstracts.has(n))
  const order = candidates.sort((a, b) => byFirstDay(articleColumns, a, b))
  const duplicateGroup = findNearDuplicates(forward, vocabulary, order)
  const { postings, levels } = weighPostings(forward, vocabulary, lengths)

  progress.stage = 'writing'
  onProgress({ ...progress })
  await snapshot.arrays('articles.bin', { ...articleColumns, duplicateGroup } satisfies ArticleColumns)
  await snapshot.arrays('vocabulary.bin', { ...vocabulary })
  await snapshot.arrays('phonetic.bin', { ...buildPhoneticColumns(vocabulary) })
  await snapshot.arrays('forward.bin', { ...forward })
  await snapshot.arrays('lengths.bin', { ...lengths })
  await snapshot.arrays('postings.bin', { ...postings })
  await snapshot.arrays('analysis.bin', packAnalysisTables(analyzer, counts.pairs, base))
  return {
    format: FORMAT,
    analysis: ANALYSIS_VERSION,
    articles: lengths.words.length,
    ...dateRange(articleColumns),
    languages: read.languages,
    sources,
    authors,
    terms: vocabulary.termDocuments.length,
    postings: postings.articles.length,
    levels,
    skipped: skipped.sort(byPath),
    suspects: read.suspects.sort(byPath),
  }
}

interface TextWriting {
  snapshot: SnapshotWriter
  inverter: Inverter
  columns: ColumnsBuilder
  skipped: Skipped[]
  progress: Omit<Progress, 'seconds'>
  onProgress: ReportProgress
}

/** Writes each article's texts, and gives its words to the inverter and its facts to the columns. */
async function writeTexts(items: AsyncIterable<IndexItem>, { snapshot, inverter, columns, skipped, progress, onProgress }: TextWriting) {
  const texts = await snapshot.file('articles.ndjson')
  const originals = await snapshot.file('originals.bin')
  const ranges = await snapshot.file('ranges.bin')
  const languages = { ar: 0, en: 0 }
  const suspects: Suspect[] = []
  /** Numbers of abstracts: a text written to sum up an article is no near-duplicate of anything. */
  const abstracts = new Set<number>()
  let articles = 0
  onProgress({ ...progress })
  for await (const item of items) {
    progress.articles++
    if (item.kind === 'left-out') {
      if (item.skipped) skipped.push(item.skipped)
      if (item.interned) inverter.pass(item.interned.text, item.interned.interner)
      continue
    }
    const { facts, json, original, text, suspect } = item.prepared
    if (suspect) suspects.push(suspect)
    await texts.write(json)
    await originals.write(original)
    await ranges.write(text.ranges)
    inverter.add(text, item.interner)
    columns.add(facts, texts.length(), originals.length())
    if (facts.abstractOf !== null) abstracts.add(articles)
    articles++
    languages[facts.language]++
    progress.bytes += original.length
    onProgress({ ...progress })
  }
  return { languages, suspects, abstracts }
}

/** How many articles have no date, and the first and last day of all others. */
function dateRange({ firstDay, lastDay }: Pick<ArticleColumns, 'firstDay' | 'lastDay'>): Pick<Manifest, 'undated' | 'dates'> {
  let undated = 0
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (let n = 0; n < firstDay.length; n++) {
    if (firstDay[n] === 0) undated++
    else {
      first = Math.min(first, firstDay[n])
      last = Math.max(last, lastDay[n])
    }
  }
  return { undated, dates: last > 0 ? { first: dayText(first), last: dayText(last) } : null }
}

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
