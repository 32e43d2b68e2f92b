// What only the first page and the page without an index say, in both languages. They stand apart from the page's
// dictionaries, because the browser never needs them.

import type { Lang } from '../../server/contract/contract.js'

interface HomeWords {
  tagline: string
  skip: string
  facts: string
  articles: string
  sources: string
  oldest: string
  newest: string
  built: string
  examples: string
  newestArticles: string
  empty: string
  unknownTime: string
  dateAndTime: string
  noIndex: string
  noIndexCommand: string
  requestNumber: string
}

const ar: HomeWords = {
  tagline: 'ابحث في أرشيف الأخبار بالعربية والإنجليزية',
  skip: 'انتقل إلى أحدث المقالات',
  facts: 'ما في الأرشيف',
  articles: 'المقالات',
  sources: 'المصادر',
  oldest: 'أقدم مقال',
  newest: 'أحدث مقال',
  built: 'آخر بناء للفهرس',
  examples: 'أمثلة على البحث',
  newestArticles: 'أحدث المقالات',
  empty: 'لا مقالات في الأرشيف بعد.',
  unknownTime: 'غير معروف',
  dateAndTime: '{date}، {time} بالتوقيت العالمي',
  noIndex: 'لم يُبنَ الفهرس بعد. ابنِه ثم أعد تحميل الصفحة.',
  noIndexCommand: 'يبني هذا الأمر الفهرس من مجلد المقالات:',
  requestNumber: 'رقم الطلب: {id}',
}

const en: HomeWords = {
  tagline: 'Search the news archive in Arabic and English',
  skip: 'Skip to the newest articles',
  facts: 'What the archive holds',
  articles: 'Articles',
  sources: 'Sources',
  oldest: 'Oldest article',
  newest: 'Newest article',
  built: 'Index built',
  examples: 'Example searches',
  newestArticles: 'Newest articles',
  empty: 'The archive has no articles yet.',
  unknownTime: 'Not known',
  dateAndTime: '{date}, {time} UTC',
  noIndex: 'There is no index yet. Build it, then reload this page.',
  noIndexCommand: 'This command builds the index from the folder of articles:',
  requestNumber: 'Request number: {id}',
}

export const HOME_WORDS: Record<Lang, HomeWords> = { ar, en }
