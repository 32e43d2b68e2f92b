// Reads the short lines around a headline: does a line say who published, who wrote, or when? Only lines that say
// nothing else count; a sentence that mentions a publisher or a date is left alone.

import { COMMA, SEMICOLON } from '../script/letters.js'
import { DATE_LINE_WORDS, LABELS, PUBLISHED_WORDS, UPDATED_WORDS } from './clue-words.js'
import { findDates, type Precision } from './dates.js'
import type { Publisher, PublisherBook } from './publishers.js'
import { foldSpelling } from './spelling.js'

/** What one line says. All members may be missing: a byline that names none of them (a last update). */
export interface Clue {
  published?: { date: string; precision: Precision }
  /** The page's own publisher. */
  named?: Publisher
  /** The publisher that the text is taken from, as written. */
  credited?: string
  authors?: string[]
  /** A label without its value: the next line is the value. */
  awaits?: 'credited' | 'authors'
}

/** Lines longer than this are prose. UTF-16 units. */
const LONGEST_CLUE = 120
const LONGEST_NAME = 80

/**
 * What a line says of its article, or null when it is no such line. `english`: the article is mostly in Latin letters.
 */
export function readClue(text: string, english: boolean, book: PublisherBook): Clue | null {
  if (text.length > LONGEST_CLUE) return null
  const line = text.trim()
  return readLabel(line, english, book) ?? readDateLine(line, english) ?? readPublisherLine(line, english, book)
}

// ---- labels -----------------------------------------------------------------------------------------------------

const WORDS_OF_A_NAME = 5
const NAME_PARTICLE = /^(?:and|bin|ibn|de|van|von|al|el|(?:al|el)-.+)$/
const BETWEEN_AUTHORS = new RegExp(`\\s*[,${COMMA};${SEMICOLON}]\\s*|\\s+and\\s+`, 'i')

function readLabel(line: string, english: boolean, book: PublisherBook): Clue | null {
  const colon = line.indexOf(':')
  const label = colon === -1 ? null : foldSpelling(line.slice(0, colon))
  for (const { gives, words, bare = [] } of LABELS) {
    let value: string | null = null
    if (label !== null && (words.includes(label) || bare.includes(label))) value = line.slice(colon + 1).trim()
    else {
      const [first, ...rest] = line.split(/\s+/)
      // Without a colon a name must follow: few words, each with a capital if Latin (By John Smith; not: By sea).
      const named =
        rest.length > 1 &&
        rest.length <= WORDS_OF_A_NAME &&
        rest.every((word) => word[0] === word[0].toUpperCase() || NAME_PARTICLE.test(word))
      if (bare.includes(foldSpelling(first)) && named) value = rest.join(' ')
    }
    if (value === null) continue
    if (value === '') return { awaits: gives }
    return readValue(gives, value, english, book)
  }
  return null
}

/** The value of a label, on its line or on the next. Null when it is too long to be a name, or has no letters. */
export function readValue(gives: 'credited' | 'authors', value: string, english: boolean, book: PublisherBook): Clue | null {
  if (value.length > LONGEST_NAME || !/\p{L}/u.test(value)) return null
  if (gives === 'credited') return { credited: value }
  const authors = value.split(BETWEEN_AUTHORS).filter((name) => /\p{L}/u.test(name))
  return authors.length === 0 ? null : { authors: authors.map((name) => agencyName(book.byName(name), english) ?? name) }
}

// ---- date lines -------------------------------------------------------------------------------------------------

/** Other words allowed: the name of a city or a time zone. */
const OTHER_WORDS = 2
const WORD = /[\p{L}\p{M}\p{Cf}]+/gu

function readDateLine(line: string, english: boolean): Clue | null {
  const dates = findDates(line, english).filter((date) => date.kind === 'date')
  if (dates.length === 0) return null
  let unknown = 0
  let updating = false
  let stated: Clue['published']
  let next = 0
  const takeUntil = (end: number) => {
    for (; next < dates.length && dates[next].start < end; next++) {
      if (updating || stated !== undefined) continue
      const both = dates[next + 1]?.start === dates[next].start ? dates[next + 1] : null
      // 3/4/2018 can be read in two ways: only the year is certain.
      stated =
        both === null ? { date: dates[next].date, precision: dates[next].precision } : { date: both.date.slice(0, 4), precision: 'year' }
    }
  }
  for (const match of line.matchAll(WORD)) {
    if (dates.some(({ start, end }) => match.index >= start && match.index < end)) continue
    takeUntil(match.index)
    const word = foldSpelling(match[0])
    if (UPDATED_WORDS.has(word)) updating = true
    else if (PUBLISHED_WORDS.has(word)) updating = false
    else if (!DATE_LINE_WORDS.has(word) && word !== '') unknown++
  }
  takeUntil(line.length)
  if (unknown > OTHER_WORDS) return null
  // A headline may hold a date («اتفاق في 27/11/2018»): words before the date need something that parts them from it.
  const before = line.slice(0, dates[0].start)
  const isParted = before.trim() === '' || PARTED.test(before) || [...before.matchAll(WORD)].every(([word]) => isKnown(foldSpelling(word)))
  return isParted ? { published: stated } : null
}

/** The end of what is parted from a date behind it. */
const PARTED = new RegExp(`[|:${COMMA},\\-–—/(]\\s*$`)
const isKnown = (word: string): boolean => DATE_LINE_WORDS.has(word) || UPDATED_WORDS.has(word) || PUBLISHED_WORDS.has(word)

// ---- lines that name a publisher --------------------------------------------------------------------------------

const BETWEEN_PARTS = new RegExp(`\\s+[-–—]\\s+|\\s*[|:,${COMMA}/]\\s*|\\s+(?=\\()`)
const MAX_PARTS = 4
/** Words of what may stand beside a publisher's name: a city, a desk (متابعات), a reporter. */
const WORDS_BESIDE = 2
const QUOTED = /^[«"“„].*[»"”]$/
const BRACKETED = /^\(.*\)$/

function readPublisherLine(line: string, english: boolean, book: PublisherBook): Clue | null {
  const parts = line.split(BETWEEN_PARTS).filter((part) => part !== '')
  if (parts.length === 0 || parts.length > MAX_PARTS) return null
  const houses = parts.map((part) => {
    const house = book.byName(part)
    return house !== null && (!house.ordinary || QUOTED.test(part) || BRACKETED.test(part)) ? house : null
  })
  // «رويترز: مقتل …» is a headline that quotes: a name and its colon do not begin a byline.
  if (houses[0] !== null && /^\s*:/.test(line.slice(parts[0].length))) return null
  if (parts.some((part, index) => houses[index] === null && part.split(/\s+/).length > WORDS_BESIDE)) return null
  const named = houses.find((house) => house !== null && !house.agency)
  const agencies = houses.map((house) => agencyName(house, english)).filter((name) => name !== null)
  if (named === undefined && agencies.length === 0) return null
  return { ...(named && { named }), ...(agencies.length > 0 && { authors: agencies }) }
}

/** An agency is an author by its name in the article's language, so that all its spellings are one author. */
function agencyName(house: Publisher | null, english: boolean): string | null {
  if (!house?.agency) return null
  return english ? (house.name.en ?? house.name.ar) : (house.name.ar ?? house.name.en)
}
