// The spelling under which names are compared: of sources, authors, fields, and the words of `drop`. It is the folded spelling
// of analysis, word by word, so that تِلفزيون سوريا, "Syria-TV" and SYRIA TV meet as they would in a search; nothing is stemmed.

import { createArabicFold } from '../analysis/arabic/fold.js'
import { ARTICLE } from '../analysis/arabic/letters.js'
import { createLatinFold } from '../analysis/english/fold.js'
import { tokenize } from '../analysis/tokenize.js'

const foldArabic = createArabicFold().surface
const foldLatin = createLatinFold()

/** The words of `text`, folded, with single spaces between; '' when there are none. */
export function comparable(text: string): string {
  return tokenize(text)
    .filter(({ overlay }) => !overlay)
    .map(({ typed, script }) => (script === 'arabic' ? foldArabic(typed) : script === 'latin' ? foldLatin(typed).toLowerCase() : typed))
    .filter((word) => word !== '')
    .join(' ')
}

/** A folded name without the ال at its start, if two letters are left. */
export function withoutArticle(name: string): string {
  return name.startsWith(ARTICLE) && name.length >= ARTICLE.length + 2 ? name.slice(ARTICLE.length) : name
}
