// For terminals that can neither shape nor reorder Arabic: letters become the forms they take next to their neighbours,
// and the signs of each line, wrapped before, are put into the order in which they stand on the screen. Both work on
// clusters (a base sign with its combining marks), so that a vowel sign stays on its letter and a style on its word.

import reshaper from 'arabic-reshaper'
import bidiFactory, { type Levels } from 'bidi-js'

/** What takes one cell of a line: a base sign and the marks on it. */
export interface Cluster {
  text: string
  /** Columns of the terminal: 0, 1 or 2. */
  cells: number
  marked: boolean
}

const bidi = bidiFactory()
const ZERO_WIDTH_NON_JOINER = '\u200C'
const ZERO_WIDTH_JOINER = '\u200D'
/** Stands for a sign outside the basic plane where one unit for each cluster is wanted; neutral in direction. */
const OBJECT_REPLACEMENT = '\uFFFC'
const LAM_ALEF_LIGATURE = /[\uFEF5-\uFEFC]/
const LAM = '\u0644'

const baseOf = ({ text }: Cluster) => (text.charCodeAt(0) >= 0xd800 && text.charCodeAt(0) <= 0xdfff ? OBJECT_REPLACEMENT : text[0])
const marksOf = ({ text }: Cluster) => text.slice(1).replaceAll(ZERO_WIDTH_NON_JOINER, '').replaceAll(ZERO_WIDTH_JOINER, '')

/**
 * Puts Arabic letters into their joined forms; lam and alef become one cluster. The shaper sees bare letters only:
 * given a vowel sign between lam and alef it would write the alef twice.
 */
export function shape(clusters: readonly Cluster[]): Cluster[] {
  const bases = clusters.map((cluster) => baseOf(cluster) + (cluster.text.includes(ZERO_WIDTH_NON_JOINER) ? ZERO_WIDTH_NON_JOINER : ''))
  const shaped = reshaper.convertArabic(bases.join(''))
  const result: Cluster[] = []
  let place = 0
  for (let n = 0; n < clusters.length; n++) {
    const cluster = clusters[n]
    const base = baseOf(cluster)
    const form = shaped[place]
    place += bases[n].length
    if (base === OBJECT_REPLACEMENT) {
      result.push(cluster)
    } else if (base === LAM && LAM_ALEF_LIGATURE.test(form)) {
      const alef = clusters[++n]
      // Lam has no mark that parts it from the alef, so it took one unit and the alef none of its own.
      place += bases[n].length - 1
      result.push({ text: form + marksOf(cluster) + marksOf(alef), cells: cluster.cells, marked: cluster.marked || alef.marked })
    } else {
      result.push({ ...cluster, text: form + marksOf(cluster) })
    }
  }
  return result
}

/** The directions of a paragraph's clusters, worked out before it is cut into lines (UAX 9, rules X to I). */
interface Directions {
  skeleton: string
  levels: Levels
}

export function directionsOf(clusters: readonly Cluster[], direction: 'ltr' | 'rtl'): Directions {
  const skeleton = clusters.map(baseOf).join('')
  return { skeleton, levels: bidi.getEmbeddingLevels(skeleton, direction) }
}

/**
 * The clusters of one line, `from` to `to` (not included), as they stand from left to right; brackets are mirrored
 * (rules L1–L4).
 */
export function visualLine(clusters: readonly Cluster[], from: number, to: number, { skeleton, levels }: Directions): Cluster[] {
  if (from >= to) return []
  // The positions of the whole paragraph come back; only the line's own are put in order.
  const places = bidi.getReorderedIndices(skeleton, levels, from, to - 1).slice(from, to)
  return places.map((n) => {
    const mirrored = levels.levels[n] % 2 === 1 ? bidi.getMirroredCharacter(skeleton[n]) : null
    return mirrored === null ? clusters[n] : { ...clusters[n], text: mirrored + clusters[n].text.slice(1) }
  })
}
