// Writes the files of an index: articles as they come, one at a time and never held together, their texts to disk, their words
// into the collector; then what was learned of their words, and the postings weighed.

import type { BaseWords } from '../analysis/analysis.js'
import { ANALYSIS_VERSION } from '../analysis/analyze.js'
import type { Article, Skipped, Suspect } from '../articles/article.js'
import { createInterner } from '../postings/interner.js'
import { createInverter } from '../postings/inverter.js'
import { findNearDuplicates } from '../postings/near-duplicates.js'
import { buildPhoneticColumns } from '../postings/phonetic-keys.js'
import type { InternedText } from '../postings/types.js'
import { weighPostings } from '../postings/weigh.js'
import { packAnalysisTables } from './analysis-tables.js'
import { FORMAT, type Manifest } from './manifest.js'
import { type Prepared, prepare } from './prepared-article.js'
import type { SnapshotWriter } from './snapshot.js'
import { type ArticleColumns, byFirstDay, createColumnsBuilder, dayText } from './store.js'
import type { Progress } from './summary.js'

/** An article prepared elsewhere, its words numbered by the numberer that `by` stands for; or a file left out, reported or (null) not, and if it was numbered, its words. */
export type Incoming = { prepared: Prepared; by: unknown } | { skipped: Skipped | null; passed?: { text: InternedText; by: unknown } }

/**
 * Writes everything of an index but its name.
 * @param items articles, or articles made ready, and what reading left out, in their order
 * @param skipped what was left out before reading; what reading leaves out is added
 * @returns the manifest, files apart
 */
export async function writeIndex(
  items: AsyncIterable<{ article: Article; original: Uint8Array } | Incoming>,
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
  const places = await snapshot.file('ranges.bin')
  const columns = createColumnsBuilder()
  const collector = createInverter()
  const number = createInterner()
  const languages = { ar: 0, en: 0 }
  const suspects: Suspect[] = []
  /** A text written to sum up an article is no copy of anything. */
  const abstracts = new Set<number>()
  let articles = 0
  report()
  for await (const item of items) {
    progress.articles++
    if ('skipped' in item) {
      if (item.skipped) skipped.push(item.skipped)
      if ('passed' in item && item.passed) collector.pass(item.passed.text, item.passed.by)
      continue
    }
    const { prepared, by } = 'article' in item ? { prepared: prepare(item.article, item.original, number), by: number } : item
    const { facts, json, original, text, suspect } = prepared
    if (suspect) suspects.push(suspect)
    await texts.write(json)
    await originals.write(original)
    await places.write(text.ranges)
    collector.add(text, by)
    columns.add(facts, texts.length(), originals.length())
    if (facts.abstractOf !== null) abstracts.add(articles)
    articles++
    languages[facts.language]++
    progress.bytes += original.length
    report()
  }

  progress.stage = 'indexing'
  report()
  const { counts, analyzer, vocabulary, forward, rangeOffsets, lengths } = collector.finish(base)
  const { columns: articleColumns, sources, authors } = columns.finish(rangeOffsets)
  // The eldest of several copies is taken for the original, whatever the names of their files.
  const order = articleColumns.idOrder.filter((n) => !abstracts.has(n)).sort((a, b) => byFirstDay(articleColumns, a, b))
  const duplicateGroup = findNearDuplicates(forward, vocabulary, order)
  const { postings, levels } = weighPostings(forward, vocabulary, lengths.title, lengths.body)
  const { firstDay, lastDay } = articleColumns
  let undated = 0
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (let n = 0; n < articles; n++) {
    if (firstDay[n] === 0) undated++
    else {
      first = Math.min(first, firstDay[n])
      last = Math.max(last, lastDay[n])
    }
  }

  progress.stage = 'writing'
  report()
  await snapshot.arrays('articles.bin', { ...articleColumns, duplicateGroup } satisfies ArticleColumns)
  await snapshot.arrays('vocabulary.bin', { ...vocabulary })
  await snapshot.arrays('phonetic.bin', { ...buildPhoneticColumns(vocabulary) })
  await snapshot.arrays('forward.bin', { ...forward })
  await snapshot.arrays('lengths.bin', { ...lengths })
  await snapshot.arrays('postings.bin', { ...postings })
  await snapshot.arrays('analysis.bin', packAnalysisTables(analyzer, counts.pairs, base))
  skipped.sort(byPath)
  suspects.sort(byPath)
  return {
    format: FORMAT,
    analysis: ANALYSIS_VERSION,
    articles,
    undated,
    languages,
    dates: last > 0 ? { first: dayText(first), last: dayText(last) } : null,
    sources,
    authors,
    terms: vocabulary.termDocuments.length,
    postings: postings.articles.length,
    levels,
    skipped,
    suspects,
  }
}

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
