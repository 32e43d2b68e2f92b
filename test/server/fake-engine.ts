// A small engine in memory, for tests of the server alone: it finds whole words as written, marks them where they stand
// and counts what it was asked. It keeps the contract of index/engines, not the language rules.

import type {
  AnalysedToken,
  Answer,
  Article,
  ArticleHead,
  Copies,
  Engine,
  FacetName,
  IndexInfo,
  Mark,
  MarkedArticle,
  SearchRequest,
  Term,
} from '../../index/index.js'

export const VERSION = '5b1f0c9e41d2a7c3-1'

export interface FakeEngine extends Engine {
  readonly asked: { searches: number; articles: number; originals: number; suggestions: number; similar: number; facets: number }
  readonly closed: boolean
  /** Ids of withdrawn articles; a test may add to them, and say by `changed` that the next look finds a change. */
  readonly withdrawn: Set<string>
  changed: boolean
  /** Hits that were handed over piece by piece, and streams that were ended before or at their end. */
  readonly streamed: { hits: number; ended: number }
  /** Hits in all of a stream; null: those that are found. */
  many: number | null
  /** Runs before each search; may wait or throw. */
  before: (request: SearchRequest) => Promise<void> | void
}

const paragraph = (id: string, role: 'heading' | 'body' | 'furniture', language: 'ar' | 'en', text: string, at: number) => ({
  id,
  role,
  language,
  text,
  at: [at, at + text.length] as [number, number],
})

export const ARTICLES: Article[] = [
  {
    id: '9aed169284d176bc',
    language: 'ar',
    title: 'تفاصيل المفاوضات مع تنظيم "الدولة"',
    titleParagraph: 0,
    deck: null,
    source: {
      id: 'syria-tv',
      name: { ar: 'تلفزيون سوريا', en: 'Syria TV' },
      basis: 'named',
      evidence: { text: 'تلفزيون سوريا', at: [60, 73] },
    },
    authors: [],
    published: {
      date: '2018-11-27',
      precision: 'day',
      basis: 'stated',
      evidence: { text: '2018.11.27', at: [40, 50] },
    },
    originUrl: null,
    text: 'full',
    abstractOf: null,
    words: 9,
    paragraphs: [
      paragraph('p-817ff63c', 'heading', 'ar', 'تفاصيل المفاوضات مع تنظيم "الدولة"', 0),
      paragraph('p-63b34604', 'body', 'ar', 'ذكرت شبكات محلية أن مفاوضات تجري شرق دير الزور. <b>&"\'</b>', 80),
      paragraph('p-00000001', 'furniture', 'ar', 'حجم الخط', 150),
    ],
    original: { file: '003_9aed169284d176bc.txt', bytes: 22, sha256: 'a'.repeat(64) },
  },
  {
    id: 'report-1',
    language: 'en',
    title: 'Talks resume in Geneva',
    titleParagraph: 0,
    deck: null,
    source: null,
    authors: ['Jane Doe'],
    published: { date: '2017', precision: 'year', basis: 'inferred', evidence: { ar: 'سنة', en: 'The text mentions the year.' } },
    originUrl: 'https://news.example/1',
    text: 'full',
    abstractOf: null,
    words: 6,
    paragraphs: [
      paragraph('p-00000002', 'heading', 'en', 'Talks resume in Geneva', 0),
      paragraph('p-00000003', 'body', 'en', 'The talks about مفاوضات resumed today. '.repeat(60).trim(), 24),
    ],
    original: { file: 'report-1.txt', bytes: 2000, sha256: 'b'.repeat(64) },
  },
  {
    id: 'withheld',
    language: 'en',
    title: 'Only excerpts of this one',
    titleParagraph: null,
    deck: null,
    source: null,
    authors: [],
    published: null,
    originUrl: null,
    text: 'snippets',
    abstractOf: 'report-1',
    words: 5,
    paragraphs: [paragraph('p-00000004', 'body', 'en', 'Only excerpts of this one. More talks.', 0)],
    original: { file: 'withheld.txt', bytes: 38, sha256: 'c'.repeat(64) },
  },
]

export const ORIGINAL = new TextEncoder().encode('\u{FEFF}النص كما وصل\r\n')

