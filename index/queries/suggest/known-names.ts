// Completes the names of sources and authors: any word of a name may be the one that is typed, with or without the article, and
// what is chosen becomes a filter. Names are compared folded, as filters compare them.

import { comparable, withoutArticle } from '../comparable.js'
import type { NamedSource } from '../names.js'

/** A source or an author by one of its names. */
export interface CompletedName {
  kind: 'source' | 'author'
  /** The name that was matched, as it is written; of a source matched by its id its name. */
  text: string
  id: string
  articles: number
}

/** Names with a word that begins so, on to the end of `beginning` (folded): those of most articles first, each source and author once. */
export type CompleteNames = (beginning: string, kinds: readonly CompletedName['kind'][], most: number) => CompletedName[]

interface Entry {
  key: string
  name: CompletedName
}

/** Names looked at for one completion. */
const MOST_LOOKED_AT = 5000

export interface NameCounts {
  sources: readonly (NamedSource & { articles: number })[]
  authors: readonly string[]
  /** Articles of each author, beside `authors`. */
  articlesOfAuthors(): Uint32Array
}

export function createNameCompletion(counts: NameCounts): CompleteNames {
  let entries: Entry[] | null = null
  const sorted = (): Entry[] => {
    entries ??= entriesOf(counts).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    return entries
  }
  return (beginning, kinds, most) => {
    const all = sorted()
    let at = firstFrom(beginning, all)
    const best = new Map<string, CompletedName>()
    for (let looked = 0; at < all.length && looked < MOST_LOOKED_AT && all[at].key.startsWith(beginning); at++, looked++) {
      const { name } = all[at]
      if (kinds.includes(name.kind) && !best.has(`${name.kind} ${name.id}`)) best.set(`${name.kind} ${name.id}`, name)
    }
    return [...best.values()].sort((a, b) => b.articles - a.articles || (a.text < b.text ? -1 : 1)).slice(0, most)
  }
}

function entriesOf({ sources, authors, articlesOfAuthors }: NameCounts): Entry[] {
  const ofSources = sources.flatMap(({ id, name: { ar, en }, articles }) => {
    const named = (key: string, text: string): Entry[] =>
      keysOf(key).map((one) => ({ key: one, name: { kind: 'source', text, id, articles } }))
    return [...(ar === null ? [] : named(ar, ar)), ...(en === null ? [] : named(en, en)), ...named(id, en ?? ar ?? id)]
  })
  const numbers = articlesOfAuthors()
  const ofAuthors = authors.flatMap((author, n) =>
    keysOf(author).map((key): Entry => ({ key, name: { kind: 'author', text: author, id: author, articles: numbers[n] } })),
  )
  return [...ofSources, ...ofAuthors]
}

/** The folded name from each of its words on, and without the article of that word. */
function keysOf(name: string): string[] {
  const words = comparable(name).split(' ')
  const keys = words.flatMap((_, n) => {
    const rest = words.slice(n).join(' ')
    return [rest, withoutArticle(rest)]
  })
  return [...new Set(keys)].filter((key) => key !== '')
}

function firstFrom(key: string, entries: readonly Entry[]): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (entries[middle].key < key) low = middle + 1
    else high = middle
  }
  return low
}
