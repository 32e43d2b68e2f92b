// Every shape that goes over HTTP, once. The server validates and serialises by these schemas, `/openapi.json` is made of
// them, and the page and its browser script take their types from here (types only). Names on the wire are snake_case.

import { type Static, type TSchema, Type } from 'typebox'

/** A reference to a named schema: `/openapi.json` shows the name, TypeScript the shape. */
const ref = <T extends TSchema>(schema: T) => Type.Unsafe<Static<T>>({ $ref: `${(schema as { $id?: string }).$id}#` })
const nullable = <T extends TSchema>(schema: T) => Type.Unsafe<Static<T> | null>({ anyOf: [schema, { type: 'null' }] })
const oneOf = <const T extends readonly string[]>(values: T, options: object = {}) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options })
/** One value or several of them (`lang=ar`, `lang=ar&lang=en`). */
const repeatable = <T extends TSchema>(item: T, maximum: number, description: string) =>
  Type.Array(item, { maxItems: maximum, default: [], description })
const date = (description: string) => Type.Optional(Type.String({ pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$', description }))
const named = <const N extends string>(name: N, options: object = {}) => ({ $id: name, additionalProperties: false, ...options })

export const LIMITS = {
  query: 512,
  listed: 20,
  listedLength: 128,
  limit: 100,
  window: 10_000,
  dropLength: 256,
  analyzed: 1000,
  suggested: 64,
  suggestions: 10,
  facetPrefix: 64,
  facetValues: 100,
} as const

const Lang = oneOf(['ar', 'en'])
const Direction = oneOf(['rtl', 'ltr'])
const Span = Type.Unsafe<[number, number]>({
  type: 'array',
  items: { type: 'integer', minimum: 0 },
  minItems: 2,
  maxItems: 2,
  description: 'UTF-16 units [start, end), end not included',
})
const ViaSchema = oneOf(['exact', 'form', 'prefix', 'synonym', 'translation', 'name'])
/** Members of a hit, of which `fields` may choose; `id` is always sent. */
export const HIT_MEMBERS = [
  ...([
    'id',
    'url',
    'lang',
    'dir',
    'source',
    'authors',
    'published',
    'deck',
    'origin_url',
    'text',
    'abstract_of',
    'also_in',
    'copies',
  ] as const),
  ...(['score', 'matches', 'complete', 'title', 'snippets'] as const),
] as const
const FacetNames = oneOf(['source', 'lang', 'year', 'author'])
export type Via = Static<typeof ViaSchema>
export type Lang = Static<typeof Lang>

// ---- parameters -------------------------------------------------------------------------------------------------

export const SearchParameters = Type.Object(
  {
    q: Type.String({ maxLength: LIMITS.query, default: '', description: 'Query text; empty finds every article' }),
    lang: repeatable(Lang, 2, 'Language of the article'),
    source: repeatable(Type.String({ maxLength: LIMITS.listedLength }), LIMITS.listed, 'Id of the publisher; `unknown`: not named'),
    author: repeatable(Type.String({ maxLength: LIMITS.listedLength }), LIMITS.listed, 'Name of the author; `unknown`: not named'),
    year: repeatable(Type.String({ pattern: '^([0-9]{4}|unknown)$' }), LIMITS.listed, 'Year of the article; `unknown`: without a date'),
    from: date('First day, month or year that counts'),
    to: date('Last day, month or year that counts, to its end'),
    undated: Type.Optional(
      oneOf(['exclude', 'include', 'only'], { description: 'Articles without a date; if not given, excluded when a date bound is set' }),
    ),
    sort: Type.Optional(oneOf(['relevance', 'newest', 'oldest'], { description: 'If not given: relevance, or newest without words' })),
    match: oneOf(['auto', 'all', 'any'], {
      default: 'auto',
      description: 'Of the words all, any, or one with those first that have all; a quoted phrase must match unless any',
    }),
    collapse: Type.Boolean({ default: true, description: 'Near-identical copies of an article become one hit with `also_in`' }),
    expand: oneOf(['auto', 'forms', 'off'], {
      default: 'auto',
      description: 'auto: forms, translations and names of the words too; forms: their forms; off: the words alone',
    }),
    drop: repeatable(Type.String({ maxLength: LIMITS.dropLength }), LIMITS.listed, 'One expansion to leave out, as `word:expansion`'),
    qlang: oneOf(['auto', 'ar', 'en'], { default: 'auto', description: 'Language of words whose script does not tell' }),
    typing: Type.Boolean({ default: false, description: 'The last word may be unfinished' }),
    limit: Type.Integer({ minimum: 1, maximum: LIMITS.limit, default: 20, description: 'Hits wanted' }),
    offset: Type.Integer({
      minimum: 0,
      maximum: LIMITS.window - 1,
      default: 0,
      description: `Hits left out at the beginning; with limit at most ${LIMITS.window}`,
    }),
    facets: Type.Array(FacetNames, { maxItems: 4, default: [], description: 'Facets to count, between commas' }),
    histogram: oneOf(['none', 'auto', 'year', 'month', 'day'], {
      default: 'none',
      description: 'Articles by date, in steps of this length',
    }),
    highlight: oneOf(['offsets', 'html', 'none'], {
      default: 'offsets',
      description: 'Marks as offsets, as HTML with `<mark>` beside them, or none',
    }),
    snippets: Type.Integer({ minimum: 0, maximum: 5, default: 2, description: 'Passages of each hit' }),
    snippet_length: Type.Integer({ minimum: 80, maximum: 400, default: 240, description: 'Length of a passage in UTF-16 units' }),
    fields: Type.Array(oneOf(HIT_MEMBERS), { maxItems: 30, default: [], description: 'Members of a hit that are wanted; none: all' }),
  },
  { additionalProperties: false },
)
export type SearchParameters = Static<typeof SearchParameters>

const { q, lang, source, author, year, from, to, undated, sort, match, collapse, expand, drop, qlang, highlight } =
  SearchParameters.properties

/** With `q` or any filter an article's answer has marks and `in_results`. */
export const ArticleParameters = Type.Object(
  {
    ...{ q, lang, source, author, year, from, to, undated, sort, match, collapse, expand, drop, qlang, highlight },
    paragraphs: oneOf(['all', 'none'], { default: 'all', description: 'Whether the text is sent' }),
  },
  { additionalProperties: false },
)
export type ArticleParameters = Static<typeof ArticleParameters>

/** Of one facet: the search whose articles are counted, and which values are wanted. */
export const FacetParameters = Type.Object(
  {
    ...{ q, lang, source, author, year, from, to, undated, match, collapse, expand, drop, qlang },
    prefix: Type.String({ maxLength: LIMITS.facetPrefix, default: '', description: 'values of which the id or a name begins so' }),
    limit: Type.Integer({ minimum: 1, maximum: LIMITS.facetValues, default: 20 }),
  },
  { additionalProperties: false },
)
export type FacetParameters = Static<typeof FacetParameters>

export const FacetAddress = Type.Object({ name: FacetNames })
export type FacetAddress = Static<typeof FacetAddress>

// ---- shared pieces ----------------------------------------------------------------------------------------------

export const Bilingual = Type.Object({ ar: nullable(Type.String()), en: nullable(Type.String()) }, named('Bilingual'))
export type Bilingual = Static<typeof Bilingual>

export const Evidence = Type.Unsafe<{ text: string; at: [number, number] } | { ar: string; en: string }>({
  $id: 'Evidence',
  description: "The article's own words and where they stand in the original, or one sentence in each language",
  anyOf: [
    Type.Object({ text: Type.String(), at: Span }, { additionalProperties: false }),
    Type.Object({ ar: Type.String(), en: Type.String() }, { additionalProperties: false }),
  ],
})
export type Evidence = Static<typeof Evidence>

export const Source = Type.Object(
  {
    id: Type.String(),
    name: ref(Bilingual),
    basis: oneOf(['named', 'credited', 'recorded', 'inferred']),
    evidence: ref(Evidence),
  },
  named('Source'),
)
export type Source = Static<typeof Source>

export const Published = Type.Object(
  {
    date: Type.String({ description: 'YYYY, YYYY-MM or YYYY-MM-DD, as precision says' }),
    precision: oneOf(['day', 'month', 'year']),
    basis: oneOf(['stated', 'recorded', 'inferred']),
    evidence: ref(Evidence),
  },
  named('Published'),
)
export type Published = Static<typeof Published>

export const Mark = Type.Object(
  {
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
    term: Type.Integer({ minimum: 0, description: 'index into query.terms' }),
    via: ViaSchema,
  },
  named('Mark', { description: 'A run of whole words: UTF-16 units into the text beside it' }),
)
export type Mark = Static<typeof Mark>

const html = Type.Optional(Type.String({ description: 'Escaped text with <mark>, when highlight=html' }))

export const MarkedText = Type.Object({ text: Type.String(), marks: Type.Array(ref(Mark)), html }, named('MarkedText'))
export type MarkedText = Static<typeof MarkedText>

export const Snippet = Type.Object(
  {
    paragraph: Type.String({ description: 'paragraph id' }),
    from: Type.Integer({ minimum: 0, description: "the snippet's place in its paragraph" }),
    cut: Type.Unsafe<[boolean, boolean]>({ type: 'array', items: { type: 'boolean' }, minItems: 2, maxItems: 2 }),
    text: Type.String(),
    marks: Type.Array(ref(Mark)),
    html,
  },
  named('Snippet'),
)
export type Snippet = Static<typeof Snippet>

export const Warning = Type.Object(
  {
    code: oneOf([
      'unclosed-quote',
      'empty-phrase',
      'lone-operator',
      'unknown-field',
      'empty-field',
      'unknown-value',
      'bad-date',
      'prefix-too-short',
      'too-many-words',
      'phrase-too-long',
      'too-many-filters',
      'only-stop-words',
      'text-shortened',
    ]),
    at: Span,
    detail: nullable(Type.String()),
  },
  named('Warning'),
)
export type Warning = Static<typeof Warning>

export const Expansion = Type.Object(
  {
    text: Type.String(),
    lang: Lang,
    via: ViaSchema,
    weight: Type.Number({ minimum: 0, maximum: 1 }),
    on: Type.Boolean(),
  },
  named('Expansion'),
)
export type Expansion = Static<typeof Expansion>

export const Suggestion = Type.Object(
  {
    text: Type.String({ description: 'a whole query text' }),
    reason: oneOf(['layout', 'spelling', 'arabizi']),
    total: Type.Integer({ minimum: 1, description: 'articles that it finds with the same parameters' }),
  },
  named('Suggestion', { description: 'Another query that finds more; offered, never applied' }),
)
export type Suggestion = Static<typeof Suggestion>

export const Term = Type.Object(
  {
    kind: oneOf(['word', 'phrase', 'prefix', 'or']),
    text: Type.String(),
    at: Span,
    lang: nullable(Lang),
    articles: Type.Integer({ minimum: 0, description: 'articles of the archive that have it' }),
    expansions: Type.Array(ref(Expansion)),
  },
  named('Term'),
)
export type Term = Static<typeof Term>

// ---- search -----------------------------------------------------------------------------------------------------

export const Copy = Type.Object(
  {
    id: Type.String(),
    url: Type.String(),
    lang: Lang,
    dir: Direction,
    title: Type.String(),
    source: nullable(ref(Source)),
    published: nullable(ref(Published)),
  },
  named('Copy', {
    description: 'A near-identical copy of an article: the same report under another address, most often of another publisher',
  }),
)
export type Copy = Static<typeof Copy>

const headMembers = {
  id: Type.String(),
  url: Type.String(),
  lang: Lang,
  dir: Direction,
  source: nullable(ref(Source)),
  authors: Type.Array(Type.String()),
  published: nullable(ref(Published)),
  deck: nullable(Type.String()),
  origin_url: nullable(Type.String()),
  text: oneOf(['full', 'snippets']),
  abstract_of: nullable(Type.String()),
  also_in: Type.Array(ref(Copy), {
    maxItems: 20,
    description: 'Copies of it in the archive, whether the search finds them or not; eldest first, undated last',
  }),
  copies: Type.Integer({ minimum: 0, description: 'how many copies there are; `also_in` lists the first 20' }),
}

export const Hit = Type.Object(
  {
    ...headMembers,
    score: Type.Number(),
    matches: Type.Integer({ minimum: 0, description: 'marks in title, deck and body' }),
    complete: Type.Boolean({ description: 'has every content word of the query' }),
    title: ref(MarkedText),
    snippets: Type.Array(ref(Snippet)),
  },
  named('Hit', { required: ['id'], description: 'With `fields` only the members asked for, and `id`' }),
)
export type Hit = Static<typeof Hit>

export const FacetValue = Type.Object(
  {
    value: Type.String(),
    label: ref(Bilingual),
    count: Type.Integer({
      minimum: 0,
      description: 'hits that choosing this value alone would give: copies count once for each value that one of them has',
    }),
    selected: Type.Boolean(),
  },
  named('FacetValue'),
)
export type FacetValue = Static<typeof FacetValue>

export const Facet = Type.Object({ values: Type.Array(ref(FacetValue)), more: Type.Boolean() }, named('Facet'))
export type Facet = Static<typeof Facet>

export const Histogram = Type.Object(
  {
    interval: oneOf(['year', 'month', 'day']),
    undated: Type.Integer({ minimum: 0 }),
    buckets: Type.Array(
      Type.Object({ from: Type.String(), to: Type.String(), count: Type.Integer({ minimum: 0 }) }, { additionalProperties: false }),
      { description: 'Copies count once in each bucket that one of them lies in, so the counts may add up to more than `total`' },
    ),
  },
  named('Histogram'),
)
export type Histogram = Static<typeof Histogram>

export const Search = Type.Object(
  {
    query: Type.Object(
      {
        text: Type.String(),
        match: oneOf(['auto', 'all', 'any']),
        relaxed: Type.Boolean(),
        terms: Type.Array(ref(Term)),
        excluded: Type.Array(
          Type.Object(
            { text: Type.String(), at: Span, expansions: Type.Array(ref(Expansion)) },
            { additionalProperties: false, description: 'left out, with the other words that go with it' },
          ),
        ),
        filters: Type.Array(
          Type.Object(
            { field: oneOf(['source', 'author', 'lang', 'date']), text: Type.String(), at: Span, excluded: Type.Boolean() },
            { additionalProperties: false },
          ),
        ),
        warnings: Type.Array(ref(Warning)),
        suggestion: nullable(ref(Suggestion)),
        without: Type.Array(
          Type.Object(
            { at: nullable(Span), text: Type.String(), total: Type.Integer({ minimum: 0 }) },
            {
              additionalProperties: false,
              description:
                'Filled when nothing was found: what would be found without this word or filter; `at` null is a filter parameter',
            },
          ),
        ),
      },
      { additionalProperties: false },
    ),
    total: Type.Integer({ minimum: 0, description: 'hits, copies folded; what paging, links and in_results count' }),
    total_all: Type.Integer({ minimum: 0, description: 'hits that have every content word, or stand for a copy that has' }),
    total_articles: Type.Integer({
      minimum: 0,
      description: 'articles found, before copies were folded; equals total with collapse=false',
    }),
    total_relation: oneOf(['eq', 'gte']),
    limit: Type.Integer(),
    offset: Type.Integer(),
    took_ms: Type.Number(),
    partial: Type.Boolean(),
    index: Type.Object({ version: Type.String(), built_at: nullable(Type.String()) }, { additionalProperties: false }),
    hits: Type.Array(ref(Hit)),
    facets: Type.Object(
      {
        source: Type.Optional(ref(Facet)),
        lang: Type.Optional(ref(Facet)),
        year: Type.Optional(ref(Facet)),
        author: Type.Optional(ref(Facet)),
      },
      { additionalProperties: false },
    ),
    histogram: nullable(ref(Histogram)),
    links: Type.Object(
      { self: Type.String(), html: Type.String(), previous: nullable(Type.String()), next: nullable(Type.String()) },
      { additionalProperties: false },
    ),
  },
  named('Search'),
)
export type Search = Static<typeof Search>

// ---- article ----------------------------------------------------------------------------------------------------

export const ParagraphSchema = Type.Object(
  {
    id: Type.String(),
    role: oneOf(['heading', 'deck', 'body', 'byline', 'caption', 'furniture']),
    lang: Lang,
    dir: Direction,
    text: Type.String(),
    marks: Type.Array(ref(Mark)),
    html,
  },
  named('Paragraph'),
)
export type Paragraph = Static<typeof ParagraphSchema>

const Neighbour = nullable(Type.Object({ id: Type.String(), url: Type.String() }, { additionalProperties: false }))

export const ArticleSchema = Type.Object(
  {
    ...headMembers,
    title: ref(MarkedText),
    words: Type.Integer({ minimum: 0 }),
    matches: Type.Integer({ minimum: 0 }),
    marks_cut: Type.Boolean(),
    terms: Type.Array(ref(Term)),
    paragraphs: Type.Optional(Type.Array(ref(ParagraphSchema))),
    original: Type.Object(
      {
        file: Type.String(),
        bytes: Type.Integer({ minimum: 0 }),
        sha256: Type.String(),
        encoding: oneOf(['utf-8', 'utf-16le', 'utf-16be', 'windows-1256']),
        url: Type.String(),
      },
      { additionalProperties: false },
    ),
    in_results: nullable(
      Type.Object(
        { position: Type.Integer({ minimum: 1 }), total: Type.Integer(), previous: Neighbour, next: Neighbour },
        { additionalProperties: false, description: 'The place of the article, or of the hit that stands for it, among the hits' },
      ),
    ),
  },
  named('Article'),
)
export type Article = Static<typeof ArticleSchema>

// ---- explain, analyze, reload ---------------------------------------------------------------------------------------

export const ExplainParameters = Type.Object(
  { q, lang, source, author, year, from, to, undated, match, expand, drop, qlang },
  { additionalProperties: false },
)
export type ExplainParameters = Static<typeof ExplainParameters>

export const CountedWord = Type.Object(
  {
    text: Type.String({ description: 'as the archive prints it' }),
    field: oneOf(['title', 'body']),
    count: Type.Integer({ minimum: 1 }),
    via: oneOf(['exact', 'form', 'prefix', 'synonym', 'translation', 'name', 'related']),
    weight: Type.Number({ minimum: 0, maximum: 1 }),
    counted: Type.Number({
      minimum: 0,
      description: 'what the occurrences count together: their weights, in the body more the nearer to its beginning',
    }),
  },
  named('CountedWord'),
)

export const ScorePart = Type.Unsafe<
  | { kind: 'term'; term: number; idf: number; value: number; words: Static<typeof CountedWord>[] }
  | { kind: 'surface' | 'grams' | 'proximity' | 'paragraph' | 'coverage'; value: number }
>({
  $id: 'ScorePart',
  description:
    'term: what one term gives. surface: the very spelling typed. grams: letters in common. proximity: words near each other. paragraph: words in one paragraph. coverage: how much of the query is answered',
  type: 'object',
  properties: {
    kind: { type: 'string', enum: ['term', 'surface', 'grams', 'proximity', 'paragraph', 'coverage'] },
    value: { type: 'number' },
    term: { type: 'integer', minimum: 0, description: 'index into terms' },
    idf: { type: 'number', minimum: 0, description: 'how rare the term is in the archive' },
    words: { type: 'array', items: ref(CountedWord) },
  },
  required: ['kind', 'value'],
  additionalProperties: false,
})

export const FailedTerm = Type.Object(
  {
    kind: oneOf(['term', 'excluded', 'filter'], {
      description: 'the article lacks a term, has one that is excluded, or fails a filter',
    }),
    term: nullable(Type.Integer({ minimum: 0, description: 'index into terms' })),
    field: nullable(oneOf(['source', 'lang', 'year', 'author', 'date'])),
    text: nullable(Type.String({ description: 'as typed' })),
    at: nullable(Span),
  },
  named('FailedTerm'),
)

export const Explanation = Type.Object(
  {
    id: Type.String(),
    matched: Type.Boolean(),
    complete: Type.Boolean({ description: 'has every content word, and so stands before all that do not' }),
    relaxed: Type.Boolean(),
    partial: Type.Boolean(),
    score: Type.Number({ description: 'the score of a search by relevance, not rounded' }),
    parts: Type.Array(ref(ScorePart), { description: 'their values sum to score' }),
    failed: Type.Array(ref(FailedTerm)),
    terms: Type.Array(ref(Term)),
  },
  named('Explanation'),
)
export type Explanation = Static<typeof Explanation>

export const AnalyzeParameters = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: LIMITS.analyzed }),
    lang: oneOf(['auto', 'ar', 'en'], { default: 'auto', description: 'of words whose script does not tell' }),
  },
  { additionalProperties: false },
)
export type AnalyzeParameters = Static<typeof AnalyzeParameters>

