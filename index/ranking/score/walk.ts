// One walk over an article's entries in the forward index. It counts every concept, printed word and 4-gram of the
// query at once and measures how near the query's words stand. No postings are read and no text.

import { positionWeights } from '../../postings/bm25.js'
import { type ForwardIndex, formKeyOf, PARAGRAPH_END, PARAGRAPH_GAP, positionIncrementOf } from '../../postings/forward.js'
import type { Vocabulary } from '../../postings/vocabulary.js'
import { follows } from '../match/phrases.js'
import type { Role } from '../match/plan.js'
import { meetForm, type PreparedQuery, type ScorerScratch } from './prepare.js'
import type { ScoreObserver } from './score-observer.js'

/** What a walk counted in one article. */
export interface Counts {
  /** By concept: weighted occurrences in the title; in the body weighted by position too. */
  readonly inTitle: Float64Array
  readonly inBody: Float64Array
  /** By concept: occurrences in the language that was typed. */
  readonly typed: Float64Array
  /** By concept: nearness to the concept before it. */
  readonly closeness: Float64Array
  readonly surfaces: Float64Array
  readonly grams: Float64Array
  /** One number: the most idf that one paragraph answers. */
  readonly bestParagraph: Float64Array
}

/** A query's walk: its counters, and what it reads. Reused from article to article. */
interface Walk extends Counts {
  readonly query: PreparedQuery
  readonly scratch: ScorerScratch
  readonly observer: ScoreObserver | null
  /** All counters in one array, so that one call puts them back to 0. */
  readonly counters: Float64Array
  /** By concept: the position at which it was counted last, and where it ended last. */
  readonly countedAt: Float64Array
  readonly lastAt: Float64Array
  /** By part of a sequence: the position at which the parts up to it ended last. */
  readonly sequenceEnds: Float64Array
  /** One number: idf of the concepts that the paragraph being walked answers; and these as bits. */
  readonly paragraphIdf: Float64Array
  inParagraph: number
  /** Positions begin far enough from 0 for a counter of 0 to mean none. */
  readonly firstPosition: number
  /** What an occurrence in the body counts by the number of its word. */
  readonly positionWeights: Float64Array
}

export function createWalk(query: PreparedQuery, scratch: ScorerScratch, observer: ScoreObserver | null): Walk {
  const { plan, weights, surfaces, grams } = query
  const concepts = plan.concepts.length
  const counters = new Float64Array(6 * concepts + surfaces.length + grams.length + plan.sequences + 2)
  let used = 0
  const take = (length: number): Float64Array => {
    used += length
    return counters.subarray(used - length, used)
  }
  return {
    query,
    scratch,
    observer,
    counters,
    inTitle: take(concepts),
    inBody: take(concepts),
    typed: take(concepts),
    countedAt: take(concepts),
    lastAt: take(concepts),
    closeness: take(concepts),
    surfaces: take(surfaces.length),
    grams: take(grams.length),
    sequenceEnds: take(plan.sequences),
    paragraphIdf: take(1),
    bestParagraph: take(1),
    inParagraph: 0,
    firstPosition: Math.ceil(weights.proximityWindow) + 2,
    positionWeights: positionWeights(weights),
  }
}

