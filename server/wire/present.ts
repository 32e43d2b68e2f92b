// Turns what the engine answers into what goes over the wire: names become snake_case, articles get directions and
// addresses, and, when asked for, marked text also as HTML. The API, the page and the command line all show these
// shapes.

import type {
  AnalysedToken,
  Answer,
  ArticleHead,
  Copies,
  Engine,
  Explanation as EngineExplanation,
  IndexInfo as EngineInfo,
  FacetName,
  FacetValue,
  Completion as FoundCompletion,
  Hit as FoundHit,
  Article as IndexedArticle,
  ListedFacet,
  MarkedArticle,
  Neighbours,
  Mark as PlacedMark,
  ReportedExpansion,
  Term as SearchedTerm,
  SimilarAnswer,
} from '../../index/index.js'
import { ar, en } from '../../web/page.js'
import type {
  Analysis,
  Article,
  ArticleParameters,
  Bilingual,
  Completions,
  Explanation,
  FacetValues,
  Hit,
  IndexInfo,
  Lang,
  MarkedText,
  Search,
  SearchParameters,
  Similar,
  Term,
} from '../contract/contract.js'
import { MAX_WINDOW, PAGE_SIZE } from '../contract/limits.js'
import { PROGRAM_VERSION } from '../version.js'
import { canonical, isWanted, searchString } from './parameters.js'

type Highlight = SearchParameters['highlight']

/**
 * The answer to a search. `parameters` are those the request was made from; links and article addresses repeat them.
 */
export function presentSearch(answer: Answer, parameters: SearchParameters, engine: Pick<Engine, 'version' | 'info'>): Search {
  const { query, timing } = answer
  const search = searchString(parameters)
  return {
    query: presentQuery(query),
    total: answer.total,
    total_all: answer.totalAll,
    total_articles: answer.totalArticles,
    total_relation: answer.totalRelation,
    limit: parameters.limit,
    offset: parameters.offset,
    took_ms: inHundredths(timing.parse + timing.match + timing.snippets),
    partial: answer.partial,
    index: { version: engine.version, built_at: engine.info().builtAt },
    hits: answer.hits.map((hit) => wanted(parameters, presentHit(hit, search, parameters.highlight))),
    facets: Object.fromEntries(Object.entries(answer.facets).map(([name, facet]) => [name, labelled(name as FacetName, facet)])),
    histogram: answer.histogram,
    links: links(answer.total, parameters),
  }
}

/** What was understood of a query. */
export const presentQuery = (query: Answer['query']): Search['query'] => ({
  ...query,
  terms: query.terms.map(presentTerm),
  excluded: query.excluded.map(({ expansions, ...item }) => ({ ...item, expansions: presentExpansions(expansions) })),
})

/** A hit. `search` is the query part of its address, with `?` unless empty. */
export const presentHit = (hit: FoundHit, search: string, highlight: Highlight): Hit => ({
  ...presentHead(hit.article, search),
  ...presentCopies(hit, search),
  score: hit.score,
  matches: hit.matches,
  complete: hit.complete,
  title: highlighted(hit.title, highlight),
  snippets: hit.snippets.map((snippet) => ({ ...snippet, ...highlighted(snippet, highlight) })),
})

/**
 * An article with its marks. `neighbours` is null when no search was given or the article is not among its first hits.
 */
export function presentArticle(
  { article, title, marks, matches, marksCut, terms, ...copies }: MarkedArticle,
  neighbours: Neighbours | null,
  parameters: ArticleParameters,
): Article {
  const search = searchString(parameters)
  const neighbour = (id: string | null) => (id === null ? null : { id, url: addressOf(id, search) })
  const withheld = article.text === 'snippets' || parameters.paragraphs === 'none'
  return {
    ...presentHead(article, search),
    ...presentCopies(copies, search),
    title: highlighted(title, parameters.highlight),
    words: article.words,
    matches,
    marks_cut: marksCut,
    terms: terms.map(presentTerm),
    paragraphs: withheld
      ? undefined
      : article.paragraphs.map(({ id, role, language, text }, n) => ({
          id,
          role,
          lang: language,
          dir: directionOf(language),
          ...highlighted({ text, marks: marks[n] ?? [] }, parameters.highlight),
        })),
    original: { encoding: 'utf-8', ...article.original, url: `/api/v1/articles/${article.id}/original` },
    in_results: neighbours && {
      position: neighbours.position,
      total: neighbours.total,
      previous: neighbour(neighbours.previous),
      next: neighbour(neighbours.next),
    },
  }
}

/** Articles like another. Their addresses repeat no search: they were not found by one. */
export const presentSimilar = ({ hits, partial, took }: SimilarAnswer): Similar => ({
  hits: hits.map((hit) => ({
    ...presentHead(hit.article, ''),
    ...presentCopies(hit, ''),
    title: { text: hit.article.title, marks: [] },
    score: hit.score,
    shared: hit.shared,
  })),
  partial,
  took_ms: inHundredths(took),
})

const directionOf = (language: Lang) => (language === 'ar' ? 'rtl' : 'ltr')

/** The reader's address of an article, with the search that it was found by. */
const addressOf = (id: string, search: string) => `/a/${id}${search}`

