// British and American spelling: a typed English word also finds the way the other side of the Atlantic writes it, if the archive
// has that. Neither the fold nor Porter's stem joins the two (organisation, organization), and a rule at index time would also
// join words that only look so.

import type { Token } from '../../analysis/token.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import type { WordItem } from '../query.js'
import type { Part } from './concept.js'
import type { ExpandContext, TextContext } from './expand.js'
import type { Crossing } from './expansions.js'
import { byPosition, partOfForms } from './forms.js'

/** What the other spelling of a word counts beside the typed one: it is the same word. Range 0–1. */
export const OTHER_SPELLING = 1

/** Another spelling of a word, and its beginning up to the letters that differ: what its inflections must begin with too. */
interface Respelled {
  surface: string
  beginning: string
}

interface Rule {
  /** Two groups: the beginning of the word up to the letters that change, and its rest; the letters between are replaced. */
  from: RegExp
  to: string
}

/** Endings that a verb in -ise and its nouns have. */
const VERBAL = 'e|es|ed|er|ers|ing|able|ation|ations|ational'
/** Endings that a word in -our has. */
const AFTER_OUR = '|s|ed|ing|er|ers|able|ably|ful|less|ite|ites|hood|hoods|ly'
/** What is written so in English; a rule would take minister for the French ministre. */
const BEFORE_RE = '[a-z]*cent|[a-z]*theat|[a-z]*met|lit|fib|calib|sab|scept|somb|spect'
/** Two vowels before the l, the last no i: fuelled, but not filled or refilled, which are other words than filed and refiled. */
const BEFORE_L = '[a-z]*[aeiouy][a-z]*[aeou]'
/** Most of these Porter's stem joins by itself (travelled, traveled), but not counsellor, instalment, fuelled. */
const AFTER_L = 'ed|ing|ings|er|ers|or|ors|ous|ously|ment|ments'

/** Each change both ways. At least three letters stand before -our and -ise, so that tour, four, size and rise stay what they are. */
const RULES: readonly Rule[] = [
  { from: new RegExp(`^([a-z]{3,})is(${VERBAL})$`), to: 'iz' },
  { from: new RegExp(`^([a-z]{3,})iz(${VERBAL})$`), to: 'is' },
  { from: /^([a-z]{3,})ys(e|es|ed|er|ers|ing)$/, to: 'yz' },
  { from: /^([a-z]{3,})yz(e|es|ed|er|ers|ing)$/, to: 'ys' },
  { from: new RegExp(`^([a-z]{3,})our(${AFTER_OUR})$`), to: 'or' },
  { from: new RegExp(`^([a-z]{3,})or(${AFTER_OUR})$`), to: 'our' },
  { from: new RegExp(`^(${BEFORE_RE})re(|s)$`), to: 'er' },
  { from: new RegExp(`^(${BEFORE_RE})er(|s)$`), to: 're' },
  { from: new RegExp(`^(${BEFORE_RE})re(d)$`), to: 'ere' },
  { from: new RegExp(`^(${BEFORE_RE})ere(d)$`), to: 're' },
  { from: new RegExp(`^(${BEFORE_L})ll(${AFTER_L})$`), to: 'l' },
  { from: new RegExp(`^(${BEFORE_L})l(${AFTER_L})$`), to: 'll' },
]
/** Longer words are no English ones. */
const LONGEST = 32

/** The other spellings that a folded English word would have, whether there are such words or not. */
export function respelled(surface: string): Respelled[] {
  if (surface.length > LONGEST) return []
  return RULES.flatMap(({ from, to }): Respelled[] => {
    const [, beginning, rest] = from.exec(surface) ?? []
    return beginning === undefined ? [] : [{ surface: beginning + to + rest, beginning: beginning + to }]
  })
}

/** The other spellings of a written word that the archive has. Only for an English word of one part. */
export function otherSpellings({ tokens }: WordItem, context: ExpandContext): Crossing[] {
  const positions = byPosition(tokens)
  if (positions.length !== 1 || positions[0][0].script !== 'latin' || positions[0][0].kind !== 'word') return []
  const [[token]] = positions
  return respelledParts(token, context).map((part): Crossing => {
    const alternative = { parts: [part], weight: OTHER_SPELLING, via: 'form' as const, crossed: false }
    const text = commonest(part, context.vocabulary)
    return { alternative, shown: { text, language: 'en', via: 'form', weight: OTHER_SPELLING, on: true }, listedUnder: null }
  })
}

/** What of the archive is another spelling of an English word and has another term than it. */
export function respelledParts(token: Pick<Token, 'surface' | 'term'>, { analyzer, vocabulary }: TextContext): Part[] {
  return respelled(token.surface).flatMap((other): Part[] => {
    const [[{ term }]] = byPosition(analyzer.analyze(other.surface))
    const part = term === token.term ? null : inflections(term, other.beginning, vocabulary)
    return part === null ? [] : [part]
  })
}

/** The forms of a term that begin so; of `organ`, the stem of organization, not the organs. null: the archive has none. */
function inflections(term: string, beginning: string, vocabulary: Vocabulary): Part | null {
  const number = vocabulary.terms.find(term)
  if (number < 0) return null
  const all = [...vocabulary.formsOfTerm(number)]
  const forms = all.filter((form) => vocabulary.surfaces.get(vocabulary.formSurface[form]).startsWith(beginning))
  if (forms.length === 0) return null
  return forms.length === all.length ? { terms: [number], forms: null } : partOfForms(forms, vocabulary)
}

function commonest({ terms, forms }: Part, vocabulary: Vocabulary): string {
  const among = forms === null ? terms.flatMap((term) => [...vocabulary.formsOfTerm(term)]) : [...forms]
  return vocabulary.printed(among.reduce((a, b) => (vocabulary.formOccurrences[b] > vocabulary.formOccurrences[a] ? b : a)))
}
