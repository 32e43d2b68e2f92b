// Looks up Arabic words, backwards through the same rows: runs of up to five by their stems. Since unlike words may share a stem
// (Daraa the town, dir the shield), a row that is spelled as the query is, particles aside, counts more than one that only sounds so.

import { type Entry, isName, MOST_WORDS } from './entry.js'
import type { NameForm, Thing } from './glossary.js'
import { gather } from './multimap.js'
import type { ArabicWord } from './reading.js'
import { type Found, found, type WordHit } from './senses.js'

/** What a row counts whose words only share the stems of the query's words (start value). */
const ANOTHER_FORM = 0.25

const LAM = '\u0644'
const ARTICLE = '\u0627\u0644' // ALEF LAM
const LAM_AND_ARTICLE = '\u0644\u0644' // LAM LAM: the article loses its alef after the particle
const CONJUNCTIONS = ['', '\u0648', '\u0641'] // none, WAW, FEH
const PARTICLES = ['', '\u0628', LAM, '\u0643', '\u0633'] // none, BEH, LAM, KAF, SEEN

/** Everything that may stand before a word as written, the article included. */
const BEFORE_WORD = new Set(
  CONJUNCTIONS.flatMap((first) =>
    PARTICLES.flatMap((second) => [first + second, first + (second === LAM ? LAM_AND_ARTICLE : second + ARTICLE)]),
  ),
)

interface Named {
  thing: Thing
  form: NameForm
  words: readonly ArabicWord[]
}

interface Row {
  entry: Entry
  words: readonly ArabicWord[]
  /** Words of the English head. */
  headWords: number
}

export function arabicSide(
  entries: readonly Entry[],
  things: readonly Thing[],
  read: (text: string) => ArabicWord[],
): (words: readonly ArabicWord[], at: number) => Found | null {
  const readings = new Map<string, ArabicWord[]>()
  const names = new Map<string, Named[]>()
  const rows = new Map<string, Row[]>()
  for (const thing of things) {
    for (const form of thing.arabic) {
      const words = readOnce(form.text)
      gather(names, keyOf(words), { thing, form, words })
    }
  }
  for (const entry of entries) {
    if (isName(entry)) continue
    const words = readOnce(entry.arabic)
    gather(rows, keyOf(words), { entry, words, headWords: entry.english.split(' ').length })
  }

  return (words, at) => {
    for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
      const answer = lookUp(words.slice(at, at + length))
      if (answer !== null) return answer
    }
    return null
  }

  /** A name met only by its stem gives way to a word that is spelled so. */
  function lookUp(run: readonly ArabicWord[]): Found | null {
    const key = keyOf(run)
    const named = names.get(key) ?? []
    const written = rows.get(key) ?? []
    const spelledNames = named.filter((name) => isSpelled(run, name.words))
    const spelledRows = new Set(written.filter((row) => isSpelled(run, row.words)))
    const meant = spelledNames.length > 0 ? spelledNames : spelledRows.size > 0 ? [] : named
    const hits = written.map(
      (row): WordHit => ({
        words: row.entry.english,
        language: 'en',
        weight: (row.entry.weight * (spelledRows.has(row) ? 1 : ANOTHER_FORM)) / row.headWords,
        entry: row.entry,
      }),
    )
    return found(run.length, meant, hits, 'ar')
  }

  function readOnce(text: string): ArabicWord[] {
    const known = readings.get(text)
    if (known !== undefined) return known
    const words = read(text)
    readings.set(text, words)
    return words
  }
}

function keyOf(words: readonly ArabicWord[]): string {
  return words.map((word) => word.stem).join(' ')
}

function isSpelled(run: readonly ArabicWord[], words: readonly ArabicWord[]): boolean {
  return run.every((word, index) => isWordSpelled(word.surface, words[index]!.surface))
}

/** Whether `surface` is `word` with nothing but particles and the article before it. A name's own article must be there. */
function isWordSpelled(surface: string, word: string): boolean {
  if (surface.endsWith(word) && BEFORE_WORD.has(surface.slice(0, surface.length - word.length))) return true
  if (!word.startsWith(ARTICLE)) return false
  const bare = word.slice(ARTICLE.length)
  const before = surface.slice(0, surface.length - bare.length)
  return surface.endsWith(bare) && before.endsWith(LAM_AND_ARTICLE) && BEFORE_WORD.has(before)
}
