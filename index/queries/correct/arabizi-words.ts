// Proposes a query with its words of Latin letters and digits as Arabic words that the archive has and that sound so.

import type { ExpandContext } from '../expand/types.js'
import type { Query } from '../query.js'
import { readArabizi } from './arabizi.js'
import { articlesSpelling, chunksOf, replaceSpans } from './evidence.js'
import { LONGEST_TEXT, MAX_DOUBTED, type Proposal } from './suggestion.js'

/** Proposals that are searched, each once. */
const MAX_PROPOSALS = 3

/**
 * What twice as many articles add to the likeness of a sound: short vowels are not told, so that of two alike the
 * commoner is meant (عمر, عمار).
 */
const TWICE_AS_COMMON = 0.15

/** At most three texts, the likest first; none where a part that the archive hardly has is no such word. */
export function proposeArabizi(query: Query, context: ExpandContext, typing: boolean): Proposal[] {
  if (query.text.length > LONGEST_TEXT || !/[2-9]/.test(query.text)) return []
  const doubtful = chunksOf(query, context, typing).filter(
    ({ text, doubtful, articles }) => doubtful && (articles === 0 || readArabizi(text) !== null),
  )
  if (doubtful.length === 0 || doubtful.length > MAX_DOUBTED) return []
  const candidates = doubtful.map(({ text }) => arabiziWords(text, context))
  if (candidates.some((words) => words.length === 0)) return []
  // The likest of all, then each word's next ones with the likest of the others.
  const choices = [
    candidates.map(([likest]) => likest),
    ...candidates.flatMap((words, n) => words.slice(1).map((word) => candidates.map(([likest], m) => (m === n ? word : likest)))),
  ]
  return choices.slice(0, MAX_PROPOSALS).map((words) => ({
    text: replaceSpans(
      query.text,
      words.map((text, n) => ({ text, at: doubtful[n].at })),
    ),
    reason: 'arabizi',
  }))
}

/**
 * Words of the archive, or names of two, that have the letters of the digits and sound like the rest; the likest first.
 */
export function arabiziWords(written: string, context: Pick<ExpandContext, 'analyzer' | 'vocabulary' | 'names'>): string[] {
  const reading = readArabizi(written)
  if (reading === null) return []
  const scores = new Map<string, number>()
  for (const spelling of reading.spellings) {
    for (const { text, likeness } of context.names(context.analyzer.analyze(spelling), { matching: reading.letters })) {
      const articles = articlesSpelling(text, context)
      if (articles === 0) continue
      const score = likeness + TWICE_AS_COMMON * Math.log2(articles)
      scores.set(text, Math.max(score, scores.get(text) ?? Number.NEGATIVE_INFINITY))
    }
  }
  return [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([text]) => text)
}
