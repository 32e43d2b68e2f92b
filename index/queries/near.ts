// Finds the names nearest to one that nobody has, so that a mistyped filter can say what was perhaps meant.

import { editDistance } from '../structures/edit-distance.js'

/** A name to compare with, folded, its words if it has several, and as it is written. */
export interface Candidate {
  folded: string
  words: readonly string[]
  written: string
}

export function candidate(folded: string, written: string): Candidate {
  return { folded, words: folded.includes(' ') ? folded.split(' ') : [], written }
}

const MAX_NEAR = 3
/** Longer values are no slips of a name; comparing them would cost and help nobody. */
const LONGEST_COMPARED = 64

/** Slips allowed in a name of `length` characters: 1, from 6 on 2, from 9 on 3. */
const slipsAllowed = (length: number) => Math.max(1, Math.min(3, Math.floor(length / 3)))

/** Whether `words` stand in `name` as whole words, side by side. Both folded. */
export const hasWords = (name: string, words: string): boolean => ` ${name} `.includes(` ${words} `)

/** 0: a whole part of the name was typed. Else edits between the value and the name or the nearest of its words. */
function distance(value: string, { folded, words }: Candidate, most: number): number {
  if (hasWords(folded, value)) return 0
  return Math.min(editDistance(value, folded, most), ...words.map((word) => editDistance(value, word, most)))
}

/** Up to three written names near `value` (folded), nearest first; names equally near stay in the order given. */
export function nearest(value: string, candidates: readonly Candidate[]): string[] {
  if (value === '' || value.length > LONGEST_COMPARED) return []
  const most = slipsAllowed(value.length)
  const near = candidates
    .map((name) => ({ written: name.written, edits: distance(value, name, most) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
  return [...new Set(near.map(({ written }) => written))].slice(0, MAX_NEAR)
}
