// The names of the twelve months in English and in the five Arabic series, and the words that stand next to them in
// dates. A name with a star is another word too (مارس also means "practised"), so alone it is no month: its neighbours
// must show it.

/**
 * One month and its names. A star at the end of a name marks one that needs a neighbour (day, year, شهر, its twin) to
 * be a month.
 */
interface MonthRow {
  month: number
  english: readonly string[]
  /** Levant and Iraq. */
  levant: readonly string[]
  /** Egypt, Gulf, Libya, Sudan. */
  egypt: readonly string[]
  /** Tunisia and Algeria. */
  tunisia: readonly string[]
  /** Morocco, and Mauritania's spellings. */
  morocco: readonly string[]
}

export const MONTHS: readonly MonthRow[] = [
  {
    month: 1,
    english: ['January', 'Jan*'],
    levant: ['كانون الثاني', 'كانون ثاني', 'كانون ثان'],
    egypt: ['يناير'],
    tunisia: ['جانفي'],
    morocco: ['يناير'],
  },
  { month: 2, english: ['February', 'Feb*'], levant: ['شباط'], egypt: ['فبراير'], tunisia: ['فيفري'], morocco: ['فبراير'] },
  { month: 3, english: ['March*', 'Mar*'], levant: ['آذار'], egypt: ['مارس*'], tunisia: ['مارس*'], morocco: ['مارس*'] },
  { month: 4, english: ['April', 'Apr*'], levant: ['نيسان*'], egypt: ['أبريل'], tunisia: ['أفريل'], morocco: ['أبريل', 'إبريل'] },
  { month: 5, english: ['May*'], levant: ['أيار'], egypt: ['مايو'], tunisia: ['ماي*'], morocco: ['ماي*'] },
  { month: 6, english: ['June', 'Jun*'], levant: ['حزيران'], egypt: ['يونيو', 'يونيه'], tunisia: ['جوان*'], morocco: ['يونيو'] },
  { month: 7, english: ['July', 'Jul*'], levant: ['تموز*'], egypt: ['يوليو', 'يوليه'], tunisia: ['جويلية'], morocco: ['يوليوز'] },
  { month: 8, english: ['August', 'Aug*'], levant: ['آب*'], egypt: ['أغسطس'], tunisia: ['أوت*'], morocco: ['غشت', 'أغشت'] },
  {
    month: 9,
    english: ['September', 'Sept*', 'Sep*'],
    levant: ['أيلول'],
    egypt: ['سبتمبر'],
    tunisia: ['سبتمبر'],
    morocco: ['شتنبر', 'شتمبر'],
  },
  {
    month: 10,
    english: ['October', 'Oct*'],
    levant: ['تشرين الأول', 'تشرين أول'],
    egypt: ['أكتوبر'],
    tunisia: ['أكتوبر'],
    morocco: ['أكتوبر'],
  },
  {
    month: 11,
    english: ['November', 'Nov*'],
    levant: ['تشرين الثاني', 'تشرين ثاني', 'تشرين ثان'],
    egypt: ['نوفمبر'],
    tunisia: ['نوفمبر'],
    morocco: ['نونبر'],
  },
  {
    month: 12,
    english: ['December', 'Dec*'],
    levant: ['كانون الأول', 'كانون أول'],
    egypt: ['ديسمبر'],
    tunisia: ['ديسمبر'],
    morocco: ['دجنبر', 'دجمبر'],
  },
]

/** Month, and the two months of شهري تموز وآب. */
export const MONTH = 'شهر'
export const TWO_MONTHS = 'شهري'
/** Between a day and its month. */
export const BEFORE_MONTHS: readonly string[] = ['من', MONTH, 'of']
/** Between a month and its year. */
export const BEFORE_YEARS: readonly string[] = ['من', 'عام', 'العام', 'لعام', 'سنة', 'السنة', 'لسنة', 'of']
