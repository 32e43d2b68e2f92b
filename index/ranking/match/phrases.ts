// Which articles hold an alternative that postings alone cannot answer: words side by side, or a term in some of its forms
// only. Candidates are the articles that the postings of every part have; the forward index decides.

import type { OpenIndex } from '../../archive/index-reader.js'
import { FIELD_WEIGHTS, fieldFrequency, positionWeights, saturate } from '../../postings/bm25.js'
import { formKeyOf, PARAGRAPH_END, PARAGRAPH_GAP, stepOf } from '../../postings/forward.js'
import { impactByte } from '../../postings/impacts.js'
import type { Alternative, Part } from '../../queries/expand/concept.js'
import { groupBy } from '../../structures/sparse-rows.js'
import type { Accumulators } from '../workspace.js'

/** Articles that have an alternative, each once, and beside each its impact as `impactOf` reads it: as if it had postings of its own. */
export interface Matches {
  articles: Uint32Array
  impacts: Uint8Array
}

interface Growing {
  articles: number[]
  impacts: number[]
}

const WORTHS = positionWeights(FIELD_WEIGHTS)

/** Articles between two looks at the clock. */
const CLOCK_EVERY = 256

/**
 * @param workspace its `slots` are all 0, and left so; its `watched` may hold anything
 * @returns the matches, and whether all candidates were looked at before `expired()`
 */
export function matchAlternative(
  { parts, between = 0, via }: Alternative,
  index: OpenIndex,
  workspace: Pick<Accumulators, 'slots' | 'watched'>,
  expired: () => boolean,
): { matches: Matches; whole: boolean } {
  const found: Growing = { articles: [], impacts: [] }
  const doubtful =
    parts.length === 1 && parts[0].terms.length === 1
      ? sureArticles(parts[0], via === 'exact', index, found)
      : candidateArticles(parts, index)
  const whole = walk(parts, between, doubtful, index, workspace, expired, found)
  return { matches: { articles: Uint32Array.from(found.articles), impacts: Uint8Array.from(found.impacts) }, whole }
}

/**
 * Puts into `found` the articles that surely have a term in forms of the part: of most postings the forms seen tell so, or that
 * there is nothing to find. Their impact is the term's own.
 * @param exactly only those whose impact is of these forms alone; else it may count other forms too, which the exact score mends
 * @returns articles that are to be looked at: forms of the part share a bit with others, or the impact is not theirs alone
 */
function sureArticles({ terms: [term], forms }: Part, exactly: boolean, index: OpenIndex, found: Growing): number[] {
  let wanted = 0
  let others = 0
  for (const form of index.vocabulary.formsOfTerm(term)) {
    if (forms === null || forms.has(form)) wanted |= index.formBits[form]
    else others |= index.formBits[form]
  }
  const own = wanted & ~others
  const foreign = exactly ? others : 0
  const doubtful: number[] = []
  index.postings.slots(index.vocabulary.terms.get(term)).forEach((list, slot) => {
    if (!list) return
    const seen = index.seen(term, slot)
    const impacts = index.impacts(term, slot)
    for (let i = 0; i < list.length; i++) {
      if ((seen[i] & own) !== 0 && (seen[i] & foreign) === 0) {
        found.articles.push(list[i])
        found.impacts.push(impacts[i])
      } else if ((seen[i] & wanted) !== 0) doubtful.push(list[i])
    }
  })
  return doubtful
}

/** Puts into `found` those of `candidates` in which the forward index has the parts side by side, or `between` words apart at most. False: time ran out. */
function walk(
  parts: readonly Part[],
  between: number,
  candidates: readonly number[],
  index: OpenIndex,
  { slots: slotOfForm, watched }: Pick<Accumulators, 'slots' | 'watched'>,
  expired: () => boolean,
  found: Growing,
): boolean {
  if (candidates.length === 0) return true
  const { forward, lengths, means } = index
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
    /** Words of the body so far. */
    let words = 0
    let inTitle = 0
    let inBody = 0
    const from = offsets[n]
    const titleEnd = from + titles[n]
    const end = offsets[n + 1]
    for (let i = from; i < end; i++) {
      const entry = entries[i]
      if (entry === PARAGRAPH_END) {
        position += PARAGRAPH_GAP
        continue
      }
      const step = stepOf(entry)
      position += step
      if (i >= titleEnd) words += step
      const key = formKeyOf(entry)
      if ((watched[key >>> 5] & (1 << (key & 31))) === 0) continue
      const slot = slotOfForm[key - 1] - 1
      for (let k = partsOf.offsets[slot]; k < partsOf.offsets[slot + 1]; k++) {
        const part = partsOf.values[k]
        if (part > 0 && !follows(endedAt[part - 1], position, between)) continue
        if (part === lastPart && endedAt[part] !== position) {
          if (i < titleEnd) inTitle++
          else inBody += words < WORTHS.length ? WORTHS[words] : 1
        }
        endedAt[part] = position
      }
    }
    if (inTitle + inBody > 0) {
      const fields = { title: lengths.title[n], body: lengths.body[n], meanTitle: means.title, meanBody: means.body }
      found.articles.push(n)
      found.impacts.push(impactByte(saturate(fieldFrequency(inTitle, inBody, fields))))
    }
  }
  for (const form of forms) slotOfForm[form] = 0
  return whole
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
