// The archive's vocabulary: its surfaces (folded spellings), its terms (what FlexSearch is asked for), its forms (a
// surface with its term, as the forward index numbers them), its letter 4-grams, and how many articles hold each.

import type { Form, FormKind, Script } from '../analysis/token.js'
import { type Groups, groupBy, groupOf, transpose } from '../structures/sparse-rows.js'
import { openStrings, type StringTable } from '../structures/string-table.js'

export const FORM_KINDS: readonly FormKind[] = ['word', 'stop', 'number', 'joined', 'date']
export const SCRIPTS: readonly Script[] = ['arabic', 'latin', 'number']

/**
 * Bits of a form's traits: four for its kind, two for its script, one each for what its capitals tell (`capitals.ts`).
 */
export const kindOfTraits = (traits: number): FormKind => FORM_KINDS[traits & 15]
export const scriptOfTraits = (traits: number): Script => SCRIPTS[(traits >>> 4) & 3]
export const NAME_TRAIT = 1 << 6
export const ORDINARY_TRAIT = 1 << 7

/**
 * The vocabulary as it lies on disk, all typed arrays. Surfaces, terms and grams are sorted; forms are sorted by
 * surface, then term.
 */
export interface VocabularyColumns {
  surfaceBytes: Uint8Array
  surfaceOffsets: Uint32Array
  surfaceSlots: Uint32Array
  surfaceDocuments: Uint32Array
  termBytes: Uint8Array
  termOffsets: Uint32Array
  termSlots: Uint32Array
  termDocuments: Uint32Array
  formSurface: Uint32Array
  formTerm: Uint32Array
  /** As `kindOfTraits`, `scriptOfTraits` and the two bits read them. */
  formTraits: Uint8Array
  formOccurrences: Uint32Array
  /** The commonest spelling of each form as it is printed, with marks and letter forms. */
  printedBytes: Uint8Array
  printedOffsets: Uint32Array
  gramBytes: Uint8Array
  gramOffsets: Uint32Array
  gramSlots: Uint32Array
  gramDocuments: Uint32Array
  /** The grams of each surface, by number; none for stop words, numbers and Latin words. */
  surfaceGramOffsets: Uint32Array
  surfaceGrams: Uint32Array
}

export interface Vocabulary {
  surfaces: StringTable
  terms: StringTable
  grams: StringTable
  /** Articles that hold each. */
  surfaceDocuments: Uint32Array
  termDocuments: Uint32Array
  gramDocuments: Uint32Array
  formCount: number
  formSurface: Uint32Array
  formTerm: Uint32Array
  formOccurrences: Uint32Array
  kindOf(form: number): FormKind
  scriptOf(form: number): Script
  /** Whether many articles write a Latin form without a capital. */
  isOrdinary(form: number): boolean
  printed(form: number): string
  formsOfSurface(surface: number): Uint32Array
  formsOfTerm(term: number): Uint32Array
  /** 4-grams of a surface: `gramsOfSurfaces.values` from `offsets[surface]` to `offsets[surface + 1]`. */
  gramsOfSurfaces: Groups
  /** The surfaces that hold a 4-gram, by number. */
  surfacesOfGram(gram: number): Uint32Array
  /** The number of a form, or −1 when the archive does not hold it. */
  findForm(form: Pick<Form, 'surface' | 'term'>): number
}

/** Opens the columns; derives the two groupings that are cheaper to compute than to read. */
export function openVocabulary(columns: VocabularyColumns): Vocabulary {
  const surfaces = openStrings({ bytes: columns.surfaceBytes, offsets: columns.surfaceOffsets, slots: columns.surfaceSlots })
  const terms = openStrings({ bytes: columns.termBytes, offsets: columns.termOffsets, slots: columns.termSlots })
  const grams = openStrings({ bytes: columns.gramBytes, offsets: columns.gramOffsets, slots: columns.gramSlots })
  const printed = openStrings({ bytes: columns.printedBytes, offsets: columns.printedOffsets })
  const { formSurface, formTerm } = columns
  const formCount = formSurface.length
  const numbers = new Uint32Array(formCount)
  for (let form = 0; form < formCount; form++) numbers[form] = form
  const bySurface: Groups = groupBy(surfaces.size, formSurface, numbers)
  const byTerm: Groups = groupBy(terms.size, formTerm, numbers)
  const gramsOfSurfaces: Groups = { offsets: columns.surfaceGramOffsets, values: columns.surfaceGrams }
  // Made when first asked for: opening need not wait for it.
  let byGram: Groups | null = null
  return {
    surfaces,
    terms,
    grams,
    surfaceDocuments: columns.surfaceDocuments,
    termDocuments: columns.termDocuments,
    gramDocuments: columns.gramDocuments,
    formCount,
    formSurface,
    formTerm,
    formOccurrences: columns.formOccurrences,
    kindOf: (form) => kindOfTraits(columns.formTraits[form]),
    scriptOf: (form) => scriptOfTraits(columns.formTraits[form]),
    isOrdinary: (form) => (columns.formTraits[form] & ORDINARY_TRAIT) !== 0,
    printed: (form) => printed.get(form),
    formsOfSurface: (surface) => groupOf(bySurface, surface),
    formsOfTerm: (term) => groupOf(byTerm, term),
    gramsOfSurfaces,
    surfacesOfGram(gram) {
      byGram ??= transpose(gramsOfSurfaces, grams.size)
      return groupOf(byGram, gram)
    },
    findForm({ surface, term }) {
      const s = surfaces.find(surface)
      if (s < 0) return -1
      const t = terms.find(term)
      for (const form of groupOf(bySurface, s)) if (formTerm[form] === t) return form
      return -1
    },
  }
}
