// Proposes other spellings for a query: a word that the archive hardly has is replaced by one that it has, one edit
// away, and everything else of the text stays as it was typed, signs and spaces too. Whether that finds more is for the
// engine to see.

import type { Token } from '../../analysis/token.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import { expandItems, isStopItem } from '../expand/expand.js'
import type { Concept, ExpandContext } from '../expand/types.js'
import type { Query, SimpleItem } from '../query.js'
import { isKnownOtherwise, replaceSpans } from './evidence.js'
import { neighbours } from './neighbours.js'
import { slipCost } from './slips.js'
import { FEW_ARTICLES, LONGEST_TEXT, MAX_DOUBTED, type Proposal } from './suggestion.js'

/** Shorter words have too many neighbours to tell which was meant; longer ones nobody types. Letters. */
const SHORTEST = 4
const LONGEST = 64
/** Proposals that are searched, each once. */
const MAX_PROPOSALS = 4
/** The commonest spelling of a name may be its possessive, which is no part of the word. */
export const POSSESSIVE = /['’]s?$/
/**
 * How many times as many articles a word must be in as a word that the archive has too, to be what was rather meant.
 */
const FAR_MORE = 10

/**
 * Query texts that may be what was meant, the likeliest first, at most four. All doubtful words are replaced at once,
 * because a query of two misspelled words finds nothing while one of them is left; then each of them alone.
 * @param found articles that the query found as typed
 */
export function proposeSpellings(query: Query, found: number, context: ExpandContext, typing: boolean): Proposal[] {
  if (query.text.length > LONGEST_TEXT) return []
  const doubtful: Replacement[][] = []
  for (const { token, asPhrase } of doubtfulTokens(query, context, typing)) {
    const better = replacements(token, asPhrase, query.text, found, context.vocabulary)
    if (better.length > 0) doubtful.push(better)
  }
  const likeliest = doubtful.map(([first]) => first)
  const sets = doubtful.length === 1 ? doubtful[0].map((one) => [one]) : [likeliest, ...likeliest.map((one) => [one])]
  return sets
    .flatMap((set): Proposal[] =>
      set.length === 0
        ? []
        : [
            {
              text: replaceSpans(
                query.text,
                set.map(({ token, text }) => ({ at: [token.start, token.end], text })),
              ),
              reason: 'spelling',
            },
          ],
    )
    .slice(0, MAX_PROPOSALS)
}

interface Doubtful {
  token: Token
  /** Asked for in its own spelling rather than in any form. */
  asPhrase: boolean
}

/** Words that few articles have, in the order of the text. What has another name or a translation is well spelled. */
function* doubtfulTokens(query: Query, context: ExpandContext, typing: boolean): Generator<Doubtful> {
  const { vocabulary } = context
  const asked = query.items.filter((item) => !isStopItem(item))
  let concepts: Concept[] | null = null
  let looked = 0
  for (const [n, item] of asked.entries()) {
    const members: readonly SimpleItem[] = item.kind === 'or' ? item.items : [item]
    for (const member of members) {
      if (member.kind === 'prefix') continue
      const asPhrase = member.kind === 'phrase' || context.expand === 'off'
      const rare = member.tokens.filter((token) => isComparable(token) && articlesWith(token, asPhrase, vocabulary) < FEW_ARTICLES)
      if (rare.length === 0) continue
      if (member.kind === 'word') {
        concepts ??= expandItems(query.items, context, typing)
        const [concept] = item.kind === 'or' ? expandItems([member], context, typing) : [concepts[n]]
        if (isKnownOtherwise(concept, vocabulary)) continue
      }
      for (const token of rare) {
        if (++looked > MAX_DOUBTED) return
        yield { token, asPhrase }
      }
    }
  }
}

/** A content word of letters, neither too short nor endless. */
function isComparable({ kind, overlay, script, surface }: Token): boolean {
  if (kind !== 'word' || overlay || script === 'number' || surface.length > 2 * LONGEST) return false
  const letters = [...surface].length
  return letters >= SHORTEST && letters <= LONGEST
}

function articlesWith({ surface, term }: Token, asPhrase: boolean, vocabulary: Vocabulary): number {
  const number = asPhrase ? vocabulary.surfaces.find(surface) : vocabulary.terms.find(term)
  return number < 0 ? 0 : (asPhrase ? vocabulary.surfaceDocuments : vocabulary.termDocuments)[number]
}

interface Replacement {
  token: Token
  /** As the archive writes it, in the case that was typed. */
  text: string
  cost: number
  /** Articles that have the word: in any form, or spelled so if it is asked as it is spelled. */
  articles: number
  surface: number
}

/**
 * The words of the archive that may replace a doubtful one, the likeliest first: likely slips, then the commoner word.
 */
function replacements(token: Token, asPhrase: boolean, text: string, found: number, vocabulary: Vocabulary): Replacement[] {
  const letters = [...token.surface]
  const typedTerm = vocabulary.terms.find(token.term)
  const articlesNow = articlesWith(token, asPhrase, vocabulary)
  const written = text.slice(token.start, token.end)
  const enough = articlesNow > 0 ? FAR_MORE * articlesNow : found < FEW_ARTICLES ? 1 : FEW_ARTICLES
  return neighbours(token.surface, vocabulary.surfaces)
    .flatMap(({ number: surface, edit }): Replacement[] => {
      const form = commonestWord(surface, vocabulary)
      if (form === null || (!asPhrase && vocabulary.formTerm[form] === typedTerm)) return []
      const articles = asPhrase ? vocabulary.surfaceDocuments[surface] : vocabulary.termDocuments[vocabulary.formTerm[form]]
      if (articles < enough) return []
      return [
        {
          token,
          text: inCaseOf(written, vocabulary.printed(form).replace(POSSESSIVE, '')),
          cost: slipCost(edit, letters),
          articles,
          surface,
        },
      ]
    })
    .sort(
      (a, b) =>
        a.cost - b.cost ||
        b.articles - a.articles ||
        vocabulary.surfaceDocuments[b.surface] - vocabulary.surfaceDocuments[a.surface] ||
        a.surface - b.surface,
    )
}

/**
 * The commonest form of a surface that is a word of letters; null when it is none (a number, a date, a function word).
 */
export function commonestWord(surface: number, vocabulary: Vocabulary): number | null {
  let commonest: number | null = null
  for (const form of vocabulary.formsOfSurface(surface)) {
    const kind = vocabulary.kindOf(form)
    if (kind === 'stop' || kind === 'date' || kind === 'number') return null
    if (commonest === null || vocabulary.formOccurrences[form] > vocabulary.formOccurrences[commonest]) commonest = form
  }
  return commonest
}

/** The archive keeps words without their capitals, so these are taken from what was typed: GOVERMENT, Goverment. */
export function inCaseOf(written: string, word: string): string {
  const [first = '', ...rest] = written
  if (first === first.toLowerCase()) return word
  if (rest.length > 0 && rest.join('') === rest.join('').toUpperCase()) return word.toUpperCase()
  const [initial = '', ...others] = word
  return initial.toUpperCase() + others.join('')
}
