// Whether an article passes the filters of a search, told filter by filter. A facet counts the articles that fail at
// most its own filter, so that its other values stay visible.

import type { OpenIndex } from '../../archive/index-reader.js'
import { LANGUAGES, YEARS } from '../../archive/store.js'
import { comparable } from '../../queries/comparable.js'
import { authorNames, isAuthor, isSource } from '../../queries/names.js'
import type { Filter } from '../../queries/query.js'
import { dayNumber, yearOf } from '../../script/calendar.js'
import type { Check, FacetName, Restrictions } from '../types.js'

/** The bit a facet's own filter fails by; OTHER is every filter that no facet shows. */
export const FAILS: Record<FacetName | 'other', number> = { source: 1, lang: 2, year: 4, author: 8, other: 16 }

/** Stands for articles whose source, author or date is not known. */
const UNKNOWN = 'unknown'

/** The check of a search without filters. */
export const passesAll: Check = () => 0

/** Makes the check of a search's filters, those of the request and those typed in the query together. */
export function createCheck(restrictions: Restrictions, typed: readonly Filter[], index: OpenIndex): Check {
  const tests: { bit: number; passes: (n: number) => boolean }[] = []
  const { columns } = index.store
  const add = (bit: number, passes: (n: number) => boolean): void => {
    tests.push({ bit, passes })
  }

  const dated = typed.filter((filter) => filter.field === 'date').map(({ range, excluded }) => ({ ...daysOf(range), excluded }))
  const within = (n: number, { first, last }: Days): boolean =>
    // An article known only by its month or year passes when any day of it does.
    (first === null || columns.lastDay[n] >= first) && (last === null || columns.firstDay[n] <= last)
  const isWithin = (n: number, days: Days): boolean => columns.firstDay[n] !== 0 && within(n, days)

  // Years are alternatives, ticked or typed: a typed range with both ends is one (year:2017, year:2017..2018).
  const years = new Set(restrictions.years.map((year) => (year === UNKNOWN ? 0 : Number(year))))
  const spans = dated.filter(({ first, last, excluded }) => !excluded && first !== null && last !== null)
  if (years.size + spans.length > 0) {
    const ticked = new Uint8Array(YEARS)
    for (const year of years) ticked[year] = 1
    add(FAILS.year, (n) => ticked[yearOf(columns.firstDay[n])] === 1 || spans.some((days) => isWithin(n, days)))
  }

  // Bounds narrow one another, sent (from, to) or typed (before:, after:), and `undated` holds for both.
  const bounds = dated.filter(({ first, last, excluded }) => !excluded && (first === null || last === null))
  const sent = daysOf(restrictions)
  if (sent.first !== null || sent.last !== null) bounds.push({ ...sent, excluded: false })
  const undated = restrictions.undated ?? (bounds.length > 0 ? 'exclude' : 'include')
  if (bounds.length > 0 || undated !== 'include') {
    add(FAILS.other, (n) => {
      if (columns.firstDay[n] === 0) return undated !== 'exclude'
      return undated !== 'only' && bounds.every((days) => within(n, days))
    })
  }
  for (const days of dated) if (days.excluded) add(FAILS.other, (n) => !isWithin(n, days))

  // Values of one field are alternatives, typed or sent as parameters; a typed filter that excludes stands alone.
  const sentValues = { source: restrictions.sources, lang: restrictions.languages, author: restrictions.authors }
  for (const field of ['source', 'lang', 'author'] as const) {
    const wanted = sentValues[field].length > 0 ? [sentTests[field](sentValues[field], index)] : []
    for (const filter of typed) {
      if (filter.field !== field) continue
      const passes = typedTests[field](filter.values, index)
      if (filter.excluded) add(FAILS.other, (n) => !passes(n))
      else wanted.push(passes)
    }
    if (wanted.length > 0) add(FAILS[field], (n) => wanted.some((passes) => passes(n)))
  }

  if (tests.length === 0) return passesAll
  return (n) => {
    let failed = 0
    for (const { bit, passes } of tests) if (!passes(n)) failed |= bit
    return failed
  }
}

interface Days {
  /** Numbers like 20181127, both included; null is open. */
  first: number | null
  last: number | null
}

const daysOf = ({ from, to }: { from: string | null; to: string | null }): Days => ({
  first: from ? dayNumber(from, 'first') : null,
  last: to ? dayNumber(to, 'last') : null,
})

type Test = (values: readonly string[], index: OpenIndex) => (n: number) => boolean

const passesLanguages: Test = (languages, { store }) => {
  const wanted = Uint8Array.from(LANGUAGES, (language) => (languages.includes(language) ? 1 : 0))
  return (n) => wanted[store.columns.language[n]] === 1
}

const passesSources: Test = (sources, { store, manifest }) => {
  const values = sources.map(comparable)
  const wanted = new Uint8Array(manifest.sources.length + 1)
  if (sources.includes(UNKNOWN)) wanted[0] = 1
  manifest.sources.forEach((source, i) => {
    if (values.some((value) => isSource(value, source))) wanted[i + 1] = 1
  })
  return (n) => wanted[store.columns.source[n]] === 1
}

/** @param means whether a folded value means this author */
const passesAuthors =
  (means: (value: string, author: { folded: string; written: string }) => boolean): Test =>
  (authors, { manifest, store }) => {
    const values = authors.filter((author) => author !== UNKNOWN).map(comparable)
    const numbers = new Set<number>()
    authorNames(manifest.authors).forEach((author, i) => {
      if (values.some((value) => means(value, author))) numbers.add(i)
    })
    const unnamed = authors.includes(UNKNOWN)
    return (n) => {
      const own = store.authorsOf(n)
      return own.length === 0 ? unnamed : own.some((author) => numbers.has(author))
    }
  }

/** An author that was sent is a whole name, as the facet gives it; one that was typed may be a part of a name. */
const sentTests: Record<'source' | 'lang' | 'author', Test> = {
  source: passesSources,
  lang: passesLanguages,
  author: passesAuthors((value, { folded }) => value === folded),
}
const typedTests: typeof sentTests = { ...sentTests, author: passesAuthors((value, { written }) => isAuthor(value, written)) }
