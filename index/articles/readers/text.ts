// Plain text: a line that is not blank is a block. Text that was wrapped at a fixed width is the exception: there the
// lines between two blank lines are one paragraph, else no phrase that crosses a line's end could be found.

import { QUESTION_MARK, SEMICOLON } from '../../script/letters.js'
import { beginsHeader, type Line, readHeader } from './header.js'
import { type Block, NO_FACTS, type Reader } from './reader.js'

export const textReader: Reader = {
  endings: ['.txt'],
  read(text) {
    const groups = linesOf(text)
    const lines = groups.flat()
    if (lines.length === 0 || !beginsHeader(lines[0])) return { blocks: groups.flatMap((group) => joined(text, group)), facts: NO_FACTS }
    const header = readHeader(lines)
    if ('fault' in header) return header
    // The header ends inside a group or at its end; what is left of that group is read as a group of its own.
    let used = header.used
    const rest = groups.map((group) => {
      const taken = Math.min(used, group.length)
      used -= taken
      return group.slice(taken)
    })
    return { blocks: [...header.blocks, ...rest.flatMap((group) => joined(text, group))], facts: header.facts }
  },
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g

/** Lines that are not blank, trimmed, grouped by the blank lines between them. */
function linesOf(text: string): Line[][] {
  const groups: Line[][] = []
  let group: Line[] = []
  const add = (from: number, to: number) => {
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const start = from + raw.length - raw.trimStart().length
      group.push({ text: trimmed, at: [start, start + trimmed.length] })
    } else if (group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  let from = 0
  for (const end of text.matchAll(LINE_END)) {
    add(from, end.index)
    from = end.index + end[0].length
  }
  add(from, text.length)
  if (group.length > 0) groups.push(group)
  return groups
}

/** Widths at which texts are wrapped; the least number of lines that shows it. UTF-16 units. */
const NARROWEST = 40
const WIDEST = 100
const FEWEST_LINES = 3
const SENTENCE_END = new RegExp(`[.!?:${QUESTION_MARK}${SEMICOLON}…]["'»”)]*$`)

/** Whether every line but the last is about as long as the longest and most of them break off inside a sentence. */
function isWrapped(group: readonly Line[]): boolean {
  if (group.length < FEWEST_LINES) return false
  const lengths = group.map((line) => line.text.length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest > WIDEST || longest < NARROWEST) return false
  const full = group.slice(0, -1)
  const ended = full.filter((line) => SENTENCE_END.test(line.text.slice(-8))).length
  return full.every((line) => line.text.length >= longest * 0.75) && ended * 2 < full.length
}

function joined(text: string, group: readonly Line[]): Block[] {
  if (!isWrapped(group)) return group.map((line) => ({ ...line, role: null }))
  const at: Block['at'] = [group[0].at[0], group[group.length - 1].at[1]]
  return [{ text: text.slice(...at), at, role: null }]
}
