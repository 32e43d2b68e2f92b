// Answers of the API as the views get them, written by hand after the seeds: every kind of source, date, mark, warning
// and filter once, so that each state of the page can be made without an index.

import type { Article, Copy, Hit, IndexInfo, Problem, Search, Term } from '../../server/contract/contract.js'
import type { DocumentContext, PageContext } from '../../web/page.js'
import { ar, EMPTY, en, type SearchState } from '../../web/page.js'

export const context = (ui: 'ar' | 'en', change: Partial<PageContext> = {}): PageContext => ({
  ui,
  words: ui === 'ar' ? ar : en,
  theme: 'auto',
  keys: true,
  size: null,
  url: '/?q=%D9%85%D9%81%D8%A7%D9%88%D8%B6%D8%A7%D8%AA&page=2',
  months: 'both',
  digits: 'latn',
  private: true,
  ...change,
})

export const documentContext: DocumentContext = {
  assets: {
    style: '/assets/style.css',
    script: '/assets/script.js',
    articleScript: '/assets/article.js',
    font: '/assets/font.woff2',
    icon: '/assets/icon.svg',
  },
  publicUrl: 'https://archive.example',
}

export const state = (change: Partial<SearchState> = {}): SearchState => ({ ...EMPTY, ...change })

export const TERMS: Term[] = [
  {
    kind: 'word',
    text: 'negotiations',
    at: [0, 12],
    lang: 'en',
    articles: 8,
    expansions: [
      { text: 'negotiate', lang: 'en', via: 'form', weight: 1, on: true },
      { text: 'negotiation', lang: 'en', via: 'form', weight: 1, on: true },
      { text: 'مفاوضات', lang: 'ar', via: 'translation', weight: 0.8, on: true },
      { text: 'تفاوض', lang: 'ar', via: 'translation', weight: 0.3, on: false },
      { text: 'talks', lang: 'en', via: 'synonym', weight: 0.5, on: true },
    ],
  },
  { kind: 'phrase', text: 'دير الزور', at: [13, 24], lang: 'ar', articles: 3, expansions: [] },
]

const HEADLINE = 'تفاصيل المفاوضات مع تنظيم "الدولة" لـ انسحابه مِن دير الزور'
const OPENING = 'ذكرت شبكات محلية على مواقع التواصل الاجتماعي، أن مفاوضات تجري بين تنظيم "الدولة" شرق دير الزور.'

/** Marks for each occurrence of the words in a text, so that offsets cannot be wrong by hand. */
export function marksOf(text: string, ...found: [word: string, term: number, via: Hit['title']['marks'][number]['via']][]) {
  return found
    .map(([word, term, via]) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, term, via }))
    .sort((a, b) => a.start - b.start)
}

/** Of another publisher, of one that is not named, of the same publisher. */
export const COPIES: Copy[] = [
  {
    id: 'copy-1',
    url: '/a/copy-1',
    lang: 'ar',
    dir: 'rtl',
    title: 'مفاوضات لانسحاب "الدولة" مِن دير الزور',
    source: {
      id: 'asharq-al-awsat',
      name: { ar: 'الشرق الأوسط', en: 'Asharq Al-Awsat' },
      basis: 'named',
      evidence: { text: 'الشرق الأوسط', at: [0, 13] },
    },
    published: { date: '2018-11-28', precision: 'day', basis: 'stated', evidence: { text: '2018.11.28', at: [20, 30] } },
  },
  { id: 'copy-2', url: '/a/copy-2', lang: 'ar', dir: 'rtl', title: 'تفاصيل المفاوضات', source: null, published: null },
]

