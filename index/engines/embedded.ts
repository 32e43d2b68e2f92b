// The engine that needs nothing beside this process: an index on disk, opened once and asked many times. It only leads from
// room to room: parse, expand, plan, rank, then marks and snippets for the hits of one page.

import type { Analyzer } from '../analysis/analysis.js'
import { type OpenIndex, openIndex } from '../archive/index-reader.js'
import type { OpenOptions } from '../archive/summary.js'
import type { Article } from '../articles/article.js'
import { brokenPlurals } from '../lexicon/base.js'
import { createDictionary } from '../lexicon/dictionary.js'
import type { Lexicon } from '../lexicon/entry.js'
import { loadLexicon } from '../lexicon/lexicon.js'
import { placesAndPeoples } from '../lexicon/peoples.js'
import type { Reading } from '../lexicon/reading.js'
import { analyseText } from '../queries/analysed.js'
import { proposeArabizi } from '../queries/correct/arabizi-words.js'
import { proposeLayout } from '../queries/correct/layout.js'
import { proposeSpellings } from '../queries/correct/spelling.js'
import type { Suggestion } from '../queries/correct/suggestion.js'
import type { Concept } from '../queries/expand/concept.js'
import { createDemonyms } from '../queries/expand/demonyms.js'
import { type ExpandContext, expandItems, isStopItem } from '../queries/expand/expand.js'
import { byPosition } from '../queries/expand/forms.js'
import { createNames } from '../queries/expand/names.js'
import { createPlurals } from '../queries/expand/plurals.js'
import { createRelated } from '../queries/expand/related.js'
import { createRenderings } from '../queries/expand/translation.js'
import { parse } from '../queries/parse.js'
import type { Item, Query, SimpleItem } from '../queries/query.js'
import { plainWords } from '../queries/words.js'
import { countFacet, countHistogram, listFacet } from '../ranking/collect/facets.js'
import { createCheck } from '../ranking/match/filters.js'
import { type Plan, planConcepts } from '../ranking/match/plan.js'
import { blockOf, exactly, type RankRequest, rank } from '../ranking/rank.js'
import { createScorer } from '../ranking/score/scorer.js'
import type { Weights } from '../ranking/score/weights.js'
import type { Ranked } from '../ranking/types.js'
import { type Accumulators, createAccumulators } from '../ranking/workspace.js'
import { type ArticleMarks, markArticle } from '../snippets/marks.js'
import { bestSnippets } from '../snippets/snippet.js'
import { createCompletions } from './completions.js'
import { createCopies } from './copies.js'
import {
  type Answer,
  type ArticleHead,
  type Copies,
  DEFAULT_REQUEST,
  type Engine,
  type Hit,
  type IndexInfo,
  type MarkedArticle,
  type SearchRequest,
  type Term,
} from './engine.js'
import { explanationOf } from './explanation.js'
import { findSimilar } from './similar.js'
import { streamHits } from './stream.js'

/** Marks of one article at most; the rest are left out and `marksCut` says so. */
const MAX_MARKS = 5000
/** Hits among which an article's neighbours are looked for. */
const NEIGHBOUR_WINDOW = 1000
/** Proposals of what to leave out when nothing was found. */
const MAX_WITHOUT = 8
/** For searches whose hits nobody sees: in order of date no candidate is scored exactly. */
const COUNT_ONLY = { sort: 'newest', limit: 1, offset: 0 } as const

/**
 * Opens the index in use.
 * @throws KashafError `index-not-found`, `index-other-format`, `index-damaged`, `index-too-large`, `lexicon-invalid`
 */
export async function open(options: OpenOptions): Promise<Engine> {
  const lexicon = await loadLexicon({ user: options.lexicon ?? null, freedict: options.freedict ?? null })
  const engine = createEngine(await openIndex(options.index, options.verify ?? true), lexicon)
  // The first question makes analyzer and dictionary, the first completion its counts; both are asked here, so that no reader waits.
  await engine.search({ ...DEFAULT_REQUEST, text: 'a', limit: 1 })
  await engine.suggest('aa', 1)
  return engine
}

/**
 * For tests and measurements.
 * @param weights of the exact score; null ranks by impacts alone
 * @param block candidates that are scored exactly
 */
