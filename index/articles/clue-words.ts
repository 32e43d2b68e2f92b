// The words by which a short line of a page says who published, who wrote, or when. All are compared folded.

import { foldSpelling } from './spelling.js'

/** A label stands at the line's start and is followed by a colon; a `bare` one may also stand without. */
interface Label {
  gives: 'credited' | 'authors'
  words: readonly string[]
  bare?: readonly string[]
}

/** Folded. */
export const LABELS: readonly Label[] = [
  { gives: 'credited', words: ['المصدر', 'نقلا عن', 'source'] },
  { gives: 'authors', words: ['الكاتب', 'المولف', 'كتب', 'كتبت', 'اعداد', 'author', 'written by'], bare: ['بقلم', 'by'] },
]

const folded = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(foldSpelling))

/** Words next to which a date is that of a change, and words next to which it is that of the publication. */
export const UPDATED_WORDS = folded('تحديث محدث التحديث تعديل updated modified update')
export const PUBLISHED_WORDS = folded('نشر النشر نشرت published posted')

/** What else a date line may say; a Hijri date next to the other is common. Hijri dates themselves are not read. */
export const DATE_LINE_WORDS =
  folded(`السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يوم تاريخ بتاريخ التاريخ الساعة بتوقيت توقيت غرينتش غرينيتش
  في آخر الموافق م ه هـ مـ ص صباحا مساء ظهرا محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو ذي القعدة الحجة الأول الأولى الثاني الثانية الآخر الآخرة شهر
  on at date last gmt utc am pm the of saturday sunday monday tuesday wednesday thursday friday sat sun mon tue wed thu fri`)
