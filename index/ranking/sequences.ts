// Which articles hold an alternative that postings alone cannot answer: words side by side, or a term in some of its forms
// only. Candidates are the articles that the postings of every part have; the forward index decides.

import type { OpenIndex } from '../archive/opened.js'
import { formKeyOf, stepOf } from '../postings/forward.js'
import { groupBy } from '../postings/groups.js'
import type { Alternative, Part } from '../queries/expand/concept.js'
import type { Accumulators } from './candidates.js'

/** Articles in rising number, and how often the alternative stands in title and body of each. */
export interface SequenceMatches {
  articles: Uint32Array
  title: Uint32Array
  body: Uint32Array
}

/** Articles between two looks at the clock. */
const CLOCK_EVERY = 256

/**
 * @param workspace its `slots` are all 0, and left so; its `watched` may hold anything
 * @returns the matches, and whether all candidates were looked at before `expired()`
 */
export function matchSequence(
  alternative: Alternative,
  index: OpenIndex,
  { slots: slotOfForm, watched }: Pick<Accumulators, 'slots' | 'watched'>,
  expired: () => boolean,
): { matches: SequenceMatches; whole: boolean } {
  const { forward } = index
  const { parts, between = 0 } = alternative
  const candidates = candidateArticles(parts, index)
  // For each form, the parts it can be, highest first: the same word may be two parts of one phrase.
  const keys: number[] = []
  const values: number[] = []
  const partNumbers = parts.map((part) => new Set(formsOfPart(part, index)))
  for (let p = parts.length - 1; p >= 0; p--) {
    for (const form of partNumbers[p]) {
      keys.push(form)
      values.push(p)
    }
  }
  const forms = [...new Set(keys)]
  const slotOf = new Map(forms.map((form, i) => [form, i]))
  const partsOf = groupBy(
    forms.length,
    keys.map((form) => slotOf.get(form)!),
    values,
  )
  watched.fill(0)
  for (const [form, slot] of slotOf) {
    slotOfForm[form] = slot + 1
    watched[(form + 1) >>> 5] |= 1 << ((form + 1) & 31)
  }

  const { entries, offsets, titles } = forward
  const lastPart = parts.length - 1
  const articles: number[] = []
  const title: number[] = []
  const body: number[] = []
  const endedAt = new Float64Array(parts.length)
  let looked = 0
  let whole = true
  for (const n of candidates) {
    if (++looked % CLOCK_EVERY === 0 && expired()) {
      whole = false
      break
    }
    endedAt.fill(Number.NEGATIVE_INFINITY)
    let position = -1
    let inTitle = 0
    let inBody = 0
    const from = offsets[n]
    const titleEnd = from + titles[n]
    const end = offsets[n + 1]
    for (let i = from; i < end; i++) {
      const entry = entries[i]
      // The end of a paragraph takes a position too, so nothing side by side crosses it.
      position += stepOf(entry)
      const key = formKeyOf(entry)
      if ((watched[key >>> 5] & (1 << (key & 31))) === 0) continue
      const slot = slotOfForm[key - 1] - 1
      for (let k = partsOf.offsets[slot]; k < partsOf.offsets[slot + 1]; k++) {
        const part = partsOf.values[k]
        if (part > 0 && !follows(endedAt[part - 1], position, between)) continue
        if (part === lastPart && endedAt[part] !== position) {
          if (i < titleEnd) inTitle++
          else inBody++
        }
        endedAt[part] = position
      }
    }
    if (inTitle + inBody > 0) {
      articles.push(n)
      title.push(inTitle)
      body.push(inBody)
    }
  }
  for (const form of forms) slotOfForm[form] = 0
  const matches = { articles: Uint32Array.from(articles), title: Uint32Array.from(title), body: Uint32Array.from(body) }
  return { matches, whole }
}

/** Whether what ended at `end` is followed at `position`, `between` words apart at most. */
export const follows = (end: number, position: number, between: number): boolean => end < position && end >= position - 1 - between

/** The forms that may stand for a part. */
export function* formsOfPart(part: Part, index: OpenIndex): Generator<number> {
  for (const term of part.terms) {
    for (const form of index.vocabulary.formsOfTerm(term)) if (part.forms === null || part.forms.has(form)) yield form
  }
}

/** Articles that have a term of every part, in rising number. */
function candidateArticles(parts: readonly Part[], index: OpenIndex): number[] {
  const [first, ...others] = parts.map((part) => articlesOfPart(part, index))
  for (const other of others) for (let i = 0; i < first.length; i++) first[i] &= other[i]
  const articles: number[] = []
  for (let i = 0; i < first.length; i++) {
    for (let bits = first[i]; bits !== 0; bits &= bits - 1) articles.push(i * 32 + 31 - Math.clz32(bits & -bits))
  }
  return articles
}

/** A bit for each article, set where it has a term of the part. */
function articlesOfPart(part: Part, index: OpenIndex): Uint32Array {
  const bits = new Uint32Array((index.store.count >>> 5) + 1)
  for (const term of part.terms) {
    for (const list of index.postings.slots(index.vocabulary.terms.get(term)))
      if (list) for (let i = 0; i < list.length; i++) bits[list[i] >>> 5] |= 1 << (list[i] & 31)
  }
  return bits
}
