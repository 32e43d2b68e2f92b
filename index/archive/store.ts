// Articles by number: what filters, facets and order need of each is in typed arrays; the rest is read from disk when a
// hit is shown.

import type { Article, Bilingual } from '../articles/article.js'
import { readRanges } from '../postings/forward.js'
import { dayNumber } from '../script/calendar.js'
import type { Language } from '../script/language.js'
import { lowerBound } from '../structures/lower-bound.js'
import { type Groups, groupBy, groupOf } from '../structures/sparse-rows.js'
import { compareCodePoints, openStrings, packStrings } from '../structures/string-table.js'
import type { ArticleFacts } from './prepared-article.js'
import type { Snapshot } from './snapshot.js'

/** Years of days are below it. */
export const YEARS = 10_000

export const LANGUAGES: readonly Language[] = ['ar', 'en']

/** The columns as they lie on disk. Days are numbers like 20181127; an undated article has 0 and 0. */
export interface ArticleColumns {
  language: Uint8Array
  /** 0: not named; else 1 + index into the manifest's sources. */
  source: Uint32Array
  firstDay: Int32Array
  lastDay: Int32Array
  authorOffsets: Uint32Array
  /** Indexes into the manifest's authors. */
  authors: Uint32Array
  idBytes: Uint8Array
  idOffsets: Uint32Array
  /** Article numbers in the order of their ids. */
  idOrder: Uint32Array
  /** Rank of each article in the order of newest first, undated last, then by id. */
  newestRank: Uint32Array
  /** First byte of each article in articles.ndjson, originals.bin, ranges.bin, and the end. */
  textOffsets: Float64Array
  originalOffsets: Float64Array
  rangeOffsets: Float64Array
  /** 0: no article is a near-identical copy of it; else the number of the group that are copies of one another. */
  duplicateGroup: Uint32Array
}

/** A publisher as the manifest lists it. `text`: snippets when of none of its articles the whole text may be shown. */
interface IndexedSource {
  id: string
  name: Bilingual
  articles: number
  text: Article['text']
}

/** Builds the columns while articles are read. */
export interface ColumnsBuilder {
  add(article: ArticleFacts, textEnd: number, originalEnd: number): void
  /** Sources and authors as numbered, with the count of articles. What is a copy of what is found out later. */
  finish(rangeOffsets: Float64Array): {
    columns: Omit<ArticleColumns, 'duplicateGroup'>
    sources: IndexedSource[]
    authors: string[]
  }
}

/** Orders articles by their first day, undated last. */
export const byFirstDay = ({ firstDay }: Pick<ArticleColumns, 'firstDay'>, a: number, b: number): number =>
  (firstDay[a] || UNDATED) - (firstDay[b] || UNDATED)

/** After every day that is written as a number like 20181127. */
const UNDATED = 1e8

/** @param order article numbers in the order of their ids */
function newestFirst(firstDay: readonly number[], order: Uint32Array): Uint32Array {
  const count = order.length
  // One number holds day and rank among the ids, so that they are sorted without being asked which comes first.
  const keys = Float64Array.from(order, (n, rank) => (UNDATED - firstDay[n]) * count + rank).sort()
  const newestRank = new Uint32Array(count)
  keys.forEach((key, rank) => {
    newestRank[order[key % count]] = rank
  })
  return newestRank
}

