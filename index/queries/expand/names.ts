// Names by their sound: the words of the archive that write in the other script what a typed name sounds like. Few and likely
// ones are wanted, since a word that only sounds alike finds articles about something else.

import type { Analyzer } from '../../analysis/analysis.js'
import { byPosition, type Token } from '../../analysis/token.js'
import { isOfOneClass } from '../../lexicon/phonetic/keys.js'
import { LEAST_LIKE, likeness, readArabicName, readLatinName, type SpelledName } from '../../lexicon/phonetic/names.js'
import { LATIN_ARTICLES, latinCompound, latinWithArticleInside, WRITTEN_PARTS } from '../../lexicon/phonetic/readings.js'
import type { PhoneticIndex } from '../../postings/phonetic-keys.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import { createMemo } from '../../structures/memo.js'
import { isPossible, partOfTerm } from './forms.js'
import type { Crossing, LikeName, Names, NameWishes, Part } from './types.js'

/** Names of one typed word at most. */
export const MAX_NAMES = 8
/** What is so much less like than the best is left out. 0.6 gives half as many more words and finds less. */
const BESIDE_BEST = 0.3
/** A name of one class of consonants (Ali, Aoun) sounds like many words: fewer are taken, and only very like ones. */
const MAX_OF_ONE_CLASS = 3
const LEAST_LIKE_OF_ONE_CLASS = -0.8
/** Shorter words sound like too much. */
const SHORTEST = 3
const LONGEST = 40
/** Words that may stand between the parts of a compound name. */
const BETWEEN_PARTS = 1
/** Words of each part of a compound that are tried with those of the other. */
const MAX_OF_A_PART = 4
/** From here on a likeness is taken for certain; each `HALVED` below halves the weight. */
const CERTAIN = -1.2
const HALVED = 1.5
/** What twice as many articles add to a likeness: of two words that sound as like, the commoner is meant (محمد, المحاميد). */
const TWICE_AS_COMMON = 0.04
/** What all names count together beside what the dictionary says. Range 0–1. */
export const BESIDE_SENSES = 0.5
/** Of a name that weighs less its spelling counts for nothing: in the score it counts by what it is, not by this weight. */
const LEAST_PRINTED = 0.3
/** Words whose names are remembered. */
const MOST_KEPT = 10_000
const DIGIT = /\p{Nd}/u

