// Broken plurals, which no stemmer joins to their singulars: a word that stands in the lexicon's table of them also
// finds its other number, at a low weight and shown as a related form. Only that very word, particles aside: أسرى finds
// أسير, أسرة does not.

import type { Analyzer } from '../../analysis/analysis.js'
import { createArabicFold } from '../../analysis/arabic/fold.js'
import { byPosition } from '../../analysis/token.js'
import { addTo } from '../../lexicon/multimap.js'
import { isWithClitics, withoutClitics } from '../../script/clitics.js'
import type { WordItem } from '../query.js'
import { isPossible, partOfForms } from './forms.js'
import type { ExpandContext, Expansion, NumberPair, Plurals, PluralWord } from './types.js'

/**
 * What the other number of a word counts, relative to the word itself. Range 0–1; at index time, where it would count
 * 1, it was no gain.
 */
const OTHER_NUMBER = 0.3

/**
 * Found by spelling and read only then: to read the whole table would be a good part of opening an index.
 * @param pairs singular and broken plural, as written
 */
export function createPlurals(pairs: readonly (readonly [singular: string, plural: string])[], analyzer: Analyzer): Plurals {
  const { surface } = createArabicFold()
  const spelled = new Map<string, [word: string, other: string][]>()
  for (const [singular, plural] of pairs) {
    addTo(spelled, surface(singular), [singular, plural])
    addTo(spelled, surface(plural), [plural, singular])
  }
  const read = (text: string): PluralWord | null => {
    const [[token] = [], ...more] = byPosition(analyzer.analyze(text))
    return token && more.length === 0 && token.kind === 'word' ? { text, surface: token.surface, term: token.term } : null
  }
  return (token) =>
    withoutClitics(token.surface).flatMap((bare) =>
      (spelled.get(bare) ?? []).flatMap((texts): NumberPair[] => {
        const [word, other] = texts.map(read)
        return word && other && word.term === token.term && other.term !== word.term ? [{ word, other }] : []
      }),
    )
}

/** The other number of a word, where the archive has it. Only for a written word of one part. */
export function otherNumbers(item: WordItem, { plurals, vocabulary }: ExpandContext): Expansion[] {
  const positions = byPosition(item.tokens)
  if (positions.length !== 1) return []
  const [[token]] = positions
  return plurals(token).flatMap(({ other }): Expansion[] => {
    const number = vocabulary.terms.find(other.term)
    if (number < 0) return []
    const forms = [...vocabulary.formsOfTerm(number)].filter((form) =>
      isWithClitics(vocabulary.surfaces.get(vocabulary.formSurface[form]), other.surface),
    )
    const alternative = { parts: [partOfForms(forms, vocabulary)], weight: OTHER_NUMBER, via: 'form' as const, crossed: false }
    if (forms.length === 0 || !isPossible(alternative)) return []
    return [{ alternative, reported: { text: other.text, language: 'ar', via: 'form', weight: OTHER_NUMBER, on: true }, listedUnder: null }]
  })
}