export function createColumnsBuilder(): ColumnsBuilder {
  const ids: string[] = []
  const language: number[] = []
  const source: number[] = []
  const firstDay: number[] = []
  const lastDay: number[] = []
  const authorKeys: number[] = []
  const authorValues: number[] = []
  const textOffsets = [0]
  const originalOffsets = [0]
  const sourceNumbers = new Map<string, number>()
  const sources: IndexedSource[] = []
  const authorNumbers = new Map<string, number>()

  return {
    add(article, textEnd, originalEnd) {
      const n = ids.length
      ids.push(article.id)
      language.push(LANGUAGES.indexOf(article.language))
      let number = 0
      if (article.source) {
        number = sourceNumbers.get(article.source.id) ?? 0
        if (number === 0) {
          sources.push({ id: article.source.id, name: article.source.name, articles: 0, text: 'snippets' })
          number = sources.length
          sourceNumbers.set(article.source.id, number)
        }
        sources[number - 1].articles++
        if (article.text === 'full') sources[number - 1].text = 'full'
      }
      source.push(number)
      firstDay.push(article.published ? dayNumber(article.published.date, 'first') : 0)
      lastDay.push(article.published ? dayNumber(article.published.date, 'last') : 0)
      for (const author of article.authors) {
        const number = authorNumbers.get(author) ?? authorNumbers.size
        authorNumbers.set(author, number)
        authorKeys.push(n)
        authorValues.push(number)
      }
      textOffsets.push(textEnd)
      originalOffsets.push(originalEnd)
    },
    finish(rangeOffsets) {
      const packed = packStrings(ids)
      const authors = groupBy(ids.length, authorKeys, authorValues)
      const order = Uint32Array.from(ids.keys()).sort((a, b) => compareCodePoints(ids[a], ids[b]))
      return {
        sources,
        authors: [...authorNumbers.keys()],
        columns: {
          language: Uint8Array.from(language),
          source: Uint32Array.from(source),
          firstDay: Int32Array.from(firstDay),
          lastDay: Int32Array.from(lastDay),
          authorOffsets: authors.offsets,
          authors: authors.values,
          idBytes: packed.bytes,
          idOffsets: packed.offsets,
          idOrder: order,
          newestRank: newestFirst(firstDay, order),
          textOffsets: Float64Array.from(textOffsets),
          originalOffsets: Float64Array.from(originalOffsets),
          rangeOffsets,
        },
      }
    },
  }
}

/** Articles of an open index by number. */
export interface Store {
  count: number
  columns: ArticleColumns
  id(n: number): string
  /** Rank of each article in the order of ids: comparing ranks is comparing ids, without reading them. */
  idRanks: Uint32Array
  /** The number of the article with this id, or −1. */
  find(id: string): number
  authorsOf(n: number): Uint32Array
  /** The group of near-identical copies each article is in, 0 for none; null when the archive has no copies. */
  duplicateGroups: Uint32Array | null
  /** Every article that is in a group, eldest first. */
  duplicated: Uint32Array
  /** The near-identical copies of an article, itself left out: eldest first, undated last. */
  nearDuplicatesOf(n: number): number[]
  article(n: number): Article
  original(n: number): Uint8Array
  /** Where the article's forward entries stand in its paragraphs' texts. */
  wordRanges(n: number, entries: Uint32Array): { starts: Uint32Array; ends: Uint32Array }
}

export function openStore(snapshot: Snapshot, columns: ArticleColumns): Store {
  const ids = openStrings({ bytes: columns.idBytes, offsets: columns.idOffsets })
  const authors: Groups = { offsets: columns.authorOffsets, values: columns.authors }
  const idRanks = new Uint32Array(ids.size)
  columns.idOrder.forEach((n, rank) => {
    idRanks[n] = rank
  })
  const { duplicateGroup } = columns
  // In the order in which near-duplicates are listed, which grouping keeps.
  const duplicated = Uint32Array.from(duplicateGroup.keys())
    .filter((n) => duplicateGroup[n] !== 0)
    .sort((a, b) => byFirstDay(columns, a, b) || idRanks[a] - idRanks[b])
  const groupCount = duplicated.reduce((most, n) => Math.max(most, duplicateGroup[n]), 0)
  const members: Groups = groupBy(
    groupCount + 1,
    duplicated.map((n) => duplicateGroup[n]),
    duplicated,
  )
  return {
    count: ids.size,
    columns,
    id: (n) => ids.get(n),
    idRanks,
    find(id) {
      const rank = lowerBound(0, ids.size, (i) => compareCodePoints(ids.get(columns.idOrder[i]), id) < 0)
      return rank < ids.size && ids.get(columns.idOrder[rank]) === id ? columns.idOrder[rank] : -1
    },
    authorsOf: (n) => groupOf(authors, n),
    duplicateGroups: groupCount > 0 ? duplicateGroup : null,
    duplicated,
    nearDuplicatesOf: (n) => (duplicateGroup[n] === 0 ? [] : [...groupOf(members, duplicateGroup[n])].filter((other) => other !== n)),
    article: (n) =>
      JSON.parse(snapshot.readPart('articles.ndjson', columns.textOffsets[n], columns.textOffsets[n + 1]).toString('utf8')) as Article,
    original: (n) => snapshot.readPart('originals.bin', columns.originalOffsets[n], columns.originalOffsets[n + 1]),
    wordRanges: (n, entries) => readRanges(snapshot.readPart('ranges.bin', columns.rangeOffsets[n], columns.rangeOffsets[n + 1]), entries),
  }
}
