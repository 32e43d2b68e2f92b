// Broken plurals, which no stemmer joins to their singulars: a word that stands in the lexicon's table of them also finds its other
// number, at a low weight and shown as a related form. Only that very word, particles aside: أسرى finds أسير, أسرة does not.

import type { Analyzer } from '../../analysis/analysis.js'
import type { WordItem } from '../query.js'
import type { Crossing } from './crossings.js'
import type { ExpandContext } from './expand.js'
import { byPosition, isBareOrPrefixed, isPossible, partOfForms } from './forms.js'

/** What the other number of a word counts beside the word itself. Range 0–1; at index time, where it would count 1, it was no gain. */
export const OTHER_NUMBER = 0.3

/** One word of the table as written and as the archive would index it. */
interface Member {
  /** As the lexicon writes it. */
  text: string
  surface: string
  term: string
}

/** By term, the words of the table with that term and their other numbers. */
export type Plurals = ReadonlyMap<string, readonly { word: Member; other: Member }[]>

/** @param pairs singular and broken plural, as written */
export function createPlurals(pairs: readonly (readonly [singular: string, plural: string])[], analyzer: Analyzer): Plurals {
  const table = new Map<string, { word: Member; other: Member }[]>()
  const read = (text: string): Member | null => {
    const [[token] = [], ...more] = byPosition(analyzer.analyze(text))
    return token && more.length === 0 && token.kind === 'word' ? { text, surface: token.surface, term: token.term } : null
  }
  const add = (word: Member, other: Member): void => {
    const list = table.get(word.term) ?? []
    list.push({ word, other })
    table.set(word.term, list)
  }
  for (const pair of pairs) {
    const [singular, plural] = pair.map(read)
    if (!singular || !plural || singular.term === plural.term) continue
    add(singular, plural)
    add(plural, singular)
  }
  return table
}

/** The other number of a word, where the archive has it. Only for a written word of one part. */
export function otherNumbers(item: WordItem, { plurals, vocabulary }: ExpandContext): Crossing[] {
  const positions = byPosition(item.tokens)
  if (positions.length !== 1) return []
  const [[token]] = positions
  return (plurals.get(token.term) ?? []).flatMap(({ word, other }): Crossing[] => {
    if (!isBareOrPrefixed(token.surface, word.surface)) return []
    const number = vocabulary.terms.find(other.term)
    if (number < 0) return []
    const forms = [...vocabulary.formsOfTerm(number)].filter((form) =>
      isBareOrPrefixed(vocabulary.surfaces.get(vocabulary.formSurface[form]), other.surface),
    )
    const alternative = { parts: [partOfForms(forms, vocabulary)], weight: OTHER_NUMBER, via: 'form' as const, crossed: false }
    if (forms.length === 0 || !isPossible(alternative)) return []
    return [{ alternative, shown: { text: other.text, language: 'ar', via: 'form', weight: OTHER_NUMBER, on: true }, listedUnder: null }]
  })
}
