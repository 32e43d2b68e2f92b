// The pages that readers see: the first page and results at `/`, an article at `/a/:id`, help, and the pages of problems. Each
// is made whole on the server; what is asked of it is read leniently, because links get additions on their way. The page's own
// script asks for the same pages as trees, from which it renews the page that stands.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { CITATION_STYLES, DEFAULT_REQUEST, type Engine, parseDate } from '../../index/index.js'
import {
  ar,
  articleAddress,
  type DocumentContext,
  documentOf,
  EMPTY,
  en,
  FACETS,
  isHome,
  isWrittenDate,
  PAGE_MEMBERS,
  type Page,
  type PageContext,
  readState,
  renderCitation,
  renderDocs,
  renderHelp,
  renderHome,
  renderProblem,
  renderProblemKind,
  renderReader,
  renderResults,
  type SearchState,
  searchAddress,
  TREE_TYPE,
  treeOf,
} from '../../web/page.js'
import type { Config } from '../config.js'
import type { Lang, Problem, ProblemName, SearchParameters, Snippet, Warning } from '../contract/contract.js'
import { MAX_FACET_VALUES, PAGE_SIZE } from '../contract/limits.js'
import { namesInAddress } from '../contract/search-parameters.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { createExamples, type Examples } from '../engine/example-searches.js'
import type { FindSimilar } from '../engine/similar-articles.js'
import { describeInterface } from '../wire/api-docs.js'
import { baseOf } from '../wire/base-address.js'
import { type CacheKind, entityTag, forget, isKnown, settingsShown, shortHash } from '../wire/caching.js'
import { citationText, findCited, isDay } from '../wire/citations.js'
import { preferredType } from '../wire/negotiate.js'
import { asksForSomething, defaultParameters, searchParameters } from '../wire/parameters.js'
import { presentArticle, presentFacetValues, presentIndex, presentSearch, presentSimilar, requestFrom } from '../wire/present.js'
import { ProblemError } from '../wire/problems.js'
import { type Preferences, readPreferences } from './prefs.js'

/** Articles on the first page, and below a search that found nothing. */
const NEWEST_AT_HOME = 10
const NEWEST_FOR_NONE = 5
/** Articles on the same subject, under an article. */
const SIMILAR_SHOWN = 5
/** Passages shown of an article whose whole text may not be. */
const EXCERPTS = 5

export interface PageOptions {
  config: Config
  holder: EngineHolder
  /** Folder of the page's built files, with its list of names; null: pages without style and script. */
  assets: string | null
  findSimilar: FindSimilar
}

