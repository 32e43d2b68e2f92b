// A country and what is called after it, which Porter's stem keeps apart: Syria also finds Syrian and the reverse, at a low weight
// and shown as a related form. Arabic needs no such table, its stem joins سوريا and سوري; that is also what proves a pair here.

import type { Analyzer } from '../../analysis/analysis.js'
import type { PlaceAndPeople } from '../../lexicon/peoples.js'
import type { WordItem } from '../query.js'
import type { Crossing } from './crossings.js'
import type { ExpandContext } from './expand.js'
import { byPosition } from './forms.js'

/** What the related word counts beside the word itself. Range 0–1. */
export const RELATED = 0.3

interface Related {
  /** As the lexicon writes it. */
  text: string
  term: string
}

/** By English term, the words that belong to it. */
export type Demonyms = ReadonlyMap<string, readonly Related[]>

/** @param pairs those whose Arabic words have no stem in common are left out */
export function createDemonyms(pairs: readonly PlaceAndPeople[], analyzer: Analyzer): Demonyms {
  const table = new Map<string, Related[]>()
  const termOf = (text: string): string | null => {
    const [[token] = [], ...more] = byPosition(analyzer.analyze(text))
    return token && more.length === 0 && token.kind === 'word' ? token.term : null
  }
  const add = (term: string, other: Related): void => {
    const list = table.get(term) ?? []
    if (list.every((known) => known.term !== other.term)) list.push(other)
    table.set(term, list)
  }
  for (const { place, people, arabic } of pairs) {
    const [placeTerm, peopleTerm, stem, otherStem] = [place, people, ...arabic].map(termOf)
    if (placeTerm === null || peopleTerm === null || stem === null || stem !== otherStem || placeTerm === peopleTerm) continue
    add(placeTerm, { text: people, term: peopleTerm })
    add(peopleTerm, { text: place, term: placeTerm })
  }
  return table
}

/** The related words that the archive has. Only for an English word of one part. */
export function relatedWords({ tokens }: WordItem, { demonyms, vocabulary }: ExpandContext): Crossing[] {
  const positions = byPosition(tokens)
  if (positions.length !== 1) return []
  return (demonyms.get(positions[0][0].term) ?? []).flatMap(({ text, term }): Crossing[] => {
    const number = vocabulary.terms.find(term)
    if (number < 0) return []
    const alternative = { parts: [{ terms: [number], forms: null }], weight: RELATED, via: 'form' as const, crossed: false }
    return [{ alternative, shown: { text, language: 'en', via: 'form', weight: RELATED, on: true }, listedUnder: null }]
  })
}
