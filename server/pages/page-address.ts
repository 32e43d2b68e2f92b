// Reads the address of a page leniently, because links get additions on their way: the search, what the page alone
// knows, and what could not be used.

import type { FastifyRequest } from 'fastify'
import { DEFAULT_REQUEST, parseDate } from '../../index/index.js'
import { FACETS, isWrittenDate, PAGE_MEMBERS, readState, type SearchState } from '../../web/page.js'
import type { SearchParameters } from '../contract/contract.js'
import { PAGE_SIZE } from '../contract/limits.js'
import { namesInAddress } from '../contract/search-parameters.js'
import { searchParameters } from '../wire/parameters.js'

/** An address as read: the search, the state that views link from, and what could not be used. */
export interface PageAddress {
  parameters: SearchParameters
  state: SearchState
  shortened: boolean
  /** The mark that a reader's page opens at. */
  match: number | null
  /** Terms of the search whose marks are not shown. */
  hidden: number[]
}

export function readAddress(request: FastifyRequest): PageAddress {
  const query = (request.query ?? {}) as Record<string, unknown>
  const { parameters, refused, shortened } = searchParameters(query)
  const address = new URLSearchParams()
  const cleaned = Object.fromEntries(namesInAddress('results').map((name) => [name, parameters[name]]))
  // What only the page knows is read by the page itself, and so is `collapse`, of which links keep `false` alone; dates
  // that could not be read stay in their fields.
  const own = Object.fromEntries([...PAGE_MEMBERS, 'collapse'].map((name) => [name, [query[name]].flat()[0]]))
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
export function withDatesRead(state: SearchState): SearchState | null {
  const read = (written: string): string => {
    const days = written === '' || isWrittenDate(written) ? null : parseDate(written)
    return days ? days.from.slice(0, { year: 4, month: 7, day: 10 }[days.precision]) : written
  }
  const dated = { ...state, from: read(state.from), to: read(state.to) }
  return dated.from === state.from && dated.to === state.to ? null : dated
}
