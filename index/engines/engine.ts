// The contract that every search engine behind Kashaf keeps: one question in, one answer out, from one immutable index.
// The server and the command line know only this; the embedded engine is one way of keeping it.

import type { Article, Bilingual, Published, Skipped, Source, Suspect } from '../articles/article.js'
import type { AnalysedToken } from '../queries/analysed.js'
import type { Completion, CompletionKind } from '../queries/complete/completion.js'
import type { Suggestion } from '../queries/correct/suggestion.js'
import type { Expand, Match, ReportedExpansion, Span, Via, Warning } from '../queries/query.js'
import type { Facet, FacetValue } from '../ranking/collect/facets.js'
import type { Histogram } from '../ranking/collect/histogram.js'
import type { CountedWord, ScorePart } from '../ranking/score/explain.js'
import type { FacetName, Restrictions, Sort } from '../ranking/types.js'
import type { Language } from '../script/language.js'
import type { Mark, MarkedText, Snippet } from '../snippets/snippet.js'

export type {
  AnalysedToken,
  Completion,
  CompletionKind,
  CountedWord,
  Expand,
  Facet,
  FacetName,
  FacetValue,
  Histogram,
  Mark,
  MarkedText,
  Match,
  ReportedExpansion,
  ScorePart,
  Snippet,
  Sort,
  Suggestion,
  Via,
}

/** A question. Every member has a value: defaults are `DEFAULT_REQUEST`. Dates are YYYY, YYYY-MM or YYYY-MM-DD. */
export interface SearchRequest extends Restrictions {
  /** Query text in the language of queries/parse; at most 512 UTF-16 units. */
  text: string
  /** null: relevance, or newest when the text has no words. */
  sort: Sort | null
  match: Match
  /** Near-identical copies of an article become one hit, which stands where the best of them stands. */
  collapse: boolean
  expand: Expand
  /** `word:expansion`: expansions to leave out. */
  drop: string[]
  /** Of words whose script does not tell; null: none. */
  queryLanguage: Language | null
  /** The last word may be unfinished. */
  typing: boolean
  limit: number
  offset: number
  facets: FacetName[]
  histogram: 'none' | 'auto' | 'year' | 'month' | 'day'
  /** Snippets a hit, 0–5, and their length in UTF-16 units, 80–400. */
  snippets: number
  snippetLength: number
  /** The copies of each hit are listed; else they are counted alone. */
  alsoIn: boolean
  /** Milliseconds after which the search stops with `partial`. */
  budget: number
}

export const DEFAULT_REQUEST: SearchRequest = {
  text: '',
  languages: [],
  sources: [],
  authors: [],
  years: [],
  from: null,
  to: null,
  undated: null,
  sort: null,
  match: 'auto',
  collapse: true,
  expand: 'auto',
  drop: [],
  queryLanguage: null,
  typing: false,
  limit: 20,
  offset: 0,
  facets: [],
  histogram: 'none',
  snippets: 2,
  snippetLength: 240,
  alsoIn: true,
  budget: 500,
}

/** One thing asked for. `articles` counts the archive's articles that have it. */
export interface Term {
  kind: 'word' | 'phrase' | 'prefix' | 'or'
  text: string
  at: Span
  language: Language | null
  articles: number
  expansions: ReportedExpansion[]
}

/** What is shown of an article without its paragraphs. */
export interface ArticleHead {
  id: string
  language: Language
  title: string
  deck: string | null
  source: Source | null
  authors: string[]
  published: Published | null
  originUrl: string | null
  text: 'full' | 'snippets'
  abstractOf: string | null
  words: number
}

/** A near-identical copy of an article: the same report under another address, most often of another publisher. */
export type Copy = Pick<ArticleHead, 'id' | 'language' | 'title' | 'source' | 'published'>

/** Copies that are listed with an article at most. */
export const MAX_COPIES = 20

/** All copies of an article, whether a search finds them or not. */
export interface Copies {
  /** Eldest first, undated last; at most `MAX_COPIES`. */
  alsoIn: Copy[]
  /** How many there are. */
  copies: number
}

