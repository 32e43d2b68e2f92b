// From a parsed query to concepts: each item's own forms, then what other words mean the same, each with its reason.
// One file a reason; this one only puts them in order, applies `expand` and `drop`, and keeps the limits.

import { grams } from '../../analysis/grams.js'
import { byPosition, LANGUAGE_OF, type Token } from '../../analysis/token.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import { comparable } from '../comparable.js'
import type { Item, ReportedExpansion, SimpleItem, WordItem } from '../query.js'
import { relatedWords } from './demonyms.js'
import { languageOf, phraseAlternative, prefixAlternatives, unfinishedBeginning, wordAlternatives, writtenForms } from './forms.js'
import { otherNumbers } from './plurals.js'
import { otherSpellings } from './spellings.js'
import { translateWords } from './translation.js'
import type { Alternative, Concept, ExpandContext, Expansion } from './types.js'

/** Alternatives of one concept at most; the lightest are left out. */
const MAX_ALTERNATIVES = 16
/** Forms of the same word that are listed for the reader. */
const LISTED_FORMS = 16
/** What the words that an unfinished one may become count, relative to it. Range 0–1. */
const UNFINISHED = 0.5

/** True when the item holds nothing but function words: it is searched only if the whole query is such. */
export const isStopItem = (item: Item): boolean => item.kind === 'word' && item.tokens.every((token) => token.kind === 'stop')

/**
 * The concepts of a query's items, in their order. Stop words among content words give none; alone they are searched.
 * @param typing the last item may be unfinished: a word, or one at the end of an OR, then matches as a prefix too
 */
export function expandItems(items: readonly Item[], context: ExpandContext, typing: boolean): Concept[] {
  const onlyStopWords = items.every(isStopItem)
  const asked = onlyStopWords ? items : items.filter((item) => !isStopItem(item))
  const words = asked.filter((item): item is WordItem => item.kind === 'word')
  const crossed = context.expand === 'auto' && !onlyStopWords ? translateWords(words, context) : new Map()
  return asked.map((item) => {
    const unfinished = typing && item === items[items.length - 1]
    if (item.kind !== 'or') return conceptOf(item, context, crossed.get(item) ?? [], unfinished)
    const members = item.items.map((member, m) =>
      conceptOf(
        member,
        context,
        context.expand === 'auto' && member.kind === 'word' ? (translateWords([member], context).get(member) ?? []) : [],
        unfinished && m === item.items.length - 1,
      ),
    )
    return {
      kind: 'or',
      text: item.text,
      at: item.at,
      language: null,
      alternatives: members.flatMap((member) => member.alternatives),
      surfaces: members.flatMap((member) => member.surfaces),
      phoneticSurfaces: members.flatMap((member) => member.phoneticSurfaces),
      grams: members.flatMap((member) => member.grams),
      related: members.flatMap((member) => member.related),
      expansions: members.flatMap((member) => member.expansions),
    }
  })
}

/** Of a phrase or a prefix, which are asked as they are spelled. */
const NOTHING_PRINTED = { surfaces: [], phoneticSurfaces: [], grams: [], related: [] }

