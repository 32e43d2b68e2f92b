// Words that mean nearly what a typed word means, found by going through the other language and back: two words of one
// language that share translations are related, the more so the likelier each step (مقتل, killing, مصرع). They never
// match anything by themselves, so neither hits nor marks nor counts change; the exact score counts them a little.

import type { Analyzer } from '../../analysis/analysis.js'
import { byPosition, type Token } from '../../analysis/token.js'
import type { Dictionary } from '../../lexicon/dictionary.js'
import type { Found } from '../../lexicon/senses.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import { createMemo } from '../../structures/memo.js'
import type { Related, RelatedTerms } from './types.js'

/** Words less related than this are left out. */
const LEAST = 0.02
/** Related words of one typed word at most. */
const MAX_RELATED = 8
/** Words whose related ones are cached. */
const MAX_CACHED = 10_000

export function createRelated(dictionary: Dictionary, analyzer: Analyzer, vocabulary: Vocabulary): RelatedTerms {
  const cache = createMemo<string, readonly Related[]>(MAX_CACHED)
  const mainsOf = (text: string): Token[] => byPosition(analyzer.analyze(text)).map(([main]) => main)

  const find = (token: Token): Related[] => {
    const own = vocabulary.terms.find(token.term)
    const weights = new Map<number, number>()
    for (const sense of wordSenses(lookUp(dictionary, [token]))) {
      const words = mainsOf(sense.words.join(' '))
      const back = lookUp(dictionary, words)
      if (back?.length !== words.length) continue
      for (const other of wordSenses(back)) {
        const [main, ...more] = mainsOf(other.words.join(' '))
        if (!main || more.length > 0 || main.kind !== 'word') continue
        const term = vocabulary.terms.find(main.term)
        if (term >= 0 && term !== own) weights.set(term, (weights.get(term) ?? 0) + sense.weight * other.weight)
      }
    }
    return [...weights]
      .filter(([, weight]) => weight >= LEAST)
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, MAX_RELATED)
      .map(([term, weight]) => ({ term, weight }))
  }

  return (token) => {
    if (token.kind !== 'word') return []
    const key = `${token.surface}\0${token.term}`
    return cache.get(key) ?? cache.set(key, find(token))
  }
}

/** Names are not gone through: two names of one thing are synonyms, and match. */
const wordSenses = (found: Found | null) => found?.senses.filter(({ label }) => label !== 'name list') ?? []

function lookUp(dictionary: Dictionary, tokens: readonly Token[]): Found | null {
  if (tokens.length === 0) return null
  return tokens[0].script === 'arabic'
    ? dictionary.fromArabic(
        tokens.map(({ surface, term }) => ({ surface, stem: term })),
        0,
      )
    : dictionary.fromEnglish(
        tokens.map(({ surface }) => surface),
        0,
      )
}
