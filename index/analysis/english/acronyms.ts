// Finds single letters joined by dots (U.N., a.k.a) and reads them as one word, so that U.N. is UN.

import { kindAt, LETTER, SEPARATOR } from '../characters.js'
import { ENGLISH_STOP_WORDS } from './stopwords.js'

const DOT = '.'

/** The end of an acronym of two or more letters that begins at `from`, without a last dot; 0 when none does. */
export function acronymEnd(text: string, from: number): number {
  let letters = 0
  let at = from
  while (kindAt(text, at) === LETTER && kindAt(text, at + 1) === SEPARATOR) {
    letters++
    if (text[at + 1] !== DOT) {
      at++
      break
    }
    at += 2
  }
  if (letters < 2) return 0
  return text[at - 1] === DOT ? at - 1 : at
}

/** The acronym written as one word: small letters, unless it would then be a function word. */
export function readAcronym(written: string): string {
  const word = written.replaceAll(DOT, '').toLowerCase()
  return ENGLISH_STOP_WORDS.has(word) ? word.toUpperCase() : word
}
