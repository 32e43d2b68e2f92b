// How other words came to be searched for than were typed, in both languages. Apart from the page's dictionaries,
// because the browser never says it: results are always made by the server.

import type { Lang } from '../../server/contract/contract.js'

interface WayWords {
  drop: string
  putBack: string
  /** How an expansion or a mark came about, as a sentence about the word typed. */
  ways: { form: string; prefix: string; synonym: string; translation: string; name: string }
  /** The same as a label before a group of them. */
  reasons: { form: string; prefix: string; synonym: string; translation: string; name: string }
}

export const WAY_WORDS: Record<Lang, WayWords> = {
  ar: {
    drop: 'استبعد «{x}»',
    putBack: 'أعِد «{x}»',
    ways: {
      form: 'صيغة من «{x}»',
      prefix: 'كلمة تبدأ بـ «{x}»',
      synonym: 'مرادف «{x}»',
      translation: 'ترجمة «{x}»',
      name: 'كتابة أخرى للاسم «{x}»',
    },
    reasons: { form: 'صيغ', prefix: 'تبدأ به', synonym: 'مرادفات', translation: 'ترجمة', name: 'كتابات الاسم' },
  },
  en: {
    drop: 'Leave out “{x}”',
    putBack: 'Put back “{x}”',
    ways: {
      form: 'Form of “{x}”',
      prefix: 'Word that begins with “{x}”',
      synonym: 'Synonym of “{x}”',
      translation: 'Translation of “{x}”',
      name: 'Another spelling of the name “{x}”',
    },
    reasons: { form: 'forms', prefix: 'begins with it', synonym: 'synonyms', translation: 'translation', name: 'spellings of the name' },
  },
}
