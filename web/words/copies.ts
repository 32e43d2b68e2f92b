// What the page says of near-identical copies and of articles on the same subject, in both languages.

import type { Lang } from '../../server/contract/contract.js'
import type { ArabicCounted, Counted, EnglishCounted } from './counted.js'

interface CopyWords {
  /** Other sources that printed the article; none: only the same source did, or one that is not named. */
  alsoIn: Counted
  /** Before a list. */
  listed: string
  /** One copy by its source and its date. */
  copy: string
  /** The copies as hits of their own, and folded again. */
  unfold: string
  unfolded: string
  fold: string
  similar: string
  shared: string
}

const ar: CopyWords = {
  alsoIn: {
    zero: 'نُشر مرة أخرى',
    one: 'نُشر أيضًا في مصدر آخر',
    two: 'نُشر أيضًا في مصدرين آخرين',
    few: 'نُشر أيضًا في {n} مصادر أخرى',
    many: 'نُشر أيضًا في {n} مصدرًا آخر',
    other: 'نُشر أيضًا في {n} مصدر آخر',
  } satisfies ArabicCounted,
  listed: '{what}: {list}',
  copy: '{source} ({date})',
  unfold: 'اعرض النسخ كلها في النتائج',
  unfolded: 'تظهر هنا كل نسخة من المقال الواحد نتيجةً مستقلة.',
  fold: 'اجمع النسخ',
  similar: 'مقالات مشابهة',
  shared: 'تشترك معه في: {list}',
}

const en: CopyWords = {
  alsoIn: { zero: 'Published again', one: 'Also in 1 other source', other: 'Also in {n} other sources' } satisfies EnglishCounted,
  listed: '{what}: {list}',
  copy: '{source} ({date})',
  unfold: 'Show all copies among the results',
  unfolded: 'Every copy of an article is shown here as a result of its own.',
  fold: 'Fold copies',
  similar: 'Similar articles',
  shared: 'In common: {list}',
}

export const COPY_WORDS: Record<Lang, CopyWords> = { ar, en }
