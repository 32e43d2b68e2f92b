// The constants of the exact score, each with its meaning, range, default and effect. The score is a sum, comparable
// within one query only:
//
//   score = Σ concepts idf(c) · saturate(tf(c)) · [crossed if only crossed]      what was asked, BM25F
//         + surface · Σ printed words idf · saturate                            the very spelling typed
//         + grams · Σ 4-grams idf · saturate                                    verb forms, typing errors, odd clitics
//         + proximity · Σ neighbours min(idf) · saturate(closeness)             words near each other, in order
//         + paragraph · most idf that one paragraph answers                     words in one paragraph
//         + coverage · mean idf · (share of the query's idf that is answered) ^ coveragePower
//
// tf counts an occurrence in the lead more than one further down, and related words a little. What another value
// costs stands at each constant: thousandths of MRR@10 on the dev halves of ant-headline, pooled-ar-free,
// xquadr-sent-ar and xquadr-sent-en in this order, when it alone is moved (a minus: gained). `npm run fit` finds the
// values and prints such rows, `npm run evaluate` prints what each part adds.

import { FIELD_WEIGHTS, type FieldWeights } from '../../postings/bm25.js'

/** The constants of the exact score, so that a fit or an ablation can ask for others. */
export interface Weights extends FieldWeights {
  /**
   * Weight of the printed form, relative to the stem. Range 0–1; 0 makes all forms of a stem equal.
   * 0 costs 2, 3, 3, 11; 0.4 costs 4, 3, 1, 1.
   */
  surface: number
  /** BM25's b for surfaces. Range 0–1. 0.4 costs 0, 1, 2, 0; 1 costs 1, 0, 0, 0. */
  surfaceB: number
  /**
   * BM25's k1 for surfaces. Range 0–3; low, since being spelled so once says nearly all.
   * 0.2 costs 0, 0, 2, 0; 0.8 costs 2, 1, −1, 1.
   */
  surfaceK1: number
  /**
   * Weight of letter 4-grams, relative to the stem. Range 0–1; helps where stems differ (أعلن, أعلنت) and with
   * spelling errors. 0 costs 2, 19, 9, 0; 0.6 costs 4, 1, 10, 0.
   */
  grams: number
  /** BM25's b for 4-grams. Range 0–1. 0.3 costs −1, 3, 3, 0; 1 costs 4, 2, 1, 0. */
  gramB: number
  /** BM25's k1 for 4-grams. Range 0–3. 0.35 costs 1, 2, 2, 0; 1.4 costs 0, 0, 1, 0. */
  gramK1: number
  /**
   * Share of the lead's surplus that 4-grams get too (surfaces get all of it). Range 0–1.
   * 0 costs 2, 5, 3, 0; 1 costs 2, 1, 3, 0.
   */
  leadGrams: number
  /** Weight of nearness of words adjacent in the query. Range 0–1. 0 costs 1, 1, 1, 0; 0.2 costs 1, 1, −1, −1. */
  proximity: number
  /** Words further apart than this are not near. Positions, ≥ 1. 7 and 30 cost at most 1. */
  proximityWindow: number
  /** What a pair in the other order counts, relative to one in order. Range 0–1. 0 and 1 cost less than 1. */
  unordered: number
  /**
   * Weight of the best paragraph: how much of the query's idf one paragraph answers. Range 0–1.
   * 0 costs 2, −1, 3, 1; 0.2 costs 0, 2, 0, 2.
   */
  paragraph: number
  /**
   * Weight of answering more of the query's words. Range 0–2; 0 leaves it to the sum of their scores.
   * 0 costs 2, −1, 1, 0; 1 costs 1, 2, 1, 1.
   */
  coverage: number
  /** How steeply coverage rises towards all words. Range ≥ 1. 1 costs 1, 0, 1, −1; 4 costs 1, 0, 1, 1. */
  coveragePower: number
  /**
   * What a concept counts that was found only in another language, or only by related words. Range 0–1;
   * 1 makes crossings equal. 0.6 costs 0, 0, 2, 1; 1 costs 0, 0, −1, 2.
   */
  crossed: number
  /**
   * What a related word (one that shares translations with a typed one) counts, times the share of translations.
   * Range 0–2. 0 costs 3, 2, 8, 9; 2 costs 1, 0, 0, 3.
   */
  related: number
  /** A related word counts this at most, the word itself 1. Range 0–1. 0.3 and 0.6 cost at most 1. */
  relatedMost: number
}

export const DEFAULT_WEIGHTS: Weights = {
  ...FIELD_WEIGHTS,
  surface: 0.2,
  surfaceB: 0.8,
  surfaceK1: 0.4,
  grams: 0.3,
  gramB: 0.65,
  gramK1: 0.7,
  leadGrams: 0.5,
  proximity: 0.1,
  proximityWindow: 15,
  unordered: 0.5,
  paragraph: 0.1,
  coverage: 0.5,
  coveragePower: 2,
  crossed: 0.8,
  related: 0.5,
  relatedMost: 0.15,
}

/** What a concept counts in the rough score that was found only in another language than the one typed. */
export const CROSSED = DEFAULT_WEIGHTS.crossed
