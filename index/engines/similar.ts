// Articles like one that is given. Its strongest terms are asked as one query through the ranker that answers every
// other, with what they are called in the other language; what comes near enough is told with the words it shares.

import type { OpenIndex } from '../archive/index-reader.js'
import { LANGUAGES } from '../archive/store.js'
import type { Article } from '../articles/article.js'
import { searchedParagraphs } from '../articles/searched.js'
import { PARAGRAPH_END } from '../postings/forward.js'
import { capped } from '../queries/expand/expansions.js'
import { translateWords } from '../queries/expand/translation.js'
import type { Concept, ExpandContext } from '../queries/expand/types.js'
import type { WordItem } from '../queries/query.js'
import { plainWords } from '../queries/words.js'
import { rank } from '../ranking/rank.js'
import { createScorer } from '../ranking/score/scorer.js'
import { LEAST_SIMILAR, type StrongTerm, strongestTerms } from '../ranking/similar.js'
import type { RankRequest } from '../ranking/types.js'
import { DEFAULT_REQUEST, type SimilarAnswer, type SimilarRequest } from './engine.js'
import { headOf, roundScore } from './hits.js'
import { deadlineAfter } from './search-run.js'
import type { EngineParts, Expired } from './types.js'

/** Renderings in the other language that a term is asked by at most, the likeliest. */
const MAX_RENDERINGS = 6

/** @param n number of the article */
export function similarArticles(n: number, request: SimilarRequest, parts: EngineParts): SimilarAnswer {
  const { index, hits } = parts
  const began = performance.now()
  const expired = deadlineAfter(request.budget)
  const { found, partial } = findSimilar(n, request, parts, expired)
  return {
    hits: found.map(({ article, score, shared }) => ({
      article: headOf(index.store.article(article)),
      score: roundScore(score),
      shared,
      ...hits.copiesOf(article),
    })),
    partial,
    took: performance.now() - began,
  }
}

interface Similar {
  article: number
  /** Share of the article's own score, from LEAST_SIMILAR on. */
  score: number
  /** Words of the article, as it prints them, that answer for this one; the strongest first. */
  shared: string[]
}

/** @returns the likest first, without near-duplicates of the article, others collapsed; `partial`: time ran out */
function findSimilar(
  n: number,
  request: SimilarRequest,
  { index, workspace, expander, searcher }: EngineParts,
  expired: Expired,
): { found: Similar[]; partial: boolean } {
  const context = expander.contextOf(DEFAULT_REQUEST, expired)
  const spell = speller(n, index.store.article(n), index)
  const runs = strongestTerms(n, index).map((run) => run.map((term) => ({ term, text: spell(term) })))
  const concepts = runs.flatMap((run) => conceptsOf(run, context))
  // A question without words would find everything.
  if (concepts.length === 0) return { found: [], partial: false }
  const plan = searcher.plan(concepts, expired)
  const ranked = rank(plan, rankRequest(n, request, index, expired), index, workspace)
  const own = createScorer(plan, index, workspace.scorer).score(n).total
  const found = ranked.hits.flatMap(({ article, score, answered }) => {
    if (score < LEAST_SIMILAR * own) return []
    let c = 0
    const shared = runs.flatMap((run) => {
      const words = run.flatMap(({ text }) => ((answered & (1 << c++)) !== 0 && text !== null ? [text] : []))
      return words.length > 0 ? [words.join(' ')] : []
    })
    return [{ article, score: score / own, shared }]
  })
  return { found, partial: ranked.partial }
}

function rankRequest(n: number, { languages, limit }: SimilarRequest, { store }: OpenIndex, expired: Expired): RankRequest {
  const { duplicateGroups: groups, columns } = store
  const wanted = new Set(languages.map((language) => LANGUAGES.indexOf(language)))
  const isItself = (other: number): boolean => other === n || (groups !== null && groups[n] !== 0 && groups[other] === groups[n])
  return {
    match: 'any',
    sort: 'relevance',
    collapse: true,
    limit,
    offset: 0,
    required: [],
    excluded: [],
    check: (other) => (isItself(other) || (wanted.size > 0 && !wanted.has(columns.language[other])) ? 1 : 0),
    counted: false,
    expired,
  }
}

interface Spelled {
  term: StrongTerm
  text: string | null
}

/** One concept a term: any form of it, or its names in the other language. Adjacent terms are translated together. */
function conceptsOf(run: readonly Spelled[], context: ExpandContext): Concept[] {
  const items = run.map(({ text }): WordItem | null =>
    text === null ? null : (plainWords(text, [0, text.length], context.analyzer, () => {})[0] ?? null),
  )
  const expansionsOf = translateWords(
    items.filter((item) => item !== null),
    context,
  )
  return run.map(({ term: { term }, text }, i) => {
    const item = items[i]
    const renderings = capped((item && expansionsOf.get(item)) ?? [])
      .map(({ alternative }) => alternative)
      .filter(({ crossed }) => crossed)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MAX_RENDERINGS)
    const own = { parts: [{ terms: [term], forms: null }], weight: 1, via: 'form' as const, crossed: false }
    return {
      kind: 'word',
      text: text ?? '',
      at: [0, 0],
      language: null,
      alternatives: [own, ...renderings],
      surfaces: [],
      phoneticSurfaces: [],
      grams: [],
      related: [],
      expansions: [],
    }
  })
}

/** How the article prints a term: its commonest spelling, then the shortest; null where only a joined word has it. */
function speller(n: number, article: Article, index: OpenIndex): (term: StrongTerm) => string | null {
  const { forward, store } = index
  const entries = forward.entries.subarray(forward.offsets[n], forward.offsets[n + 1])
  const { starts, ends } = store.wordRanges(n, entries)
  const { title, body } = searchedParagraphs(article)
  const searched = title === null ? body : [title, ...body]
  const paragraphAt = new Uint32Array(entries.length)
  let paragraph = 0
  for (let i = 0; i < entries.length; i++) {
    paragraphAt[i] = searched[paragraph]
    if (entries[i] === PARAGRAPH_END) paragraph++
  }
  return ({ printedAt }) => {
    const times = new Map<string, number>()
    for (const i of printedAt) {
      const written = article.paragraphs[paragraphAt[i]].text.slice(starts[i], ends[i])
      times.set(written, (times.get(written) ?? 0) + 1)
    }
    const [first] = [...times].sort(([a, inA], [b, inB]) => inB - inA || a.length - b.length)
    return first === undefined ? null : first[0]
  }
}
