// Answers what the stemmer asks of an archive's words: how often a word occurs, alone and with the article, whether the
// archive knows it at all, whether a stem is a noun's. The product's own base words count as if the archive had them.

import { ALEF, ARTICLE, isHamzaOnAlef, LAM, TEH, WAW } from '../../script/letters.js'
import type { BaseWords, Evidence, EvidenceList } from '../analysis.js'
import type { WordCounts } from '../token.js'
import { articleAlef } from './clitics.js'
import type { ArabicFold } from './fold.js'

/** Running words under which an archive is small: one occurrence is then all the evidence to be had. */
const SMALL = 200_000
/** A word takes the article when it has it at least once per this many occurrences without. */
const ARTICLE_SHARE = 20
const SHORTEST_NOUN = 3
/** A verbal noun that begins as the article does (التزام, التهاب), which a base word without its hamza may be. */
const VERBAL_NOUN = new RegExp(`^${ARTICLE}${TEH}.${ALEF}.$`)

/** All words are in the counted spelling of the fold. */
export interface Attested {
  small: boolean
  /** Occurrences that make a word sure: 2, in a small archive 1. */
  sure: number
  /** Occurrences as such; a base word has `sure` more. */
  times(word: string): number
  /** Occurrences with the bare article. */
  withArticle(word: string): number
  /** Occurrences with لل. */
  withLamLam(word: string): number
  /** Occurrences alone and with the article. */
  family(word: string): number
  /** Known in any of its forms. */
  seen(word: string): boolean
  /** So its first letter is its own. */
  takesArticle(word: string): boolean
  isBase(word: string): boolean
  /**
   * `word` begins with the article's letters, perhaps after particles, and is mostly written with a hamza (ألمانيا).
   */
  writtenWithHamza(word: string): boolean
  isNounStem(stem: string): boolean
}

/** Answers by what is known of the words. */
export function createAttested(evidence: Evidence): Attested {
  const small = evidence.words < SMALL
  const { times, hamza } = evidence
  /** Of أل no part is an article. */
  const withArticle = (word: string): number => times(ARTICLE + word) - hamza(ARTICLE + word)
  const withLamLam = (word: string): number => times(LAM + LAM + word)
  const family = (word: string): number => times(word) + withArticle(word)
  return {
    small,
    sure: small ? 1 : 2,
    times,
    withArticle,
    withLamLam,
    family,
    seen: (word) => family(word) > 0 || withLamLam(word) > 0 || times(WAW + ARTICLE + word) > 0,
    takesArticle(word) {
      const articles = withArticle(word)
      return articles > 0 && articles * ARTICLE_SHARE >= times(word)
    },
    isBase: evidence.isBase,
    writtenWithHamza(word) {
      const alef = articleAlef(word)
      if (alef < 0) return false
      const bare = word.slice(alef)
      const all = times(word) + (alef > 0 ? times(bare) : 0)
      const withHamza = hamza(word) + (alef > 0 ? hamza(bare) : 0)
      return withHamza * 2 > all
    },
    isNounStem: evidence.isNounStem,
  }
}

/**
 * Gathers what is known of an archive's words when it is built.
 * @param stemOfNoun what the suffix table makes of a word that has no prefix
 */
export function collectEvidence(
  counts: WordCounts,
  base: BaseWords,
  fold: ArabicFold,
  stemOfNoun: (word: string, attested: Attested) => string,
): { evidence: Evidence; list: () => EvidenceList } {
  const occurrences = new Map<string, number>()
  const hamza = new Map<string, number>()
  for (const [word, times, withHamza] of counts.entries) {
    occurrences.set(word, times)
    if (withHamza > 0) hamza.set(word, withHamza)
  }
  const baseWords = new Set<string>()
  let nounStems: Set<string> | null = null
  const evidence: Evidence = {
    words: counts.words,
    times: (word) => occurrences.get(word) ?? 0,
    hamza: (word) => hamza.get(word) ?? 0,
    isBase: (word) => baseWords.has(word),
    isNounStem(stem) {
      nounStems ??= collectNounStems()
      return nounStems.has(stem)
    },
  }
  const attested = createAttested(evidence)

  for (const written of base.words) {
    const counted = fold.counted(written)
    const bareArticle = counted.startsWith(ARTICLE) && !isHamzaOnAlef(fold.read(written)[0])
    const cut = bareArticle && counted.length > ARTICLE.length + 1 && !attested.takesArticle(counted) && !VERBAL_NOUN.test(counted)
    const word = cut ? counted.slice(ARTICLE.length) : counted
    if (baseWords.has(word)) continue
    baseWords.add(word)
    occurrences.set(word, evidence.times(word) + attested.sure)
    if (word.startsWith(ARTICLE) && !bareArticle) hamza.set(word, evidence.hamza(word) + attested.sure)
  }

  function collectNounStems(): Set<string> {
    const stems = new Set<string>()
    for (const [word] of counts.entries) {
      const noun = word.slice(ARTICLE.length)
      if (word.startsWith(ARTICLE) && noun.length >= SHORTEST_NOUN && attested.withArticle(noun) >= attested.sure)
        stems.add(stemOfNoun(noun, attested))
    }
    for (const word of baseWords) stems.add(stemOfNoun(word, attested))
    return stems
  }

  return {
    evidence,
    list: () => ({
      running: counts.words,
      words: [...occurrences.keys()].sort(),
      nounStems: [...(nounStems ?? collectNounStems())].sort(),
    }),
  }
}
