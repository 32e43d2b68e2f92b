// One article to read: a bar that goes from match to match and from result to result, the article, and the evidence for
// what is said about it.

import type { Article, SimilarHit, Snippet } from '../../server/contract/contract.js'
import { READING_WORDS } from '../words/reading.js'
import { articleAddress, EMPTY, type SearchState } from './address.js'
import { articleText } from './article.js'
import type { PageContext } from './context.js'
import { copiesSection } from './copies.js'
import { element } from './element.js'
import { ElementId } from './element-names.js'
import { howWeKnow } from './evidence.js'
import { frame, type Page, skip } from './frame.js'
import type { MarkNumbers } from './marks.js'
import { citationTags, citedFacts, coins } from './metadata.js'
import { readingBar } from './reading-bar.js'
import { similarSection } from './similar.js'

interface ReaderData {
  article: Article
  /** The search that the article was found by. */
  state: SearchState
  /** The match that the page opens at, from 1; null for the top of the article. */
  match: number | null
  /** Terms of the search whose marks are not shown, by their positions in the query. */
  hidden?: readonly number[]
  /** Passages of an article whose whole text may not be shown. */
  excerpts?: readonly Snippet[]
  /** Articles on the same subject. */
  similar?: readonly SimilarHit[]
  /** The article that this one is cited as, if it is an abstract of another, and where that is on the web. */
  cited?: { article: Article; address: string | null }
  /** Where this page is on the web, when the archive has a public address. */
  publicAddress?: string | null
  /** Where this page is for this reader, to be printed. */
  address?: string | null
}

export function renderReader(data: ReaderData, context: PageContext): Page {
  const { article, state } = data
  const cited = data.cited ? citedFacts(data.cited.article, data.cited.address) : citedFacts(article, data.publicAddress ?? null)
  const numbers: MarkNumbers = { next: 1, current: data.match, hidden: data.hidden ?? [] }
  const text = articleText(data, numbers, context)
  const body = frame(context, {
    kind: 'reader',
    state,
    skips: skip('article', READING_WORDS[context.ui].skip),
    main: [
      readingBar(data, numbers.next - 1, context),
      element(
        'main',
        { id: ElementId.Main, class: 'main' },
        element(
          'article',
          { id: ElementId.Article, class: 'article', lang: article.lang, dir: article.dir, tabindex: -1 },
          text,
          article.marks_cut &&
            element('p', { class: 'hint', lang: context.ui, dir: context.words.direction }, READING_WORDS[context.ui].marksCut),
        ),
        copiesSection(article, state, context),
        similarSection(article, data.similar ?? [], state, context),
        howWeKnow(article, data.publicAddress ?? null, context),
        coins(cited),
      ),
    ],
  })
  return {
    title: article.title.text,
    body,
    address: articleAddress(article.id, EMPTY),
    head: citationTags(cited),
    arabic: context.ui === 'ar' || article.lang === 'ar',
  }
}
