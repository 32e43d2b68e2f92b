// Reads one token where a letter or a digit stands: a run of Arabic letters, a run of other letters and digits, a
// number, an acronym, Arabic initials. Works on normalised text and knows nothing of offsets into the original.

import { TYPED_APOSTROPHES } from '../script/classes.js'
import { digitValue } from '../script/digits.js'
import { initialsEnd, readInitials } from './arabic/initials.js'
import { isLeftover, LONGEST_LEFTOVER } from './arabic/leftovers.js'
import { ARABIC, DIGIT, isHighHalf, kindAt, LETTER, MARK, SEPARATOR, TATWEEL_STROKE } from './characters.js'
import { acronymEnd, readAcronym } from './english/acronyms.js'
import { numberEnd, readNumber } from './numbers.js'
import { type LeftOut, NOTHING_LEFT_OUT } from './rules.js'
import type { Script } from './token.js'

/**
 * A longer word is cut and goes on as the next token, so that no term of the index is without bound. In UTF-16 units.
 */
export const LONGEST_WORD = 255

/**
 * V8 keeps the whole text alive for a piece of it this long. Words are held, by the counter and by caches, when their
 * text is long gone, so a long one is copied out.
 */
const SHORTEST_SLICE = 13

export interface Piece {
  end: number
  /** As a raw token's `typed`. */
  typed: string
  script: Script
  leftover: boolean
}

/**
 * Reads the piece at `from`, which must be a letter or a digit; `wordFrom` is where the written word around it begins.
 */
type ReadPiece = (text: string, from: number, wordFrom: number) => Piece

/** Read as an apostrophe between two letters of one Latin word; elsewhere they are quotes. */
const APOSTROPHE_SIGNS: ReadonlySet<string> = new Set(TYPED_APOSTROPHES)
const [APOSTROPHE] = TYPED_APOSTROPHES

/** @param leftOut may hold `fold: tatweel` and `fold: digits` */
export function createPieceReader(leftOut: LeftOut = NOTHING_LEFT_OUT): ReadPiece {
  const dropTatweel = !leftOut.has('fold: tatweel')
  const foldDigits = !leftOut.has('fold: digits')

  /** Letters as they are, without stretching strokes, one sign for all apostrophes; of very many marks the last go. */
  const readLetters = (written: string): string => {
    let read = ''
    for (let at = 0; at < written.length; at++) {
      const kind = kindAt(written, at)
      if (kind === TATWEEL_STROKE && dropTatweel) continue
      if (kind === MARK && read.length >= LONGEST_WORD) continue
      if (kind === DIGIT && foldDigits) read += digitValue(written.charCodeAt(at))
      else read += APOSTROPHE_SIGNS.has(written[at]) ? APOSTROPHE : written[at]
    }
    return read
  }

  const readArabic: ReadPiece = (text, from, wordFrom) => {
    if (from === wordFrom && kindAt(text, from + 1) === SEPARATOR) {
      const end = initialsEnd(text, from)
      if (end > 0) return { end, typed: readInitials(text.slice(from, end)), script: 'arabic', leftover: false }
    }
    let end = from
    let letters = 0
    for (; ; end++) {
      const kind = kindAt(text, end)
      if (kind === ARABIC) {
        if (letters === LONGEST_WORD) break
        letters++
      } else if (kind !== MARK && kind !== TATWEEL_STROKE) break
    }
    const written = text.slice(from, end)
    const plain = end - from === letters
    const typed = plain && written.length < SHORTEST_SLICE ? written : readLetters(written)
    const leftover =
      letters <= LONGEST_LEFTOVER &&
      isLeftover(plain ? typed : typed.replace(/\P{L}/gu, ''), kindAt(text, end - 1) === TATWEEL_STROKE || kindAt(text, end) >= LETTER)
    return { end, typed, script: 'arabic', leftover }
  }

  /** @param afterNumber where a number that the letters follow ends (1990s, 24.5m), or `from` */
  const readLatin = (text: string, from: number, afterNumber: number): Piece => {
    if (afterNumber === from && kindAt(text, from + 1) === SEPARATOR) {
      const end = acronymEnd(text, from)
      if (end > 0) return { end, typed: readAcronym(text.slice(from, end)), script: 'latin', leftover: false }
    }
    let end = afterNumber
    for (; end - from < LONGEST_WORD; end++) {
      const kind = kindAt(text, end)
      if (kind === ARABIC || (kind === SEPARATOR && !isApostrophe(text, end))) break
    }
    if (end - from === LONGEST_WORD && isHighHalf(text, end - 1)) end--
    const number = readNumber(text.slice(from, afterNumber), foldDigits)
    return { end, typed: number + readLetters(text.slice(afterNumber, end)).toLowerCase(), script: 'latin', leftover: false }
  }

  const readDigits = (text: string, from: number): Piece => {
    const end = numberEnd(text, from)
    if (kindAt(text, end) === LETTER) return readLatin(text, from, end)
    return { end, typed: readNumber(text.slice(from, end), foldDigits), script: 'number', leftover: false }
  }

  return (text, from, wordFrom) => {
    const kind = kindAt(text, from)
    if (kind === ARABIC) return readArabic(text, from, wordFrom)
    return kind === DIGIT ? readDigits(text, from) : readLatin(text, from, from)
  }
}

function isApostrophe(text: string, at: number): boolean {
  if (!APOSTROPHE_SIGNS.has(text[at]) || kindAt(text, at + 1) !== LETTER) return false
  const before = kindAt(text, at - 1)
  return before === LETTER || before === MARK
}
