// What only the reader says, in both languages. They stand apart from the page's dictionaries, because the browser
// never needs them: an article is always made by the server.

import type { Lang } from '../../server/contract/contract.js'
import type { ArabicCounted, Counted, EnglishCounted } from './counted.js'

interface ReadingWords {
  skip: string
  words: Counted
  bar: string
  back: string
  previousResult: string
  nextResult: string
  resultOf: string
  previousMatch: string
  nextMatch: string
  more: string
  find: string
  smaller: string
  smallerSign: string
  larger: string
  largerSign: string
  cite: string
  close: string
  terms: string
  termCount: string
  hideTerm: string
  showTerm: string
  marksCut: string
  origin: string
  received: string
  evidence: string
  evidenceSource: string
  evidenceDate: string
  furniture: string
  withheld: string
  withheldWhole: string
  quoted: string
  address: string
  /** Why a fact is believed, or that it is not known. */
  bases: { named: string; credited: string; stated: string; recorded: string; inferred: string; noSource: string; noDate: string }
}

const ar: ReadingWords = {
  skip: 'انتقل إلى المقال',
  words: {
    zero: 'لا كلمات',
    one: 'كلمة واحدة',
    two: 'كلمتان',
    few: '{n} كلمات',
    many: '{n} كلمة',
    other: '{n} كلمة',
  } satisfies ArabicCounted,
  bar: 'أدوات المقال',
  back: 'العودة إلى النتائج',
  previousResult: 'النتيجة السابقة',
  nextResult: 'النتيجة التالية',
  resultOf: 'النتيجة {i} من {n}',
  previousMatch: 'الموضع السابق',
  nextMatch: 'الموضع التالي',
  more: 'أدوات أخرى',
  find: 'ابحث في هذا المقال',
  smaller: 'حجم الخط: أصغر',
  smallerSign: 'أ−',
  larger: 'حجم الخط: أكبر',
  largerSign: 'أ+',
  cite: 'توثيق',
  close: 'إغلاق',
  terms: 'كلمات البحث في هذا المقال',
  termCount: '{x}: {count}',
  hideTerm: 'أخفِ مواضع «{x}»',
  showTerm: 'أظهِر مواضع «{x}»',
  marksCut: 'في هذا المقال مواضع أكثر مما عُلّم هنا.',
  origin: 'المقال في موقع ناشره',
  received: 'النص كما وصل إلى الأرشيف',
  evidence: 'كيف عرفنا ذلك',
  evidenceSource: 'المصدر',
  evidenceDate: 'تاريخ النشر',
  furniture: 'نصوص من صفحة الناشر ليست من المقال',
  withheld: 'لا يُسمح بعرض النص الكامل لهذا المقال، وهذه مقتطفات منه.',
  withheldWhole: 'لا يُسمح بعرض النص الكامل لهذا المقال.',
  quoted: 'بلفظ النص:',
  address: 'عنوان هذه الصفحة',
  bases: {
    named: 'يذكره نص المقال.',
    credited: 'ينسب النصُّ المقالَ إليه، وقد نُشر في مكان آخر.',
    stated: 'يذكره نص المقال.',
    recorded: 'سجّله القائمون على الأرشيف.',
    inferred: 'مستنتَج من القرائن الآتية، ولم يُذكر صراحة.',
    noSource: 'لا يذكر النص ناشره، ولم يُسجَّل في الأرشيف.',
    noDate: 'لا يذكر النص تاريخ نشره، ولم يُسجَّل في الأرشيف.',
  },
}

const en: ReadingWords = {
  skip: 'Skip to the article',
  words: { zero: 'No words', one: '1 word', other: '{n} words' } satisfies EnglishCounted,
  bar: 'Article tools',
  back: 'Back to results',
  previousResult: 'Previous result',
  nextResult: 'Next result',
  resultOf: 'Result {i} of {n}',
  previousMatch: 'Previous match',
  nextMatch: 'Next match',
  more: 'More tools',
  find: 'Find in this article',
  smaller: 'Text size: Smaller',
  smallerSign: 'A−',
  larger: 'Text size: Larger',
  largerSign: 'A+',
  cite: 'Cite',
  close: 'Close',
  terms: 'The words searched for, in this article',
  termCount: '{x}: {count}',
  hideTerm: 'Hide the matches of “{x}”',
  showTerm: 'Show the matches of “{x}”',
  marksCut: 'This article has more matches than are marked here.',
  origin: 'Article at its publisher',
  received: 'Text as received',
  evidence: 'How we know',
  evidenceSource: 'Source',
  evidenceDate: 'Date of publication',
  furniture: 'Text of the publisher’s page that is not the article',
  withheld: 'The full text of this article may not be shown; these are excerpts.',
  withheldWhole: 'The full text of this article may not be shown.',
  quoted: 'In the text’s own words:',
  address: 'Address of this page',
  bases: {
    named: 'The text of the article names it.',
    credited: 'The text credits the article to it; it was republished elsewhere.',
    stated: 'The text of the article states it.',
    recorded: 'Recorded by the keepers of the archive.',
    inferred: 'Inferred from the evidence below; not stated outright.',
    noSource: 'The text does not name its publisher, and the archive has no record of it.',
    noDate: 'The text does not say when it was published, and the archive has no record of it.',
  },
}

export const READING_WORDS: Record<Lang, ReadingWords> = { ar, en }
