// How well a Latin and an Arabic spelling agree as one name: the best way to cut both into units that correspond, its
// costs added up and set against the length. 0 is certain, −1.6 the last that is taken for the same.

import { HAMZA, YEH } from '../../script/letters.js'
import { ARABIC_DROPPED, ARABIC_LETTERS, LATIN_DROPPED, LATIN_DROPPED_AT_END, LATIN_DROPPED_AT_START, ROWS, UNLIKE } from './costs.js'

const LONGEST_LATIN = 5
const LONGEST_ARABIC = 2
/** Shorter words are scored as if they had this many letters, else each letter would count too much. */
const LEAST_LENGTH = 3

/** A word as the numbers of the units that begin at each of its letters: `LONGEST_…` a letter, −1 for none. */
export interface Cut {
  letters: number
  units: Int16Array
}

const latinUnits = new Map<string, number>()
const arabicUnits = new Map<string, number>()
const numberOf = (units: Map<string, number>, unit: string): number => {
  const known = units.get(unit) ?? units.size
  units.set(unit, known)
  return known
}

/** Marks of a unit that begins or ends the word. */
const START = '^'
const END = '$'
const ALL_LATIN = "abcdefghijklmnopqrstuvwxyz'"
for (const letter of ALL_LATIN) numberOf(latinUnits, letter)
for (const letter of ARABIC_LETTERS) numberOf(arabicUnits, letter)

const LATIN_UNIT = /^\^?[a-z']/
const bare = (unit: string): string => unit.replace(/^\^|\$$/g, '')

/** The rows of the table, unit by unit. */
const correspondences = ROWS.flatMap(({ cost, units }) =>
  units.split('·').flatMap((group) => {
    const all = group.trim().split(/\s+/)
    const latin = all.filter((unit) => LATIN_UNIT.test(unit))
    const arabic = all.filter((unit) => !LATIN_UNIT.test(unit))
    for (const one of latin) numberOf(latinUnits, one)
    return latin.flatMap((one) => arabic.map((other) => ({ latin: one, arabic: numberOf(arabicUnits, other), cost })))
  }),
)

// Every single letter has a number for the start and the end of a word too, and there the costs of its row at least.
for (const letter of ALL_LATIN) for (const unit of [START + letter, letter + END]) numberOf(latinUnits, unit)

const WIDTH = arabicUnits.size
/** Cost of Latin unit l for Arabic unit a at `l * WIDTH + a`. */
const COSTS = new Float64Array(latinUnits.size * WIDTH).fill(Number.NEGATIVE_INFINITY)
for (const [unit, number] of latinUnits)
  if (bare(unit).length === 1) COSTS.fill(UNLIKE, number * WIDTH, number * WIDTH + ARABIC_LETTERS.length)
for (const { latin, arabic, cost } of correspondences) {
  for (const [unit, number] of latinUnits) {
    if (unit !== latin && bare(unit) !== latin) continue
    const at = number * WIDTH + arabic
    COSTS[at] = COSTS[at] === UNLIKE ? cost : Math.max(COSTS[at], cost)
  }
}
const DROP_LATIN = Float64Array.from(latinUnits.keys(), (unit) => {
  const letter = bare(unit)
  const there = unit.startsWith(START) ? LATIN_DROPPED_AT_START : unit.endsWith(END) ? LATIN_DROPPED_AT_END : LATIN_DROPPED
  return there[letter] ?? LATIN_DROPPED[letter] ?? UNLIKE
})
const DROP_ARABIC = Float64Array.from(ARABIC_LETTERS, (letter) => ARABIC_DROPPED[letter] ?? UNLIKE)

/** @param word in `latinSpelling` */
export function cutLatin(word: string): Cut {
  const units = new Int16Array(word.length * LONGEST_LATIN).fill(-1)
  for (let at = 0; at < word.length; at++) {
    for (let length = 1; length <= LONGEST_LATIN && at + length <= word.length; length++) {
      units[at * LONGEST_LATIN + length - 1] = unitAt(word, at, length)
    }
  }
  return { letters: word.length, units }
}
const FIRST_ARABIC = HAMZA.charCodeAt(0)
const ARABIC_SPAN = YEH.charCodeAt(0) + 1 - FIRST_ARABIC
/** Numbers of Arabic units by their letters, of one and of two, since an archive's words are cut by the thousand. */
const OF_ONE = new Int16Array(ARABIC_SPAN).fill(-1)
const OF_TWO = new Int16Array(ARABIC_SPAN * ARABIC_SPAN).fill(-1)
for (const [unit, number] of arabicUnits) {
  const first = unit.charCodeAt(0) - FIRST_ARABIC
  if (unit.length === 1) OF_ONE[first] = number
  else OF_TWO[first * ARABIC_SPAN + unit.charCodeAt(1) - FIRST_ARABIC] = number
}

/** @param word in `arabicSpelling` */
export function cutArabic(word: string): Cut {
  const units = new Int16Array(word.length * LONGEST_ARABIC).fill(-1)
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - FIRST_ARABIC
    units[at * LONGEST_ARABIC] = OF_ONE[letter]
    if (at + 1 < word.length) units[at * LONGEST_ARABIC + 1] = OF_TWO[letter * ARABIC_SPAN + word.charCodeAt(at + 1) - FIRST_ARABIC]
  }
  return { letters: word.length, units }
}

/** The unit as that of the word's start or end, if the table knows it there. */
function unitAt(word: string, at: number, length: number): number {
  const unit = word.slice(at, at + length)
  return (
    (at === 0 ? latinUnits.get(START + unit) : undefined) ??
    (at + length === word.length ? latinUnits.get(unit + END) : undefined) ??
    latinUnits.get(unit) ??
    -1
  )
}

let best = new Float64Array(256)

/** @returns at most 0; −1.6 or better for spellings of one name */
export function score(latin: Cut, arabic: Cut): number {
  const rows = latin.letters + 1
  const columns = arabic.letters + 1
  if (best.length < rows * columns) best = new Float64Array(rows * columns)
  best.fill(Number.NEGATIVE_INFINITY, 0, rows * columns)
  best[0] = 0
  const reach = (at: number, value: number): void => {
    if (value > best[at]) best[at] = value
  }
  for (let l = 0; l < rows; l++) {
    for (let a = 0; a < columns; a++) {
      const here = best[l * columns + a]
      if (here === Number.NEGATIVE_INFINITY) continue
      if (l < latin.letters) reach((l + 1) * columns + a, here + DROP_LATIN[latin.units[l * LONGEST_LATIN]])
      if (a < arabic.letters) reach(l * columns + a + 1, here + DROP_ARABIC[arabic.units[a * LONGEST_ARABIC]])
      if (l === latin.letters || a === arabic.letters) continue
      for (let p = 0; p < LONGEST_LATIN && l + p < latin.letters; p++) {
        const unit = latin.units[l * LONGEST_LATIN + p]
        if (unit < 0) continue
        for (let q = 0; q < LONGEST_ARABIC && a + q < arabic.letters; q++) {
          const other = arabic.units[a * LONGEST_ARABIC + q]
          if (other >= 0) reach((l + p + 1) * columns + a + q + 1, here + COSTS[unit * WIDTH + other])
        }
      }
    }
  }
  return best[rows * columns - 1] / Math.max(LEAST_LENGTH, (latin.letters + arabic.letters) / 2)
}