export function createNames(sounds: PhoneticIndex, analyzer: Analyzer, vocabulary: Vocabulary): Names {
  const kept = createMemo<string, readonly LikeName[]>(MOST_KEPT)

  /** Words of the archive that sound like one written word. */
  const single = (word: string, script: 'latin' | 'arabic', { only, expired }: NameWishes): LikeName[] => {
    if (expired?.()) return []
    const latin = script === 'latin'
    const name = (latin ? readLatinName : readArabicName)(word)
    if (name.letters.length < SHORTEST || name.letters.length > LONGEST) return []
    const { keys } = name
    const byTerm = new Map<string, LikeName>()
    const take = (among: readonly number[], least: number, most: number): void => {
      const taken: LikeName[] = []
      for (const form of sounds.formsWithKeys(among, latin ? 'arabic' : 'latin')) {
        const printed = vocabulary.printed(form)
        if (only && !only.test(printed)) continue
        const like = likenessTo(name, printed, latin)
        if (like < least) continue
        const surface = vocabulary.formSurface[form]
        const worth = like + TWICE_AS_COMMON * Math.log2(vocabulary.surfaceDocuments[surface])
        taken.push({ text: shownAs(form), parts: partsOf(form), like, worth, surface })
      }
      let terms = 0
      for (const one of taken.sort(byWorth)) {
        if (terms === most) break
        const key = one.parts.flatMap((part) => part.terms).join(' ')
        if (byTerm.has(key)) continue
        byTerm.set(key, one)
        terms++
      }
    }
    take(
      keys.filter((key) => !isOfOneClass(key)),
      LEAST_LIKE,
      MAX_NAMES,
    )
    take(keys.filter(isOfOneClass), LEAST_LIKE_OF_ONE_CLASS, MAX_OF_ONE_CLASS)
    return likest([...byTerm.values()])
  }

  const shownAs = (form: number): string => {
    const word = vocabulary.printed(form)
    // The archive keeps words without their capitals; a name has one.
    return vocabulary.scriptOf(form) === 'latin' ? word[0].toUpperCase() + word.slice(1) : word
  }

  /** A word in any of its forms; of a compound written as one word its parts side by side. */
  const partsOf = (form: number): Part[] =>
    vocabulary.kindOf(form) === 'word'
      ? [{ terms: [vocabulary.formTerm[form]], forms: null }]
      : byPosition(analyzer.analyze(vocabulary.printed(form))).map(([{ term }]) => partOfTerm(term, vocabulary))

  /** Every word for the first part beside every word for the second. */
  const sideBySide = (names: readonly (readonly LikeName[])[]): LikeName[] =>
    names.reduce<LikeName[]>(
      (before, next) =>
        before.flatMap((one) =>
          next.slice(0, MAX_OF_A_PART).map((other) => ({
            text: one.text === '' ? other.text : `${one.text} ${other.text}`,
            parts: [...one.parts, ...other.parts],
            like: one.like + other.like / names.length,
            worth: one.worth + other.worth / names.length,
            surface: null,
          })),
        ),
      [{ text: '', parts: [], like: 0, worth: 0, surface: null }],
    )

  /** Words for one part of a compound: the one it is always written as, else all that sound so. */
  const partOfCompound = (part: string, expired: NameWishes['expired']): LikeName[] => {
    const text = WRITTEN_PARTS.get(part)
    if (text === undefined) return single(part, 'latin', { expired })
    const parts = byPosition(analyzer.analyze(text)).map(([{ term }]) => partOfTerm(term, vocabulary))
    const like = likenessTo(readLatinName(part), text, true)
    return [{ text, parts, like, worth: like, surface: null }]
  }

  const compound = (parts: [string, string] | null, { expired }: NameWishes): LikeName[] =>
    parts === null ? [] : sideBySide(parts.map((part) => partOfCompound(part, expired)))

  const latinWord = (word: string, wishes: NameWishes): LikeName[] => {
    const letters = readLatinName(word).letters
    const names = [...single(word, 'latin', wishes), ...compound(latinCompound(letters), wishes)]
    return names.length > 0 ? names : compound(latinWithArticleInside(letters), wishes)
  }

  const find = (tokens: readonly Token[], wishes: NameWishes): LikeName[] => {
    const positions = byPosition(tokens)
    const words = positions.map(([main]) => main).filter(({ surface }) => positions.length === 1 || !LATIN_ARTICLES.has(surface))
    // A word with digits in it is no name as it stands; it may be Arabic in Latin letters, which is only ever offered.
    if (words.length === 0 || words.some(({ kind, typed }) => kind !== 'word' || DIGIT.test(typed))) return []
    const joined = positions[0].find(({ kind }) => kind === 'joined')
    if (words[0].script === 'arabic') {
      const word = positions.length === 1 ? words[0].typed : (joined?.surface ?? words.map(({ surface }) => surface).join(''))
      return single(word, 'arabic', wishes)
    }
    if (words.length === 1) return latinWord(words[0].typed, wishes)
    const apart = sideBySide(words.map(({ typed }) => single(typed, 'latin', { expired: wishes.expired })))
    return apart.length > 0 || joined === undefined ? apart : latinWord(joined.typed, wishes)
  }

  return (tokens, wishes = {}) => {
    const { only, expired } = wishes
    const key = `${only?.source ?? ''} ${tokens.map(({ typed }) => typed).join(' ')}`
    const known = kept.get(key)
    if (known) return known
    const found = likest(
      find(tokens, wishes)
        .filter(({ parts }) => parts.length > 0 && isPossible({ parts, weight: 1, via: 'name', crossed: true }))
        .filter(({ text }) => only === undefined || only.test(text)),
    )
    // What time cut short is no answer for another time.
    if (expired?.()) return found
    return kept.set(key, found)
  }
}

const byWorth = (a: LikeName, b: LikeName): number => b.worth - a.worth

function likest(names: readonly LikeName[]): LikeName[] {
  const best = names.reduce((most, { like }) => Math.max(most, like), Number.NEGATIVE_INFINITY)
  return names
    .filter(({ like }) => like >= best - BESIDE_BEST)
    .sort(byWorth)
    .slice(0, MAX_NAMES)
}

function likenessTo(name: SpelledName, word: string, latin: boolean): number {
  return latin ? likeness(name, readArabicName(word)) : likeness(readLatinName(word), name)
}

/** Names as ways of saying the word they sound like; their weights sum to 1 or less, the less the less sure the best one is. */
export function nameCrossings(names: readonly LikeName[]): Crossing[] {
  if (names.length === 0) return []
  const best = names.reduce((most, { like }) => Math.max(most, like), Number.NEGATIVE_INFINITY)
  const shares = names.map(({ worth }) => 2 ** (worth - names[0].worth))
  const sum = shares.reduce((total, share) => total + share, 0)
  const confidence = Math.min(1, 2 ** ((best - CERTAIN) / HALVED))
  return names.map(({ text, parts, surface }, n): Crossing => {
    const weight = (confidence * shares[n]) / sum
    const language = /^\p{Script=Arabic}/u.test(text) ? ('ar' as const) : ('en' as const)
    const shown = { text, language, via: 'name' as const, weight: Math.round(weight * 1000) / 1000, on: true }
    const crossing: Crossing = {
      alternative: { parts, between: BETWEEN_PARTS, weight, via: 'name', crossed: true },
      shown,
      listedUnder: null,
    }
    // A stem may join several names (ماري, ماريا): of the likest one its very spelling counts too.
    return n === 0 && surface !== null && weight >= LEAST_PRINTED ? { ...crossing, printed: surface } : crossing
  })
}
