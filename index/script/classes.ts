// Classes of characters that several rooms read by, each a string for the inside of a character class: `new
// RegExp(`[${MARKS}]`)`. What one room alone needs stands in that room.

/** The 28 letters, the hamzas, teh marbuta and alef maksura: HAMZA to GHAIN and FEH to YEH, without the tatweel. */
export const PLAIN_LETTERS = '\u0621-\u063a\u0641-\u064a'
/** Vowel marks of ordinary text. */
export const VOWEL_MARKS = '\u064b-\u0652\u0670'
/** All Arabic marks: vowels, hamzas and maddas above and below, signs of the Quran. */
export const MARKS = '\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff'
/** Those of `MARKS` that NFKC leaves alone unless another mark stands next to them. */
export const MARKS_WITHOUT_COMPOSITION = '\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff'
/** Small waw and small yeh of the Quran: letters to Unicode, reading signs to a reader. */
export const SMALL_LETTERS = '\u06e5\u06e6'
/** Presentation forms of lone marks: NFKC gives a space or a tatweel under them. */
export const CARRIED_MARKS = '\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe72\ufe74\ufe76-\ufe7f'
/** What a plain Arabic text is made of: `PLAIN_LETTERS`, tatweel and marks. */
export const LETTERS_AND_MARKS = '\u0621-\u063a\u0640-\u065f\u0670'
/** Signs that are dropped without separating a word. U+200B is not among them: it separates. */
export const INVISIBLE = '\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f\u034f'
/** Double quotation marks of all kinds. */
export const DOUBLE_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb\uff02'
/** Signs that are typed for an apostrophe, itself first. */
export const TYPED_APOSTROPHES = "'\u2018\u2019\u02bc"
/** These, and the signs that transliterations write for hamza and ain. */
export const APOSTROPHES = `${TYPED_APOSTROPHES}\u02bb\u02be\u02bf`
