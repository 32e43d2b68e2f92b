// Puts values into the sentences of the dictionary. In elements a value is isolated by `<bdi>`, in plain text by U+2068
// and U+2069, so that an Arabic name in an English sentence, or the other way round, cannot disturb the order of the
// rest.

import type { Lang } from '../../server/contract/contract.js'
import { type Counted, counted } from '../words/counted.js'
import { writeNumber } from '../words/dates.js'
import { type PageContext, writingOf } from './context.js'
import { type Branch, type Child, element } from './element.js'

const PLACE = /\{(\w+)\}/
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'
/**
 * Signs that change the direction of what follows; a value that ends its own isolation would be loose in the sentence.
 */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g
const ARABIC_LETTER = /[\u0620-\u064a\u0671-\u06d3]/

/** A sentence with its placeholders filled, as children of an element. */
export function fill(sentence: string, values: Record<string, Child>): Child[] {
  return sentence.split(PLACE).map((piece, n) => (n % 2 === 1 ? values[piece] : piece))
}

/** The same as plain text, for titles and labels: each value isolated, its own direction signs left out. */
export function fillText(sentence: string, values: Record<string, string>): string {
  return sentence
    .split(PLACE)
    .map((piece, n) => (n % 2 === 1 ? isolated(values[piece]) : piece))
    .join('')
}

const isolated = (value: string) => `${FIRST_STRONG_ISOLATE}${value.replace(DIRECTION_CONTROLS, '')}${POP_DIRECTIONAL_ISOLATE}`

/** A count with its noun: "11 results". */
export const count = (forms: Counted, value: number, context: PageContext): string =>
  counted(forms, value, context.ui, writeNumber(value, writingOf(context)))

export const number = (value: number, context: PageContext): string => writeNumber(value, writingOf(context))

/** The language of a word or name by its letters. */
export const languageOf = (text: string): Lang => (ARABIC_LETTER.test(text) ? 'ar' : 'en')

/** A value in its own language and direction. */
export const isolate = (text: string, language: Lang = languageOf(text)): Branch => element('bdi', { lang: language }, text)

/** An ISO date, an address, a key: always left to right. */
export const leftToRight = (text: string): Branch => element('bdi', { dir: 'ltr' }, text)

/** A sentence in which what `pattern` (a single group) finds is shown by `show`. */
export const withMatches = (sentence: string, pattern: RegExp, show: (piece: string) => Branch): Child[] =>
  sentence.split(pattern).map((piece, n) => (n % 2 === 1 ? show(piece) : piece))

/**
 * A sentence with addresses, codes and dates in it, each left to right: after Arabic letters `%25` is else shown as
 * 25%.
 */
export const withSigns = (sentence: string): Child[] =>
  withMatches(sentence, /(%\d\d|\/[a-z]+(?:[./:][a-z]+)*|\d{4}-\d\d(?:-\d\d)?)/, leftToRight)

/**
 * A sentence whose ISO dates and ranges of years keep their order: after Arabic letters 2018-11-27 is else laid out as
 * 27-11-2018.
 */
export const withFigures = (sentence: string): Child[] => withMatches(sentence, /(\d{4}(?:-\d\d)*(?:\.\.)?(?:\d{4})?)/, leftToRight)
