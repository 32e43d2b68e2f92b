// Turns articles' texts, given one after another, into everything the index holds of their words. The first pass tokenizes
// each text once and keeps each distinct word by number; then the words are counted, the counts frozen, each distinct word
// resolved once into its forms, and the kept numbers rewritten into the forward index.

import type { Analyzer, BaseWords } from '../analysis/analysis.js'
import { createAnalyzer } from '../analysis/analyze.js'
import { createWordCounter } from '../analysis/counts.js'
import { grams } from '../analysis/grams.js'
import type { Form, Script, WordCounts } from '../analysis/token.js'
import { tokenize } from '../analysis/tokenize.js'
import { KashafError } from '../errors.js'
import {
  AT_NEW_WORD,
  AT_NEXT_PART,
  createPlaceWriter,
  type Forward,
  formOf,
  forwardEntry,
  movesOn,
  OVER_PART,
  OVER_WORD,
  PARAGRAPH_END,
} from './forward.js'
import { groupBy, growing } from './groups.js'
import { compareCodePoints, packStrings } from './strings.js'
import { FORM_KINDS, SCRIPTS, type VocabularyColumns } from './vocabulary.js'

/** Lengths of each article: words with a stem in title and body, all words, letter 4-grams. */
export interface Lengths {
  title: Uint32Array
  body: Uint32Array
  words: Uint32Array
  grams: Uint32Array
}

export interface Collected {
  counts: WordCounts
  vocabulary: VocabularyColumns
  forward: Forward
  /** Where each article's places begin in the bytes that `article` returned one after another. */
  placeOffsets: Float64Array
  lengths: Lengths
}

export interface Collector {
  /** Adds the next article; returns its places, to be written to disk in the same order. */
  article(title: string | null, body: readonly string[]): Uint8Array
  finish(base: BaseWords): Collected
}

interface Word {
  typed: string
  script: Script
}

/** Words of one index at most: they are numbered in 32 bits. */
const MOST_WORDS = 2 ** 32 - 2

/** @throws KashafError `index-too-large`, from `article`, when the archive holds more words than can be numbered */
export function createCollector(mostWords = MOST_WORDS): Collector {
  const numbers = new Map<string, number>()
  const words: Word[] = []
  const occurrences: number[] = []
  const raw = growing()
  const rawOffsets: number[] = [0]
  const rawTitles: number[] = []
  const placeOffsets: number[] = [0]
  const places = createPlaceWriter()

  const addText = (text: string): void => {
    for (const token of tokenize(text)) {
      if (token.leftover) continue
      let number = numbers.get(token.typed)
      if (number === undefined) {
        number = words.length
        numbers.set(token.typed, number)
        words.push({ typed: token.typed, script: token.script })
        occurrences.push(0)
      }
      occurrences[number]++
      raw.push((((number + 1) << 1) | (token.overlay ? 1 : 0)) >>> 0)
      if (token.overlay) places.write(token.start, token.end)
      else places.write(token.wordStart, token.wordEnd)
    }
    raw.push(PARAGRAPH_END)
    places.nextParagraph()
  }

  return {
    article(title, body) {
      if (title !== null) addText(title)
      rawTitles.push(raw.length() - rawOffsets[rawOffsets.length - 1])
      for (const text of body) addText(text)
      rawOffsets.push(raw.length())
      if (raw.length() > mostWords) {
        throw new KashafError(
          'index-too-large',
          `${rawTitles.length} articles hold more than ${mostWords} words, all that one index can number.`,
        )
      }
      const bytes = places.take()
      placeOffsets.push(places.length())
      return bytes
    },

    finish(base) {
      const rawEntries = raw.done()
      const counts = countWords(words, occurrences, rawEntries)
      const analyzer = createAnalyzer(counts, base)
      const { forms, resolved } = resolveWords(words, occurrences, analyzer)
      const forward = rewrite(rawEntries, rawOffsets, rawTitles, resolved)
      return {
        counts,
        ...describe(forms, forward),
        forward,
        placeOffsets: Float64Array.from(placeOffsets),
      }
    },
  }
}