export async function pageRoutes(app: FastifyInstance, { config, holder, assets, findSimilar }: PageOptions) {
  const dress = dresser(config, assets)
  const examples = createExamples(holder)
  const settings = settingsShown(config)
  const hidden = { schema: { hide: true } }

  /** Sends a page, unless the client has it. `make` gives null for one that must not be kept. */
  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    of: Engine | string,
    make: (context: PageContext) => Promise<Made>,
    kind: CacheKind = 'page',
  ) {
    const context = dress.contextOf(request, readPreferences(request, config))
    // The type is set before a 304 as well: a browser takes over the headers of a 304, its security policy among them.
    const asTree = preferredType(request.headers.accept, ['text/html', TREE_TYPE]) === TREE_TYPE
    reply.type(asTree ? TREE_TYPE : 'text/html; charset=utf-8')
    reply.header('vary', 'accept, accept-encoding, accept-language, cookie').header('content-language', context.ui)
    const tag = entityTag(
      of,
      (typeof of === 'string' ? null : of.info().builtAt) ?? '',
      reply.getHeader('content-type') as string,
      request.url,
      context.ui,
      context.theme,
      String(context.keys),
      String(context.size),
      dress.mark,
      settings,
    )
    if (isKnown(request, reply, tag, kind, config)) return reply.send()
    const made = await make(context)
    if ('elsewhere' in made) {
      forget(reply)
      return reply.redirect(made.elsewhere, 303)
    }
    if (made.passing) forget(reply)
    if (asTree) return reply.send(JSON.stringify(treeOf(made.page, context)))
    return reply.send(dress.documentOf(made.page, context))
  }

  app.get('/', hidden, (request, reply) =>
    holder.use((engine) =>
      answer(request, reply, engine, async (context) => {
        const asked = readAddress(request)
        const dated = withDatesRead(asked.state)
        if (dated) return { elsewhere: searchAddress(dated, { page: dated.page }) }
        return isHome(asked.state) ? homePage(engine, asked, context, examples) : resultsPage(engine, asked, context, config, request)
      }),
    ),
  )

  app.get<{ Params: { id: string } }>('/a/:id', hidden, (request, reply) =>
    holder.use((engine) =>
      answer(request, reply, engine, async (context) => {
        const made = await articlePage(
          engine,
          request.params.id,
          readAddress(request),
          context,
          config,
          `${request.protocol}://${request.host}`,
          findSimilar,
        )
        if (!made) throw new ProblemError('article-not-found')
        return made
      }),
    ),
  )

  if (config.docs) {
    // Its examples name the address that the request was sent to, unless a setting says what that is.
    const kind = config.publicUrl === null ? 'own' : 'article'
    const page = async (request: FastifyRequest, context: PageContext) => ({
      page: renderDocs(describeInterface(app.swagger(), baseOf(request, config)), readAddress(request).state, context),
    })
    let mark: string | null = null
    app.get('/docs', hidden, (request, reply) => {
      mark ??= shortHash(JSON.stringify(app.swagger()))
      return answer(request, reply, `docs-${mark}`, (context) => page(request, context), kind)
    })
  }
  app.get<{ Params: { id: string } }>('/a/:id/cite', hidden, (request, reply) =>
    holder.use((engine) =>
      answer(request, reply, engine, async (context) => {
        const page = await citationPage(engine, request.params.id, request, context, config)
        if (!page) throw new ProblemError('article-not-found')
        return { page }
      }),
    ),
  )

  app.get('/help', hidden, (request, reply) =>
    answer(request, reply, 'help', async (context) => ({ page: renderHelp(readAddress(request).state, context) })),
  )
}

type Made = { page: Page; passing?: boolean } | { elsewhere: string }

/** An address as read: the search, the state that views link from, and what could not be used. */
export interface Asked {
  parameters: SearchParameters
  state: SearchState
  shortened: boolean
  /** The mark that a reader's page opens at. */
  match: number | null
  /** Terms of the search whose marks are not shown. */
  hidden: number[]
}

export function readAddress(request: FastifyRequest): Asked {
  const query = (request.query ?? {}) as Record<string, unknown>
  const { parameters, refused, shortened } = searchParameters(query)
  const address = new URLSearchParams()
  const cleaned = Object.fromEntries(namesInAddress('results').map((name) => [name, parameters[name]]))
  // What only the page knows is read by the page itself; dates that could not be read stay in their fields.
  const own = Object.fromEntries(PAGE_MEMBERS.map((name) => [name, [query[name]].flat()[0]]))
  const wrong = Object.fromEntries(
    refused.filter(({ parameter }) => /^(from|to)$/.test(parameter)).map(({ parameter, value }) => [parameter, value]),
  )
  for (const [name, value] of Object.entries({ ...cleaned, ...own, ...wrong })) {
    for (const one of [value].flat()) if (/^(string|boolean)$/.test(typeof one) && one !== '') address.append(name, String(one))
  }
  const state = readState(address)
  const m = Number([query.m].flat()[0])
  return {
    parameters: {
      ...parameters,
      q: state.q,
      highlight: 'offsets',
      fields: [],
      snippets: DEFAULT_REQUEST.snippets,
      snippet_length: DEFAULT_REQUEST.snippetLength,
      limit: PAGE_SIZE,
      offset: (state.page - 1) * PAGE_SIZE,
      facets: [...FACETS],
      histogram: 'auto',
    },
    state,
    shortened,
    match: Number.isSafeInteger(m) && m > 0 ? m : null,
    hidden: [...new Set([query.hide].flat().filter((place) => /^\d{1,2}$/.test(String(place))))].map(Number),
  }
}

