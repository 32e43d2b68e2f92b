// The engine that needs nothing but this process: an index on disk, opened once and asked many times. It only leads
// from room to room; each question has a file of its own.

import { type OpenIndex, openIndex } from '../archive/index-reader.js'
import type { OpenOptions } from '../archive/summary.js'
import type { Lexicon } from '../lexicon/entry.js'
import { loadLexicon } from '../lexicon/lexicon.js'
import { analyseText } from '../queries/analysed.js'
import { listFacet } from '../ranking/collect/facets.js'
import { createMatchCache } from '../ranking/match/match-cache.js'
import type { Weights } from '../ranking/score/weights.js'
import { createSearchWorkspace } from '../ranking/workspace.js'
import { answerSearch } from './answer.js'
import { createCompletions } from './completions.js'
import { DEFAULT_REQUEST, type Engine } from './engine.js'
import { explanationOf } from './explanation.js'
import { createHitMaker } from './hits.js'
import { infoOf, versionOf } from './info.js'
import { latestHits } from './latest.js'
import { markedArticle } from './marked-article.js'
import { neighboursOf } from './neighbours.js'
import { createQueryExpander } from './query-expander.js'
import { COUNT_ONLY, createSearcher, deadlineAfter } from './search-run.js'
import { similarArticles } from './similar.js'
import { hitStream } from './stream.js'
import type { EngineParts } from './types.js'

/**
 * Opens the index in use.
 * @throws KashafError `index-not-found`, `index-other-format`, `index-damaged`, `index-too-large`, `lexicon-invalid`
 */
export async function open(options: OpenOptions): Promise<Engine> {
  const lexicon = await loadLexicon({ user: options.lexicon ?? null, freedict: options.freedict ?? null })
  const engine = createEngine(await openIndex(options.index, options.verify ?? true), lexicon)
  // The first question makes analyzer and dictionary, the first completion its counts; no reader waits for them.
  await engine.search({ ...DEFAULT_REQUEST, text: 'a', limit: 1 })
  await engine.suggest('aa', 1)
  return engine
}

/**
 * For tests and measurements.
 * @param weights of the exact score; null ranks by impacts alone
 * @param blockSize candidates that are scored exactly together
 */
export function createEngine(index: OpenIndex, lexicon: Lexicon, weights?: Weights | null, blockSize?: number): Engine {
  const { store, live } = index
  const parts = partsOf(index, lexicon, weights, blockSize)
  const { searcher, expander } = parts
  const complete = createCompletions(index, expander.corrections)
  /** What an article is asked by number; null when there is no such article or it was withdrawn. */
  const ofArticle = <T>(id: string, ask: (n: number) => T): T | null => {
    const n = numberOf(id, index)
    return n < 0 ? null : ask(n)
  }
  return {
    get version() {
      return versionOf(index)
    },
    info: () => infoOf(index, lexicon),
    search: async (request) => answerSearch(request, parts),
    article: async (id, request) => ofArticle(id, (n) => markedArticle(n, request, parts)),
    neighbours: async (id, request) => neighboursOf(numberOf(id, index), request, parts),
    async facetValues(name, request, prefix, most) {
      const asked = { ...request, ...COUNT_ONLY, facets: [name], histogram: 'none' as const }
      const { matched, partial } = searcher.ask(asked).ranked
      return { ...listFacet(name, matched, asked, index, { prefix, most }), partial }
    },
    suggest: async (text, most) => complete(text, most),
    similar: async (id, request) => ofArticle(id, (n) => similarArticles(n, request, parts)),
    original: async (id) => ofArticle(id, (n) => store.original(n)),
    explain: async (id, request) => ofArticle(id, (n) => explanationOf(n, request, parts)),
    async analyze(text, language, budget) {
      const expired = deadlineAfter(budget)
      const context = expander.contextOf({ ...DEFAULT_REQUEST, queryLanguage: language }, expired)
      return { tokens: analyseText(text, language, context), partial: expired() }
    },
    hits: async (request, most) => hitStream(request, most, parts),
    latest: async (request) => latestHits(request, parts),
    isWithdrawn: (id) => live.withdrawnIds.has(id),
    refresh: () => live.refresh(),
    async close() {
      index.close()
    },
  }
}

function partsOf(index: OpenIndex, lexicon: Lexicon, weights: Weights | null | undefined, blockSize: number | undefined): EngineParts {
  const workspace = createSearchWorkspace(index.store.count, index.vocabulary.formCount)
  const expander = createQueryExpander(index, lexicon)
  const parts = { index, workspace, expander, scoring: { weights, blockSize } }
  return { ...parts, searcher: createSearcher(parts, createMatchCache()), hits: createHitMaker(index) }
}

/** The number of the article, or −1 when there is none or it was withdrawn. */
const numberOf = (id: string, { live, store }: OpenIndex): number => (live.withdrawnIds.has(id) ? -1 : store.find(id))
