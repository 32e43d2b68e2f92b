// What the script of an article says by itself, in both languages: positions of what was looked for, and what was
// copied.

import type { Lang } from '../../server/contract/contract.js'

interface FindingWords {
  /** Next to the field: the number of the match that is shown, and how many there are. */
  place: string
  /** To a reader who does not see the page: the number of the match, and the words around it. */
  found: string
  none: string
  /** Of more matches than are counted. */
  atLeast: string
  passage: string
}

export const FINDING_WORDS: Record<Lang, FindingWords> = {
  ar: {
    place: '{i} / {n}',
    found: 'الموضع {i} من {n}: {words}',
    none: 'لا وجود لهذا اللفظ في المقال',
    atLeast: '{n} أو أكثر',
    passage: 'انسخ رابط هذه الفقرة: {words}',
  },
  en: {
    place: '{i} / {n}',
    found: 'Match {i} of {n}: {words}',
    none: 'Not in this article',
    atLeast: '{n} or more',
    passage: 'Copy link to this paragraph: {words}',
  },
}
