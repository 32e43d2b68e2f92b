// Looks up English words: runs of up to five as they stand, with a plural ending less, and single words by their base forms.

import { spellingVariants } from '../script/spelling-variants.js'
import { type Entry, isName, MOST_WORDS } from './entry.js'
import type { FreeDict } from './freedict/installed.js'
import type { Thing } from './glossary.js'
import { irregularBases, regularBases, singulars } from './lemma.js'
import { gather } from './multimap.js'
import { type Found, found, freedictEntry, type NameHit, together, type WordHit } from './senses.js'

/** Arabic articles as Latin spelling writes them before a name. English words that look the same (as, at, an, a) are left out. */
const LATIN_ARTICLES = new Set(['al', 'el', 'ul', 'ar', 'ash', 'az', 'ad', 'adh', 'ath', 'ez', 'es', 'esh', 'ed'])

/** Acronyms that are other words in lower case: only capitals mean them. */
const ONLY_IN_CAPITALS = new Set(['IS', 'US', 'WHO', 'AP', 'IT', 'OR', 'AM', 'PM'])

const PLAIN = /^[A-Z]?[a-z]+(?:[ -][A-Z]?[a-z]+)*$/

/**
 * How any reading reads words of small letters, with a capital before them at most: their letters in lower case, hyphens parting
 * them; null for other words. Nine heads of ten are so, and are spared the reading.
 */
export const plainReading = (head: string): string | null => (PLAIN.test(head) ? head.toLowerCase().replaceAll('-', ' ') : null)

export function englishSide(
  entries: readonly Entry[],
  things: readonly Thing[],
  read: (text: string) => string[],
  freedict: FreeDict | null = null,
): (words: readonly string[], at: number) => Found | null {
  const readings = new Map<string, string>()
  const names = new Map<string, NameHit[]>()
  const rows = new Map<string, Entry[]>()
  for (const thing of things) {
    for (const form of thing.english) for (const key of keysOfName(form.text, read)) gather(names, key, { thing, form })
  }
  for (const entry of entries) if (!isName(entry)) gather(rows, keyOf(entry.english), entry)

  return (words, at) => {
    for (let length = Math.min(MOST_WORDS, words.length - at); length > 1; length--) {
      const answer = lookUpRun(words.slice(at, at + length))
      if (answer !== null) return answer
    }
    return at < words.length ? lookUpWord(words[at]!) : null
  }

  function lookUpRun(run: readonly string[]): Found | null {
    const first = run.slice(0, -1).join(' ')
    const last = run.at(-1)!
    for (const end of [last, ...singulars(last), ...otherSpellings(last)]) {
      const key = `${first} ${end}`
      const names = namesAt(key)
      const answer = found(run.length, names, together(hits([rows.get(key)]), names.length > 0 ? [] : installed([key])), 'en')
      if (answer !== null) return answer
    }
    if (!LATIN_ARTICLES.has(run[0]!)) return null
    return found(run.length, namesAt(run.slice(1).join(' ')), [], 'en')
  }

  function lookUpWord(word: string): Found | null {
    const typed = namesAt(word)
    const ours = hits(headsOf(word, (head) => rows.has(head)).map((head) => rows.get(head)))
    const theirs = typed.length > 0 || freedict === null ? [] : installed(headsOf(word, (head) => freedict.sensesOf(head).length > 0))
    const answer = found(1, typed, together(ours, theirs), 'en')
    if (answer !== null) return answer
    for (const singular of singulars(word)) {
      const answer = found(1, namesAt(singular), [], 'en')
      if (answer !== null) return answer
    }
    return null
  }

  /** What FreeDict says of the heads; names of the glossary it is not asked about. */
  function installed(heads: readonly string[]): WordHit[] {
    if (freedict === null) return []
    return hits(heads.map((head) => freedict.sensesOf(head).map((sense) => freedictEntry(head, sense))))
  }

  function keyOf(head: string): string {
    const known = readings.get(head)
    if (known !== undefined) return known
    const key = plainReading(head) ?? read(head).join(' ')
    readings.set(head, key)
    return key
  }

  function namesAt(key: string): readonly NameHit[] {
    return names.get(key) ?? []
  }

  /** Heads the word may be a form of. Endings are tried only when the word is no head itself, so that "news" is never "new". */
  function headsOf(word: string, isHead: (head: string) => boolean): string[] {
    const spelled = [word, ...otherSpellings(word)].filter(isHead)
    const sure = [...spelled, ...irregularBases(word).filter(isHead)]
    if (sure.length > 0) return [...new Set(sure)]
    const bases = regularBases(word)
    return [...new Set([...bases, ...bases.flatMap(otherSpellings)].filter(isHead))]
  }
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
