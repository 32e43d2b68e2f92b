// Decides which words in capitals are names of their own though they are spelled like function words: US, IS, WHO. In a
// text that is all capitals nothing can be told, so there they stay function words.

import { ENGLISH_STOP_WORDS } from './stopwords.js'

/** Longest and shortest such word; I and A are no acronyms. */
const SHORTEST = 2
const LONGEST = 5
/** This many words in capitals, and not one small letter, are a headline in capitals rather than a few acronyms. */
const SHOUTING = 4

const CAPITALS = /^[A-Z]+$/
const SMALL = /[a-z]/

/** A word of the text whose `typed` may still be put back into capitals. */
interface CapitalWord {
  typed: string
}

interface Capitals {
  /** Looks at the next Latin word as written. */
  see(written: string, word: CapitalWord): void
  /** Puts the acronyms among the words seen back into capitals; call once the whole text was read. */
  decide(): void
}

export function watchCapitals(): Capitals {
  const candidates: CapitalWord[] = []
  let inCapitals = 0
  let small = false
  return {
    see(written, word) {
      if (!small && SMALL.test(written)) small = true
      if (written.length < SHORTEST || !CAPITALS.test(written)) return
      inCapitals++
      if (written.length <= LONGEST && ENGLISH_STOP_WORDS.has(word.typed)) candidates.push(word)
    },
    decide() {
      if (small || inCapitals < SHOUTING) for (const word of candidates) word.typed = word.typed.toUpperCase()
    },
  }
}
