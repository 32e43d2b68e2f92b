// Gives every block of a page its role. The body is what lies between the first and the last block of prose; the short
// lines before and after it are the page's own: headline, deck, bylines, captions. Furniture is known by its table
// wherever it stands.

import type { Role } from './article.js'
import { type Clue, readClue, readValue } from './clues.js'
import type { FurnitureTable } from './furniture.js'
import { FEWEST_WORDS, findDeck, findTitle, isShort, wordsOf } from './headline.js'
import type { PublisherBook } from './publishers.js'
import type { Block } from './readers/reader.js'
import { foldSpelling } from './spelling.js'

/** A clue and the blocks that say it: `last` is after `first` when a label stands on a line of its own. */
export interface PlacedClue extends Clue {
  first: number
  last: number
}

interface Layout {
  roles: Role[]
  /** Index of the heading that is the title; null when no block is. */
  title: number | null
  deck: number | null
  clues: PlacedClue[]
}

interface LayoutOptions {
  furniture: FurnitureTable
  publishers: PublisherBook
  /** The article is mostly in Latin letters. */
  english: boolean
}

/** Lines that a page has before or after its body, at most. */
const MAX_LINES = 100

/** What a block near an end of the page is; `prose` ends the zone. */
type Kind = 'given' | 'furniture' | 'caption' | 'clue' | 'short' | 'prose'

/**
 * The roles of `blocks` in their order. Where several lines hold the headline, the first is the title and the others
 * are headings too. A block whose role the format gave keeps it. Whatever nothing is known of is body: better searched
 * in vain than lost.
 */
export function layOut(blocks: readonly Block[], options: LayoutOptions): Layout {
  const roles: Role[] = blocks.map((block) => block.role ?? 'body')
  const onPage = markFurniture(blocks, roles, options.furniture)
  const kinds = new Map<number, { kind: Kind; clue: Clue | null }>()
  const kindOf = (index: number, beforeBody = true) => {
    const known = kinds.get(index)
    if (known !== undefined) return known
    const found = kindOfBlock(blocks[index], onPage[index], beforeBody, options)
    kinds.set(index, found)
    return found
  }

  let headEnd = 0
  while (headEnd < blocks.length && headEnd < MAX_LINES && kindOf(headEnd).kind !== 'prose') headEnd++
  let tailStart = blocks.length
  while (tailStart > headEnd && blocks.length - tailStart < MAX_LINES && kindOf(tailStart - 1, false).kind !== 'prose') tailStart--
  const hasProse = headEnd < blocks.length
  const zone = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, offset) => from + offset)
  const head = zone(0, headEnd)
  const tail = zone(tailStart, blocks.length)

  const clues: PlacedClue[] = []
  for (const part of [head, tail]) takeClues(part, blocks, roles, kindOf, options, clues)
  for (const index of [...head, ...tail]) if (kindOf(index).kind === 'caption') roles[index] = 'caption'

  const given = blocks.findIndex((block) => block.role === 'heading')
  const isOpen = (index: number) => kindOf(index).kind === 'short' && roles[index] === 'body'
  const shortHead = head.filter(isOpen)
  const shortTail = tail.filter(isOpen)
  const title = given !== -1 ? given : findTitle(blocks, shortHead, shortTail, hasProse, roles)
  if (title === null) return { roles, title, deck: null, clues: withoutFarDates(clues, null, headEnd, roles) }

  roles[title] = 'heading'
  const folded = foldSpelling(blocks[title].text)
  const repeats = [...shortHead, ...shortTail].filter((index) => index !== title && foldSpelling(blocks[index].text) === folded)
  for (const index of repeats) roles[index] = 'heading'
  const deck = hasProse ? findDeck(blocks, roles, title, repeats, title < headEnd ? shortHead : shortTail, title < headEnd) : null
  if (deck !== null) roles[deck] = 'deck'
  return { roles, title, deck, clues: withoutFarDates(clues, title, headEnd, roles) }
}

/** Marks lines of the table, and the headlines of other articles that one may introduce. Returns what was marked. */
function markFurniture(blocks: readonly Block[], roles: Role[], furniture: FurnitureTable): boolean[] {
  const marked = blocks.map(() => false)
  let opened = false
  for (const [index, { text, role }] of blocks.entries()) {
    if (role !== null) continue
    const row = furniture.rowOf(text)
    marked[index] = row !== null || (opened && isShort(text) && wordsOf(text) >= FEWEST_WORDS)
    if (row !== null) opened = row.opens === 'headlines'
    else opened = marked[index]
    if (marked[index]) roles[index] = row?.role ?? 'furniture'
  }
  return marked
}

function kindOfBlock(
  block: Block,
  onPage: boolean,
  beforeBody: boolean,
  { furniture, publishers, english }: LayoutOptions,
): { kind: Kind; clue: Clue | null } {
  if (block.role !== null) return { kind: 'given', clue: null }
  if (onPage) return { kind: 'furniture', clue: null }
  if (beforeBody && furniture.isCaption(block.text, (name) => publishers.byName(name)?.agency === true))
    return { kind: 'caption', clue: null }
  const clue = readClue(block.text, english, publishers)
  if (clue !== null) return { kind: 'clue', clue }
  return { kind: isShort(block.text) ? 'short' : 'prose', clue: null }
}

/** Turns the clues of one zone into bylines; a label on a line of its own takes the next line as its value. */
function takeClues(
  zone: readonly number[],
  blocks: readonly Block[],
  roles: Role[],
  kindOf: (index: number) => { kind: Kind; clue: Clue | null },
  { publishers, english }: LayoutOptions,
  clues: PlacedClue[],
): void {
  for (let at = 0; at < zone.length; at++) {
    const { clue } = kindOf(zone[at])
    if (clue === null) continue
    if (clue.awaits === undefined) {
      roles[zone[at]] = 'byline'
      clues.push({ ...clue, first: zone[at], last: zone[at] })
      continue
    }
    const next = zone[at + 1]
    const isValue = next !== undefined && (kindOf(next).kind === 'short' || kindOf(next).clue?.named !== undefined)
    const value = isValue ? readValue(clue.awaits, blocks[next].text, english, publishers) : null
    roles[zone[at]] = 'byline'
    if (value === null) continue
    roles[next] = 'byline'
    clues.push({ ...value, first: zone[at], last: next })
    at++
  }
}

/** A date counts only near the headline: one that ends a text may be of anything. Such a line goes back to the body. */
function withoutFarDates(clues: readonly PlacedClue[], title: number | null, headEnd: number, roles: Role[]): PlacedClue[] {
  return clues.filter((clue) => {
    const isFar = clue.published !== undefined && clue.first >= headEnd && (title === null || title < headEnd)
    if (isFar) roles[clue.first] = 'body'
    return !isFar
  })
}
