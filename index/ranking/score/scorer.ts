// The exact score of an article: one walk over its entries in the forward index counts every concept, printed word and 4-gram
// of the query and measures how near its words stand; then `score.ts` adds it up. No postings are read and no text.

import type { OpenIndex } from '../../archive/index-reader.js'
import { fieldFrequency, inverseDocumentFrequency, plainFrequency, positionWeights, saturate } from '../../postings/bm25.js'
import { formKeyOf, PARAGRAPH_END, PARAGRAPH_GAP, stepOf } from '../../postings/forward.js'
import { follows } from '../match/phrases.js'
import type { Plan, RelatedRole, Role } from '../match/plan.js'
import type { Accumulators } from '../workspace.js'
import { DEFAULT_WEIGHTS, type Weights } from './weights.js'

/** What an article scored, by part; the parts sum to `total`. */
export interface Score {
  total: number
  concepts: Float64Array
  surface: number
  grams: number
  proximity: number
  paragraph: number
  coverage: number
}

export interface Scorer {
  score(article: number): Score
}

/** Is told of every occurrence that a score counts, as it is counted: what explains a score cannot differ from what made it. */
export interface Witness {
  /** A part of several stood where it may; the last of them is told as `matched` too, unless it was counted at that position. */
  part(role: Role, form: number): void
  /** @param worth of one occurrence where it stands; 0 says the title */
  matched(role: Role, form: number, worth: number): void
  /** @param weight what the related word counts beside 1 for the word itself */
  related(concept: number, form: number, weight: number, worth: number): void
}

/** What a form means to a query: what it may be, what it is related to, the printed word it is (or −1), the 4-grams of the query it holds. */
interface Meaning {
  roles: readonly Role[]
  related: readonly RelatedRole[]
  surface: number
  grams: readonly number[]
}

const NO_ROLES: readonly Role[] = []
const NOT_RELATED: readonly RelatedRole[] = []

/**
 * @param workspace its `watched` and `meanings` are this scorer's until the next is made
 * @param witness for explanations; null costs nothing
 */