/** Counts the distinct words, then the pairs that may show a joined word to be a compound, over the kept numbers. */
function countWords(words: Word[], occurrences: number[], entries: Uint32Array): WordCounts {
  const counter = createWordCounter()
  for (let i = 0; i < words.length; i++) counter.add(words[i].typed, words[i].script, occurrences[i])
  const candidates = counter.candidates()
  if (candidates.length === 0) return counter.freeze()

  const parts = new Map<string, number>()
  const partNumber = (part: string): number => {
    const known = parts.get(part)
    if (known !== undefined) return known
    parts.set(part, parts.size)
    return parts.size - 1
  }
  const heads = candidates.map((candidate) => partNumber(candidate.head))
  const tails = candidates.map((candidate) => partNumber(candidate.tail))
  const partOfWord = new Int32Array(words.length).fill(-1)
  for (let i = 0; i < words.length; i++) {
    if (words[i].script === 'arabic') partOfWord[i] = parts.get(counter.countedAs(words[i].typed)) ?? -1
  }
  const pairKey = (head: number, tail: number): number => head * parts.size + tail
  const pairCounts = new Map<number, number>(candidates.map((_, c) => [pairKey(heads[c], tails[c]), 0]))
  let previous = -1
  for (const entry of entries) {
    if (entry === PARAGRAPH_END) {
      previous = -1
      continue
    }
    if (entry & 1) continue
    const part = partOfWord[(entry >>> 1) - 1]
    if (previous >= 0 && part >= 0) {
      const key = pairKey(previous, part)
      const count = pairCounts.get(key)
      if (count !== undefined) pairCounts.set(key, count + 1)
    }
    previous = part
  }
  for (let c = 0; c < candidates.length; c++) {
    const times = pairCounts.get(pairKey(heads[c], tails[c])) ?? 0
    if (times > 0) counter.pair(candidates[c].joined, times)
  }
  return counter.freeze()
}

interface CountedForm extends Form {
  occurrences: number
  printed: string
  printedOccurrences: number
}

/** What each distinct word becomes in the forward index: entries by form number, in order. */
function resolveWords(words: Word[], occurrences: number[], analyzer: Analyzer) {
  const found = new Map<string, CountedForm>()
  const drafts: { form: CountedForm; standing: number }[][] = []
  for (let i = 0; i < words.length; i++) {
    const draft: { form: CountedForm; standing: number }[] = []
    const resolution = analyzer.resolve(words[i].typed, words[i].script)
    resolution.forEach((position, at) => {
      position.forEach((form, over) => {
        const key = `${form.surface}\0${form.term}`
        let known = found.get(key)
        if (!known) {
          known = { ...form, occurrences: 0, printed: form.surface, printedOccurrences: 0 }
          found.set(key, known)
        }
        known.occurrences += occurrences[i]
        // A part of a compound is printed joined, so its folded spelling serves; else the commonest spelling.
        const whole = resolution.length === 1 && over === 0 && form.kind !== 'date'
        if (whole && occurrences[i] > known.printedOccurrences) {
          known.printed = words[i].typed
          known.printedOccurrences = occurrences[i]
        }
        draft.push({ form: known, standing: at === 0 ? (over === 0 ? AT_NEW_WORD : OVER_PART) : over === 0 ? AT_NEXT_PART : OVER_PART })
      })
    })
    drafts.push(draft)
  }
  const forms = [...found.values()].sort((a, b) => compareCodePoints(a.surface, b.surface) || compareCodePoints(a.term, b.term))
  const formNumber = new Map<CountedForm, number>(forms.map((form, n) => [form, n]))
  const resolved = drafts.map((draft) => Uint32Array.from(draft, ({ form, standing }) => forwardEntry(formNumber.get(form)!, standing)))
  return { forms, resolved }
}

function rewrite(rawEntries: Uint32Array, rawOffsets: number[], rawTitles: number[], resolved: Uint32Array[]): Forward {
  const articles = rawTitles.length
  const entries = growing(Math.max(16, rawEntries.length))
  const offsets = new Uint32Array(articles + 1)
  const titles = new Uint32Array(articles)
  for (let n = 0; n < articles; n++) {
    for (let i = rawOffsets[n]; i < rawOffsets[n + 1]; i++) {
      if (i === rawOffsets[n] + rawTitles[n]) titles[n] = entries.length() - offsets[n]
      const entry = rawEntries[i]
      if (entry === PARAGRAPH_END) {
        entries.push(PARAGRAPH_END)
        continue
      }
      const becomes = resolved[(entry >>> 1) - 1]
      if (entry & 1) entries.push(forwardEntry(formOf(becomes[0]), OVER_WORD))
      else for (let k = 0; k < becomes.length; k++) entries.push(becomes[k])
    }
    if (rawOffsets[n] + rawTitles[n] === rawOffsets[n + 1]) titles[n] = entries.length() - offsets[n]
    offsets[n + 1] = entries.length()
  }
  return { offsets, titles, entries: entries.done() }
}

