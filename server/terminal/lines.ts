// Lays marked text out for a terminal: cut into lines no wider than its window, marks and titles in bold and underline,
// and, where the terminal cannot do it, Arabic shaped and put in order. Nothing in an article can act on the terminal.

import type { MarkedText } from '../contract/contract.js'
import { type Cluster, directionsOf, shape, visualLine } from './visual.js'

export interface Layout {
  /** Columns; Infinity does not wrap. */
  width: number
  direction: 'ltr' | 'rtl'
  /** Shape and reorder for terminals that cannot. */
  visual: boolean
  /** Show marks and titles by ANSI styles. */
  styled: boolean
  /** All of it in bold. */
  bold?: boolean
  /** Columns left free at the left of each line. */
  indent?: number
}

const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g
/** Marks, isolates, embeddings and overrides: in a line of several texts one would reach into the next. */
const DIRECTION_SIGN = /^[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]$/
const NO_WIDTH = /^[\p{M}\p{Cf}]/u
const TWO_WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uFF01-\uFF60]/u
const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** Lines ready to be printed, without line feeds. */
export function layOut({ text, marks }: MarkedText, layout: Layout): string[] {
  const { width, direction, visual, indent = 0 } = layout
  const room = Math.max(20, width - indent)
  const clusters = clustersOf(text, marks)
  const placed = visual ? shape(clusters) : clusters
  const directions = visual ? directionsOf(placed, direction) : null
  return wrap(placed, room).map(([from, to]) => {
    const line = directions ? visualLine(placed, from, to, directions) : placed.slice(from, to)
    const atEnd = visual && direction === 'rtl' && Number.isFinite(room) ? ' '.repeat(Math.max(0, room - cellsOf(line))) : ''
    return ' '.repeat(indent) + atEnd + paint(line, layout)
  })
}

/** Columns that a text takes. */
export const columnsOf = (text: string): number => cellsOf(clustersOf(text, []))

function clustersOf(text: string, marks: MarkedText['marks']): Cluster[] {
  const clusters: Cluster[] = []
  let next = 0
  for (const { segment, index } of segmenter.segment(text.replace(CONTROL, ' '))) {
    while (next < marks.length && marks[next].end <= index) next++
    if (DIRECTION_SIGN.test(segment)) continue
    const marked = next < marks.length && marks[next].start <= index
    clusters.push({ text: segment, cells: NO_WIDTH.test(segment) ? 0 : TWO_WIDE.test(segment) ? 2 : 1, marked })
  }
  return clusters
}

const cellsOf = (clusters: readonly Cluster[]) => clusters.reduce((sum, { cells }) => sum + cells, 0)

/** Cuts before a word that would not fit, and inside one that fits no line. Spaces at a cut are left out. */
function wrap(clusters: readonly Cluster[], width: number): [from: number, to: number][] {
  const lines: [number, number][] = []
  const isSpace = (n: number) => clusters[n].text === ' '
  let from = 0
  while (from < clusters.length && isSpace(from)) from++
  while (from < clusters.length) {
    let to = from
    let cells = 0
    let lastSpace = -1
    while (to < clusters.length && cells + clusters[to].cells <= width) {
      if (isSpace(to)) lastSpace = to
      cells += clusters[to].cells
      to++
    }
    if (to < clusters.length && !isSpace(to) && lastSpace > from) to = lastSpace
    let end = to
    while (end > from && isSpace(end - 1)) end--
    lines.push([from, end])
    from = to
    while (from < clusters.length && isSpace(from)) from++
  }
  return lines
}

const BOLD = '\u001B[1m'
const UNDERLINED = '\u001B[4m'
const PLAIN = '\u001B[0m'

/** Marks are bold and underlined; in a line that is bold already the underline tells them. */
function paint(line: readonly Cluster[], { styled, bold = false }: Layout): string {
  const texts = (clusters: readonly Cluster[]) => clusters.map(({ text }) => text).join('')
  if (!styled) return texts(line)
  let painted = ''
  for (let from = 0; from < line.length; ) {
    const { marked } = line[from]
    let to = from + 1
    while (to < line.length && line[to].marked === marked) to++
    const style = (bold || marked ? BOLD : '') + (marked ? UNDERLINED : '')
    painted += style ? style + texts(line.slice(from, to)) + PLAIN : texts(line.slice(from, to))
    from = to
  }
  return painted
}
