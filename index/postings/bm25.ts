// BM25F: the formulas, and the constants that impacts are computed by when an index is built. The exact score of
// `ranking/score` uses the same formulas. (Robertson & Zaragoza 2009.)

/**
 * BM25F's constants. The exact score may be asked for others than those the impacts were made by. The figures say what
 * another value costs: thousandths of MRR@10, as explained in `ranking/score/weights.ts`. No question set has titles,
 * so the constants of titles are start values.
 */
export interface FieldWeights {
  /**
   * BM25's k1: how soon further occurrences stop counting. Range 0–3; higher rewards repetition more.
   * 0.45 costs −2, 5, 2, 0; 1.8 costs 1, −1, 5, 6.
   */
  k1: number
  /** BM25's b for the body: the discount of long articles. Range 0–1. 0.3 costs −2, 6, 1, −1; 1 costs 5, 2, 0, 5. */
  bodyB: number
  /** BM25's b for the title, whose lengths vary little. Range 0–1. */
  titleB: number
  /** How many body occurrences one title occurrence counts for. Range ≥ 0; 1 makes title and body one text. */
  title: number
  /**
   * How much more the first word of the body counts than one far down: news says first what it is about. Range ≥ 0;
   * 0 makes all positions equal. 0 costs 13, 11, 13, 2; 10 costs 3, 3, 2, 1.
   */
  lead: number
  /** Words after which that surplus has fallen to 1/e. Range > 0. 12 costs 2, −2, 4, 3; 50 costs 4, 7, 4, 0. */
  leadWords: number
}

export const FIELD_WEIGHTS: FieldWeights = { k1: 0.9, bodyB: 0.6, titleB: 0.3, title: 2, lead: 5, leadWords: 25 }

/** Lengths of the lead after which its surplus is taken for nothing: e^−8 is 0.0003. */
const LEAD_LENGTHS = 8

/**
 * What one occurrence in the body counts, by the number of the word in the body, 1 for the first. From the end of the
 * array on it is 1, and at index 0, which is no word's.
 */
export function positionWeights({ lead, leadWords }: Pick<FieldWeights, 'lead' | 'leadWords'>): Float64Array {
  const weights = new Float64Array(Math.ceil(leadWords * LEAD_LENGTHS)).fill(1)
  if (lead > 0) for (let w = 1; w < weights.length; w++) weights[w] += lead * Math.exp(-w / leadWords)
  return weights
}

/** Lengths of one article, in words with a stem, and the archive's means. All means are > 0. */
export interface FieldLengths {
  title: number
  body: number
  meanTitle: number
  meanBody: number
}

/**
 * BM25F's length-normalised frequency of a term over both fields.
 * @param title occurrences in the title, ≥ 0, fractions allowed
 * @param body occurrences in the body
 */
export function fieldFrequency(title: number, body: number, lengths: FieldLengths, weights: FieldWeights = FIELD_WEIGHTS): number {
  return (
    (weights.title * title) / (1 - weights.titleB + (weights.titleB * lengths.title) / lengths.meanTitle) +
    body / (1 - weights.bodyB + (weights.bodyB * lengths.body) / lengths.meanBody)
  )
}

/**
 * BM25's length-normalised frequency in a text without fields. `b` is 0–1; lengths are in the unit that `count` counts.
 */
export const plainFrequency = (count: number, length: number, meanLength: number, b: number): number =>
  count / (1 - b + (b * length) / meanLength)

/** Saturation of a normalised frequency: 0 for none, towards 1 for many. */
export const saturate = (frequency: number, k1: number = FIELD_WEIGHTS.k1): number => frequency / (frequency + k1)

/** Inverse document frequency, BM25's form with 1 added so that it never falls below 0. */
export const inverseDocumentFrequency = (documents: number, documentFrequency: number): number =>
  Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5))
