// What an article is about, as the words that tell it from the rest of the archive: its strongest terms by tf·idf,
// read from the forward index. Asked as one query they find the articles that are about the same.

import type { OpenIndex } from '../archive/index-reader.js'
import { fieldFrequency, inverseDocumentFrequency, saturate } from '../postings/bm25.js'
import { advancesPosition, formOf, hasRange, PARAGRAPH_END } from '../postings/forward.js'

/** Terms that an article is asked by. At most 32 concepts make a query. */
const STRONGEST_TERMS = 25
/** Hits that score less than this share of what the article itself scores are not similar. Range 0–1. */
export const LEAST_SIMILAR = 0.2
/**
 * Two terms that stand side by side in this share of their positions are one name (دير الزور). Range 0–1; below 0.5 a
 * word could have two neighbours.
 */
const ALWAYS_TOGETHER = 0.8

/** A term of an article. */
export interface StrongTerm {
  term: number
  /** What it adds to the article's own score: idf × saturated frequency. */
  weight: number
  /** Entries of the article that print the term as a word of its own, by number within the article. */
  printedAt: number[]
}

/**
 * The strongest terms of article `n` in runs: terms that always follow each other stand together, the run of the
 * strongest term first.
 */
export function strongestTerms(n: number, index: OpenIndex): StrongTerm[][] {
  const { forward, vocabulary, store, lengths, means } = index
  const from = forward.offsets[n]
  const titleEnd = forward.titles[n]
  const entries = forward.entries.subarray(from, forward.offsets[n + 1])
  const found = new Map<number, { title: number; body: number; printedAt: number[] }>()
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]
    if (entry === PARAGRAPH_END || !advancesPosition(entry)) continue
    const form = formOf(entry)
    if (vocabulary.kindOf(form) !== 'word') continue
    const term = vocabulary.formTerm[form]
    let known = found.get(term)
    if (known === undefined) {
      known = { title: 0, body: 0, printedAt: [] }
      found.set(term, known)
    }
    if (i < titleEnd) known.title++
    else known.body++
    if (hasRange(entry)) known.printedAt.push(i)
  }
  const fields = { title: lengths.title[n], body: lengths.body[n], meanTitle: means.title, meanBody: means.body }
  const printings = 1 + store.nearDuplicatesOf(n).length
  const strong: StrongTerm[] = []
  for (const [term, { title, body, printedAt }] of found) {
    const documents = vocabulary.termDocuments[term]
    // What only it and its copies have finds nothing else.
    if (documents <= printings) continue
    const weight = inverseDocumentFrequency(store.count, documents) * saturate(fieldFrequency(title, body, fields))
    strong.push({ term, weight, printedAt })
  }
  strong.sort((a, b) => b.weight - a.weight || a.term - b.term)
  return runsOf(strong.slice(0, STRONGEST_TERMS), entries)
}

function runsOf(strong: readonly StrongTerm[], entries: Uint32Array): StrongTerm[][] {
  const termAt = new Map<number, StrongTerm>()
  for (const term of strong) for (const i of term.printedAt) termAt.set(i, term)
  const after = new Map<StrongTerm, StrongTerm>()
  const follows = new Set<StrongTerm>()
  for (const term of strong) {
    const counts = new Map<StrongTerm, number>()
    for (const i of term.printedAt) {
      const next = termAt.get(nextWord(i, entries))
      if (next !== undefined && next !== term) counts.set(next, (counts.get(next) ?? 0) + 1)
    }
    for (const [next, times] of counts) {
      if (times < ALWAYS_TOGETHER * Math.max(term.printedAt.length, next.printedAt.length)) continue
      if (follows.has(next) || leadsTo(next, term, after)) continue
      after.set(term, next)
      follows.add(next)
    }
  }
  const runs: StrongTerm[][] = []
  for (const first of strong) {
    if (follows.has(first)) continue
    const run = [first]
    for (let next = after.get(first); next !== undefined; next = after.get(next)) run.push(next)
    runs.push(run)
  }
  const strongest = (run: readonly StrongTerm[]): number => Math.max(...run.map(({ weight }) => weight))
  return runs.sort((a, b) => strongest(b) - strongest(a))
}

/** Whether `to` comes after `from`, however far: joining them the other way too would make a ring. */
function leadsTo(from: StrongTerm, to: StrongTerm, after: ReadonlyMap<StrongTerm, StrongTerm>): boolean {
  for (let at: StrongTerm | undefined = from; at !== undefined; at = after.get(at)) if (at === to) return true
  return false
}

/** The entry of the next word of the same paragraph, or −1. */
function nextWord(i: number, entries: Uint32Array): number {
  for (let next = i + 1; next < entries.length && entries[next] !== PARAGRAPH_END; next++) if (advancesPosition(entries[next])) return next
  return -1
}
