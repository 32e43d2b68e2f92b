// One article to read: its text in its own letters and order, with the matches of the search marked and numbered, and with the
// evidence for everything that is said about it. Nothing of the text is removed; what is not the article is shown as that.

import type { Article, Evidence, Paragraph, Snippet, Term } from '../../server/contract.js'
import { writeDate } from '../words/dates.js'
import { READING_WORDS } from '../words/reading.js'
import { articleAddress, isHome, type SearchState, searchAddress } from './address.js'
import { abstractLine } from './cards.js'
import { type PageContext, writingOf } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { authorsLine, dateLine, metaLine, nameOf, ofThePage, sourceLine } from './facts.js'
import { frame, type Page, skip } from './frame.js'
import { back, down, onward, up } from './icons.js'
import { type MarkNumbers, markedText } from './marks.js'
import { count, fill, fillText, isolate, languageOf, leftToRight, number } from './wording.js'

export interface ReaderData {
  article: Article
  /** The search that the article was found by. */
  state: SearchState
  /** The match that the page opens at, from 1; null for the top of the article. */
  match: number | null
  /** Passages of an article whose whole text may not be shown. */
  excerpts?: readonly Snippet[]
  /** Where this page is on the web, when the archive has a public address. */
  publicAddress?: string | null
}

export function renderReader(data: ReaderData, context: PageContext): Page {
  const { article, state } = data
  const numbers: MarkNumbers = { next: 1, current: data.match }
  const text = wholeText(data, numbers, context)
  const marks = numbers.next - 1
  const body = frame(context, {
    kind: 'reader',
    state,
    skips: skip('article', READING_WORDS[context.ui].skip),
    main: [
      bar(data, marks, context),
      element(
        'main',
        { id: 'main', class: 'main' },
        termCounts(article, data, context),
        element('article', { id: 'article', class: 'article', lang: article.lang, dir: article.dir, tabindex: -1 }, text),
        howWeKnow(data, context),
      ),
    ],
  })
  return { title: article.title.text, body, arabic: context.ui === 'ar' || article.lang === 'ar' }
}

/** The bar over the article: back to the results, from match to match, from result to result. */
function bar({ article, state, match }: ReaderData, marks: number, context: PageContext): Branch {
  const { words } = context
  const reader = READING_WORDS[context.ui]
  const place = article.in_results
  const at = match ?? 0
  const target = (to: number) => articleAddress(article.id, state, to, `m${to}`)
  const beside = (neighbour: { id: string } | null, id: string, label: string, icon: Branch) =>
    neighbour &&
    element(
      'a',
      {
        id,
        class: 'step',
        href: articleAddress(neighbour.id, state),
        title: label,
        'aria-label': label,
        'aria-keyshortcuts': keys(context, id),
      },
      icon,
    )
  return element(
    'nav',
    { class: 'reading-bar', 'aria-label': reader.bar },
    !isHome(state) &&
      element(
        'a',
        { id: 'to-results', class: 'step wide', href: searchAddress(state, { page: state.page }) },
        back(),
        element('span', {}, reader.back),
      ),
    marks > 0 &&
      element(
        'span',
        { id: 'matches', class: 'matches', 'data-marks': marks, 'data-at': at },
        element(
          'a',
          {
            id: 'previous-match',
            class: 'step',
            href: target(at > 1 ? at - 1 : marks),
            title: reader.previousMatch,
            'aria-label': reader.previousMatch,
            'aria-keyshortcuts': keys(context, 'previous-match'),
          },
          up(),
        ),
        element(
          'span',
          { id: 'match-place', class: 'place' },
          at > 0
            ? fillText(words.matches.position, { i: number(at, context), n: number(marks, context) })
            : count(words.counts.matches, marks, context),
        ),
        element(
          'a',
          {
            id: 'next-match',
            class: 'step',
            href: target(at < marks ? at + 1 : 1),
            title: reader.nextMatch,
            'aria-label': reader.nextMatch,
            'aria-keyshortcuts': keys(context, 'next-match'),
          },
          down(),
        ),
      ),
    place &&
      element(
        'span',
        { class: 'neighbours' },
        beside(place.previous, 'previous-result', reader.previousResult, back()),
        element('span', { class: 'place' }, fill(reader.resultOf, { i: number(place.position, context), n: number(place.total, context) })),
        beside(place.next, 'next-result', reader.nextResult, onward()),
      ),
  )
}

const KEYS: Record<string, string> = { 'previous-match': 'P', 'next-match': 'N', 'previous-result': 'K', 'next-result': 'J' }
const keys = (context: PageContext, id: string) => context.keys && KEYS[id]

