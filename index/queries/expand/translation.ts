// What a query's words are called in the other language, from the lexicon: each rendering is analysed as any text is
// and used if the archive has all its words. An entry of several words that the query holds gives its renderings to
// each of them. What may be a name that the lexicon does not have is also looked for by its sound.

import { byPosition, LANGUAGE_OF, type Token } from '../../analysis/token.js'
import type { Dictionary } from '../../lexicon/dictionary.js'
import type { Found, Sense } from '../../lexicon/senses.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import type { Language } from '../../script/language.js'
import { spellingVariants } from '../../script/spelling-variants.js'
import { createMemo } from '../../structures/memo.js'
import type { Via, WordItem } from '../query.js'
import { addExpansions, scaled } from './expansions.js'
import { partOfTerm } from './forms.js'
import { nameWords, readCapitals } from './name-detection.js'
import { respelledParts } from './spellings.js'
import type { Alternative, ExpandContext, Expansion, Expansions, Part, Renderings, TextContext } from './types.js'

/** Renderings less likely than this are left out. */
const LEAST_WEIGHT = 0.02
/** What all other names of the same thing in the typed language weigh together, where the typed one weighs 1. */
const SYNONYMS = 0.8
/** What the renderings of a single word count, relative to those of the longer entry that it stands in. Range 0–1. */
const BESIDE_PHRASE = 0.5

/** The renderings of each word, by item. Words without any are absent. */
export function translateWords(items: readonly WordItem[], context: ExpandContext): Expansions {
  const expansions: Expansions = new Map()
  const capitals = readCapitals(items)
  for (const run of runsOfOneLanguage(items, context.queryLanguage)) {
    const unknown = translateRun(run, context, expansions)
    if (!context.isExcluded) nameWords(run.items, unknown, capitals, context, expansions)
  }
  return expansions
}

interface Run {
  language: Language
  items: WordItem[]
}

/** Words in a row of one language; numbers and dates are the same in both and end a run unless given a language. */
function runsOfOneLanguage(items: readonly WordItem[], neutral: Language | null): Run[] {
  const runs: Run[] = []
  let before: Language | null = null
  for (const item of items) {
    const language = LANGUAGE_OF[item.tokens[0]?.script ?? 'number'] ?? neutral
    if (language !== null) {
      if (language === before) runs[runs.length - 1].items.push(item)
      else runs.push({ language, items: [item] })
    }
    before = language
  }
  return runs
}

/** One word of a run, and the item it stands in: a written word may hold several (cease-fire, ديرالزور). */
interface Slot {
  token: Token
  item: WordItem
}

/** @returns the tokens that the lexicon knows nothing of, or nothing that the archive has */
function translateRun({ language, items }: Run, context: ExpandContext, expansions: Expansions): Set<Token> {
  const unknown = new Set<Token>()
  const slots: Slot[] = items.flatMap((item) => byPosition(item.tokens).map(([token]) => ({ token, item })))
  const { dictionary } = context
  const look = (from: number, to: number): Found | null => {
    const tokens = slots.slice(from, to).map(({ token }) => token)
    return language === 'en'
      ? inEitherSpelling(
          tokens.map(({ surface }) => surface),
          dictionary,
        )
      : dictionary.fromArabic(
          tokens.map(({ surface, term }) => ({ surface, stem: term })),
          0,
        )
  }
  for (let at = 0; at < slots.length; ) {
    let found = look(at, slots.length)
    let renderings = found ? renderingsOf(found, context) : []
    if (found && found.length > 1 && renderings.length === 0) {
      // An entry of several words of which the archive knows no rendering: its words are asked one by one.
      found = look(at, at + 1)
      renderings = found ? renderingsOf(found, context) : []
    }
    if (renderings.length === 0) unknown.add(slots[at].token)
    const length = renderings.length > 0 && found ? found.length : 1
    const [first, ...others] = new Set(slots.slice(at, at + length).map((slot) => slot.item))
    addExpansions(first, renderings, expansions)
    if (length > 1 && found && found.senses[0].label !== 'name list') {
      for (let of = at; of < at + length; of++) {
        // Of a word with hyphens that the lexicon has whole, the parts mean something else (cease-fire, fire).
        const isPart = slots.slice(at, at + length).some(({ item }, n) => at + n !== of && item === slots[of].item)
        const alone = isPart ? null : look(of, of + 1)
        if (alone)
          addExpansions(
            slots[of].item,
            renderingsOf(alone, context).map((one) => scaled(one, BESIDE_PHRASE)),
            expansions,
          )
      }
    }
    for (const item of others) {
      addExpansions(
        item,
        renderings.map((rendering) => ({ ...rendering, listedUnder: first.text })),
        expansions,
      )
    }
    at += length
  }
  return unknown
}

