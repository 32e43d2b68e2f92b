// Interns the searched texts of articles, one article after another: each distinct word gets a number when it is first
// met, each occurrence becomes that number, and the words' ranges become bytes. It needs one article at a time, so
// several interners can work side by side; the inverter joins what they give.

import { tokenize } from '../analysis/tokenize.js'
import { createGrowableArray } from '../structures/growable-array.js'
import { capitalsIn } from './capitals.js'
import { createRangeWriter, PARAGRAPH_END } from './forward.js'
import type { InternedText } from './types.js'
import { SCRIPTS } from './vocabulary.js'
import { wordEntry, wordKey } from './word-entry.js'

export type Interner = (title: string | null, body: readonly string[]) => InternedText

/**
 * Words that an interner remembers; then it begins anew, so that several do not hold an archive's words several times.
 */
const MAX_REMEMBERED = 200_000

/** @param mostRemembered for tests */
export function createInterner(mostRemembered = MAX_REMEMBERED): Interner {
  const numbers = new Map<string, number>()
  const ranges = createRangeWriter()
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
      if (token.overlay) ranges.write(token.start, token.end)
      else ranges.write(token.wordStart, token.wordEnd)
    }
    push(PARAGRAPH_END)
    ranges.nextParagraph()
  }

  return (title, body) => {
    if (numbers.size >= mostRemembered) numbers.clear()
    const first = numbers.size
    fresh = []
    scripts = []
    capitals = []
    const entries = createGrowableArray(512)
    if (title !== null) addText(title, entries.push)
    const titleEntries = entries.length()
    for (const text of body) addText(text, entries.push)
    return {
      fresh,
      scripts: Uint8Array.from(scripts),
      capitals: Uint8Array.from(capitals),
      first,
      entries: entries.takeAll(),
      title: titleEntries,
      ranges: ranges.take(),
    }
  }
}
