// Looks up English words: runs of up to five, as they stand or in the singular, and single words by their base forms.

import { spellingVariants } from '../script/spelling-variants.js'
import { type Entry, isName, MAX_WORDS } from './entry.js'
import type { FreeDict } from './freedict/types.js'
import type { NamedEntity } from './glossary.js'
import { irregularBases, regularBases, singulars } from './lemma.js'
import { addTo } from './multimap.js'
import { combine, type Found, freedictEntry, merged, type NameHit, type WordHit } from './senses.js'

/** Arabic articles as Latin spelling writes them before a name. English words (as, at, an, a) are left out. */
const LATIN_ARTICLES = new Set(['al', 'el', 'ul', 'ar', 'ash', 'az', 'ad', 'adh', 'ath', 'ez', 'es', 'esh', 'ed'])

/** Acronyms that are other words in lower case: only capitals mean them. */
const ONLY_IN_CAPITALS = new Set(['IS', 'US', 'WHO', 'AP', 'IT', 'OR', 'AM', 'PM'])

const PLAIN = /^[A-Z]?[a-z]+(?:[ -][A-Z]?[a-z]+)*$/

/**
 * How any reading reads words of small letters, with a capital before them at most: their letters in lower case,
 * hyphens parting them; null for other words. Nine heads of ten are so, and are spared the reading.
 */
export const plainReading = (head: string): string | null => (PLAIN.test(head) ? head.toLowerCase().replaceAll('-', ' ') : null)

/** The rows and names of the lexicon by what their English is read as, and the dictionary behind them. */
interface EnglishTexts {
  rowsAt(key: string): readonly Entry[] | undefined
  namesAt(key: string): readonly NameHit[]
  freedict: FreeDict | null
}

export function createEnglishLookup(
  entries: readonly Entry[],
  entities: readonly NamedEntity[],
  read: (text: string) => string[],
  freedict: FreeDict | null = null,
): (words: readonly string[], at: number) => Found | null {
  const readings = new Map<string, string>()
  const keyOf = (head: string): string => {
    const known = readings.get(head)
    if (known !== undefined) return known
    const key = plainReading(head) ?? read(head).join(' ')
    readings.set(head, key)
    return key
  }
  const names = new Map<string, NameHit[]>()
  const rows = new Map<string, Entry[]>()
  for (const entity of entities) {
    for (const form of entity.english) for (const key of keysOfName(form.text, read)) addTo(names, key, { entity, form })
  }
  for (const entry of entries) if (!isName(entry)) addTo(rows, keyOf(entry.english), entry)
  const texts = { rowsAt: (key: string) => rows.get(key), namesAt: (key: string) => names.get(key) ?? [], freedict }

  return (words, at) => {
    for (let length = Math.min(MAX_WORDS, words.length - at); length > 1; length--) {
      const found = lookUpRun(words.slice(at, at + length), texts)
      if (found !== null) return found
    }
    return at < words.length ? lookUpWord(words[at], texts) : null
  }
}

function lookUpRun(run: readonly string[], { rowsAt, namesAt, freedict }: EnglishTexts): Found | null {
  const beginning = run.slice(0, -1).join(' ')
  const last = run[run.length - 1]
  for (const end of [last, ...singulars(last), ...otherSpellings(last)]) {
    const key = `${beginning} ${end}`
    const names = namesAt(key)
    const found = combine(run.length, names, merged(hits([rowsAt(key)]), names.length > 0 ? [] : freedictHits([key], freedict)), 'en')
    if (found !== null) return found
  }
  if (!LATIN_ARTICLES.has(run[0])) return null
  return combine(run.length, namesAt(run.slice(1).join(' ')), [], 'en')
}

function lookUpWord(word: string, { rowsAt, namesAt, freedict }: EnglishTexts): Found | null {
  const typed = namesAt(word)
  const ours = hits(headsOf(word, (head) => rowsAt(head) !== undefined).map(rowsAt))
  const theirs =
    typed.length > 0 || freedict === null
      ? []
      : freedictHits(
          headsOf(word, (head) => freedict.sensesOf(head).length > 0),
          freedict,
        )
  const found = combine(1, typed, merged(ours, theirs), 'en')
  if (found !== null) return found
  for (const singular of singulars(word)) {
    const found = combine(1, namesAt(singular), [], 'en')
    if (found !== null) return found
  }
  return null
}

/** What FreeDict says of the heads; it is not asked about names of the glossary. */
function freedictHits(heads: readonly string[], freedict: FreeDict | null): WordHit[] {
  if (freedict === null) return []
  return hits(heads.map((head) => freedict.sensesOf(head).map((sense) => freedictEntry(head, sense))))
}

/** Heads the word may be a form of. Endings are tried only if it is no head itself, so that "news" is not "new". */
function headsOf(word: string, isHead: (head: string) => boolean): string[] {
  const spelled = [word, ...otherSpellings(word)].filter(isHead)
  const sure = [...spelled, ...irregularBases(word).filter(isHead)]
  if (sure.length > 0) return [...new Set(sure)]
  const bases = regularBases(word)
  return [...new Set([...bases, ...bases.flatMap(otherSpellings)].filter(isHead))]
}

const otherSpellings = (word: string): string[] => spellingVariants(word).map((variant) => variant.word)

/** Every head counts the same, however many senses it has. */
function hits(heads: readonly (readonly Entry[] | undefined)[]): WordHit[] {
  return heads.flatMap((head = []) => {
    const sum = head.reduce((sum, entry) => sum + entry.weight, 0)
    return head.map((entry): WordHit => ({ words: entry.arabic, language: 'ar', weight: entry.weight / sum, entry }))
  })
}

/** A name with articles inside is also found without them: Bashar al-Assad, Bashar Assad. */
function keysOfName(name: string, read: (text: string) => string[]): string[] {
  if (ONLY_IN_CAPITALS.has(name)) return [name]
  const words = plainReading(name)?.split(' ') ?? read(name)
  const bare = words.filter((word) => !LATIN_ARTICLES.has(word))
  return bare.length === 0 || bare.length === words.length ? [words.join(' ')] : [words.join(' '), bare.join(' ')]
}
