// Gives every posting its slot and lays the postings out by term and slot: three walks over the forward index, the first to see
// which impacts this archive has and fit the levels to them, the second to count each slot, the third to fill it. They are the
// lists that FlexSearch would hold had it been given every article (a test compares them), without its holding them.

import { SLOTS } from './flexsearch.js'
import { type Forward, formOf, PARAGRAPH_END } from './forward.js'
import { groupBy, groupOf } from './groups.js'
import { binOf, type FieldLengths, fieldFrequency, fitLevels, HISTOGRAM_BINS, saturate } from './impacts.js'
import type { VocabularyColumns } from './vocabulary.js'

/** Postings on disk: the articles of term t in slot s are `articles[offsets[t × SLOTS + s]] …`, in rising order. */
export interface PostingColumns {
  offsets: Uint32Array
  articles: Uint32Array
  /** Beside each of `articles`: in which of the term's forms the article has it, the `formBits` of those it has together. */
  seen: Uint8Array
  /** By form: its bit among the forms of its term. The seven commonest have one each, the rest share the eighth. */
  formBits: Uint8Array
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
 * @param terms how many terms there are
 * @param title words with a stem in each article's title; `body` likewise
 */
export function weighPostings(
  forward: Forward,
  { formTerm, formOccurrences }: Pick<VocabularyColumns, 'formTerm' | 'formOccurrences'>,
  terms: number,
  title: Uint32Array,
  body: Uint32Array,
): Weighed {
  const formBits = bitsOfForms(formTerm, formOccurrences, terms)
  const eachPosting = createWalk(forward, formTerm, formBits, terms, title, body)
  const histogram = new Float64Array(HISTOGRAM_BINS)
  eachPosting((_article, _term, bin) => histogram[bin]++)
  const { levels, slotOfBin } = fitLevels(histogram, SLOTS)

  const offsets = new Uint32Array(terms * SLOTS + 1)
  eachPosting((_article, term, bin) => offsets[term * SLOTS + slotOfBin[bin] + 1]++)
  for (let list = 0; list < terms * SLOTS; list++) offsets[list + 1] += offsets[list]
  const articles = new Uint32Array(offsets[terms * SLOTS])
  const seen = new Uint8Array(articles.length)
  const next = offsets.slice(0, terms * SLOTS)
  eachPosting((article, term, bin, bits) => {
    const at = next[term * SLOTS + slotOfBin[bin]]++
    articles[at] = article
    seen[at] = bits
  })
  return { postings: { offsets, articles, seen, formBits }, levels: [...levels] }
}

/** Forms of a term that have a bit of their own. */
const OWN_BITS = 7

function bitsOfForms(formTerm: Uint32Array, occurrences: Uint32Array, terms: number): Uint8Array {
  const bits = new Uint8Array(formTerm.length)
  const byTerm = groupBy(terms, formTerm, Uint32Array.from(formTerm.keys()))
  for (let term = 0; term < terms; term++) {
    const forms = groupOf(byTerm, term)
    if (forms.length > OWN_BITS) forms.sort((a, b) => occurrences[b] - occurrences[a] || a - b)
    for (let place = 0; place < forms.length; place++) bits[forms[place]] = 1 << Math.min(place, OWN_BITS)
  }
  return bits
}

/** Visits each article's distinct terms, articles rising, with the histogram bin of the impact of each and the bits of its forms. */
type Walk = (visit: (article: number, term: number, bin: number, bits: number) => void) => void

function createWalk(
  forward: Forward,
  formTerm: Uint32Array,
  formBits: Uint8Array,
  terms: number,
  title: Uint32Array,
  body: Uint32Array,
): Walk {
  const inTitle = new Uint32Array(terms)
  const inBody = new Uint32Array(terms)
  const bits = new Uint8Array(terms)
  const lengths: FieldLengths = { title: 0, body: 0, meanTitle: meanLength(title), meanBody: meanLength(body) }
  let longest = 0
  for (let n = 0; n < forward.titles.length; n++) longest = Math.max(longest, forward.offsets[n + 1] - forward.offsets[n])
  const found = new Uint32Array(longest)

  return (visit) => {
    for (let n = 0; n < forward.titles.length; n++) {
      let count = 0
      const to = forward.offsets[n + 1]
      const titleEnd = forward.offsets[n] + forward.titles[n]
      for (let i = forward.offsets[n]; i < to; i++) {
        const entry = forward.entries[i]
        if (entry === PARAGRAPH_END) continue
        const form = formOf(entry)
        const term = formTerm[form]
        bits[term] |= formBits[form]
        if (inTitle[term] === 0 && inBody[term] === 0) found[count++] = term
        if (i < titleEnd) inTitle[term]++
        else inBody[term]++
      }
      lengths.title = title[n]
      lengths.body = body[n]
      for (let f = 0; f < count; f++) {
        const term = found[f]
        visit(n, term, binOf(saturate(fieldFrequency(inTitle[term], inBody[term], lengths))), bits[term])
        inTitle[term] = 0
        inBody[term] = 0
        bits[term] = 0
      }
    }
  }
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

/** Beside the list of a term in a slot: in which forms each article has it. */
export const seenInList = ({ offsets, seen }: PostingColumns, term: number, slot: number): Uint8Array =>
  seen.subarray(offsets[term * SLOTS + slot], offsets[term * SLOTS + slot + 1])
