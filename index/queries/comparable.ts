// The spelling under which names are compared: of sources, authors, fields, and the words of `drop`. It is the folded
// spelling of analysis, word by word, so that تِلفزيون سوريا, "Syria-TV" and SYRIA TV meet as they would in a search;
// nothing is stemmed.

import { createArabicFold } from '../analysis/arabic/fold.js'
import { createLatinFold } from '../analysis/english/fold.js'
import { tokenize } from '../analysis/tokenize.js'
import { ARTICLE } from '../script/letters.js'

const foldArabic = createArabicFold().surface
const foldLatin = createLatinFold()

/** A word of a text: folded, and where it stands as written, in UTF-16 units. */
export interface FoldedWord {
  folded: string
  start: number
  end: number
}

/** The words of `text` in their order; words of which folding leaves nothing are left out. */
export function foldedWords(text: string): FoldedWord[] {
  return tokenize(text)
    .filter(({ overlay }) => !overlay)
    .map(({ typed, script, start, end }) => ({
      folded: script === 'arabic' ? foldArabic(typed) : script === 'latin' ? foldLatin(typed).toLowerCase() : typed,
      start,
      end,
    }))
    .filter(({ folded }) => folded !== '')
}

/** The words of `text`, folded, with single spaces between; '' when there are none. */
export const comparable = (text: string): string =>
  foldedWords(text)
    .map(({ folded }) => folded)
    .join(' ')

/** A folded name without the ال at its start, if two letters are left. */
export function withoutArticle(name: string): string {
  return name.startsWith(ARTICLE) && name.length >= ARTICLE.length + 2 ? name.slice(ARTICLE.length) : name
}
