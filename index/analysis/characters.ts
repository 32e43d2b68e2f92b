// What each character of a text is to the tokenizer: a letter of Arabic or of another script, a digit, a mark, a
// stretching stroke, or a separator. A table by UTF-16 unit caches the answers.

import { INVISIBLE, MARKS_WITHOUT_COMPOSITION, SMALL_LETTERS } from '../script/classes.js'
import { DIGITS } from '../script/digits.js'
import { HIGH_HAMZA, TAIL_FRAGMENT, TATWEEL } from '../script/letters.js'

export const SEPARATOR = 1
export const ARABIC = 2
/** A letter of any other script, and digits of scripts that are not folded to 0–9. */
export const LETTER = 3
export const DIGIT = 4
export const MARK = 5
export const TATWEEL_STROKE = 6
/** Half of a pair: ask `pairAt`. */
const SURROGATE = 7

const KIND = 7
/** A bit of a unit that is not read as it stands: NFKC changes it, it is invisible, or it joins the one before. */
const SPECIAL = 8

/** Filled by `learn`; 0 means not met yet. */
const table = new Uint8Array(0x10000)

/** Dropped without separating. U+200B is not among them: it separates. */
const INVISIBLE_SIGN = new RegExp(`[${INVISIBLE}]`)
const INVISIBLE_SIGNS = new RegExp(`[${INVISIBLE}]`, 'g')
const WORD_CHARACTER = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u
const FOLDED_DIGIT = new RegExp(`[${DIGITS}]`)
const ARABIC_LETTER = /\p{Script=Arabic}/u
/** Vowel signs that NFKC leaves alone unless another mark stands next to them. */
const QUIET_MARK = new RegExp(`[${MARKS_WITHOUT_COMPOSITION}]`)
const SMALL_LETTER = new RegExp(`[${SMALL_LETTERS}]`)
const STROKE = new RegExp(`[${TATWEEL}${TAIL_FRAGMENT}]`)
/** Punctuation with a meaning inside numbers, dates and acronyms. */
const JOINING_PUNCTUATION = /^[.,'\-/]$/
/**
 * Jamo, and half-width and spacing forms, that NFKC joins with what stands before; HIGH HAMZA, which we join ourselves.
 */
const JOINS_BEFORE = new RegExp(`[${HIGH_HAMZA}\\u1160-\\u11ff\\u3131-\\u318e\\uff9e\\uff9f\\uffa0-\\uffdc]`)

function kindOf(character: string): number {
  if (STROKE.test(character)) return TATWEEL_STROKE
  if (SMALL_LETTER.test(character) || /\p{M}/u.test(character)) return MARK
  if (FOLDED_DIGIT.test(character)) return DIGIT
  if (!WORD_CHARACTER.test(character)) return SEPARATOR
  return ARABIC_LETTER.test(character) ? ARABIC : LETTER
}

function isSpecial(character: string, kind: number): boolean {
  if (INVISIBLE_SIGN.test(character) || JOINS_BEFORE.test(character)) return true
  if (kind === MARK && !QUIET_MARK.test(character)) return true
  const normal = character.normalize('NFKC')
  return normal !== character && (WORD_CHARACTER.test(normal) || JOINING_PUNCTUATION.test(normal) || STROKE.test(normal))
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  const kind = kindOf(character)
  const known = unit >= 0xd800 && unit <= 0xdfff ? SURROGATE : isSpecial(character, kind) ? kind | SPECIAL : kind
  table[unit] = known
  return known
}

/** The whole character of which the unit at `at` is a half, or null for a lone surrogate. */
function pairAt(text: string, at: number): string | null {
  const from = (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at
  const whole = text.codePointAt(from)
  return whole !== undefined && whole > 0xffff ? String.fromCodePoint(whole) : null
}

/** Kind of the character at `at`, the pair's for both halves; SEPARATOR outside the text and for a lone surrogate. */
export function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return SEPARATOR
  const unit = text.charCodeAt(at)
  const kind = (table[unit] || learn(unit)) & KIND
  if (kind !== SURROGATE) return kind
  const pair = pairAt(text, at)
  return pair === null ? SEPARATOR : kindOf(pair)
}

/** Whether the text can be read as it stands, unit for unit. Almost all news text can. */
export function isPlain(text: string): boolean {
  let previous = SEPARATOR
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = table[unit] || learn(unit)
    if (kind > KIND || (kind === MARK && previous === MARK)) return false
    if (kind === SURROGATE && isSpecialPair(text, at)) return false
    previous = kind
  }
  return true
}

function isSpecialPair(text: string, at: number): boolean {
  const pair = pairAt(text, at)
  return pair !== null && isSpecial(pair, kindOf(pair))
}

/** Whether the character at `at` can be read alone. */
export function isSpecialAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const kind = table[unit] || learn(unit)
  return kind > KIND || (kind === SURROGATE && isSpecialPair(text, at))
}

/** Whether the unit at `at` is the first half of a pair, so that nothing may be cut after it. */
export const isHighHalf = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800

/** Whether the character at `at` belongs to the cluster of the character before it. */
export function joinsBefore(text: string, at: number): boolean {
  return kindAt(text, at) === MARK || JOINS_BEFORE.test(text[at])
}

/** The text without invisible signs. */
export function withoutInvisible(text: string): string {
  return INVISIBLE_SIGN.test(text) ? text.replace(INVISIBLE_SIGNS, '') : text
}
