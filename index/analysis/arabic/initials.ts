// Finds Arabic initials, three or more lone letters joined by dots or spaces (أ.ف.ب, أ ف ب), which are read as one
// word. They are looked for before leftover particles, because ف and ب standing alone would be taken for such.

import { ARABIC, kindAt, SEPARATOR } from '../characters.js'

const DOT = '.'
const SPACE = /[ \u00a0\u202f]/
const FEWEST = 3

const isLoneLetter = (text: string, at: number): boolean => kindAt(text, at) === ARABIC && kindAt(text, at + 1) === SEPARATOR

/** The end of the initials that begin at `from`, without a last dot, or 0. A separator stands before `from`. */
export function initialsEnd(text: string, from: number): number {
  let letters = 0
  let end = from
  for (let at = from; isLoneLetter(text, at); ) {
    letters++
    end = at + 1
    at = end
    if (text[at] === DOT) at++
    if (at < text.length && SPACE.test(text[at])) at++
    if (at === end) break
  }
  return letters >= FEWEST ? end : 0
}

/** The initials as one word. */
export const readInitials = (written: string): string => written.replace(/[^\p{L}]/gu, '')
