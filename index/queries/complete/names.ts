// Completes the names of sources and authors: any word of a name may be the one that is typed, with or without the
// article, and what is chosen becomes a filter. Names are compared folded, as filters compare them.

import { lowerBound } from '../../structures/lower-bound.js'
import { createRangeByWeight, type RangeByWeight } from '../../structures/range-by-weight.js'
import { comparable, withoutArticle } from '../comparable.js'
import { authorNames, type NamedSource } from '../names.js'

/** A source or an author by one of its names. */
export interface CompletedName {
  kind: 'source' | 'author'
  /** The name that was matched, as it is written; of a source matched by its id its name. */
  text: string
  id: string
  articles: number
}

/**
 * Names with a word that begins so, on to the end of `beginning` (folded): those of most articles first, each source
 * and author once.
 */
export type CompleteNames = (beginning: string, kind: CompletedName['kind'], most: number) => CompletedName[]

interface Entry {
  key: string
  name: CompletedName
}

interface NameCounts {
  sources: readonly (NamedSource & { articles: number })[]
  authors: readonly string[]
  /** Articles of each author, in the order of `authors`. */
  articlesOfAuthors(): Uint32Array
}

/** The names of one kind in the order of their keys, and the same by falling articles. */
interface Names {
  entries: readonly Entry[]
  byArticles: RangeByWeight
}

export function createNameCompletion(counts: NameCounts): CompleteNames {
  // Made when first asked for: opening an index need not wait for it.
  const made: Partial<Record<CompletedName['kind'], Names>> = {}
  const namesOf = (kind: CompletedName['kind']): Names => {
    made[kind] ??= inOrder(kind === 'source' ? entriesOfSources(counts) : entriesOfAuthors(counts))
    return made[kind]
  }
  return (beginning, kind, most) => {
    const { entries, byArticles } = namesOf(kind)
    const first = lowerBound(0, entries.length, (n) => entries[n].key < beginning)
    const end = lowerBound(first, entries.length, (n) => entries[n].key.startsWith(beginning))
    const best = new Map<string, CompletedName>()
    for (const n of byArticles([[first, end]])) {
      const { name } = entries[n]
      if (!best.has(name.id)) best.set(name.id, name)
      if (best.size >= most) break
    }
    return [...best.values()].sort((a, b) => b.articles - a.articles || (a.text < b.text ? -1 : 1))
  }
}

/** @param all those of no article are left out */
function inOrder(all: Entry[]): Names {
  const entries = all.filter(({ name }) => name.articles > 0)
  entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return { entries, byArticles: createRangeByWeight(Uint32Array.from(entries, ({ name }) => name.articles)) }
}

const entriesOfSources = ({ sources }: NameCounts): Entry[] =>
  sources.flatMap(({ id, name: { ar, en }, articles }) => {
    const named = (written: string, text: string): Entry[] =>
      keysOf(comparable(written)).map((key) => ({ key, name: { kind: 'source', text, id, articles } }))
    return [...(ar === null ? [] : named(ar, ar)), ...(en === null ? [] : named(en, en)), ...named(id, en ?? ar ?? id)]
  })

function entriesOfAuthors({ authors, articlesOfAuthors }: NameCounts): Entry[] {
  const numbers = articlesOfAuthors()
  return authorNames(authors).flatMap(({ folded, written }, n) =>
    keysOf(folded).map((key): Entry => ({ key, name: { kind: 'author', text: written, id: written, articles: numbers[n] } })),
  )
}

/** The folded name from each of its words on, and without the article of that word. */
function keysOf(folded: string): string[] {
  const words = folded.split(' ')
  const keys = words.flatMap((_, n) => {
    const rest = words.slice(n).join(' ')
    return [rest, withoutArticle(rest)]
  })
  return [...new Set(keys)].filter((key) => key !== '')
}
