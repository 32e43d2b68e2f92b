// Which articles a plan finds, and roughly how good each is: for every concept its articles' impact levels, read from
// FlexSearch's slots, are weighed by idf and added up, score at a time (Anh & Moffat 2005; Lin & Trotman 2015). What this
// order gets wrong by quantisation the exact ranking of the best candidates mends.

import type { OpenIndex } from '../archive/opened.js'
import { createKeptMatches, type KeptMatches } from './kept.js'
import type { Plan, PlannedAlternative } from './plan.js'
import { CROSSED } from './score.js'

/** Accumulators, reused from query to query: nothing is allocated for articles that a query does not touch. */
export interface Accumulators {
  /** Rough score of each touched article. */
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

/** Forgets the last query. */
export function resetAccumulators(accumulators: Accumulators): void {
  const { scores, answered, touched, touchedCount } = accumulators
  for (let i = 0; i < touchedCount; i++) {
    const n = touched[i]
    scores[n] = 0
    answered[n] = 0
  }
  accumulators.touchedCount = 0
}

/**
 * Adds every concept's impacts. Alternatives are taken in the order of their weight, so an article scores by its best one.
 * @returns whether all was read before `expired()`, and how many articles answer each concept
 */
export function accumulate(
  plan: Plan,
  index: OpenIndex,
  accumulators: Accumulators,
  expired: () => boolean,
): { whole: boolean; answeredBy: Uint32Array } {
  const answeredBy = new Uint32Array(plan.concepts.length)
  for (const { number, alternatives, idf } of plan.concepts) {
    for (const planned of [...alternatives].sort((a, b) => worth(b) - worth(a))) {
      if (expired()) return { whole: false, answeredBy }
      const scale = idf * worth(planned)
      const { matches, alternative } = planned
      const lists = matches ?? index.postings.slots(index.vocabulary.terms.get(alternative.parts[0].terms[0]))
      // Lists of one alternative have no article in common: nothing the first of all gives was touched before.
      const add = accumulators.touchedCount === 0 ? addFirst : addFurther
      for (let slot = 0; slot < lists.length; slot++) {
        const list = lists[slot]
        if (list) answeredBy[number] += add(list, scale * index.levels[slot], 1 << number, accumulators)
      }
    }
  }
  return { whole: true, answeredBy }
}

/** Adds articles of which none was touched; returns how many. */
function addFirst(list: ArrayLike<number>, value: number, bit: number, accumulators: Accumulators): number {
  const { scores, answered, touched, touchedCount } = accumulators
  for (let i = 0; i < list.length; i++) {
    const n = list[i]
    touched[touchedCount + i] = n
    answered[n] = bit
    scores[n] = value
  }
  accumulators.touchedCount += list.length
  return list.length
}

/** Adds those articles that do not answer the concept yet; returns how many. */
function addFurther(list: ArrayLike<number>, value: number, bit: number, accumulators: Accumulators): number {
  const { scores, answered, touched } = accumulators
  let { touchedCount } = accumulators
  let added = 0
  for (let i = 0; i < list.length; i++) {
    const n = list[i]
    const before = answered[n]
    if ((before & bit) !== 0) continue
    if (before === 0) touched[touchedCount++] = n
    answered[n] = before | bit
    scores[n] += value
    added++
  }
  accumulators.touchedCount = touchedCount
  return added
}

const worth = ({ alternative }: PlannedAlternative): number => alternative.weight * (alternative.crossed ? CROSSED : 1)
