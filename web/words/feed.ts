// What is said of the feed of a search and of the export of its results, in both languages.

import type { ExportFormatName, Lang } from '../../server/contract/contract.js'

interface FeedWords {
  /** Title of the feed of everything. */
  whole: string
  follow: string
  download: string
  formats: Record<ExportFormatName, string>
  tooMany: string
}

const ar: FeedWords = {
  whole: 'آخر ما دخل الأرشيف',
  follow: 'تابع هذا البحث (Atom)',
  download: 'نزّل النتائج',
  formats: { csv: 'جدول (CSV)', ris: 'لبرامج المراجع (RIS)', bibtex: 'لمستندات LaTeX (BibTeX)', ndjson: 'النتائج بيانات (NDJSON)' },
  tooMany: 'لتنزيل النتائج، ضيّق البحث إلى {n} مقال أو أقل.',
}

const en: FeedWords = {
  whole: 'Latest in the archive',
  follow: 'Follow this search (Atom)',
  download: 'Download results',
  formats: { csv: 'Table (CSV)', ris: 'For reference managers (RIS)', bibtex: 'For LaTeX (BibTeX)', ndjson: 'Results as data (NDJSON)' },
  tooMany: 'To download results, narrow the search to {n} articles or fewer.',
}

export const FEED_WORDS: Record<Lang, FeedWords> = { ar, en }
