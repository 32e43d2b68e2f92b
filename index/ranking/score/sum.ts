// What was counted in an article becomes its score: the sum that `weights.ts` states, part by part.

import { fieldFrequency, plainFrequency, saturate } from '../../postings/bm25.js'
import type { Lengths } from '../../postings/types.js'
import type { PreparedQuery } from './prepare.js'
import type { Counts } from './walk.js'

/** What an article scored, by part; the parts sum to `total`. */
export interface Score {
  total: number
  concepts: Float64Array
  surface: number
  grams: number
  proximity: number
  paragraph: number
  coverage: number
}

/** Lengths of all articles, and the archive's means. */
export interface ArticleLengths {
  lengths: Lengths
  means: { title: number; body: number; words: number; grams: number }
}

/** Sums the score of an article from its counts. */
export function sumScore(article: number, counts: Counts, query: PreparedQuery, { lengths, means }: ArticleLengths): Score {
  const { idf, weights } = query
  const fields = { title: lengths.title[article], body: lengths.body[article], meanTitle: means.title, meanBody: means.body }
  const concepts = new Float64Array(idf.length)
  let total = 0
  let answered = 0
  let proximity = 0
  for (let c = 0; c < idf.length; c++) {
    const occurrences = counts.inTitle[c] + counts.inBody[c]
    if (occurrences === 0) continue
    const share = counts.typed[c] > 0 ? 1 : weights.crossed
    concepts[c] = idf[c] * share * saturate(fieldFrequency(counts.inTitle[c], counts.inBody[c], fields, weights), weights.k1)
    total += concepts[c]
    answered += idf[c] * share * Math.min(1, occurrences)
    if (c > 0) proximity += Math.min(idf[c - 1], idf[c]) * saturate(counts.closeness[c], weights.k1)
  }
  let surface = 0
  for (let s = 0; s < counts.surfaces.length; s++) {
    if (counts.surfaces[s] === 0) continue
    const frequency = plainFrequency(counts.surfaces[s], lengths.words[article], means.words, weights.surfaceB)
    surface += query.surfaceIdf[s] * saturate(frequency, weights.surfaceK1)
  }
  let grams = 0
  for (let g = 0; g < counts.grams.length; g++) {
    if (counts.grams[g] === 0) continue
    const frequency = plainFrequency(counts.grams[g], lengths.grams[article], means.grams, weights.gramB)
    grams += query.gramIdf[g] * saturate(frequency, weights.gramK1)
  }
  surface *= weights.surface
  grams *= weights.grams
  proximity *= weights.proximity
  const paragraph = weights.paragraph * counts.bestParagraph[0]
  const coverage = idf.length > 1 ? weights.coverage * query.meanIdf * (answered / query.totalIdf) ** weights.coveragePower : 0
  return { total: total + surface + grams + proximity + paragraph + coverage, concepts, surface, grams, proximity, paragraph, coverage }
}
