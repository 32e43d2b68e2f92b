// The typed word itself and its forms: every word of the archive with the same stem, or for a phrase, a prefix and
// `expand=off` only those spelled so. Alternatives name terms and forms of the archive's vocabulary, so they can only
// find what is there.

import { byPosition, type Token } from '../../analysis/token.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import { type CliticChain, chainsBefore, NO_CLITICS } from '../../script/clitics.js'
import type { Language } from '../../script/language.js'
import type { Alternative, Part } from './types.js'

/** Words a prefix stands for at most: the most frequent. */
const MAX_PREFIX_WORDS = 64

/** Fewer letters of an unfinished word would stand for too many words. */
const SHORTEST_BEGINNING = 2

/**
 * A word behind the particle of the future is a verb if its term is also found without the particle, or if what stands
 * behind the particle is itself a word of so many letters: of fewer it may be another (سيد, يد).
 */
const SURE_VERB = 4

const NO_FORMS: ReadonlySet<number> = new Set()

/** The language a text is searched in, by its first letter; null when it has none. */
export function languageOf(text: string): Language | null {
  const letter = /\p{L}/u.exec(text)?.[0]
  return letter === undefined ? null : /\p{Script=Arabic}/u.test(letter) ? 'ar' : 'en'
}

/**
 * The alternatives of one written word: its parts side by side, and each form that stands over them.
 * @param otherNames whether a month or date is also asked under its other names
 */
export function wordAlternatives(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  otherNames: boolean,
  excludedForms: ReadonlySet<number>,
): Alternative[] {
  const positions = byPosition(tokens)
  if (positions.length === 0) return []
  const partOf = (token: Token): Part => partOfTerm(token.term, vocabulary, excludedForms)
  const alternatives: Alternative[] = [{ parts: positions.map(([main]) => partOf(main)), weight: 1, via: 'form', crossed: false }]
  for (const position of positions) {
    for (const over of position.slice(1)) {
      // A joined Arabic word stands over its own parts, which are asked already.
      if (over.kind === 'joined' && over.script === 'arabic') continue
      if (over.kind === 'date' && !otherNames) continue
      alternatives.push({ parts: [partOf(over)], weight: 1, via: over.kind === 'date' ? 'synonym' : 'form', crossed: false })
    }
  }
  return alternatives.filter(isPossible)
}

/** A phrase, or a word in its own spelling: surfaces side by side. A compound in one word is asked as written. */
export function phraseAlternative(tokens: readonly Token[], vocabulary: Vocabulary): Alternative[] {
  const positions = byPosition(tokens)
  const parts = positions.map((position) => {
    const joined = position.find((token) => token.kind === 'joined' && token.script === 'arabic')
    return partOfSurface((joined ?? position[0]).surface, vocabulary)
  })
  const alternative: Alternative = { parts, weight: 1, via: 'exact', crossed: false }
  return parts.length > 0 && isPossible(alternative) ? [alternative] : []
}

/**
 * The beginning that an unfinished written word asks for; null when it is too short, or several words of which only the
 * last is unfinished.
 */
export function unfinishedBeginning(tokens: readonly Token[]): string | null {
  const positions = byPosition(tokens)
  const whole = positions.length === 1 ? positions[0][0] : positions[0]?.find((token) => isJoinedOver(token, tokens))
  return whole && [...whole.surface].length >= SHORTEST_BEGINNING ? whole.surface : null
}

const isJoinedOver = (token: Token, tokens: readonly Token[]): boolean =>
  token.kind === 'joined' && tokens.every(({ end }) => end <= token.end)

/**
 * Words of the archive that begin with `prefix`, any chain of particles and article before it allowed (مفاوض* finds
 * المفاوضات and فللمفاوضات): one alternative a term, so that most need postings alone.
 */
