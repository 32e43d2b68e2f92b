// BM25F's saturated term frequency, an article's *impact* for a term, kept in a byte beside each posting, and its quantisation
// into FlexSearch's slots by levels fitted to the archive. A query that adds idf × impact over short lists has nearly BM25's order.
// (Robertson & Zaragoza 2009 for BM25F; Anh & Moffat 2005 for impact-ordered lists; Lloyd 1957/1982, Max 1960 for the levels.)

/**
 * BM25F's constants; the exact score may be asked for others than those the impacts were made by. What another value costs, where a
 * question set tells, is in thousandths of MRR@10 as in `ranking/score.ts`; no set has titles, so theirs are start values.
 */
export interface FieldWeights {
  /** BM25's k1: how soon further occurrences stop counting. Range 0–3; higher rewards repetition more. 0.45 costs −2, 5, 2, 0; 1.8 costs 1, −1, 5, 6. */
  k1: number
  /** BM25's b for the body: how much long articles are discounted. Range 0–1. 0.3 costs −2, 6, 1, −1; 1 costs 5, 2, 0, 5. */
  bodyB: number
  /** BM25's b for the title, whose lengths vary little. Range 0–1. */
  titleB: number
  /** How many body occurrences one title occurrence counts for. Range ≥ 0; 1 makes title and body one text. */
  title: number
  /**
   * How much more the first word of the body counts than one far down: news says first what it is about. Range ≥ 0; 0 makes all places equal.
   * 0 costs 13, 11, 13, 2; 10 costs 3, 3, 2, 1.
   */
  lead: number
  /** Words after which that surplus has fallen to 1/e. Range > 0. 12 costs 2, −2, 4, 3; 50 costs 4, 7, 4, 0. */
  leadWords: number
}

export const FIELD_WEIGHTS: FieldWeights = { k1: 0.9, bodyB: 0.6, titleB: 0.3, title: 2, lead: 5, leadWords: 25 }

/** Lengths of the lead after which its surplus is taken for nothing: e^−8 is 0.0003. */
const LEAD_LENGTHS = 8

/** What an occurrence in the body counts by its place, 1 for the first word; 1 from the end of the array on, and at place 0, which is no word's. */
export function placeWorths({ lead, leadWords }: Pick<FieldWeights, 'lead' | 'leadWords'>): Float64Array {
  const worths = new Float64Array(Math.ceil(leadWords * LEAD_LENGTHS)).fill(1)
  if (lead > 0) for (let w = 1; w < worths.length; w++) worths[w] += lead * Math.exp(-w / leadWords)
  return worths
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

/** Saturation of a normalised frequency: 0 for none, towards 1 for many. */
export const saturate = (frequency: number, k1: number = FIELD_WEIGHTS.k1): number => frequency / (frequency + k1)

/** Inverse document frequency, BM25's form with 1 added so that it never falls below 0. */
export const inverseDocumentFrequency = (documents: number, documentFrequency: number): number =>
  Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5))

/** Impacts lie in [0, 1) and are kept in so many steps, a byte each; levels are fitted to how many postings each step has. */
export const IMPACT_STEPS = 256

/** The byte an impact is kept in. */
export const impactByte = (impact: number): number => Math.min(IMPACT_STEPS - 1, Math.max(0, Math.floor(impact * IMPACT_STEPS)))

/** The impact a byte stands for. */
export const impactOf = (byte: number): number => (byte + 0.5) / IMPACT_STEPS

/** `levels[slot]` stands for every impact in the slot, falling; slots that no impact needed come last, at level 0. */
export interface Quantisation {
  levels: Float64Array
  /** The slot of each impact, by its byte: that of the level nearest to it. */
  slotOfByte: Uint8Array
}

/**
 * Fits at most `slots` levels to a histogram of impacts so that the squared error is least (Lloyd–Max, from equal-count starts).
 * Slot 0 is the highest level. Fewer distinct impacts than slots are each given a level of their own.
 */
export function fitLevels(histogram: Float64Array, slots: number): Quantisation {
  const bins = Array.from(histogram.keys()).filter((bin) => histogram[bin] > 0)
  const rising = bins.length <= slots ? bins.map(impactOf) : lloydMax(histogram, bins, slots)
  const levels = new Float64Array(slots)
  rising.forEach((level, i) => {
    levels[rising.length - 1 - i] = level
  })
  const slotOfByte = Uint8Array.from({ length: IMPACT_STEPS }, (_, byte) => slotNearestTo(impactOf(byte), levels))
  return { levels, slotOfByte }
}

/** Slot whose level is nearest to an impact; unused slots, at level 0, are not looked at. */
function slotNearestTo(impact: number, levels: ArrayLike<number>): number {
  let nearest = 0
  for (let slot = 1; slot < levels.length && levels[slot] > 0; slot++) {
    if (Math.abs(levels[slot] - impact) < Math.abs(levels[nearest] - impact)) nearest = slot
  }
  return nearest
}

/** Rounds after which the levels are taken as they are; on real archives they settle within some dozens. */
const MOST_ROUNDS = 1000

function lloydMax(histogram: Float64Array, bins: readonly number[], slots: number): number[] {
  const total = bins.reduce((sum, bin) => sum + histogram[bin], 0)
  // Cell k holds bins[starts[k]] to bins[starts[k + 1] − 1]: equal counts, at least one bin each.
  const starts = [0]
  let seen = 0
  for (let i = 0; i < bins.length && starts.length < slots; i++) {
    seen += histogram[bins[i]]
    const cellsLeft = slots - starts.length
    if (i + 1 > starts[starts.length - 1] && (seen >= (total * starts.length) / slots || bins.length - (i + 1) === cellsLeft))
      starts.push(i + 1)
  }
  let means: number[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    means = starts.map((start, k) => {
      const cell = bins.slice(start, starts[k + 1] ?? bins.length)
      const weight = cell.reduce((sum, bin) => sum + histogram[bin], 0)
      return cell.reduce((sum, bin) => sum + histogram[bin] * impactOf(bin), 0) / weight
    })
    let moved = false
    for (let k = 1; k < starts.length; k++) {
      const middle = (means[k - 1] + means[k]) / 2
      const from = starts[k - 1] + 1
      const to = (starts[k + 1] ?? bins.length) - 1
      let start = from
      while (start < to && impactOf(bins[start]) < middle) start++
      if (start !== starts[k]) {
        starts[k] = start
        moved = true
      }
    }
    if (!moved) break
  }
  return means
}