function conceptOf(item: SimpleItem, context: ExpandContext, crossed: readonly Expansion[], unfinished: boolean): Concept {
  const { vocabulary } = context
  const head = { kind: item.kind, text: item.text, at: item.at }
  if (item.kind === 'prefix') {
    const alternatives = prefixAlternatives(item.prefix, vocabulary, 1)
    return { ...head, language: languageOf(item.prefix) ?? context.queryLanguage, alternatives, ...NOTHING_PRINTED, expansions: [] }
  }
  const language = LANGUAGE_OF[item.tokens[0]?.script ?? 'number'] ?? context.queryLanguage
  if (item.kind === 'phrase') {
    return { ...head, language, alternatives: phraseAlternative(item.tokens, vocabulary), ...NOTHING_PRINTED, expansions: [] }
  }

  const printed = printedOf(item.tokens, vocabulary)
  const without = new Set<number>()
  const finished = (): Alternative[] => {
    const beginning = unfinished ? unfinishedBeginning(item.tokens) : null
    return beginning === null ? [] : prefixAlternatives(beginning, vocabulary, UNFINISHED, without)
  }
  if (context.expand === 'off') {
    return {
      ...head,
      language,
      alternatives: [...phraseAlternative(item.tokens, vocabulary), ...finished()],
      ...printed,
      related: [],
      expansions: [],
    }
  }

  const dropped = droppedFrom(item.text, context.drop)
  const expansions: ReportedExpansion[] = []
  for (const { form, text } of writtenForms(item.tokens, vocabulary, LISTED_FORMS)) {
    const on = !dropped.has(comparable(text))
    if (!on) without.add(form)
    expansions.push({ text, language: languageOf(text) ?? 'ar', via: 'form', weight: 1, on })
  }
  const alternatives = wordAlternatives(item.tokens, vocabulary, context.expand === 'auto', without)
  const others = [...otherNumbers(item, context), ...otherSpellings(item, context), ...relatedWords(item, context), ...crossed]
    .sort((a, b) => b.alternative.weight - a.alternative.weight)
    .slice(0, Math.max(0, MAX_ALTERNATIVES - alternatives.length))
  // What was dropped is remembered too: another word for it that finds the same would bring it back.
  const known = [...alternatives]
  const typed = alternatives.flatMap(({ parts, via }) => (via === 'form' && parts.length === 1 ? parts[0].terms : []))
  for (const { alternative: given, reported, listedUnder, printedSurface } of others) {
    const alternative = { ...given }
    const same = known.find((other) => hasTermsOf(other, alternative))
    if (same) {
      // Two senses of one stem are one alternative, as likely as both together.
      if (same.crossed && alternative.crossed) same.weight = Math.min(1, same.weight + alternative.weight)
      continue
    }
    if (!alternative.crossed && holdsTypedWord(alternative, typed)) continue
    if (alternative.parts.every(({ forms }) => forms === null)) known.push(alternative)
    const on = !(listedUnder === null ? dropped : droppedFrom(listedUnder, context.drop)).has(comparable(reported.text))
    if (listedUnder === null) expansions.push({ ...reported, on })
    if (on) alternatives.push(alternative)
    if (on && printedSurface !== undefined) printed.phoneticSurfaces.push(printedSurface)
  }
  const related = context.expand === 'auto' ? relatedOf(item.tokens, known, context) : []
  return { ...head, language, alternatives: [...alternatives, ...finished()], ...printed, related, expansions }
}

/**
 * Whether `known` asks for the terms of `alternative`, so that `alternative` adds nothing but forms that were dropped:
 * another name of the same thing may only be another form of the typed word (سورية for سوريا).
 */
const hasTermsOf = (known: Alternative, alternative: Alternative): boolean =>
  known.parts.length === alternative.parts.length &&
  known.parts.every(
    ({ terms }, p) => terms.length === 1 && alternative.parts[p].forms === null && alternative.parts[p].terms[0] === terms[0],
  )

/**
 * Whether a name of several words has the typed one among them (مصر, جمهورية مصر العربية): it finds nothing but what
 * the word does, and forms that were dropped.
 */
const holdsTypedWord = ({ parts }: Alternative, typed: readonly number[]): boolean =>
  parts.length > 1 && parts.some(({ terms }) => terms.length === 1 && typed.includes(terms[0]))

/** Related words of a word of one part, without those that match by themselves or were dropped. */
function relatedOf(tokens: readonly Token[], alternatives: readonly Alternative[], { related }: ExpandContext): Concept['related'] {
  const positions = byPosition(tokens)
  if (positions.length !== 1) return []
  const asked = new Set(alternatives.flatMap(({ parts }) => (parts.length === 1 ? parts[0].terms : [])))
  return related(positions[0][0]).filter(({ term }) => !asked.has(term))
}

/** What `drop` leaves out of this word, folded for comparing. */
function droppedFrom(text: string, drop: readonly string[]): Set<string> {
  const word = comparable(text)
  const dropped = new Set<string>()
  for (const pair of drop) {
    const colon = pair.indexOf(':')
    if (colon > 0 && comparable(pair.slice(0, colon)) === word) dropped.add(comparable(pair.slice(colon + 1)))
  }
  return dropped
}

function printedOf(tokens: readonly Token[], vocabulary: Vocabulary): { surfaces: number[]; phoneticSurfaces: number[]; grams: number[] } {
  const surfaces: number[] = []
  const found: number[] = []
  for (const token of tokens) {
    if (token.overlay) continue
    const surface = vocabulary.surfaces.find(token.surface)
    if (surface >= 0) surfaces.push(surface)
    if (token.kind !== 'word' || token.script !== 'arabic') continue
    for (const gram of grams(token.surface)) {
      const number = vocabulary.grams.find(gram)
      if (number >= 0) found.push(number)
    }
  }
  return { surfaces, phoneticSurfaces: [], grams: [...new Set(found)] }
}
