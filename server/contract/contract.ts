// Every shape that goes over HTTP, once. The server validates and serialises by these schemas, `/openapi.json` is made
// of them, and the page and its script take their types from here. Names on the wire are snake_case.

import { Article, Paragraph, Similar, SimilarHit } from './article.js'
import { Citation } from './citation.js'
import { Analysis, AnalyzedToken, CountedWord, Explanation, FailedTerm, ScorePart } from './explain.js'
import { Bilingual, Copy, Evidence, Published, Source } from './facts.js'
import { Health, IndexInfo, Readiness, Task } from './index-info.js'
import { Mark, MarkedText, Snippet } from './marks.js'
import { Problem } from './problem.js'
import { Expansion, Suggestion, Term, Warning } from './query.js'
import { Facet, FacetValue, FacetValues, Histogram, Hit, Search } from './search.js'
import { Completion, Completions } from './suggest.js'

export * from './article.js'
export * from './citation.js'
export * from './explain.js'
export * from './facts.js'
export * from './index-info.js'
export * from './marks.js'
export * from './names.js'
export * from './parameters.js'
export * from './problem.js'
export * from './query.js'
export type { Via } from './schema.js'
export * from './search.js'
export * from './suggest.js'

/** Every named schema, in the order in which they refer to each other. */
export const SCHEMAS = [
  Bilingual,
  Evidence,
  Source,
  Published,
  Mark,
  MarkedText,
  Snippet,
  Warning,
  Expansion,
  Suggestion,
  Term,
  Copy,
  Hit,
  FacetValue,
  Facet,
  Histogram,
  Search,
  Paragraph,
  Article,
  CountedWord,
  ScorePart,
  FailedTerm,
  Explanation,
  AnalyzedToken,
  Analysis,
  Completion,
  Completions,
  SimilarHit,
  Similar,
  Task,
  FacetValues,
  Citation,
  IndexInfo,
  Health,
  Readiness,
  Problem,
] as const