export const AnalyzedToken = Type.Object(
  {
    text: Type.String(),
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
    position: Type.Integer({
      minimum: 0,
      description: 'what stands over other words (a compound, a date) shares the position of the first',
    }),
    lang: nullable(Lang),
    kind: oneOf(['word', 'stop', 'number', 'joined', 'date']),
    folded: Type.String(),
    term: Type.String({ description: 'what it is found by in the index' }),
    stem: nullable(Type.String()),
    clitics: Type.Array(Type.String(), { description: 'particles and article before the stem, outermost first' }),
    stop: Type.Boolean({ description: 'a function word: searched only if the whole query is such' }),
    expansions: Type.Array(ref(Expansion)),
  },
  named('AnalyzedToken', { description: 'UTF-16 units into the text as received' }),
)

export const Analysis = Type.Object({ tokens: Type.Array(ref(AnalyzedToken)) }, named('Analysis'))
export type Analysis = Static<typeof Analysis>

// ---- similar ----------------------------------------------------------------------------------------------------

export const SimilarParameters = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: 20, default: 5 }),
    lang: Type.Optional(oneOf(['ar', 'en'], { description: 'language of what is found; any when left out' })),
  },
  { additionalProperties: false },
)
export type SimilarParameters = Static<typeof SimilarParameters>

