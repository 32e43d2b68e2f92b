// Why one article has the score it has, or why it does not match. The question is run again for this article alone,
// and the scorer that ranks articles is observed while it counts: the parts are the scorer's own, so they sum to the
// score of a search.

import type { OpenIndex } from '../../archive/index-reader.js'
import type { Via } from '../../queries/query.js'
import { excludedArticles } from '../excluded.js'
import { everyConceptOf, type Plan, type Role, requiredConcepts, viaOf } from '../match/plan.js'
import type { RankRequest } from '../types.js'
import type { SearchWorkspace } from '../workspace.js'
import { accumulate } from './accumulate.js'
import type { ScoreObserver } from './score-observer.js'
import { createScorer } from './scorer.js'
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
  /** 0–1: what one occurrence counts, where the word as typed counts 1. */
  weight: number
  /** What the occurrences count together: their weights, in the body more the nearer they stand to its beginning. */
  counted: number
}

/**
 * term: what one concept gives, with the words that counted. surface: the spelling typed. grams: letters in common.
 * proximity: words near each other. paragraph: words in one paragraph. coverage: share of the query.
 */
export type ScorePart =
  | { kind: 'term'; term: number; idf: number; value: number; words: CountedWord[] }
  | { kind: 'surface' | 'grams' | 'proximity' | 'paragraph' | 'coverage'; value: number }

interface ExplainedArticle {
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
  excludedBy: number[]
}

export function explainArticle(
  n: number,
  plan: Plan,
  request: RankRequest,
  index: OpenIndex,
  workspace: SearchWorkspace,
): ExplainedArticle {
  const { accumulator } = workspace
  const { expired } = request
  let partial = false
  const excludedBy = request.excluded.flatMap((excluded, e) => {
    const { articles, whole } = excludedArticles([excluded], index, accumulator, expired)
    partial ||= !whole
    return articles?.[n] ? [e] : []
  })
  partial = !accumulate(plan, index, accumulator, expired).whole || partial
  const answered = accumulator.answered[n]
  const every = everyConceptOf(plan)
  const required = requiredConcepts(plan, request)
  const lacks = (answered & required) >>> 0 !== required
  // Where no concept must be there by itself, one of them must be.
  const asked = lacks ? required : answered === 0 ? every : 0
  const missing = plan.concepts.flatMap(({ number }) => (((asked & ~answered) >>> number) & 1 ? [number] : []))
  const matched = missing.length === 0 && excludedBy.length === 0 && request.check(n) === 0
  const state = { matched, complete: answered === every, partial, missing, excludedBy }
  return matched && plan.concepts.length > 0
    ? { ...state, ...partsOf(n, plan, request, index, workspace) }
    : { ...state, score: 0, parts: [] }
}

/** The score by relevance of an article that answers the plan, and its parts; those of no value are left out. */
function partsOf(n: number, plan: Plan, { weights }: RankRequest, index: OpenIndex, workspace: SearchWorkspace) {
  const { observer, words } = observeWords(plan, index)
  const scorer = createScorer(plan, index, workspace.scorer, weights ?? DEFAULT_WEIGHTS, observer)
  const { total, concepts, surface, grams, proximity, paragraph, coverage } = scorer.score(n)
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
function observeWords(plan: Plan, { vocabulary }: Pick<OpenIndex, 'vocabulary'>) {
  const counted = plan.concepts.map(() => new Map<string, CountedWord>())
  /** The forms of each sequence up to the part last seen. */
  const sequences: number[][] = []
  const add = (concept: number, forms: readonly number[], via: CountedWord['via'], weight: number, positionWeight: number): void => {
    const field = positionWeight === 0 ? 'title' : 'body'
    const key = `${field} ${via} ${weight} ${forms.join(' ')}`
    const word = counted[concept].get(key) ?? { text: forms.map(vocabulary.printed).join(' '), field, count: 0, via, weight, counted: 0 }
    word.count++
    word.counted += weight * (positionWeight || 1)
    counted[concept].set(key, word)
  }
  const observer: ScoreObserver = {
    part({ sequence, part }: Role, form) {
      sequences[sequence + part] = part === 0 ? [form] : [...sequences[sequence + part - 1], form]
    },
    matched(role, form, positionWeight) {
      const forms = role.sequence < 0 ? [form] : sequences[role.sequence + role.part]
      add(role.concept, forms, viaOf(role, form, plan, vocabulary), role.weight, positionWeight)
    },
    related(concept, form, weight, positionWeight) {
      add(concept, [form], 'related', weight, positionWeight)
    },
  }
  return {
    observer,
    words: (concept: number): CountedWord[] => [...counted[concept].values()].sort((a, b) => b.counted - a.counted),
  }
}
