// One article as it is read, with the marks that a search puts into it.

import type { Article } from '../articles/article.js'
import { type ArticleMarks, markArticle } from '../snippets/marks.js'
import { termsOf } from './answer.js'
import type { MarkedArticle, SearchRequest } from './engine.js'
import { COUNT_ONLY } from './search-run.js'
import type { EngineParts } from './types.js'

/** Marks of one article at most; the rest are left out and `marksCut` says so. */
const MAX_MARKS = 5000

/**
 * @param n number of the article
 * @param request null: without marks
 */
export function markedArticle(n: number, request: SearchRequest | null, { index, searcher, hits }: EngineParts): MarkedArticle {
  const article = index.store.article(n)
  const run = request && searcher.ask({ ...request, ...COUNT_ONLY })
  const marks = cutMarks(article, markArticle(n, article, run?.plan ?? null, index))
  return { article, ...marks, terms: run ? termsOf(run) : [], ...hits.copiesOf(n), partial: run?.ranked.partial ?? false }
}

function cutMarks(article: Article, marks: ArticleMarks): Pick<MarkedArticle, 'title' | 'marks' | 'matches' | 'marksCut'> {
  let room = MAX_MARKS - marks.title.length
  const shown = marks.paragraphs.map((list) => {
    const some = list.slice(0, Math.max(0, room))
    room -= some.length
    return some
  })
  return {
    title: { text: article.title, marks: marks.title },
    marks: shown,
    matches: marks.matches,
    marksCut: shown.some((list, p) => list.length < marks.paragraphs[p].length),
  }
}
