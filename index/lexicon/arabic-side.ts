// Looks up Arabic words, backwards through the same rows: runs of up to five by their stems. Since unlike words may share a stem
// (Daraa the town, dir the shield), a row that is spelled as the query is, particles aside, counts more than one that only sounds so.

import { CHAINS } from '../script/clitics.js'
import { ARTICLE, LAM } from '../script/letters.js'
import { type Entry, isName, MOST_WORDS } from './entry.js'
import type { FreeDict } from './freedict/installed.js'
import type { NameForm, Thing } from './glossary.js'
import { perfectsOf } from './imperfect.js'
import { gather } from './multimap.js'
import { type ArabicWord, type Reading, readingKey } from './reading.js'
import { type Found, found, freedictEntry, together, type WordHit } from './senses.js'

/** What a row counts whose words only share the stems of the query's words (start value). */
const ANOTHER_FORM = 0.25

/** The article after lam, which takes its alef. */
const LAM_AND_ARTICLE = LAM + LAM
/** Everything that may stand before a word as written, the article included. */
const BEFORE_WORD = new Set(CHAINS.map(({ written }) => written))

interface Named {
  thing: Thing
  form: NameForm
}

interface Row {
  entry: Entry
  /** Words of the English head. */
  headWords: number
}

/** What stands under one Arabic text: names and rows with their places among all names and rows, by which they are kept in order. */
interface Written {
  names: [place: number, named: Named][]
  rows: [place: number, row: Row][]
  /** Read when first met. */
  words: readonly ArabicWord[] | null
}

export function arabicSide(
  entries: readonly Entry[],
  things: readonly Thing[],
  { arabic: read, frozen }: Pick<Reading, 'arabic' | 'frozen'>,
  freedict: FreeDict | null = null,
): (words: readonly ArabicWord[], at: number) => Found | null {
  const written = new Map<string, Written>()
  const backwards = freedict?.backwards(read) ?? null
  /** Texts whose reading is not frozen, by what they are read as. */
  const readNow = new Map<string, string[]>()
  let place = 0
  for (const thing of things) for (const form of thing.arabic) writtenAt(form.text).names.push([place++, { thing, form }])
  for (const entry of entries) {
    if (!isName(entry)) writtenAt(entry.arabic).rows.push([place++, { entry, headWords: entry.english.split(' ').length }])
  }
  for (const text of written.keys()) if (!frozen?.has(text)) gather(readNow, readingKey(wordsOf(text)), text)

  return (words, at) => {
    for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
      const answer = lookUp(words.slice(at, at + length))
      if (answer !== null) return answer
    }
    return at < words.length ? lookUpVerb(words[at]!) : null
  }

  /** Rows of verbs are written in the past: a word that no row has is looked up as the imperfect of one. */
  function lookUpVerb({ surface }: ArabicWord): Found | null {
    const hits: WordHit[] = []
    for (const perfect of perfectsOf(surface)) {
      const run = read(perfect)
      if (run.length !== 1) continue
      for (const text of textsAt(readingKey(run))) {
        const at = written.get(text)
        if (at === undefined || wordsOf(text)[0]?.surface !== perfect) continue
        for (const [, row] of at.rows) if (row.entry.kind === 'v') hits.push(hitOf(row, 1))
      }
    }
    return found(1, [], hits, 'ar')
  }

  function textsAt(key: string): string[] {
    return [...(frozen?.textsOf(key) ?? []), ...(readNow.get(key) ?? [])]
  }

  function hitOf({ entry, headWords }: Row, share: number): WordHit {
    return { words: entry.english, language: 'en', weight: (entry.weight * share) / headWords, entry }
  }

  /** A name met only by its stem gives way to a word that is spelled so. */
  function lookUp(run: readonly ArabicWord[]): Found | null {
    const key = readingKey(run)
    const named: [number, Named][] = []
    const sensed: [number, Row][] = []
    const spelled = new Set<Named | Row>()
    for (const text of textsAt(key)) {
      // The product's row that was read when the index was built may have gone since.
      const at = written.get(text)
      if (at === undefined) continue
      named.push(...at.names)
      sensed.push(...at.rows)
      if (isSpelled(run, wordsOf(text))) for (const [, item] of [...at.names, ...at.rows]) spelled.add(item)
    }
    const names = inOrder(named)
    const rows = inOrder(sensed)
    const spelledNames = names.filter((name) => spelled.has(name))
    const meant = spelledNames.length > 0 ? spelledNames : rows.some((row) => spelled.has(row)) ? [] : names
    const hits = rows.map((row) => hitOf(row, spelled.has(row) ? 1 : ANOTHER_FORM))
    return found(run.length, meant, together(hits, meant.length > 0 ? [] : installed(run)), 'ar')
  }

  /** What FreeDict has under these words; names of the glossary it is not asked about. */
  function installed(run: readonly ArabicWord[]): WordHit[] {
    return (backwards?.(run) ?? []).map(({ head, words }) => ({
      words: head,
      language: 'en',
      weight: (isSpelled(run, words) ? 1 : ANOTHER_FORM) / head.split(' ').length,
      entry: freedictEntry(head, words.map(({ surface }) => surface).join(' ')),
    }))
  }

  function writtenAt(text: string): Written {
    let at = written.get(text)
    if (at === undefined) {
      at = { names: [], rows: [], words: null }
      written.set(text, at)
    }
    return at
  }

  function wordsOf(text: string): readonly ArabicWord[] {
    const at = writtenAt(text)
    at.words ??= read(text)
    return at.words
  }
}

const inOrder = <Item>(placed: [number, Item][]): Item[] => placed.sort(([a], [b]) => a - b).map(([, item]) => item)

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
