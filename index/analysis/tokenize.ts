// Cuts a text into words with their offsets in the original. A written word, a run of letters, marks, digits and
// strokes, is cut where Arabic letters, other letters and numbers meet; everything else separates words.

import type { Tokenize } from './analysis.js'
import { kindAt, MARK, SEPARATOR, TATWEEL_STROKE } from './characters.js'
import { addDates, watchDates } from './dates.js'
import { watchCapitals } from './english/capitals.js'
import { isHyphen, joinParts } from './english/hyphens.js'
import { type Normalized, normalize } from './normalize.js'
import { createPieceReader, type Piece } from './pieces.js'
import { type LeftOut, NOTHING_LEFT_OUT } from './rules.js'
import type { RawToken } from './token.js'

/** See `Tokenize`. */
export const tokenize: Tokenize = createTokenizer()

/** A tokenizer without the rules `fold: tatweel` or `fold: digits`; only tests leave any out. */
export function createTokenizer(leftOut: LeftOut = NOTHING_LEFT_OUT): Tokenize {
  const readPiece = createPieceReader(leftOut)

  return (original) => {
    const normalized = normalize(original)
    const { text } = normalized
    const tokens: RawToken[] = []
    const capitals = watchCapitals()
    const dates = watchDates(text)
    /** The tokens last read, as long as hyphens join them, and the unit after them. */
    let chain: RawToken[] = []
    let chainEnd = 0

    const endChain = (): void => {
      const joined = chain.length > 1 ? joinParts(chain) : null
      if (joined !== null) tokens.splice(tokens.length - chain.length + 1, 0, joined)
      chain = []
    }
    const add = (from: number, piece: Piece): RawToken => {
      if (chain.length > 0 && (piece.script === 'arabic' || from !== chainEnd + 1 || !isHyphen(text[chainEnd]))) endChain()
      const token = place(normalized, from, piece)
      tokens.push(token)
      if (piece.script === 'latin') capitals.see(text.slice(from, piece.end), token)
      dates.see(piece.typed, piece.script, from, piece.end)
      if (piece.script !== 'arabic') {
        chain.push(token)
        chainEnd = piece.end
      }
      return token
    }

    for (let at = 0; at < text.length; ) {
      const kind = kindAt(text, at)
      // A mark without a letter belongs to the separator before it.
      if (kind === SEPARATOR || kind === MARK) {
        at++
        continue
      }
      const wordFrom = at
      const word: RawToken[] = []
      while (kindAt(text, at) !== SEPARATOR) {
        const inside = kindAt(text, at)
        if (inside === MARK || inside === TATWEEL_STROKE) at++
        else {
          const piece = readPiece(text, at, wordFrom)
          word.push(add(at, piece))
          at = piece.end
        }
      }
      for (const token of word) widen(token, normalized, wordFrom, at)
    }
    endChain()
    capitals.decide()
    return dates.seen() ? addDates(tokens, original) : tokens
  }
}

function place({ text, starts, ends }: Normalized, from: number, { end, typed, script, leftover }: Piece): RawToken {
  const first = starts === null ? from : starts[from]
  const last = ends === null ? end : ends[end - 1]
  const capital = script === 'latin' && text[from] !== text[from].toLowerCase()
  return { start: first, end: last, wordStart: first, wordEnd: last, typed, script, capital, leftover, overlay: false }
}

/** Sets the written word around a token. */
function widen(token: RawToken, { starts, ends }: Normalized, wordFrom: number, wordTo: number): void {
  token.wordStart = starts === null ? wordFrom : starts[wordFrom]
  token.wordEnd = ends === null ? wordTo : ends[wordTo - 1]
}
