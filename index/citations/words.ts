// What a citation says in words of its own, and how its parts are listed, in either language.

import type { Language } from '../script/language.js'

interface CitationWords {
  noDate: string
  /** Null: a publisher that is not known is left out. */
  noSource: string | null
  creditedTo: string
  accessed: string
  /** After the last author that is named, when there are more. */
  others: string
  /** What a record cannot show in its fields. */
  notes: { date: string; source: string; credited: string }
}

/** Between the parts of a list. */
export const COMMA: Readonly<Record<Language, string>> = { ar: '، ', en: ', ' }
/** Arabic lists of names: the particle that joins words would touch a Latin name, so a semicolon stands between. */
export const ARABIC_LIST = '؛ '

export const CITATION_WORDS: Readonly<Record<Language, CitationWords>> = {
  ar: {
    noDate: 'د.ت.',
    noSource: '[المصدر غير مذكور]',
    creditedTo: 'نقلًا عن',
    accessed: 'تاريخ الاطلاع:',
    others: ' وآخرون',
    notes: {
      date: 'التاريخ مستنتَج من النص',
      source: 'المصدر مستنتَج، ولا يذكره النص',
      credited: 'منشور في مكان آخر نقلًا عن هذا المصدر',
    },
  },
  en: {
    noDate: 'n.d.',
    noSource: null,
    creditedTo: 'Credited to',
    accessed: 'Accessed',
    others: ', et al.',
    notes: {
      date: 'Date inferred from the text',
      source: 'Source inferred, not named in the text',
      credited: 'Republished elsewhere with credit to this source',
    },
  },
}
