// From an English word as it stands in a query to the base forms it may be a form of. The answers are candidates, many
// of them no words at all: the dictionary keeps those that are heads, so a rule here may be generous.

import { IRREGULAR_FORMS, IRREGULAR_NOUNS } from './irregular.js'

const SHORTEST = 3
const DOUBLED = /([bdfglmnprtz])\1$/

/** Endings and what stands in their place; each ending of its group is tried, the longest that fits first. */
const ENDINGS: readonly (readonly [ending: string, restored: readonly string[]])[] = [
  ['iest', ['y']],
  ['ies', ['y', 'ie']],
  ['ied', ['y', 'ie']],
  ['ier', ['y']],
  ['ily', ['y']],
  ['ally', ['al', '']],
  ['ably', ['able']],
  ['ibly', ['ible']],
  ['ing', ['', 'e']],
  ['est', ['', 'e']],
  ['es', ['', 'e']],
  ['ed', ['', 'e']],
  ['er', ['', 'e']],
  ['ly', ['', 'e']],
  ['s', ['']],
]

/** Base forms that only the table of irregular forms knows: held → hold, left → leave. */
export function irregularBases(word: string): readonly string[] {
  return IRREGULAR_FORMS.get(word) ?? []
}

/**
 * Base forms told by the word's ending: negotiations → negotiation, besieged → besiege, stopped → stop. Folded word in,
 * candidates out, likeliest first.
 */
export function regularBases(word: string): string[] {
  const bases = new Set<string>()
  for (const [ending, restored] of ENDINGS) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    for (const end of restored) {
      if (stem.length + end.length < SHORTEST) continue
      bases.add(stem + end)
      if (end === '' && ending !== 's' && DOUBLED.test(stem)) bases.add(stem.slice(0, -1))
    }
  }
  return [...bases]
}

/** Singulars a word may be the plural of: strikes → strike, prisoners → prisoner, cities → city, women → woman. */
export function singulars(word: string): string[] {
  const bases = [...(IRREGULAR_NOUNS.get(word) ?? [])]
  if (!word.endsWith('s') || word.endsWith('ss') || word.length <= SHORTEST) return bases
  bases.push(word.slice(0, -1))
  if (word.endsWith('ies')) bases.push(`${word.slice(0, -3)}y`)
  if (word.endsWith('es')) bases.push(word.slice(0, -2))
  return bases
}
