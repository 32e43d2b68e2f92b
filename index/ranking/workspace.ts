// Which articles a plan finds, and roughly how good each is: for every concept its articles are read from FlexSearch's slots,
// and the impact kept beside each is weighed by idf and added up, score at a time (Anh & Moffat 2005; Lin & Trotman 2015). What
// this order does not know (nearness, coverage, the exact spelling) the exact ranking of the best candidates adds.

import type { OpenIndex } from '../archive/index-reader.js'
import { FIELD_WEIGHTS, inverseDocumentFrequency, saturate } from '../postings/bm25.js'
import { IMPACT_STEPS, impactOf } from '../postings/impacts.js'
import type { Concept } from '../queries/expand/concept.js'
import { createKeptMatches, type KeptMatches } from './match/match-cache.js'
import { everyConceptOf, type Plan, type PlannedAlternative } from './match/plan.js'
import { CROSSED, type Weights } from './score/weights.js'

/** Accumulators, reused from query to query: nothing is allocated for articles that a query does not touch. */
export interface Accumulators {
  /** Rough score of each touched article, with `COMPLETE` on top when it answers every concept of several. */
  scores: Float32Array
  /** Bit c set: the article answers concept c, and was scored for it by its best alternative. */
  answered: Uint32Array
  /** Articles touched, in the order of touching. */
  touched: Uint32Array
  touchedCount: number
  /** For sequences and the exact score: a bit for each form (by `formKeyOf`) that means something. Few enough bytes to stay near the processor. */
  watched: Uint32Array
  /** For the exact score: 0 not met yet, else 1 + number among the meanings met. By form. */
  meanings: Int32Array
  /** Forms whose entry in `meanings` is not 0. */
  met: number[]
  /** For sequences: one number a form, all 0 between them. */
  slots: Int32Array
  /** What sequences were found in, from query to query. */
  kept: KeptMatches
}

/** @param forms forms of the vocabulary */
export function createAccumulators(articles: number, forms: number): Accumulators {
  return {
    scores: new Float32Array(articles),
    answered: new Uint32Array(articles),
    touched: new Uint32Array(articles),
    touchedCount: 0,
    watched: new Uint32Array(((forms + 1) >>> 5) + 1),
    meanings: new Int32Array(forms),
    met: [],
    slots: new Int32Array(forms),
    kept: createKeptMatches(),
  }
}

/** A query that touches more than this share of the archive is gone through in the order of articles: each look then is beside the last. */
export const DENSE = 1 / 8

/** Forgets the last query. */
export function resetAccumulators(accumulators: Accumulators): void {
  const { scores, answered, touched, touchedCount } = accumulators
  if (touchedCount > scores.length * DENSE) {
    scores.fill(0)
    answered.fill(0)
  } else {
    for (let i = 0; i < touchedCount; i++) {
      const n = touched[i]
      scores[n] = 0
      answered[n] = 0
    }
  }
  accumulators.touchedCount = 0
}

/** Lifts every article that answers all concepts above every other: 32 concepts of the rarest words score less, with all that is printed. Small, so that of scores above it only the 8192th parts are lost. */
const COMPLETE = 1024

export interface Accumulated {
  /** All was read before `expired()`. */
  whole: boolean
  /** Articles that answer each concept. */
  answeredBy: Uint32Array
  /** Articles that answer every concept. */
  complete: number
}

/**
 * Adds every concept's impacts. Alternatives are taken in the order of their weight, so an article scores by its best one.
 * @param weights of the exact score that is to follow; null: by impacts alone
 */
export function accumulate(
  plan: Plan,
  index: OpenIndex,
  accumulators: Accumulators,
  expired: () => boolean,
  weights: Weights | null = null,
): Accumulated {
  const answeredBy = new Uint32Array(plan.concepts.length)
  const adding: Adding = { scale: 0, bit: 0, every: everyConceptOf(plan) | 0, printed: NOTHING_PRINTED, complete: 0 }
  for (const { concept, number, alternatives, idf } of plan.concepts) {
    adding.bit = 1 << number
    for (const planned of [...alternatives].sort((a, b) => worth(b) - worth(a))) {
      if (expired()) return { whole: false, answeredBy, complete: adding.complete }
      adding.scale = idf * worth(planned)
      const { matches, alternative } = planned
      // Lists of one alternative have no article in common: nothing the first of all gives was touched before.
      const add = accumulators.touchedCount === 0 ? addFirst : addFurther
      if (matches) {
        adding.printed = NOTHING_PRINTED
        answeredBy[number] += add(matches.articles, matches.impacts, matches.impacts, adding, accumulators)
        continue
      }
      const [term] = alternative.parts[0].terms
      adding.printed = (weights && printedWorths(term, concept, index, weights)) ?? NOTHING_PRINTED
      const lists = index.postings.slots(index.vocabulary.terms.get(term))
      for (let slot = 0; slot < lists.length; slot++) {
        const list = lists[slot]
        if (list) answeredBy[number] += add(list, index.impacts(term, slot), index.seen(term, slot), adding, accumulators)
      }
    }
  }
  return { whole: true, answeredBy, complete: adding.complete }
}

