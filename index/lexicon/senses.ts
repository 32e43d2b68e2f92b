// What looking up answers with, and the arithmetic behind it: weights of rows become shares that sum to 1, and the same
// words found in several ways add up.

import type { Entry, EntryKind } from './entry.js'
import type { NamedEntity, NameForm } from './glossary.js'

/** Where a sense comes from, as it is shown: a row of words, a name of the glossary, Node's tables, or FreeDict. */
type Label = 'dictionary' | 'name list' | 'CLDR' | 'FreeDict'

/** One way of saying the found words. */
export interface Sense {
  /** As the lexicon writes it, 1–5 words in a row; they must be analysed like any text of their language. */
  words: readonly string[]
  language: 'ar' | 'en'
  /** Share among its list, over 0, at most 1. */
  weight: number
  kind: EntryKind
  label: Label
  /** The row that weighs most in it. */
  entry: Entry
}

/** What a run of query words means. */
export interface Found {
  /** How many words of the query, from the one asked about, it stands for. */
  length: number
  /** Ways of saying it in the other language, likeliest first, each once; weights sum to 1. Never empty. */
  senses: Sense[]
  /**
   * Other names of the same thing in the query's own language, likeliest first; weights sum to 1, or the list is empty.
   * Only names have any.
   */
  synonyms: Sense[]
}

/** A name found under one of its forms, which weighs as `form` says. */
export interface NameHit {
  entity: NamedEntity
  form: NameForm
}

/** A row of words found; `weight` in any unit, the same for all hits given together. */
export interface WordHit {
  words: string
  language: 'ar' | 'en'
  weight: number
  entry: Entry
}

/** A name of this weight or more wins over words spelled the same; a lighter one shares with them, by ninths. */
const WINS = 5
const HEAVIEST = 9

/** Joins what names and words say of `length` query words; null when neither says anything. */
export function combine(length: number, names: readonly NameHit[], words: readonly WordHit[], language: 'ar' | 'en'): Found | null {
  if (names.length === 0 && words.length === 0) return null
  const share = shareOfNames(names, words)
  const other = language === 'en' ? 'ar' : 'en'
  const typed = new Set(names.map((hit) => hit.form.text))
  const senses = new Collection()
  const synonyms = new Collection()
  const sum = total(names.map((hit) => hit.form.weight))
  for (const { entity, form } of names) {
    const portion = (share * form.weight) / sum
    addForms(senses, other === 'ar' ? entity.arabic : entity.english, other, portion)
    const others = (language === 'ar' ? entity.arabic : entity.english).filter((name) => !typed.has(name.text))
    addForms(synonyms, others, language, portion)
  }
  if (share < 1) {
    const sum = total(words.map((hit) => hit.weight))
    for (const hit of words) senses.add(hit.words, hit.language, ((1 - share) * hit.weight) / sum, labelOf(hit.entry), hit.entry)
  }
  return { length, senses: senses.sorted(), synonyms: synonyms.sorted() }
}

function labelOf({ source }: Entry): Label {
  return source === 'intl' ? 'CLDR' : source === 'freedict' ? 'FreeDict' : 'dictionary'
}

/** A sense of FreeDict as a row; no file of ours has it. */
export function freedictEntry(english: string, arabic: string): Entry {
  return { english, arabic, weight: 1, kind: arabic.includes(' ') ? 'x' : 'n', note: '', source: 'freedict', file: 'FreeDict', line: 0 }
}

/** Hits of two sources as one list. Each source counts once for each of its senses. */
export function merged(one: readonly WordHit[], other: readonly WordHit[]): readonly WordHit[] {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one
  return [one, other].flatMap((hits) => {
    const scale = new Set(hits.map(({ words }) => words)).size / total(hits.map(({ weight }) => weight))
    return hits.map((hit) => ({ ...hit, weight: hit.weight * scale }))
  })
}

function shareOfNames(names: readonly NameHit[], words: readonly WordHit[]): number {
  if (names.length === 0) return 0
  const heaviest = Math.max(...names.map((hit) => hit.form.weight))
  return words.length === 0 || heaviest >= WINS ? 1 : heaviest / HEAVIEST
}

function addForms(senses: Collection, forms: readonly NameForm[], language: 'ar' | 'en', portion: number): void {
  const sum = total(forms.map((form) => form.weight))
  for (const form of forms) senses.add(form.text, language, (portion * form.weight) / sum, 'name list', form.entry)
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0)
}

/** Senses by what they say: shares of the same words add up, and the row of the greatest share stands for them. */
class Collection {
  readonly #senses = new Map<string, { sense: Sense; heaviest: number }>()

  add(words: string, language: 'ar' | 'en', weight: number, label: Label, entry: Entry): void {
    const known = this.#senses.get(words)
    if (known === undefined) {
      const sense: Sense = { words: words.split(' '), language, weight, kind: entry.kind, label, entry }
      this.#senses.set(words, { sense, heaviest: weight })
      return
    }
    known.sense.weight += weight
    if (weight > known.heaviest) {
      Object.assign(known.sense, { kind: entry.kind, label, entry })
      known.heaviest = weight
    }
  }

  /** Falling weight, then spelling; made to sum to 1 against rounding and against what was left out. */
  sorted(): Sense[] {
    const senses = [...this.#senses.values()].map((known) => known.sense)
    const sum = total(senses.map((sense) => sense.weight))
    for (const sense of senses) sense.weight /= sum
    return senses.sort((a, b) => b.weight - a.weight || (a.words.join(' ') < b.words.join(' ') ? -1 : 1))
  }
}
