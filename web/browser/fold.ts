// Folds a text as the index does, so that a search within an article finds a word however it is written: marks, hamzas,
// stretching strokes, Persian letters, digits, capitals and accents. Each letter of the result knows where it stood.

import {
  APOSTROPHE,
  BEFORE_HIGH_HAMZA,
  BETWEEN_GROUPS,
  CARRIED_MARK,
  CARRIER,
  CLUSTER,
  COMPOSED_YEH,
  DECIMAL_POINT,
  DROPPED_IN_WORDS,
  INVISIBLE_SIGNS,
  OTHER_DIGIT,
  REPLACED_IN_WORDS,
  REPLACEMENT_IN_WORDS,
  SEATS,
  YEH_UNDER_HAMZA,
} from '../../index/script/browser-folds.js'
import { foldLetters, readLetters } from './letters.js'

export interface Folded {
  text: string
  /** Unit i of `text` came from [starts[i], ends[i]) of the original; marks belong to the letter before them. */
  starts: number[]
  ends: number[]
}

const SPACES = /(?<=\s)\s+/g
const seats = new Map(SEATS)

/** What each cluster is read as; an article has few different ones. */
const known = new Map<string, string>()

/**
 * @param spelled words with a hamza that countries write apart get one spelling, as in the index; parts of such words
 * do not
 */
export function fold(original: string, spelled: boolean): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let read = ''
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    let letters = known.get(cluster)
    if (letters === undefined) {
      letters = readCluster(cluster)
      known.set(cluster, letters)
    }
    const end = index + cluster.length
    if (cluster && letters === '' && !APOSTROPHE.test(cluster) && ends.length > 0) ends[ends.length - 1] = end
    for (let unit = 0; unit < letters.length; unit++) {
      starts.push(index)
      ends.push(end)
    }
    read += letters
  }
  let folded: Folded = { text: read, starts, ends }
  if (spelled) folded = without(DROPPED_IN_WORDS, { ...folded, text: read.replace(REPLACED_IN_WORDS, REPLACEMENT_IN_WORDS) })
  folded = without(SPACES, without(BETWEEN_GROUPS, folded))
  return expanded(folded)
}

function readCluster(cluster: string): string {
  let read = cluster.replace(YEH_UNDER_HAMZA, COMPOSED_YEH).normalize('NFKC')
  if (CARRIED_MARK.test(cluster)) read = read.replace(CARRIER, '')
  read = read
    .replace(BEFORE_HIGH_HAMZA, (whole, seat: string) => seats.get(seat) ?? whole)
    .replace(INVISIBLE_SIGNS, '')
    .replace(/(l)\u00b7/i, '$1')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
  return readLetters(read)
    .replace(OTHER_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(APOSTROPHE, '')
    .replace(DECIMAL_POINT, '.')
    .replace(/\s/g, ' ')
}

/** Leaves out what matches; every match is one unit or a run of them. */
function without(pattern: RegExp, folded: Folded): Folded {
  if (!folded.text.match(pattern)) return folded
  const left: Folded = { text: '', starts: [], ends: [] }
  const keep = (from: number, to: number) => {
    left.text += folded.text.slice(from, to)
    for (let unit = from; unit < to; unit++) {
      left.starts.push(folded.starts[unit])
      left.ends.push(folded.ends[unit])
    }
  }
  let at = 0
  for (const { 0: match, index } of folded.text.matchAll(pattern)) {
    keep(at, index)
    at = index + match.length
  }
  keep(at, folded.text.length)
  return left
}

/** The last step, after which a letter may have become two. */
function expanded({ text, starts, ends }: Folded): Folded {
  const one = foldLetters(text)
  if (one.length === text.length) return { text: one, starts, ends }
  const grown: Folded = { text: '', starts: [], ends: [] }
  for (let unit = 0; unit < text.length; unit++) {
    for (const letter of foldLetters(text[unit])) {
      grown.text += letter
      grown.starts.push(starts[unit])
      grown.ends.push(ends[unit])
    }
  }
  return grown
}