export function createEngine(index: OpenIndex, lexicon: Lexicon, weights?: Weights | null, block?: number): Engine {
  const accumulators: Accumulators = createAccumulators(index.store.count, index.vocabulary.formCount)
  let known: Pick<ExpandContext, 'dictionary' | 'plurals' | 'demonyms' | 'related' | 'names' | 'renderings'> | null = null
  const analyzer = () => index.analyzer()
  const wordsIn = (text: string) => byPosition(analyzer().analyze(text)).map(([main]) => main)
  // Read through the archive's own analysis, so made when first needed.
  const words = (): NonNullable<typeof known> => {
    if (known) return known
    const reading: Reading = {
      english: (text) => wordsIn(text).map(({ surface }) => surface),
      arabic: (text) => wordsIn(text).map(({ surface, term }) => ({ surface, stem: term })),
      frozen: index.readings,
    }
    const dictionary = createDictionary(lexicon, reading)
    // An installed dictionary has few senses a word and many rare words: going through it and back costs much and shows little.
    const ours = lexicon.freedict ? createDictionary({ ...lexicon, freedict: null }, reading) : dictionary
    known = {
      dictionary,
      plurals: createPlurals(brokenPlurals(lexicon), analyzer()),
      demonyms: createDemonyms(placesAndPeoples(lexicon), analyzer()),
      related: createRelated(ours, analyzer(), index.vocabulary),
      names: createNames(index.sounds, analyzer(), index.vocabulary),
      renderings: createRenderings({ analyzer: analyzer(), vocabulary: index.vocabulary }),
    }
    return known
  }

  const complete = createCompletions(index, () => ({ vocabulary: index.vocabulary, analyzer: analyzer(), ...words() }))

  const understand = (request: SearchRequest): Query =>
    parse(request.text, { analyzer: analyzer(), sources: index.manifest.sources, authors: index.manifest.authors })

  const contextOf = ({ expand, drop, queryLanguage }: SearchRequest, expired: () => boolean): ExpandContext => {
    const known = words()
    return {
      vocabulary: index.vocabulary,
      analyzer: analyzer(),
      ...known,
      names: (tokens, wishes) => known.names(tokens, { ...wishes, expired }),
      expand,
      drop,
      queryLanguage,
      excluding: false,
    }
  }

  /** @param exact false: the order is the rough one */
  const run = (query: Query, request: SearchRequest, expired: () => boolean, exact = true): Run => {
    const context = contextOf(request, expired)
    // Concepts are bits of one number; the parser keeps a query within as many words.
    const concepts = expandItems(query.items, context, request.typing && endsInItem(query))
    const plan = planConcepts(concepts, index, accumulators, expired)
    const leftOut = query.excluded.map((item) => expandItems([item], { ...context, excluding: true }, false))
    const excluded = leftOut.map((concepts) => planConcepts(concepts, index, accumulators, expired))
    const asked: RankRequest = {
      match: request.match,
      sort: request.sort ?? (concepts.length > 0 ? 'relevance' : 'newest'),
      collapse: request.collapse,
      limit: request.limit,
      offset: request.offset,
      required: request.match === 'auto' ? concepts.flatMap((concept, c) => (concept.kind === 'phrase' ? [c] : [])) : [],
      excluded,
      check: createCheck(request, query.filters, index),
      counted: request.facets.length > 0 || request.histogram !== 'none',
      expired,
      weights,
      roughly: !exact,
      block,
    }
    return { query, concepts, leftOut, plan, asked, ranked: rank(plan, asked, index, accumulators), relaxed: false }
  }

  /** Runs a query; quoted phrases that find nothing under `auto` are asked again as plain words. */
  const runRelaxing = (query: Query, request: SearchRequest, expired: () => boolean, exact = true): Run => {
    const strict = run(query, request, expired, exact)
    if (strict.ranked.total > 0 || request.match !== 'auto' || !query.items.some(holdsPhrase)) return strict
    const relaxed = run({ ...query, items: withoutQuotes(query, analyzer()) }, request, expired, exact)
    return relaxed.ranked.total > 0 ? { ...relaxed, relaxed: true } : strict
  }

  /** The first proposal that finds more than what was typed did. */
  const findSuggestion = (done: Run, query: Query, request: SearchRequest, expired: () => boolean): Suggestion | null => {
    if (done.ranked.partial) return null
    const found = done.relaxed ? 0 : done.ranked.total
    const context = contextOf(request, expired)
    const typing = request.typing && endsInItem(query)
    const proposals = [
      ...proposeLayout(query, context, typing),
      ...proposeArabizi(query, context, typing),
      ...proposeSpellings(query, found, context, typing),
    ]
    for (const { text, reason } of proposals) {
      if (expired()) return null
      const asked = { ...request, ...COUNT_ONLY, text }
      const other = runRelaxing(understand(asked), asked, expired)
      if (!other.ranked.partial && findsMore(other, done)) return { text, reason, total: other.ranked.total }
    }
    return null
  }

  const deadline = (request: SearchRequest): (() => boolean) => {
    const end = performance.now() + request.budget
    return () => performance.now() > end
  }

  const marksOf = (n: number, article: Article, plan: Plan | null): ArticleMarks => markArticle(n, article, plan, index)

  const copiesOf = createCopies(index)

  const hitOf = (ranked: Ranked['hits'][number], done: Run, request: SearchRequest): Hit => {
    const article = index.store.article(ranked.article)
    const marks = marksOf(ranked.article, article, done.plan)
    // A heading within the body is shown only where it was found: alone it says nothing.
    const shown = article.paragraphs.flatMap(({ id, text, role }, p) =>
      p !== article.titleParagraph && (role === 'body' || role === 'deck' || marks.paragraphs[p].length > 0)
        ? [{ id, text, marks: marks.paragraphs[p] }]
        : [],
    )
    return {
      article: headOf(article),
      score: inTenThousandths(ranked.score),
      matches: marks.matches,
      complete: ranked.complete,
      ...copiesOf(ranked.article, request.alsoIn),
      title: { text: article.title, marks: marks.title },
      snippets: bestSnippets(shown, request.snippets, request.snippetLength, (term) => 0.1 + done.plan.concepts[term].idf),
    }
  }

  const queryOf = (query: Query, request: SearchRequest, done: Run) => ({
    text: request.text,
    match: request.match,
    relaxed: done.relaxed,
    terms: termsOf(done),
    excluded: query.excluded.map(({ text, at }, n) => ({
      text,
      at,
      expansions: done.leftOut[n].flatMap(({ expansions }) => expansions),
    })),
    filters: query.filters.map(({ field, text, at, excluded }) => ({ field, text, at, excluded })),
    warnings: query.warnings,
  })

  /** The number of the article, or −1 when there is none or it was withdrawn. */
  const shown = (id: string): number => (index.beside.withdrawn.has(id) ? -1 : index.store.find(id))

  return {
    get version() {
      return versionOf(index)
    },

    info: () => infoOf(index, lexicon),

    async search(request) {
      const began = performance.now()
      const expired = deadline(request)
      const query = understand(request)
      const parsed = performance.now()
      const done = runRelaxing(query, request, expired)
      const { ranked } = done
      const facets: Answer['facets'] = {}
      for (const name of request.facets) facets[name] = countFacet(name, ranked.matched, request, index)
      const suggestion = findSuggestion(done, query, request, expired)
      const without = ranked.total === 0 ? findWithout(query, request, expired, run) : []
      const matched = performance.now()
      const hits = ranked.hits.map((hit) => hitOf(hit, done, request))
      const ended = performance.now()
      return {
        query: { ...queryOf(query, request, done), suggestion, without },
        total: ranked.total,
        totalAll: ranked.totalAll,
        totalArticles: ranked.totalArticles,
        totalRelation: ranked.partial ? 'gte' : 'eq',
        partial: ranked.partial,
        hits,
        facets,
        histogram: request.histogram === 'none' ? null : countHistogram(request.histogram, ranked.matched, index),
        timing: { parse: parsed - began, match: matched - parsed, snippets: ended - matched },
      }
    },

    async article(id, request) {
      const n = shown(id)
      if (n < 0) return null
      const article = index.store.article(n)
      const done = request ? runRelaxing(understand(request), { ...request, ...COUNT_ONLY }, deadline(request)) : null
      const marked = cutMarks(article, marksOf(n, article, done?.plan ?? null), done ? termsOf(done) : [])
      return { ...marked, ...copiesOf(n), partial: done?.ranked.partial ?? false }
    },

    async neighbours(id, request) {
      const done = runRelaxing(understand(request), { ...request, limit: NEIGHBOUR_WINDOW, offset: 0 }, deadline(request))
      const n = shown(id)
      const among = new Set(n < 0 ? [] : request.collapse ? [n, ...index.store.copiesOf(n)] : [n])
      const at = done.ranked.hits.findIndex((hit) => among.has(hit.article))
      const { total, partial } = done.ranked
      if (at < 0) return { place: null, partial }
      const beside = (place: number): string | null => (done.ranked.hits[place] ? index.store.id(done.ranked.hits[place].article) : null)
      return { place: { position: at + 1, total, previous: beside(at - 1), next: beside(at + 1) }, partial }
    },

    async facetValues(name, request, prefix, most) {
      const asked: SearchRequest = { ...request, ...COUNT_ONLY, facets: [name], histogram: 'none' }
      const { matched, partial } = runRelaxing(understand(asked), asked, deadline(asked)).ranked
      return { ...listFacet(name, matched, asked, index, { prefix, most }), partial }
    },

    async suggest(text, most) {
      return complete(text, most)
    },

    async similar(id, request) {
      const n = shown(id)
      if (n < 0) return null
      const began = performance.now()
      const expired = (): boolean => performance.now() > began + request.budget
      const context = contextOf(DEFAULT_REQUEST, expired)
      const { hits, partial } = findSimilar(n, index.store.article(n), request, index, accumulators, context, expired)
      return {
        hits: hits.map(({ article, score, shared }) => ({
          article: headOf(index.store.article(article)),
          score: inTenThousandths(score),
          shared,
          ...copiesOf(article),
        })),
        partial,
        took: performance.now() - began,
      }
    },

    async original(id) {
      const n = shown(id)
      return n < 0 ? null : index.store.original(n)
    },

    async explain(id, request) {
      const n = shown(id)
      if (n < 0) return null
      const done = runRelaxing(understand(request), { ...request, ...COUNT_ONLY }, deadline(request))
      return explanationOf(n, request, { ...done, terms: termsOf(done) }, index, accumulators)
    },

    async analyze(text, language, budget) {
      const request = { ...DEFAULT_REQUEST, queryLanguage: language, budget }
      const expired = deadline(request)
      return { tokens: analyseText(text, language, contextOf(request, expired)), partial: expired() }
    },

    async hits(request, most) {
      const asked = { ...request, limit: most, offset: 0 }
      const query = understand(asked)
      const done = runRelaxing(query, asked, deadline(asked), false)
      const { concepts, plan, ranked } = done
      const byRelevance = weights !== null && (asked.sort ?? (concepts.length > 0 ? 'relevance' : 'newest')) === 'relevance'
      return {
        query: { ...queryOf(query, asked, done), suggestion: null, without: [] },
        total: ranked.total,
        partial: ranked.partial,
        pieces: streamHits(
          ranked.hits,
          block ?? blockOf(plan),
          (block) => (byRelevance ? exactly(block, createScorer(plan, index, accumulators, weights), index) : block),
          (hit) => (index.beside.shut?.[hit.article] ? null : hitOf(hit, done, asked)),
        ),
      }
    },

    async latest(request) {
      const asked = { ...request, sort: 'entered', offset: 0 } as const
      const done = runRelaxing(understand(asked), asked, deadline(asked))
      const { total, partial, hits } = done.ranked
      const entry = (n: number): string | null => {
        const time = index.beside.enteredAt(n)
        return Number.isNaN(time) ? null : new Date(time).toISOString()
      }
      return { total, partial, hits: hits.map((hit) => ({ ...hitOf(hit, done, asked), firstIndexed: entry(hit.article) })) }
    },

    isWithdrawn: (id) => index.beside.withdrawn.has(id),

    refresh: () => index.beside.look(),

    async close() {
      index.close()
    },
  }
}

