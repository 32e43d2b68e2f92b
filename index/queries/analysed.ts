// What analysis and expansion make of a text, word by word: how it was cut, folded and stemmed, and what else would be
// searched with each word. The text is taken as it is: nothing in it is an operator.

import { type FormKind, LANGUAGE_OF, type Token } from '../analysis/token.js'
import type { Language } from '../script/language.js'
import { expandItems, isStopItem } from './expand/expand.js'
import type { ExpandContext } from './expand/types.js'
import { MAX_WORDS } from './limits.js'
import type { ReportedExpansion } from './query.js'
import { plainWords } from './words.js'

/** A word with its offsets. They are UTF-16 units on the text as received, end not included. */
export interface AnalysedToken {
  text: string
  start: number
  end: number
  /** Counts words from 0; forms that stand over others (a compound, a date) share the position of the first. */
  position: number
  /** null: the script does not tell, as of a number. */
  language: Language | null
  kind: FormKind
  /** Folded spelling, by which phrases and `expand=off` find it. */
  folded: string
  /** What it is found by in the index. */
  term: string
  /** null: it has none, and is found by its spelling. */
  stem: string | null
  /** Particles and article that the stem lost at its start, outermost first. */
  clitics: string[]
  /** A function word: searched only if the whole query is such. */
  stop: boolean
  /** Of the written word that it begins; of its further parts none. */
  expansions: ReportedExpansion[]
}

const withoutWarnings = (): void => undefined

/** @param language of words whose script does not tell; null leaves it open */
export function analyseText(text: string, language: Language | null, context: ExpandContext): AnalysedToken[] {
  const { analyzer } = context
  const items = plainWords(text, [0, text.length], analyzer, withoutWarnings)
  const content = items.filter((item) => !isStopItem(item))
  const expansions = new Map<number, ReportedExpansion[]>()
  // As many at a time as a query may have, so that names of several words are known here too.
  for (let i = 0; i < content.length; i += MAX_WORDS) {
    for (const { at, expansions: found } of expandItems(content.slice(i, i + MAX_WORDS), context, false)) expansions.set(at[0], found)
  }
  const begun = new Set<number>()
  return analyzer.analyze(text).map((token): AnalysedToken => {
    const own = begun.has(token.wordStart) ? undefined : expansions.get(token.wordStart)
    begun.add(token.wordStart)
    return { ...describe(token, text, language), clitics: clitics(token, analyzer), expansions: own ?? [] }
  })
}

const clitics = ({ kind, script, typed }: Token, { clitics }: ExpandContext['analyzer']): string[] =>
  kind === 'word' && script === 'arabic' ? clitics(typed) : []

const describe = (token: Token, text: string, language: Language | null) => ({
  text: text.slice(token.start, token.end),
  start: token.start,
  end: token.end,
  position: token.position,
  language: LANGUAGE_OF[token.script] ?? language,
  kind: token.kind,
  folded: token.surface,
  term: token.term,
  stem: token.kind === 'word' || token.kind === 'number' ? token.term : null,
  stop: token.kind === 'stop',
})
