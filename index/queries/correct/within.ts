// The words of a sorted table within a few edits of a written one that begin with its first letter. The table is walked as if it
// were a tree of letters with one row of edit distances a letter, and a branch is left as soon as its row is too far away.

import type { StringColumns } from '../../structures/string-table.js'
import { branchAt, letterOf, type Range, skipEnded } from './neighbours.js'

export interface Within {
  /** Number of the string in the table. */
  number: number
  /** Letters to add, take away, change or exchange with their neighbour (optimal string alignment distance). */
  edits: number
}

/** Branches looked at; a word of ten letters in a table of 500,000 needs a few thousand. */
const MOST_BRANCHES = 20_000

/** All strings of the table at most `most` edits from `word` whose first letter is that of `word`; `word` itself is not among them. */
export function wordsWithin(word: string, most: number, table: StringColumns): Within[] {
  const letters = [...word]
  const found: Within[] = []
  let branches = 0

  /** Row j of `row`: edits between the letters walked so far and the first j of the word. */
  const walk = (range: Range, row: readonly number[], before: readonly number[] | null, last: string): void => {
    const onward = skipEnded(range, table)
    const edits = row[letters.length]
    if (onward > range.first && edits > 0 && edits <= most) found.push({ number: range.first, edits })
    for (let first = onward; first < range.end && branches++ < MOST_BRANCHES; ) {
      const branch = branchAt(first, range, table)
      first = branch.end
      const letter = letterOf(branch, range.depth, table)
      if (range.depth === 0 && letter !== letters[0]) continue
      const next = [row[0] + 1]
      let least = next[0]
      for (let j = 1; j <= letters.length; j++) {
        let value = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (letter === letters[j - 1] ? 0 : 1))
        if (before !== null && j > 1 && letter === letters[j - 2] && last === letters[j - 1]) value = Math.min(value, before[j - 2] + 1)
        next.push(value)
        least = Math.min(least, value)
      }
      if (least <= most) walk(branch, next, row, letter)
    }
  }

  const start: Range = { first: 0, end: table.offsets.length - 1, depth: 0 }
  if (letters.length > 0) {
    walk(
      start,
      Array.from({ length: letters.length + 1 }, (_, j) => j),
      null,
      '',
    )
  }
  return found
}
