// Looks up Arabic words backwards through the rows, which are sorted by English: runs of up to five by their stems.
// Unlike words may share a stem (Daraa the town, dir the shield), so a row that is spelled as the query is, particles
// aside, counts more than one that only shares its stem.

import { CHAINS } from '../script/clitics.js'
import { ARTICLE, LAM } from '../script/letters.js'
import { type Entry, isName, MAX_WORDS } from './entry.js'
import type { FreeDict, ReverseLookup } from './freedict/types.js'
import type { NamedEntity } from './glossary.js'
import { perfectsOf } from './imperfect.js'
import { addTo } from './multimap.js'
import { type ArabicWord, type Reading, readingKey } from './reading.js'
import { combine, type Found, freedictEntry, merged, type NameHit, type WordHit } from './senses.js'

/** What a row counts whose words only share the stems of the query's words. Range 0–1. */
const ANOTHER_FORM = 0.25

/** The article after lam, which takes its alef. */
const LAM_AND_ARTICLE = LAM + LAM
/** Everything that may stand before a word as written, the article included. */
const BEFORE_WORD = new Set(CHAINS.map(({ written }) => written))

interface Row {
  entry: Entry
  /** Words of the English head. */
  headWords: number
}

/** Names and rows under one Arabic text, each with its rank among all names and rows, by which they are ordered. */
interface Written {
  names: [rank: number, name: NameHit][]
  rows: [rank: number, row: Row][]
  /** Read when first needed. */
  words: readonly ArabicWord[] | null
}

/** The Arabic texts of the lexicon, found by what they are read as. */
interface ArabicTexts {
  /** Texts with this reading. */
  withReading(key: string): string[]
  at(text: string): Written | undefined
  wordsOf(text: string): readonly ArabicWord[]
}

export function createArabicLookup(
  entries: readonly Entry[],
  entities: readonly NamedEntity[],
  reading: Pick<Reading, 'arabic' | 'table'>,
  freedict: FreeDict | null = null,
): (words: readonly ArabicWord[], at: number) => Found | null {
  const texts = collectTexts(entries, entities, reading)
  const reverse = freedict?.reverse(reading.arabic) ?? null
  return (words, at) => {
    for (let length = Math.min(MAX_WORDS, words.length - at); length > 0; length--) {
      const found = lookUpRun(words.slice(at, at + length), texts, reverse)
      if (found !== null) return found
    }
    return at < words.length ? lookUpVerb(words[at], texts, reading.arabic) : null
  }
}

function collectTexts(
  entries: readonly Entry[],
  entities: readonly NamedEntity[],
  { arabic: read, table }: Pick<Reading, 'arabic' | 'table'>,
): ArabicTexts {
  const written = new Map<string, Written>()
  const writtenAt = (text: string): Written => {
    let at = written.get(text)
    if (at === undefined) {
      at = { names: [], rows: [], words: null }
      written.set(text, at)
    }
    return at
  }
  const wordsOf = (text: string): readonly ArabicWord[] => {
    const at = writtenAt(text)
    at.words ??= read(text)
    return at.words
  }
  let rank = 0
  for (const entity of entities) for (const form of entity.arabic) writtenAt(form.text).names.push([rank++, { entity, form }])
  for (const entry of entries) {
    if (!isName(entry)) writtenAt(entry.arabic).rows.push([rank++, { entry, headWords: entry.english.split(' ').length }])
  }
  /** Texts that the table has not, by their reading. */
  const readNow = new Map<string, string[]>()
  for (const text of written.keys()) if (!table?.has(text)) addTo(readNow, readingKey(wordsOf(text)), text)
  return {
    withReading: (key) => [...(table?.textsOf(key) ?? []), ...(readNow.get(key) ?? [])],
    at: (text) => written.get(text),
    wordsOf,
  }
}

/** A name met only by its stem gives way to a word that is spelled so. */
function lookUpRun(run: readonly ArabicWord[], texts: ArabicTexts, reverse: ReverseLookup | null): Found | null {
  const foundNames: Written['names'] = []
  const foundRows: Written['rows'] = []
  const spelled = new Set<NameHit | Row>()
  for (const text of texts.withReading(readingKey(run))) {
    // The product's row that was read when the index was built may have gone since.
    const at = texts.at(text)
    if (at === undefined) continue
    foundNames.push(...at.names)
    foundRows.push(...at.rows)
    if (isSpelled(run, texts.wordsOf(text))) for (const [, item] of [...at.names, ...at.rows]) spelled.add(item)
  }
  const names = byRank(foundNames)
  const rows = byRank(foundRows)
  const spelledNames = names.filter((name) => spelled.has(name))
  const meant = spelledNames.length > 0 ? spelledNames : rows.some((row) => spelled.has(row)) ? [] : names
  const hits = rows.map((row) => hitOf(row, spelled.has(row) ? 1 : ANOTHER_FORM))
  // FreeDict is not asked about names of the glossary.
  return combine(run.length, meant, merged(hits, meant.length > 0 || reverse === null ? [] : freedictHits(run, reverse)), 'ar')
}

/** Rows of verbs are written in the past: a word that no row has is looked up as the imperfect of one. */
function lookUpVerb({ surface }: ArabicWord, texts: ArabicTexts, read: Reading['arabic']): Found | null {
  const hits: WordHit[] = []
  for (const perfect of perfectsOf(surface)) {
    const run = read(perfect)
    if (run.length !== 1) continue
    for (const text of texts.withReading(readingKey(run))) {
      const at = texts.at(text)
      if (at === undefined || texts.wordsOf(text)[0]?.surface !== perfect) continue
      for (const [, row] of at.rows) if (row.entry.kind === 'v') hits.push(hitOf(row, 1))
    }
  }
  return combine(1, [], hits, 'ar')
}

const hitOf = ({ entry, headWords }: Row, share: number): WordHit => ({
  words: entry.english,
  language: 'en',
  weight: (entry.weight * share) / headWords,
  entry,
})

/** What FreeDict has under these words. */
const freedictHits = (run: readonly ArabicWord[], reverse: ReverseLookup): WordHit[] =>
  reverse(run).map(({ head, words }) => ({
    words: head,
    language: 'en',
    weight: (isSpelled(run, words) ? 1 : ANOTHER_FORM) / head.split(' ').length,
    entry: freedictEntry(head, words.map(({ surface }) => surface).join(' ')),
  }))

const byRank = <Item>(ranked: [number, Item][]): Item[] => ranked.sort(([a], [b]) => a - b).map(([, item]) => item)

function isSpelled(run: readonly ArabicWord[], words: readonly ArabicWord[]): boolean {
  return run.every((word, index) => isWordSpelled(word.surface, words[index].surface))
}

/**
 * Whether `surface` is `word` with nothing but particles and the article before it. A name's own article must be there.
 */
function isWordSpelled(surface: string, word: string): boolean {
  if (surface.endsWith(word) && BEFORE_WORD.has(surface.slice(0, surface.length - word.length))) return true
  if (!word.startsWith(ARTICLE)) return false
  const bare = word.slice(ARTICLE.length)
  const before = surface.slice(0, surface.length - bare.length)
  return surface.endsWith(bare) && before.endsWith(LAM_AND_ARTICLE) && BEFORE_WORD.has(before)
}
