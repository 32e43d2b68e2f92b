// Which articles are near-duplicates of one another: the same report as other publishers printed it, under another
// headline, with a paragraph dropped or a word changed. Candidates share a band of MinHash values (Broder 1997;
// Leskovec, Rajaraman, Ullman, Mining of Massive Datasets §3.4); then their shingles are compared exactly. Libraries
// for MinHash take sets of strings; the forward index has numbers already.

import { mixBits } from '../structures/hashing.js'
import type { ForwardIndex } from './forward.js'
import { openShingles, resemblance } from './shingles.js'
import type { VocabularyColumns } from './vocabulary.js'

/**
 * Two articles are near-duplicates if their bodies have this share of their shingles in common. Range 0–1. Of an
 * article of five equal paragraphs it lets one be dropped, or about every twentieth word be another; two reports of one
 * event by two hands stay far below.
 */
export const NEAR_DUPLICATE_RESEMBLANCE = 0.7
/** Bodies of fewer shingles are never near-duplicates: two flashes of one sentence may tell of two events. */
export const FEWEST_SHINGLES = 20

/**
 * Of pairs that resemble just by `NEAR_DUPLICATE_RESEMBLANCE` all but one in 700 share a band, (1 − 0.7⁴)²⁴; at 0.8,
 * all but one in 300,000.
 */
const BANDS = 24
const ROWS = 4
/** Originals that an article is compared with, those of the most bands in common: time grows with length alone. */
const MAX_COMPARED = 16
/**
 * Originals remembered of those that share one band, the latest: a phrase that a thousand articles have is no evidence.
 */
const MAX_OF_A_BAND = 64

/**
 * Groups the articles of `order`. Each belongs to the one it resembles most of the originals before it, or is an
 * original itself, so that every member of a group resembles its original, however long the group: there is no drift
 * from copy to copy.
 * @param order numbers of the articles that may be near-duplicates, in the order in which one can be another's original
 * @returns for each article 0, or the number of its group, from 1 in the order of their first near-duplicates
 */
export function findNearDuplicates(
  forward: ForwardIndex,
  vocabulary: Pick<VocabularyColumns, 'surfaceBytes' | 'surfaceOffsets' | 'formSurface'>,
  order: Uint32Array,
): Uint32Array {
  const shingles = openShingles(forward, vocabulary)
  const bands = bandsOf(order, shingles.of)
  const groups = new Uint32Array(forward.titles.length)
  /** By what articles have in common: the originals, as ranks in `order`. */
  const originals = new Map<number, number[]>()
  let last = 0
  for (let rank = 0; rank < order.length; rank++) {
    const common = bands.subarray(rank * BANDS, (rank + 1) * BANDS).filter((run) => run !== 0)
    if (common.length === 0) continue
    const n = order[rank]
    const original = originalOf(n, common)
    if (original === null) {
      for (const run of common) {
        const known = originals.get(run)
        if (known === undefined) originals.set(run, [rank])
        else {
          if (known.length === MAX_OF_A_BAND) known.shift()
          known.push(rank)
        }
      }
      continue
    }
    if (groups[original] === 0) groups[original] = ++last
    groups[n] = groups[original]
  }
  return groups

  function originalOf(n: number, common: Uint32Array): number | null {
    const shared = new Map<number, number>()
    for (const run of common) for (const rank of originals.get(run) ?? []) shared.set(rank, (shared.get(rank) ?? 0) + 1)
    if (shared.size === 0) return null
    const likeliest = [...shared].sort(([a, inA], [b, inB]) => inB - inA || a - b).slice(0, MAX_COMPARED)
    const own = shingles.setOf(n)
    if (own.length < FEWEST_SHINGLES) return null
    let found: number | null = null
    let most = 0
    for (const [rank] of likeliest) {
      const alike = resemblance(own, shingles.setOf(order[rank]))
      if (alike >= NEAR_DUPLICATE_RESEMBLANCE && alike > most) {
        most = alike
        found = order[rank]
      }
    }
    return found
  }
}

/**
 * For each article of `order`, `BANDS` numbers: 0 where no other article has the same smallest values, else a number
 * that stands for all that have them. Articles that are too short have none.
 */
function bandsOf(order: Uint32Array, shinglesOf: (n: number) => Uint32Array): Uint32Array {
  const bands = new Uint32Array(order.length * BANDS)
  const short = new Uint8Array(order.length)
  const values = new Uint32Array(BANDS * ROWS)
  for (let rank = 0; rank < order.length; rank++) {
    const shingles = shinglesOf(order[rank])
    if (shingles.length < FEWEST_SHINGLES) {
      short[rank] = 1
      continue
    }
    smallest(shingles, values)
    for (let b = 0; b < BANDS; b++) {
      let key = b
      for (let r = 0; r < ROWS; r++) key = mixBits(key ^ values[b * ROWS + r])
      bands[rank * BANDS + b] = key
    }
  }
  let runs = 0
  for (let b = 0; b < BANDS; b++) {
    /** By an article's value in this band: the run's number or, of one article alone, −1 − its rank in `order`. */
    const met = new Map<number, number>()
    for (let rank = 0; rank < order.length; rank++) {
      if (short[rank] === 1) continue
      const at = rank * BANDS + b
      const key = bands[at]
      const before = met.get(key)
      bands[at] = 0
      if (before === undefined) met.set(key, -1 - rank)
      else if (before > 0) bands[at] = before
      else {
        bands[at] = ++runs
        bands[(-1 - before) * BANDS + b] = runs
        met.set(key, runs)
      }
    }
  }
  return bands
}

/** The functions that MinHash takes the smallest value of: x → x · multiplier + addend, mod 2³². */
const MULTIPLIERS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => mixBits(2 * i + 1) | 1)
const ADDENDS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => mixBits(2 * i + 2))

function smallest(shingles: Uint32Array, values: Uint32Array): void {
  for (let f = 0; f < values.length; f++) {
    const multiplier = MULTIPLIERS[f]
    const addend = ADDENDS[f]
    let least = 0xffffffff
    for (let i = 0; i < shingles.length; i++) {
      const value = (Math.imul(shingles[i], multiplier) + addend) >>> 0
      if (value < least) least = value
    }
    values[f] = least
  }
}
