// Turns the text of a lexicon file into rows. A line that is not a row in the right form becomes a problem that names
// the file and the line; what the rows say is not judged here but in check.ts.

import { PLAIN_LETTERS } from '../script/classes.js'
import { ALEF_MAKSURA, TEH_MARBUTA } from '../script/letters.js'
import { type Entry, type EntryKind, MAX_WORDS, NAME_KINDS, WORD_KINDS } from './entry.js'

/** What is wrong with a row, in a sentence that ends a message beginning with file and line. */
export interface RowProblem {
  file: string
  line: number
  message: string
}

interface Rows {
  entries: Entry[]
  problems: RowProblem[]
}

const FURTHER_WORDS = MAX_WORDS - 1
const ENGLISH = new RegExp(`^[A-Za-z0-9'-]+(?: [A-Za-z0-9'-]+){0,${FURTHER_WORDS}}$`)
/** Letters HAMZA to GHAIN and FEH to YEH: no marks, no tatweel, no foreign letters. */
const ARABIC = new RegExp(`^[${PLAIN_LETTERS}]+(?: [${PLAIN_LETTERS}]+){0,${FURTHER_WORDS}}$`)
const ENDING_LETTER = `[${TEH_MARBUTA}${ALEF_MAKSURA}]`
/** TEH MARBUTA or ALEF MAKSURA anywhere but at a word's end, or beginning one; not three letters of a kind. */
const MISPLACED = new RegExp(`${ENDING_LETTER}(?! |$)|(?:^| )${ENDING_LETTER}`)
const WEIGHT = /^[1-9]$/
const KINDS: readonly string[] = [...WORD_KINDS, ...NAME_KINDS]

/** Reads the rows of one file. Empty lines and lines beginning with `#` are skipped; a note may be left out. */
export function readRows(text: string, file: string, source: Entry['source']): Rows {
  const entries: Entry[] = []
  const problems: RowProblem[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue
    const fields = line.split('\t')
    const message = problemOf(fields)
    if (message !== null) {
      problems.push({ file, line: index + 1, message })
      continue
    }
    const [english, arabic, weight, kind, note = ''] = fields as [string, string, string, EntryKind, string?]
    entries.push({ english, arabic, weight: Number(weight), kind, note, source, file, line: index + 1 })
  }
  return { entries, problems }
}

/** The rows of a file of the product's own, whose form the tests have checked: nothing is looked for but the fields. */
export function takeRows(text: string, file: string): Entry[] {
  const entries: Entry[] = []
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === '' || lines[i].startsWith('#')) continue
    const [english, arabic, weight, kind, note = ''] = lines[i].split('\t') as [string, string, string, EntryKind, string?]
    entries.push({ english, arabic, weight: Number(weight), kind, note, source: 'kashaf', file, line: i + 1 })
  }
  return entries
}

function problemOf(fields: string[]): string | null {
  if (fields.length < 4 || fields.length > 5) {
    return `has ${fields.length} fields, not English, Arabic, weight, kind and note between tabs`
  }
  const [english = '', arabic = '', weight = '', kind = '', note = ''] = fields
  if (!ENGLISH.test(english)) return `"${english}" is not 1 to ${MAX_WORDS} English words with single spaces`
  if (!ARABIC.test(arabic)) return `"${arabic}" is not 1 to ${MAX_WORDS} Arabic words of plain letters with single spaces`
  if (MISPLACED.test(arabic)) return `"${arabic}" has a ta marbuta or a final ya where none can stand`
  if (!WEIGHT.test(weight)) return `"${weight}" is not a weight from 1 to 9`
  if (!KINDS.includes(kind)) return `"${kind}" is not a kind; kinds are ${KINDS.join(', ')}`
  if (note !== note.trim()) return 'the note begins or ends with a space'
  return null
}
