// What a name sounds like, as numbers: words of either script with a key in common may be one name. A key is the word's
// consonant classes one after another; vowels vanish, doubles collapse, and ambiguous letters give several keys.

import { ARABIC_ROWS, CLASSES, LATIN_ROWS } from './classes.js'
import { arabicReadings, latinReadings } from './readings.js'

/** Keys of one reading at most; the likeliest come first. */
export const MAX_KEYS = 8
/** Classes that fit into a number of 32 bits one by one; longer keys are mixed, and very rarely two are equal. */
const WHOLE = 8

/** @param word in `latinSpelling` @returns of all its readings, each key once, likeliest first */
export function latinKeys(word: string): number[] {
  return [...new Set(latinReadings(word).flatMap((reading) => numbered(classesOfLatin(reading))))]
}

/** @param word in `arabicSpelling` */
export function arabicKeys(word: string): number[] {
  return [...new Set(arabicReadings(word).flatMap(({ letters }) => numbered(classesOfArabic(letters))))]
}

/** Of one reading of a Latin word: the strings of classes it may be. '' where it has no consonant. */
export function classesOfLatin(word: string): string[] {
  let keys = ['']
  for (let at = 0; at < word.length; ) {
    const rows = LATIN_BY_LETTER.get(word[at])
    const row = rows?.find(
      ({ unit, when }) =>
        word.startsWith(unit, at) && (when === undefined || when({ before: word[at - 1] ?? '', after: word[at + unit.length] ?? '' })),
    )
    if (row !== undefined) keys = extended(keys, row.classes)
    at += row?.unit.length ?? 1
  }
  return keys
}

/** Of one reading of an Arabic word. */
export function classesOfArabic(word: string): string[] {
  let keys = ['']
  for (let at = 0; at < word.length; ) {
    const rows = ARABIC_BY_LETTER.get(word[at])
    const row = rows?.find(
      ({ unit, when }) =>
        word.startsWith(unit, at) && (when === undefined || when({ after: word[at + unit.length] ?? '', letters: word.length })),
    )
    if (row !== undefined) keys = extended(keys, row.classes)
    at += row?.unit.length ?? 1
  }
  return keys
}

const byFirstLetter = <Row extends { unit: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const byLetter = new Map<string, Row[]>()
  for (const row of rows) byLetter.set(row.unit[0], [...(byLetter.get(row.unit[0]) ?? []), row])
  return byLetter
}
const LATIN_BY_LETTER = byFirstLetter(LATIN_ROWS)
const ARABIC_BY_LETTER = byFirstLetter(ARABIC_ROWS)

/** The likeliest keys of every key with every alternative behind it. */
function extended(keys: readonly string[], alternatives: readonly string[]): string[] {
  if (alternatives.length === 1) return keys.map((key) => appended(key, alternatives[0]))
  const all = new Set<string>()
  for (const alternative of alternatives) for (const key of keys) all.add(appended(key, alternative))
  return [...all].slice(0, MAX_KEYS)
}

function appended(key: string, classes: string): string {
  let longer = key
  for (const one of classes) if (!longer.endsWith(one)) longer += one
  return longer
}

const numbered = (keys: readonly string[]): number[] => keys.filter((key) => key !== '').map(keyNumber)

/** A key as a number of 32 bits: four bits a class. */
export function keyNumber(classes: string): number {
  let number = 0
  for (let i = 0; i < classes.length; i++) {
    number = (i < WHOLE ? number << 4 : Math.imul(number, 0x01000193)) ^ (CLASSES.indexOf(classes[i]) + 1)
  }
  return number >>> 0
}

/** Keys of so few classes say little: many words have them. */
export const isOfOneClass = (key: number): boolean => key < 16