export function createScorer(
  plan: Plan,
  index: OpenIndex,
  workspace: Pick<Accumulators, 'watched' | 'meanings' | 'met'>,
  weights: Weights = DEFAULT_WEIGHTS,
  witness: Witness | null = null,
): Scorer {
  const { forward, vocabulary, lengths, means, store } = index
  const concepts = plan.concepts
  const idf = concepts.map((concept) => concept.idf)
  const meanIdf = idf.reduce((sum, value) => sum + value, 0) / Math.max(1, concepts.length)
  const totalIdf = Math.max(
    idf.reduce((sum, value) => sum + value, 0),
    1e-9,
  )

  const surfaceIdfs = weights.surface > 0 ? idfsOfSurfaces(plan, index) : new Map<number, number>()
  const surfaceNumbers = [...surfaceIdfs.keys()]
  const surfaceIdf = [...surfaceIdfs.values()]
  const surfaceIndex = new Map(surfaceNumbers.map((surface, i) => [surface, i]))
  const gramNumbers = weights.grams > 0 ? [...new Set(concepts.flatMap(({ concept }) => concept.grams))] : []
  const gramIdf = gramNumbers.map((gram) => inverseDocumentFrequency(store.count, vocabulary.gramDocuments[gram]))
  const gramIndex = new Map(gramNumbers.map((gram, i) => [gram, i]))
  const { entries, offsets, titles } = forward
  const { offsets: gramOffsets, values: gramValues } = vocabulary.gramsOfSurfaces

  // Most words of a candidate mean nothing to the query. Which forms do is marked beforehand, so that passing the others by
  // costs one look at a bit: looking up the letters of each would be waiting for memory, most of a search's time.
  const { watched, meanings, met } = workspace
  watched.fill(0)
  const watch = (form: number): void => {
    watched[(form + 1) >>> 5] |= 1 << ((form + 1) & 31)
  }
  watched[0] |= 1 << PARAGRAPH_END
  for (const form of plan.roles.keys()) watch(form)
  if (weights.related > 0) for (const form of plan.related.keys()) watch(form)
  for (const surface of surfaceNumbers) for (const form of vocabulary.formsOfSurface(surface)) watch(form)
  for (const gram of gramNumbers)
    for (const surface of vocabulary.surfacesOfGram(gram)) for (const form of vocabulary.formsOfSurface(surface)) watch(form)

  // What each form met so far means to this query, worked out once: candidates share most of their words.
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
    const meaning = {
      roles: plan.roles.get(form) ?? NO_ROLES,
      related: (weights.related > 0 && plan.related.get(form)) || NOT_RELATED,
      surface: surfaceIndex.get(surface) ?? -1,
      grams: found,
    }
    met.push(form)
    meanings[form] = known.push(meaning)
    return meanings[form]
  }

  // All counters of an article in one array, so that one call puts them back to 0; positions begin far enough from 0 for it to mean nothing.
  const counters = new Float64Array(6 * concepts.length + surfaceNumbers.length + gramNumbers.length + plan.sequences)
  let used = 0
  const take = (length: number): Float64Array => {
    used += length
    return counters.subarray(used - length, used)
  }
  const inTitle = take(concepts.length)
  const inBody = take(concepts.length)
  const typedCount = take(concepts.length)
  const countedAt = take(concepts.length)
  const lastAt = take(concepts.length)
  const closeness = take(concepts.length)
  const surfaceCounts = take(surfaceNumbers.length)
  const gramCounts = take(gramNumbers.length)
  const sequenceEnds = take(plan.sequences)
  const firstPosition = Math.ceil(weights.proximityWindow) + 2
  // Place 0 stands for the title, which counts by its own weight.
  const worths = positionWeights(weights)
  /** The concepts that the paragraph being walked answers, and their idf together. */
  let inParagraph = 0
  let paragraphIdf = 0
  let bestParagraph = 0

  /** @param worth of one occurrence where it stands; 0 says the title */
  const count = (concept: number, weight: number, worth: number): void => {
    if (worth === 0) inTitle[concept] += weight
    else inBody[concept] += weight * worth
    const bit = 1 << concept
    if ((inParagraph & bit) !== 0) return
    inParagraph |= bit
    paragraphIdf += idf[concept] * weight
  }
  const matched = (role: Role, form: number, position: number, worth: number): void => {
    const { concept, weight, crossed } = role
    if (countedAt[concept] === position) return
    countedAt[concept] = position
    count(concept, weight, worth)
    witness?.matched(role, form, worth)
    if (!crossed) typedCount[concept]++
    // Neighbours in the query: the one before it stands before it (in order), the one after it stood before it (out of order).
    if (concept > 0) near(concept, position - lastAt[concept - 1], 1)
    if (concept + 1 < concepts.length) near(concept + 1, position - lastAt[concept + 1], weights.unordered)
    lastAt[concept] = position
  }
  const near = (pair: number, distance: number, worth: number): void => {
    if (distance > 0 && distance <= weights.proximityWindow) closeness[pair] += worth / distance
  }

  const countWords = (article: number): void => {
    counters.fill(0)
    inParagraph = 0
    paragraphIdf = 0
    bestParagraph = 0
    const from = offsets[article]
    const titleEnd = from + titles[article]
    const end = offsets[article + 1]
    let position = firstPosition - 1
    /** Of the field being walked, title or body. */
    let words = 0
    for (let i = from; i < end; i++) {
      const entry = entries[i]
      const step = stepOf(entry)
      position += step
      words += step
      const key = formKeyOf(entry)
      if ((watched[key >>> 5] & (1 << (key & 31))) === 0) continue
      if (entry === PARAGRAPH_END) {
        position += PARAGRAPH_GAP - step
        words = i < titleEnd ? 0 : words - step
        if (paragraphIdf > bestParagraph) bestParagraph = paragraphIdf
        inParagraph = 0
        paragraphIdf = 0
        continue
      }
      const form = key - 1
      const means = known[(meanings[form] || meet(form)) - 1]
      const worth = i < titleEnd ? 0 : words < worths.length ? worths[words] : 1
      const surplus = worth > 1 ? worth - 1 : 0
      if (means.surface >= 0) surfaceCounts[means.surface] += 1 + surplus
      for (let g = 0; g < means.grams.length; g++) gramCounts[means.grams[g]] += 1 + weights.leadGrams * surplus
      // Highest part first, so that one word never counts as two parts in a row of one sequence.
      for (let r = means.roles.length - 1; r >= 0; r--) {
        const role = means.roles[r]
        if (role.sequence < 0) matched(role, form, position, worth)
        else if (role.part === 0 || follows(sequenceEnds[role.sequence + role.part - 1], position, role.between)) {
          sequenceEnds[role.sequence + role.part] = position
          witness?.part(role, form)
          if (role.part === role.parts - 1) matched(role, form, position, worth)
        }
      }
      for (let r = 0; r < means.related.length; r++) {
        const { concept, weight } = means.related[r]
        if (countedAt[concept] === position) continue
        const counts = Math.min(weights.relatedMost, weights.related * weight)
        count(concept, counts, worth)
        witness?.related(concept, form, counts, worth)
      }
    }
  }

  return {
    score(article) {
      countWords(article)
      const fields = { title: lengths.title[article], body: lengths.body[article], meanTitle: means.title, meanBody: means.body }
      const perConcept = new Float64Array(concepts.length)
      let total = 0
      let answered = 0
      let proximity = 0
      for (let c = 0; c < concepts.length; c++) {
        const occurrences = inTitle[c] + inBody[c]
        if (occurrences === 0) continue
        const share = typedCount[c] > 0 ? 1 : weights.crossed
        perConcept[c] = idf[c] * share * saturate(fieldFrequency(inTitle[c], inBody[c], fields, weights), weights.k1)
        total += perConcept[c]
        answered += idf[c] * share * Math.min(1, occurrences)
        if (c > 0) proximity += Math.min(idf[c - 1], idf[c]) * saturate(closeness[c], weights.k1)
      }
      let surface = 0
      for (let s = 0; s < surfaceCounts.length; s++) {
        if (surfaceCounts[s] === 0) continue
        const frequency = plainFrequency(surfaceCounts[s], lengths.words[article], means.words, weights.surfaceB)
        surface += surfaceIdf[s] * saturate(frequency, weights.surfaceK1)
      }
      let grams = 0
      for (let g = 0; g < gramCounts.length; g++) {
        if (gramCounts[g] === 0) continue
        const frequency = plainFrequency(gramCounts[g], lengths.grams[article], means.grams, weights.gramB)
        grams += gramIdf[g] * saturate(frequency, weights.gramK1)
      }
      surface *= weights.surface
      grams *= weights.grams
      proximity *= weights.proximity
      const paragraph = weights.paragraph * bestParagraph
      const coverage = concepts.length > 1 ? weights.coverage * meanIdf * (answered / totalIdf) ** weights.coveragePower : 0
      return {
        total: total + surface + grams + proximity + paragraph + coverage,
        concepts: perConcept,
        surface,
        grams,
        proximity,
        paragraph,
        coverage,
      }
    },
  }
}

/** Every surface that is rewarded, with its idf; a name that only sounds like a word of the query is no rarer than that word. */
function idfsOfSurfaces({ concepts }: Plan, { store, vocabulary }: OpenIndex): Map<number, number> {
  const own = (surface: number): number => inverseDocumentFrequency(store.count, vocabulary.surfaceDocuments[surface])
  const idfs = new Map<number, number>()
  for (const { concept, idf } of concepts) for (const surface of concept.heard) idfs.set(surface, Math.min(own(surface), idf))
  for (const { concept } of concepts) for (const surface of concept.surfaces) idfs.set(surface, own(surface))
  return idfs
}
