// Turns a text into the characters it is read as, and remembers where each came from: compatibility forms are undone
// (NFKC), invisible signs dropped. It works cluster by cluster, a character with the marks after it, so that offsets
// survive; most text needs none of it and is passed on untouched.

import { CARRIED_MARKS } from '../script/classes.js'
import { seatHighHamza } from '../script/folds.js'
import { ALEF_MAKSURA, FARSI_YEH, HAMZA_ABOVE, TATWEEL, YEH } from '../script/letters.js'
import { isPlain, isSpecialAt, joinsBefore, withoutInvisible } from './characters.js'

/**
 * `text` as read; unit i of it came from [starts[i], ends[i]) of the original. Both are null when nothing was changed.
 */
export interface Normalized {
  text: string
  starts: readonly number[] | null
  ends: readonly number[] | null
}

/**
 * Marks that are read as one cluster at most; what follows is the next. It is the bound of Unicode's Stream-Safe Text
 * Format (UAX 15), without which many marks on one letter would take time that grows with their square.
 */
const MAX_MARKS = 30

const CARRIED_MARK = new RegExp(`[${CARRIED_MARKS}]`)
const CARRIER = new RegExp(`^[ ${TATWEEL}]`)

/** Reads a text of any kind; lone surrogates stay as they are. Time is linear in its length. */
export function normalize(original: string): Normalized {
  if (isPlain(original)) return { text: original, starts: null, ends: null }
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let from = 0
  while (from < original.length) {
    const to = clusterEnd(original, from)
    const read = to === from + 1 && !isSpecialAt(original, from) ? original[from] : readCluster(original.slice(from, to))
    text += read
    for (let unit = 0; unit < read.length; unit++) {
      starts.push(from)
      ends.push(to)
    }
    from = to
  }
  return { text, starts, ends }
}

function clusterEnd(text: string, from: number): number {
  let to = from + characterLength(text, from)
  for (let marks = 0; marks < MAX_MARKS && to < text.length && joinsBefore(text, to); marks++) to += characterLength(text, to)
  return to
}

const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
const characterLength = (text: string, at: number): number => (isPair(text, at) ? 2 : 1)

function readCluster(cluster: string): string {
  let base = cluster
  // These two do not compose with a hamza in Unicode, but are typed for the letter that does.
  if ((cluster[0] === ALEF_MAKSURA || cluster[0] === FARSI_YEH) && cluster.includes(HAMZA_ABOVE)) base = YEH + cluster.slice(1)
  let read = base.normalize('NFKC')
  if (CARRIED_MARK.test(cluster[0])) read = read.replace(CARRIER, '')
  return withoutInvisible(seatHighHamza(read))
}
