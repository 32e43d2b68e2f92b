// Which paragraphs of an article are searched, and in what order the index reads them: the heading first, as the title
// field, then deck and body as they stand. A heading that repeats the title is passed over, so that it counts once.

import type { Article } from './article.js'

/** Indexes into `article.paragraphs`. `title` is null when the article's title is only its first sentence. */
interface Searched {
  title: number | null
  body: number[]
}

export function searchedParagraphs(article: Pick<Article, 'paragraphs' | 'title' | 'titleParagraph'>): Searched {
  const body: number[] = []
  for (let i = 0; i < article.paragraphs.length; i++) {
    const { role, text } = article.paragraphs[i]
    if (i === article.titleParagraph) continue
    if (role === 'deck' || role === 'body' || (role === 'heading' && text !== article.title)) body.push(i)
  }
  return { title: article.titleParagraph, body }
}
