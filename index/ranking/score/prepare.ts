// A plan made ready for the exact score: what is rewarded (concepts, printed words, 4-grams), each with its idf, and
// what each form of the vocabulary means to it. The meanings stand in tables that one query after another uses.

import { inverseDocumentFrequency } from '../../postings/bm25.js'
import { PARAGRAPH_END } from '../../postings/forward.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import type { Plan, RelatedRole, Role } from '../match/plan.js'
import type { Weights } from './weights.js'

/** What a form means to a query. */
interface FormMeaning {
  roles: readonly Role[]
  related: readonly RelatedRole[]
  /** Number of the rewarded surface that it is, or −1. */
  surface: number
  /** Numbers of the rewarded 4-grams that it holds. */
  grams: readonly number[]
}

/** Memory of scorers, used by one query after another. */
export interface ScorerScratch {
  /** A bit for each form (by `formKeyOf`) that means something to the query: small enough for the cache. */
  readonly watched: Uint32Array
  /** By form: 0 for not met yet, else 1 + the number of its meaning. */
  readonly meanings: Int32Array
  /** Forms whose entry in `meanings` is not 0. */
  readonly met: number[]
  /** The query whose forms the tables hold now. It holds its plan, which is freed only when the next query comes. */
  query: PreparedQuery | null
}

/** @param forms of the vocabulary */
export const createScorerScratch = (forms: number): ScorerScratch => ({
  watched: new Uint32Array(((forms + 1) >>> 5) + 1),
  meanings: new Int32Array(forms),
  met: [],
  query: null,
})

export interface PreparedQuery {
  plan: Plan
  weights: Weights
  /** By concept. */
  idf: readonly number[]
  meanIdf: number
  totalIdf: number
  /** Rewarded surfaces by number, with the idf of each. */
  surfaces: readonly number[]
  surfaceIdf: readonly number[]
  /** Rewarded 4-grams by number, with the idf of each. */
  grams: readonly number[]
  gramIdf: readonly number[]
  /** Meanings of the forms met so far, by number; worked out once, since candidates share most of their words. */
  meanings: FormMeaning[]
  numberOfSurface: ReadonlyMap<number, number>
  numberOfGram: ReadonlyMap<number, number>
}

export function prepareQuery(plan: Plan, vocabulary: Vocabulary, documents: number, weights: Weights): PreparedQuery {
  const { concepts } = plan
  const idf = concepts.map((concept) => concept.idf)
  const sum = idf.reduce((total, value) => total + value, 0)
  const surfaceIdfs = weights.surface > 0 ? idfsOfSurfaces(plan, vocabulary, documents) : new Map<number, number>()
  const surfaces = [...surfaceIdfs.keys()]
  const grams = weights.grams > 0 ? [...new Set(concepts.flatMap(({ concept }) => concept.grams))] : []
  return {
    plan,
    weights,
    idf,
    meanIdf: sum / Math.max(1, concepts.length),
    totalIdf: Math.max(sum, 1e-9),
    surfaces,
    surfaceIdf: [...surfaceIdfs.values()],
    grams,
    gramIdf: grams.map((gram) => inverseDocumentFrequency(documents, vocabulary.gramDocuments[gram])),
    meanings: [],
    numberOfSurface: new Map(surfaces.map((surface, i) => [surface, i])),
    numberOfGram: new Map(grams.map((gram, i) => [gram, i])),
  }
}

/** Every rewarded surface, with its idf; a name that only sounds like a word of the query is no rarer than it. */
function idfsOfSurfaces({ concepts }: Plan, vocabulary: Vocabulary, documents: number): Map<number, number> {
  const own = (surface: number): number => inverseDocumentFrequency(documents, vocabulary.surfaceDocuments[surface])
  const idfs = new Map<number, number>()
  for (const { concept, idf } of concepts) for (const surface of concept.phoneticSurfaces) idfs.set(surface, Math.min(own(surface), idf))
  for (const { concept } of concepts) for (const surface of concept.surfaces) idfs.set(surface, own(surface))
  return idfs
}

/**
 * Gives the tables to a query, if another had them last. Most words of a candidate mean nothing to the query. Which
 * forms do is marked beforehand, so that passing the others by costs one look at a bit: looking up the letters of
 * each would be waiting for memory, most of a search's time.
 */
export function claimScratch(scratch: ScorerScratch, query: PreparedQuery, vocabulary: Vocabulary): void {
  if (scratch.query === query) return
  const { watched, meanings, met } = scratch
  const { plan, weights, surfaces, grams } = query
  watched.fill(0)
  const watch = (form: number): void => {
    watched[(form + 1) >>> 5] |= 1 << ((form + 1) & 31)
  }
  watched[0] |= 1 << PARAGRAPH_END
  for (const form of plan.roles.keys()) watch(form)
  if (weights.related > 0) for (const form of plan.related.keys()) watch(form)
  for (const surface of surfaces) for (const form of vocabulary.formsOfSurface(surface)) watch(form)
  for (const gram of grams)
    for (const surface of vocabulary.surfacesOfGram(gram)) for (const form of vocabulary.formsOfSurface(surface)) watch(form)
  for (const form of met) meanings[form] = 0
  met.length = 0
  query.meanings.length = 0
  scratch.query = query
}

const NO_ROLES: readonly Role[] = []
const NOT_RELATED: readonly RelatedRole[] = []

/** Works out what a form means that is met for the first time; its entry in the table. */
export function meetForm(form: number, scratch: ScorerScratch, query: PreparedQuery, vocabulary: Vocabulary): number {
  const { plan, weights, numberOfSurface, numberOfGram } = query
  const surface = vocabulary.formSurface[form]
  const grams: number[] = []
  if (numberOfGram.size > 0) {
    const { offsets, values } = vocabulary.gramsOfSurfaces
    for (let g = offsets[surface]; g < offsets[surface + 1]; g++) {
      const number = numberOfGram.get(values[g])
      if (number !== undefined) grams.push(number)
    }
  }
  const entry = query.meanings.push({
    roles: plan.roles.get(form) ?? NO_ROLES,
    related: (weights.related > 0 && plan.related.get(form)) || NOT_RELATED,
    surface: numberOfSurface.get(surface) ?? -1,
    grams,
  })
  scratch.met.push(form)
  scratch.meanings[form] = entry
  return entry
}
