// The chain of each language: how a word, as the tokenizer gives it, becomes the forms it is searched by. The order is
// important. The tokenizer has gone before: it puts clusters into compatibility form and drops invisible signs before
// it cuts, since both may stand inside words.

import type { BaseWords, Evidence } from './analysis.js'
import { createAttested } from './arabic/attested.js'
import { createSplitter } from './arabic/compounds.js'
import { createArabicFold } from './arabic/fold.js'
import { createPrefixCutter } from './arabic/prefixes.js'
import { isArabicStopWord } from './arabic/stopwords.js'
import { createSuffixCutter } from './arabic/suffixes.js'
import { STEM_VARIANTS } from './arabic/variants.js'
import { createToMasculine } from './arabic/verbs.js'
import { createWholeWordCutter } from './arabic/whole-words.js'
import { createLatinFold } from './english/fold.js'
import { stemEnglish } from './english/stem.js'
import { ENGLISH_STOP_WORDS } from './english/stopwords.js'
import { type LeftOut, NOTHING_LEFT_OUT } from './rules.js'
import type { Form, Resolution, Script, WordCounts } from './token.js'

/** Before the surface of a word that has no stem. */
const UNSTEMMED = '='

const stemmed = (surface: string, stem: string, script: Script): Form => ({ surface, term: stem, kind: 'word', script })
const unstemmed = (surface: string, kind: 'stop' | 'joined', script: Script): Form => ({
  surface,
  term: UNSTEMMED + surface,
  kind,
  script,
})

interface ArabicChain {
  resolve(typed: string): Resolution
  /** The clitics that the stem lost at its start, outermost first. */
  clitics(typed: string): readonly string[]
}

/**
 * No roots: they join what does not belong together. Each rule asks the archive's own words whether it applies.
 * @param counts only its pairs are read, and of `base` only the names
 */
export function createArabicChain(
  evidence: Evidence,
  counts: Pick<WordCounts, 'pairs'>,
  base: Pick<BaseWords, 'names'>,
  leftOut: LeftOut = NOTHING_LEFT_OUT,
): ArabicChain {
  const fold = createArabicFold(leftOut)
  const splitAt = createSplitter(counts, base, fold, leftOut)
  const isStopWord = isArabicStopWord(!leftOut.has('stop: after a particle'), !leftOut.has('stop: words of meaning'))
  const attested = createAttested(evidence)
  const cutWholeWord = createWholeWordCutter(leftOut)
  const cutSuffixes = createSuffixCutter(leftOut)
  const cutPrefixes = createPrefixCutter(attested, cutSuffixes, leftOut)
  const toMasculine = createToMasculine(attested, leftOut)
  const variantOf = (stem: string): string => (leftOut.has('stem: spelling variants') ? stem : (STEM_VARIANTS.get(stem) ?? stem))

  /** Marks and letters, spelling, compounds, stop words, whole words, article, particles, endings, gender, variants. */
  const chain = (typed: string, mayBeTwo: boolean): Form[][] => {
    const read = fold.read(typed)
    const surface = fold.surface(read)
    const counted = fold.counted(typed)
    const head = mayBeTwo ? splitAt(counted) : 0
    if (head > 0) return twoWords(read.slice(0, head), read.slice(head), surface)
    if (isStopWord(fold.stopKey(read))) return [[unstemmed(surface, 'stop', 'arabic')]]
    const whole = cutWholeWord(counted)
    if (whole !== null) return [[stemmed(surface, whole.rest, 'arabic')]]
    const stem = toMasculine(cutSuffixes(cutPrefixes(counted, read).rest, attested))
    return [[stemmed(surface, variantOf(stem), 'arabic')]]
  }

  /** A compound: each part as if it were written alone, and the joined spelling over the first. */
  const twoWords = (head: string, tail: string, surface: string): Form[][] => {
    const [[first], [second]] = [...chain(head, false), ...chain(tail, false)]
    return [[first, unstemmed(surface, 'joined', 'arabic')], [second]]
  }

  return {
    resolve: (typed) => chain(typed, true),
    clitics(typed) {
      const read = fold.read(typed)
      const counted = fold.counted(typed)
      if (isStopWord(fold.stopKey(read)) || splitAt(counted) > 0) return []
      return (cutWholeWord(counted) ?? cutPrefixes(counted, read)).clitics
    },
  }
}

/** The tokenizer has read acronyms, names in capitals (US, WHO) and hyphens; all else is in small letters. */
export function createEnglishChain(leftOut: LeftOut = NOTHING_LEFT_OUT): (typed: string) => Resolution {
  const fold = createLatinFold(leftOut)
  return (typed) => {
    const surface = fold(typed)
    if (ENGLISH_STOP_WORDS.has(surface)) return [[unstemmed(surface, 'stop', 'latin')]]
    return [[stemmed(surface, stemEnglish(surface), 'latin')]]
  }
}
