// Names by their sound: the words of the archive that write in the other script what a typed name sounds like. Few and
// likely ones are wanted, since a word that only sounds alike finds articles about something else.

import type { Analyzer } from '../../analysis/analysis.js'
import { byPosition, type Token } from '../../analysis/token.js'
import { isOfOneClass } from '../../lexicon/phonetic/keys.js'
import { LEAST_LIKENESS, likeness, readArabicName, readLatinName, type SpelledName } from '../../lexicon/phonetic/names.js'
import { LATIN_ARTICLES, latinCompound, latinWithArticleInside, WRITTEN_PARTS } from '../../lexicon/phonetic/readings.js'
import type { PhoneticIndex } from '../../postings/phonetic-keys.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import { createMemo } from '../../structures/memo.js'
import { isPossible, partOfTerm } from './forms.js'
import type { Expansion, NameOptions, Part, PhoneticName, PhoneticNames } from './types.js'

/** Names of one typed word at most. */
export const MAX_NAMES = 8
/** What is so much less like than the best is left out. 0.6 gives half as many more words and finds less. */
const BESIDE_BEST = 0.3
/** A name of one class of consonants (Ali, Aoun) sounds like many words: fewer are taken, and only very like ones. */
const MAX_OF_ONE_CLASS = 3
const LEAST_LIKENESS_OF_ONE_CLASS = -0.8
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
/** What twice the articles add to a likeness: of two words that sound as like, the commoner is meant (محمد). */
const TWICE_AS_COMMON = 0.04
/** What all names count together, relative to what the dictionary says. Range 0–1. */
export const BESIDE_SENSES = 0.5
/**
 * Of a name that weighs less its spelling counts for nothing: in the score it counts by what it is, not by this weight.
 */
const LEAST_PRINTED = 0.3
/** Words whose names are cached. */
const MAX_CACHED = 10_000
const DIGIT = /\p{Nd}/u

/** What names are looked for in: the words of an archive, by keys and by number. */
interface Archive {
  phonetic: PhoneticIndex
  analyzer: Analyzer
  vocabulary: Vocabulary
}

export function createPhoneticNames(phonetic: PhoneticIndex, analyzer: Analyzer, vocabulary: Vocabulary): PhoneticNames {
  const archive = { phonetic, analyzer, vocabulary }
  const cache = createMemo<string, readonly PhoneticName[]>(MAX_CACHED)
  return (tokens, options = {}) => {
    const { matching, expired } = options
    const key = `${matching?.source ?? ''} ${tokens.map(({ typed }) => typed).join(' ')}`
    const cached = cache.get(key)
    if (cached) return cached
    const found = likest(
      namesOf(tokens, options, archive)
        .filter(({ parts }) => parts.length > 0 && isPossible({ parts, weight: 1, via: 'name', crossed: true }))
        .filter(({ text }) => matching === undefined || matching.test(text)),
    )
    // What time cut short is no answer for another time.
    return expired?.() ? found : cache.set(key, found)
  }
}

function namesOf(tokens: readonly Token[], options: NameOptions, archive: Archive): readonly PhoneticName[] {
  const positions = byPosition(tokens)
  const words = positions.map(([main]) => main).filter(({ surface }) => positions.length === 1 || !LATIN_ARTICLES.has(surface))
  // A word with digits in it is no name as it stands; it may be Arabic in Latin letters, which is only ever offered.
  if (words.length === 0 || words.some(({ kind, typed }) => kind !== 'word' || DIGIT.test(typed))) return []
  const joined = positions[0].find(({ kind }) => kind === 'joined')
  if (words[0].script === 'arabic') {
    const word = positions.length === 1 ? words[0].typed : (joined?.surface ?? words.map(({ surface }) => surface).join(''))
    return namesOfWord(word, 'arabic', options, archive)
  }
  if (words.length === 1) return namesOfLatinWord(words[0].typed, options, archive)
  const { expired } = options
  const apart = sideBySide(words.map(({ typed }) => namesOfWord(typed, 'latin', { expired }, archive)))
  return apart.length > 0 || joined === undefined ? apart : namesOfLatinWord(joined.typed, options, archive)
}

/** A Latin word may be one Arabic name, or two that are written as one. */
function namesOfLatinWord(word: string, options: NameOptions, archive: Archive): PhoneticName[] {
  const { letters } = readLatinName(word)
  const compound = (parts: [string, string] | null): PhoneticName[] =>
    parts === null ? [] : sideBySide(parts.map((part) => namesOfPart(part, options.expired, archive)))
  const names = [...namesOfWord(word, 'latin', options, archive), ...compound(latinCompound(letters))]
  return names.length > 0 ? names : compound(latinWithArticleInside(letters))
}

/** Words for one part of a compound: the one it is always written as, else all that sound so. */
function namesOfPart(part: string, expired: NameOptions['expired'], archive: Archive): readonly PhoneticName[] {
  const text = WRITTEN_PARTS.get(part)
  if (text === undefined) return namesOfWord(part, 'latin', { expired }, archive)
  const { analyzer, vocabulary } = archive
  const parts = byPosition(analyzer.analyze(text)).map(([{ term }]) => partOfTerm(term, vocabulary))
  const score = likenessTo(readLatinName(part), text, true)
  return [{ text, parts, likeness: score, score, surface: null }]
}

