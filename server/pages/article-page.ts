// The page of an article, and the page of its citation.

import type { Engine, SearchRequest } from '../../index/index.js'
import { articleAddress, EMPTY, renderCitation, renderReader } from '../../web/page.js'
import type { Config } from '../config.js'
import type { Snippet } from '../contract/contract.js'
import { CITATION_STYLES, LANGUAGES } from '../contract/names.js'
import type { FindSimilar } from '../engine/similar-articles.js'
import { citationText, findCited, isDay } from '../wire/citations.js'
import { asksForSomething, defaultParameters, requestFrom } from '../wire/parameters.js'
import { presentArticle, presentSimilar } from '../wire/present.js'
import type { Made, PageRequest } from './page-request.js'

/** Articles on the same subject, under an article. */
const SIMILAR_SHOWN = 5
/** Passages shown of an article whose whole text may not be. */
const EXCERPTS = 5

/**
 * An article's page, marked by the search of its address. `site` is the address that the request was sent to. Null: no
 * such article.
 */
export async function articlePage(
  { engine, asked, context, config }: PageRequest,
  id: string,
  site: string,
  findSimilar: FindSimilar,
): Promise<Made | null> {
  const { parameters, state, match, hidden } = asked
  const question = asksForSomething(parameters) ? requestFrom({ ...parameters, offset: 0, facets: [], histogram: 'none' }, config) : null
  const found = await engine.article(id, question)
  if (!found) return null
  const located = question && (await engine.neighbours(id, question))
  const neighbours = located?.neighbours ?? null
  const article = presentArticle(found, neighbours, { ...parameters, paragraphs: 'all' })
  const withheld = article.text === 'snippets' && question !== null && neighbours !== null
  const excerpts = withheld ? await excerptsOf(engine, id, { ...question, offset: neighbours.position - 1 }) : NO_EXCERPTS
  const alike = await findSimilar(engine, id, { languages: [], limit: SIMILAR_SHOWN, budget: config.searchMs })
  const similar = alike ? presentSimilar(alike).hits : []
  const path = articleAddress(id, EMPTY)
  const publicAddress = config.publicUrl && `${config.publicUrl}${path}`
  const address = `${config.publicUrl ?? site}${path}`
  const cited = await citedElsewhere(engine, article.abstract_of, config)
  const data = { article, state, match, hidden, excerpts: excerpts.snippets, similar, publicAddress, address, cited }
  const partial = [found, located, excerpts, alike].some((answer) => answer?.partial)
  return { page: renderReader(data, context), partial }
}

const NO_EXCERPTS = { snippets: [] as Snippet[], partial: false }

/**
 * Passages of an article whose whole text may not be shown.
 * @param question the search, with the article's own rank as its offset
 */
async function excerptsOf(engine: Engine, id: string, question: SearchRequest): Promise<{ snippets: Snippet[]; partial: boolean }> {
  const { hits, partial } = await engine.search({ ...question, limit: 1, snippets: EXCERPTS })
  return { snippets: hits[0]?.article.id === id ? hits[0].snippets : [], partial }
}

/** The article that an abstract is cited as, if the archive has it. */
async function citedElsewhere(engine: Engine, id: string | null, { publicUrl }: Config) {
  const found = id === null ? null : await engine.article(id, null)
  if (!found) return undefined
  const address = publicUrl && `${publicUrl}${articleAddress(found.article.id, EMPTY)}`
  return { article: presentArticle(found, null, WITHOUT_TEXT), address }
}

const WITHOUT_TEXT = { ...defaultParameters(), paragraphs: 'none' as const }

/**
 * The page of an article's citation. What its address says wrongly is left at its default; a day that is none stays in
 * its field.
 */
export async function citationPage({ engine, asked: { state }, context, config }: PageRequest, id: string, query: Record<string, unknown>) {
  const citable = await findCited(engine, id)
  if (!citable) return null
  const { found, cited } = citable
  const one = (name: string) => String([query[name]].flat()[0] ?? '').trim()
  const style = CITATION_STYLES.find((known) => known === one('style')) ?? 'chicago'
  const form = LANGUAGES.find((known) => known === one('form')) ?? found.article.language
  const accessed = one('accessed').slice(0, 10)
  const understood = accessed === '' || isDay(accessed)
  const citation = citationText(cited, { style, form, accessed: understood && accessed !== '' ? accessed : null }, config)
  const article = presentArticle(found, null, WITHOUT_TEXT)
  return renderCitation({ article, style, form, accessed, understood, citation, state: { ...EMPTY, ui: state.ui } }, context)
}
