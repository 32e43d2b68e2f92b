// The letters of a name as its sound is told by: Latin ones small, without accents, every kind of apostrophe one;
// Arabic ones without vowel marks, letters borrowed for foreign sounds read as those that news writes for them.

import { APOSTROPHES, PLAIN_LETTERS } from '../../script/classes.js'
import { createFold, FOLDS, LATIN_FOLDS } from '../../script/folds.js'

/** Letters that are read by their sound here and stay what they are elsewhere. */
const LATIN_LETTERS: ReadonlyMap<string, string> = new Map([...LATIN_FOLDS, ['ð', 'd'], ['þ', 'th'], ['ə', 'a']])

/**
 * Letters that are others than those they are made of, in the languages that write them: before accents are taken off.
 */
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

/** Names are also typed with an accent that stands alone. */
const APOSTROPHE = new RegExp(`[${APOSTROPHES}\`\u00b4]`, 'g')
const POSSESSIVE = /'s$/

/** Letters a to z and apostrophes inside; all else of `word` is left out. */
export function latinSpelling(word: string): string {
  let read = ''
  const small = word
    .toLowerCase()
    .normalize('NFC')
    .replace(MARKED, (letter) => MARKED_LETTERS.get(letter) ?? letter)
  for (const letter of small.normalize('NFD').replace(APOSTROPHE, "'")) {
    if ((letter >= 'a' && letter <= 'z') || letter === "'") read += letter
    else read += LATIN_LETTERS.get(letter) ?? ''
  }
  return read.replace(POSSESSIVE, '').replace(/^'+|'+$/g, '')
}

/** Hamza on its own, on waw and on yeh stay apart, for they tell where a vowel is; so does teh marbuta. */
const readLetters = createFold(FOLDS.filter(({ stage, name }) => stage === 'reading' || name === 'alef' || name === 'alef maqsura'))
const OTHERS = new RegExp(`[^${PLAIN_LETTERS}]+`, 'g')

/** The 28 letters with ة ء ؤ ئ, all alefs one; vowel marks, tatweel and what is no letter are left out. */
export const arabicSpelling = (word: string): string => readLetters(word).replace(OTHERS, '')
