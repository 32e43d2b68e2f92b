// Opens an index for questions: every array is a view of its file, and FlexSearch gets a term's lists when they are
// asked for. Opening reads and checks files; it parses nothing but the manifest.

import type { Analyzer } from '../analysis/analysis.js'
import { ANALYSIS_VERSION } from '../analysis/analyze.js'
import { KashafError } from '../errors.js'
import type { ReadingTable } from '../lexicon/reading.js'
import { openPostings, type PostingsReader } from '../postings/flexsearch.js'
import type { ForwardIndex } from '../postings/forward.js'
import { openPhoneticIndex, type PhoneticColumns, type PhoneticIndex } from '../postings/phonetic-keys.js'
import type { Lengths } from '../postings/types.js'
import { openVocabulary, type Vocabulary, type VocabularyColumns } from '../postings/vocabulary.js'
import { columnOfList, meanLength, type PostingColumns, postingLists } from '../postings/weigh.js'
import { type AnalysisColumns, openAnalysisTables } from './analysis-tables.js'
import { type NumberArray, readArrays } from './arrays.js'
import { refuseTooLargeIndex } from './capacity.js'
import { currentVersion } from './current.js'
import { type LiveArticles, openLiveArticles } from './live-articles.js'
import type { Manifest } from './manifest.js'
import { openSnapshot } from './snapshot.js'
import { type ArticleColumns, openStore, type Store } from './store.js'

export interface OpenIndex {
  version: string
  /** What of it is live: times of entry and withdrawals, which may change while the index is open. */
  live: LiveArticles
  manifest: Manifest
  /** Bytes on disk, manifest apart. */
  bytes: number
  store: Store
  vocabulary: Vocabulary
  phonetic: PhoneticIndex
  postings: PostingsReader
  /** Beside the articles of a term in a slot: the impact of each, as `impactOf` reads it. */
  impacts(term: number, slot: number): Uint8Array
  /** Beside the articles of a term in a slot: in which of its forms each has it, as bits (`formBits`). */
  postingForms(term: number, slot: number): Uint8Array
  /** The bit of each form among those of its term; rare forms share one. */
  formBits: Uint8Array
  forward: ForwardIndex
  lengths: Lengths
  means: { title: number; body: number; words: number; grams: number }
  analyzer(): Analyzer
  /** How the lexicon's rows were read when the index was built. */
  readings: ReadingTable
  close(): void
}

/**
 * Opens the version in use.
 * @throws KashafError `index-not-found`, `index-other-format`, `index-damaged`, `index-too-large`, `archive-damaged`
 */
export async function openIndex(folder: string, verify = true): Promise<OpenIndex> {
  const version = await currentVersion(folder)
  if (!version) throw new KashafError('index-not-found', `There is no index in ${folder}.`)
  if (!/^[0-9a-f]{16}-[0-9]+$/.test(version)) throw new KashafError('index-damaged', `${folder}/current names no version.`)
  const snapshot = await openSnapshot(folder, version, verify)
  try {
    const { manifest } = snapshot
    if (manifest.analysis !== ANALYSIS_VERSION) {
      throw new KashafError(
        'index-other-format',
        `Index ${version} was analysed by version ${manifest.analysis}; this program analyses by ${ANALYSIS_VERSION}.`,
      )
    }
    const held = Object.values(manifest.files).reduce((sum, file) => sum + (file.arrays ? file.bytes : 0), 0)
    refuseTooLargeIndex(version, manifest.articles, held)
    const arrays = async <T>(name: string): Promise<T> => {
      const layout = manifest.files[name]?.arrays
      if (!layout) throw new KashafError('index-damaged', `Index ${version} is damaged: its manifest does not describe ${name}.`)
      return readArrays<Record<string, NumberArray>>(await snapshot.read(name), layout, name) as T
    }
    const [articles, vocabularyColumns, phoneticColumns, forward, lengths, postingColumns, analysisColumns] = await Promise.all([
      arrays<ArticleColumns>('articles.bin'),
      arrays<VocabularyColumns>('vocabulary.bin'),
      arrays<PhoneticColumns>('phonetic.bin'),
      arrays<ForwardIndex>('forward.bin'),
      arrays<Lengths>('lengths.bin'),
      arrays<PostingColumns>('postings.bin'),
      arrays<AnalysisColumns>('analysis.bin'),
    ])
    const store = openStore(snapshot, articles)
    const vocabulary = openVocabulary(vocabularyColumns)
    const { analyzer, readings } = openAnalysisTables(analysisColumns)
    const live = await openLiveArticles(folder, version, store)
    return {
      version,
      live,
      manifest,
      bytes: Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0),
      store,
      vocabulary,
      phonetic: openPhoneticIndex(phoneticColumns),
      postings: openPostings((term) => {
        const number = vocabulary.terms.find(term)
        return number < 0 ? null : postingLists(postingColumns, number)
      }),
      impacts: (term, slot) => columnOfList('impacts', postingColumns, term, slot),
      postingForms: (term, slot) => columnOfList('postingForms', postingColumns, term, slot),
      formBits: postingColumns.formBits,
      forward,
      lengths,
      means: {
        title: meanLength(lengths.title),
        body: meanLength(lengths.body),
        words: meanLength(lengths.words),
        grams: meanLength(lengths.grams),
      },
      analyzer: () => analyzer,
      readings,
      close: () => snapshot.close(),
    }
  } catch (error) {
    snapshot.close()
    throw error
  }
}
