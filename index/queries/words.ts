// Turns spans of a query into the items that stand for words: written words, phrases and beginnings of words. The words
// are those of analysis, so a query is cut and folded exactly as the articles are.

import type { Analyzer } from '../analysis/analysis.js'
import type { Token } from '../analysis/token.js'
import { MAX_WORDS_OF_A_PHRASE } from './limits.js'
import type { PhraseItem, PrefixItem, SimpleItem, Span, WordItem } from './query.js'
import type { Warn } from './warnings.js'

/** Fewer letters would ask for too many words. */
const SHORTEST_PREFIX = 2
const WORD_CHARACTER = /[\p{L}\p{N}]/u

/**
 * The tokens in `span`, placed in the whole query. They are copies, named member by member because spreading is slow.
 */
function tokensIn(text: string, [from, to]: Span, analyzer: Analyzer): Token[] {
  return analyzer.analyze(text.slice(from, to)).map((token) => ({
    start: token.start + from,
    end: token.end + from,
    wordStart: token.wordStart + from,
    wordEnd: token.wordEnd + from,
    typed: token.typed,
    surface: token.surface,
    term: token.term,
    kind: token.kind,
    script: token.script,
    capital: token.capital,
    position: token.position,
    overlay: token.overlay,
  }))
}

/** Makes tokens those of one item: positions count from 0; a warning tells what a phrase has too many of. */
function itemTokens(tokens: Token[], warn: Warn): Token[] {
  const first = tokens[0].position
  for (const token of tokens) token.position -= first
  const beyond = tokens.filter(({ position }) => position >= MAX_WORDS_OF_A_PHRASE)
  if (beyond.length === 0) return tokens
  const cut = beyond.reduce((least, { overlay, start }) => (overlay ? least : Math.min(least, start)), Number.POSITIVE_INFINITY)
  warn('phrase-too-long', [cut, beyond.reduce((most, { end }) => Math.max(most, end), cut)])
  // A form that stands over words left out (a joined word, a date) goes with them.
  return tokens.filter(({ position, end, overlay }) => position < MAX_WORDS_OF_A_PHRASE && !(overlay && end > cut))
}

function wordItem(text: string, at: Span, tokens: Token[], warn: Warn): WordItem {
  return { kind: 'word', text: text.slice(...at), at, tokens: itemTokens(tokens, warn) }
}

interface WrittenWord {
  at: Span
  tokens: Token[]
}

/** Groups tokens that share letters: parts and joined form of a compound or hyphenated word, a date and its numbers. */
function writtenWords(tokens: readonly Token[]): WrittenWord[] {
  const words: WrittenWord[] = []
  for (const token of tokens) {
    const from = Math.min(token.start, token.wordStart)
    const to = Math.max(token.end, token.wordEnd)
    let first = words.length
    while (first > 0 && words[first - 1].at[1] > from) first--
    const [word, ...others] = words.splice(first)
    if (word === undefined) words.push({ at: [from, to], tokens: [token] })
    else {
      for (const other of others) word.tokens.push(...other.tokens)
      word.tokens.push(token)
      word.at = [Math.min(word.at[0], from), Math.max(word.at[1], to, ...others.map(({ at }) => at[1]))]
      words.push(word)
    }
  }
  return words
}

/** One item for each written word. Bare particles give none. */
export function plainWords(text: string, span: Span, analyzer: Analyzer, warn: Warn): WordItem[] {
  return writtenWords(tokensIn(text, span, analyzer)).map(({ at, tokens }) => wordItem(text, at, tokens, warn))
}

/**
 * All words of a span as one item, side by side; null when there are none. `at` is what the item takes in the query.
 */
export function joinedWords(text: string, span: Span, at: Span, analyzer: Analyzer, warn: Warn): WordItem | null {
  const tokens = tokensIn(text, span, analyzer)
  if (tokens.length === 0) return null
  const words = writtenWords(tokens)
  return { ...wordItem(text, [words[0].at[0], words[words.length - 1].at[1]], tokens, warn), at }
}

/** The words between quotes; null when there are none. */
export function phrase(text: string, span: Span, at: Span, analyzer: Analyzer, warn: Warn): PhraseItem | null {
  const tokens = tokensIn(text, span, analyzer)
  if (tokens.length === 0) return null
  return { kind: 'phrase', text: text.slice(...span).trim(), at, tokens: itemTokens(tokens, warn) }
}

/** The folded beginning that a starred word asks for: of a hyphenated or compound word its joined form. */
function beginning({ at, tokens }: WrittenWord): { prefix: string; from: number } {
  const joined = tokens.find(({ kind, start, end }) => kind === 'joined' && start <= at[0] && end >= at[1])
  if (joined !== undefined) return { prefix: joined.surface, from: at[0] }
  const last = tokens.findLast(({ overlay }) => !overlay) ?? tokens[0]
  return { prefix: last.surface, from: last === tokens[0] ? at[0] : last.start }
}

/**
 * A word with a star: the last written word of `span`, and those that stand before it without white space as plain
 * words. A beginning that is too short is searched as a word.
 */
export function prefixWords(text: string, span: Span, at: Span, analyzer: Analyzer, warn: Warn): SimpleItem[] {
  const words = writtenWords(tokensIn(text, span, analyzer))
  const starred = words.at(-1)
  const touchesStar = starred !== undefined && !WORD_CHARACTER.test(text.slice(starred.at[1], span[1]))
  const { prefix, from } = touchesStar ? beginning(starred) : { prefix: '', from: span[0] }
  if (starred === undefined || [...prefix].length < SHORTEST_PREFIX) {
    warn('prefix-too-short', at)
    return words.map((word) => wordItem(text, word.at, word.tokens, warn))
  }
  const before = words.slice(0, -1).map((word) => wordItem(text, word.at, word.tokens, warn))
  // كوفيد19*: the letters are a whole word, the digits the beginning of another.
  const parts = starred.tokens.filter(({ end }) => end <= from)
  if (parts.length > 0) before.push(wordItem(text, [starred.at[0], from], parts, warn))
  const start = before.length > 0 ? from : at[0]
  const item: PrefixItem = { kind: 'prefix', text: text.slice(from, span[1]), at: [start, at[1]], prefix }
  return [...before, item]
}
