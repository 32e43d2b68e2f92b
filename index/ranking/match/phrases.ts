// Which articles hold an alternative that postings alone cannot answer: words side by side, or a term in only some of
// its forms. Candidates are the articles that the postings of every part have; the forward index decides.

import type { OpenIndex } from '../../archive/index-reader.js'
import { FIELD_WEIGHTS, fieldFrequency, positionWeights, saturate } from '../../postings/bm25.js'
import { formKeyOf, PARAGRAPH_END, PARAGRAPH_GAP, positionIncrementOf } from '../../postings/forward.js'
import { impactByte } from '../../postings/impacts.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import type { Alternative, Part } from '../../queries/expand/types.js'
import { type Groups, groupBy } from '../../structures/sparse-rows.js'

/** Articles that have an alternative, each once, as if it had postings of its own. */
export interface Matches {
  articles: Uint32Array
  /** Beside each article its impact, as `impactOf` reads it. */
  impacts: Uint8Array
}

/** Memory of this file, used by one alternative after another. */
export interface PhraseScratch {
  /** By form: 0, or 1 + its number among the forms of the alternative. All 0 between two alternatives. */
  readonly numbers: Int32Array
  /** A bit for each form (by `formKeyOf`) of the alternative: few enough bytes to stay near the processor. */
  readonly watched: Uint32Array
}

/** @param forms of the vocabulary */
export const createPhraseScratch = (forms: number): PhraseScratch => ({
  numbers: new Int32Array(forms),
  watched: new Uint32Array(((forms + 1) >>> 5) + 1),
})

/** What finding an alternative reads of an index. */
type PhraseIndex = Pick<
  OpenIndex,
  'forward' | 'lengths' | 'means' | 'vocabulary' | 'postings' | 'impacts' | 'postingForms' | 'formBits'
> & {
  store: { count: number }
}

interface MatchLists {
  articles: number[]
  impacts: number[]
}

const POSITION_WEIGHTS = positionWeights(FIELD_WEIGHTS)

/** Articles between two looks at the clock. */
const CLOCK_EVERY = 256

/** @returns the matches, and whether all candidates were looked at before `expired()` */
export function matchAlternative(
  { parts, between = 0, via }: Alternative,
  index: PhraseIndex,
  scratch: PhraseScratch,
  expired: () => boolean,
): { matches: Matches; whole: boolean } {
  const found: MatchLists = { articles: [], impacts: [] }
  const doubtful =
    parts.length === 1 && parts[0].terms.length === 1
      ? sureArticles(parts[0], via === 'exact', index, found)
      : candidateArticles(parts, index)
  const whole = doubtful.length === 0 || findInForward(doubtful, parts, between, { index, scratch, expired, found })
  return { matches: { articles: Uint32Array.from(found.articles), impacts: Uint8Array.from(found.impacts) }, whole }
}

/**
 * Puts into `found` the articles that surely have a term in forms of the part: of most postings the forms seen tell
 * so, or that there is nothing to find. Their impact is the term's own.
 * @param exactly only those whose impact is of these forms alone; else it may count others, which the exact score mends
 * @returns articles to look at: forms of the part share a bit with others, or the impact is not theirs alone
 */
