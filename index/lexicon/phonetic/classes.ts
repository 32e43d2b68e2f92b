// Which consonant classes a letter may stand for, in both scripts: the one alphabet in which spellings of a name meet.
// Vowels stand for nothing. A row's classes are alternatives, the likeliest first; '' is nothing.

/** The classes, each one character. Their order is part of every key that an index holds. */
export const CLASSES = 'BFTDZSXHGJKLMNR'

/** What stands around a unit of a Latin word; '' beyond its ends. */
interface Around {
  before: string
  after: string
}

interface LatinRow {
  unit: string
  /** Missing: everywhere. */
  when?: (around: Around) => boolean
  classes: readonly string[]
}

const isVowel = (letter: string): boolean => letter !== '' && 'aeiouy'.includes(letter)
const isConsonant = (letter: string): boolean => letter >= 'a' && letter <= 'z' && !isVowel(letter)
const beforeFrontVowel = ({ after }: Around): boolean => after !== '' && 'eiy'.includes(after)
const atEnd = ({ after }: Around): boolean => after === ''
const beforeConsonantOrEnd = ({ after }: Around): boolean => after === '' || isConsonant(after)
/** Benghazi has n and gh. */
const notBeforeH = (around: Around): boolean => beforeConsonantOrEnd(around) && around.after !== 'h'
/** After these a last s is spoken soft: Jones, Edwards. */
const VOICED = 'bdeglmnrvy'
/** Before these an s is: Osborne, Ismail. */
const BEFORE_SOFT_S = 'bdmvw'
const betweenVowels = ({ before, after }: Around): boolean => isVowel(before) && isVowel(after)

/** Of the rows whose unit stands at an index, the first that fits is read. Longer units stand first. */
export const LATIN_ROWS: readonly LatinRow[] = [
  { unit: 'tch', classes: ['X'] },
  { unit: 'sch', classes: ['X', 'SK'] },
  // Olivier is أوليفييه.
  { unit: 'ier', when: atEnd, classes: ['R', ''] },
  // Durand is دوران.
  { unit: 'nt', when: atEnd, classes: ['NT', 'N'] },
  { unit: 'nd', when: atEnd, classes: ['ND', 'N'] },
  { unit: 'wh', classes: [''] },
  { unit: 'rh', classes: ['R'] },
  // Carrillo is كاريو.
  { unit: 'll', when: betweenVowels, classes: ['L', ''] },
  // Ishaq is إسحاق.
  { unit: 'sh', when: betweenVowels, classes: ['X', 'SH'] },
  { unit: 'sh', classes: ['X'] },
  { unit: 'ch', classes: ['X', 'K', 'H'] },
  { unit: 'kh', classes: ['H'] },
  { unit: 'ght', classes: ['T', 'GT'] },
  { unit: 'gh', classes: ['G'] },
  { unit: 'th', classes: ['T'] },
  { unit: 'dh', classes: ['D'] },
  { unit: 'zh', classes: ['J', 'Z'] },
  { unit: 'ph', classes: ['F'] },
  { unit: 'dj', classes: ['J'] },
  { unit: 'cc', when: beforeFrontVowel, classes: ['X'] },
  { unit: 'ck', classes: ['K'] },
  { unit: 'cq', classes: ['K'] },
  { unit: 'ng', when: notBeforeH, classes: ['NG', 'N'] },
  { unit: 'ts', classes: ['TS'] },
  { unit: 'tz', classes: ['TS', 'TZ'] },
  { unit: 'c', when: beforeFrontVowel, classes: ['S', 'X'] },
  { unit: 'c', when: atEnd, classes: ['K', 'X'] },
  { unit: 'c', classes: ['K'] },
  { unit: 'g', when: beforeFrontVowel, classes: ['G', 'J'] },
  { unit: 'g', classes: ['G'] },
  { unit: 'h', when: beforeConsonantOrEnd, classes: ['H', ''] },
  { unit: 'h', classes: ['H'] },
  // Juan and Mejía, as Spanish says them.
  { unit: 'j', when: ({ before, after }) => isVowel(after) && (before === '' || isVowel(before)), classes: ['J', '', 'H'] },
  { unit: 'j', classes: ['J', ''] },
  {
    unit: 's',
    when: ({ before, after }) => isVowel(before) && (isVowel(after) || (after !== '' && BEFORE_SOFT_S.includes(after))),
    classes: ['S', 'Z'],
  },
  { unit: 's', when: ({ before, after }) => after === '' && before !== '' && VOICED.includes(before), classes: ['S', 'Z'] },
  { unit: 's', classes: ['S'] },
  { unit: 'n', when: ({ after }) => after === 'b' || after === 'p', classes: ['M'] },
  { unit: 'n', classes: ['N'] },
  { unit: 'b', classes: ['B'] },
  { unit: 'd', classes: ['D'] },
  { unit: 'f', classes: ['F'] },
  { unit: 'k', classes: ['K'] },
  { unit: 'l', classes: ['L'] },
  { unit: 'm', classes: ['M'] },
  { unit: 'p', classes: ['B'] },
  { unit: 'q', classes: ['K'] },
  { unit: 'r', classes: ['R'] },
  // Turkish hardens a last letter: Ahmet is أحمد.
  { unit: 't', when: atEnd, classes: ['T', 'D'] },
  { unit: 't', classes: ['T'] },
  { unit: 'v', classes: ['F'] },
  // Wagner is فاغنر.
  { unit: 'w', when: ({ after }) => isVowel(after), classes: ['', 'F'] },
  { unit: 'x', classes: ['KS'] },
  { unit: 'z', classes: ['Z', 'S'] },
]

interface ArabicRow {
  unit: string
  /** Missing: everywhere. `letters` is the length of the word. */
  when?: (around: { after: string; letters: number }) => boolean
  classes: readonly string[]
}

/** Of a word in `arabicSpelling`; alef, waw, yeh, ain and hamzas stand for nothing. */
export const ARABIC_ROWS: readonly ArabicRow[] = [
  { unit: 'تش', classes: ['X'] },
  { unit: 'ن', when: ({ after }) => after === 'ب', classes: ['M'] },
  { unit: 'ه', when: ({ after, letters }) => after === '' && letters >= 3, classes: ['H', ''] },
  { unit: 'ب', classes: ['B'] },
  { unit: 'ت', classes: ['T'] },
  { unit: 'ط', classes: ['T'] },
  { unit: 'ث', classes: ['T', 'S'] },
  { unit: 'ج', classes: ['J', 'G'] },
  { unit: 'د', classes: ['D'] },
  { unit: 'ذ', classes: ['D', 'Z'] },
  { unit: 'ض', classes: ['D', 'Z'] },
  { unit: 'ظ', classes: ['D', 'Z'] },
  { unit: 'ز', classes: ['Z'] },
  { unit: 'س', classes: ['S'] },
  { unit: 'ص', classes: ['S'] },
  { unit: 'ش', classes: ['X'] },
  { unit: 'ق', classes: ['K', 'G'] },
  { unit: 'ك', classes: ['K'] },
  { unit: 'غ', classes: ['G'] },
  { unit: 'ح', classes: ['H'] },
  { unit: 'خ', classes: ['H'] },
  { unit: 'ه', classes: ['H'] },
  { unit: 'ة', classes: ['', 'T'] },
  { unit: 'ف', classes: ['F'] },
  { unit: 'ل', classes: ['L'] },
  { unit: 'م', classes: ['M'] },
  { unit: 'ن', classes: ['N'] },
  { unit: 'ر', classes: ['R'] },
]