interface Run {
  query: Query
  concepts: Concept[]
  /** The concepts of each excluded item. */
  leftOut: Concept[][]
  plan: Plan
  asked: RankRequest
  ranked: Ranked
  relaxed: boolean
}

/** Phrases that were found count more than their words; then the number of articles, and of those that have every word. */
function findsMore(one: Run, other: Run): boolean {
  const measures = ({ ranked, relaxed }: Run) => [ranked.total === 0 ? 0 : relaxed ? 1 : 2, ranked.total, ranked.totalAll]
  const [before, after] = [measures(other), measures(one)]
  const m = after.findIndex((measure, n) => measure !== before[n])
  return m >= 0 && after[m] > before[m]
}

const inTenThousandths = (score: number): number => Math.round(score * 1e4) / 1e4

function headOf(article: Article): ArticleHead {
  const { paragraphs: _paragraphs, titleParagraph: _titleParagraph, original: _original, ...head } = article
  return head
}

const termsOf = ({ concepts, ranked }: Run): Term[] =>
  concepts.map(({ kind, text, at, language, expansions }, c) => ({ kind, text, at, language, articles: ranked.answeredBy[c], expansions }))

const holdsPhrase = (item: Item): boolean => (item.kind === 'or' ? item.items.some(holdsPhrase) : item.kind === 'phrase')

