// The letters of a name as its sound is told by: Latin ones small, without accents, every kind of apostrophe one; Arabic ones
// without vowel marks, letters borrowed for foreign sounds read as the Arabic ones that news writes for them.

const LATIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ə', 'a'],
])

/** Letters that are others than those they are made of, in the languages that write them: before accents are taken off. */
const MARKED_LETTERS: ReadonlyMap<string, string> = new Map([
  ['š', 'sh'],
  ['ş', 'sh'],
  ['ș', 'sh'],
  ['č', 'ch'],
  ['ć', 'ch'],
  ['ž', 'zh'],
  ['ż', 'zh'],
  ['ñ', 'ny'],
  ['ç', 's'],
])
const MARKED = new RegExp(`[${[...MARKED_LETTERS.keys()].join('')}]`, 'g')

const APOSTROPHES = /[\u2018\u2019\u02bf\u02be\u02bb\u02bc`\u00b4]/g
const POSSESSIVE = /'s$/

/** Letters a to z and apostrophes inside; all else of `word` is left out. */
export function latinSpelling(word: string): string {
  let read = ''
  const small = word
    .toLowerCase()
    .normalize('NFC')
    .replace(MARKED, (letter) => MARKED_LETTERS.get(letter)!)
  for (const letter of small.normalize('NFD').replace(APOSTROPHES, "'")) {
    if ((letter >= 'a' && letter <= 'z') || letter === "'") read += letter
    else read += LATIN_LETTERS.get(letter) ?? ''
  }
  return read.replace(POSSESSIVE, '').replace(/^'+|'+$/g, '')
}

/** One row a letter: what is read as it. Hamza on its own, on waw and on yeh stay apart, for they tell where a vowel is. */
const ARABIC_LETTERS: readonly (readonly [letter: string, others: string])[] = [
  ['ا', 'آأإٱٲٳٵ'],
  ['ي', 'ىیېێے'],
  ['ك', 'کݣڭ'],
  ['غ', 'گ'],
  ['ب', 'پ'],
  ['ف', 'ڤڥڢ'],
  ['ج', 'چ'],
  ['ز', 'ژ'],
  ['ق', 'ڧڨ'],
  ['ه', 'ھہەۀ'],
  ['ة', 'ۃ'],
]

const ARABIC_READ: ReadonlyMap<string, string> = new Map(
  ARABIC_LETTERS.flatMap(([letter, others]) => [...others].map((other): [string, string] => [other, letter])),
)

/** The 28 letters with ة ء ؤ ئ, all alefs one; vowel marks, tatweel and what is no letter are left out. */
export function arabicSpelling(word: string): string {
  let read = ''
  for (const letter of word) {
    const known = ARABIC_READ.get(letter) ?? letter
    if ((known >= '\u0621' && known <= '\u063a') || (known >= '\u0641' && known <= '\u064a')) read += known
  }
  return read
}
