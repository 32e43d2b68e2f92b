// The stand-in for Lucene's ArabicAnalyzer and EnglishAnalyzer under BM25 with Lucene's defaults: what Kashaf's
// ranking is measured against. light10 is written from its description (Larkey, Ballesteros & Connell 2002,
// "Improving stemming for Arabic information retrieval"; 2007, "Light stemming for Arabic information retrieval"),
// and asks nothing of the archive.

import { ARABIC_STOP_WORDS } from '../../index/analysis/arabic/stopwords.js'
import { stemEnglish } from '../../index/analysis/english/stem.js'
import { ENGLISH_STOP_WORDS } from '../../index/analysis/english/stopwords.js'

/** Lucene's defaults. */
const K1 = 1.2
const B = 0.75

const WORD = /[\p{L}\p{M}\p{Nd}]+(?:['’][\p{L}\p{M}]+)*/gu
const ARABIC = /\p{Script=Arabic}/u
const MARKS_AND_TATWEEL = /[\u064b-\u0652\u0670\u0640]/g
const POSSESSIVE = /['’]s$/

const normalizeArabic = (word: string): string =>
  word
    .replace(MARKS_AND_TATWEEL, '')
    .replace(/[\u0622\u0623\u0625]/g, '\u0627') // ALEF with MADDA, HAMZA ABOVE, HAMZA BELOW are ALEF
    .replace(/\u0649/g, '\u064a') // ALEF MAKSURA is YEH
    .replace(/\u0629/g, '\u0647') // TEH MARBUTA is HEH
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))

const ARTICLES = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل']
const AND = 'و'
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي']

/** One prefix that leaves two letters (و: three), then every suffix once, in this order, that leaves two. */
export function light10(word: string): string {
  const prefix = ARTICLES.find((article) => word.startsWith(article) && word.length - article.length >= 2)
  let stem = word
  if (prefix !== undefined) stem = word.slice(prefix.length)
  else if (word.startsWith(AND) && word.length - AND.length >= 3) stem = word.slice(AND.length)
  for (const suffix of SUFFIXES) if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) stem = stem.slice(0, -suffix.length)
  return stem
}

const STOP_WORDS = new Set([...ARABIC_STOP_WORDS].map(normalizeArabic))

function termsOf(text: string): string[] {
  return (text.match(WORD) ?? []).flatMap((found) => {
    if (ARABIC.test(found)) {
      const word = normalizeArabic(found)
      return STOP_WORDS.has(word) ? [] : [light10(word)]
    }
    const word = found.toLowerCase().replace(POSSESSIVE, '')
    return ENGLISH_STOP_WORDS.has(word) ? [] : [stemEnglish(word)]
  })
}

export interface StandIn {
  /** Ids of the best `limit` documents, best first; ties by the order of the documents. */
  search(text: string, limit: number): string[]
}

/** Plain BM25 over one field (title and text together), idf with 1 added, as Lucene has it. */
export function createStandIn(documents: readonly { id: string; title: string; text: string }[]): StandIn {
  const postings = new Map<string, Map<number, number>>()
  const lengths = documents.map(({ title, text }, n) => {
    const terms = termsOf(`${title}\n${text}`)
    for (const term of terms) {
      const list = postings.get(term) ?? new Map<number, number>()
      postings.set(term, list.set(n, (list.get(n) ?? 0) + 1))
    }
    return terms.length
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length)
  return {
    search(text, limit) {
      const scores = new Map<number, number>()
      for (const term of termsOf(text)) {
        const list = postings.get(term)
        if (!list) continue
        const idf = Math.log(1 + (documents.length - list.size + 0.5) / (list.size + 0.5))
        for (const [n, frequency] of list) {
          const impact = frequency / (frequency + K1 * (1 - B + (B * lengths[n]) / mean))
          scores.set(n, (scores.get(n) ?? 0) + idf * impact)
        }
      }
      return [...scores]
        .sort(([a, x], [b, y]) => y - x || a - b)
        .slice(0, limit)
        .map(([n]) => documents[n].id)
    },
  }
}
