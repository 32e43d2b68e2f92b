// What it costs to write a Latin unit of a name as an Arabic one, by how likely news does so. Written by hand from what
// the letters sound like in Arabic, Turkish, Persian and the languages of Europe; judged by lists of names, never
// learned from them.

interface CostRow {
  /** At most 0; 0 would be certain. */
  cost: number
  /** Correspondences parted by ·, each Latin units of at most 5 letters, then Arabic units of at most 2. */
  units: string
}

/** All letters of `arabicSpelling`, without madda and alef maksura, which it folds. */
export const ARABIC_LETTERS = 'ءؤئابةتثجحخدذرزسشصضطظعغفقكلمنهوي'

/**
 * A ^ before a Latin unit: only at the start of the word, where a vowel needs an alef to stand on. A $ after it: only
 * at the end.
 */
export const ROWS: readonly CostRow[] = [
  {
    cost: -0.3,
    units: `b bb p pp ب · f ff ph v ف · t tt ت · th ث · d dd د · dh ذ · s ss س · z zz ز · zh j jj dj ج · sh sch ch ش · tch cc تش
      · c ck k kk cq qu ك · q qq ق · kh خ · h ه · hh ح · g gg gh غ · x كس · l ll ل · m mm م · n nn ن · ng نغ · r rr ر
      · w o u ou oo ow uw و · y yy i ii ie iy e ee ey ي · a aa ae ا · a e ah eh at et ة · ai ay ei اي · au aw او · ia ea يا · io eo iu يو
      · iya iyya iyah iyyah ية · oi ua oua wa وا · ui we وي · ' ع · a' اع · 'a عا
      · ^e ^i ^o ^u ا · ^i اي · ^o ^u ^ou او · ght ت · wh و · rh ر`,
  },
  { cost: -0.6, units: 'mb نب · ^e اي · ^aa عا · aa ع · ^i ^e عي · ^a عا · qu كو · s$ ز · al el ul ال' },
  { cost: -1, units: "^a ^e ^i ^o ^u ع · ' ئ ؤ · u ew يو · y i اي · ch تش · igh اي · sch سك · er$ يه · a ah at اة" },
  {
    cost: -1.5,
    units: `p ف · v ب · t tt ط · th ت ذ · d dd ض · dd ذ · dh ض ظ د · s ss ص · z ظ ذ · zz ظ · zh ز · c س · cc ك · k kk ق · q ك
      · kh ح · h ح · hh ه · g ج ق · gg gh ج · j ي · x س · ng نج · mp نب · o e ا · au aw و · ow او · ai ay ei ي · ey اي · aa عا · ae اي ائ
      · ea ي · ah اه ا · eh ه · at ات · ia ية · iya يا · 'a ع · w ف · ch خ · t$ د · s ز · ll ي`,
  },
  {
    cost: -3,
    units: `d ذ · s ث ش · z س ض ص · zh ش · sh س · tch ش · ch ك · c تش ش ق · k خ · kh ك · h خ · g ك · gg gh ق · j خ غ · v و · ng ن
      · a ي ع · i u ا · e ah ه · ou ؤ · oi وي · aa اع · ' ء`,
  },
]

/** A Latin letter that the Arabic does not write: short vowels first of all. */
export const LATIN_DROPPED: Readonly<Record<string, number>> = {
  a: -0.7,
  e: -0.7,
  i: -0.7,
  o: -0.7,
  u: -0.7,
  "'": -1,
  y: -1.5,
  h: -1.5,
  w: -3,
  g: -4,
  t: -6,
}

/** An Arabic letter that the Latin does not write. */
export const ARABIC_DROPPED: Readonly<Record<string, number>> = { ء: -1, ئ: -1.5, ؤ: -1.5, ع: -2, ا: -3, ه: -3.5, ة: -3.5, و: -4, ي: -4 }

/** At the start a vowel is always written, as an alef. */
export const LATIN_DROPPED_AT_START: Readonly<Record<string, number>> = { a: -3, e: -3, i: -3, o: -3, u: -3 }

/** At the end an e is hardly ever spoken, and in French no t or d is. */
export const LATIN_DROPPED_AT_END: Readonly<Record<string, number>> = { e: -0.3, t: -1.5, d: -1.5 }

/** Any other single letter for another, or for nothing. */
export const UNLIKE = -12