export const SimilarHit = Type.Object(
  {
    ...headMembers,
    title: ref(MarkedText),
    score: Type.Number({
      minimum: 0.2,
      description: 'what it scores for the strongest terms of the article, as a share of what that itself scores',
    }),
    shared: Type.Array(Type.String(), {
      description: 'those terms that it has, in any form or language, as the article prints them; the strongest first',
    }),
  },
  named('SimilarHit'),
)
export type SimilarHit = Static<typeof SimilarHit>

export const Similar = Type.Object(
  {
    hits: Type.Array(ref(SimilarHit), {
      maxItems: 20,
      description: 'The likest first; copies of the article are its also_in and not here',
    }),
    partial: Type.Boolean(),
    took_ms: Type.Number(),
  },
  named('Similar'),
)
export type Similar = Static<typeof Similar>

export const Task = Type.Object(
  {
    id: Type.String(),
    state: oneOf(['queued', 'running', 'done', 'failed']),
    from: nullable(Type.String({ description: 'version that served before' })),
    to: nullable(Type.String({ description: 'version that serves after; null until the task has ended' })),
    problem: nullable(
      Type.Object(
        { code: Type.String(), detail: Type.String(), advice: nullable(Type.String()) },
        { additionalProperties: false, description: 'why the version that should serve could not be opened' },
      ),
    ),
  },
  named('Task', { description: 'The opening of the finished version of the index beside the one that serves' }),
)
export type Task = Static<typeof Task>