export const HITS: Hit[] = [
  {
    id: '9aed169284d176bc',
    url: '/a/9aed169284d176bc?q=negotiations',
    lang: 'ar',
    dir: 'rtl',
    source: {
      id: 'syria-tv',
      name: { ar: 'تلفزيون سوريا', en: 'Syria TV' },
      basis: 'named',
      evidence: { text: 'تلفزيون سوريا - متابعات', at: [195, 218] },
    },
    authors: [],
    published: { date: '2018-11-27', precision: 'day', basis: 'stated', evidence: { text: '2018.11.27 | 13:11 دمشق', at: [81, 104] } },
    deck: null,
    origin_url: 'https://news.example/a?b=1&c=2',
    text: 'full',
    abstract_of: null,
    also_in: COPIES,
    copies: COPIES.length,
    score: 1.61,
    matches: 11,
    complete: true,
    title: { text: HEADLINE, marks: marksOf(HEADLINE, ['المفاوضات', 0, 'translation'], ['دير الزور', 1, 'exact']) },
    snippets: [
      {
        paragraph: 'p-63b34604',
        from: 0,
        cut: [false, true],
        text: OPENING,
        marks: marksOf(OPENING, ['مفاوضات', 0, 'translation'], ['دير الزور', 1, 'exact']),
      },
    ],
  },
  {
    id: '002_c648da4c1aea30a3',
    url: '/a/002_c648da4c1aea30a3',
    lang: 'ar',
    dir: 'rtl',
    source: {
      id: 'asharq-al-awsat',
      name: { ar: 'الشرق الأوسط', en: 'Asharq Al-Awsat' },
      basis: 'credited',
      evidence: { text: 'المصدر: الشرق الأوسط', at: [3000, 3020] },
    },
    authors: ['محمد شقير', 'Jane Roe'],
    published: {
      date: '2017-09-16',
      precision: 'day',
      basis: 'inferred',
      evidence: { ar: 'يذكر النص «ليل أول من أمس الخميس».', en: 'The text says “the night before last, Thursday”.' },
    },
    deck: 'صفقة دواعش القلمون',
    origin_url: null,
    text: 'full',
    abstract_of: null,
    also_in: [],
    copies: 0,
    score: 1.2,
    matches: 3,
    complete: true,
    title: { text: 'القطبة المخفيّة… موسكو طرف في صفقة “حزب الله” – “داعش”', marks: [] },
    snippets: [],
  },
  {
    id: 'abstract-1',
    url: '/a/abstract-1',
    lang: 'en',
    dir: 'ltr',
    source: { id: 'kashaf', name: { ar: 'كشّاف', en: null }, basis: 'recorded', evidence: { ar: 'كُتب هنا.', en: 'Written here.' } },
    authors: [],
    published: { date: '2018-11', precision: 'month', basis: 'recorded', evidence: { ar: 'كُتب هنا.', en: 'Written here.' } },
    deck: null,
    origin_url: null,
    text: 'full',
    abstract_of: '9aed169284d176bc',
    also_in: [],
    copies: 0,
    score: 0.9,
    matches: 1,
    complete: false,
    title: { text: 'Details of the negotiations', marks: [{ start: 15, end: 27, term: 0, via: 'exact' }] },
    snippets: [],
  },
  {
    id: '001_44c945af192b0c52',
    url: '/a/001_44c945af192b0c52',
    lang: 'ar',
    dir: 'rtl',
    source: null,
    authors: [],
    published: null,
    deck: null,
    origin_url: null,
    text: 'snippets',
    abstract_of: null,
    also_in: [],
    copies: 0,
    score: 0.4,
    matches: 0,
    complete: false,
    title: { text: 'أهم مخرجات اجتماع قيادات ميليشيا حزب الله', marks: [] },
    snippets: [],
  },
]

export const SEARCH: Search = {
  query: {
    text: 'negotiations "دير الزور" -لبنان source:syria "',
    match: 'auto',
    relaxed: true,
    terms: TERMS,
    excluded: [{ text: 'لبنان', at: [25, 31], expansions: [] }],
    filters: [{ field: 'source', text: 'source:syria', at: [32, 44], excluded: false }],
    warnings: [
      { code: 'unclosed-quote', at: [45, 46], detail: null },
      { code: 'unknown-value', at: [32, 44], detail: 'Syria TV' },
      { code: 'too-many-words', at: [0, 12], detail: null },
    ],
    suggestion: null,
    without: [],
  },
  total: 64,
  total_all: 2,
  total_articles: 66,
  total_relation: 'gte',
  limit: 20,
  offset: 20,
  took_ms: 2.4,
  partial: true,
  index: { version: '5b1f0c9e41d2a7c3-1', built_at: '2025-01-01T00:00:00Z' },
  hits: HITS,
  facets: {
    source: {
      values: [
        { value: 'asharq-al-awsat', label: { ar: 'الشرق الأوسط', en: 'Asharq Al-Awsat' }, count: 2, selected: false },
        { value: 'syria-tv', label: { ar: 'تلفزيون سوريا', en: 'Syria TV' }, count: 1, selected: true },
        { value: 'unknown', label: { ar: null, en: null }, count: 1, selected: false },
      ],
      more: false,
    },
    year: {
      values: [
        { value: '2017', label: { ar: null, en: null }, count: 2, selected: false },
        { value: 'unknown', label: { ar: null, en: null }, count: 1, selected: false },
      ],
      more: false,
    },
    lang: { values: [{ value: 'ar', label: { ar: null, en: null }, count: 5, selected: false }], more: false },
    author: {
      values: Array.from({ length: 14 }, (_, n) => ({
        value: `كاتب ${n}`,
        label: { ar: `كاتب ${n}`, en: null },
        count: 14 - n,
        selected: false,
      })),
      more: true,
    },
  },
  histogram: {
    interval: 'year',
    undated: 1,
    buckets: [
      { from: '2016-01-01', to: '2016-12-31', count: 1 },
      { from: '2017-01-01', to: '2017-12-31', count: 0 },
      { from: '2018-01-01', to: '2018-12-31', count: 20 },
    ],
  },
  links: { self: '/api/v1/search', html: '/', previous: null, next: null },
}