function presentHead(article: ArticleHead, search: string) {
  const { id, language, source, authors, published, deck, originUrl, text, abstractOf } = article
  return {
    id,
    url: addressOf(id, search),
    lang: language,
    dir: directionOf(language) as 'rtl' | 'ltr',
    source,
    authors,
    published,
    deck,
    origin_url: originUrl,
    text,
    abstract_of: abstractOf,
  }
}

const presentCopies = ({ alsoIn, copies }: Copies, search: string) => ({
  also_in: alsoIn.map(({ id, language, title, source, published }) => ({
    id,
    url: addressOf(id, search),
    lang: language,
    dir: directionOf(language) as 'rtl' | 'ltr',
    title,
    source,
    published,
  })),
  copies,
})

const presentTerm = ({ language, expansions, ...term }: SearchedTerm): Term => ({
  ...term,
  lang: language,
  expansions: presentExpansions(expansions),
})

const presentExpansions = (expansions: readonly ReportedExpansion[]) =>
  expansions.map(({ language: lang, ...expansion }) => ({ ...expansion, lang }))

/** Why an article has its score, or why it does not match. */
export const presentExplanation = (explanation: EngineExplanation): Explanation => ({
  ...explanation,
  terms: explanation.terms.map(presentTerm),
})

/** What each word of a text is to the archive. */
export const presentAnalysis = (tokens: readonly AnalysedToken[]): Analysis => ({
  tokens: tokens.map(({ language, expansions, ...token }) => ({ ...token, lang: language, expansions: presentExpansions(expansions) })),
})

/** `offsets`: as it is; `html`: with escaped HTML as well; `none`: without marks. */
function highlighted({ text, marks }: MarkedText, highlight: Highlight): MarkedText {
  if (highlight === 'none') return { text, marks: [] }
  return highlight === 'html' ? { text, marks, html: markUp(text, marks) } : { text, marks }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign])

/** Escaped text with `<mark>` around the marked runs. Marks are sorted and do not overlap. */
function markUp(text: string, marks: readonly PlacedMark[]): string {
  let html = ''
  let at = 0
  for (const { start, end } of marks) {
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`
    at = end
  }
  return html + escapeHtml(text.slice(at))
}

/** Where this answer, its page and its neighbours are. No link leads beyond the last result that is shown. */
function links(total: number, parameters: SearchParameters): Search['links'] {
  const { limit, offset } = parameters
  const at = (place: number) => {
    const written = canonical({ ...parameters, offset: place })
    return `/api/v1/search${written && `?${written}`}`
  }
  const further = offset + limit
  const page = Math.floor(offset / PAGE_SIZE) + 1
  return {
    self: at(offset),
    html: `/${searchString(parameters, page > 1 ? { page } : {})}`,
    previous: offset > 0 ? at(Math.max(0, offset - limit)) : null,
    next: further < total && further + limit <= MAX_WINDOW ? at(further) : null,
  }
}

const inHundredths = (milliseconds: number) => Math.round(milliseconds * 100) / 100

/** The members of a hit that are asked for. Those that read a hit have asked for what they read. */
const wanted = (parameters: SearchParameters, hit: Hit): Hit =>
  parameters.fields.length === 0 ? hit : (Object.fromEntries(Object.entries(hit).filter(([member]) => isWanted(member, parameters))) as Hit)

/** The engine knows no words: what is not named or not dated is called so here. */
const UNNAMED: Partial<Record<FacetName, Bilingual>> = {
  source: { ar: ar.unknownSource, en: en.unknownSource },
  author: { ar: ar.unknownAuthor, en: en.unknownAuthor },
  year: { ar: ar.undated, en: en.undated },
}

const labelled = <Of extends { values: FacetValue[] }>(name: FacetName, facet: Of): Of => ({
  ...facet,
  values: facet.values.map((one) => (one.value === 'unknown' ? { ...one, label: UNNAMED[name] ?? one.label } : one)),
})

/** Values of one facet. */
export const presentFacetValues = (name: FacetName, found: ListedFacet): FacetValues => ({ name, ...labelled(name, found) })

/** What the box may become. `took` in milliseconds. */
export const presentCompletions = (found: readonly FoundCompletion[], took: number): Completions => ({
  suggestions: found.map(({ language: lang, ...completion }) => ({ ...completion, lang })),
  took_ms: inHundredths(took),
})

/** What the index holds. Article counts are called documents on the wire. */
export function presentIndex(info: EngineInfo): IndexInfo {
  return {
    version: info.version,
    built_at: info.builtAt,
    format: info.format,
    program: PROGRAM_VERSION,
    engine: 'embedded',
    lexicon: info.lexicon,
    documents: info.articles,
    undated: info.undated,
    languages: info.languages,
    dates: info.dates,
    skipped: info.skipped,
    suspects: info.suspects,
    withdrawn: info.withdrawn,
    sources: info.sources.map(({ id, name, articles, text }) => ({ id, name, documents: articles, text })),
  }
}

/**
 * An article as plain text: its title, then its body, a blank line between any two paragraphs. Ends with one line feed.
 */
export function presentText(article: IndexedArticle): string {
  const body = article.paragraphs.filter(({ role }) => role === 'body').map(({ text }) => text)
  return `${[article.title, ...body].join('\n\n')}\n`
}
