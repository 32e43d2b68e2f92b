// What analysis learned of the archive when it was built, as tables of the index: a query is stemmed by the same
// evidence as the articles were. Also how the lexicon's rows were read, so that opening need not read them all again.

import type { Analyzer, BaseWords } from '../analysis/analysis.js'
import { type BuildingAnalyzer, openAnalyzer } from '../analysis/analyze.js'
import type { WordCounts } from '../analysis/token.js'
import { type ReadingTable, readingKey } from '../lexicon/reading.js'
import { openHashed, packHashed } from '../structures/hash-table.js'
import { groupBy, groupOf } from '../structures/sparse-rows.js'
import { openStrings, packStrings } from '../structures/string-table.js'

const BASE_WORD = 1

/**
 * The tables on disk. A pair is `joined TAB head TAB tail`; `*Units`, `*Offsets`, `*Slots` together are a hash table.
 */
export interface AnalysisColumns {
  running: Float64Array
  wordUnits: Uint16Array
  wordOffsets: Uint32Array
  wordSlots: Uint32Array
  occurrences: Uint32Array
  hamza: Uint32Array
  traits: Uint8Array
  stemUnits: Uint16Array
  stemOffsets: Uint32Array
  stemSlots: Uint32Array
  pairBytes: Uint8Array
  pairOffsets: Uint32Array
  nameBytes: Uint8Array
  nameOffsets: Uint32Array
  textUnits: Uint16Array
  textOffsets: Uint32Array
  textSlots: Uint32Array
  keyUnits: Uint16Array
  keyOffsets: Uint32Array
  keySlots: Uint32Array
  /** Numbers of the texts that are read as each key. */
  keyTextOffsets: Uint32Array
  keyTexts: Uint32Array
}

export function packAnalysisTables({ evidence, list, analyze }: BuildingAnalyzer, pairs: WordCounts['pairs'], base: BaseWords) {
  const { running, words, nounStems } = list()
  const wordTable = packHashed(words)
  const stemTable = packHashed(nounStems)
  const pairTable = packStrings(pairs.map((pair) => pair.join('\t')))
  const names = packStrings([...base.names])
  const texts = [...(base.texts ?? [])]
  const textTable = packHashed(texts)
  const keys = new Map<string, number>()
  const keyOfText = texts.map((text) => {
    const key = readingKey(analyze(text).flatMap(({ overlay, surface, term }) => (overlay ? [] : [{ surface, stem: term }])))
    const number = keys.get(key) ?? keys.size
    keys.set(key, number)
    return number
  })
  const keyTable = packHashed([...keys.keys()])
  const textsOfKey = groupBy(keys.size, keyOfText, [...texts.keys()])
  return {
    running: Float64Array.of(running),
    wordUnits: wordTable.units,
    wordOffsets: wordTable.offsets,
    wordSlots: wordTable.slots,
    occurrences: Uint32Array.from(words, evidence.times),
    hamza: Uint32Array.from(words, evidence.hamza),
    traits: Uint8Array.from(words, (word) => (evidence.isBase(word) ? BASE_WORD : 0)),
    stemUnits: stemTable.units,
    stemOffsets: stemTable.offsets,
    stemSlots: stemTable.slots,
    pairBytes: pairTable.bytes,
    pairOffsets: pairTable.offsets,
    nameBytes: names.bytes,
    nameOffsets: names.offsets,
    textUnits: textTable.units,
    textOffsets: textTable.offsets,
    textSlots: textTable.slots,
    keyUnits: keyTable.units,
    keyOffsets: keyTable.offsets,
    keySlots: keyTable.slots,
    keyTextOffsets: textsOfKey.offsets,
    keyTexts: textsOfKey.values,
  } satisfies AnalysisColumns
}

export function openAnalysisTables(columns: AnalysisColumns): { analyzer: Analyzer; readings: ReadingTable } {
  const words = openHashed({ units: columns.wordUnits, offsets: columns.wordOffsets, slots: columns.wordSlots })
  const stems = openHashed({ units: columns.stemUnits, offsets: columns.stemOffsets, slots: columns.stemSlots })
  const texts = openHashed({ units: columns.textUnits, offsets: columns.textOffsets, slots: columns.textSlots })
  const keys = openHashed({ units: columns.keyUnits, offsets: columns.keyOffsets, slots: columns.keySlots })
  const textsOfKey = { offsets: columns.keyTextOffsets, values: columns.keyTexts }
  const strings = (bytes: Uint8Array, offsets: Uint32Array): string[] => {
    const table = openStrings({ bytes, offsets })
    return Array.from({ length: table.size }, (_, i) => table.get(i))
  }
  const evidence = {
    words: columns.running[0],
    // Past the end of a column, at −1, stands undefined.
    times: (word: string) => columns.occurrences[words.find(word)] ?? 0,
    hamza: (word: string) => columns.hamza[words.find(word)] ?? 0,
    isBase: (word: string) => columns.traits[words.find(word)] === BASE_WORD,
    isNounStem: (stem: string) => stems.find(stem) >= 0,
  }
  const pairs = strings(columns.pairBytes, columns.pairOffsets).map((pair) => pair.split('\t') as [string, string, string])
  return {
    analyzer: openAnalyzer(evidence, { pairs }, { names: strings(columns.nameBytes, columns.nameOffsets) }),
    readings: {
      has: (text) => texts.find(text) >= 0,
      textsOf(key) {
        const number = keys.find(key)
        return number < 0 ? [] : Array.from(groupOf(textsOfKey, number), (text) => texts.get(text))
      },
    },
  }
}
