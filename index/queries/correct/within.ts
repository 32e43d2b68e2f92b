// The words of a sorted table within a few edits of a written one that begin with its first letter. The table is walked
// as if it were a tree of letters with one row of edit distances a letter, and a branch is left as soon as its row is
// too far away.

import { type EditRow, firstRow, nextRow } from '../../structures/edit-distance.js'
import type { StringColumns } from '../../structures/string-table.js'
import { branchAt, letterOf, type Range, skipEnded } from './neighbours.js'

interface Within {
  /** Number of the string in the table. */
  number: number
  /** Letters to add, take away, change or exchange with their neighbour (optimal string alignment distance). */
  edits: number
}

/** Branches looked at; a word of ten letters in a table of 500,000 needs a few thousand. */
const MAX_BRANCHES = 20_000

/** All strings of the table at most `most` edits from `word` that have its first letter, but `word` itself. */
export function wordsWithin(word: string, most: number, table: StringColumns): Within[] {
  const letters = [...word]
  const found: Within[] = []
  let branches = 0

  const walk = (range: Range, row: EditRow): void => {
    const onward = skipEnded(range, table)
    const edits = row.edits[letters.length]
    if (onward > range.first && edits > 0 && edits <= most) found.push({ number: range.first, edits })
    for (let first = onward; first < range.end && branches++ < MAX_BRANCHES; ) {
      const branch = branchAt(first, range, table)
      first = branch.end
      const letter = letterOf(branch, range.depth, table)
      if (range.depth === 0 && letter !== letters[0]) continue
      const next = nextRow(row, letter, letters, most)
      if (next.least <= most) walk(branch, next)
    }
  }

  if (letters.length > 0) walk({ first: 0, end: table.offsets.length - 1, depth: 0 }, firstRow(letters, most))
  return found
}
