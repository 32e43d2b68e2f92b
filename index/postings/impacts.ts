// BM25F's saturated term frequency, an article's *impact* for a term, and its quantisation into FlexSearch's slots by levels
// fitted to the archive. With impacts in slots a query adds idf × level over short lists and has nearly BM25's order.
// (Robertson & Zaragoza 2009 for BM25F; Anh & Moffat 2005 for impact-ordered lists; Lloyd 1957/1982, Max 1960 for the levels.)

/**
 * BM25F's constants; the exact score may be asked for others than those the slots were made by. What another value costs, where a
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
}

export const FIELD_WEIGHTS: FieldWeights = { k1: 0.9, bodyB: 0.6, titleB: 0.3, title: 2 }

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

/** Width of the histogram that levels are fitted on; impacts lie in [0, 1). */
export const HISTOGRAM_BINS = 2048

export const binOf = (impact: number): number => Math.min(HISTOGRAM_BINS - 1, Math.max(0, Math.floor(impact * HISTOGRAM_BINS)))

/** `levels[slot]` stands for every impact in the slot, falling; slots that no impact needed come last, at level 0. */
export interface Quantisation {
  levels: Float64Array
  /** The slot of each histogram bin: that of the level nearest to it. */
  slotOfBin: Uint8Array
}

/**
 * Fits at most `slots` levels to a histogram of impacts so that the squared error is least (Lloyd–Max, from equal-count starts).
 * Slot 0 is the highest level. Fewer distinct impacts than slots are each given a level of their own.
 */
export function fitLevels(histogram: Float64Array, slots: number): Quantisation {
  const bins = Array.from(histogram.keys()).filter((bin) => histogram[bin] > 0)
  const rising = bins.length <= slots ? bins.map(centreOf) : lloydMax(histogram, bins, slots)
  const levels = new Float64Array(slots)
  rising.forEach((level, i) => {
    levels[rising.length - 1 - i] = level
  })
  const slotOfBin = Uint8Array.from({ length: HISTOGRAM_BINS }, (_, bin) => slotNearestTo(centreOf(bin), levels))
  return { levels, slotOfBin }
}

/** Slot whose level is nearest to an impact; unused slots, at level 0, are not looked at. */
function slotNearestTo(impact: number, levels: ArrayLike<number>): number {
  let nearest = 0
  for (let slot = 1; slot < levels.length && levels[slot] > 0; slot++) {
    if (Math.abs(levels[slot] - impact) < Math.abs(levels[nearest] - impact)) nearest = slot
  }
  return nearest
}

/** The slot that a posting of this impact is in. */
export const nearestSlot = (impact: number, levels: ArrayLike<number>): number => slotNearestTo(centreOf(binOf(impact)), levels)

const centreOf = (bin: number): number => (bin + 0.5) / HISTOGRAM_BINS

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
      return cell.reduce((sum, bin) => sum + histogram[bin] * centreOf(bin), 0) / weight
    })
    let moved = false
    for (let k = 1; k < starts.length; k++) {
      const middle = (means[k - 1] + means[k]) / 2
      const from = starts[k - 1] + 1
      const to = (starts[k + 1] ?? bins.length) - 1
      let start = from
      while (start < to && centreOf(bins[start]) < middle) start++
      if (start !== starts[k]) {
        starts[k] = start
        moved = true
      }
    }
    if (!moved) break
  }
  return means
}