/** Counts one article. The scratch must hold the walk's query. */
export function walkArticle(article: number, walk: Walk, { entries, offsets, titles }: ForwardIndex, vocabulary: Vocabulary): void {
  const { query, scratch, counters, surfaces, grams, positionWeights } = walk
  const { watched, meanings } = scratch
  const { leadGrams } = query.weights
  counters.fill(0)
  walk.inParagraph = 0
  const from = offsets[article]
  const titleEnd = from + titles[article]
  const end = offsets[article + 1]
  let position = walk.firstPosition - 1
  /** Of the field being walked, title or body. */
  let words = 0
  for (let i = from; i < end; i++) {
    const entry = entries[i]
    const step = positionIncrementOf(entry)
    position += step
    words += step
    const key = formKeyOf(entry)
    if ((watched[key >>> 5] & (1 << (key & 31))) === 0) continue
    if (entry === PARAGRAPH_END) {
      position += PARAGRAPH_GAP - step
      words = i < titleEnd ? 0 : words - step
      endParagraph(walk)
      continue
    }
    const form = key - 1
    const meaning = query.meanings[(meanings[form] || meetForm(form, scratch, query, vocabulary)) - 1]
    // 0 stands for the title, which counts by its own weight.
    const positionWeight = i < titleEnd ? 0 : words < positionWeights.length ? positionWeights[words] : 1
    const surplus = positionWeight > 1 ? positionWeight - 1 : 0
    if (meaning.surface >= 0) surfaces[meaning.surface] += 1 + surplus
    for (let g = 0; g < meaning.grams.length; g++) grams[meaning.grams[g]] += 1 + leadGrams * surplus
    // Highest part first, so that one word never counts as two parts in a row of one sequence.
    for (let r = meaning.roles.length - 1; r >= 0; r--) countRole(walk, meaning.roles[r], form, position, positionWeight)
    for (let r = 0; r < meaning.related.length; r++) {
      const { concept, weight } = meaning.related[r]
      countRelated(walk, concept, weight, form, position, positionWeight)
    }
  }
}

function endParagraph(walk: Walk): void {
  const { paragraphIdf, bestParagraph } = walk
  if (paragraphIdf[0] > bestParagraph[0]) bestParagraph[0] = paragraphIdf[0]
  paragraphIdf[0] = 0
  walk.inParagraph = 0
}

/** Counts a form in a role: as a word by itself, or as the next part of a sequence. */
function countRole(walk: Walk, role: Role, form: number, position: number, positionWeight: number): void {
  const { sequence, part } = role
  if (sequence >= 0) {
    const { sequenceEnds, observer } = walk
    if (part > 0 && !follows(sequenceEnds[sequence + part - 1], position, role.between)) return
    sequenceEnds[sequence + part] = position
    observer?.part(role, form)
    if (part !== role.parts - 1) return
  }
  const { concept } = role
  const { query, countedAt, lastAt } = walk
  if (countedAt[concept] === position) return
  countedAt[concept] = position
  addOccurrence(walk, concept, role.weight, positionWeight)
  walk.observer?.matched(role, form, positionWeight)
  if (!role.crossed) walk.typed[concept]++
  // Neighbours in the query: the one before stands before it (in order), the one after stood before it (out of order).
  if (concept > 0) addCloseness(walk, concept, position - lastAt[concept - 1], 1)
  if (concept + 1 < lastAt.length) addCloseness(walk, concept + 1, position - lastAt[concept + 1], query.weights.unordered)
  lastAt[concept] = position
}

/** Counts a related word, where the concept itself does not stand. */
function countRelated(walk: Walk, concept: number, weight: number, form: number, position: number, positionWeight: number): void {
  if (walk.countedAt[concept] === position) return
  const { related, relatedMost } = walk.query.weights
  const counted = Math.min(relatedMost, related * weight)
  addOccurrence(walk, concept, counted, positionWeight)
  walk.observer?.related(concept, form, counted, positionWeight)
}

function addOccurrence(walk: Walk, concept: number, weight: number, positionWeight: number): void {
  if (positionWeight === 0) walk.inTitle[concept] += weight
  else walk.inBody[concept] += weight * positionWeight
  const bit = 1 << concept
  if ((walk.inParagraph & bit) !== 0) return
  walk.inParagraph |= bit
  walk.paragraphIdf[0] += walk.query.idf[concept] * weight
}

/** @param concept of a pair the second */
function addCloseness({ closeness, query }: Walk, concept: number, distance: number, weight: number): void {
  if (distance > 0 && distance <= query.weights.proximityWindow) closeness[concept] += weight / distance
}
