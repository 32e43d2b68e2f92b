// From a parsed query to concepts: each item's own forms, then what other words mean the same, each with its reason. One file
// a reason; this one only puts them in order, applies `expand` and `drop`, and keeps the limits.

import type { Analyzer } from '../../analysis/analysis.js'
import { grams } from '../../analysis/grams.js'
import type { Token } from '../../analysis/token.js'
import type { Dictionary } from '../../lexicon/dictionary.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import { comparable } from '../comparable.js'
import type { Expand, Expansion, Item, SimpleItem, WordItem } from '../query.js'
import type { Alternative, Concept } from './concept.js'
import { languageOf, phraseAlternative, prefixAlternatives, wordAlternatives, writtenForms } from './forms.js'
import { otherNumbers, type Plurals } from './plurals.js'
import { translateWords } from './translation.js'

/** Alternatives of one concept at most; the lightest are left out. */
export const MAX_ALTERNATIVES = 16
/** Forms of the same word that are listed for the reader. */
const LISTED_FORMS = 16

export interface ExpandContext {
  vocabulary: Vocabulary
  analyzer: Analyzer
  dictionary: Dictionary
  plurals: Plurals
  expand: Expand
  /** `word:expansion`, as received. */
  drop: readonly string[]
}

/** True when the item holds nothing but function words: it is searched only if the whole query is such. */
export const isStopItem = (item: Item): boolean => item.kind === 'word' && item.tokens.every((token) => token.kind === 'stop')

/**
 * The concepts of a query's items, in their order. Stop words among content words give none; alone they are searched.
 * @param typing the last word may be unfinished: it also matches as a prefix
 */
export function expandItems(items: readonly Item[], context: ExpandContext, typing: boolean): Concept[] {
  const onlyStopWords = items.every(isStopItem)
  const asked = onlyStopWords ? items : items.filter((item) => !isStopItem(item))
  const words = asked.filter((item): item is WordItem => item.kind === 'word')
  const crossings = context.expand === 'auto' && !onlyStopWords ? translateWords(words, context) : new Map()
  const last = asked[asked.length - 1]
  return asked.map((item) => {
    if (item.kind !== 'or') return conceptOf(item, context, crossings.get(item) ?? [], typing && item === last)
    const members = item.items.map((member) =>
      conceptOf(
        member,
        context,
        context.expand === 'auto' && member.kind === 'word' ? (translateWords([member], context).get(member) ?? []) : [],
        false,
      ),
    )
    return {
      kind: 'or',
      text: item.text,
      at: item.at,
      language: null,
      alternatives: members.flatMap((member) => member.alternatives),
      surfaces: members.flatMap((member) => member.surfaces),
      grams: members.flatMap((member) => member.grams),
      expansions: members.flatMap((member) => member.expansions),
    }
  })
}

/** An alternative that is not of the word itself, with how it is shown. */
export interface Crossing {
  alternative: Alternative
  shown: Expansion
  /** The word it is listed under, where an entry of several words gave it to each of them; null: this word itself. */
  listedUnder: string | null
}

function conceptOf(item: SimpleItem, context: ExpandContext, crossings: readonly Crossing[], unfinished: boolean): Concept {
  const { vocabulary } = context
  const head = { kind: item.kind, text: item.text, at: item.at }
  if (item.kind === 'prefix') {
    const alternatives = prefixAlternatives(item.prefix, vocabulary)
    return { ...head, language: languageOf(item.prefix), alternatives, surfaces: [], grams: [], expansions: [] }
  }
  const language =
    item.tokens.length > 0 ? (item.tokens[0].script === 'latin' ? 'en' : item.tokens[0].script === 'arabic' ? 'ar' : null) : null
  if (item.kind === 'phrase') {
    return { ...head, language, alternatives: phraseAlternative(item.tokens, vocabulary), surfaces: [], grams: [], expansions: [] }
  }

  const dropped = droppedFrom(item.text, context.drop)
  const forms = writtenForms(item.tokens, vocabulary, LISTED_FORMS)
  const expansions: Expansion[] = []
  const without = new Set<number>()
  for (const { form, text } of context.expand === 'off' ? [] : forms) {
    const on = !dropped.has(comparable(text))
    if (!on) without.add(form)
    expansions.push({ text, language: languageOf(text) ?? 'ar', via: 'form', weight: 1, on })
  }
  const alternatives = wordAlternatives(item.tokens, vocabulary, context.expand === 'off' ? 'surface' : 'term', without)
  if (unfinished) {
    const last = item.tokens[item.tokens.length - 1]
    alternatives.push(...prefixAlternatives(last.surface, vocabulary).map((alternative) => ({ ...alternative, weight: 0.5 })))
  }
  const room = MAX_ALTERNATIVES - Math.min(alternatives.length, MAX_ALTERNATIVES - 1)
  const related = context.expand === 'off' ? [] : otherNumbers(item, context)
  for (const { alternative, shown, listedUnder } of [...related, ...crossings]
    .sort((a, b) => b.alternative.weight - a.alternative.weight)
    .slice(0, room)) {
    if (alternatives.some((known) => sameParts(known, alternative))) continue
    const on = !(listedUnder === null ? dropped : droppedFrom(listedUnder, context.drop)).has(comparable(shown.text))
    if (listedUnder === null) expansions.push({ ...shown, on })
    if (on) alternatives.push(alternative)
  }
  return { ...head, language, alternatives, ...printedOf(item.tokens, vocabulary), expansions }
}

/** Another name of the same thing may only be another form of the typed word (سورية for سوريا), which is asked already. */
const sameParts = (a: Alternative, b: Alternative): boolean =>
  a.parts.length === b.parts.length &&
  a.parts.every(
    ({ terms, forms }, p) => forms === null && terms.length === 1 && b.parts[p].forms === null && b.parts[p].terms[0] === terms[0],
  )

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

function printedOf(tokens: readonly Token[], vocabulary: Vocabulary): { surfaces: number[]; grams: number[] } {
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
  return { surfaces, grams: [...new Set(found)] }
}
