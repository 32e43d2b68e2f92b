// What the last word of the box may mean, where no word of the archive begins so: the same keys on the keyboard of the
// other script, Arabic for Latin letters and digits, or a word a slip away. Each is offered as a completion is.

import { byPosition, type Token } from '../../analysis/token.js'
import { arabiziWords } from '../correct/arabizi-words.js'
import { articlesOf, isInDictionary } from '../correct/evidence.js'
import { otherLayout } from '../correct/keyboard.js'
import { DIGIT_WITHIN, otherReading } from '../correct/layout.js'
import { neighbours } from '../correct/neighbours.js'
import { slipCost, UNLIKELY } from '../correct/slips.js'
import { commonestWord, inCaseOf, POSSESSIVE } from '../correct/spelling.js'
import type { SuggestionReason } from '../correct/suggestion.js'
import { wordsWithin } from '../correct/within.js'
import type { ExpandContext } from '../expand/types.js'
import type { CompleteTerms } from './terms.js'

export type CorrectionContext = Pick<ExpandContext, 'vocabulary' | 'analyzer' | 'dictionary' | 'names'>

interface Correction {
  kind: SuggestionReason
  text: string
  /** The words before it as they are to stand: those typed on the wrong keyboard too are turned with it. */
  before: string
  articles: number
}

/** Words of these kinds at most. */
const MAX_CORRECTIONS = 3
/** Letters from which one edit is forgiven, and two. */
const ONE_EDIT = 4
const TWO_EDITS = 8
const LONGEST = 40

/**
 * At most three words instead of `chunk`, the end of the box after white space; none where the archive has it.
 * @param before the box up to there
 */
export function correct(before: string, chunk: string, context: CorrectionContext, completeTerms: CompleteTerms): Correction[] {
  if (chunk.length > LONGEST) return []
  const tokens = context.analyzer.analyze(chunk)
  const [[word] = []] = byPosition(tokens)
  if (tokens.length > 0 && articlesOf(chunk, context) > 0) return []
  const corrections = [
    ...inOtherLayout(before, chunk, context, completeTerms),
    ...arabiziWords(chunk, context).map((text): Correction => ({ kind: 'arabizi', text, before, articles: articlesOf(text, context) })),
  ]
  if (corrections.length === 0 && word && byPosition(tokens).length === 1) {
    for (const { text, articles } of respelledWords(word, chunk, context)) {
      const at = chunk.slice(0, word.start)
      corrections.push({ kind: 'spelling', text, before: before + at, articles })
    }
  }
  return corrections.slice(0, MAX_CORRECTIONS)
}

function inOtherLayout(before: string, chunk: string, context: CorrectionContext, completeTerms: CompleteTerms): Correction[] {
  const best = new Map<string, number>()
  for (const reading of otherLayout(chunk)) {
    if (DIGIT_WITHIN.test(reading)) continue
    const tokens = context.analyzer.analyze(reading)
    const positions = byPosition(tokens)
    if (positions.length !== 1 || positions[0][0].end < reading.length) continue
    for (const { text, articles } of completeTerms(positions[0][0].surface, MAX_CORRECTIONS)) best.set(text, articles)
  }
  if (best.size === 0) return []
  const turned = before.replace(/\S+/g, (other) => {
    const articles = articlesOf(other, context)
    return articles > 0 ? other : (otherReading(other, articles, context) ?? other)
  })
  return [...best].sort(([, a], [, b]) => b - a).map(([text, articles]) => ({ kind: 'layout', text, before: turned, articles }))
}

/** Words one edit away, or two from eight letters on if none is; the likeliest slips first, then by frequency. */
function respelledWords(token: Token, chunk: string, context: CorrectionContext): { text: string; articles: number }[] {
  const { vocabulary } = context
  const letters = [...token.surface]
  if (token.kind !== 'word' || token.script === 'number' || letters.length < ONE_EDIT || isInDictionary([token], context)) return []
  const near = neighbours(token.surface, vocabulary.surfaces).map(({ number, edit }) => ({ number, cost: slipCost(edit, letters) }))
  if (near.length === 0 && letters.length >= TWO_EDITS) {
    for (const { number, edits } of wordsWithin(token.surface, 2, vocabulary.surfaces)) near.push({ number, cost: UNLIKELY + edits })
  }
  return near
    .flatMap(({ number, cost }) => {
      const form = commonestWord(number, vocabulary)
      if (form === null) return []
      const word = vocabulary.printed(form).replace(POSSESSIVE, '')
      const text = inCaseOf(chunk.slice(token.start, token.end), word)
      return [{ text, cost, articles: vocabulary.termDocuments[vocabulary.formTerm[form]] }]
    })
    .sort((a, b) => a.cost - b.cost || b.articles - a.articles)
    .slice(0, MAX_CORRECTIONS)
}