function sureArticles({ terms: [term], forms }: Part, exactly: boolean, index: PhraseIndex, found: MatchLists): number[] {
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
    const seen = index.postingForms(term, slot)
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

/**
 * Puts into `found` the candidates in which the parts stand side by side, or `between` words apart at most. False:
 * time ran out.
 */
function findInForward(
  candidates: readonly number[],
  parts: readonly Part[],
  between: number,
  search: { index: PhraseIndex; scratch: PhraseScratch; expired: () => boolean; found: MatchLists },
): boolean {
  const { index, scratch, expired, found } = search
  const { lengths, means } = index
  const { forms, partsOf } = watchForms(parts, index.vocabulary, scratch)
  const sequence: Sequence = { partsOf, between, endedAt: new Float64Array(parts.length), inTitle: 0, inBody: 0 }
  let looked = 0
  let whole = true
  for (const n of candidates) {
    if (++looked % CLOCK_EVERY === 0 && expired()) {
      whole = false
      break
    }
    countSequence(n, sequence, index.forward, scratch)
    const { inTitle, inBody } = sequence
    if (inTitle + inBody === 0) continue
    const fields = { title: lengths.title[n], body: lengths.body[n], meanTitle: means.title, meanBody: means.body }
    found.articles.push(n)
    found.impacts.push(impactByte(saturate(fieldFrequency(inTitle, inBody, fields))))
  }
  for (const form of forms) scratch.numbers[form] = 0
  return whole
}

/** Numbers the forms of the parts in the scratch. `partsOf` gives by number a form's parts, the highest first. */
function watchForms(parts: readonly Part[], vocabulary: Vocabulary, { numbers, watched }: PhraseScratch) {
  watched.fill(0)
  const forms: number[] = []
  const keys: number[] = []
  const values: number[] = []
  // The same word may be two parts of one phrase.
  for (let p = parts.length - 1; p >= 0; p--) {
    for (const form of new Set(formsOfPart(parts[p], vocabulary))) {
      if (numbers[form] === 0) {
        numbers[form] = forms.push(form)
        watched[(form + 1) >>> 5] |= 1 << ((form + 1) & 31)
      }
      keys.push(numbers[form] - 1)
      values.push(p)
    }
  }
  return { forms, partsOf: groupBy(forms.length, keys, values) }
}

/**
 * Parts that must follow each other, and how often they do in the article looked at last: in its title, and weighted
 * in its body.
 */
interface Sequence {
  readonly partsOf: Groups
  readonly between: number
  /** By part: the position at which the parts up to it ended last. */
  readonly endedAt: Float64Array
  inTitle: number
  inBody: number
}

/** Counts a sequence in one article. */
function countSequence(n: number, sequence: Sequence, { entries, offsets, titles }: OpenIndex['forward'], scratch: PhraseScratch): void {
  const { partsOf, between, endedAt } = sequence
  const { numbers, watched } = scratch
  const lastPart = endedAt.length - 1
  endedAt.fill(Number.NEGATIVE_INFINITY)
  let position = -1
  /** Words of the body so far. */
  let words = 0
  let inTitle = 0
  let inBody = 0
  const titleEnd = offsets[n] + titles[n]
  const end = offsets[n + 1]
  for (let i = offsets[n]; i < end; i++) {
    const entry = entries[i]
    if (entry === PARAGRAPH_END) {
      position += PARAGRAPH_GAP
      continue
    }
    const step = positionIncrementOf(entry)
    position += step
    if (i >= titleEnd) words += step
    const key = formKeyOf(entry)
    if ((watched[key >>> 5] & (1 << (key & 31))) === 0) continue
    const number = numbers[key - 1] - 1
    for (let k = partsOf.offsets[number]; k < partsOf.offsets[number + 1]; k++) {
      const part = partsOf.values[k]
      if (part > 0 && !follows(endedAt[part - 1], position, between)) continue
      if (part === lastPart && endedAt[part] !== position) {
        if (i < titleEnd) inTitle++
        else inBody += words < POSITION_WEIGHTS.length ? POSITION_WEIGHTS[words] : 1
      }
      endedAt[part] = position
    }
  }
  sequence.inTitle = inTitle
  sequence.inBody = inBody
}

/** Whether what ended at `end` is followed at `position`, `between` words apart at most. */
export const follows = (end: number, position: number, between: number): boolean => end < position && end >= position - 1 - between

/** The forms that may stand for a part. */
export function* formsOfPart(part: Part, vocabulary: Vocabulary): Generator<number> {
  for (const term of part.terms) {
    for (const form of vocabulary.formsOfTerm(term)) if (part.forms === null || part.forms.has(form)) yield form
  }
}

/** Articles that have a term of every part, in rising number. */
function candidateArticles(parts: readonly Part[], index: PhraseIndex): number[] {
  const [first, ...others] = parts.map((part) => articlesOfPart(part, index))
  for (const other of others) for (let i = 0; i < first.length; i++) first[i] &= other[i]
  const articles: number[] = []
  for (let i = 0; i < first.length; i++) {
    for (let bits = first[i]; bits !== 0; bits &= bits - 1) articles.push(i * 32 + 31 - Math.clz32(bits & -bits))
  }
  return articles
}

/** A bit for each article, set where it has a term of the part. */
function articlesOfPart(part: Part, index: PhraseIndex): Uint32Array {
  const bits = new Uint32Array((index.store.count >>> 5) + 1)
  for (const term of part.terms) {
    for (const list of index.postings.slots(index.vocabulary.terms.get(term)))
      if (list) for (let i = 0; i < list.length; i++) bits[list[i] >>> 5] |= 1 << (list[i] & 31)
  }
  return bits
}
