// Asks an engine or the stand-in all questions of a set and measures the answers.

import { DEFAULT_REQUEST, type Engine, type SearchRequest } from '../../index/engines/engine.js'
import type { Asked } from './indexed.js'
import type { StandIn } from './light10.js'
import { type Measures, measure } from './measures.js'

/** Answers looked at: recall is measured to the hundredth. */
const DEPTH = 100
/** No question may be cut short by the clock of a busy machine. */
const BUDGET = 60_000
const CROSSED: ReadonlySet<string> = new Set(['translation', 'name'])

export interface Outcome {
  /** Beside the questions. */
  measures: Measures[]
  /** Milliseconds a question. */
  time: number
  /** Translations and names that a question was asked by, on average. */
  crossed: number
}

/** A set asks for one article by itself, also where the corpus has a near-identical copy of it. */
const ASKED = { ...DEFAULT_REQUEST, limit: DEPTH, snippets: 0, budget: BUDGET, collapse: false }

export async function askEngine(engine: Engine, questions: readonly Asked[], request: Partial<SearchRequest> = {}): Promise<Outcome> {
  const measures: Measures[] = []
  let crossed = 0
  const began = performance.now()
  for (const { request: own, right } of questions) {
    const { hits, query } = await engine.search({ ...ASKED, ...own, ...request })
    crossed += query.terms.flatMap(({ expansions }) => expansions.filter(({ via, on }) => on && CROSSED.has(via))).length
    measures.push(
      measure(
        hits.map((hit) => hit.article.id),
        right,
      ),
    )
  }
  return { measures, time: (performance.now() - began) / questions.length, crossed: crossed / questions.length }
}

export function askStandIn(standIn: StandIn, questions: readonly Asked[]): Outcome {
  const began = performance.now()
  const measures = questions.map(({ request, right }) => measure(standIn.search(request.text, DEPTH), right))
  return { measures, time: (performance.now() - began) / questions.length, crossed: 0 }
}
