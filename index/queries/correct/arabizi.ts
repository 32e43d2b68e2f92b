// Arabic written in Latin letters and digits, as on phones: a digit is read as the Arabic letter that it looks like,
// and the word becomes names as news would spell them, to be looked up by their sound.

import { ALEF } from '../../script/letters.js'

/** What a digit is read as: spellings of its sound in Latin letters, and Arabic letters, one of which the word has. */
interface Digit {
  latin: readonly string[]
  arabic: string
}

/** A digit with an apostrophe is a letter of its own. An apostrophe in `latin` is a sound that only vowels show. */
const DIGITS: Readonly<Record<string, Digit>> = {
  '2': { latin: ["'", 'q'], arabic: 'ءأإآؤئق' },
  '3': { latin: ["'"], arabic: 'ع' },
  "3'": { latin: ['gh'], arabic: 'غ' },
  '4': { latin: ['sh'], arabic: 'ش' },
  '5': { latin: ['kh'], arabic: 'خ' },
  '6': { latin: ['t'], arabic: 'ط' },
  "6'": { latin: ['z'], arabic: 'ظ' },
  '7': { latin: ['hh'], arabic: 'ح' },
  "7'": { latin: ['kh'], arabic: 'خ' },
  '8': { latin: ['q', 'gh'], arabic: 'قغ' },
  '9': { latin: ['s', 'q'], arabic: 'صق' },
  "9'": { latin: ['d'], arabic: 'ض' },
}

const UNITS = /[2-9]['’]?|['’]|[a-z]/g
const WORD = /^[a-z2-9'’]+$/
const LETTERS = /[a-z]/g
const FEWEST_LETTERS = 2
/** Two digits at the end are a number: covid19, f16. */
const NUMBER_AT_END = /[2-9]{2}['’]?$/
/** One digit and only at the end: a letter only behind more than mp3. */
const DIGIT_AT_END = /^[a-z]{1,2}[2-9]$/
/** Numbers and what is counted: 3rd, 25th, 5km, 9pm. */
const COUNTED = /^[2-9]+(st|nd|rd|th|s|km|kg|kw|kb|mm|mw|mb|m|cm|am|pm|gb|gw|tb|tv|bn|mn|tn|ft|in|hz|x|d|g)$/
const VOWEL = /[aeiouy]/
/** Spellings of one word at most. */
const MAX_SPELLINGS = 8

interface ArabiziReading {
  /** Spellings in Latin letters alone, likeliest first. */
  spellings: string[]
  /** What an Arabic word must be like: the letters of the digits, in their order. */
  letters: RegExp
}

/** null for what is no such word: 7ezb, da3esh and ra2ees are; f16, mp3, g20 and 3rd are not. */
export function readArabizi(written: string): ArabiziReading | null {
  const word = written.toLowerCase().replaceAll('’', "'")
  if (!WORD.test(word) || !/[2-9]/.test(word) || [...word.matchAll(LETTERS)].length < FEWEST_LETTERS) return null
  if (NUMBER_AT_END.test(word) || DIGIT_AT_END.test(word) || COUNTED.test(word)) return null
  const units = [...word.matchAll(UNITS)].map(([unit]) => unit)
  let spellings = ['']
  for (const [n, unit] of units.entries()) {
    const ways = DIGITS[unit]?.latin ?? DIGITS[unit[0]]?.latin ?? [unit]
    const beside = VOWEL.test((units[n - 1] ?? '') + (units[n + 1] ?? ''))
    // Without a vowel next to it such a sound is written as one: 3raq is spelled araq.
    spellings = ways
      .flatMap((way) => spellings.map((spelling) => spelling + (way === "'" && !beside && unit !== "'" ? 'a' : way)))
      // At each digit, since every digit with two ways doubles them.
      .slice(0, MAX_SPELLINGS)
  }
  // At the front news often leaves the hamza of an alef out.
  const letters = units.flatMap((unit, n) => {
    const set = (DIGITS[unit] ?? DIGITS[unit[0]])?.arabic
    return set === undefined ? [] : [n === 0 && unit === '2' ? set + ALEF : set]
  })
  return { spellings, letters: new RegExp(letters.map((set) => `[${set}]`).join('.*'), 'u') }
}