export function fakeEngine(version = VERSION, articles: readonly Article[] = ARTICLES): FakeEngine {
  const asked = { searches: 0, articles: 0, originals: 0, suggestions: 0, similar: 0, facets: 0 }
  let closed = false
  const alive = () => {
    if (closed) throw new Error('the engine was used after it was closed')
  }
  const found = (request: SearchRequest) =>
    articles
      .filter(({ language, source, published }) => {
        if (request.languages.length > 0 && !request.languages.includes(language)) return false
        if (request.sources.length > 0 && !request.sources.includes(source?.id ?? 'unknown')) return false
        if (request.years.length > 0 && !request.years.includes(published?.date.slice(0, 4) ?? 'unknown')) return false
        return true
      })
      .filter((article) => request.text.trim() === '' || article.paragraphs.some(({ text }) => marksOf(text, request.text).length > 0))

  const withdrawn = new Set<string>()
  const streamed = { hits: 0, ended: 0 }

  const engine: FakeEngine = {
    version,
    asked,
    withdrawn,
    changed: false,
    streamed,
    many: null,
    before: () => {},
    get closed() {
      return closed
    },
    info: (): IndexInfo => ({
      version,
      archive: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
      builtAt: '2025-01-01T00:00:00Z',
      format: 1,
      articles: articles.length,
      undated: 1,
      languages: { ar: 1, en: 2 },
      dates: { first: '2017', last: '2018-11-27' },
      sources: [{ id: 'syria-tv', name: { ar: 'تلفزيون سوريا', en: 'Syria TV' }, articles: 1, text: 'full' }],
      skipped: [{ path: 'empty.txt', reason: 'empty', detail: 'the file has no text' }],
      suspects: [],
      withdrawn: withdrawn.size,
      lexicon: ['kashaf'],
      lexiconMark: '',
      lexiconFault: null,
      terms: 40,
      postings: 60,
      bytes: 4096,
    }),
    async search(request): Promise<Answer> {
      asked.searches++
      await engine.before(request)
      alive()
      const all = found(request)
      return {
        query: {
          text: request.text,
          match: request.match,
          relaxed: false,
          terms: termsOf(request.text, all.length),
          excluded: [{ text: 'لبنان', at: [0, 5], expansions: [] }],
          filters: [{ field: 'lang', text: 'lang:ar', at: [0, 7], excluded: false }],
          warnings: request.text.includes('"') ? [{ code: 'unclosed-quote', at: [0, 1], detail: null }] : [],
          suggestion: request.text === 'zzzz' ? { text: 'مفاوضات', reason: 'spelling', total: 2 } : null,
          without: all.length === 0 ? [{ at: null, text: 'lang', total: 2 }] : [],
        },
        total: all.length,
        totalAll: all.length,
        totalArticles: all.length,
        totalRelation: 'eq',
        partial: request.budget < 10,
        hits: all.slice(request.offset, request.offset + request.limit).map((article) => {
          const { id, text } = article.paragraphs[0]
          return {
            article: headOf(article),
            score: 1.25,
            matches: 2,
            complete: true,
            ...copiesOf(article === articles[0] ? articles.slice(1, 2) : []),
            title: { text: article.title, marks: marksOf(article.title, request.text) },
            snippets:
              request.snippets === 0 ? [] : [{ paragraph: id, from: 0, cut: [false, true], text, marks: marksOf(text, request.text) }],
          }
        }),
        facets: Object.fromEntries(
          request.facets.map((name: FacetName) => [
            name,
            { values: [{ value: 'x', label: { ar: null, en: 'X' }, count: 1, selected: false }], more: false },
          ]),
        ),
        histogram:
          request.histogram === 'none'
            ? null
            : { interval: 'year', undated: 1, buckets: [{ from: '2017-01-01', to: '2017-12-31', count: 1 }] },
        timing: { parse: 0.1, match: 0.204, snippets: 0.3 },
      }
    },
    async article(id, request): Promise<MarkedArticle | null> {
      asked.articles++
      alive()
      const article = articles.find((one) => one.id === id)
      if (!article) return null
      const marks = article.paragraphs.map(({ text }) => (request ? marksOf(text, request.text) : []))
      return {
        article,
        title: { text: article.title, marks: request ? marksOf(article.title, request.text) : [] },
        marks,
        matches: marks.flat().length,
        marksCut: false,
        partial: request !== null && request.budget < 10,
        terms: request ? termsOf(request.text, 1) : [],
        ...copiesOf(article === articles[0] ? articles.slice(1, 2) : []),
      }
    },
    async similar(id, request) {
      asked.similar++
      alive()
      if (!articles.some((article) => article.id === id)) return null
      const others = articles.filter((article) => article.id !== id)
      const wanted = others.filter(({ language }) => request.languages.length === 0 || request.languages.includes(language))
      const hits = wanted
        .slice(0, request.limit)
        .map((article) => ({ article: headOf(article), score: 0.42, shared: ['دير الزور'], ...copiesOf([]) }))
      return { hits, partial: request.budget < 10, took: 1.234 }
    },
    async neighbours(id, request) {
      alive()
      const all = found(request)
      const rank = all.findIndex((article) => article.id === id)
      const partial = request.budget < 10
      if (rank < 0) return { neighbours: null, partial }
      const [previous, next] = [all[rank - 1]?.id ?? null, all[rank + 1]?.id ?? null]
      return { neighbours: { position: rank + 1, total: all.length, previous, next }, partial }
    },
    async facetValues(name, request, prefix, most) {
      asked.facets++
      await engine.before(request)
      alive()
      const named = { source: ['syria-tv', 'unknown'], lang: ['ar', 'en'], year: ['2018', '2017'], author: ['Jane Doe', 'unknown'] }[name]
      const values = named
        .filter((value) => value.startsWith(prefix))
        .map((value) => ({ value, label: { ar: null, en: null }, count: 1, selected: request.sources.includes(value) }))
      return { total: values.length, partial: request.budget < 10, values: values.slice(0, most) }
    },
    async suggest(text, most) {
      asked.suggestions++
      alive()
      const words = articles.flatMap(({ title, language }) => wordsOf(title).map(([word]) => ({ word, language })))
      return words
        .filter(({ word }) => text !== '' && word.toLowerCase().startsWith(text.toLowerCase()))
        .slice(0, most)
        .map(({ word, language }) => ({ text: word, query: word, kind: 'term', language, count: 1, matched: [[0, text.length]] }))
    },
    async original(id) {
      asked.originals++
      alive()
      return articles.some((article) => article.id === id) ? ORIGINAL : null
    },
    async explain(id, request) {
      alive()
      await engine.before(request)
      const article = articles.find((one) => one.id === id)
      if (!article) return null
      const matched = found(request).includes(article)
      const terms = termsOf(request.text, 1)
      const word = { text: 'talks', field: 'body', count: 2, via: 'exact', weight: 1, counted: 3.5 } as const
      return {
        ...{ id, matched, complete: matched, relaxed: false, partial: false, score: matched ? 1.25 : 0, terms },
        parts: matched
          ? [
              { kind: 'term', term: 0, idf: 0.5, value: 1, words: [word] },
              { kind: 'surface', value: 0.25 },
            ]
          : [],
        failed: matched ? [] : [{ kind: 'term', term: 0, field: null, text: terms[0]?.text ?? null, at: terms[0]?.at ?? null }],
      }
    },
    async analyze(text, language, budget) {
      alive()
      const tokens = wordsOf(text).map(
        ({ 0: word, index }, position): AnalysedToken => ({
          ...{ text: word, start: index, end: index + word.length, position, language, kind: 'word', folded: word, term: word },
          ...{ stem: word, clitics: [], stop: false },
          expansions: [{ text: `${word}s`, language: 'en', via: 'form', weight: 0.8, on: true }],
        }),
      )
      return { tokens, partial: budget < 10 }
    },
    async hits(request, most) {
      const all = { ...request, limit: most, offset: 0 }
      const { query, hits, total, partial } = await engine.search(all)
      const count = engine.many ?? total
      async function* pieces() {
        try {
          for (let n = 0; n < Math.min(count, most); n += 7) {
            const piece = Array.from({ length: Math.min(7, count - n) }, (_, i) => hits[(n + i) % hits.length])
            streamed.hits += piece.length
            yield piece
          }
        } finally {
          streamed.ended++
        }
      }
      return { query, total: count, partial, pieces: pieces() }
    },
    async latest(request) {
      const { hits, total, partial } = await engine.search({ ...request, offset: 0 })
      return { total, partial, hits: hits.map((hit, n) => ({ ...hit, firstIndexed: n === 0 ? '2025-06-02T03:04:05.000Z' : null })) }
    },
    isWithdrawn: (id) => withdrawn.has(id),
    async refresh() {
      const { changed } = engine
      engine.changed = false
      return changed
    },
    async close() {
      closed = true
    },
  }
  return engine
}

const copiesOf = (others: readonly Article[]): Copies => ({ alsoIn: others.map(headOf), copies: others.length })

function headOf(article: Article): ArticleHead {
  const { id, language, title, deck, source, authors, published, originUrl, text, abstractOf, words } = article
  return { id, language, title, deck, source, authors, published, originUrl, text, abstractOf, words }
}

const wordsOf = (text: string) => [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]

function termsOf(text: string, articles: number): Term[] {
  return wordsOf(text).map(({ 0: word, index }) => ({
    kind: 'word',
    text: word,
    at: [index, index + word.length],
    language: null,
    articles,
    expansions: [{ text: `${word}s`, language: 'en', via: 'form', weight: 0.8, on: true }],
  }))
}

function marksOf(text: string, query: string): Mark[] {
  const asked = wordsOf(query).map(([word]) => word.toLowerCase())
  return wordsOf(text).flatMap(({ 0: word, index }) => {
    const term = asked.indexOf(word.toLowerCase())
    return term < 0 ? [] : [{ start: index, end: index + word.length, term, via: 'exact' as const }]
  })
}
