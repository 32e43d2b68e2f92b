// Why one article has the score it has, or why it does not match: the question is run again for this article alone, and the
// scorer that ranks articles is watched while it counts. The parts are the scorer's own, so they sum to the score of a search.

import type { OpenIndex } from '../../archive/index-reader.js'
import type { Filter, Via } from '../../queries/query.js'
import { requiredConcepts } from '../collect/hit-collector.js'
import { createCheck, FAILS } from '../match/filters.js'
import { everyConceptOf, type Plan, type Role, viaOf } from '../match/plan.js'
import { excludedArticles, type RankRequest } from '../rank.js'
import type { FacetName, Restrictions } from '../types.js'
import { type Accumulators, accumulate, resetAccumulators } from '../workspace.js'
import { createScorer, type Witness } from './scorer.js'
import { DEFAULT_WEIGHTS } from './weights.js'

/** A word of the article that counted for a concept, by the field it stands in. */
export interface CountedWord {
  /** As the archive prints it. */
  text: string
  field: 'title' | 'body'
  /** Occurrences. */
  count: number
  /** `related`: it shares translations with what was asked; it counts, but finds nothing. */
  via: Via | 'related'
  /** 0–1: what one occurrence counts beside 1 for the word as typed. */
  weight: number
  /** What the occurrences count together: their weights, in the body more the nearer they stand to its beginning. */
  counted: number
}

/**
 * term: what one concept gives, with the words that counted. surface: the very spelling typed. grams: letters in common. proximity:
 * words near each other. paragraph: words in one paragraph. coverage: how much of the query is answered.
 */
export type ScorePart =
  | { kind: 'term'; term: number; idf: number; value: number; words: CountedWord[] }
  | { kind: 'surface' | 'grams' | 'proximity' | 'paragraph' | 'coverage'; value: number }

export interface ExplainedArticle {
  matched: boolean
  /** It has every content word of the query, and so stands before all that do not. */
  complete: boolean
  /** Time ran out before all lists were read. */
  partial: boolean
  score: number
  /** Sum to `score`; none when the article does not match. */
  parts: ScorePart[]
  /** Concepts whose lack keeps the article out, by number. */
  missing: number[]
  /** Plans of the request's exclusions that find it, by number. */
  shutOutBy: number[]
}

export function explainArticle(
  n: number,
  plan: Plan,
  request: RankRequest,
  index: OpenIndex,
  accumulators: Accumulators,
): ExplainedArticle {
  const { expired } = request
  let partial = false
  const shutOutBy = request.excluded.flatMap((excluded, e) => {
    const { articles, whole } = excludedArticles([excluded], index, accumulators, expired)
    partial ||= !whole
    return articles?.[n] ? [e] : []
  })
  resetAccumulators(accumulators)
  partial = !accumulate(plan, index, accumulators, expired).whole || partial
  const answered = accumulators.answered[n] >>> 0
  const every = everyConceptOf(plan)
  const required = requiredConcepts(plan, request)
  const lacks = (answered & required) >>> 0 !== required
  // Where no concept must be there by itself, one of them must be.
  const asked = lacks ? required : answered === 0 ? every : 0
  const missing = plan.concepts.flatMap(({ number }) => (((asked & ~answered) >>> number) & 1 ? [number] : []))
  const matched = missing.length === 0 && shutOutBy.length === 0 && request.check(n) === 0
  const state = { matched, complete: answered === every, partial, missing, shutOutBy }
  return matched && plan.concepts.length > 0
    ? { ...state, ...partsOf(n, plan, request, index, accumulators) }
    : { ...state, score: 0, parts: [] }
}

/** The score of an article that answers the plan, as a search by relevance gives it, and its parts; those of no value are left out. */
function partsOf(n: number, plan: Plan, { weights }: RankRequest, index: OpenIndex, accumulators: Accumulators) {
  const { witness, words } = watchWords(plan, index)
  const { total, concepts, surface, grams, proximity, paragraph, coverage } = createScorer(
    plan,
    index,
    accumulators,
    weights ?? DEFAULT_WEIGHTS,
    witness,
  ).score(n)
  const parts: ScorePart[] = plan.concepts.map(({ number, idf }) => ({
    kind: 'term',
    term: number,
    idf,
    value: concepts[number],
    words: words(number),
  }))
  for (const [kind, value] of Object.entries({ surface, grams, proximity, paragraph, coverage })) {
    parts.push({ kind, value } as ScorePart)
  }
  return { score: total, parts: parts.filter(({ value }) => value !== 0) }
}

/** Collects the words that a scorer counts, concept by concept, those that count most first. */
function watchWords(plan: Plan, { vocabulary }: OpenIndex) {
  const counted = plan.concepts.map(() => new Map<string, CountedWord>())
  /** The forms of each sequence up to the part last seen. */
  const sequences: number[][] = []
  const add = (concept: number, forms: readonly number[], via: CountedWord['via'], weight: number, worth: number): void => {
    const field = worth === 0 ? 'title' : 'body'
    const key = `${field} ${via} ${weight} ${forms.join(' ')}`
    const word = counted[concept].get(key) ?? { text: forms.map(vocabulary.printed).join(' '), field, count: 0, via, weight, counted: 0 }
    word.count++
    word.counted += weight * (worth || 1)
    counted[concept].set(key, word)
  }
  const witness: Witness = {
    part({ sequence, part }: Role, form) {
      sequences[sequence + part] = part === 0 ? [form] : [...sequences[sequence + part - 1], form]
    },
    matched(role, form, worth) {
      const forms = role.sequence < 0 ? [form] : sequences[role.sequence + role.part]
      add(role.concept, forms, viaOf(role, form, plan, vocabulary), role.weight, worth)
    },
    related(concept, form, weight, worth) {
      add(concept, [form], 'related', weight, worth)
    },
  }
  return {
    witness,
    words: (concept: number): CountedWord[] => [...counted[concept].values()].sort((a, b) => b.counted - a.counted),
  }
}

/** A filter that an article fails. `typed` is the filter of the query text that does it alone, else null. */
export interface FailedFilter {
  field: FacetName | 'date'
  typed: Filter | null
}

const FACET_NAMES = ['source', 'lang', 'year', 'author'] as const
const WITHOUT_RESTRICTIONS: Restrictions = { languages: [], sources: [], authors: [], years: [], from: null, to: null, undated: null }

/** Which filters, sent or typed, keep article `n` out. */
export function failedFilters(n: number, restrictions: Restrictions, typed: readonly Filter[], index: OpenIndex): FailedFilter[] {
  const { from, to, undated } = restrictions
  const fails = createCheck(restrictions, typed, index)(n)
  const failed: FailedFilter[] = FACET_NAMES.filter((name) => (fails & FAILS[name]) !== 0).map((field) => ({ field, typed: null }))
  if ((fails & FAILS.other) === 0) return failed
  const wanted = typed.filter(({ field, excluded }) => field === 'date' && !excluded)
  const dates = createCheck({ ...WITHOUT_RESTRICTIONS, from, to, undated }, wanted, index)(n)
  if ((dates & FAILS.other) !== 0) failed.push({ field: 'date', typed: null })
  for (const filter of typed) {
    if (filter.excluded && createCheck(WITHOUT_RESTRICTIONS, [filter], index)(n) !== 0) failed.push({ field: filter.field, typed: filter })
  }
  return failed
}
