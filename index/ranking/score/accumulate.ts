// Which articles a plan finds, and roughly how good each is. Each concept's articles are read from FlexSearch's slots,
// and each article's impact is multiplied by idf and added up, score at a time (Anh & Moffat 2005; Lin & Trotman 2015).
// The exact score of the best candidates adds what this order does not know: nearness, coverage, the exact spelling.

import type { OpenIndex } from '../../archive/index-reader.js'
import { impactOf } from '../../postings/impacts.js'
import { everyConceptOf, type Plan, type PlannedAlternative } from '../match/plan.js'
import { NO_BONUS, SPELLING_SATURATION, spellingBonus } from './spelling-bonus.js'
import { CROSSED, type Weights } from './weights.js'

/** The rough scores of one query, to read. */
export interface RoughScores {
  /** By article: its rough score, with `COMPLETE` on top when it answers every concept of several. */
  readonly scores: ArrayLike<number>
  /** By article: bit c set when it answers concept c, and was scored for it by its best alternative. */
  readonly answered: ArrayLike<number>
  /** Articles touched, in the order of touching. */
  readonly touched: ArrayLike<number>
  readonly touchedCount: number
}

/** The same, to write: reused from query to query. */
export interface ScoreAccumulator extends RoughScores {
  readonly scores: Float32Array
  readonly answered: Uint32Array
  readonly touched: Uint32Array
  touchedCount: number
}

export const createScoreAccumulator = (articles: number): ScoreAccumulator => ({
  scores: new Float32Array(articles),
  answered: new Uint32Array(articles),
  touched: new Uint32Array(articles),
  touchedCount: 0,
})

/** From this share of the archive on articles are visited in their own order: each look is then near the last. */
const DENSE = 1 / 8

/** Whether a query touched so many articles that it is cheaper to visit all of them in their own order. */
export const isDense = ({ scores, touchedCount }: RoughScores): boolean => touchedCount > scores.length * DENSE

/** Forgets the last query. */
function reset(accumulator: ScoreAccumulator): void {
  const { scores, answered, touched, touchedCount } = accumulator
  if (isDense(accumulator)) {
    scores.fill(0)
    answered.fill(0)
  } else {
    for (let i = 0; i < touchedCount; i++) {
      const n = touched[i]
      scores[n] = 0
      answered[n] = 0
    }
  }
  accumulator.touchedCount = 0
}

/**
 * Lifts every article that answers all concepts above every other: 32 concepts of the rarest words score less, with all
 * spelling bonuses. It is small, so that of scores above it only the 8192th parts are lost.
 */
const COMPLETE = 1024

/** What accumulating found, other than the scores. */
interface Accumulated {
  /** All was read before `expired()`. */
  whole: boolean
  /** Articles that answer each concept. */
  answeredBy: Uint32Array
  /** Articles that answer every concept. */
  completeCount: number
}

/** What a search reads of an index to find articles. */
export type AccumulatedIndex = Pick<OpenIndex, 'vocabulary' | 'postings' | 'impacts' | 'postingForms' | 'formBits'> & {
  store: { count: number }
}

/**
 * Scores the articles that a plan finds, and forgets what the accumulator held before. Alternatives are taken in the
 * order of their weight, so an article scores by its best one.
 * @param weights of the exact score that is to follow; null: by impacts alone
 */
export function accumulate(
  plan: Plan,
  index: AccumulatedIndex,
  accumulator: ScoreAccumulator,
  expired: () => boolean,
  weights: Weights | null = null,
): Accumulated {
  reset(accumulator)
  const answeredBy = new Uint32Array(plan.concepts.length)
  const addition: Addition = { scale: 0, bit: 0, every: everyConceptOf(plan) | 0, bonus: NO_BONUS, completeCount: 0 }
  for (const { concept, number, alternatives, idf } of plan.concepts) {
    addition.bit = 1 << number
    for (const planned of [...alternatives].sort((a, b) => weightOf(b) - weightOf(a))) {
      if (expired()) return { whole: false, answeredBy, completeCount: addition.completeCount }
      addition.scale = idf * weightOf(planned)
      const { matches, alternative } = planned
      // Lists of one alternative have no article in common: nothing the first of all gives was touched before.
      const add = accumulator.touchedCount === 0 ? addFirst : addFurther
      if (matches) {
        addition.bonus = NO_BONUS
        answeredBy[number] += add(matches.articles, matches.impacts, matches.impacts, addition, accumulator)
        continue
      }
      const [term] = alternative.parts[0].terms
      addition.bonus = (weights && spellingBonus(term, concept, index, weights)) ?? NO_BONUS
      const lists = index.postings.slots(index.vocabulary.terms.get(term))
      for (let slot = 0; slot < lists.length; slot++) {
        const list = lists[slot]
        if (list) answeredBy[number] += add(list, index.impacts(term, slot), index.postingForms(term, slot), addition, accumulator)
      }
    }
  }
  return { whole: true, answeredBy, completeCount: addition.completeCount }
}

/** What is added of a list, and how many articles have come to answer every concept. */
interface Addition {
  scale: number
  bit: number
  every: number
  /** By the bits of forms seen. */
  bonus: Float32Array
  completeCount: number
}

/** Adds articles of which none was touched; returns how many. */
function addFirst(
  list: ArrayLike<number>,
  impacts: Uint8Array,
  seen: Uint8Array,
  addition: Addition,
  accumulator: ScoreAccumulator,
): number {
  const { scores, answered, touched, touchedCount } = accumulator
  const { scale, bit, every, bonus } = addition
  for (let i = 0; i < list.length; i++) {
    const n = list[i]
    touched[touchedCount + i] = n
    answered[n] = bit
    scores[n] = scale * impactOf(impacts[i]) + bonus[seen[i]] * SPELLING_SATURATION[impacts[i]]
  }
  accumulator.touchedCount += list.length
  if (bit === every) addition.completeCount += list.length
  return list.length
}

/** Adds those articles that do not answer the concept yet; returns how many. */
function addFurther(
  list: ArrayLike<number>,
  impacts: Uint8Array,
  seen: Uint8Array,
  addition: Addition,
  accumulator: ScoreAccumulator,
): number {
  const { scores, answered, touched } = accumulator
  const { scale, bit, every, bonus } = addition
  let { touchedCount } = accumulator
  let added = 0
  let complete = 0
  for (let i = 0; i < list.length; i++) {
    const n = list[i]
    const before = answered[n]
    if ((before & bit) !== 0) continue
    if (before === 0) touched[touchedCount++] = n
    answered[n] = before | bit
    scores[n] += scale * impactOf(impacts[i]) + bonus[seen[i]] * SPELLING_SATURATION[impacts[i]]
    if ((before | bit) === every) {
      complete++
      if (bit !== every) scores[n] += COMPLETE
    }
    added++
  }
  accumulator.touchedCount = touchedCount
  addition.completeCount += complete
  return added
}

const weightOf = ({ alternative }: PlannedAlternative): number => alternative.weight * (alternative.crossed ? CROSSED : 1)
