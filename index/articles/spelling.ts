// One spelling for lines and names that are compared with the tables of this room: what readers see as the same gets the same
// letters. The articles' own search terms are folded in the analysis room; this fold is only for recognising page lines and names.

/** ASCII and the plain letters of Arabic: nothing to compose or drop. Most text is so, and dates are looked for in every word. */
const PLAIN = /^[\0-~\u0621-\u063a\u0641-\u064a]*$/
const BROKEN_MARK = /\s(?=\p{M})/gu
const DROPPED = /\p{M}|\p{Cf}|\u0640/gu
const ALEF_FORMS = /[\u0622\u0623\u0625\u0671-\u0673\u0675]/g
const ALEF = '\u0627'
const YEH_FORMS = /[\u0649\u0626\u06cc\u06cd\u06ce\u06d0\u06d2]/g
const YEH = '\u064a'
const WAW_WITH_HAMZA_ABOVE = /\u0624/g
const WAW = '\u0648'
const KAF_FORMS = /[\u06a9\u06aa\u06ad]/g
const KAF = '\u0643'
const HEH_FORMS = /[\u0629\u06c3\u06be\u06c1\u06d5]/g
const HEH = '\u0647'
const SPACES = /\s+/g

/**
 * Lower case, NFKC, no marks, tatweel or invisible signs, one form each of alef, yeh, kaf and heh, hamza on waw out, single spaces.
 * Folding twice is folding once.
 */
export function foldSpelling(text: string): string {
  return bare(text)
    .toLowerCase()
    .replace(ALEF_FORMS, ALEF)
    .replace(YEH_FORMS, YEH)
    .replace(WAW_WITH_HAMZA_ABOVE, WAW)
    .replace(KAF_FORMS, KAF)
    .replace(HEH_FORMS, HEH)
    .replace(SPACES, ' ')
    .trim()
}

/** Without marks, tatweel and invisible signs, composed. Lower case goes first: a few capitals are small letters with a mark (İ). */
function bare(text: string): string {
  if (PLAIN.test(text)) return text
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(BROKEN_MARK, '').replace(DROPPED, '')
}
