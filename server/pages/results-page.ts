// The first page and the pages of results.

import type { FastifyRequest } from 'fastify'
import { DEFAULT_REQUEST, type Engine } from '../../index/index.js'
import { FACETS, type PageContext, renderHome, renderResults, searchAddress } from '../../web/page.js'
import type { SearchParameters, Warning } from '../contract/contract.js'
import { MAX_FACET_VALUES, PAGE_SIZE } from '../contract/limits.js'
import type { Examples } from '../engine/example-searches.js'
import { defaultParameters, requestFrom } from '../wire/parameters.js'
import { presentFacetValues, presentIndex, presentSearch } from '../wire/present.js'
import type { PageAddress } from './page-address.js'
import type { Made, PageRequest } from './page-request.js'

/** Articles on the first page, and below a search that found nothing. */
const NEWEST_AT_HOME = 10
const NEWEST_FOR_NONE = 5

export async function homePage(engine: Engine, { state }: PageAddress, context: PageContext, examples: Examples): Promise<Made> {
  const [{ newest, partial }, tried] = await Promise.all([newestOf(engine, NEWEST_AT_HOME), examples(engine, context.ui)])
  return { page: renderHome({ info: presentIndex(engine.info()), newest, examples: tried, state }, context), partial }
}

async function newestOf(engine: Engine, limit: number) {
  const parameters: SearchParameters = { ...defaultParameters(), limit, snippets: 0, sort: 'newest' }
  const answer = await engine.search({ ...DEFAULT_REQUEST, limit, snippets: 0, sort: 'newest' })
  return { newest: presentSearch(answer, parameters, engine).hits, partial: answer.partial }
}

export async function resultsPage({ engine, asked, context, config }: PageRequest, request: FastifyRequest): Promise<Made> {
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
  return { page: renderResults({ search, state, newest }, context), partial: answer.partial || partial }
}

const SHORTENED = (length: number): Warning => ({ code: 'text-shortened', at: [length, length], detail: null })
