// Which language a text is in, by its letters: Arabic script or Latin, whichever has more.

/** Languages an article or a paragraph can be in, decided by its script. */
export type Language = 'ar' | 'en'

/** Letters of each script in a text. Marks, digits and punctuation are of no script. */
interface Letters {
  arabic: number
  latin: number
}

/** @param unit a UTF-16 unit; false for tatweel, marks, digits and punctuation */
export const isArabicLetter = (unit: number): boolean =>
  (unit >= 0x620 && unit <= 0x64a && unit !== 0x640) ||
  (unit >= 0x671 && unit <= 0x6d3) ||
  (unit >= 0x750 && unit <= 0x77f) ||
  (unit >= 0x8a0 && unit <= 0x8c9) ||
  (unit >= 0xfb50 && unit <= 0xfdff) ||
  (unit >= 0xfe70 && unit <= 0xfefc)

const isLatinLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)

/** Counts the letters of both scripts; adds to `sum` when one is given. */
export function countLetters(text: string, sum: Letters = { arabic: 0, latin: 0 }): Letters {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isArabicLetter(unit)) sum.arabic++
    else if (isLatinLetter(unit)) sum.latin++
  }
  return sum
}

/** The language of the script with more letters; null when neither has. */
export function languageOf({ arabic, latin }: Letters): Language | null {
  if (arabic === latin) return arabic === 0 ? null : 'ar'
  return arabic > latin ? 'ar' : 'en'
}