/** A query's items with every phrase as the words that would stand there without its quotes. */
function withoutQuotes({ text, items }: Query, analyzer: Analyzer): Item[] {
  const asWords = (item: SimpleItem): SimpleItem[] => {
    if (item.kind !== 'phrase') return [item]
    // A phrase that was too long ends before its closing quote.
    const end = item.tokens.reduce((most, token) => Math.max(most, token.end), item.at[0])
    const words = plainWords(text, [item.at[0], end], analyzer, () => undefined)
    const content = words.filter((word) => !isStopItem(word))
    return content.length > 0 ? content : words
  }
  return items.flatMap((item): Item[] => (item.kind === 'or' ? [{ ...item, items: item.items.flatMap(asWords) }] : asWords(item)))
}

/** Whether what was typed last is asked for, rather than left out or a filter. */
const endsInItem = ({ items, excluded, filters }: Query): boolean =>
  items.length > 0 && [...excluded, ...filters].every(({ at }) => at[1] <= items[items.length - 1].at[0])

/** What leaving out one word, phrase, exclusion or filter would find. */
function findWithout(
  query: Query,
  request: SearchRequest,
  expired: () => boolean,
  run: (query: Query, request: SearchRequest, expired: () => boolean) => Run,
): Answer['query']['without'] {
  const found: Answer['query']['without'] = []
  const propose = (text: string, at: Answer['query']['without'][number]['at'], changed: Query, asked: SearchRequest): void => {
    if (found.length >= MAX_WITHOUT || expired()) return
    const { total } = run(changed, { ...asked, ...COUNT_ONLY }, expired).ranked
    if (total > 0) found.push({ at, text, total })
  }
  const asked = query.items.filter((item) => !isStopItem(item))
  if (asked.length > 1)
    for (const item of asked) propose(item.text, item.at, { ...query, items: query.items.filter((other) => other !== item) }, request)
  for (const item of query.excluded)
    propose(item.text, item.at, { ...query, excluded: query.excluded.filter((other: SimpleItem) => other !== item) }, request)
  for (const filter of query.filters)
    propose(filter.text, filter.at, { ...query, filters: query.filters.filter((other) => other !== filter) }, request)
  for (const source of request.sources)
    propose(source, null, query, { ...request, sources: request.sources.filter((other) => other !== source) })
  for (const author of request.authors)
    propose(author, null, query, { ...request, authors: request.authors.filter((other) => other !== author) })
  if (request.languages.length > 0) propose(request.languages.join(', '), null, query, { ...request, languages: [] })
  if (request.years.length > 0) propose(request.years.join(', '), null, query, { ...request, years: [] })
  if (request.from || request.to)
    propose(`${request.from ?? ''}–${request.to ?? ''}`, null, query, { ...request, from: null, to: null, undated: null })
  return found
}

