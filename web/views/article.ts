// The text of an article as the reader shows it: title and deck at the top, every paragraph in its order and its own
// letters, matches marked and numbered, and what is not the article shown as that. Nothing is removed.

import type { Article, Mark, Paragraph, Snippet, Term } from '../../server/contract/contract.js'
import { READING_WORDS } from '../words/reading.js'
import type { SearchState } from './address.js'
import { abstractLine } from './cards.js'
import type { PageContext } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { webAddress } from './evidence.js'
import { authorsLine, dateLine, metaLine, ofThePage, sourceLine } from './facts.js'
import { type MarkNumbers, markedText } from './marks.js'
import { count, leftToRight } from './wording.js'

/** An article, the search that it was found by, and passages of it where the whole text may not be shown. */
interface TextData {
  article: Article
  state: SearchState
  excerpts?: readonly Snippet[]
  /** Where this page is for this reader, to be printed. */
  address?: string | null
}

/** The heading that repeats the title and the deck stand once, at the top; everything else stays in its order. */
const repeatsTitle = (article: Article, paragraph: Paragraph) =>
  paragraph.role === 'heading' && paragraph.text.trim() === article.title.text.trim()
const isDeck = (article: Article, paragraph: Paragraph) => paragraph.role === 'deck' && paragraph.text === article.deck

/**
 * Every mark in the order in which the page shows them: title, deck, passages of a text that may not be shown, then the
 * rest.
 */
export function marksInOrder(article: Article, excerpts: readonly Snippet[] = []): Mark[] {
  const paragraphs = article.paragraphs ?? []
  const deck = paragraphs.find((paragraph) => isDeck(article, paragraph))
  const rest = paragraphs.filter((paragraph) => paragraph !== deck && !repeatsTitle(article, paragraph))
  const shown = article.text === 'snippets' ? excerpts : []
  return [...article.title.marks, ...(deck?.marks ?? []), ...[...shown, ...rest].flatMap(({ marks }) => marks)]
}

export function articleText(data: TextData, numbers: MarkNumbers, context: PageContext): Child[] {
  const { article, state, excerpts = [] } = data
  const { words } = context
  const { terms } = article
  const paragraphs = article.paragraphs ?? []
  const heading = paragraphs.find((paragraph) => repeatsTitle(article, paragraph))
  const deck = paragraphs.find((paragraph) => isDeck(article, paragraph))
  const original = webAddress(article.origin_url)
  return [
    element(
      'h2',
      { id: heading?.id, class: 'article-title' },
      markedText(article.title.text, article.title.marks, terms, context, numbers),
    ),
    metaLine([
      sourceLine(article.source, context, '#how'),
      dateLine(article.published, context, '#how'),
      authorsLine(article.authors, context),
      ofThePage(context, {}, count(READING_WORDS[context.ui].words, article.words, context)),
      ofThePage(context, { class: 'to-evidence' }, element('a', { href: '#how' }, READING_WORDS[context.ui].evidence)),
    ]),
    data.address && element('p', { class: 'printed-address' }, leftToRight(data.address)),
    article.abstract_of !== null && abstractLine(article.abstract_of, state, context),
    deck
      ? element(
          'p',
          { id: deck.id, class: 'deck', lang: deck.lang, dir: deck.dir },
          markedText(deck.text, deck.marks, terms, context, numbers),
        )
      : article.deck && element('p', { class: 'deck' }, article.deck),
    article.text === 'snippets' && [
      element(
        'p',
        { class: 'withheld', lang: context.ui, dir: words.direction },
        excerpts.length > 0 ? READING_WORDS[context.ui].withheld : READING_WORDS[context.ui].withheldWhole,
      ),
      excerpts.map(({ text, marks, cut }) =>
        element(
          'p',
          { class: 'excerpt' },
          cut[0] && `${words.ellipsis} `,
          markedText(text, marks, terms, context, numbers),
          cut[1] && ` ${words.ellipsis}`,
        ),
      ),
      original &&
        element(
          'p',
          { lang: context.ui, dir: words.direction },
          element('a', { href: original, rel: 'noreferrer' }, READING_WORDS[context.ui].origin),
        ),
    ],
    element(
      'div',
      { class: 'text' },
      groups(paragraphs.filter((paragraph) => paragraph !== deck && !repeatsTitle(article, paragraph))).map((group) =>
        group.furniture ? furniture(group.paragraphs, context) : group.paragraphs.map((one) => paragraphOf(one, terms, numbers, context)),
      ),
    ),
  ]
}

/** Runs of furniture and of everything else. */
function groups(paragraphs: readonly Paragraph[]): { furniture: boolean; paragraphs: Paragraph[] }[] {
  const found: { furniture: boolean; paragraphs: Paragraph[] }[] = []
  for (const paragraph of paragraphs) {
    const furniture = paragraph.role === 'furniture'
    const last = found.at(-1)
    if (last?.furniture === furniture) last.paragraphs.push(paragraph)
    else found.push({ furniture, paragraphs: [paragraph] })
  }
  return found
}

function paragraphOf(
  { id, role, lang, dir, text, marks }: Paragraph,
  terms: readonly Term[],
  numbers: MarkNumbers,
  context: PageContext,
): Branch {
  const tag = role === 'heading' ? 'h3' : 'p'
  return element(tag, { id, class: role === 'body' ? null : role, lang, dir }, markedText(text, marks, terms, context, numbers))
}

function furniture(paragraphs: readonly Paragraph[], context: PageContext): Branch {
  const label = READING_WORDS[context.ui].furniture
  return element(
    'div',
    { class: 'furniture', role: 'group', 'aria-label': label },
    element('p', { class: 'furniture-label', lang: context.ui, dir: context.words.direction, 'aria-hidden': 'true' }, label),
    paragraphs.map(({ id, lang, dir, text }) => element('p', { id, lang, dir }, text)),
  )
}