// ---- index, health, problems ------------------------------------------------------------------------------------

export const IndexInfo = Type.Object(
  {
    version: Type.String(),
    built_at: nullable(Type.String()),
    format: Type.Integer(),
    program: Type.String(),
    engine: oneOf(['embedded']),
    lexicon: Type.Array(Type.String()),
    documents: Type.Integer({ minimum: 0 }),
    undated: Type.Integer({ minimum: 0 }),
    languages: Type.Object({ ar: Type.Integer(), en: Type.Integer() }, { additionalProperties: false }),
    dates: nullable(Type.Object({ first: Type.String(), last: Type.String() }, { additionalProperties: false })),
    skipped: Type.Array(
      Type.Object({ path: Type.String(), reason: Type.String(), detail: Type.String() }, { additionalProperties: false }),
    ),
    suspects: Type.Array(
      Type.Object({ path: Type.String(), reason: Type.String(), detail: Type.String() }, { additionalProperties: false }),
    ),
    withdrawn: Type.Integer({ minimum: 0, description: 'articles taken out of the archive' }),
    sources: Type.Array(
      Type.Object(
        { id: Type.String(), name: ref(Bilingual), documents: Type.Integer(), text: oneOf(['full', 'snippets']) },
        { additionalProperties: false },
      ),
    ),
  },
  named('IndexInfo'),
)
export type IndexInfo = Static<typeof IndexInfo>

