// Completes the box: what its last word may become, from the archive's words, sources, authors and dates; where no word
// begins so, what may have been meant instead. Each says what the whole box reads after it is chosen. Total: any text
// gives a list.

import { tokenize } from '../../analysis/tokenize.js'
import { DOUBLE_QUOTES } from '../../script/classes.js'
import { NOUN_PARTICLES } from '../../script/clitics.js'
import type { Language } from '../../script/language.js'
import { ARTICLE } from '../../script/letters.js'
import { comparable, type FoldedWord, foldedWords } from '../comparable.js'
import { inCaseOf } from '../correct/spelling.js'
import { languageOf } from '../expand/forms.js'
import { fieldIn, fieldNamed } from '../fields.js'
import type { Span } from '../query.js'
import { type Lexeme, scan } from '../scan.js'
import { type CorrectionContext, correct } from './corrections.js'
import { type CompleteDays, type CompletedDays, monthsAround } from './dates.js'
import type { CompletedName, CompleteNames } from './names.js'
import type { CompleteTerms } from './terms.js'
import { spansOfTyped } from './typed-span.js'

export type CompletionKind = 'term' | 'source' | 'author' | 'date' | 'layout' | 'spelling' | 'arabizi'

export interface Completion {
  /** What is offered: a word, a name, a date. */
  text: string
  /** The whole box once it is chosen. */
  query: string
  kind: CompletionKind
  /** null: neither language's letters. */
  language: Language | null
  /** Articles of the archive that it stands for. */
  count: number
  /** Where in `text` what was typed stands: UTF-16 units; empty where it is spelled otherwise. */
  matched: Span[]
}

/** What completions are made from. */
export interface CompletionSources {
  terms: CompleteTerms
  names: CompleteNames
  days: CompleteDays
  /** Asked for only where no word begins as the last one does. */
  corrections: () => CorrectionContext
}

/** Longer texts are not completed. UTF-16 units; a query has at most 512. */
const LONGEST_TEXT = 512
/** Words of the box that may be one name or date together. */
const MAX_WORDS_TOGETHER = 4
const MAX_NAMES_OF_A_KIND = 2
const MAX_DATES = 3
const SHORTEST = 2
/** Particles that are written together with a word; the rest is completed when nothing begins with them. */
const PARTICLE = new RegExp(`^[${NOUN_PARTICLES}]`)
const QUOTES = new RegExp(`[${DOUBLE_QUOTES}]`, 'g')
const QUOTE_AT_END = new RegExp(`[${DOUBLE_QUOTES}]$`)
const PLAIN_VALUE = /^[\p{L}\p{M}\p{Nd}_-]+$/u
const SPACE_AT_END = /\s$/u

/** At most `most` completions of `text`, each with another `query`. */
export function completeBox(text: string, most: number, from: CompletionSources): Completion[] {
  if (text.length > LONGEST_TEXT) return []
  const lexemes = scan(text, () => undefined)
  const last = lexemes.at(-1)
  if (last === undefined) return []
  if (last.kind === 'field') return different(text, completeField(text, last, most, from), most)
  const named = last.kind === 'plain' ? completeTogether(text, last, from) : { together: false, found: [] }
  const ended = SPACE_AT_END.test(text)
  const terms = ended || last.kind === 'operator' ? [] : completeWord(text, most, from)
  const room = Math.max(most - named.found.length, Math.ceil(most / 2))
  // Several words that are one name or date say more than the last of them.
  const found = named.together ? [...named.found, ...terms] : [...terms.slice(0, room), ...named.found]
  if (found.length > 0 || last.kind === 'operator' || last.kind === 'prefix') return different(text, found, most)
  return different(text, corrections(text, from), most)
}

function different(text: string, completions: readonly Completion[], most: number): Completion[] {
  const seen = new Set([text.trim()])
  return completions
    .filter(({ query }) => {
      const fresh = query.length <= LONGEST_TEXT && !seen.has(query.trim())
      seen.add(query.trim())
      return fresh
    })
    .slice(0, most)
}

// ---- words --------------------------------------------------------------------------------------------------------

function completeWord(text: string, most: number, { terms }: CompletionSources): Completion[] {
  const at = text.search(/\S+$/u)
  if (at < 0) return []
  const word = tokenize(text.slice(at)).findLast(({ overlay, end }) => !overlay && at + end === text.length)
  if (word === undefined || word.script === 'number') return []
  const surface = comparable(word.typed)
  const start = at + word.start
  const typed = text.slice(start)
  const put = (before: string, beginning: string) => {
    return terms(beginning, most).map(({ text: printed, from, articles }): Completion => {
      const shown = before + inCaseOf(typed, printed)
      const matched = before === '' ? spansOfTyped(shown, beginning, from) : spansOfTyped(shown, surface)
      return { text: shown, query: text.slice(0, start) + shown, kind: 'term', language: languageOf(shown), count: articles, matched }
    })
  }
  const found = put('', surface)
  if (found.length > 0 || surface.length <= SHORTEST || !PARTICLE.test(surface)) return found
  // ل before the article is written otherwise, so only words without it follow a particle here.
  return put(surface[0], surface.slice(1)).filter(({ text: shown }) => !shown.slice(1).startsWith(ARTICLE))
}

