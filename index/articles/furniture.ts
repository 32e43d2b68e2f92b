// Recognises a page line by the rows of the furniture table, whatever its marks, hamza spellings or spaces.

import { COMMA, QUESTION_MARK } from '../script/letters.js'
import { FURNITURE, type FurnitureRow } from './furniture-table.js'
import { foldSpelling } from './spelling.js'

export interface FurnitureTable {
  /** The row that `line` (one line of a page) is an instance of, or null. Credits are not lines: see `isCaption`. */
  rowOf(line: string): FurnitureRow | null
  /**
   * Whether `line` ends in brackets that hold nothing but credits: «… (أرشيف - إنترنت)». `isAgency` tells agencies,
   * which are credits too.
   */
  isCaption(line: string, isAgency: (name: string) => boolean): boolean
}

/** A line longer than this is prose: it is not compared whole. UTF-16 units. */
const LONGEST_LINE = 200
/**
 * A row that gives the beginning of a line is compared with this much of it: room for its letters with marks on each.
 */
const BEGINNING = 160
const LONGEST_CREDIT = 60
const WORDS_OF_A_CAPTION = 3
const LONGEST_CAPTION = 300
/** An agency after a full stop signs a text. */
const SENTENCE_BEFORE = new RegExp(`[.!${QUESTION_MARK}]\\s*$`)
const BETWEEN_CREDITS = new RegExp(`[-–—/|,${COMMA}]`)

/** Makes the rows ready for use; tests give fewer. */
export function furnitureTable(rows: readonly FurnitureRow[] = FURNITURE): FurnitureTable {
  const lines = new Map<string, FurnitureRow>()
  const beginnings: [string, FurnitureRow][] = []
  const credits = new Set<string>()
  for (const row of rows) {
    if (row.match === 'line') lines.set(foldSpelling(row.text), row)
    else if (row.match === 'begins') beginnings.push([foldSpelling(row.text), row])
    else credits.add(foldSpelling(row.text))
  }
  return {
    rowOf(line) {
      const folded = foldSpelling(line.slice(0, BEGINNING))
      if (line.length <= LONGEST_LINE) {
        const row = lines.get(line.length <= BEGINNING ? folded : foldSpelling(line))
        if (row !== undefined) return row
      }
      return beginnings.find(([beginning]) => folded.startsWith(beginning))?.[1] ?? null
    },
    isCaption(line, isAgency) {
      const open = line.lastIndexOf('(')
      if (open < 1 || !line.endsWith(')') || line.length > LONGEST_CAPTION || line.length - open > LONGEST_CREDIT) return false
      if (SENTENCE_BEFORE.test(line.slice(0, open))) return false
      const parts = line.slice(open + 1, -1).split(BETWEEN_CREDITS)
      const isCredit = (part: string) => credits.has(foldSpelling(part))
      if (!parts.every((part) => isCredit(part) || isAgency(part))) return false
      // «بيروت (رويترز)» is a byline: with agencies alone, what stands before must describe a picture.
      return parts.some(isCredit) || line.slice(0, open).trim().split(/\s+/).length >= WORDS_OF_A_CAPTION
    },
  }
}