export const Health = Type.Object({ status: Type.Literal('ok') }, named('Health'))
export const Readiness = Type.Object({ status: Type.Literal('ready'), index: Type.String() }, named('Readiness'))

// ---- suggest ----------------------------------------------------------------------------------------------------

export const SuggestParameters = Type.Object(
  {
    q: Type.String({ maxLength: LIMITS.suggested, default: '', description: 'What stands in the box' }),
    limit: Type.Integer({ minimum: 1, maximum: LIMITS.suggestions, default: 8 }),
    format: oneOf(['kashaf', 'opensearch'], { default: 'kashaf' }),
  },
  { additionalProperties: false },
)
export type SuggestParameters = Static<typeof SuggestParameters>

export const Completion = Type.Object(
  {
    text: Type.String({ description: 'a word, a name, a date' }),
    query: Type.String({ description: 'the whole box once it is chosen' }),
    kind: oneOf(['term', 'source', 'author', 'date', 'layout', 'spelling', 'arabizi']),
    lang: nullable(Lang),
    count: Type.Integer({ minimum: 0, description: 'articles that have it' }),
    matched: Type.Array(Span, { description: 'what of the text was typed' }),
  },
  named('Completion'),
)
export type Completion = Static<typeof Completion>

export const Completions = Type.Object(
  { suggestions: Type.Array(ref(Completion)), took_ms: Type.Number() },
  named('Completions', { description: 'What the last word of the box may become' }),
)
export type Completions = Static<typeof Completions>

