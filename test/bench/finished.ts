// The finished terms of every article, read out of a built index: what all libraries are given, so that none is
// measured by its own analysis. Stems and stop words in the order of the text, title first, as one text with spaces.

import { openIndex } from '../../index/archive/index-reader.js'
import { formOf, PARAGRAPH_END } from '../../index/postings/forward.js'
import { dayText } from '../../index/script/calendar.js'

/** An article as the other libraries are given it. */
export interface Finished {
  /** Terms with a space between any two. */
  terms: string
  source: string
  year: number
}

export async function readFinished(folder: string): Promise<Finished[]> {
  const { forward, vocabulary, store, manifest, close } = await openIndex(folder, false)
  const names = Array.from({ length: vocabulary.terms.size }, (_, term) => vocabulary.terms.get(term))
  const finished: Finished[] = []
  for (let n = 0; n < store.count; n++) {
    const terms: string[] = []
    for (let i = forward.offsets[n]; i < forward.offsets[n + 1]; i++) {
      const entry = forward.entries[i]
      if (entry !== PARAGRAPH_END) terms.push(names[vocabulary.formTerm[formOf(entry)]])
    }
    const source = manifest.sources[store.columns.source[n] - 1].id
    finished.push({ terms: terms.join(' '), source, year: Number(dayText(store.columns.firstDay[n]).slice(0, 4)) })
  }
  close()
  return finished
}