function corrections(text: string, from: CompletionSources): Completion[] {
  const [, before, chunk, after] = /^(.*?)(\S+)(\s*)$/su.exec(text) ?? []
  if (chunk === undefined || [...chunk].length < SHORTEST) return []
  return correct(before, chunk, from.corrections(), after === '' ? from.terms : wholeWordsOnly(from.terms)).map(
    ({ kind, text: shown, before, articles }): Completion => ({
      text: shown,
      query: before + shown,
      kind,
      language: languageOf(shown),
      count: articles,
      matched: [],
    }),
  )
}

/** After a space the word is finished: only words that are just what was typed. */
const wholeWordsOnly =
  (terms: CompleteTerms): CompleteTerms =>
  (beginning, most) =>
    terms(beginning, most).filter(({ text }) => comparable(text) === beginning)

// ---- names and dates ----------------------------------------------------------------------------------------------

type Plain = Extract<Lexeme, { kind: 'plain' }>

/** The ends of a plain stretch that begin at one of its last words, the longest first. */
function tailsOf(text: string, { content }: Plain): number[] {
  const starts = tokenize(text.slice(...content))
    .filter(({ overlay }) => !overlay)
    .map(({ wordStart, start }) => content[0] + Math.min(wordStart, start))
  return [...new Set(starts)].slice(-MAX_WORDS_TOGETHER)
}

/** Names and dates that the longest end of the text which begins any may become. */
function completeTogether(text: string, plain: Plain, { names, days }: CompletionSources): { together: boolean; found: Completion[] } {
  const tails = tailsOf(text, plain)
  for (const [n, at] of tails.entries()) {
    const before = text.slice(0, at)
    const written = text.slice(at).trim()
    const typed = comparable(written)
    if (typed.length < SHORTEST) continue
    const found = [
      ...(['source', 'author'] as const).flatMap((kind) =>
        names(typed, kind, MAX_NAMES_OF_A_KIND).flatMap((name) => nameCompletion(before, fieldOf(kind, name.text), typed, name)),
      ),
      ...days(written, MAX_DATES).map((one) => dateCompletion(before, typed, one)),
    ]
    if (found.length > 0) return { together: n < tails.length - 1, found }
  }
  return { together: false, found: [] }
}

const fieldOf = (field: 'source' | 'author' | 'year' | 'before' | 'after', written: string): string =>
  `${fieldIn(field, languageOf(written) ?? 'en')}:`

/**
 * A name as a filter; none when the query would be too long with it.
 * @param head the field's name with its colon
 */
function nameCompletion(before: string, head: string, typed: string, { kind, text, id, articles }: CompletedName): Completion[] {
  // A name with quotes in it cannot stand in quotes; folded it is the same without them.
  const bare = text.replace(QUOTES, ' ').trim()
  const value = PLAIN_VALUE.test(bare) ? bare : `"${bare}"`
  const words = foldedWords(text)
  const query = `${before}${head}${words.length === 0 ? id : value}`
  if (query.length > LONGEST_TEXT) return []
  return [{ text, query, kind, language: languageOf(text), count: articles, matched: matchedIn(text, typed, words) }]
}

/** What was typed of a name, at the first of its words that begins so, its article left out or not. */
function matchedIn(text: string, typed: string, words: readonly FoldedWord[]): Span[] {
  for (const { start } of words) {
    const whole = spansOfTyped(text, typed, start, words)
    if (whole.length > 0) return whole
    const bare = text.startsWith(ARTICLE, start) ? spansOfTyped(text, typed, start + ARTICLE.length, words) : []
    if (bare.length > 0) return bare
  }
  return []
}

function dateCompletion(before: string, typed: string, { text, year, month, articles }: CompletedDays): Completion {
  const filter = month === null ? `${fieldOf('year', before)}${year}` : monthFilter(text, year, month)
  return {
    text,
    query: before + filter,
    kind: 'date',
    language: languageOf(text),
    count: articles,
    matched: spansOfTyped(text, typed),
  }
}

function monthFilter(name: string, year: number, month: number): string {
  const { after, before } = monthsAround(year, month)
  return [after && fieldOf('after', name) + after, before && fieldOf('before', name) + before].filter(Boolean).join(' ')
}

// ---- values of filters --------------------------------------------------------------------------------------------

type Field = Extract<Lexeme, { kind: 'field' }>

function completeField(text: string, { at, content }: Field, most: number, { names, days }: CompletionSources): Completion[] {
  if (at[1] < text.length || (content[1] < text.length && content[0] < content[1])) return []
  const head = text.slice(0, content[0]).replace(QUOTE_AT_END, '')
  const field = fieldNamed(head.slice(at[0]))
  const typed = comparable(text.slice(...content))
  if (field === 'source' || field === 'author') return names(typed, field, most).flatMap((name) => nameCompletion('', head, typed, name))
  if (field === null || field === 'lang') return []
  return days(text.slice(...content), most).flatMap((one): Completion[] => {
    if (one.month !== null) return []
    const { text: year, articles } = one
    return [{ text: year, query: head + year, kind: 'date', language: null, count: articles, matched: spansOfTyped(year, typed) }]
  })
}