/** Every word for the first part with every word for the second. */
function sideBySide(names: readonly (readonly PhoneticName[])[]): PhoneticName[] {
  const share = (score: number): number => score / names.length
  return names.reduce<PhoneticName[]>(
    (before, next) =>
      before.flatMap((one) =>
        next.slice(0, MAX_OF_A_PART).map((other) => ({
          text: one.text === '' ? other.text : `${one.text} ${other.text}`,
          parts: [...one.parts, ...other.parts],
          likeness: one.likeness + share(other.likeness),
          score: one.score + share(other.score),
          surface: null,
        })),
      ),
    [{ text: '', parts: [], likeness: 0, score: 0, surface: null }],
  )
}

/** Words of the archive that sound like one written word. */
function namesOfWord(word: string, script: 'latin' | 'arabic', options: NameOptions, archive: Archive): readonly PhoneticName[] {
  if (options.expired?.()) return []
  const name = (script === 'latin' ? readLatinName : readArabicName)(word)
  if (name.letters.length < SHORTEST || name.letters.length > LONGEST) return []
  const { keys } = name
  const byTerm = new Map<string, PhoneticName>()
  const add = (names: PhoneticName[], most: number): void => {
    let added = 0
    for (const one of names.sort(byScore)) {
      if (added === most) break
      const terms = one.parts.flatMap((part) => part.terms).join(' ')
      if (byTerm.has(terms)) continue
      byTerm.set(terms, one)
      added++
    }
  }
  const similar = (among: readonly number[], least: number): PhoneticName[] =>
    similarWords(archive.phonetic.formsWithKeys(among, script === 'latin' ? 'arabic' : 'latin'), name, script, archive, {
      least,
      matching: options.matching,
    })
  add(
    similar(
      keys.filter((key) => !isOfOneClass(key)),
      LEAST_LIKENESS,
    ),
    MAX_NAMES,
  )
  add(similar(keys.filter(isOfOneClass), LEAST_LIKENESS_OF_ONE_CLASS), MAX_OF_ONE_CLASS)
  return likest([...byTerm.values()])
}

interface Condition {
  least: number
  matching: RegExp | undefined
}

/** Those of the forms that agree with the name at least so well. */
function similarWords(
  forms: Iterable<number>,
  name: SpelledName,
  script: 'latin' | 'arabic',
  archive: Archive,
  { least, matching }: Condition,
): PhoneticName[] {
  const { vocabulary } = archive
  const found: PhoneticName[] = []
  for (const form of forms) {
    const printed = vocabulary.printed(form)
    if (matching && !matching.test(printed)) continue
    const likeness = likenessTo(name, printed, script === 'latin')
    if (likeness < least) continue
    const surface = vocabulary.formSurface[form]
    const score = likeness + TWICE_AS_COMMON * Math.log2(vocabulary.surfaceDocuments[surface])
    found.push({ text: shownAs(form, vocabulary), parts: partsOf(form, archive), likeness, score, surface })
  }
  return found
}

/** The archive's words are stored without their capitals; a name has one. */
function shownAs(form: number, vocabulary: Vocabulary): string {
  const word = vocabulary.printed(form)
  return vocabulary.scriptOf(form) === 'latin' ? word[0].toUpperCase() + word.slice(1) : word
}

/** A word in any of its forms; of a compound written as one word its parts side by side. */
function partsOf(form: number, { analyzer, vocabulary }: Archive): Part[] {
  if (vocabulary.kindOf(form) === 'word') return [{ terms: [vocabulary.formTerm[form]], forms: null }]
  return byPosition(analyzer.analyze(vocabulary.printed(form))).map(([{ term }]) => partOfTerm(term, vocabulary))
}

const byScore = (a: PhoneticName, b: PhoneticName): number => b.score - a.score

const highestLikeness = (names: readonly PhoneticName[]): number =>
  names.reduce((most, { likeness }) => Math.max(most, likeness), Number.NEGATIVE_INFINITY)

function likest(names: readonly PhoneticName[]): readonly PhoneticName[] {
  const best = highestLikeness(names)
  return names
    .filter(({ likeness }) => likeness >= best - BESIDE_BEST)
    .sort(byScore)
    .slice(0, MAX_NAMES)
}

function likenessTo(name: SpelledName, word: string, latin: boolean): number {
  return latin ? likeness(name, readArabicName(word)) : likeness(readLatinName(word), name)
}

/** Names as alternatives of the word they sound like; their weights sum to 1, or less where the best is unsure. */
export function nameExpansions(names: readonly PhoneticName[]): Expansion[] {
  if (names.length === 0) return []
  const shares = names.map(({ score }) => 2 ** (score - names[0].score))
  const sum = shares.reduce((total, share) => total + share, 0)
  const confidence = Math.min(1, 2 ** ((highestLikeness(names) - CERTAIN) / HALVED))
  return names.map(({ text, parts, surface }, n): Expansion => {
    const weight = (confidence * shares[n]) / sum
    const language = /^\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
    const expansion: Expansion = {
      alternative: { parts, between: BETWEEN_PARTS, weight, via: 'name', crossed: true },
      reported: { text, language, via: 'name', weight: Math.round(weight * 1000) / 1000, on: true },
      listedUnder: null,
    }
    // A stem may join several names (ماري, ماريا): of the likest one its very spelling counts too.
    return n === 0 && surface !== null && weight >= LEAST_PRINTED ? { ...expansion, printedSurface: surface } : expansion
  })
}
