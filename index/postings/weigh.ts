// Gives every posting its slot and FlexSearch its postings: two walks over the forward index, the first to see which impacts
// this archive has and fit the levels to them, the second to hand each article's terms over with the slot of each.

import { createPostingsWriter, type PostingsWriter, SLOTS } from './flexsearch.js'
import { type Forward, formOf, PARAGRAPH_END } from './forward.js'
import { binOf, type FieldLengths, fieldFrequency, fitLevels, HISTOGRAM_BINS, saturate } from './impacts.js'

/** Postings on disk: the articles of term t in slot s are `articles[offsets[t × SLOTS + s]] …`, in rising order. */
export interface PostingColumns {
  offsets: Uint32Array
  articles: Uint32Array
}

export interface Weighed {
  postings: PostingColumns
  levels: number[]
}

/** Mean of lengths, at least a little above 0 so that it can divide. */
export function meanLength(lengths: Uint32Array): number {
  let sum = 0
  for (const length of lengths) sum += length
  return Math.max(sum / Math.max(1, lengths.length), 1e-9)
}

/**
 * @param terms the terms by number, as FlexSearch is to know them
 * @param title words with a stem in each article's title; `body` likewise
 */
export function weighPostings(
  forward: Forward,
  formTerm: Uint32Array,
  terms: { size: number; get(i: number): string },
  title: Uint32Array,
  body: Uint32Array,
): Weighed {
  const articles = forward.titles.length
  const inTitle = new Uint32Array(terms.size)
  const inBody = new Uint32Array(terms.size)
  const lengths: FieldLengths = { title: 0, body: 0, meanTitle: meanLength(title), meanBody: meanLength(body) }

  const eachArticle = (visit: (article: number, found: number[], impacts: (term: number) => number) => void): void => {
    for (let n = 0; n < articles; n++) {
      const found: number[] = []
      const titleEnd = forward.offsets[n] + forward.titles[n]
      for (let i = forward.offsets[n]; i < forward.offsets[n + 1]; i++) {
        const entry = forward.entries[i]
        if (entry === PARAGRAPH_END) continue
        const term = formTerm[formOf(entry)]
        if (inTitle[term] === 0 && inBody[term] === 0) found.push(term)
        if (i < titleEnd) inTitle[term]++
        else inBody[term]++
      }
      lengths.title = title[n]
      lengths.body = body[n]
      visit(n, found, (term) => saturate(fieldFrequency(inTitle[term], inBody[term], lengths)))
      for (const term of found) {
        inTitle[term] = 0
        inBody[term] = 0
      }
    }
  }

  const histogram = new Float64Array(HISTOGRAM_BINS)
  eachArticle((_, found, impact) => {
    for (const term of found) histogram[binOf(impact(term))]++
  })
  const { levels, slotOfBin } = fitLevels(histogram, SLOTS)

  const writer = createPostingsWriter()
  eachArticle((n, found, impact) => {
    const slots = Uint8Array.from(found, (term) => slotOfBin[binOf(impact(term))])
    const names = found.map((term) => terms.get(term))
    writer.add(n, names, slots)
  })
  return { postings: readOut(writer, terms), levels: [...levels] }
}

function readOut(writer: PostingsWriter, terms: { size: number; get(i: number): string }): PostingColumns {
  const offsets = new Uint32Array(terms.size * SLOTS + 1)
  for (let t = 0; t < terms.size; t++) {
    const lists = writer.slots(terms.get(t))
    for (let s = 0; s < SLOTS; s++) offsets[t * SLOTS + s + 1] = offsets[t * SLOTS + s] + (lists[s]?.length ?? 0)
  }
  const articles = new Uint32Array(offsets[terms.size * SLOTS])
  for (let t = 0; t < terms.size; t++) {
    const lists = writer.slots(terms.get(t))
    for (let s = 0; s < SLOTS; s++) {
      const list = lists[s]
      if (list) articles.set(list as number[], offsets[t * SLOTS + s])
    }
  }
  return { offsets, articles }
}

/** Slots longer than this are handed out as views of the file; shorter ones as arrays, which are smaller than a view. */
const VIEW_FROM = 16

/** A term's lists by slot out of the columns. */
export function listsOfTerm(columns: PostingColumns, term: number): (ArrayLike<number> | undefined)[] {
  const lists: (ArrayLike<number> | undefined)[] = []
  for (let s = 0; s < SLOTS; s++) {
    const from = columns.offsets[term * SLOTS + s]
    const to = columns.offsets[term * SLOTS + s + 1]
    if (to > from) lists[s] = to - from < VIEW_FROM ? Array.from(columns.articles.subarray(from, to)) : columns.articles.subarray(from, to)
  }
  return lists
}
