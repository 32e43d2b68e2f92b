// Counts beside the hits: how many hits each value of a facet would give, and how they lie in time. Where copies are folded a
// group counts once for each value that its articles have, so that choosing a value finds as many as stands beside it.

import type { OpenIndex } from '../../archive/index-reader.js'
import { dayText, LANGUAGES, YEARS } from '../../archive/store.js'
import type { Bilingual } from '../../articles/article.js'
import { comparable } from '../../queries/comparable.js'
import { foldedAuthors } from '../../queries/names.js'
import { ARTICLE } from '../../script/letters.js'
import { FAILS } from '../match/filters.js'
import type { FacetName, Matched, Restrictions } from '../types.js'

/** Values shown of one facet. */
export const MAX_FACET_VALUES = 20
/** More buckets than this and the next coarser interval is taken. */
export const MAX_BUCKETS = 200

export interface FacetValue {
  /** Source id, `ar`, `en`, YYYY, author's name; `unknown`. */
  value: string
  /** Names the archive knows; both null where the value speaks for itself or is `unknown`. */
  label: Bilingual
  count: number
  selected: boolean
}

export interface Facet {
  /** Selected ones first, then by falling count, then by value. */
  values: FacetValue[]
  more: boolean
}

export interface Histogram {
  interval: 'year' | 'month' | 'day'
  undated: number
  /** Days, both included; earliest first; empty ones included. */
  buckets: { from: string; to: string; count: number }[]
}

/** The key of what has no date. */
const UNDATED = -1
const UNLABELLED: Bilingual = { ar: null, en: null }

/** Counts one facet over the articles that fail no filter but the facet's own. */
export function countFacet(name: FacetName, matched: Matched, restrictions: Restrictions, index: OpenIndex): Facet {
  const values = valuesOf(name, matched, restrictions, index)
  return { values: values.slice(0, MAX_FACET_VALUES), more: values.length > MAX_FACET_VALUES }
}

/**
 * The values of a facet of which the id, a name or a word of one begins with `prefix`, compared folded.
 * @param most of them that are given; `total` counts all
 */
export function listFacet(
  name: FacetName,
  matched: Matched,
  restrictions: Restrictions,
  index: OpenIndex,
  { prefix, most }: { prefix: string; most: number },
): { total: number; values: FacetValue[] } {
  const beginning = comparable(prefix)
  const fold = folderOf(name, index)
  const begins = (written: string | null): boolean => {
    if (written === null) return false
    const folded = ` ${fold(written)}`
    return folded.includes(` ${beginning}`) || folded.includes(` ${ARTICLE}${beginning}`)
  }
  const values = valuesOf(name, matched, restrictions, index).filter(
    ({ value, label }) => prefix.trim() === '' || (beginning !== '' && [value, label.ar, label.en].some(begins)),
  )
  return { total: values.length, values: values.slice(0, most) }
}

/** Folds the values of a facet. An archive has few sources, languages and years, but may have very many authors: those are folded once. */
function folderOf(name: FacetName, { manifest }: OpenIndex): (written: string) => string {
  if (name !== 'author') return comparable
  const known = foldedAuthors(manifest.authors)
  return (written) => known.get(written) ?? comparable(written)
}

/** All values, in the order of `Facet`. */
function valuesOf(name: FacetName, matched: Matched, restrictions: Restrictions, index: OpenIndex): FacetValue[] {
  const { manifest } = index
  const counts = countKeys(name, matched, index)
  const chosen = {
    source: restrictions.sources,
    lang: restrictions.languages as string[],
    year: restrictions.years,
    author: restrictions.authors,
  }[name]
  const keyOf = name === 'author' ? folderOf(name, index) : (value: string): string => value
  const chosenKeys = new Set(chosen.map(keyOf))
  const describe = (key: number): { value: string; label: Bilingual } => {
    if (key < 0) return { value: 'unknown', label: UNLABELLED }
    if (name === 'source') return { value: manifest.sources[key].id, label: manifest.sources[key].name }
    if (name === 'lang') return { value: LANGUAGES[key], label: UNLABELLED }
    if (name === 'year') return { value: String(key).padStart(4, '0'), label: UNLABELLED }
    return { value: manifest.authors[key], label: UNLABELLED }
  }
  const values: FacetValue[] = []
  counts.forEach((count, place) => {
    if (count === 0) return
    const { value, label } = describe(place - 1)
    values.push({ value, label, count, selected: chosenKeys.size > 0 && chosenKeys.has(keyOf(value)) })
  })
  // A chosen value that finds nothing here stays, so that it can be taken back.
  const shown = new Set(values.flatMap(({ value, selected }) => (selected ? [keyOf(value)] : [])))
  for (const value of chosen) {
    if (shown.has(keyOf(value))) continue
    shown.add(keyOf(value))
    const source = name === 'source' ? manifest.sources.find(({ id }) => id === value) : undefined
    values.push({ value, label: source?.name ?? UNLABELLED, count: 0, selected: true })
  }
  return values.sort(
    (a, b) => Number(b.selected) - Number(a.selected) || b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
  )
}

