// What is said about a query that could not be read whole, in both languages. They stand apart from the page's
// dictionaries, because the browser never says them: results are always made by the server.

import type { Lang, Warning } from '../../server/contract/contract.js'

interface WarningWords {
  warnings: Record<Warning['code'], string>
  nearValues: string
}

export const WARNING_WORDS: Record<Lang, WarningWords> = {
  ar: {
    warnings: {
      'unclosed-quote': 'علامة تنصيص لم تُغلق',
      'empty-phrase': 'عبارة فارغة',
      'lone-operator': 'رمز بحث لا كلمة معه',
      'unknown-field': 'لا حقل بهذا الاسم',
      'empty-field': 'حقل بلا قيمة',
      'unknown-value': 'لا قيمة بهذا الاسم في الأرشيف',
      'bad-date': 'تاريخ غير مفهوم',
      'prefix-too-short': 'اكتب حرفين على الأقل قبل النجمة',
      'too-many-words': 'كلمات كثيرة: أُهمل ما زاد على {n}',
      'phrase-too-long': 'عبارة طويلة: أُهمل ما زاد على {n}',
      'too-many-filters': 'عوامل تصفية كثيرة: أُهمل ما زاد على {n}',
      'only-stop-words': 'كلمات شائعة فقط',
      'text-shortened': 'اختُصر نص البحث إلى 512 حرفًا',
    },
    nearValues: 'أقرب ما في الأرشيف: {x}',
  },
  en: {
    warnings: {
      'unclosed-quote': 'A quotation mark is not closed',
      'empty-phrase': 'Empty phrase',
      'lone-operator': 'An operator without its word',
      'unknown-field': 'No such field',
      'empty-field': 'Field without a value',
      'unknown-value': 'No such value in the archive',
      'bad-date': 'Date not understood',
      'prefix-too-short': 'Type at least two letters before the star',
      'too-many-words': 'Too many words: what exceeds {n} was ignored',
      'phrase-too-long': 'Phrase too long: what exceeds {n} was ignored',
      'too-many-filters': 'Too many filters: what exceeds {n} was ignored',
      'only-stop-words': 'Only very common words',
      'text-shortened': 'The query was cut to 512 characters',
    },
    nearValues: 'Nearest in the archive: {x}',
  },
}
