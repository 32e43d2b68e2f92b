// Whether an article passes the filters of a search, told filter by filter: facets count the articles that fail at most their
// own filter, so that a facet's other values stay visible.

import type { OpenIndex } from '../archive/opened.js'
import { dayNumber, LANGUAGES } from '../archive/store.js'
import { comparable } from '../queries/comparable.js'
import { isAuthor, isSource } from '../queries/names.js'
import type { Filter } from '../queries/query.js'
import type { FacetName, Restrictions } from './hit.js'

/** The bit a facet's own filter fails by; OTHER is every filter that no facet shows. */
export const FAILS: Record<FacetName | 'other', number> = { source: 1, lang: 2, year: 4, author: 8, other: 16 }

/** Stands for articles whose source, author or date is not known. */
const UNKNOWN = 'unknown'

/** The bits of the filters that article `n` fails; 0 passes. */
export type Check = (n: number) => number

/** Makes the check of a search's filters, those of the request and those typed in the query together. */
export function createCheck(restrictions: Restrictions, typed: readonly Filter[], index: OpenIndex): Check {
  const tests: { bit: number; passes: (n: number) => boolean }[] = []
  const { columns } = index.store
  const add = (bit: number, passes: (n: number) => boolean): void => {
    tests.push({ bit, passes })
  }

  if (restrictions.years.length > 0) {
    const years = new Set(restrictions.years.map((year) => (year === UNKNOWN ? 0 : Number(year))))
    add(FAILS.year, (n) => years.has(Math.floor(columns.firstDay[n] / 10000)))
  }
  const from = restrictions.from ? dayNumber(restrictions.from, 'first') : null
  const to = restrictions.to ? dayNumber(restrictions.to, 'last') : null
  const bounded = from !== null || to !== null
  const undated = restrictions.undated ?? (bounded ? 'exclude' : 'include')
  if (bounded || undated !== 'include') {
    add(FAILS.other, (n) => {
      if (columns.firstDay[n] === 0) return undated !== 'exclude'
      return undated !== 'only' && within(n, from, to)
    })
  }

  function within(n: number, lower: number | null, upper: number | null): boolean {
    // An article known only by its month or year passes when any day of it does.
    return (lower === null || columns.lastDay[n] >= lower) && (upper === null || columns.firstDay[n] <= upper)
  }

  // Values of one field are alternatives, whether typed or sent as parameters; a typed filter that excludes stands alone.
  const asked = { source: restrictions.sources, lang: restrictions.languages, author: restrictions.authors }
  for (const field of ['source', 'lang', 'author'] as const) {
    const test = (values: readonly string[]): ((n: number) => boolean) =>
      field === 'lang' ? passesLanguages(values, index) : field === 'source' ? passesSources(values, index) : passesAuthors(values, index)
    const wanted = asked[field].length > 0 ? [test(asked[field])] : []
    for (const filter of typed) {
      if (filter.field !== field) continue
      const passes = test(filter.values)
      if (filter.excluded) add(FAILS.other, (n) => !passes(n))
      else wanted.push(passes)
    }
    if (wanted.length > 0) add(FAILS[field], (n) => wanted.some((passes) => passes(n)))
  }
  for (const filter of typed) {
    if (filter.field !== 'date') continue
    const lower = filter.range.from ? dayNumber(filter.range.from, 'first') : null
    const upper = filter.range.to ? dayNumber(filter.range.to, 'last') : null
    const passes = (n: number): boolean => columns.firstDay[n] !== 0 && within(n, lower, upper)
    add(FAILS.other, filter.excluded ? (n) => !passes(n) : passes)
  }

  if (tests.length === 0) return () => 0
  return (n) => {
    let failed = 0
    for (const { bit, passes } of tests) if (!passes(n)) failed |= bit
    return failed
  }
}

function passesLanguages(languages: readonly string[], { store }: OpenIndex): (n: number) => boolean {
  const wanted = new Set(languages.map((language) => (LANGUAGES as readonly string[]).indexOf(language)))
  return (n) => wanted.has(store.columns.language[n])
}

function passesSources(sources: readonly string[], { store, manifest }: OpenIndex): (n: number) => boolean {
  const values = sources.map(comparable)
  const wanted = new Set<number>()
  if (sources.includes(UNKNOWN)) wanted.add(0)
  manifest.sources.forEach((source, i) => {
    if (values.some((value) => isSource(value, source))) wanted.add(i + 1)
  })
  return (n) => wanted.has(store.columns.source[n])
}

function passesAuthors(authors: readonly string[], { manifest, store }: OpenIndex): (n: number) => boolean {
  const values = authors.filter((author) => author !== UNKNOWN).map(comparable)
  const numbers = new Set(manifest.authors.flatMap((name, i) => (values.some((value) => isAuthor(value, name)) ? [i] : [])))
  const unnamed = authors.includes(UNKNOWN)
  return (n) => {
    const own = store.authorsOf(n)
    return own.length === 0 ? unnamed : own.some((author) => numbers.has(author))
  }
}