export function prefixAlternatives(
  prefix: string,
  vocabulary: Vocabulary,
  weight: number,
  excludedForms: ReadonlySet<number> = NO_FORMS,
): Alternative[] {
  const chains = languageOf(prefix) === 'ar' ? chainsBefore(prefix) : [NO_CLITICS]
  const commonest = surfacesBehind(chains, prefix, vocabulary)
    .sort((a, b) => vocabulary.surfaceDocuments[b] - vocabulary.surfaceDocuments[a] || a - b)
    .slice(0, MAX_PREFIX_WORDS)
  const formsByTerm = new Map<number, Set<number>>()
  for (const form of commonest.flatMap((surface) => [...vocabulary.formsOfSurface(surface)])) {
    if (excludedForms.has(form)) continue
    const term = vocabulary.formTerm[form]
    const forms = formsByTerm.get(term)
    if (forms) forms.add(form)
    else formsByTerm.set(term, new Set([form]))
  }
  return [...formsByTerm].map(([term, forms]) => ({ parts: [{ terms: [term], forms }], weight, via: 'prefix', crossed: false }))
}

/**
 * The surfaces that begin with one of the chains and then `prefix`. A noun may begin as a verb of the future does
 * (سنوات), so behind that particle only what the archive shows to be a verb counts.
 */
function surfacesBehind(chains: readonly CliticChain[], prefix: string, vocabulary: Vocabulary): number[] {
  const { surfaces, formTerm } = vocabulary
  const behind = (written: string): number[] => {
    const [first, end] = surfaces.range(written + prefix)
    return Array.from({ length: end - first }, (_, n) => first + n)
  }
  const found = [...new Set(chains.flatMap(({ written, future }) => (future ? [] : behind(written))))]
  const futures = chains.flatMap(({ written, future }) =>
    future ? behind(written).map((surface) => ({ surface, bare: surfaces.get(surface).slice(written.length) })) : [],
  )
  if (futures.length === 0) return found
  const terms = new Set<number>()
  for (const surface of found) for (const form of vocabulary.formsOfSurface(surface)) terms.add(formTerm[form])
  const isVerb = ({ surface, bare }: { surface: number; bare: string }): boolean =>
    vocabulary.formsOfSurface(surface).some((form) => terms.has(formTerm[form])) || (bare.length >= SURE_VERB && surfaces.find(bare) >= 0)
  return [...found, ...futures.filter(isVerb).map(({ surface }) => surface)]
}

/** How the archive writes a word of one part in its forms, the commonest first, without the typed spelling. */
export function writtenForms(tokens: readonly Token[], vocabulary: Vocabulary, most: number): { form: number; text: string }[] {
  const positions = byPosition(tokens)
  if (positions.length !== 1 || positions[0][0].kind !== 'word') return []
  const { term, surface } = positions[0][0]
  const number = vocabulary.terms.find(term)
  if (number < 0) return []
  const typed = vocabulary.surfaces.find(surface)
  return [...vocabulary.formsOfTerm(number)]
    .filter((form) => vocabulary.formSurface[form] !== typed)
    .sort((a, b) => vocabulary.formOccurrences[b] - vocabulary.formOccurrences[a] || a - b)
    .slice(0, most)
    .map((form) => ({ form, text: vocabulary.printed(form) }))
}

/** Any form of a term but those left out. */
export function partOfTerm(term: string, vocabulary: Vocabulary, excludedForms: ReadonlySet<number> = NO_FORMS): Part {
  const number = vocabulary.terms.find(term)
  if (number < 0) return { terms: [], forms: null }
  if (excludedForms.size === 0) return { terms: [number], forms: null }
  return { terms: [number], forms: new Set([...vocabulary.formsOfTerm(number)].filter((form) => !excludedForms.has(form))) }
}

function partOfSurface(surface: string, vocabulary: Vocabulary): Part {
  const number = vocabulary.surfaces.find(surface)
  return number < 0 ? { terms: [], forms: null } : partOfForms([...vocabulary.formsOfSurface(number)], vocabulary)
}

export function partOfForms(forms: readonly number[], vocabulary: Vocabulary): Part {
  return { terms: [...new Set(forms.map((form) => vocabulary.formTerm[form]))], forms: new Set(forms) }
}

/** Every part has a term: else the alternative cannot match anything. */
export const isPossible = (alternative: Alternative): boolean => alternative.parts.every((part) => part.terms.length > 0)
