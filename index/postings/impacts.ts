// Impacts: BM25F's saturated frequency of a term in an article, stored as a byte for each posting, and quantised into
// FlexSearch's slots by levels fitted to the archive. A query that adds idf × impact over short lists has nearly BM25's
// order. (Anh & Moffat 2005 for impact-ordered lists; Lloyd 1957/1982, Max 1960 for the levels.)

/** Steps of an impact in [0, 1), a byte each; levels are fitted to how many postings each step has. */
export const IMPACT_STEPS = 256

/** The byte that stores an impact. */
export const impactByte = (impact: number): number => Math.min(IMPACT_STEPS - 1, Math.max(0, Math.floor(impact * IMPACT_STEPS)))

/** The impact a byte stands for. */
export const impactOf = (byte: number): number => (byte + 0.5) / IMPACT_STEPS

/** `levels[slot]` stands for every impact in the slot, falling; slots that no impact needed come last, at level 0. */
interface Quantisation {
  levels: Float64Array
  /** The slot of each impact, by its byte: that of the level nearest to it. */
  slotOfByte: Uint8Array
}

/**
 * Fits at most `slots` levels to a histogram of impacts so that the squared error is least (Lloyd–Max, from equal-count
 * starts). Slot 0 is the highest level. Fewer distinct impacts than slots are each given a level of their own.
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
const MAX_ROUNDS = 1000

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
  for (let round = 0; round < MAX_ROUNDS; round++) {
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
