// Folds a word of Latin letters to one spelling: no accents, no apostrophes, no possessive 's. Words of other scripts
// pass through untouched, for their marks are letters of their own (й is not и).

import { APOSTROPHES } from '../../script/classes.js'
import { LATIN_FOLDS } from '../../script/folds.js'
import { type LeftOut, NOTHING_LEFT_OUT, type RuleName } from '../rules.js'

/** @param typed as a raw token's `typed` @returns the folded spelling; an acronym in capitals stays so */
type LatinFold = (typed: string) => string

const ASCII = /^[\0-\x7f]*$/
const LATIN = /\p{Script=Latin}/u
const COMBINING_MARK = /[\u0300-\u036f]/
const POSSESSIVE = "'s"
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g')

/** @param leftOut any rules `fold: …` of Latin letters */
export function createLatinFold(leftOut: LeftOut = NOTHING_LEFT_OUT): LatinFold {
  const on = (rule: RuleName): boolean => !leftOut.has(rule)
  const marks = on('fold: latin marks')
  const letters = on('fold: latin letters')
  const possessive = on('fold: possessive')
  const apostrophe = on('fold: apostrophe')

  return (typed) => {
    let word = typed
    if (possessive && word.endsWith(POSSESSIVE)) word = word.slice(0, -POSSESSIVE.length)
    if (!ASCII.test(word)) {
      if (marks) word = withoutMarks(word)
      if (letters) word = replaceLetters(word)
    }
    return apostrophe ? word.replace(APOSTROPHE, '') : word
  }
}

/** Takes the marks from Latin letters and leaves those of other scripts where they are. */
function withoutMarks(word: string): string {
  let read = ''
  let afterLatin = false
  for (const character of word.normalize('NFD')) {
    if (!COMBINING_MARK.test(character)) afterLatin = LATIN.test(character)
    else if (afterLatin) continue
    read += character
  }
  return read.normalize('NFC')
}

function replaceLetters(word: string): string {
  let read = ''
  for (const character of word) read += LATIN_FOLDS.get(character) ?? character
  return read
}