function cutMarks(article: Article, marks: ArticleMarks, terms: Term[]): Omit<MarkedArticle, keyof Copies | 'partial'> {
  let room = MAX_MARKS - marks.title.length
  const kept = marks.paragraphs.map((list) => {
    const some = list.slice(0, Math.max(0, room))
    room -= some.length
    return some
  })
  return {
    article,
    title: { text: article.title, marks: marks.title },
    marks: kept,
    matches: marks.matches,
    marksCut: kept.some((list, p) => list.length < marks.paragraphs[p].length),
    terms,
  }
}

const versionOf = ({ version, beside }: OpenIndex): string => (beside.mark === '' ? version : `${version}+${beside.mark}`)

function infoOf(index: OpenIndex, lexicon: Lexicon): IndexInfo {
  const { manifest } = index
  return {
    version: versionOf(index),
    archive: index.beside.uuid,
    builtAt: index.beside.builtAt,
    format: manifest.format,
    articles: manifest.articles,
    undated: manifest.undated,
    languages: manifest.languages,
    dates: manifest.dates,
    sources: manifest.sources,
    skipped: manifest.skipped,
    suspects: manifest.suspects,
    withdrawn: index.beside.withdrawn.size,
    lexicon: [...lexicon.sources],
    lexiconMark: lexicon.mark ?? '',
    lexiconFault: lexicon.fault ?? null,
    terms: manifest.terms,
    postings: manifest.postings,
    bytes: index.bytes,
  }
}
