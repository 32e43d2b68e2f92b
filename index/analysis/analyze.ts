// Turns text into words in place with the forms they are searched by. The order of the chain is important: clusters are put
// into compatibility form before anything is cut, since doing it later would put spaces and strokes inside finished words;
// invisible signs go before cutting, since they stand inside words; the stop test comes before the folds, since it must tell
// على from علي; dates and compounds come before the stem, which would cut them; the folds come before the stem, whose rules
// ask for words in one spelling; and the grams, made of the folded word, come last.

import { createMemo } from '../structures/memo.js'
import type { Analyzer, BaseWords, Evidence, EvidenceList } from './analysis.js'
import { gatherEvidence } from './arabic/attested.js'
import { createSplitter } from './arabic/compounds.js'
import { createArabicFold } from './arabic/fold.js'
import { createArabicStemmer } from './arabic/stem.js'
import { isArabicStopWord } from './arabic/stopwords.js'
import { createSuffixCutter } from './arabic/suffixes.js'
import { createLatinFold } from './english/fold.js'
import { stemEnglish } from './english/stem.js'
import { ENGLISH_STOP_WORDS } from './english/stopwords.js'
import { type LeftOut, NOTHING_LEFT_OUT } from './rules.js'
import type { Form, RawToken, Resolution, Token, WordCounts } from './token.js'
import { createTokenizer, tokenize as tokenizeWithAllRules } from './tokenize.js'

/** Changes whenever the same text would get other words or forms. An index built by another version must be built again. */
export const ANALYSIS_VERSION = '2'

/** Before the surface of a word that has no stem. */
const UNSTEMMED = '='
/** Before dates and months. */
const DATE = '@'
/** Resolutions kept by an analyzer, for the words of the texts it is asked about again and again. */
const MOST_KEPT = 50_000

/**
 * An analyzer for an archive that is being built.
 * @param counts frozen when all words were counted; `EMPTY_COUNTS` for none
 * @param leftOut any of `RULES`; only tests leave any out
 */
export function createAnalyzer(counts: WordCounts, base: BaseWords, leftOut: LeftOut = NOTHING_LEFT_OUT): BuildingAnalyzer {
  const fold = createArabicFold(leftOut)
  const cutSuffixes = createSuffixCutter(leftOut)
  const { evidence, list } = gatherEvidence(counts, base, fold, cutSuffixes)
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
  const fold = createArabicFold(leftOut)
  const foldLatin = createLatinFold(leftOut)
  const splitAt = createSplitter(counts, base, fold, leftOut)
  const stemmer = createArabicStemmer(evidence, createSuffixCutter(leftOut), leftOut)
  const isStopWord = isArabicStopWord(!leftOut.has('stop: after a particle'), !leftOut.has('stop: words of meaning'))
  const kept = createMemo<string, Resolution>(MOST_KEPT)

  const arabicForm = (read: string, surface: string, counted: string): Form => {
    if (isStopWord(fold.stopKey(read))) return { surface, term: UNSTEMMED + surface, kind: 'stop', script: 'arabic' }
    return { surface, term: stemmer.stem(counted, read), kind: 'word', script: 'arabic' }
  }
  /** A compound's part, as if it were written alone. */
  const partForm = (read: string): Form => arabicForm(read, fold.surface(read), fold.counted(read))

  const resolveArabic = (typed: string): Resolution => {
    const read = fold.read(typed)
    const surface = fold.surface(read)
    const counted = fold.counted(typed)
    const head = splitAt(counted)
    if (head === 0) return [[arabicForm(read, surface, counted)]]
    return [
      [partForm(read.slice(0, head)), { surface, term: UNSTEMMED + surface, kind: 'joined', script: 'arabic' }],
      [partForm(read.slice(head))],
    ]
  }

  const resolveLatin = (typed: string): Resolution => {
    const surface = foldLatin(typed)
    if (ENGLISH_STOP_WORDS.has(surface)) return [[{ surface, term: UNSTEMMED + surface, kind: 'stop', script: 'latin' }]]
    return [[{ surface, term: stemEnglish(surface), kind: 'word', script: 'latin' }]]
  }

  const resolve: Analyzer['resolve'] = (typed, script) => {
    if (script === 'number') return [[{ surface: typed, term: typed, kind: typed.startsWith(DATE) ? 'date' : 'number', script }]]
    const known = kept.get(typed)
    if (known !== undefined) return known
    return kept.set(typed, script === 'arabic' ? resolveArabic(typed) : resolveLatin(typed))
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
    clitics(typed) {
      if (isStopWord(fold.stopKey(fold.read(typed))) || splitAt(fold.counted(typed)) > 0) return []
      return [...stemmer.clitics(fold.counted(typed), fold.read(typed))]
    },
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