/** Hits under each key of a facet, the key −1 of what is not known first: sources and authors by number, languages by their place in `LANGUAGES`, years. */
function countKeys(name: FacetName, { articles, failed, groups }: Matched, { store, manifest }: OpenIndex): Uint32Array {
  const { source, language, firstDay } = store.columns
  const sizes: Record<FacetName, number> = {
    source: manifest.sources.length,
    lang: LANGUAGES.length,
    year: YEARS,
    author: manifest.authors.length,
  }
  const counts = new Uint32Array(sizes[name] + 1)
  const others = ~FAILS[name]
  const isFirst = firstOfItsCopies(groups)
  for (let i = 0; i < articles.length; i++) {
    if ((failed[i] & others) !== 0) continue
    const n = articles[i]
    if (name === 'author') {
      const authors = store.authorsOf(n)
      if (authors.length === 0 && isFirst(-1, n)) counts[0]++
      for (const author of authors) if (isFirst(author, n)) counts[author + 1]++
      continue
    }
    const place = name === 'source' ? source[n] : name === 'lang' ? language[n] + 1 : firstDay[n] === 0 ? 0 : yearOf(firstDay[n]) + 1
    if (groups === null || groups[n] === 0 || isFirst(place - 1, n)) counts[place]++
  }
  return counts
}

const yearOf = (day: number): number => (day / 10000) | 0

/** Tells of an article under a key (from −1) whether none of its copies was told of under that key before. */
function firstOfItsCopies(groups: Uint32Array | null): (key: number, n: number) => boolean {
  const met = new Set<number>()
  return (key, n) => {
    if (groups === null || groups[n] === 0) return true
    const both = (key + 1) * 2 ** 32 + groups[n]
    if (met.has(both)) return false
    met.add(both)
    return true
  }
}

/** How the articles that pass every filter lie in time. `auto`: day for a span of at most 62 days, month for 60 months, else year. */
export function countHistogram(interval: 'auto' | Histogram['interval'], matched: Matched, index: OpenIndex): Histogram {
  const { firstDay } = index.store.columns
  let undated = 0
  let first = Number.POSITIVE_INFINITY
  let last = 0
  const { articles, failed, groups } = matched
  const isFirst = firstOfItsCopies(groups)
  for (let i = 0; i < articles.length; i++) {
    if (failed[i] !== 0) continue
    const day = firstDay[articles[i]]
    if (day === 0) {
      if (isFirst(UNDATED, articles[i])) undated++
    } else {
      if (day < first) first = day
      if (day > last) last = day
    }
  }
  if (last === 0) return { interval: interval === 'auto' ? 'year' : interval, undated, buckets: [] }
  const span = { day: daysBetween(first, last) + 1, month: ordinal(last, 'month') - ordinal(first, 'month') + 1 }
  let step: Histogram['interval'] = interval === 'auto' ? (span.day <= 62 ? 'day' : span.month <= 60 ? 'month' : 'year') : interval
  if (step === 'day' && span.day > MAX_BUCKETS) step = 'month'
  if (step === 'month' && span.month > MAX_BUCKETS) step = 'year'

  const start = ordinal(first, step)
  const buckets = Array.from({ length: ordinal(last, step) - start + 1 }, (_, i) => ({ ...boundsOf(start + i, step), count: 0 }))
  const counts = new Uint32Array(buckets.length)
  const bucketOf = bucketer(step, start)
  for (let i = 0; i < articles.length; i++) {
    const n = articles[i]
    if (failed[i] !== 0 || firstDay[n] === 0) continue
    const bucket = bucketOf(firstDay[n])
    if (groups === null || groups[n] === 0 || isFirst(bucket, n)) counts[bucket]++
  }
  counts.forEach((count, bucket) => {
    buckets[bucket].count = count
  })
  return { interval: step, undated, buckets }
}

const MILLISECONDS_A_DAY = 86_400_000

const dayOf = (day: number): number => Date.UTC(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, day % 100) / MILLISECONDS_A_DAY
const daysBetween = (first: number, last: number): number => dayOf(last) - dayOf(first)

/** The bucket of a day; few days are asked for again and again, and of each the calendar is asked once. */
function bucketer(step: Histogram['interval'], start: number): (day: number) => number {
  if (step !== 'day') return (day) => ordinal(day, step) - start
  const known = new Map<number, number>()
  return (day) => {
    let bucket = known.get(day)
    if (bucket === undefined) {
      bucket = ordinal(day, step) - start
      known.set(day, bucket)
    }
    return bucket
  }
}

/** A running number for the year, month or day that a day lies in. */
function ordinal(day: number, step: Histogram['interval']): number {
  const year = yearOf(day)
  if (step === 'year') return year
  return step === 'month' ? year * 12 + (Math.floor(day / 100) % 100) - 1 : dayOf(day)
}

function boundsOf(number: number, step: Histogram['interval']): { from: string; to: string } {
  if (step === 'day') {
    const text = new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
    return { from: text, to: text }
  }
  if (step === 'year') return { from: dayText(number * 10000 + 101), to: dayText(number * 10000 + 1231) }
  const year = Math.floor(number / 12)
  const month = (number % 12) + 1
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { from: dayText(year * 10000 + month * 100 + 1), to: dayText(year * 10000 + month * 100 + lastDay) }
}
