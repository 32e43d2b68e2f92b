// About what the exact score will add to an article for printed forms and 4-grams, as far as the bytes with the
// postings tell it: so the rough order brings the right candidates to the exact one.

import type { OpenIndex } from '../../archive/index-reader.js'
import { FIELD_WEIGHTS, inverseDocumentFrequency, saturate } from '../../postings/bm25.js'
import { IMPACT_STEPS, impactOf } from '../../postings/impacts.js'
import type { Concept } from '../../queries/expand/types.js'
import type { Weights } from './weights.js'

/**
 * Printed forms and 4-grams of a very long word together would else lift an incomplete article above a complete one.
 */
const BONUS_CAP = 16

/**
 * The bonus of an article by the bits of the forms of a term that it has: that of the form which gives most.
 * @returns 256 numbers, or null when no form gives anything
 */
export function spellingBonus(
  term: number,
  { surfaces, grams }: Concept,
  index: Pick<OpenIndex, 'vocabulary' | 'formBits'> & { store: { count: number } },
  weights: Weights,
): Float32Array | null {
  if (surfaces.length === 0 && grams.length === 0) return null
  const { vocabulary, store, formBits } = index
  const ofBit = new Float64Array(8)
  let any = false
  for (const form of vocabulary.formsOfTerm(term)) {
    const surface = vocabulary.formSurface[form]
    let bonus = surfaces.includes(surface)
      ? weights.surface * inverseDocumentFrequency(store.count, vocabulary.surfaceDocuments[surface])
      : 0
    const { offsets, values } = vocabulary.gramsOfSurfaces
    for (let g = offsets[surface]; g < offsets[surface + 1]; g++)
      if (grams.includes(values[g])) bonus += weights.grams * inverseDocumentFrequency(store.count, vocabulary.gramDocuments[values[g]])
    if (bonus === 0) continue
    any = true
    const bit = 31 - Math.clz32(formBits[form])
    ofBit[bit] = Math.max(ofBit[bit], Math.min(bonus, BONUS_CAP))
  }
  if (!any) return null
  const byBits = new Float32Array(256)
  for (let bits = 1; bits < 256; bits++) byBits[bits] = Math.max(byBits[bits & (bits - 1)], ofBit[31 - Math.clz32(bits & -bits)])
  return byBits
}

export const NO_BONUS = new Float32Array(256)

/** Saturation of printed forms and 4-grams, between those of the exact score: lengths and positions are unknown. */
const BONUS_K1 = 0.6

/** By the byte of an article's impact: the share of the bonus that an article of this frequency is taken to get. */
export const SPELLING_SATURATION = Float32Array.from({ length: IMPACT_STEPS }, (_, byte) => {
  const frequency = (FIELD_WEIGHTS.k1 * impactOf(byte)) / (1 - impactOf(byte))
  return saturate(frequency, BONUS_K1)
})
