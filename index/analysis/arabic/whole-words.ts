// Words that no table cuts, whatever their letters: the name of God, with particles or in an address, and what is too
// long for a word.

import { CONJUNCTIONS } from '../../script/clitics.js'
import { BEH, GOD, HEH, KAF, LAM, MEEM, TEH } from '../../script/letters.js'
import { type LeftOut, NOTHING_LEFT_OUT } from '../rules.js'
import type { PrefixCut } from './prefixes.js'

/** الله, with particles; after ل it is written without its alef. */
const GOD_WITH_PARTICLES = new RegExp(`^([${CONJUNCTIONS}]?${BEH}?|${TEH}|${KAF})${GOD}$|^([${CONJUNCTIONS}]?${LAM})${LAM}${HEH}$`)
const O_GOD = GOD + MEEM
/** A longer word is a misprint or a trap, and keeps its spelling. */
const LONGEST_WORD = 40

/**
 * @param word in the counted spelling
 * @returns its particles and the rest, which is its stem; null for any other word
 */
type CutWholeWord = (word: string) => PrefixCut | null

/** @param leftOut any rules `word: …` */
export function createWholeWordCutter(leftOut: LeftOut = NOTHING_LEFT_OUT): CutWholeWord {
  const oGod = !leftOut.has('word: o god')
  const god = !leftOut.has('word: god')
  return (word) => {
    if (word.length > LONGEST_WORD || (oGod && word === O_GOD)) return { clitics: [], rest: word }
    const named = god ? GOD_WITH_PARTICLES.exec(word) : null
    return named && { clitics: [...(named[1] ?? named[2])], rest: GOD }
  }
}