export interface Hit extends Copies {
  article: ArticleHead
  score: number
  /** Marks in title, deck and body. */
  matches: number
  /** The article has every content word of the query. */
  complete: boolean
  title: MarkedText
  snippets: Snippet[]
}

interface AppliedFilter {
  field: 'source' | 'author' | 'lang' | 'date'
  text: string
  at: Span
  excluded: boolean
}

export interface Answer {
  query: {
    text: string
    match: Match
    /** Quoted phrases found nothing and were asked as plain words. */
    relaxed: boolean
    terms: Term[]
    /** What is left out, with the other words that go with it. */
    excluded: { text: string; at: Span; expansions: ReportedExpansion[] }[]
    filters: AppliedFilter[]
    warnings: Warning[]
    /** Another text that finds more, when little was found or a word is hardly in the archive; never applied. */
    suggestion: Suggestion | null
    /** Only when nothing was found: what leaving this word or filter out would find. */
    without: { at: Span | null; text: string; total: number }[]
  }
  /** Hits; under `collapse` copies that were found count as one. */
  total: number
  /** Hits that have every content word, or stand for a copy that has. */
  totalAll: number
  /** Articles found, each copy counted. */
  totalArticles: number
  totalRelation: 'eq' | 'gte'
  partial: boolean
  hits: Hit[]
  facets: Partial<Record<FacetName, Facet>>
  histogram: Histogram | null
  /** Milliseconds a stage. */
  timing: { parse: number; match: number; snippets: number }
}

interface SourceCount {
  id: string
  name: Bilingual
  articles: number
  /** snippets: of none of its articles the whole text may be shown. */
  text: Article['text']
}

/** What an index holds. */
export interface IndexInfo {
  version: string
  /** UUID of the archive: the same for all its versions. */
  archive: string
  builtAt: string | null
  format: number
  articles: number
  undated: number
  languages: Record<Language, number>
  dates: { first: string; last: string } | null
  sources: SourceCount[]
  skipped: Skipped[]
  suspects: Suspect[]
  /** Articles that were withdrawn from the archive. */
  withdrawn: number
  /** Sources of translations in use. */
  lexicon: string[]
  /** Changes with their content. */
  lexiconMark: string
  /** Why one that was asked for is not, or not whole; for the log. */
  lexiconFault: string | null
  terms: number
  postings: number
  bytes: number
}

/** An article with the marks a search puts into it. `marksCut`: more than 5,000 marks, the rest left out. */
export interface MarkedArticle extends Copies {
  article: Article
  title: MarkedText
  /** Beside `article.paragraphs`, one list each; furniture, bylines and captions have none. */
  marks: Mark[][]
  matches: number
  marksCut: boolean
  /** Time ran out before all was found that is to be marked. */
  partial: boolean
  terms: Term[]
}

/**
 * The position of an article, or of the hit that stands for it, among the first 1,000 hits of a search, counted from 1,
 * and the articles before and after it.
 */
export interface Neighbours {
  position: number
  total: number
  previous: string | null
  next: string | null
}

/** What keeps an article out of a search. `term` counts among the explanation's terms. */
export interface FailedTerm {
  /** term: it lacks it. excluded: it has it. filter: its source, language, author or date is another. */
  kind: 'term' | 'excluded' | 'filter'
  term: number | null
  field: FacetName | 'date' | null
  /** As typed, and where; null for what was sent as a parameter. */
  text: string | null
  at: Span | null
}

/** Why an article has the score that a search by relevance gives it, or why that does not find it. */
export interface Explanation {
  id: string
  matched: boolean
  /** It has every content word of the query, and so stands before all that do not. */
  complete: boolean
  /** Quoted phrases found nothing and were asked as plain words. */
  relaxed: boolean
  /** Time ran out before the question was answered whole. */
  partial: boolean
  /** Not rounded. 0 when nothing is asked for by words, or nothing matches. */
  score: number
  /** Their values sum to `score`. */
  parts: ScorePart[]
  failed: FailedTerm[]
  terms: Term[]
}

