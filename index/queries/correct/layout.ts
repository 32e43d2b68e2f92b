// Proposes the query as it would read had the keyboard been set to the other script: every part that the archive hardly
// has is read by its keys, and the rest stays.

import { COMMA, QUESTION_MARK, SEMICOLON } from '../../script/letters.js'
import type { ExpandContext } from '../expand/types.js'
import type { Query } from '../query.js'
import { articlesSpelling, chunksOf, replaceSpans } from './evidence.js'
import { otherLayout } from './keyboard.js'
import { LONGEST_TEXT, MAX_DOUBTED, type Proposal } from './suggestion.js'

/** Punctuation after a word, which is a letter of the other keyboard too. */
const PUNCTUATION = new RegExp(`[.,;:!?${COMMA}${SEMICOLON}${QUESTION_MARK}]+$`)

/**
 * In no word of either script a digit stands before an Arabic letter: such keys are Arabic in Latin letters (el7ob).
 */
export const DIGIT_WITHIN = /\p{Nd}\p{Script=Arabic}/u

/** At most one text; none where a part that the archive hardly has reads no better. */
export function proposeLayout(query: Query, context: ExpandContext, typing: boolean): Proposal[] {
  if (query.text.length > LONGEST_TEXT) return []
  const doubtful = chunksOf(query, context, typing).filter((chunk) => chunk.doubtful)
  if (doubtful.length === 0 || doubtful.length > MAX_DOUBTED) return []
  const better = doubtful.flatMap(({ text, at, articles }) => {
    const reading = otherReading(text, articles, context)
    // A rare word that reads no better stays; one that the archive lacks is in no article of the suggestion either.
    return reading !== null ? [{ at, text: reading }] : articles > 0 ? [] : [null]
  })
  const parts = better.filter((part) => part !== null)
  return parts.length === 0 || parts.length < better.length ? [] : [{ text: replaceSpans(query.text, parts), reason: 'layout' }]
}

/** Of all that the keys may give, what most articles hold, if more do than `articles`. */
export function otherReading(chunk: string, articles: number, context: Pick<ExpandContext, 'analyzer' | 'vocabulary'>): string | null {
  const end = PUNCTUATION.exec(chunk)?.[0] ?? ''
  const bare = chunk.slice(0, chunk.length - end.length)
  const readings = [...otherLayout(chunk), ...(end === '' ? [] : otherLayout(bare).map((reading) => reading + end))]
  let best: string | null = null
  let most = articles
  for (const reading of readings) {
    if (DIGIT_WITHIN.test(reading)) continue
    // A spelling of its own: that of another word may share the stem (القيار, القيادة).
    const held = articlesSpelling(reading, context)
    if (held > most) [best, most] = [reading, held]
  }
  return best
}
