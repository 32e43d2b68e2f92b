// Which parts of a typed text the archive knows: what it hardly has may have been meant otherwise, and what is put in
// its place must be there.

import { byPosition, type Token } from '../../analysis/token.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import { expandItems, isStopItem } from '../expand/expand.js'
import type { Concept, ExpandContext } from '../expand/types.js'
import type { Item, Query, SimpleItem, Span } from '../query.js'
import { FEW_ARTICLES } from './suggestion.js'

/** A part of the text between white space that is asked for, rather than left out or a filter. */
interface Chunk {
  text: string
  at: Span
  /** Its longest word is in under three articles, and no translation or other name in the dictionary is in any. */
  doubtful: boolean
  /** Articles that hold the rarest of its words. */
  articles: number
}

/** Quotes and brackets around words are no letters on any keyboard meant here. */
const EDGES = /^[“”„«»"()]+|[“”„«»"()]+$/g

/** @param typing whether the last word may be unfinished */
export function chunksOf(query: Query, context: ExpandContext, typing: boolean): Chunk[] {
  const left = [...query.excluded, ...query.filters].map(({ at }) => at)
  const asked = query.items.filter((item) => !isStopItem(item))
  let concepts: Concept[] | null = null
  const isKnown = (item: Item): boolean => {
    if (item.kind !== 'word') return false
    concepts ??= expandItems(query.items, context, typing)
    const concept = concepts[asked.indexOf(item)]
    if (concept === undefined) return false
    // Letters of the wrong keyboard may sound like a name, too; that alone does not show that a name was meant.
    const alternatives = isInDictionary(item.tokens, context)
      ? concept.alternatives
      : concept.alternatives.filter(({ via }) => via !== 'name')
    return isKnownOtherwise({ alternatives }, context.vocabulary)
  }
  return [...query.text.matchAll(/\S+/g)].flatMap((match): Chunk[] => {
    const at: Span = [match.index, match.index + match[0].length]
    if (left.some(([from, to]) => from < at[1] && to > at[0])) return []
    const within = asked.filter((item) => item.at[0] < at[1] && item.at[1] > at[0])
    const tokens = within.flatMap(tokensOf).filter(({ start, overlay }) => start >= at[0] && start < at[1] && !overlay)
    const longest = tokens.reduce<Token | null>((most, token) => (most && most.surface.length >= token.surface.length ? most : token), null)
    const inner = match[0].replace(EDGES, '')
    const from = at[0] + match[0].indexOf(inner)
    const doubtful = longest !== null && articlesWith(longest, context.vocabulary) < FEW_ARTICLES && !within.some(isKnown)
    return inner === ''
      ? []
      : [{ text: inner, at: [from, from + inner.length], doubtful, articles: doubtful ? articlesOf(inner, context) : FEW_ARTICLES }]
  })
}

const tokensOf = (item: Item): readonly Token[] =>
  item.kind === 'or'
    ? item.items.flatMap((member: SimpleItem) => (member.kind === 'prefix' ? [] : member.tokens))
    : item.kind === 'prefix'
      ? []
      : item.tokens

export function isInDictionary(tokens: readonly Token[], { dictionary }: Pick<ExpandContext, 'dictionary'>): boolean {
  const words = byPosition(tokens).map(([main]) => main)
  const found =
    words[0]?.script === 'arabic'
      ? dictionary.fromArabic(
          words.map(({ surface, term }) => ({ surface, stem: term })),
          0,
        )
      : dictionary.fromEnglish(
          words.map(({ surface }) => surface),
          0,
        )
  return found !== null
}

const articlesWith = ({ kind, term }: Token, { terms, termDocuments }: Vocabulary): number => {
  const number = kind === 'date' ? -1 : terms.find(term)
  return number < 0 ? 0 : termDocuments[number]
}

/** Whether a translation, a name or another name finds articles, or any other alternative more than few. */
export function isKnownOtherwise(
  { alternatives }: Pick<Concept, 'alternatives'>,
  { termDocuments, surfaceDocuments, formSurface }: Vocabulary,
): boolean {
  return alternatives.some(({ parts, via, crossed }) => {
    if (crossed || via === 'synonym' || via === 'name') return true
    const articles = parts.map(({ terms, forms }) =>
      forms === null
        ? terms.reduce((sum, term) => sum + termDocuments[term], 0)
        : [...forms].reduce((sum, form) => sum + surfaceDocuments[formSurface[form]], 0),
    )
    return Math.min(...articles) >= FEW_ARTICLES
  })
}

/**
 * Articles that hold the rarest word of `text`; 0 when one of its words is in none, or none of them has two letters.
 */
export function articlesOf(text: string, { analyzer, vocabulary }: Pick<ExpandContext, 'analyzer' | 'vocabulary'>): number {
  const tokens = analyzer.analyze(text).filter(({ overlay }) => !overlay)
  if (!tokens.some(({ kind, surface }) => kind === 'word' && [...surface].length > 1)) return 0
  return Math.min(...tokens.map((token) => articlesWith(token, vocabulary)))
}

/** Articles that have the rarest word of `text` spelled so, in no other form. */
export function articlesSpelling(text: string, { analyzer, vocabulary }: Pick<ExpandContext, 'analyzer' | 'vocabulary'>): number {
  const { surfaces, surfaceDocuments } = vocabulary
  const words = analyzer.analyze(text).filter(({ overlay }) => !overlay)
  const numbers = words.map(({ surface }) => surfaces.find(surface))
  return words.length === 0 ? 0 : Math.min(...numbers.map((number) => (number < 0 ? 0 : surfaceDocuments[number])))
}

/** Puts other texts into the places of parts of `text`, which must not overlap. */
export function replaceSpans(text: string, parts: readonly { at: Span; text: string }[]): string {
  return [...parts]
    .sort((a, b) => b.at[0] - a.at[0])
    .reduce((changed, part) => changed.slice(0, part.at[0]) + part.text + changed.slice(part.at[1]), text)
}
