// The archive's words by their phonetic keys: Arabic words of letters, and Latin words that it writes as names. The
// table is made when an index is built; a word is looked up by the keys of a name in the other script.

import { arabicKeys, latinKeys } from '../lexicon/phonetic/keys.js'
import { arabicSpelling, latinSpelling } from '../lexicon/phonetic/spelling.js'
import { createGrowableArray } from '../structures/growable-array.js'
import { lowerBound } from '../structures/lower-bound.js'
import { type Groups, groupBy } from '../structures/sparse-rows.js'
import { openStrings } from '../structures/string-table.js'
import { kindOfTraits, NAME_TRAIT, scriptOfTraits, type VocabularyColumns } from './vocabulary.js'

/** Keys in rising order; under each, forms by falling number of articles. */
export interface PhoneticColumns {
  arabicKeys: Uint32Array
  arabicOffsets: Uint32Array
  arabicForms: Uint32Array
  latinKeys: Uint32Array
  latinOffsets: Uint32Array
  latinForms: Uint32Array
}

type NameScript = 'arabic' | 'latin'

export interface PhoneticIndex {
  /** Forms of a script with any of the keys, each once, of each key the commonest `MAX_FORMS_PER_KEY` at most. */
  formsWithKeys(keys: readonly number[], script: NameScript): Set<number>
}

/** Letters of a word that may be a name. */
const SHORTEST = 2
const LONGEST = 20
const MAX_FORMS_PER_KEY = 300
const LETTERS = /^[\p{L}\p{M}'’]+$/u

export function buildPhoneticColumns(vocabulary: VocabularyColumns): PhoneticColumns {
  const { formTraits, formSurface, surfaceDocuments } = vocabulary
  const printed = openStrings({ bytes: vocabulary.printedBytes, offsets: vocabulary.printedOffsets })
  const candidates = (script: NameScript): Uint32Array =>
    Uint32Array.from(formTraits.keys())
      .filter((form) => {
        const kind = kindOfTraits(formTraits[form])
        if (scriptOfTraits(formTraits[form]) !== script || (kind !== 'word' && kind !== 'joined')) return false
        return script === 'arabic' || (formTraits[form] & NAME_TRAIT) !== 0
      })
      .sort((a, b) => surfaceDocuments[formSurface[b]] - surfaceDocuments[formSurface[a]] || a - b)
  const arabic = byKey(candidates('arabic'), (form) => keysOf(printed.get(form), arabicSpelling, arabicKeys))
  const latin = byKey(candidates('latin'), (form) => keysOf(printed.get(form), latinSpelling, latinKeys))
  return {
    arabicKeys: arabic.keys,
    arabicOffsets: arabic.groups.offsets,
    arabicForms: arabic.groups.values,
    latinKeys: latin.keys,
    latinOffsets: latin.groups.offsets,
    latinForms: latin.groups.values,
  }
}

function keysOf(word: string, spelling: (word: string) => string, keys: (letters: string) => number[]): number[] {
  if (word.length > 2 * LONGEST || !LETTERS.test(word)) return []
  const letters = spelling(word)
  return letters.length >= SHORTEST && letters.length <= LONGEST ? keys(letters) : []
}

function byKey(forms: Uint32Array, keysOfForm: (form: number) => readonly number[]): { keys: Uint32Array; groups: Groups } {
  const formKeys = createGrowableArray()
  const formNumbers = createGrowableArray()
  const distinct = new Set<number>()
  for (const form of forms) {
    for (const key of keysOfForm(form)) {
      distinct.add(key)
      formKeys.push(key)
      formNumbers.push(form)
    }
  }
  const keys = Uint32Array.from(distinct).sort()
  const ranks = formKeys.takeAll().map((key) => lowerBound(0, keys.length, (k) => keys[k] < key))
  return { keys, groups: groupBy(keys.length, ranks, formNumbers.takeAll()) }
}

export function openPhoneticIndex(columns: PhoneticColumns): PhoneticIndex {
  const tables = {
    arabic: { keys: columns.arabicKeys, offsets: columns.arabicOffsets, forms: columns.arabicForms },
    latin: { keys: columns.latinKeys, offsets: columns.latinOffsets, forms: columns.latinForms },
  }
  return {
    formsWithKeys(wanted, script) {
      const { keys, offsets, forms } = tables[script]
      const found = new Set<number>()
      for (const key of wanted) {
        const at = rankOf(key, keys)
        if (at < 0) continue
        const end = Math.min(offsets[at + 1], offsets[at] + MAX_FORMS_PER_KEY)
        for (let i = offsets[at]; i < end; i++) found.add(forms[i])
      }
      return found
    },
  }
}

/** Where a key stands in the sorted `keys`, or −1. */
function rankOf(key: number, keys: Uint32Array): number {
  const rank = lowerBound(0, keys.length, (i) => keys[i] < key)
  return keys[rank] === key ? rank : -1
}