/** Each term of the search with its number of marks here, as a link to the first of them. */
function termCounts(article: Article, { state }: ReaderData, context: PageContext): Child {
  const first = new Map<number, { place: number; marks: number }>()
  let place = 0
  for (const { term } of marksInOrder(article)) {
    place++
    const known = first.get(term)
    if (known) known.marks++
    else first.set(term, { place, marks: 1 })
  }
  if (first.size === 0) return null
  const { words } = context
  return element(
    'section',
    { class: 'term-counts', 'aria-label': READING_WORDS[context.ui].terms },
    element(
      'ul',
      {},
      article.terms.map((term, n) => {
        const marks = first.get(n)
        const label = fill(READING_WORDS[context.ui].termCount, {
          x: isolate(term.text, term.lang ?? languageOf(term.text)),
          count: count(words.counts.matches, marks?.marks ?? 0, context),
        })
        return element(
          'li',
          {},
          marks
            ? element('a', { href: articleAddress(article.id, state, marks.place, `m${marks.place}`) }, label)
            : element('span', { class: 'unknown' }, label),
        )
      }),
    ),
    article.marks_cut && element('p', { class: 'hint' }, READING_WORDS[context.ui].marksCut),
  )
}

/** The heading that repeats the title and the deck stand once, at the top; everything else stays in its place. */
const repeatsTitle = (article: Article, paragraph: Paragraph) =>
  paragraph.role === 'heading' && paragraph.text.trim() === article.title.text.trim()
const isDeck = (article: Article, paragraph: Paragraph) => paragraph.role === 'deck' && paragraph.text === article.deck

/** Every mark in the order in which the page shows them: title, deck, then the rest. */
function marksInOrder(article: Article) {
  const paragraphs = article.paragraphs ?? []
  const deck = paragraphs.find((paragraph) => isDeck(article, paragraph))
  const rest = paragraphs.filter((paragraph) => paragraph !== deck && !repeatsTitle(article, paragraph))
  return [...article.title.marks, ...(deck?.marks ?? []), ...rest.flatMap(({ marks }) => marks)]
}

function wholeText(data: ReaderData, numbers: MarkNumbers, context: PageContext): Child[] {
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
    if (found.at(-1)?.furniture === furniture) found.at(-1)!.paragraphs.push(paragraph)
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

/** What is said about the article and why it is believed, in the text's own words where it has them. */
function howWeKnow({ article, publicAddress }: ReaderData, context: PageContext): Branch {
  const reader = READING_WORDS[context.ui]
  const { bases } = reader
  const { source, published } = article
  const original = webAddress(article.origin_url)
  return element(
    'aside',
    { id: 'how', class: 'how', 'aria-labelledby': 'how-title', tabindex: -1 },
    element('h2', { id: 'how-title', class: 'section-title' }, reader.evidence),
    element(
      'dl',
      {},
      element('div', {}, element('dt', {}, reader.evidenceSource), element('dd', {}, knownBy(source, bases.noSource, article, context))),
      element('div', {}, element('dt', {}, reader.evidenceDate), element('dd', {}, knownBy(published, bases.noDate, article, context))),
    ),
    element(
      'ul',
      { class: 'links' },
      article.text === 'full' && element('li', {}, element('a', { id: 'received', href: article.original.url }, reader.received)),
      original && element('li', {}, element('a', { href: original, rel: 'noreferrer' }, reader.origin)),
    ),
    publicAddress && element('p', { class: 'page-address' }, `${reader.address}: `, leftToRight(publicAddress)),
  )
}

type Fact = NonNullable<Article['source'] | Article['published']>

function knownBy(fact: Fact | null, unknown: string, article: Article, context: PageContext): Child {
  if (fact === null) return element('p', {}, unknown)
  const value = 'name' in fact ? nameOf(fact.name, context, fact.id) : writeDate(fact.date, writingOf(context))
  return [
    element('p', { class: 'fact-known' }, value),
    element('p', { class: 'basis' }, READING_WORDS[context.ui].bases[fact.basis]),
    quoted(fact.evidence, article, context),
  ]
}

function quoted(evidence: Evidence, article: Article, context: PageContext): Child {
  if (!('text' in evidence)) return element('p', { class: 'evidence' }, quotationsIsolated(evidence[context.ui]))
  return [
    element('p', { class: 'hint' }, READING_WORDS[context.ui].quoted),
    element('blockquote', { class: 'evidence', lang: article.lang, dir: article.dir }, evidence.text),
  ]
}

/** A sentence whose quotations keep their own direction: punctuation between two Arabic ones would else change sides in English. */
const quotationsIsolated = (sentence: string): Child =>
  sentence.split(/(«[^»]*»|“[^”]*”)/).map((piece, n) => (n % 2 === 1 ? isolate(piece) : piece))

/** Only addresses of the web become links; anything else that a file may hold is left out. */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