export const FacetValues = Type.Object(
  {
    name: FacetNames,
    total: Type.Integer({ minimum: 0, description: 'values there are, of those that begin with the prefix' }),
    partial: Type.Boolean({ description: 'the search ran out of time: counts are lower bounds' }),
    values: Type.Array(ref(FacetValue)),
  },
  named('FacetValues', { description: 'Values of one facet; its own filter does not count' }),
)
export type FacetValues = Static<typeof FacetValues>

// ---- export ------------------------------------------------------------------------------------------------------

export const ExportParameters = Type.Object(
  {
    ...{ q, lang, source, author, year, from, to, undated, sort, match },
    collapse: Type.Boolean({
      default: false,
      description: 'Near-identical copies of an article become one row or record; if not, each article has its own',
    }),
    ...{ expand, drop, qlang },
    format: oneOf(['ndjson', 'csv', 'ris', 'bibtex'], { default: 'ndjson' }),
  },
  { additionalProperties: false },
)
export type ExportParameters = Static<typeof ExportParameters>

// ---- problems ----------------------------------------------------------------------------------------------------

/** Every problem that can be answered; each has a page at `/problems/<name>`. */
export const PROBLEM_NAMES = [
  'invalid-parameter',
  'malformed-request',
  'malformed-body',
  'offset-too-deep',
  'export-too-large',
  'export-too-slow',
  'unauthorized',
  'text-withheld',
  'not-found',
  'article-not-found',
  'method-not-allowed',
  'not-acceptable',
  'request-timeout',
  'reload-in-progress',
  'article-withdrawn',
  'payload-too-large',
  'unsupported-media-type',
  'rate-limited',
  'headers-too-large',
  'internal',
  'index-not-ready',
  'overloaded',
] as const
export type ProblemName = (typeof PROBLEM_NAMES)[number]

