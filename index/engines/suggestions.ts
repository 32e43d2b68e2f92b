// Another text that finds more than the one typed: each proposal is run in turn, the likeliest first.

import { proposeArabizi } from '../queries/correct/arabizi-words.js'
import { proposeLayout } from '../queries/correct/layout.js'
import { proposeSpellings } from '../queries/correct/spelling.js'
import type { Suggestion } from '../queries/correct/suggestion.js'
import { COUNT_ONLY, isTyping } from './search-run.js'
import type { EngineParts, Expired, SearchRun } from './types.js'

/** The first proposal that finds more than what was typed did. */
export function findSuggestion(
  run: SearchRun,
  { expander, searcher }: Pick<EngineParts, 'expander' | 'searcher'>,
  expired: Expired,
): Suggestion | null {
  if (run.ranked.partial) return null
  const { query, request } = run
  const found = run.relaxed ? 0 : run.ranked.total
  const context = expander.contextOf(request, expired)
  const typing = isTyping(query, request)
  const proposals = [
    ...proposeLayout(query, context, typing),
    ...proposeArabizi(query, context, typing),
    ...proposeSpellings(query, found, context, typing),
  ]
  for (const { text, reason } of proposals) {
    if (expired()) return null
    const asked = { ...request, ...COUNT_ONLY, text }
    const other = searcher.search(searcher.parse(asked), asked, expired)
    if (!other.ranked.partial && findsMore(other, run)) return { text, reason, total: other.ranked.total }
  }
  return null
}

/** Phrases that were found count more than their words; then the number of hits, and of those that have every word. */
function findsMore(one: SearchRun, other: SearchRun): boolean {
  const measures = ({ ranked, relaxed }: SearchRun) => [ranked.total === 0 ? 0 : relaxed ? 1 : 2, ranked.total, ranked.totalAll]
  const [before, after] = [measures(other), measures(one)]
  const m = after.findIndex((measure, n) => measure !== before[n])
  return m >= 0 && after[m] > before[m]
}
