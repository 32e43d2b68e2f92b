// The exact score of an article: one walk over its entries in the forward index counts every concept, printed word and 4-gram
// of the query and measures how near its words stand; then `score.ts` adds it up. No postings are read and no text.

import type { OpenIndex } from '../archive/opened.js'
import { formOf, movesOn, PARAGRAPH_END, PARAGRAPH_GAP } from '../postings/forward.js'
import type { Accumulators } from './candidates.js'
import type { Plan, Role } from './plan.js'
import {
  COVERAGE,
  CROSSED,
  fieldFrequency,
  GRAMS,
  inverseDocumentFrequency,
  LEAD,
  LEAD_WORDS,
  PROXIMITY,
  PROXIMITY_WINDOW,
  plainFrequency,
  SURFACE,
  saturate,
  UNORDERED,
} from './score.js'

/** What an article scored, by part; the parts sum to `total`. */
export interface Score {
  total: number
  concepts: Float64Array
  surface: number
  grams: number
  proximity: number
  coverage: number
}

export interface Scorer {
  score(article: number): Score
}

/** Weights of the parts that go beyond BM25; the parts that are 0 are not computed. */
export interface Parts {
  surface: number
  grams: number
  proximity: number
  coverage: number
}

/** What a form means to a query: what it may be, the printed word it is (or −1), the 4-grams of the query it holds. */
interface Meaning {
  roles: readonly Role[]
  surface: number
  grams: readonly number[]
}

const NOTHING = 1
const NO_ROLES: readonly Role[] = []

export const ALL_PARTS: Parts = { surface: SURFACE, grams: GRAMS, proximity: PROXIMITY, coverage: COVERAGE }

