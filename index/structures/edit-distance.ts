// The edit distance of two words: letters to insert, delete, replace, or exchange with their neighbour (optimal string
// alignment, Damerau 1964). It is computed row by row, one row for each letter of one word, so that a walk through a
// tree of words can go on from any row.

/** The edits between the letters read so far and each beginning of the other word. */
export interface EditRow {
  /** `edits[j]`: to the first j letters; more than the limit stands as limit + 1. */
  edits: readonly number[]
  /** The least of them: no row below it has less. */
  least: number
  /** Letters read so far, and the last of them. */
  read: number
  letter: string
  above: EditRow | null
}

/**
 * The row before any letter is read.
 * @param limit more edits than this are not told apart; only entries that can stay within it are computed
 */
export function firstRow(letters: ArrayLike<string>, limit: number): EditRow {
  const edits = Array.from({ length: letters.length + 1 }, (_, j) => Math.min(j, limit + 1))
  return { edits, least: 0, read: 0, letter: '', above: null }
}

/** The row after one more letter. @param letters the other word, the same for all rows */
export function nextRow(above: EditRow, letter: string, letters: ArrayLike<string>, limit: number): EditRow {
  const read = above.read + 1
  const edits = new Array<number>(letters.length + 1).fill(limit + 1)
  if (read <= limit) edits[0] = read
  let least = edits[0]
  const end = Math.min(letters.length, read + limit)
  for (let j = Math.max(1, read - limit); j <= end; j++) {
    let value = Math.min(above.edits[j] + 1, edits[j - 1] + 1, above.edits[j - 1] + (letter === letters[j - 1] ? 0 : 1))
    if (above.above !== null && j > 1 && letter === letters[j - 2] && above.letter === letters[j - 1]) {
      value = Math.min(value, above.above.edits[j - 2] + 1)
    }
    edits[j] = Math.min(value, limit + 1)
    if (edits[j] < least) least = edits[j]
  }
  return { edits, least, read, letter, above }
}

/**
 * Edits that turn `a` into `b`, or `limit` + 1 when there are more. Letters are UTF-16 units. Time: length × `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = firstRow(b, limit)
  for (const letter of a.split('')) {
    row = nextRow(row, letter, b, limit)
    if (row.least > limit) return limit + 1
  }
  return row.edits[b.length]
}
