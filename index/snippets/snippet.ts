// The passages of an article that show best why it was found: windows around its marks that hold the most of the
// query's concepts, cut at words and begun at a sentence where one begins near. The letters are the article's own.

import type { Via } from '../queries/query.js'
import { QUESTION_MARK, SEMICOLON } from '../script/letters.js'
import { lowerBound } from '../structures/lower-bound.js'

/** A marked run of whole words: UTF-16 units into its text. `term` is the number of the query's term. */
export interface Mark {
  start: number
  end: number
  term: number
  via: Via
}

export interface MarkedText {
  text: string
  marks: Mark[]
}

/** A passage of a paragraph: `paragraph.text.slice(from, from + text.length) === text`. `cut`: before, after. */
export interface Snippet extends MarkedText {
  /** Paragraph id. */
  paragraph: string
  from: number
  cut: [before: boolean, after: boolean]
}

/** A paragraph with its marks, sorted and apart from each other. */
export interface MarkedParagraph {
  id: string
  text: string
  marks: readonly Mark[]
}

/**
 * A window begins at a sentence if one begins at most this far before its first mark; else this far before it, at a
 * word. UTF-16 units.
 */
const REACH_BACK = 60
/** A paragraph longer than the window by no more than this is shown whole. UTF-16 units. */
const TOLERANCE = 40
/** What a further mark of a concept already shown adds, where a new concept adds 1. */
const REPEATED = 0.05
/** Windows begun for one term, spread over its marks: a term that fills an article must not make snippets dear. */
const MAX_WINDOWS_OF_A_TERM = 300

/**
 * @param paragraphs the searched paragraphs of the body, in order
 * @param count at most so many snippets, 0–5; fewer when the marks fit in fewer
 * @param length about so many UTF-16 units each, 80–400
 * @param weight of each term, > 0: rarer words are better shown
 * @returns snippets in the order of the text; the beginning of the body when nothing is marked
 */
export function bestSnippets(
  paragraphs: readonly MarkedParagraph[],
  count: number,
  length: number,
  weight: (term: number) => number,
): Snippet[] {
  if (count === 0 || paragraphs.length === 0) return []
  const begins = spread(paragraphs)
  const windows = paragraphs.flatMap((paragraph, index) => windowsOf(paragraph, index, length, begins))
  if (windows.length === 0) return [passage(paragraphs[0], 0, length)]

  const overlaps = (a: Window, b: Window): boolean => a.index === b.index && a.from < b.to && b.from < a.to
  const textOf = ({ index, from, to }: Window): string => paragraphs[index].text.slice(from, to)
  const chosen: Window[] = []
  const shown = new Set<number>()
  while (chosen.length < count) {
    let best: Window | null = null
    let bestValue = 0
    for (const window of windows) {
      if (chosen.some((other) => overlaps(other, window) || textOf(other) === textOf(window))) continue
      let value = 0
      const seen = new Set<number>()
      for (const mark of window.marks) {
        const fresh = !seen.has(mark.term)
        seen.add(mark.term)
        value += weight(mark.term) * (fresh ? (shown.has(mark.term) ? 0.3 : 1) : REPEATED)
      }
      if (value > bestValue) {
        best = window
        bestValue = value
      }
    }
    if (!best) break
    chosen.push(best)
    for (const mark of best.marks) shown.add(mark.term)
  }
  return chosen.sort((a, b) => a.index - b.index || a.from - b.from).map(({ index, from, to }) => cutOut(paragraphs[index], from, to))
}

interface Window {
  /** Of its paragraph. */
  index: number
  from: number
  to: number
  marks: readonly Mark[]
}

/** Whether a mark, each asked in turn, begins a window: every one of a rare term, every so many-th of a common one. */
function spread(paragraphs: readonly MarkedParagraph[]): (mark: Mark) => boolean {
  const terms = new Map<number, { marks: number; passed: number }>()
  for (const { marks } of paragraphs) {
    for (const { term } of marks) {
      const known = terms.get(term)
      if (known) known.marks++
      else terms.set(term, { marks: 1, passed: 0 })
    }
  }
  return ({ term }) => {
    const known = terms.get(term)
    return known !== undefined && known.passed++ % Math.ceil(known.marks / MAX_WINDOWS_OF_A_TERM) === 0
  }
}

/** Windows around the marks that begin one, or the whole paragraph when it is short enough. */
function windowsOf(paragraph: MarkedParagraph, index: number, length: number, begins: (mark: Mark) => boolean): Window[] {
  const { text, marks } = paragraph
  if (marks.length === 0) return []
  if (text.length <= length + TOLERANCE) return [{ index, from: 0, to: text.length, marks }]
  const windows: Window[] = []
  let lastFrom = -1
  for (const mark of marks) {
    if (!begins(mark)) continue
    const from = beginning(text, mark.start)
    if (from === lastFrom) continue
    lastFrom = from
    const to = ending(text, from, Math.max(from + length, mark.end), marks)
    windows.push({ index, from, to, marks: marksWithin(marks, from, to) })
  }
  return windows
}

function marksWithin(marks: readonly Mark[], from: number, to: number): Mark[] {
  const first = lowerBound(0, marks.length, (m) => marks[m].start < from)
  let end = first
  while (end < marks.length && marks[end].end <= to) end++
  return marks.slice(first, end)
}

const passage = (paragraph: MarkedParagraph, from: number, length: number): Snippet =>
  cutOut(
    paragraph,
    from,
    paragraph.text.length <= from + length + TOLERANCE
      ? paragraph.text.length
      : ending(paragraph.text, from, from + length, paragraph.marks),
  )

function cutOut(paragraph: MarkedParagraph, from: number, to: number): Snippet {
  const { text } = paragraph
  return {
    paragraph: paragraph.id,
    from,
    cut: [text.slice(0, from).trim() !== '', text.slice(to).trim() !== ''],
    text: text.slice(from, to),
    marks: marksWithin(paragraph.marks, from, to).map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from })),
  }
}

const SENTENCE_END = new RegExp(`[.!?${QUESTION_MARK}…${SEMICOLON}]["'»”’)]?$`, 'u')
const isSpace = (text: string, at: number): boolean => /\s/u.test(text[at])

/** Where a window for a mark at `start` begins: the start of the text, of a sentence or of a word. */
function beginning(text: string, start: number): number {
  const earliest = Math.max(0, start - REACH_BACK)
  if (earliest === 0) return 0
  for (let at = start; at > earliest; at--) {
    if (isSpace(text, at - 1) && at >= 2 && SENTENCE_END.test(text.slice(Math.max(0, at - 4), at).trimEnd())) return at
  }
  for (let at = earliest; at < start; at++) if (isSpace(text, at - 1)) return at
  return start
}

/** Where a window that should end by `limit` ends: at a word's end, never inside a mark or a character. */
function ending(text: string, from: number, limit: number, marks: readonly Mark[]): number {
  if (limit >= text.length) return text.length
  const begun = marks[lowerBound(0, marks.length, (m) => marks[m].start < limit) - 1]
  const end = Math.max(limit, begun?.end ?? 0)
  const earliest = Math.max(from + (limit - from) / 2, begun?.end ?? 0)
  for (let at = end; at >= earliest; at--) if (isSpace(text, at)) return at
  for (let at = end; at < end + TOLERANCE; at++) if (at === text.length || isSpace(text, at)) return at
  // No space near: a very long word. End after whole characters, their combining marks included.
  let at = end
  while (at < text.length && (/\p{M}/u.test(text[at]) || (text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff))) at++
  return at
}
