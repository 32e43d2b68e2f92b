// Turns text into words, with their offsets and the forms they are searched by: the tokenizer cuts it, the chain of
// each word's language resolves it, and each form gets its position.

import { createMemo } from '../structures/memo.js'
import type { Analyzer, BaseWords, Evidence, EvidenceList } from './analysis.js'
import { collectEvidence } from './arabic/attested.js'
import { createArabicFold } from './arabic/fold.js'
import { createSuffixCutter } from './arabic/suffixes.js'
import { createArabicChain, createEnglishChain } from './chain.js'
import { type LeftOut, NOTHING_LEFT_OUT } from './rules.js'
import type { Form, RawToken, Resolution, Token, WordCounts } from './token.js'
import { createTokenizer, tokenize as tokenizeWithAllRules } from './tokenize.js'

/**
 * Changes whenever the same text would get other words or forms. An index built by another version must be built again.
 */
export const ANALYSIS_VERSION = '2'

/** Before dates and months. */
const DATE = '@'
/** Resolutions cached by an analyzer, for the words of the texts it is asked about again and again. */
const MAX_CACHED = 50_000

/**
 * An analyzer for an archive that is being built.
 * @param counts final when all words were counted; `EMPTY_COUNTS` for none
 * @param leftOut any of `RULES`; only tests leave any out
 */
export function createAnalyzer(counts: WordCounts, base: BaseWords, leftOut: LeftOut = NOTHING_LEFT_OUT): BuildingAnalyzer {
  const fold = createArabicFold(leftOut)
  const cutSuffixes = createSuffixCutter(leftOut)
  const { evidence, list } = collectEvidence(counts, base, fold, cutSuffixes)
  return { ...openAnalyzer(evidence, counts, base, leftOut), evidence, list }
}

export interface BuildingAnalyzer extends Analyzer {
  evidence: Evidence
  list(): EvidenceList
}

/**
 * An analyzer over evidence that was gathered before. Pure but for a bounded cache.
 * @param counts only its pairs are read, and of `base` only the names
 */
export function openAnalyzer(
  evidence: Evidence,
  counts: Pick<WordCounts, 'pairs'>,
  base: Pick<BaseWords, 'names'>,
  leftOut: LeftOut = NOTHING_LEFT_OUT,
): Analyzer {
  const tokenize = leftOut.size === 0 ? tokenizeWithAllRules : createTokenizer(leftOut)
  const arabic = createArabicChain(evidence, counts, base, leftOut)
  const english = createEnglishChain(leftOut)
  const cache = createMemo<string, Resolution>(MAX_CACHED)

  const resolve: Analyzer['resolve'] = (typed, script) => {
    if (script === 'number') return [[{ surface: typed, term: typed, kind: typed.startsWith(DATE) ? 'date' : 'number', script }]]
    return cache.get(typed) ?? cache.set(typed, script === 'arabic' ? arabic.resolve(typed) : english(typed))
  }

  return {
    tokenize,
    resolve,
    analyze(text) {
      const tokens: Token[] = []
      let position = -1
      for (const raw of tokenize(text)) {
        if (raw.leftover) continue
        for (const forms of resolve(raw.typed, raw.script)) {
          if (!raw.overlay) position++
          for (let over = 0; over < forms.length; over++) tokens.push(placed(raw, forms[over], position, raw.overlay || over > 0))
        }
      }
      return tokens
    },
    clitics: (typed) => [...arabic.clitics(typed)],
  }
}

function placed(
  { start, end, wordStart, wordEnd, typed, capital, overlay: joined }: RawToken,
  form: Form,
  position: number,
  overlay: boolean,
): Token {
  const { surface, term, script } = form
  // A word that hyphens join is the same form as one written so, and only here known to stand over its parts.
  const kind = joined && form.kind === 'word' ? 'joined' : form.kind
  return { start, end, wordStart, wordEnd, typed, capital, surface, term, kind, script, position, overlay }
}
