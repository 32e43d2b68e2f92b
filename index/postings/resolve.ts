// Resolves each distinct word of an archive once into its forms, numbers the forms in the order of their spellings, and
// rewrites the articles' words into the forward index.

import type { Analyzer } from '../analysis/analysis.js'
import type { Form } from '../analysis/token.js'
import { createGrowableArray } from '../structures/growable-array.js'
import type { Groups } from '../structures/sparse-rows.js'
import { compareCodePoints } from '../structures/string-table.js'
import { NAME } from './capitals.js'
import {
  AT_NEW_WORD,
  AT_NEXT_PART,
  type ForwardIndex,
  formOf,
  forwardEntry,
  OVER_PART,
  OVER_WORD,
  PARAGRAPH_END,
  relationOf,
} from './forward.js'
import type { Forms, Running, Words } from './types.js'
import { FORM_KINDS, NAME_TRAIT, ORDINARY_TRAIT, SCRIPTS } from './vocabulary.js'
import { isOver, wordOf } from './word-entry.js'

/**
 * What every distinct word becomes in the forward index: the entries of word w are `groupOf(becomes, w)`.
 * @param ordinary 1 for each word that is an ordinary one, by number
 */
export function resolveWords(
  { typed, scripts, capitals, occurrences }: Words,
  ordinary: Uint8Array,
  analyzer: Pick<Analyzer, 'resolve'>,
): { forms: Forms; becomes: Groups } {
  const found = createFormList()
  const offsets = new Uint32Array(typed.length + 1)
  const drafts = createGrowableArray()
  const spellings = new Map<string, number>()
  for (let w = 0; w < typed.length; w++) {
    if (scripts[w] === 'latin') spellings.set(typed[w], (spellings.get(typed[w]) ?? 0) + occurrences[w])
  }
  for (let w = 0; w < typed.length; w++) {
    const traits = (capitals[w] === NAME ? NAME_TRAIT : 0) | (ordinary[w] === 1 ? ORDINARY_TRAIT : 0)
    const resolution = analyzer.resolve(typed[w], scripts[w])
    for (let at = 0; at < resolution.length; at++) {
      const position = resolution[at]
      for (let over = 0; over < position.length; over++) {
        const form = position[over]
        // A part of a compound is printed joined, so its folded spelling serves; else the commonest spelling.
        const whole = resolution.length === 1 && over === 0 && form.kind !== 'date'
        const number = found.add(form, whole ? typed[w] : null, spellings.get(typed[w]) ?? occurrences[w], traits)
        drafts.push(forwardEntry(number, over > 0 ? OVER_PART : at === 0 ? AT_NEW_WORD : AT_NEXT_PART))
      }
    }
    offsets[w + 1] = drafts.length()
  }
  const { forms, numbers } = found.sorted()
  const values = drafts.takeAll()
  for (let i = 0; i < values.length; i++) values[i] = forwardEntry(numbers[formOf(values[i])], relationOf(values[i]))
  return { forms, becomes: { offsets, values } }
}

/** Forms in the order in which they are met. Those of one surface are chained: cheaper than a key for each form. */
function createFormList() {
  const surfaces: string[] = []
  const terms: string[] = []
  const printed: string[] = []
  const printedTimes: number[] = []
  const traits: number[] = []
  /** The form of the same surface met before, or −1. */
  const before: number[] = []
  const lastOf = new Map<string, number>()
  return {
    /**
     * @param spelling as written, or null where the form is not printed so
     * @param more traits besides kind and script
     * @returns the number of the form in this order
     */
    add({ surface, term, kind, script }: Form, spelling: string | null, times: number, more: number): number {
      const last = lastOf.get(surface) ?? -1
      let form = last
      while (form >= 0 && terms[form] !== term) form = before[form]
      if (form < 0) {
        form = surfaces.length
        surfaces.push(surface)
        terms.push(term)
        printed.push(surface)
        printedTimes.push(0)
        traits.push(FORM_KINDS.indexOf(kind) | (SCRIPTS.indexOf(script) << 4))
        before.push(last)
        lastOf.set(surface, form)
      }
      traits[form] |= more
      if (spelling !== null && times > printedTimes[form]) {
        printed[form] = spelling
        printedTimes[form] = times
      }
      return form
    },
    /** The forms in their final order, and the final number of each. */
    sorted(): { forms: Forms; numbers: Uint32Array } {
      const order = Uint32Array.from(surfaces.keys()).sort(
        (a, b) => compareCodePoints(surfaces[a], surfaces[b]) || compareCodePoints(terms[a], terms[b]),
      )
      const numbers = new Uint32Array(order.length)
      for (let n = 0; n < order.length; n++) numbers[order[n]] = n
      const inOrder = (list: string[]): string[] => Array.from(order, (form) => list[form])
      const forms: Forms = {
        surfaces: inOrder(surfaces),
        terms: inOrder(terms),
        printed: inOrder(printed),
        traits: order.length === 0 ? new Uint8Array(0) : Uint8Array.from(order, (form) => traits[form]),
      }
      return { forms, numbers }
    },
  }
}

/** The forward index of the articles' words. Each piece of `running` is dropped when it is rewritten. */
export function rewrite(running: Running, becomes: Groups): ForwardIndex {
  const { pieces } = running
  const articles = running.titles.length
  let length = 0
  for (const piece of pieces) for (let i = 0; i < piece.length; i++) length += widthOf(piece[i], becomes)
  const entries = new Uint32Array(length)
  const offsets = new Uint32Array(articles + 1)
  const titles = new Uint32Array(articles)
  let at = 0
  let piece: Uint32Array = new Uint32Array(0)
  let read = 0
  for (let n = 0; n < articles; n++) {
    offsets[n] = at
    const count = running.offsets[n + 1] - running.offsets[n]
    for (let k = 0; k < count; k++, read++) {
      if (k === running.titles[n]) titles[n] = at - offsets[n]
      if (read === piece.length) {
        const next = pieces.shift()
        if (next === undefined) throw new Error('The entries of the articles end too early.')
        piece = next
        read = 0
      }
      const entry = piece[read]
      if (entry === PARAGRAPH_END) {
        entries[at++] = PARAGRAPH_END
        continue
      }
      const word = wordOf(entry)
      const from = becomes.offsets[word]
      if (isOver(entry)) entries[at++] = forwardEntry(formOf(becomes.values[from]), OVER_WORD)
      else for (let f = from; f < becomes.offsets[word + 1]; f++) entries[at++] = becomes.values[f]
    }
    if (running.titles[n] === count) titles[n] = at - offsets[n]
  }
  offsets[articles] = at
  return { offsets, titles, entries }
}

function widthOf(entry: number, { offsets }: Groups): number {
  if (entry === PARAGRAPH_END || isOver(entry)) return 1
  const word = wordOf(entry)
  return offsets[word + 1] - offsets[word]
}