/** Dates in any form that a query may have, in the form that addresses have; null when there is nothing to change. */
function withDatesRead(state: SearchState): SearchState | null {
  const read = (written: string): string => {
    const days = written === '' || isWrittenDate(written) ? null : parseDate(written)
    return days ? days.from.slice(0, { year: 4, month: 7, day: 10 }[days.precision]) : written
  }
  const dated = { ...state, from: read(state.from), to: read(state.to) }
  return dated.from === state.from && dated.to === state.to ? null : dated
}

async function homePage(engine: Engine, { state }: Asked, context: PageContext, examples: Examples): Promise<Made> {
  const [{ newest, partial }, tried] = await Promise.all([newestOf(engine, NEWEST_AT_HOME), examples(engine, context.ui)])
  return { page: renderHome({ info: presentIndex(engine.info()), newest, examples: tried, state }, context), passing: partial }
}

async function newestOf(engine: Engine, limit: number) {
  const parameters: SearchParameters = { ...defaultParameters(), limit, snippets: 0, sort: 'newest' }
  const answer = await engine.search({ ...DEFAULT_REQUEST, limit, snippets: 0, sort: 'newest' })
  return { newest: presentSearch(answer, parameters, engine).hits, partial: answer.partial }
}

async function resultsPage(engine: Engine, asked: Asked, context: PageContext, config: Config, request: FastifyRequest): Promise<Made> {
  const { parameters, state } = asked
  const answer = await engine.search(requestFrom(parameters, config))
  request.found = { terms: answer.query.terms.length, hits: answer.total, partial: answer.partial, stages: answer.timing }
  if (answer.total > 0 && answer.hits.length === 0 && !answer.partial) {
    return { elsewhere: searchAddress(state, { page: Math.ceil(answer.total / PAGE_SIZE) }) }
  }
  const search = presentSearch(answer, parameters, engine)
  const whole = FACETS.find((name) => name === state.more && search.facets[name]?.more)
  if (whole) {
    const found = await engine.facetValues(whole, requestFrom(parameters, config), '', MAX_FACET_VALUES)
    const { values, total } = presentFacetValues(whole, found)
    search.facets[whole] = { values, more: total > values.length }
  }
  if (asked.shortened) search.query.warnings.push(SHORTENED(state.q.length))
  const { newest, partial } = answer.total === 0 ? await newestOf(engine, NEWEST_FOR_NONE) : { newest: [], partial: false }
  return { page: renderResults({ search, state, newest }, context), passing: answer.partial || partial }
}

const SHORTENED = (length: number): Warning => ({ code: 'text-shortened', at: [length, length], detail: null })

async function articlePage(
  engine: Engine,
  id: string,
  asked: Asked,
  context: PageContext,
  config: Config,
  site: string,
  findSimilar: FindSimilar,
): Promise<Made | null> {
  const { parameters, state } = asked
  const question = asksForSomething(parameters) ? requestFrom({ ...parameters, offset: 0, facets: [], histogram: 'none' }, config) : null
  const found = await engine.article(id, question)
  if (!found) return null
  const located = question && (await engine.neighbours(id, question))
  const neighbours = located?.neighbours ?? null
  let passing = found.partial || (located?.partial ?? false)
  const article = presentArticle(found, neighbours, { ...parameters, paragraphs: 'all' })
  let excerpts: Snippet[] = []
  if (article.text === 'snippets' && question && neighbours) {
    const { hits, partial } = await engine.search({ ...question, offset: neighbours.position - 1, limit: 1, snippets: EXCERPTS })
    passing ||= partial
    excerpts = hits[0]?.article.id === id ? hits[0].snippets : []
  }
  const alike = await findSimilar(engine, id, { languages: [], limit: SIMILAR_SHOWN, budget: config.searchMs })
  const similar = alike ? presentSimilar(alike).hits : []
  passing ||= alike?.partial ?? false
  const path = articleAddress(id, EMPTY)
  const publicAddress = config.publicUrl && `${config.publicUrl}${path}`
  const address = `${config.publicUrl ?? site}${path}`
  const { match, hidden } = asked
  const cited = await citedElsewhere(engine, article.abstract_of, config)
  return { page: renderReader({ article, state, match, hidden, excerpts, similar, publicAddress, address, cited }, context), passing }
}