export const Problem = Type.Object(
  {
    type: Type.String({ description: 'relative address of the page that explains it' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    instance: Type.Optional(Type.String()),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          { parameter: Type.Optional(Type.String()), pointer: Type.Optional(Type.String()), detail: Type.String() },
          { additionalProperties: false },
        ),
      ),
    ),
    request_id: Type.Optional(Type.String()),
    max: Type.Optional(Type.Integer()),
    total: Type.Optional(Type.Integer()),
    available: Type.Optional(Type.Array(Type.String())),
  },
  named('Problem'),
)
export type Problem = Static<typeof Problem>

// ---- citations --------------------------------------------------------------------------------------------------

export const CitationParameters = Type.Object(
  {
    style: oneOf(['chicago', 'apa', 'mla', 'bibtex', 'ris', 'csl-json'], { default: 'chicago' }),
    form: Type.Optional(oneOf(['ar', 'en'], { description: "Language of the citation; the article's if left out" })),
    accessed: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'The day on which the article was seen' })),
  },
  { additionalProperties: false },
)
export type CitationParameters = Static<typeof CitationParameters>
export type CitationStyle = CitationParameters['style']

const CitedDate = Type.Object(
  {
    'date-parts': Type.Array(Type.Array(Type.Integer(), { minItems: 1, maxItems: 3 }), { minItems: 1, maxItems: 1 }),
    circa: Type.Optional(Type.Boolean({ description: 'The date was inferred' })),
  },
  { additionalProperties: false },
)

