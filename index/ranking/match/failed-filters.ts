// Which filters, sent or typed, keep one article out: for explanations.

import type { OpenIndex } from '../../archive/index-reader.js'
import type { Filter } from '../../queries/query.js'
import type { FacetName, Restrictions } from '../types.js'
import { createCheck, FAILS } from './filters.js'

/** A filter that an article fails. `typed` is the filter of the query text that does it alone, else null. */
interface FailedFilter {
  field: FacetName | 'date'
  typed: Filter | null
}

const FACET_NAMES = ['source', 'lang', 'year', 'author'] as const
const WITHOUT_RESTRICTIONS: Restrictions = { languages: [], sources: [], authors: [], years: [], from: null, to: null, undated: null }

/** Which filters keep article `n` out. */
export function failedFilters(n: number, restrictions: Restrictions, typed: readonly Filter[], index: OpenIndex): FailedFilter[] {
  const { from, to, undated } = restrictions
  const fails = createCheck(restrictions, typed, index)(n)
  const failed: FailedFilter[] = FACET_NAMES.filter((name) => (fails & FAILS[name]) !== 0).map((field) => ({ field, typed: null }))
  if ((fails & FAILS.other) === 0) return failed
  const wanted = typed.filter(({ field, excluded }) => field === 'date' && !excluded)
  const dates = createCheck({ ...WITHOUT_RESTRICTIONS, from, to, undated }, wanted, index)(n)
  if ((dates & FAILS.other) !== 0) failed.push({ field: 'date', typed: null })
  for (const filter of typed) {
    if (filter.excluded && createCheck(WITHOUT_RESTRICTIONS, [filter], index)(n) !== 0) failed.push({ field: filter.field, typed: filter })
  }
  return failed
}
