// A ranked article becomes a hit: what is shown of it, its marks, its best passages and its near-duplicates.

import type { OpenIndex } from '../archive/index-reader.js'
import type { Article } from '../articles/article.js'
import { markArticle } from '../snippets/marks.js'
import { bestSnippets } from '../snippets/snippet.js'
import { createCopies } from './copies.js'
import type { ArticleHead } from './engine.js'
import type { HitMaker } from './types.js'

export function createHitMaker(index: OpenIndex): HitMaker {
  const copiesOf = createCopies(index)
  return {
    copiesOf,
    hitOf(ranked, { plan, request }) {
      const article = index.store.article(ranked.article)
      const marks = markArticle(ranked.article, article, plan, index)
      // A heading within the body is shown only where it was found: alone it says nothing.
      const shown = article.paragraphs.flatMap(({ id, text, role }, p) =>
        p !== article.titleParagraph && (role === 'body' || role === 'deck' || marks.paragraphs[p].length > 0)
          ? [{ id, text, marks: marks.paragraphs[p] }]
          : [],
      )
      return {
        article: headOf(article),
        score: roundScore(ranked.score),
        matches: marks.matches,
        complete: ranked.complete,
        ...copiesOf(ranked.article, request.alsoIn),
        title: { text: article.title, marks: marks.title },
        snippets: bestSnippets(shown, request.snippets, request.snippetLength, (term) => 0.1 + plan.concepts[term].idf),
      }
    },
  }
}

/** To ten-thousandths. */
export const roundScore = (score: number): number => Math.round(score * 1e4) / 1e4

/** An article without its paragraphs. */
export function headOf(article: Article): ArticleHead {
  const { paragraphs: _paragraphs, titleParagraph: _titleParagraph, original: _original, ...head } = article
  return head
}
