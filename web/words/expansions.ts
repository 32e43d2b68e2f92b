// How words came to be searched for that were not typed (expansions), in both languages. Apart from the page's
// dictionaries, because the browser never says it: results are always made by the server.

import type { Lang } from '../../server/contract/contract.js'

interface ExpansionWords {
  drop: string
  putBack: string
  /** How an expansion or a mark came about, as a sentence about the word typed. */
  sentences: { form: string; prefix: string; synonym: string; translation: string; name: string }
  /** The same as a label before a group of them. */
  labels: { form: string; prefix: string; synonym: string; translation: string; name: string }
}

export const EXPANSION_WORDS: Record<Lang, ExpansionWords> = {
  ar: {
    drop: 'استبعد «{x}»',
    putBack: 'أعِد «{x}»',
    sentences: {
      form: 'صيغة من «{x}»',
      prefix: 'كلمة تبدأ بـ «{x}»',
      synonym: 'مرادف «{x}»',
      translation: 'ترجمة «{x}»',
      name: 'كتابة أخرى للاسم «{x}»',
    },
    labels: { form: 'صيغ', prefix: 'تبدأ به', synonym: 'مرادفات', translation: 'ترجمة', name: 'كتابات الاسم' },
  },
  en: {
    drop: 'Leave out “{x}”',
    putBack: 'Put back “{x}”',
    sentences: {
      form: 'Form of “{x}”',
      prefix: 'Word that begins with “{x}”',
      synonym: 'Synonym of “{x}”',
      translation: 'Translation of “{x}”',
      name: 'Another spelling of the name “{x}”',
    },
    labels: { form: 'forms', prefix: 'begins with it', synonym: 'synonyms', translation: 'translation', name: 'spellings of the name' },
  },
}
