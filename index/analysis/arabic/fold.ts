// Folds the letters of an Arabic word: the same word typed with and without marks, hamzas and dots, or on a Persian
// keyboard, gets one spelling. Two are made: the surface, by which a word is found as printed, and the counted
// spelling, from which the stem is cut and which keeps ة, since the stemmer needs to see it.

import { NOUN_CHAIN_PATTERN } from '../../script/clitics.js'
import { createFold, FOLDS, WORD_FOLDS } from '../../script/folds.js'
import { ALEF, ALEF_MAKSURA, FATHATAN, HAMZA, YEH, YEH_WITH_HAMZA_ABOVE } from '../../script/letters.js'
import { type LeftOut, NOTHING_LEFT_OUT } from '../rules.js'

export interface ArabicFold {
  /** Marks, Persian and foreign letters out; letter for letter but for the marks. */
  read(typed: string): string
  /** Of a word as typed or as read. */
  surface(typed: string): string
  /** Of a word as typed: the tanween, by which its ending is told, is a mark. */
  counted(typed: string): string
  /** The spelling that is looked up among stop words: ى and ي apart, alefs alike. Of a word as read. */
  stopKey(read: string): string
}

/** @param leftOut any rules `fold: …` of Arabic letters */
export function createArabicFold(leftOut: LeftOut = NOTHING_LEFT_OUT): ArabicFold {
  const folds = FOLDS.filter(({ name }) => !leftOut.has(`fold: ${name}`))
  const spellings = WORD_FOLDS.filter(({ name }) => !leftOut.has(`fold: ${name}`)).map(({ before, from, after, to }) => ({
    from: new RegExp(`^(${NOUN_CHAIN_PATTERN}${before})${from}(?=${after})`),
    to: `$1${to}`,
  }))
  const tanween = !leftOut.has('fold: tanween alef')
  const finalHamza = !leftOut.has('fold: final hamza')

  const readLetters = createFold(folds.filter(({ stage }) => stage === 'reading'))
  const surfaceLetters = createFold(folds.filter(({ stage }) => stage === 'letters'))
  const countedLetters = createFold(folds.filter(({ stage, name }) => stage === 'letters' && name !== 'teh marbuta'))
  const alefs = createFold(folds.filter(({ name }) => name === 'alef'))

  const spell = (read: string): string => {
    if (!read.includes(YEH_WITH_HAMZA_ABOVE)) return read
    for (const { from, to } of spellings) if (from.test(read)) return read.replace(from, to)
    return read
  }

  return {
    read: readLetters,
    surface: (typed) => surfaceLetters(spell(readLetters(typed))),
    counted(typed) {
      const spelled = spell(readLetters(tanween ? withoutTanween(typed) : typed))
      return countedLetters(finalHamza ? withoutFinalHamza(spelled) : spelled)
    },
    stopKey: alefs,
  }
}

const MARK = /\p{M}/u

/**
 * ممراً without its ending: an alef that ends the word and carries or follows the mark of the tanween. A bare final
 * alef (سوريا) is a letter and stays.
 */
function withoutTanween(typed: string): string {
  if (!typed.includes(FATHATAN)) return typed
  let alef = typed.length - 1
  while (alef > 0 && MARK.test(typed[alef])) alef--
  if (typed[alef] !== ALEF) return typed
  let letter = alef - 1
  while (letter > 0 && MARK.test(typed[letter])) letter--
  return typed.slice(letter + 1).includes(FATHATAN) && letter >= 0 ? typed.slice(0, letter + 1) : typed
}

const HAMZA_YEHS: readonly (string | undefined)[] = [YEH, ALEF_MAKSURA, YEH_WITH_HAMZA_ABOVE]

/** شيء, شىء and شئ end alike, and so do سيئ and its misspellings. */
function withoutFinalHamza(read: string): string {
  const last = read[read.length - 1]
  const before = read[read.length - 2]
  if (last === HAMZA && HAMZA_YEHS.includes(before)) return read.slice(0, -2) + YEH
  if (last === YEH_WITH_HAMZA_ABOVE) return read.slice(0, before === YEH ? -2 : -1) + YEH
  return read
}
