// Finds the stem of an Arabic word by light rules, each of which asks the archive's own words whether it may apply. No roots:
// they bring together what does not belong together. The order is important: whole words, then the article with what stands
// before it, then single particles, then endings, then the gender of verbs, then the few spellings that differ inside the stem.

import { CONJUNCTIONS } from '../../script/clitics.js'
import { BEH, GOD, HEH, KAF, LAM, MEEM, TEH } from '../../script/letters.js'
import type { Evidence } from '../analysis.js'
import { type LeftOut, NOTHING_LEFT_OUT } from '../rules.js'
import { createAttested } from './attested.js'
import { createPrefixCutter, type PrefixCut } from './prefixes.js'
import type { CutSuffixes } from './suffixes.js'
import { STEM_VARIANTS } from './variants.js'
import { createToMasculine } from './verbs.js'

export interface ArabicStemmer {
  /** @param word in the counted spelling @param read the word as `ArabicFold.read` gives it */
  stem(word: string, read: string): string
  /** The particles and the article that the stem lost at its front, outermost first. */
  clitics(word: string, read: string): readonly string[]
}

/** الله, with particles; after ل it is written without its alef. */
const GOD_WITH_PARTICLES = new RegExp(`^([${CONJUNCTIONS}]?${BEH}?|${TEH}|${KAF})${GOD}$|^([${CONJUNCTIONS}]?${LAM})${LAM}${HEH}$`)
const O_GOD = GOD + MEEM
/** A longer word is a misprint or a trap, and keeps its spelling. */
const LONGEST_WORD = 40

/**
 * @param leftOut any rules of the stemmer
 * @param cutSuffixes made with the same rules left out
 */
export function createArabicStemmer(evidence: Evidence, cutSuffixes: CutSuffixes, leftOut: LeftOut = NOTHING_LEFT_OUT): ArabicStemmer {
  const attested = createAttested(evidence)
  const cutPrefixes = createPrefixCutter(attested, cutSuffixes, leftOut)
  const toMasculine = createToMasculine(attested, leftOut)

  /** Words that are not cut by the tables. */
  const wholeWord = (word: string): PrefixCut | null => {
    if (word.length > LONGEST_WORD) return { clitics: [], rest: word }
    if (word === O_GOD && !leftOut.has('word: o god')) return { clitics: [], rest: word }
    const named = leftOut.has('word: god') ? null : GOD_WITH_PARTICLES.exec(word)
    return named && { clitics: [...(named[1] ?? named[2])], rest: GOD }
  }

  return {
    stem(word, read) {
      const whole = wholeWord(word)
      if (whole !== null) return whole.rest
      const stem = toMasculine(cutSuffixes(cutPrefixes(word, read).rest, attested))
      return leftOut.has('stem: spelling variants') ? stem : (STEM_VARIANTS.get(stem) ?? stem)
    },
    clitics: (word, read) => (wholeWord(word) ?? cutPrefixes(word, read)).clitics,
  }
}