/** @param workspace its `meanings` are this scorer's until the next is made */
export function createScorer(
  plan: Plan,
  index: OpenIndex,
  workspace: Pick<Accumulators, 'meanings' | 'met'>,
  parts: Parts = ALL_PARTS,
): Scorer {
  const { forward, vocabulary, lengths, means, store } = index
  const concepts = plan.concepts
  const count = concepts.length
  const idf = concepts.map((concept) => concept.idf)
  const meanIdf = idf.reduce((sum, value) => sum + value, 0) / Math.max(1, count)
  const totalIdf = Math.max(
    idf.reduce((sum, value) => sum + value, 0),
    1e-9,
  )

  const surfaceNumbers = parts.surface > 0 ? [...new Set(concepts.flatMap(({ concept }) => concept.surfaces))] : []
  const surfaceIdf = surfaceNumbers.map((surface) => inverseDocumentFrequency(store.count, vocabulary.surfaceDocuments[surface]))
  const surfaceIndex = new Map(surfaceNumbers.map((surface, i) => [surface, i]))
  const gramNumbers = parts.grams > 0 ? [...new Set(concepts.flatMap(({ concept }) => concept.grams))] : []
  const gramIdf = gramNumbers.map((gram) => inverseDocumentFrequency(store.count, vocabulary.gramDocuments[gram]))
  const gramIndex = new Map(gramNumbers.map((gram, i) => [gram, i]))
  const { offsets: gramOffsets, values: gramValues } = vocabulary.gramsOfSurfaces

  // What each form met so far means to this query, worked out once: candidates share most of their words.
  const { meanings, met } = workspace
  for (const form of met) meanings[form] = 0
  met.length = 0
  const known: Meaning[] = []
  const meet = (form: number): number => {
    const surface = vocabulary.formSurface[form]
    const found: number[] = []
    if (gramNumbers.length > 0) {
      for (let g = gramOffsets[surface]; g < gramOffsets[surface + 1]; g++) {
        const i = gramIndex.get(gramValues[g])
        if (i !== undefined) found.push(i)
      }
    }
    const meaning = { roles: plan.roles.get(form) ?? NO_ROLES, surface: surfaceIndex.get(surface) ?? -1, grams: found }
    const something = meaning.roles.length > 0 || meaning.surface >= 0 || found.length > 0
    met.push(form)
    meanings[form] = something ? known.push(meaning) + 1 : NOTHING
    return meanings[form]
  }

  const inTitle = new Float64Array(count)
  const inBody = new Float64Array(count)
  const typedCount = new Uint32Array(count)
  const countedAt = new Float64Array(count)
  const lastAt = new Float64Array(count)
  const closeness = new Float64Array(count)
  const surfaceCounts = new Uint32Array(surfaceNumbers.length)
  const gramCounts = new Uint32Array(gramNumbers.length)
  const sequenceEnds = new Float64Array(plan.sequences)

  /** @param worth of one occurrence where it stands; 0 says the title */
  const matched = (concept: number, weight: number, crossed: boolean, position: number, worth: number): void => {
    if (countedAt[concept] === position) return
    countedAt[concept] = position
    if (worth === 0) inTitle[concept] += weight
    else inBody[concept] += weight * worth
    if (!crossed) typedCount[concept]++
    // Neighbours in the query: the one before it stands before it (in order), the one after it stood before it (out of order).
    if (concept > 0) near(concept, position - lastAt[concept - 1], 1)
    if (concept + 1 < count) near(concept + 1, position - lastAt[concept + 1], UNORDERED)
    lastAt[concept] = position
  }
  const near = (pair: number, distance: number, worth: number): void => {
    if (distance > 0 && distance <= PROXIMITY_WINDOW) closeness[pair] += worth / distance
  }

  const countWords = (article: number): void => {
    inTitle.fill(0)
    inBody.fill(0)
    typedCount.fill(0)
    countedAt.fill(-1)
    lastAt.fill(Number.NEGATIVE_INFINITY)
    closeness.fill(0)
    surfaceCounts.fill(0)
    gramCounts.fill(0)
    sequenceEnds.fill(-2)
    const from = forward.offsets[article]
    const titleEnd = from + forward.titles[article]
    const end = forward.offsets[article + 1]
    let position = -1
    let bodyWords = 0
    for (let i = from; i < end; i++) {
      const entry = forward.entries[i]
      if (entry === PARAGRAPH_END) {
        position += PARAGRAPH_GAP
        continue
      }
      if (movesOn(entry)) {
        position++
        if (i >= titleEnd) bodyWords++
      }
      const form = formOf(entry)
      const number = meanings[form] || meet(form)
      if (number === NOTHING) continue
      const means = known[number - 2]
      const worth = i < titleEnd ? 0 : bodyWords <= LEAD_WORDS ? LEAD : 1
      if (means.surface >= 0) surfaceCounts[means.surface]++
      for (let g = 0; g < means.grams.length; g++) gramCounts[means.grams[g]]++
      // Highest part first, so that one word never counts as two parts in a row of one sequence.
      for (let r = means.roles.length - 1; r >= 0; r--) {
        const role = means.roles[r]
        if (role.sequence < 0) matched(role.concept, role.weight, role.crossed, position, worth)
        else if (role.part === 0 || sequenceEnds[role.sequence + role.part - 1] === position - 1) {
          sequenceEnds[role.sequence + role.part] = position
          if (role.part === role.parts - 1) matched(role.concept, role.weight, role.crossed, position, worth)
        }
      }
    }
  }

  return {
    score(article) {
      countWords(article)
      const fields = { title: lengths.title[article], body: lengths.body[article], meanTitle: means.title, meanBody: means.body }
      const perConcept = new Float64Array(count)
      let total = 0
      let answered = 0
      let proximity = 0
      for (let c = 0; c < count; c++) {
        if (inTitle[c] + inBody[c] === 0) continue
        const share = typedCount[c] > 0 ? 1 : CROSSED
        perConcept[c] = idf[c] * share * saturate(fieldFrequency(inTitle[c], inBody[c], fields))
        total += perConcept[c]
        answered += idf[c] * share
        if (c > 0) proximity += Math.min(idf[c - 1], idf[c]) * saturate(closeness[c])
      }
      let surface = 0
      for (let s = 0; s < surfaceCounts.length; s++) {
        if (surfaceCounts[s] > 0) surface += surfaceIdf[s] * saturate(plainFrequency(surfaceCounts[s], lengths.words[article], means.words))
      }
      let grams = 0
      for (let g = 0; g < gramCounts.length; g++) {
        if (gramCounts[g] > 0) grams += gramIdf[g] * saturate(plainFrequency(gramCounts[g], lengths.grams[article], means.grams))
      }
      surface *= parts.surface
      grams *= parts.grams
      proximity *= parts.proximity
      const coverage = count > 1 ? (parts.coverage * meanIdf * answered) / totalIdf : 0
      return { total: total + surface + grams + proximity + coverage, concepts: perConcept, surface, grams, proximity, coverage }
    },
  }
}
