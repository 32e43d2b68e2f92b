// Numbers the surfaces, terms and letter 4-grams of an archive's forms, and counts over the forward index how many
// articles hold each and how long each article is.

import { grams } from '../analysis/grams.js'
import { createGrowableArray } from '../structures/growable-array.js'
import type { Groups } from '../structures/sparse-rows.js'
import { compareCodePoints, packStrings, packStringsHashed } from '../structures/string-table.js'
import { advancesPosition, type ForwardIndex, formOf, PARAGRAPH_END } from './forward.js'
import type { Forms, Lengths } from './types.js'
import { kindOfTraits as kindOf, scriptOfTraits as scriptOf, type VocabularyColumns } from './vocabulary.js'

export function buildVocabulary(forms: Forms, forward: ForwardIndex): { vocabulary: VocabularyColumns; lengths: Lengths } {
  const { traits } = forms
  const surfaces: string[] = []
  const formSurface = new Uint32Array(traits.length)
  for (let n = 0; n < traits.length; n++) {
    if (n === 0 || forms.surfaces[n] !== forms.surfaces[n - 1]) surfaces.push(forms.surfaces[n])
    formSurface[n] = surfaces.length - 1
  }
  const { list: terms, numbers: formTerm } = numberInOrder(forms.terms)
  const spelled = new Uint8Array(surfaces.length)
  for (let n = 0; n < traits.length; n++) {
    if (kindOf(traits[n]) === 'word' && scriptOf(traits[n]) === 'arabic') spelled[formSurface[n]] = 1
  }
  const { list: gramList, groups: surfaceGrams } = gramsOf(surfaces, spelled)
  const stops = Uint8Array.from(traits, (trait) => (kindOf(trait) === 'stop' ? 1 : 0))
  const counted = countArticles(forward, { formSurface, formTerm, stops, surfaceGrams }, surfaces.length, terms.length, gramList.length)
  const packedSurfaces = packStringsHashed(surfaces)
  const packedTerms = packStringsHashed(terms)
  const packedPrinted = packStrings(forms.printed)
  const packedGrams = packStringsHashed(gramList)
  return {
    lengths: counted.lengths,
    vocabulary: {
      surfaceBytes: packedSurfaces.bytes,
      surfaceOffsets: packedSurfaces.offsets,
      surfaceSlots: packedSurfaces.slots,
      surfaceDocuments: counted.surfaceDocuments,
      termBytes: packedTerms.bytes,
      termOffsets: packedTerms.offsets,
      termSlots: packedTerms.slots,
      termDocuments: counted.termDocuments,
      formSurface,
      formTerm,
      formTraits: traits,
      formOccurrences: counted.formOccurrences,
      printedBytes: packedPrinted.bytes,
      printedOffsets: packedPrinted.offsets,
      gramBytes: packedGrams.bytes,
      gramOffsets: packedGrams.offsets,
      gramSlots: packedGrams.slots,
      gramDocuments: counted.gramDocuments,
      surfaceGramOffsets: surfaceGrams.offsets,
      surfaceGrams: surfaceGrams.values,
    },
  }
}

/** The distinct strings in order, and the number of each string given. */
function numberInOrder(strings: readonly string[]): { list: string[]; numbers: Uint32Array } {
  const list = [...new Set(strings)].sort(compareCodePoints)
  const numberOf = new Map<string, number>()
  for (let n = 0; n < list.length; n++) numberOf.set(list[n], n)
  const numbers = Uint32Array.from(strings, (string) => {
    const number = numberOf.get(string)
    if (number === undefined) throw new Error(`The string ${string} has no number.`)
    return number
  })
  return { list, numbers }
}

/** The distinct 4-grams of the surfaces that are `spelled`, in order, and those of each surface by number. */
function gramsOf(surfaces: readonly string[], spelled: Uint8Array): { list: string[]; groups: Groups } {
  const met = new Map<string, number>()
  const offsets = new Uint32Array(surfaces.length + 1)
  const values = createGrowableArray()
  for (let s = 0; s < surfaces.length; s++) {
    if (spelled[s] === 1) {
      for (const gram of grams(surfaces[s])) {
        let number = met.get(gram)
        if (number === undefined) {
          number = met.size
          met.set(gram, number)
        }
        values.push(number)
      }
    }
    offsets[s + 1] = values.length()
  }
  const { list, numbers } = numberInOrder([...met.keys()])
  const ordered = values.takeAll()
  for (let i = 0; i < ordered.length; i++) ordered[i] = numbers[ordered[i]]
  return { list, groups: { offsets, values: ordered } }
}

interface Traits {
  formSurface: Uint32Array
  formTerm: Uint32Array
  /** 1 for a stop word's form. */
  stops: Uint8Array
  surfaceGrams: Groups
}

/** One walk over the forward index. */
function countArticles(forward: ForwardIndex, traits: Traits, surfaces: number, terms: number, gramCount: number) {
  const { formSurface, formTerm, stops } = traits
  const { offsets: gramOffsets, values: gramsOfSurface } = traits.surfaceGrams
  const articles = forward.titles.length
  const surfaceDocuments = new Uint32Array(surfaces)
  const termDocuments = new Uint32Array(terms)
  const gramDocuments = new Uint32Array(gramCount)
  /** The last article + 1 in which each was met. */
  const surfaceSeen = new Uint32Array(surfaces)
  const termSeen = new Uint32Array(terms)
  const gramSeen = new Uint32Array(gramCount)
  const formOccurrences = new Uint32Array(formSurface.length)
  const lengths: Lengths = {
    title: new Uint32Array(articles),
    body: new Uint32Array(articles),
    words: new Uint32Array(articles),
    grams: new Uint32Array(articles),
  }
  for (let n = 0; n < articles; n++) {
    const from = forward.offsets[n]
    const to = forward.offsets[n + 1]
    const titleEnd = from + forward.titles[n]
    const seen = n + 1
    for (let i = from; i < to; i++) {
      const entry = forward.entries[i]
      if (entry === PARAGRAPH_END) continue
      const form = formOf(entry)
      const surface = formSurface[form]
      const term = formTerm[form]
      formOccurrences[form]++
      if (termSeen[term] !== seen) {
        termSeen[term] = seen
        termDocuments[term]++
      }
      const gramsFrom = gramOffsets[surface]
      const gramsTo = gramOffsets[surface + 1]
      if (surfaceSeen[surface] !== seen) {
        surfaceSeen[surface] = seen
        surfaceDocuments[surface]++
        for (let g = gramsFrom; g < gramsTo; g++) {
          const gram = gramsOfSurface[g]
          if (gramSeen[gram] !== seen) {
            gramSeen[gram] = seen
            gramDocuments[gram]++
          }
        }
      }
      if (!advancesPosition(entry)) continue
      lengths.words[n]++
      lengths.grams[n] += gramsTo - gramsFrom
      if (stops[form] === 0) {
        if (i < titleEnd) lengths.title[n]++
        else lengths.body[n]++
      }
    }
  }
  return { surfaceDocuments, termDocuments, gramDocuments, formOccurrences, lengths }
}