/** What articles like another are asked for. */
export interface SimilarRequest {
  /** None: in any language. */
  languages: Language[]
  /** 1–20. */
  limit: number
  /** Milliseconds after which it stops with `partial`. */
  budget: number
}

/** An article like another, by the words that are strongest in that. Copies of it are collapsed. */
export interface SimilarHit extends Copies {
  article: ArticleHead
  /** What it scores for the other's strongest terms, as a share of what that itself scores: 0.2 to about 1. */
  score: number
  /** Those terms that it has, in any form or language, as the other prints them; the strongest first. */
  shared: string[]
}

export interface SimilarAnswer {
  /** The likest first. */
  hits: SimilarHit[]
  partial: boolean
  /** Milliseconds. */
  took: number
}

/** Values of a facet, chosen ones first, then by falling count, then by value; `total` counts those left out too. */
export interface ListedFacet {
  total: number
  /** The budget ran out: counts are lower bounds. */
  partial: boolean
  values: FacetValue[]
}

/**
 * The hits of one search, of one version of the index. `pieces` gives them in order, a few at a time, and works only
 * while it is asked.
 */
export interface HitStream {
  query: Answer['query']
  total: number
  partial: boolean
  pieces: AsyncIterable<Hit[]>
}

/**
 * What entered the archive last. `firstIndexed` is the time of the first build that had the article, ISO 8601; null
 * when not known.
 */
export interface Latest {
  total: number
  partial: boolean
  hits: (Hit & { firstIndexed: string | null })[]
}

export interface Engine {
  /**
   * Version of the index; after a withdrawal, and until the next rebuild, followed by `+` and what tells which
   * articles are not shown.
   */
  readonly version: string
  info(): IndexInfo
  search(request: SearchRequest): Promise<Answer>
  /** null: no such article. With `request`, marks are put in. */
  article(id: string, request: SearchRequest | null): Promise<MarkedArticle | null>
  /** `neighbours` null: not among the first 1,000 hits. `partial`: time ran out, and its position may be another. */
  neighbours(id: string, request: SearchRequest): Promise<{ neighbours: Neighbours | null; partial: boolean }>
  /** The values of one facet, its own filter aside; `most` of those that begin with `prefix`. */
  facetValues(name: FacetName, request: SearchRequest, prefix: string, most: number): Promise<ListedFacet>
  /** What the last word of a box may become; at most `most`, each with what the whole box reads then. */
  suggest(text: string, most: number): Promise<Completion[]>
  /** Other articles on the same subject; null: no such article. */
  similar(id: string, request: SimilarRequest): Promise<SimilarAnswer | null>
  /** The file as received, byte for byte. */
  original(id: string): Promise<Uint8Array | null>
  /** null: no such article. The order of the request (`sort`, `limit`, `offset`) is left aside. */
  explain(id: string, request: SearchRequest): Promise<Explanation | null>
  /**
   * What each word of a text is to this archive.
   * @param language of words whose script does not tell; null leaves it open
   * @param budget milliseconds, after which names are not looked for any more, with `partial`
   */
  analyze(text: string, language: Language | null, budget: number): Promise<{ tokens: AnalysedToken[]; partial: boolean }>
  /**
   * Every hit of a search, in its order, at most `most`; made piece by piece as they are asked for. Limit and offset
   * of `request` do not count.
   */
  hits(request: SearchRequest, most: number): Promise<HitStream>
  /** The hits of a search that entered the archive last, the latest first; `request.limit` of them. */
  latest(request: SearchRequest): Promise<Latest>
  /** The article was taken out of the archive; no other question finds it. */
  isWithdrawn(id: string): boolean
  /** Looks whether articles were withdrawn or let back; true when answers change by it. @throws `archive-damaged` */
  refresh(): Promise<boolean>
  /** Lets go of the index; answers under way still end. */
  close(): Promise<void>
}
