// How many hits each value of a facet would give. Where near-duplicates collapse, a group counts once for each value
// that its articles have, so that choosing a value finds as many as its count says.

import type { OpenIndex } from '../../archive/index-reader.js'
import { LANGUAGES, YEARS } from '../../archive/store.js'
import type { Bilingual } from '../../articles/article.js'
import { comparable } from '../../queries/comparable.js'
import { foldedAuthors } from '../../queries/names.js'
import { yearOf } from '../../script/calendar.js'
import { ARTICLE } from '../../script/letters.js'
import { FAILS } from '../match/filters.js'
import type { FacetName, MatchedArticles, Restrictions } from '../types.js'
import { firstOfGroup } from './collapse.js'

/** Values shown of one facet. */
const MAX_FACET_VALUES = 20

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

const UNLABELLED: Bilingual = { ar: null, en: null }

/** Counts one facet over the articles that fail no filter but the facet's own. */
export function countFacet(name: FacetName, matched: MatchedArticles, restrictions: Restrictions, index: OpenIndex): Facet {
  const values = valuesOf(name, matched, restrictions, index)
  return { values: values.slice(0, MAX_FACET_VALUES), more: values.length > MAX_FACET_VALUES }
}

/**
 * The values of a facet of which the id, a name or a word of one begins with `prefix`, compared folded.
 * @param most of them that are given; `total` counts all
 */
export function listFacet(
  name: FacetName,
  matched: MatchedArticles,
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

/**
 * Folds the values of a facet. An archive has few sources, languages and years, but may have very many authors: those
 * are folded once.
 */
function folderOf(name: FacetName, { manifest }: OpenIndex): (written: string) => string {
  if (name !== 'author') return comparable
  const known = foldedAuthors(manifest.authors)
  return (written) => known.get(written) ?? comparable(written)
}

/** All values, in the order of `Facet`. */
function valuesOf(name: FacetName, matched: MatchedArticles, restrictions: Restrictions, index: OpenIndex): FacetValue[] {
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
  counts.forEach((count, number) => {
    if (count === 0) return
    const { value, label } = describe(number - 1)
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

/**
 * Hits under each key of a facet, the key −1 of what is not known first. Keys are the numbers of sources and authors,
 * the indexes of `LANGUAGES`, or years.
 */
function countKeys(name: FacetName, { articles, failed, groups }: MatchedArticles, { store, manifest }: OpenIndex): Uint32Array {
  const { source, language, firstDay } = store.columns
  const sizes: Record<FacetName, number> = {
    source: manifest.sources.length,
    lang: LANGUAGES.length,
    year: YEARS,
    author: manifest.authors.length,
  }
  const counts = new Uint32Array(sizes[name] + 1)
  const others = ~FAILS[name]
  const isFirst = firstOfGroup(groups)
  for (let i = 0; i < articles.length; i++) {
    if ((failed[i] & others) !== 0) continue
    const n = articles[i]
    if (name === 'author') {
      const authors = store.authorsOf(n)
      if (authors.length === 0 && isFirst(-1, n)) counts[0]++
      for (const author of authors) if (isFirst(author, n)) counts[author + 1]++
      continue
    }
    const key = name === 'source' ? source[n] - 1 : name === 'lang' ? language[n] : firstDay[n] === 0 ? -1 : yearOf(firstDay[n])
    if (groups === null || groups[n] === 0 || isFirst(key, n)) counts[key + 1]++
  }
  return counts
}
