// British and American spelling: a typed English word also finds its other spelling, if the archive has that. A rule at
// index time would also join words that only look so.

import { byPosition, type Token } from '../../analysis/token.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import { type SpellingVariant, spellingVariants } from '../../script/spelling-variants.js'
import type { WordItem } from '../query.js'
import { partOfForms } from './forms.js'
import type { ExpandContext, Expansion, Part, TextContext } from './types.js'

/** What the other spelling of a word counts, relative to the typed one: it is the same word. Range 0–1. */
export const OTHER_SPELLING = 1

/** The other spellings of a written word that the archive has. Only for an English word of one part. */
export function otherSpellings({ tokens }: WordItem, context: ExpandContext): Expansion[] {
  const positions = byPosition(tokens)
  if (positions.length !== 1 || positions[0][0].script !== 'latin' || positions[0][0].kind !== 'word') return []
  const [[token]] = positions
  return respelledParts(token, context).map((part): Expansion => {
    const alternative = { parts: [part], weight: OTHER_SPELLING, via: 'form' as const, crossed: false }
    const text = commonest(part, context.vocabulary)
    return { alternative, reported: { text, language: 'en', via: 'form', weight: OTHER_SPELLING, on: true }, listedUnder: null }
  })
}

/** What of the archive is another spelling of an English word and has another term than it. */
export function respelledParts(token: Pick<Token, 'surface' | 'term'>, { analyzer, vocabulary }: TextContext): Part[] {
  return spellingVariants(token.surface).flatMap((variant): Part[] => {
    const [[{ term }]] = byPosition(analyzer.analyze(variant.word))
    const part = term === token.term ? null : inflections(term, variant, vocabulary)
    return part === null ? [] : [part]
  })
}

/** The forms of a term that are of the variant; of `organ`, organization's stem, not the organs. null: none. */
function inflections(term: string, variant: SpellingVariant, vocabulary: Vocabulary): Part | null {
  const number = vocabulary.terms.find(term)
  if (number < 0) return null
  const all = [...vocabulary.formsOfTerm(number)]
  const forms = all.filter((form) => variant.includes(vocabulary.surfaces.get(vocabulary.formSurface[form])))
  if (forms.length === 0) return null
  return forms.length === all.length ? { terms: [number], forms: null } : partOfForms(forms, vocabulary)
}

function commonest({ terms, forms }: Part, vocabulary: Vocabulary): string {
  const among = forms === null ? terms.flatMap((term) => [...vocabulary.formsOfTerm(term)]) : [...forms]
  return vocabulary.printed(among.reduce((a, b) => (vocabulary.formOccurrences[b] > vocabulary.formOccurrences[a] ? b : a)))
}
