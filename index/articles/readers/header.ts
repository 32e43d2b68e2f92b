// The header that a text file may begin with: a line `---`, lines `key: value`, a line `---`. Its lines stay in the
// article as furniture, so that nothing of the file is lost; the title's value is the article's heading.

import type { Language } from '../../script/language.js'
import { parseDate } from '../dates.js'
import { type Block, type Facts, type Located, NO_FACTS } from './reader.js'

export interface Line {
  text: string
  at: [start: number, end: number]
}

const FENCE = '---'
/** Lines of a header, both fences included. */
const LONGEST_HEADER = 50
/** UTF-16 units of a value. */
const LONGEST_VALUE = 1000
const KEYS = ['title', 'source', 'source_name_ar', 'source_name_en', 'abstract_of', 'published', 'author', 'url', 'language'] as const
type Key = (typeof KEYS)[number]

/** Whether a file whose first line that is not blank is `line` has a header: exactly three hyphens. */
export const beginsHeader = (line: Line): boolean => line.text === FENCE

/**
 * Reads the header at the start of `lines` (trimmed, none blank). `used`: how many lines it takes. A header that is not
 * closed, an unknown or empty or repeated key (only `author` may repeat), and a value of the wrong form are faults.
 */
export function readHeader(lines: readonly Line[]): { facts: Facts; blocks: Block[]; used: number } | { fault: string } {
  const end = lines.slice(0, LONGEST_HEADER).findIndex((line, index) => index > 0 && line.text === FENCE)
  if (end === -1) return { fault: `The header is not closed by a line ${FENCE} within ${LONGEST_HEADER} lines.` }
  const facts: Facts = { ...NO_FACTS, sourceName: { ...NO_FACTS.sourceName }, authors: [] }
  const blocks: Block[] = [{ ...lines[0], role: 'furniture' }]
  const seen = new Set<Key>()
  for (const { text, at } of lines.slice(1, end)) {
    const colon = text.indexOf(':')
    const key = text.slice(0, Math.max(colon, 0)).trim() as Key
    if (!KEYS.includes(key)) return { fault: `A header line begins with none of ${KEYS.map((name) => `${name}:`).join(' ')}` }
    if (seen.has(key) && key !== 'author') return { fault: `The header says ${key} twice.` }
    seen.add(key)
    const rest = text.slice(colon + 1)
    const value = rest.trim()
    if (value === '') return { fault: `The header's ${key} is empty.` }
    if (value.length > LONGEST_VALUE) return { fault: `The header's ${key} is longer than ${LONGEST_VALUE} units.` }
    const start = at[0] + colon + 1 + (rest.length - rest.trimStart().length)
    const located = { value, at: [start, start + value.length] as [number, number] }
    const fault = take(facts, key, located)
    if (fault !== null) return { fault }
    if (key === 'title') {
      blocks.push({ text: text.slice(0, colon + 1), at: [at[0], at[0] + colon + 1], role: 'furniture' })
      blocks.push({ text: value, at: located.at, role: 'heading' })
    } else blocks.push({ text, at, role: 'furniture' })
  }
  blocks.push({ ...lines[end], role: 'furniture' })
  return { facts, blocks, used: end + 1 }
}

const LANGUAGES: readonly string[] = ['ar', 'en'] satisfies Language[]
const ARTICLE_ID = /^[a-z0-9_-]{1,64}$/

/** Puts one value where it belongs; a sentence when it has the wrong form. */
function take(facts: Facts, key: Key, located: Located): string | null {
  const { value, at } = located
  switch (key) {
    case 'title':
    case 'source':
      facts[key] = located
      return null
    case 'source_name_ar':
      facts.sourceName.ar = located
      return null
    case 'source_name_en':
      facts.sourceName.en = located
      return null
    case 'author':
      facts.authors.push(value)
      return null
    case 'abstract_of':
      facts.abstractOf = value
      return ARTICLE_ID.test(value) ? null : "The header's abstract_of is not the id of an article."
    case 'language':
      facts.language = value as Language
      return LANGUAGES.includes(value) ? null : "The header's language is neither ar nor en."
    case 'url':
      facts.url = value
      return isWebAddress(value) ? null : "The header's url is no http or https address."
    case 'published': {
      const range = parseDate(value)
      if (range === null) return "The header's published is no date."
      const date = range.from.slice(0, { year: 4, month: 7, day: 10 }[range.precision])
      facts.published = { value: { date, precision: range.precision }, at }
      return null
    }
  }
}

/** Whether `value` is an absolute http or https address. */
export function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value)
}
