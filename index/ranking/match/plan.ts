// A query made ready to run: every concept with its document frequency and idf, every alternative with the lists that
// its articles are found in, and a table that tells for each form of the vocabulary what it means to this query. So
// one walk over an article's entries counts everything at once.

import { inverseDocumentFrequency } from '../../postings/bm25.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import type { Alternative, Concept } from '../../queries/expand/types.js'
import type { Match, Via } from '../../queries/query.js'
import { formsOfPart, type Matches } from './phrases.js'

/** An alternative of one unrestricted part is answered by postings alone; any other by the articles it is in. */
export interface PlannedAlternative {
  alternative: Alternative
  /** For alternatives that FlexSearch has no lists of. */
  matches: Matches | null
  documentFrequency: number
}

interface PlannedConcept {
  concept: Concept
  /** Number among the planned concepts, 0–31. */
  number: number
  alternatives: PlannedAlternative[]
  /** Weighted document frequency (probabilistic structured queries, Darwish & Oard 2003), at most all articles. */
  documentFrequency: number
  idf: number
}

/** The form of the vocabulary, seen at a position, is part `part` of alternative `alternative` of concept `concept`. */
export interface Role {
  concept: number
  alternative: number
  part: number
  parts: number
  weight: number
  crossed: boolean
  /** Words that may stand before it and after the part before. */
  between: number
  /** Number of the run of counters that a sequence of several parts uses, else −1. */
  sequence: number
}

export interface Plan {
  concepts: PlannedConcept[]
  /** Form → its roles, for the forms that have any. */
  roles: Map<number, Role[]>
  /** Form → the concepts it is a related word of. */
  related: Map<number, RelatedRole[]>
  sequences: number
}

/** The form means nearly what concept `concept` asks for. */
export interface RelatedRole {
  concept: number
  /** 0–1. */
  weight: number
}

/** What planning reads of an index. */
interface PlannedIndex {
  vocabulary: Vocabulary
  store: { count: number }
}

/**
 * @param concepts at most 32: each is a bit of one number
 * @param findMatches the articles of an alternative that FlexSearch has no lists of
 */
export function planConcepts(concepts: readonly Concept[], index: PlannedIndex, findMatches: (alternative: Alternative) => Matches): Plan {
  const { vocabulary, store } = index
  const planAlternative = (alternative: Alternative): PlannedAlternative => {
    if (isPlain(alternative, vocabulary))
      return { alternative, matches: null, documentFrequency: vocabulary.termDocuments[alternative.parts[0].terms[0]] }
    const matches = findMatches(alternative)
    return { alternative, matches, documentFrequency: matches.articles.length }
  }
  const planned = concepts.map((concept, number): PlannedConcept => {
    const alternatives = concept.alternatives.map(planAlternative)
    const weighted = alternatives.reduce((sum, { alternative, documentFrequency }) => sum + alternative.weight * documentFrequency, 0)
    const documentFrequency = Math.min(weighted, store.count)
    return { concept, number, alternatives, documentFrequency, idf: inverseDocumentFrequency(store.count, documentFrequency) }
  })
  return { concepts: planned, ...rolesOfForms(concepts, vocabulary), related: relatedRoles(concepts, vocabulary) }
}

/** What each form may be to the query, and how many counters its sequences need. */
function rolesOfForms(concepts: readonly Concept[], vocabulary: Vocabulary): Pick<Plan, 'roles' | 'sequences'> {
  const roles = new Map<number, Role[]>()
  let sequences = 0
  concepts.forEach(({ alternatives }, concept) => {
    alternatives.forEach(({ parts, weight, crossed, between = 0 }, alternative) => {
      const sequence = parts.length > 1 ? sequences : -1
      if (parts.length > 1) sequences += parts.length
      parts.forEach((part, p) => {
        for (const form of formsOfPart(part, vocabulary)) {
          const role: Role = { concept, alternative, part: p, parts: parts.length, weight, crossed, between, sequence }
          const known = roles.get(form)
          if (known) known.push(role)
          else roles.set(form, [role])
        }
      })
    })
  })
  // Lightest first, parts in order: walks go from the end, so that at one position the surest reading counts.
  for (const list of roles.values()) list.sort((a, b) => a.weight - b.weight)
  return { roles, sequences }
}

/** A bit for each concept. */
export const everyConceptOf = ({ concepts }: Plan): number => (concepts.length === 32 ? 0xffffffff : ((1 << concepts.length) - 1) >>> 0)

/** Bits of the concepts that an article must answer to match. */
export const requiredConcepts = (plan: Plan, { match, required }: { match: Match; required: readonly number[] }): number =>
  match === 'all' ? everyConceptOf(plan) : required.reduce((bits, concept) => bits | (1 << concept), 0) >>> 0

/** How a form that was met in a role came to answer its concept: as typed, or by what its alternative says. */
export function viaOf(role: Role, form: number, plan: Plan, vocabulary: Vocabulary): Via {
  const { concept, alternatives } = plan.concepts[role.concept]
  const { via } = alternatives[role.alternative].alternative
  return via === 'form' && role.sequence < 0 && concept.surfaces.includes(vocabulary.formSurface[form]) ? 'exact' : via
}

function relatedRoles(concepts: readonly Concept[], vocabulary: Vocabulary): Map<number, RelatedRole[]> {
  const roles = new Map<number, RelatedRole[]>()
  concepts.forEach(({ related }, concept) => {
    for (const { term, weight } of related) {
      for (const form of vocabulary.formsOfTerm(term)) {
        const known = roles.get(form)
        if (known) known.push({ concept, weight })
        else roles.set(form, [{ concept, weight }])
      }
    }
  })
  return roles
}

/** One part, one term, and no form of that term left out. */
function isPlain(alternative: Alternative, vocabulary: Vocabulary): boolean {
  if (alternative.parts.length !== 1) return false
  const [{ terms, forms }] = alternative.parts
  if (terms.length !== 1) return false
  return forms === null || vocabulary.formsOfTerm(terms[0]).every((form) => forms.has(form))
}
