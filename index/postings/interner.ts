// Turns the searched texts of articles, one article after another, into numbers: each distinct word gets one when it is first
// met, each occurrence is that number, and the places go into bytes. Everything here hangs on one article at a time, so
// several numberers can work side by side, and what they give is put together in `inverter.ts`.

import { tokenize } from '../analysis/tokenize.js'
import { growing } from '../structures/sparse-rows.js'
import { capitalsIn } from './capitals.js'
import { createPlaceWriter, PARAGRAPH_END } from './forward.js'
import { SCRIPTS } from './vocabulary.js'

/** One article's words by number. */
export interface NumberedText {
  /** Words met for the first time, in the order of their numbers, as a raw token's `typed`; `scripts` are indexes into SCRIPTS. */
  fresh: string[]
  scripts: Uint8Array
  /** How each of `fresh` is written, as `Capital`: one word has up to three numbers. */
  capitals: Uint8Array
  /** The number of the first of `fresh`. 0: the numbering began anew, and what earlier numbers meant is void. */
  first: number
  /** Word number + 1 in the upper 31 bits, 1 in the lowest for a word that stands over the one before it; PARAGRAPH_END ends each text. */
  entries: Uint32Array
  /** Entries of the title. */
  title: number
  /** The places of the entries, as a place writer writes them. */
  places: Uint8Array
}

export type Numberer = (title: string | null, body: readonly string[]) => NumberedText

export const wordEntry = (word: number, over: boolean): number => (((word + 1) << 1) | (over ? 1 : 0)) >>> 0
export const wordOf = (entry: number): number => (entry >>> 1) - 1
export const isOver = (entry: number): boolean => (entry & 1) === 1

/** What a word is numbered by: its spelling, and how it is written. Nobody writes the sign between them. */
export const wordKey = (typed: string, capital: number): string => (capital === 0 ? typed : `${typed}\0${capital}`)

/** Words that a numberer remembers; then it begins anew, so that several of them do not hold an archive's words several times. */
const MOST_REMEMBERED = 200_000

/** @param mostRemembered for tests */
export function createNumberer(mostRemembered = MOST_REMEMBERED): Numberer {
  const numbers = new Map<string, number>()
  const places = createPlaceWriter()
  let fresh: string[] = []
  let scripts: number[] = []
  let capitals: number[] = []

  const addText = (text: string, push: (entry: number) => void): void => {
    const tokens = tokenize(text)
    const written = capitalsIn(text, tokens)
    for (let t = 0; t < tokens.length; t++) {
      const token = tokens[t]
      if (token.leftover) continue
      const key = wordKey(token.typed, written[t])
      let number = numbers.get(key)
      if (number === undefined) {
        number = numbers.size
        numbers.set(key, number)
        fresh.push(token.typed)
        scripts.push(SCRIPTS.indexOf(token.script))
        capitals.push(written[t])
      }
      push(wordEntry(number, token.overlay))
      if (token.overlay) places.write(token.start, token.end)
      else places.write(token.wordStart, token.wordEnd)
    }
    push(PARAGRAPH_END)
    places.nextParagraph()
  }

  return (title, body) => {
    if (numbers.size >= mostRemembered) numbers.clear()
    const first = numbers.size
    fresh = []
    scripts = []
    capitals = []
    const entries = growing(512)
    if (title !== null) addText(title, entries.push)
    const titleEntries = entries.length()
    for (const text of body) addText(text, entries.push)
    return {
      fresh,
      scripts: Uint8Array.from(scripts),
      capitals: Uint8Array.from(capitals),
      first,
      entries: entries.done(),
      title: titleEntries,
      places: places.take(),
    }
  }
}
