// A country and what is called after it, which Porter's stem keeps apart: Syria also finds Syrian and the reverse, at a
// low weight and shown as a related form. Arabic needs no such table, its stem joins سوريا and سوري; that is also what
// proves a pair here.

import type { Analyzer } from '../../analysis/analysis.js'
import { byPosition } from '../../analysis/token.js'
import { addTo } from '../../lexicon/multimap.js'
import type { PlaceAndPeople } from '../../lexicon/peoples.js'
import type { WordItem } from '../query.js'
import type { Demonyms, ExpandContext, Expansion, RelatedWord } from './types.js'

/** What the related word counts, relative to the word itself. Range 0–1. */
export const RELATED = 0.3

/**
 * Pairs are proved when they are first met: to stem all their Arabic would be a good part of opening an index.
 * @param pairs those whose Arabic words have no stem in common are left out
 */
export function createDemonyms(pairs: readonly PlaceAndPeople[], analyzer: Analyzer): Demonyms {
  const termOf = (text: string): string | null => {
    const [[token] = [], ...more] = byPosition(analyzer.analyze(text))
    return token && more.length === 0 && token.kind === 'word' ? token.term : null
  }
  const candidates = new Map<string, { other: RelatedWord; arabic: readonly [string, string] }[]>()
  for (const { place, people, arabic } of pairs) {
    const [placeTerm, peopleTerm] = [place, people].map(termOf)
    if (placeTerm === null || peopleTerm === null || placeTerm === peopleTerm) continue
    addTo(candidates, placeTerm, { other: { text: people, term: peopleTerm }, arabic })
    addTo(candidates, peopleTerm, { other: { text: place, term: placeTerm }, arabic })
  }
  const proved = new Map<string, readonly RelatedWord[]>()
  const prove = (term: string): RelatedWord[] => {
    const related = new Map<string, RelatedWord>()
    for (const { other, arabic } of candidates.get(term) ?? []) {
      const [stem, otherStem] = arabic.map(termOf)
      if (stem !== null && stem === otherStem && !related.has(other.term)) related.set(other.term, other)
    }
    return [...related.values()]
  }
  return (term) => {
    if (!candidates.has(term)) return []
    const known = proved.get(term) ?? prove(term)
    proved.set(term, known)
    return known
  }
}

/** The related words that the archive has. Only for an English word of one part. */
export function relatedWords({ tokens }: WordItem, { demonyms, vocabulary }: ExpandContext): Expansion[] {
  const positions = byPosition(tokens)
  if (positions.length !== 1) return []
  return demonyms(positions[0][0].term).flatMap(({ text, term }): Expansion[] => {
    const number = vocabulary.terms.find(term)
    if (number < 0) return []
    const alternative = { parts: [{ terms: [number], forms: null }], weight: RELATED, via: 'form' as const, crossed: false }
    return [{ alternative, reported: { text, language: 'en', via: 'form', weight: RELATED, on: true }, listedUnder: null }]
  })
}
