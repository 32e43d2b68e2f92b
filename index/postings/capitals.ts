// Which Latin words an archive writes as names: with a capital within a sentence, where only names have one. At the
// start of a sentence, and in headlines that give every word one, a capital tells nothing.

import type { RawToken, Script } from '../analysis/token.js'
import { COMMA } from '../script/letters.js'
import { PARAGRAPH_END } from './forward.js'
import type { Capital } from './types.js'
import { isOver, wordOf } from './word-entry.js'

const SMALL: Capital = 0
const OPENING: Capital = 1
export const NAME: Capital = 2

/** A text of so many Latin words of which so large a share has capitals is a headline. */
const HEADLINE_WORDS = 4
const HEADLINE_SHARE = 0.75
/** What may stand between a word and a name that follows it within a sentence. */
const WITHIN_SENTENCE = new RegExp(`^[\\s,${COMMA}/('’-]*$`)

type Word = Pick<RawToken, 'script' | 'capital' | 'start' | 'end' | 'overlay'>

/** How each of a text's words is written. */
export function capitalsIn(text: string, words: readonly Word[]): Uint8Array {
  const capitals = new Uint8Array(words.length)
  let latin = 0
  let raised = 0
  for (const { script, capital } of words) {
    if (script !== 'latin') continue
    latin++
    if (capital) raised++
  }
  const headline = latin >= HEADLINE_WORDS && raised >= HEADLINE_SHARE * latin
  for (let w = 0; raised > 0 && w < words.length; w++) {
    const { script, capital, start, overlay } = words[w]
    if (script !== 'latin' || !capital) continue
    const before = words[w - 1]
    if (overlay && before) capitals[w] = capitals[w - 1]
    else capitals[w] = !headline && before && WITHIN_SENTENCE.test(text.slice(before.end, start)) ? NAME : OPENING
  }
  return capitals
}

/** In so many articles a word in small letters is an ordinary word. */
const ORDINARY = 10

/** For each word of `scripts` and `capitals`: whether `ORDINARY` articles or more have it in Latin small letters. */
export function ordinaryWords(
  { scripts, capitals }: { scripts: readonly Script[]; capitals: readonly Capital[] },
  pieces: readonly Uint32Array[],
  /** Where each article's entries begin, and where the last one's end. */
  offsets: readonly number[],
): Uint8Array {
  const ordinary = new Uint8Array(scripts.length)
  const small = Uint8Array.from(scripts, (script, w) => (script === 'latin' && capitals[w] === SMALL ? 1 : 0))
  const articles = new Uint8Array(scripts.length)
  const seen = new Uint32Array(scripts.length)
  let article = 0
  let read = 0
  for (const entries of pieces) {
    for (let i = 0; i < entries.length; i++, read++) {
      while (read === offsets[article + 1]) article++
      const entry = entries[i]
      if (entry === PARAGRAPH_END || isOver(entry)) continue
      const word = wordOf(entry)
      if (small[word] === 0 || seen[word] === article + 1) continue
      seen[word] = article + 1
      if (++articles[word] === ORDINARY) {
        ordinary[word] = 1
        small[word] = 0
      }
    }
  }
  return ordinary
}