/** What is added of a list, and how many articles have come to answer every concept. */
interface Adding {
  scale: number
  bit: number
  every: number
  /** By the bits of forms seen. */
  printed: Float32Array
  complete: number
}

/** Adds articles of which none was touched; returns how many. */
function addFirst(list: ArrayLike<number>, impacts: Uint8Array, seen: Uint8Array, adding: Adding, accumulators: Accumulators): number {
  const { scores, answered, touched, touchedCount } = accumulators
  const { scale, bit, every, printed } = adding
  for (let i = 0; i < list.length; i++) {
    const n = list[i]
    touched[touchedCount + i] = n
    answered[n] = bit
    scores[n] = scale * impactOf(impacts[i]) + printed[seen[i]] * PRINTED_SATURATION[impacts[i]]
  }
  accumulators.touchedCount += list.length
  if (bit === every) adding.complete += list.length
  return list.length
}

/** Adds those articles that do not answer the concept yet; returns how many. */
function addFurther(list: ArrayLike<number>, impacts: Uint8Array, seen: Uint8Array, adding: Adding, accumulators: Accumulators): number {
  const { scores, answered, touched } = accumulators
  const { scale, bit, every, printed } = adding
  let { touchedCount } = accumulators
  let added = 0
  let complete = 0
  for (let i = 0; i < list.length; i++) {
    const n = list[i]
    const before = answered[n]
    if ((before & bit) !== 0) continue
    if (before === 0) touched[touchedCount++] = n
    answered[n] = before | bit
    scores[n] += scale * impactOf(impacts[i]) + printed[seen[i]] * PRINTED_SATURATION[impacts[i]]
    if ((before | bit) === every) {
      complete++
      if (bit !== every) scores[n] += COMPLETE
    }
    added++
  }
  accumulators.touchedCount = touchedCount
  adding.complete += complete
  return added
}

/** Printed forms and 4-grams of a very long word would be worth more than `COMPLETE` together. */
const MOST_PRINTED = 16

/**
 * About what the exact score will add for printed forms and 4-grams to an article that has these forms of a term, by the bits of
 * its forms: that of the form which gives most. null: for none of them anything.
 */
function printedWorths(term: number, { surfaces, grams }: Concept, index: OpenIndex, weights: Weights): Float32Array | null {
  if (surfaces.length === 0 && grams.length === 0) return null
  const { vocabulary, store, formBits } = index
  const ofBit = new Float64Array(8)
  let any = false
  for (const form of vocabulary.formsOfTerm(term)) {
    const surface = vocabulary.formSurface[form]
    let worth = surfaces.includes(surface)
      ? weights.surface * inverseDocumentFrequency(store.count, vocabulary.surfaceDocuments[surface])
      : 0
    const { offsets, values } = vocabulary.gramsOfSurfaces
    for (let g = offsets[surface]; g < offsets[surface + 1]; g++)
      if (grams.includes(values[g])) worth += weights.grams * inverseDocumentFrequency(store.count, vocabulary.gramDocuments[values[g]])
    if (worth === 0) continue
    any = true
    const bit = 31 - Math.clz32(formBits[form])
    ofBit[bit] = Math.max(ofBit[bit], Math.min(worth, MOST_PRINTED))
  }
  if (!any) return null
  const worths = new Float32Array(256)
  for (let bits = 1; bits < 256; bits++) worths[bits] = Math.max(worths[bits & (bits - 1)], ofBit[31 - Math.clz32(bits & -bits)])
  return worths
}

const NOTHING_PRINTED = new Float32Array(256)

/** Saturation of printed forms and 4-grams between those of the exact score, whose lengths and places it does not know. */
const PRINTED_K1 = 0.6

/** By the byte of an article's impact: the share of what its printed forms may add that one with this frequency is taken to get. */
const PRINTED_SATURATION = Float32Array.from({ length: IMPACT_STEPS }, (_, byte) => {
  const frequency = (FIELD_WEIGHTS.k1 * impactOf(byte)) / (1 - impactOf(byte))
  return saturate(frequency, PRINTED_K1)
})

const worth = ({ alternative }: PlannedAlternative): number => alternative.weight * (alternative.crossed ? CROSSED : 1)
