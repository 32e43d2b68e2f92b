// What cards say of citing and copying, and what the page of citations says, in both languages. The browser script
// needs none of it: it shows the server's own tree.

import type { Lang } from '../../server/contract/contract.js'

interface CitingWords {
  /** What can be done with an article, on its card. */
  acts: { label: string; cite: string; copyLink: string; similar: string }
  title: string
  style: string
  form: string
  accessed: string
  accessedHint: string
  notADay: string
  show: string
  preview: string
  copy: string
  copyQuotation: string
  downloads: string
  ofAbstract: string
  back: string
}

const ar: CitingWords = {
  acts: { label: 'ما يمكن فعله بالمقال', cite: 'توثيق', copyLink: 'انسخ الرابط', similar: 'مقالات مشابهة' },
  title: 'توثيق المقال',
  style: 'أسلوب التوثيق',
  form: 'لغة التوثيق',
  accessed: 'تاريخ الاطلاع (اختياري)',
  accessedHint: 'مثل {day}',
  notADay: 'تاريخ غير مفهوم، ولم يُطبَّق.',
  show: 'اعرض التوثيق',
  preview: 'التوثيق',
  copy: 'انسخ التوثيق',
  copyQuotation: 'انسخ المقتطف مع توثيقه',
  downloads: 'نزّله لبرنامج إدارة المراجع:',
  ofAbstract: 'يوثَّق الملخص بوصفه المقال الذي يلخصه.',
  back: 'العودة إلى المقال',
}

const en: CitingWords = {
  acts: { label: 'What can be done with the article', cite: 'Cite', copyLink: 'Copy link', similar: 'Similar articles' },
  title: 'Cite this article',
  style: 'Style',
  form: 'Language of the citation',
  accessed: 'Date of access (optional)',
  accessedHint: 'such as {day}',
  notADay: 'Date not understood; it was not applied.',
  show: 'Show citation',
  preview: 'Citation',
  copy: 'Copy citation',
  copyQuotation: 'Copy quotation with citation',
  downloads: 'Download for a reference manager:',
  ofAbstract: 'An abstract is cited as the article that it summarises.',
  back: 'Back to the article',
}

export const CITING_WORDS: Record<Lang, CitingWords> = { ar, en }