export const NOTHING: Search = {
  ...SEARCH,
  query: {
    ...SEARCH.query,
    relaxed: false,
    warnings: [],
    suggestion: { text: 'negotiations "دير الزور" -لبنان', reason: 'spelling', total: 4 },
    without: [
      { at: [0, 12], text: 'negotiations', total: 1 },
      { at: null, text: 'syria-tv', total: 12 },
      { at: null, text: '2017, 2018', total: 3 },
      { at: null, text: '2016–2017', total: 2 },
    ],
  },
  total: 0,
  total_all: 0,
  total_articles: 0,
  total_relation: 'eq',
  offset: 0,
  partial: false,
  hits: [],
  facets: {},
  histogram: null,
}

const { score: _score, complete: _complete, snippets: _snippets, ...HEAD } = HITS[0]
const marked = (text: string, ...found: Parameters<typeof marksOf>[1][]) => ({ text, marks: marksOf(text, ...found) })

export const ARTICLE: Article = {
  ...HEAD,
  words: 402,
  marks_cut: true,
  terms: [...TERMS, { kind: 'word', text: 'zzzz', at: [25, 29], lang: 'en', articles: 0, expansions: [] }],
  deck: 'مفاوضات شرق الفرات',
  paragraphs: [
    { id: 'p-00000001', role: 'furniture', lang: 'en', dir: 'ltr', text: 'icon', marks: [] },
    { id: 'p-00000002', role: 'furniture', lang: 'ar', dir: 'rtl', text: 'التغطية الحية', marks: [] },
    { id: 'p-817ff63c', role: 'heading', lang: 'ar', dir: 'rtl', ...HITS[0].title },
    { id: 'p-00000003', role: 'byline', lang: 'ar', dir: 'rtl', text: '2018.11.27 | 13:11 دمشق', marks: [] },
    {
      id: 'p-63b34604',
      role: 'body',
      lang: 'ar',
      dir: 'rtl',
      ...marked(OPENING, ['مفاوضات', 0, 'translation'], ['دير الزور', 1, 'exact']),
    },
    { id: 'p-00000004', role: 'deck', lang: 'ar', dir: 'rtl', ...marked('مفاوضات شرق الفرات', ['مفاوضات', 0, 'translation']) },
    { id: 'p-00000005', role: 'heading', lang: 'ar', dir: 'rtl', text: 'عنوان فرعي', marks: [] },
    { id: 'p-00000006', role: 'caption', lang: 'ar', dir: 'rtl', text: 'أرشيف - إنترنت', marks: [] },
  ],
  original: {
    file: '003_9aed169284d176bc.txt',
    bytes: 4848,
    encoding: 'utf-8',
    sha256: '00',
    url: '/api/v1/articles/9aed169284d176bc/original',
  },
  in_results: { position: 2, total: 3, previous: { id: 'before', url: '/a/before' }, next: { id: 'after', url: '/a/after' } },
}

export const INFO: IndexInfo = {
  version: '5b1f0c9e41d2a7c3-1',
  built_at: '2025-01-02T03:04:05Z',
  format: 1,
  program: '1.0.0',
  engine: 'embedded',
  lexicon: ['kashaf'],
  documents: 1234,
  undated: 1,
  languages: { ar: 1000, en: 234 },
  dates: { first: '2017-08-26', last: '2018-11-27' },
  skipped: [],
  suspects: [],
  withdrawn: 0,
  sources: [{ id: 'syria-tv', name: { ar: 'تلفزيون سوريا', en: 'Syria TV' }, documents: 1, text: 'full' }],
}

export const problem = (name: string, status: number): Problem => ({
  type: `/problems/${name}`,
  title: name,
  status,
  detail: 'detail',
  errors: [{ parameter: 'limit', detail: 'must be <= 100' }],
  request_id: '3f9c2a7e',
})