/**
 * The lexicon has one spelling of an English word: what it lacks as typed is looked up in the other (labour, labor).
 */
function inEitherSpelling([first, ...rest]: readonly string[], dictionary: Dictionary): Found | null {
  let found = dictionary.fromEnglish([first, ...rest], 0)
  for (const { word } of found === null ? spellingVariants(first) : []) found ??= dictionary.fromEnglish([word, ...rest], 0)
  return found
}

/** Renderings and same-language names of what was found that the archive has; the weights of each kind sum to 1. */
function renderingsOf(found: Found, context: ExpandContext): Expansion[] {
  return [...heldOf(found.senses, 1, context), ...heldOf(found.synonyms, SYNONYMS, context)]
}

function heldOf(senses: readonly Sense[], whole: number, context: ExpandContext): Expansion[] {
  const held = senses.flatMap((sense) => {
    const text = sense.words.join(' ')
    const parts = context.renderings(text)
    return parts ? [{ sense, text, parts }] : []
  })
  const sum = held.reduce((total, { sense }) => total + sense.weight, 0)
  return held.flatMap(({ sense, text, parts }) => {
    const weight = (whole * sense.weight) / sum
    if (weight < LEAST_WEIGHT) return []
    const synonym = whole !== 1
    const via: Via = synonym ? 'synonym' : sense.label === 'name list' ? 'name' : 'translation'
    const reported = { text, language: sense.language, via, weight: Math.round(weight * 1000) / 1000, on: true }
    return [{ alternative: { parts, weight, via, crossed: !synonym }, reported, listedUnder: null }]
  })
}

/** Renderings that are cached. */
const MAX_CACHED = 20_000

export function createRenderings(context: TextContext): Renderings {
  const cache = createMemo<string, Alternative['parts'] | null>(MAX_CACHED)
  return (text) => {
    const known = cache.get(text)
    return known === undefined ? cache.set(text, partsOf(text, context)) : known
  }
}

function partsOf(text: string, context: TextContext): Alternative['parts'] | null {
  const { analyzer, vocabulary } = context
  const positions = byPosition(analyzer.analyze(text))
  const parts = positions.map(([token], p) => {
    const part = partOfTerm(token.term, vocabulary)
    if (token.script !== 'latin') return part
    const inflected = p === positions.length - 1 ? withPlural(token.surface, part, vocabulary) : part
    // A spelling that shares its term with other words (organization, organs) is left out.
    const elsewhere = respelledParts(token, context).flatMap(({ terms, forms }) => (forms === null ? terms : []))
    return elsewhere.length === 0 ? inflected : { terms: [...new Set([...inflected.terms, ...elsewhere])], forms: null }
  })
  return parts.length > 0 && parts.every((part) => part.terms.length > 0) ? parts : null
}

/** An English noun also as its regular plurals, which Porter's stem does not always join to it (bus, buses). */
function withPlural(surface: string, part: Part, vocabulary: Vocabulary): Part {
  const terms = new Set(part.terms)
  for (const plural of [`${surface}s`, `${surface}es`, surface.replace(/y$/, 'ies')]) {
    const number = vocabulary.surfaces.find(plural)
    if (number >= 0) for (const form of vocabulary.formsOfSurface(number)) terms.add(vocabulary.formTerm[form])
  }
  return { terms: [...terms], forms: null }
}
