// Opens an index to the completion of the box: what is counted for it is counted when it is first asked for, and cached
// until articles are withdrawn or let back. What only withdrawn articles have is not offered.

import type { OpenIndex } from '../archive/index-reader.js'
import { formKeyOf } from '../postings/forward.js'
import { type Completion, type CompletionSources, completeBox } from '../queries/complete/completion.js'
import type { CorrectionContext } from '../queries/complete/corrections.js'
import { createDayCompletion } from '../queries/complete/dates.js'
import { createNameCompletion } from '../queries/complete/names.js'
import { createTermCompletion } from '../queries/complete/terms.js'

/** @param corrections made when first needed, since dictionary and names take long */
export function createCompletions(index: OpenIndex, corrections: () => CorrectionContext): (text: string, most: number) => Completion[] {
  const { vocabulary, live } = index
  let counted: { digest: string; sources: Omit<CompletionSources, 'terms'>; withdrawn: Map<number, number> } | null = null
  const counts = () => {
    if (counted?.digest !== live.digest) {
      counted = { digest: live.digest, sources: namesAndDays(index, corrections), withdrawn: withdrawnOfTerms(index) }
    }
    return counted
  }
  const terms = createTermCompletion(vocabulary, (term) => counts().withdrawn.get(term) ?? 0)
  return (text, most) => completeBox(text, most, { ...counts().sources, terms })
}

function namesAndDays({ manifest, store, live }: OpenIndex, corrections: () => CorrectionContext): Omit<CompletionSources, 'terms'> {
  const { columns } = store
  const { withdrawn } = live
  const withdrawnOfSource = new Uint32Array(manifest.sources.length + 1)
  for (let n = 0; withdrawn !== null && n < withdrawn.length; n++) if (withdrawn[n]) withdrawnOfSource[columns.source[n]]++
  return {
    names: createNameCompletion({
      sources: manifest.sources.map((source, s) => ({ ...source, articles: source.articles - withdrawnOfSource[s + 1] })),
      authors: manifest.authors,
      articlesOfAuthors() {
        const counts = new Uint32Array(manifest.authors.length)
        for (let n = 0; n < store.count; n++) {
          if (withdrawn?.[n]) continue
          for (let a = columns.authorOffsets[n]; a < columns.authorOffsets[n + 1]; a++) counts[columns.authors[a]]++
        }
        return counts
      },
    }),
    // An article without a date is counted nowhere.
    days: createDayCompletion(
      withdrawn === null ? columns : { ...columns, firstDay: columns.firstDay.map((day, n) => (withdrawn[n] ? 0 : day)) },
    ),
    corrections,
  }
}

/** How many withdrawn articles have each term that one of them has. */
function withdrawnOfTerms({ forward, vocabulary, live: { withdrawn } }: OpenIndex): Map<number, number> {
  const counts = new Map<number, number>()
  for (let n = 0; withdrawn !== null && n < withdrawn.length; n++) {
    if (!withdrawn[n]) continue
    const terms = new Set<number>()
    for (const entry of forward.entries.subarray(forward.offsets[n], forward.offsets[n + 1])) {
      const key = formKeyOf(entry)
      if (key > 0) terms.add(vocabulary.formTerm[key - 1])
    }
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}
