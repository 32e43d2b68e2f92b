// The memory that searches use one after another, so that nothing is allocated for articles that a query does not
// touch. Each part belongs to one file, which makes it and alone writes to it; this file only joins the parts.

import { createPhraseScratch, type PhraseScratch } from './match/phrases.js'
import { createScoreAccumulator, type ScoreAccumulator } from './score/accumulate.js'
import { createScorerScratch, type ScorerScratch } from './score/prepare.js'

export interface SearchWorkspace {
  accumulator: ScoreAccumulator
  scorer: ScorerScratch
  phrases: PhraseScratch
}

/**
 * @param articles in the archive
 * @param forms of the vocabulary
 */
export const createSearchWorkspace = (articles: number, forms: number): SearchWorkspace => ({
  accumulator: createScoreAccumulator(articles),
  scorer: createScorerScratch(forms),
  phrases: createPhraseScratch(forms),
})
