// Finds the headline and the deck among the short lines before and after the body of a page.

import { COMMA, SEMICOLON } from '../script/letters.js'
import type { Role } from './article.js'
import type { Block } from './readers/reader.js'
import { foldSpelling } from './spelling.js'

/** A headline is no longer than this, in UTF-16 units and in words. */
const LONGEST_HEADLINE = 200
const WORDS_OF_A_HEADLINE = 30
/** Fewer words are rather a section's name than a headline, and rather a headline than a deck. */
export const FEWEST_WORDS = 3
const FEWEST_WORDS_OF_A_DECK = 4
const PROSE_END = new RegExp(`[.:,${COMMA};${SEMICOLON}]["'»”)]*$`)
/** Three dots may end a headline, one dot ends a sentence. */
const ELLIPSIS_END = /(?:\.\.\.|…)["'»”)]*$/

export const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length

/** A line that can be a headline: short, with letters, not ending as a sentence does. */
export function isShort(text: string): boolean {
  if (text.length > LONGEST_HEADLINE) return false
  const end = text.slice(-8)
  const words = wordsOf(text)
  return words > 0 && words <= WORDS_OF_A_HEADLINE && (!PROSE_END.test(end) || ELLIPSIS_END.test(end))
}

/**
 * The block that is the title, or null. Where several lines hold the headline it is the first of them. A headline
 * stands before the body: the short line that stands twice, else the first of three words or more. Without one there,
 * it stands after the body: the short line that stands twice, or a lone one that furniture follows.
 * @param shortHead short lines before the body that nothing else is known of, by index; `shortTail` those after it
 */
export function findTitle(
  blocks: readonly Block[],
  shortHead: readonly number[],
  shortTail: readonly number[],
  hasProse: boolean,
  roles: readonly Role[],
): number | null {
  const isLong = (index: number) => wordsOf(blocks[index].text) >= FEWEST_WORDS
  if (!hasProse) {
    // Nothing but short lines: the first is the title if another is left to be the body.
    return shortHead.length > 1 ? (shortHead.find(isLong) ?? shortHead[0]) : null
  }
  const times = new Map<string, number>()
  for (const index of [...shortHead, ...shortTail]) {
    const folded = foldSpelling(blocks[index].text)
    times.set(folded, (times.get(folded) ?? 0) + 1)
  }
  const standsTwice = (index: number) => isLong(index) && (times.get(foldSpelling(blocks[index].text)) ?? 0) > 1
  if (shortHead.length > 0) return shortHead.find(standsTwice) ?? shortHead.find(isLong) ?? shortHead[0]
  const twice = shortTail.find(standsTwice)
  if (twice !== undefined) return twice
  const [lone, ...more] = shortTail
  const closes = lone !== undefined && more.length === 0 && roles.slice(lone + 1).some((role) => role === 'furniture')
  return closes && isLong(lone) ? lone : null
}

/** Before the body: the line under the title. After it: a line between the title and its repetition. */
export function findDeck(
  blocks: readonly Block[],
  roles: readonly Role[],
  title: number,
  repeats: readonly number[],
  zone: readonly number[],
  beforeBody: boolean,
): number | null {
  const lastRepeat = repeats.at(-1) ?? title
  const isDeck = (index: number) => roles[index] === 'body' && wordsOf(blocks[index].text) >= FEWEST_WORDS_OF_A_DECK
  const after = zone.find((index) => index > title && roles[index] === 'body')
  if (after === undefined || !isDeck(after)) return null
  return beforeBody || after < lastRepeat ? after : null
}
