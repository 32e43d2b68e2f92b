// A written word of either script read as a name, to be looked up by its keys and compared with the other script's.

import { arabicKeys, latinKeys } from './keys.js'
import { arabicReadings, latinReadings } from './readings.js'
import { type Cut, cutArabic, cutLatin, score } from './score.js'
import { arabicSpelling, latinSpelling } from './spelling.js'

/** Spellings that agree less are no spellings of one name. */
export const LEAST_LIKENESS = -1.3

export interface SpelledName {
  /** In `latinSpelling` or `arabicSpelling`. */
  letters: string
  keys: readonly number[]
  readings: readonly { cut: Cut; cost: number }[]
}

export function readLatinName(word: string): SpelledName {
  const letters = latinSpelling(word)
  return {
    letters,
    // Most words are only compared.
    get keys() {
      return latinKeys(letters)
    },
    readings: latinReadings(letters).map((reading) => ({ cut: cutLatin(reading), cost: 0 })),
  }
}

export function readArabicName(word: string): SpelledName {
  const letters = arabicSpelling(word)
  const readings = arabicReadings(letters).map(({ letters, cost }) => ({ cut: cutArabic(letters), cost }))
  return {
    letters,
    get keys() {
      return arabicKeys(letters)
    },
    readings,
  }
}

/**
 * How well the best reading of each agree: at most 0, `LEAST_LIKE` or better for one name. Says nothing of their keys.
 */
export function likeness(latin: Pick<SpelledName, 'readings'>, arabic: Pick<SpelledName, 'readings'>): number {
  let best = Number.NEGATIVE_INFINITY
  for (const one of latin.readings)
    for (const other of arabic.readings) best = Math.max(best, score(one.cut, other.cut) - one.cost - other.cost)
  return best
}
