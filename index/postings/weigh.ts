// Weighs every posting and lays the postings out by term and slot. One walk over the forward index finds the impact of
// each; the levels are fitted to this archive's impacts; each term's postings are sorted by slot. They are the lists
// that FlexSearch would hold had it been given every article (a test compares them).

import { groupBy, groupOf } from '../structures/sparse-rows.js'
import { FIELD_WEIGHTS, type FieldLengths, fieldFrequency, positionWeights, saturate } from './bm25.js'
import { SLOTS } from './flexsearch.js'
import { type ForwardIndex, formOf, PARAGRAPH_END, positionIncrementOf } from './forward.js'
import { fitLevels, IMPACT_STEPS, impactByte } from './impacts.js'
import type { Lengths } from './types.js'
import type { VocabularyColumns } from './vocabulary.js'

/** Postings on disk: the articles of term t in slot s are `articles[offsets[t × SLOTS + s]] …`, in rising order. */
export interface PostingColumns {
  offsets: Uint32Array
  articles: Uint32Array
  /** Beside each of `articles`: its impact, finer than its slot tells, as `impactOf` reads it. */
  impacts: Uint8Array
  /** For each of `articles`: in which of the term's forms it has it, their `formBits` together. */
  postingForms: Uint8Array
  /** By form: its bit among the forms of its term. The seven commonest have one each, the rest share the eighth. */
  formBits: Uint8Array
}

interface WeighedPostings {
  postings: PostingColumns
  levels: number[]
}

/** Mean of lengths, at least a little above 0 so that it can divide. */
export function meanLength(lengths: Uint32Array): number {
  let sum = 0
  for (const length of lengths) sum += length
  return Math.max(sum / Math.max(1, lengths.length), 1e-9)
}

/** The postings of every term, with the levels of their slots. @param lengths words with a stem, by article */
export function weighPostings(
  forward: ForwardIndex,
  { formTerm, formOccurrences, termDocuments }: Pick<VocabularyColumns, 'formTerm' | 'formOccurrences' | 'termDocuments'>,
  lengths: Pick<Lengths, 'title' | 'body'>,
): WeighedPostings {
  const terms = termDocuments.length
  const formBits = bitsOfForms(formTerm, formOccurrences, terms)
  const ends = new Uint32Array(terms + 1)
  for (let term = 0; term < terms; term++) ends[term + 1] = ends[term] + termDocuments[term]
  const articles = new Uint32Array(ends[terms])
  const impacts = new Uint8Array(articles.length)
  const postingForms = new Uint8Array(articles.length)
  const histogram = new Float64Array(IMPACT_STEPS)
  const next = ends.slice(0, terms)
  visitImpacts({ forward, formTerm, formBits, terms, lengths }, (article, term, impact, bits) => {
    const at = next[term]++
    articles[at] = article
    impacts[at] = impact
    postingForms[at] = bits
    histogram[impact]++
  })
  const { levels, slotOfByte } = fitLevels(histogram, SLOTS)
  return {
    postings: { offsets: sortBySlot({ articles, impacts, postingForms }, ends, slotOfByte), articles, impacts, postingForms, formBits },
    levels: [...levels],
  }
}

/** Sorts each term's postings by slot, articles rising within one; returns where each slot of each term begins. */
function sortBySlot(
  { articles, impacts, postingForms }: Pick<PostingColumns, 'articles' | 'impacts' | 'postingForms'>,
  ends: Uint32Array,
  slotOfByte: Uint8Array,
): Uint32Array {
  const terms = ends.length - 1
  const offsets = new Uint32Array(terms * SLOTS + 1)
  const next = new Uint32Array(SLOTS)
  for (let term = 0; term < terms; term++) {
    const from = ends[term]
    const to = ends[term + 1]
    next.fill(0)
    for (let i = from; i < to; i++) next[slotOfByte[impacts[i]]]++
    for (let slot = 0, at = from; slot < SLOTS; slot++) {
      offsets[term * SLOTS + slot] = at
      at += next[slot]
      next[slot] = at - next[slot] - from
    }
    const unsorted = { articles: articles.slice(from, to), impacts: impacts.slice(from, to), postingForms: postingForms.slice(from, to) }
    for (let i = 0; i < to - from; i++) {
      const at = from + next[slotOfByte[unsorted.impacts[i]]]++
      articles[at] = unsorted.articles[i]
      impacts[at] = unsorted.impacts[i]
      postingForms[at] = unsorted.postingForms[i]
    }
  }
  offsets[terms * SLOTS] = ends[terms]
  return offsets
}

