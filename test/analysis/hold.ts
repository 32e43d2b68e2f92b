// The laws of tokens and their places, held on every text that a test of this room gives to the analysis.

import type { Analyzer } from '../../index/analysis/analysis.js'
import type { RawToken } from '../../index/analysis/token.js'
import { tokenize } from '../../index/analysis/tokenize.js'

/** Characters that must stand in some token: letters and digits, but for signs that no word needs. */
const WORD_CHARACTER = /[\p{L}\p{Nd}]/u
const NOT_NEEDED = /[\u0640\ufe73\u06e5\u06e6\u02b0-\u02ff]/

/** What is wrong with the tokens of `text`, in words; empty when all laws hold. */
export function brokenLaws(text: string, tokens: readonly RawToken[]): string[] {
  const broken: string[] = []
  let before: RawToken | null = null
  let covered = 0
  for (const token of tokens) {
    const { start, end, wordStart, wordEnd, typed } = token
    const name = `${typed} [${start}, ${end})`
    if (!(0 <= start && start < end && end <= text.length)) broken.push(`${name} is not in the text`)
    if (!(0 <= wordStart && wordStart <= start && end <= wordEnd && wordEnd <= text.length)) broken.push(`${name} is not in its word`)
    if (typed === '') broken.push(`${name} has no letters`)
    if (before !== null && token.overlay && start > before.end) broken.push(`${name} stands over nothing`)
    if (token.overlay) continue
    if (before !== null && start < before.start) broken.push(`${name} runs backwards`)
    if (start >= covered && hasWord(text.slice(covered, start))) broken.push(`${text.slice(covered, start)} is in no token`)
    covered = Math.max(covered, end)
    before = token
    for (const edge of [wordStart - 1, wordEnd]) if (isInside(text, edge, wordStart, wordEnd)) broken.push(`${name}: its word goes on`)
  }
  if (hasWord(text.slice(covered))) broken.push(`${text.slice(covered)} is in no token`)
  return broken
}

const hasWord = (text: string): boolean =>
  [...text].some((character) => WORD_CHARACTER.test(character.normalize('NFKC')) && !NOT_NEEDED.test(character.normalize('NFKC')))

/** Whether the letter at `at`, just outside a written word of plain letters, belongs to it. */
function isInside(text: string, at: number, wordStart: number, wordEnd: number): boolean {
  const plain = /^[ء-يA-Za-z0-9]+$/
  return plain.test(text.slice(wordStart, wordEnd)) && at >= 0 && at < text.length && /[ء-يA-Za-z0-9]/.test(text[at])
}

/** Tokenizes, and throws when a law is broken. */
export function hold(text: string): RawToken[] {
  const tokens = tokenize(text)
  const broken = brokenLaws(text, tokens)
  if (broken.length > 0) throw new Error(`in ${JSON.stringify(text)}: ${broken.join('; ')}`)
  return tokens
}

/** The main terms of a text, overlays apart. */
export function terms(analyzer: Analyzer, text: string): string[] {
  hold(text)
  return analyzer
    .analyze(text)
    .filter((token) => !token.overlay)
    .map((token) => token.term)
}

/** The folded spellings of a text's words, overlays apart. */
export function surfaces(analyzer: Analyzer, text: string): string[] {
  hold(text)
  return analyzer
    .analyze(text)
    .filter((token) => !token.overlay)
    .map((token) => token.surface)
}