/** `style=csl-json`: a list of one item. */
export const Citation = Type.Array(
  Type.Object(
    {
      id: Type.String(),
      type: Type.Literal('article-newspaper'),
      title: Type.String(),
      author: Type.Optional(
        Type.Array(
          Type.Unsafe<{ given: string; family: string } | { literal: string }>({
            anyOf: [
              Type.Object({ given: Type.String(), family: Type.String() }, { additionalProperties: false }),
              Type.Object({ literal: Type.String() }, { additionalProperties: false }),
            ],
          }),
        ),
      ),
      'container-title': Type.Optional(Type.String()),
      issued: Type.Optional(CitedDate),
      accessed: Type.Optional(CitedDate),
      language: Lang,
      URL: Type.Optional(Type.String()),
      note: Type.Optional(Type.String({ description: 'What was inferred, and whether the publisher is only credited' })),
    },
    { additionalProperties: false },
  ),
  { $id: 'Citation', description: 'The article as CSL-JSON', minItems: 1, maxItems: 1 },
)
export type Citation = Static<typeof Citation>

/** Every named schema, in the order in which they refer to each other. */
export const SCHEMAS = [
  Bilingual,
  Evidence,
  Source,
  Published,
  Mark,
  MarkedText,
  Snippet,
  Warning,
  Expansion,
  Suggestion,
  Term,
  Copy,
  Hit,
  FacetValue,
  Facet,
  Histogram,
  Search,
  ParagraphSchema,
  ArticleSchema,
  CountedWord,
  ScorePart,
  FailedTerm,
  Explanation,
  AnalyzedToken,
  Analysis,
  Completion,
  Completions,
  SimilarHit,
  Similar,
  Task,
  FacetValues,
  Citation,
  IndexInfo,
  Health,
  Readiness,
  Problem,
] as const
