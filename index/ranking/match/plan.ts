// A query made ready to run: every concept with its document frequency and idf, every alternative with the lists its articles
// are found in, and a table that tells for each form of the vocabulary what it means to this query, so that one walk over an
// article's entries counts everything at once.

import type { OpenIndex } from '../../archive/index-reader.js'
import { inverseDocumentFrequency } from '../../postings/bm25.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import type { Alternative, Concept } from '../../queries/expand/concept.js'
import type { Via } from '../../queries/query.js'
import type { Accumulators } from '../workspace.js'
import { formsOfPart, type Matches, matchAlternative } from './phrases.js'

/** An alternative of one part without restriction is answered by postings alone; any other by the articles it was seen in. */
export interface PlannedAlternative {
  alternative: Alternative
  /** For alternatives that FlexSearch has no lists of. */
  matches: Matches | null
  documentFrequency: number
}

export interface PlannedConcept {
  concept: Concept
  /** Number among the planned concepts, 0–31. */
  number: number
  alternatives: PlannedAlternative[]
  /** Weighted document frequency (probabilistic structured queries, Darwish & Oard 2003), at most the number of articles. */
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

/** @param expired asked now and then; true stops the search for sequences, whose matches are then incomplete */
export function planConcepts(
  concepts: readonly Concept[],
  index: OpenIndex,
  workspace: Pick<Accumulators, 'slots' | 'watched' | 'kept'>,
  expired: () => boolean,
): Plan {
  const roles = new Map<number, Role[]>()
  let sequences = 0
  const planned = concepts.map((concept, number): PlannedConcept => {
    const alternatives = concept.alternatives.map((alternative, a): PlannedAlternative => {
      const parts = alternative.parts.length
      const sequence = parts > 1 ? sequences : -1
      if (parts > 1) sequences += parts
      alternative.parts.forEach((part, p) => {
        for (const form of formsOfPart(part, index)) {
          const role = {
            concept: number,
            alternative: a,
            part: p,
            parts,
            weight: alternative.weight,
            crossed: alternative.crossed,
            between: alternative.between ?? 0,
            sequence,
          }
          const known = roles.get(form)
          if (known) known.push(role)
          else roles.set(form, [role])
        }
      })
      if (isPlain(alternative, index)) {
        return { alternative, matches: null, documentFrequency: index.vocabulary.termDocuments[alternative.parts[0].terms[0]] }
      }
      const matches = workspace.kept.get(alternative, () => matchAlternative(alternative, index, workspace, expired))
      return { alternative, matches, documentFrequency: matches.articles.length }
    })
    const weighted = alternatives.reduce((sum, { alternative, documentFrequency }) => sum + alternative.weight * documentFrequency, 0)
    const documentFrequency = Math.min(weighted, index.store.count)
    return { concept, number, alternatives, documentFrequency, idf: inverseDocumentFrequency(index.store.count, documentFrequency) }
  })
  // Lightest first, parts in order: walks go from the end, so that at one position the surest reading counts.
  for (const list of roles.values()) list.sort((a, b) => a.weight - b.weight)
  return { concepts: planned, roles, related: relatedRoles(concepts, index), sequences }
}

/** A bit for each concept. */
export const everyConceptOf = ({ concepts }: Plan): number => (concepts.length === 32 ? 0xffffffff : ((1 << concepts.length) - 1) >>> 0)

/** How a form that was met in a role came to answer its concept: as typed, or by what its alternative says. */
export function viaOf(role: Role, form: number, plan: Plan, vocabulary: Vocabulary): Via {
  const { concept, alternatives } = plan.concepts[role.concept]
  const { via } = alternatives[role.alternative].alternative
  return via === 'form' && role.sequence < 0 && concept.surfaces.includes(vocabulary.formSurface[form]) ? 'exact' : via
}

function relatedRoles(concepts: readonly Concept[], { vocabulary }: OpenIndex): Map<number, RelatedRole[]> {
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

/** One part, one term, and no form of that term shut out. */
function isPlain(alternative: Alternative, index: OpenIndex): boolean {
  if (alternative.parts.length !== 1) return false
  const [{ terms, forms }] = alternative.parts
  if (terms.length !== 1) return false
  return forms === null || index.vocabulary.formsOfTerm(terms[0]).every((form) => forms.has(form))
}
