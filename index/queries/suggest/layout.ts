// Proposes the query as it would read had the keyboard been set to the other script: every part that the archive hardly has is
// read by its keys, and the rest stays.

import type { ExpandContext } from '../expand/expand.js'
import type { Query } from '../query.js'
import { otherLayout } from './keyboard.js'
import { articlesOf, chunksOf, withPut } from './known.js'
import { LONGEST_TEXT, MOST_DOUBTED, type Proposal } from './suggestion.js'

/** Punctuation after a word, which is a letter of the other keyboard too. */
const PUNCTUATION = /[.,;:!?،؛؟]+$/

/** At most one text; none where a part that the archive hardly has reads no better. */
export function proposeLayout(query: Query, context: ExpandContext, typing: boolean): Proposal[] {
  if (query.text.length > LONGEST_TEXT) return []
  const doubtful = chunksOf(query, context, typing).filter((chunk) => chunk.doubtful)
  if (doubtful.length === 0 || doubtful.length > MOST_DOUBTED) return []
  const better = doubtful.map(({ text, at }) => ({ at, text: readOtherwise(text, context) }))
  if (better.some(({ text }) => text === null)) return []
  const text = withPut(query.text, better as { at: [number, number]; text: string }[])
  return [{ text, reason: 'layout' }]
}

/** Of all that the keys may give, what most articles hold. */
function readOtherwise(chunk: string, context: ExpandContext): string | null {
  const end = PUNCTUATION.exec(chunk)?.[0] ?? ''
  const bare = chunk.slice(0, chunk.length - end.length)
  const readings = [...otherLayout(chunk), ...(end === '' ? [] : otherLayout(bare).map((reading) => reading + end))]
  let best: string | null = null
  let most = 0
  for (const reading of readings) {
    const articles = articlesOf(reading, context)
    if (articles > most) [best, most] = [reading, articles]
  }
  return best
}
