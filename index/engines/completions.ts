// Opens an index to the completion of the box: what is counted for it is counted when it is first asked for, and kept.

import type { OpenIndex } from '../archive/opened.js'
import { type Completion, type CompletionSources, completeBox } from '../queries/suggest/completion.js'
import type { CorrectionContext } from '../queries/suggest/corrections.js'
import { createDayCompletion } from '../queries/suggest/days.js'
import { createNameCompletion } from '../queries/suggest/known-names.js'
import { createTerms } from '../queries/suggest/terms.js'

/** @param corrections made when first needed, since dictionary and names take long */
export function createCompletions(index: OpenIndex, corrections: () => CorrectionContext): (text: string, most: number) => Completion[] {
  const { manifest, store, vocabulary } = index
  const sources: CompletionSources = {
    terms: createTerms(vocabulary),
    names: createNameCompletion({
      sources: manifest.sources,
      authors: manifest.authors,
      articlesOfAuthors() {
        const counts = new Uint32Array(manifest.authors.length)
        for (const author of store.columns.authors) counts[author]++
        return counts
      },
    }),
    days: createDayCompletion(store.columns),
    corrections,
  }
  return (text, most) => completeBox(text, most, sources)
}