/** Numbers surfaces, terms and grams, and counts the articles and lengths. */
function describe(forms: CountedForm[], forward: Forward): { vocabulary: VocabularyColumns; lengths: Lengths } {
  const surfaces: string[] = []
  const formSurface = new Uint32Array(forms.length)
  for (let n = 0; n < forms.length; n++) {
    if (n === 0 || forms[n].surface !== forms[n - 1].surface) surfaces.push(forms[n].surface)
    formSurface[n] = surfaces.length - 1
  }
  const terms = [...new Set(forms.map((form) => form.term))].sort(compareCodePoints)
  const termNumber = new Map(terms.map((term, n) => [term, n]))
  const formTerm = Uint32Array.from(forms, (form) => termNumber.get(form.term)!)
  const formTraits = Uint8Array.from(forms, (form) => FORM_KINDS.indexOf(form.kind) | (SCRIPTS.indexOf(form.script) << 4))

  const hasGrams = new Uint8Array(surfaces.length)
  for (let n = 0; n < forms.length; n++) if (forms[n].kind === 'word' && forms[n].script === 'arabic') hasGrams[formSurface[n]] = 1
  const spelled = surfaces.map((surface, s) => (hasGrams[s] ? grams(surface) : []))
  const gramList = [...new Set(spelled.flat())].sort(compareCodePoints)
  const gramNumber = new Map(gramList.map((gram, n) => [gram, n]))
  const gramsOfSurface = spelled.map((list) => Uint32Array.from(list, (gram) => gramNumber.get(gram)!))

  const articles = forward.titles.length
  const surfaceDocuments = new Uint32Array(surfaces.length)
  const termDocuments = new Uint32Array(terms.length)
  const gramDocuments = new Uint32Array(gramList.length)
  const surfaceSeen = new Int32Array(surfaces.length).fill(-1)
  const termSeen = new Int32Array(terms.length).fill(-1)
  const gramSeen = new Int32Array(gramList.length).fill(-1)
  const formOccurrences = new Uint32Array(forms.length)
  const lengths: Lengths = {
    title: new Uint32Array(articles),
    body: new Uint32Array(articles),
    words: new Uint32Array(articles),
    grams: new Uint32Array(articles),
  }
  for (let n = 0; n < articles; n++) {
    const from = forward.offsets[n]
    const titleEnd = from + forward.titles[n]
    for (let i = from; i < forward.offsets[n + 1]; i++) {
      const entry = forward.entries[i]
      if (entry === PARAGRAPH_END) continue
      const form = formOf(entry)
      const surface = formSurface[form]
      const term = formTerm[form]
      formOccurrences[form]++
      if (termSeen[term] !== n) {
        termSeen[term] = n
        termDocuments[term]++
      }
      if (surfaceSeen[surface] !== n) {
        surfaceSeen[surface] = n
        surfaceDocuments[surface]++
        for (const gram of gramsOfSurface[surface]) {
          if (gramSeen[gram] !== n) {
            gramSeen[gram] = n
            gramDocuments[gram]++
          }
        }
      }
      if (!movesOn(entry)) continue
      lengths.words[n]++
      lengths.grams[n] += gramsOfSurface[surface].length
      if (forms[form].kind !== 'stop') {
        if (i < titleEnd) lengths.title[n]++
        else lengths.body[n]++
      }
    }
  }

  const surfaceGrams = groupBy(
    surfaces.length,
    gramsOfSurface.flatMap((list, surface) => Array.from(list, () => surface)),
    gramsOfSurface.flatMap((list) => [...list]),
  )
  const packedSurfaces = packStrings(surfaces)
  const packedTerms = packStrings(terms)
  const packedPrinted = packStrings(forms.map((form) => form.printed))
  const packedGrams = packStrings(gramList)
  return {
    lengths,
    vocabulary: {
      surfaceBytes: packedSurfaces.bytes,
      surfaceOffsets: packedSurfaces.offsets,
      surfaceDocuments,
      termBytes: packedTerms.bytes,
      termOffsets: packedTerms.offsets,
      termDocuments,
      formSurface,
      formTerm,
      formTraits,
      formOccurrences,
      printedBytes: packedPrinted.bytes,
      printedOffsets: packedPrinted.offsets,
      gramBytes: packedGrams.bytes,
      gramOffsets: packedGrams.offsets,
      gramDocuments,
      surfaceGramOffsets: surfaceGrams.offsets,
      surfaceGrams: surfaceGrams.values,
    },
  }
}