/** The article that an abstract is cited as, if the archive has it. */
async function citedElsewhere(engine: Engine, id: string | null, { publicUrl }: Config) {
  const found = id === null ? null : await engine.article(id, null)
  if (!found) return undefined
  const address = publicUrl && `${publicUrl}${articleAddress(found.article.id, EMPTY)}`
  return { article: presentArticle(found, null, WITHOUT_TEXT), address }
}

const WITHOUT_TEXT = { ...defaultParameters(), paragraphs: 'none' as const }

/** The page of an article's citation. What its address says wrongly is left at its default; a day that is none stays in its field. */
async function citationPage(engine: Engine, id: string, request: FastifyRequest, context: PageContext, config: Config) {
  const asked = await findCited(engine, id)
  if (!asked) return null
  const { found, cited } = asked
  const query = (request.query ?? {}) as Record<string, unknown>
  const one = (name: string) => String([query[name]].flat()[0] ?? '').trim()
  const style = CITATION_STYLES.find((known) => known === one('style')) ?? 'chicago'
  const form = (['ar', 'en'] as const).find((known) => known === one('form')) ?? found.article.language
  const accessed = one('accessed').slice(0, 10)
  const understood = accessed === '' || isDay(accessed)
  const citation = citationText(cited, { style, form, accessed: understood && accessed !== '' ? accessed : null }, config)
  const article = presentArticle(found, null, WITHOUT_TEXT)
  const { state } = readAddress(request)
  return renderCitation({ article, style, form, accessed, understood, citation, state: { ...EMPTY, ui: state.ui } }, context)
}

/** The pages of problems, for the server's answers to failures. */
export function problemPages(config: Config, assets: string | null) {
  const dress = dresser(config, assets)
  return {
    languageOf: (request: FastifyRequest): Lang => readPreferences(request, config).ui,
    /** A failed request's page, with the reader's query still in the box. */
    render(problem: Problem, request: FastifyRequest, language: Lang): string {
      const context = dress.contextOf(request, { ...readPreferences(request, config), ui: language })
      return dress.documentOf(renderProblem(problem, context), context)
    },
    /** The page that explains a kind of problem. */
    renderKind(name: ProblemName, status: number, request: FastifyRequest): string {
      const context = dress.contextOf(request, readPreferences(request, config))
      return dress.documentOf(renderProblemKind(name, status, context), context)
    },
  }
}

/** Links lead back to the page as it is when its reader has typed the last word to its end. */
const withoutTyping = (url: string): string => url.replace(/([?&])typing=true(&|$)/, (_, before, after) => (after ? before : ''))

/** Puts pages into documents: with the names of the built files and the settings that show. */
function dresser(config: Config, folder: string | null) {
  const names: Record<string, string> | null = folder && JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8'))
  const address = (name: string) => `/assets/${names![name]}`
  const dictionaries = { ar, en }
  return {
    /** Changes when any built file changes. */
    mark: names ? Object.values(names).join(' ') : '',
    contextOf(request: FastifyRequest, { ui, theme, keys, size }: Preferences): PageContext {
      const { months, digits, logQueries, docs } = config
      return { ui, theme, keys, size, months, digits, words: dictionaries[ui], url: withoutTyping(request.url), private: !logQueries, docs }
    },
    documentOf(page: Page, context: PageContext): string {
      const assets: DocumentContext['assets'] = names && {
        style: address('style'),
        script: address(`script-${context.ui}`),
        articleScript: address(`article-${context.ui}`),
        font: address('font'),
        icon: address('icon'),
      }
      return documentOf(page, context, { assets, publicUrl: config.publicUrl })
    },
  }
}