/** Forms of a term that have a bit of their own. */
const OWN_BITS = 7

function bitsOfForms(formTerm: Uint32Array, occurrences: Uint32Array, terms: number): Uint8Array {
  const bits = new Uint8Array(formTerm.length)
  const byTerm = groupBy(terms, formTerm, Uint32Array.from(formTerm.keys()))
  for (let term = 0; term < terms; term++) {
    const forms = groupOf(byTerm, term)
    if (forms.length > OWN_BITS) forms.sort((a, b) => occurrences[b] - occurrences[a] || a - b)
    for (let rank = 0; rank < forms.length; rank++) bits[forms[rank]] = 1 << Math.min(rank, OWN_BITS)
  }
  return bits
}

interface ImpactInputs {
  forward: ForwardIndex
  formTerm: Uint32Array
  formBits: Uint8Array
  /** How many terms there are. */
  terms: number
  lengths: Pick<Lengths, 'title' | 'body'>
}

/**
 * Visits each article's distinct terms, articles rising, with the byte of the impact of each and the bits of its forms.
 */
function visitImpacts(
  { forward, formTerm, formBits, terms, lengths: { title, body } }: ImpactInputs,
  visit: (article: number, term: number, impact: number, bits: number) => void,
): void {
  const occurrenceWeights = positionWeights(FIELD_WEIGHTS)
  const inTitle = new Float64Array(terms)
  const inBody = new Float64Array(terms)
  const bits = new Uint8Array(terms)
  const lengths: FieldLengths = { title: 0, body: 0, meanTitle: meanLength(title), meanBody: meanLength(body) }
  const { entries, offsets, titles } = forward
  let longest = 0
  for (let n = 0; n < titles.length; n++) longest = Math.max(longest, offsets[n + 1] - offsets[n])
  const found = new Uint32Array(longest)

  for (let n = 0; n < titles.length; n++) {
    let count = 0
    const to = offsets[n + 1]
    const titleEnd = offsets[n] + titles[n]
    /** Words of the body so far. */
    let words = 0
    for (let i = offsets[n]; i < to; i++) {
      const entry = entries[i]
      if (entry === PARAGRAPH_END) continue
      const form = formOf(entry)
      const term = formTerm[form]
      if (bits[term] === 0) found[count++] = term
      bits[term] |= formBits[form]
      if (i < titleEnd) inTitle[term]++
      else {
        words += positionIncrementOf(entry)
        inBody[term] += words < occurrenceWeights.length ? occurrenceWeights[words] : 1
      }
    }
    lengths.title = title[n]
    lengths.body = body[n]
    for (let f = 0; f < count; f++) {
      const term = found[f]
      visit(n, term, impactByte(saturate(fieldFrequency(inTitle[term], inBody[term], lengths))), bits[term])
      inTitle[term] = 0
      inBody[term] = 0
      bits[term] = 0
    }
  }
}

/**
 * Slots longer than this are handed out as views of the file; shorter ones as arrays, which are smaller than a view.
 */
const VIEW_FROM = 16

/** A term's lists by slot out of the columns. */
export function postingLists(columns: PostingColumns, term: number): (ArrayLike<number> | undefined)[] {
  const lists: (ArrayLike<number> | undefined)[] = []
  for (let s = 0; s < SLOTS; s++) {
    const from = columns.offsets[term * SLOTS + s]
    const to = columns.offsets[term * SLOTS + s + 1]
    if (to > from) lists[s] = to - from < VIEW_FROM ? Array.from(columns.articles.subarray(from, to)) : columns.articles.subarray(from, to)
  }
  return lists
}

/** Beside the list of a term in a slot: what `column` holds of each article. */
export const columnOfList = (column: 'impacts' | 'postingForms', columns: PostingColumns, term: number, slot: number): Uint8Array =>
  columns[column].subarray(columns.offsets[term * SLOTS + slot], columns.offsets[term * SLOTS + slot + 1])
