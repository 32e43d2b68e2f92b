// The bar of an article: back to the results, from match to match and from result to result, and the tools for reading:
// find in the article, the size of its letters, its citation, and a switch for each term of the search. On a phone the
// tools stand behind one button; all but find works without a script.

import type { Article, Snippet } from '../../server/contract/contract.js'
import { PAGE_SIZE } from '../../server/contract/limits.js'
import { READING_WORDS } from '../words/reading.js'
import { articleAddress, isHome, type SearchState, searchAddress } from './address.js'
import { marksInOrder } from './article.js'
import { citeAddress } from './card-actions.js'
import type { PageContext } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { ClassName, DataName, ElementId } from './element-names.js'
import { preference } from './frame.js'
import { back, cross, down, magnifier, more, onward, up } from './icons.js'
import { TEXT_SIZES } from './text-sizes.js'
import { count, fill, fillText, isolate, languageOf, number } from './wording.js'

/** Where nothing was chosen the window decides, between 18 and 20: these two change it at every width. */
const UNDER_DEFAULT = 16
const OVER_DEFAULT = 22

interface BarData {
  article: Article
  state: SearchState
  match: number | null
  hidden?: readonly number[]
  excerpts?: readonly Snippet[]
}

/** @param marks that the page shows */
export function readingBar(data: BarData, marks: number, context: PageContext): Branch {
  const { article, state } = data
  const reader = READING_WORDS[context.ui]
  const place = article.in_results
  const page = place ? Math.ceil(place.position / PAGE_SIZE) : state.page
  return element(
    'nav',
    { id: ElementId.ReadingBar, class: 'reading-bar', 'aria-label': reader.bar },
    !isHome(state) &&
      element(
        'a',
        {
          id: ElementId.ToResults,
          class: 'step wide',
          href: searchAddress(state, { page }, `r-${article.id}`),
          'aria-keyshortcuts': 'Escape',
        },
        back(),
        element('span', {}, reader.back),
      ),
    matches(data, marks, context),
    place && neighbours(data, place, context),
    element(
      'details',
      { class: 'menu reading-more', [`data-${DataName.Menu}`]: '' },
      element('summary', { class: 'step tool', title: reader.more, 'aria-label': reader.more }, more()),
      element('div', { class: 'reading-tools' }, tools(article, state, context), termSwitches(data, context)),
    ),
    findPanel(context),
  )
}

function matches({ article, state, match, hidden, excerpts }: BarData, marks: number, context: PageContext): Child {
  if (marksInOrder(article, excerpts).length === 0) return null
  const { words } = context
  const reader = READING_WORDS[context.ui]
  const at = match !== null && match <= marks ? match : 0
  const target = (to: number) => marks > 0 && articleAddress(article.id, state, to, `m${to}`, hidden)
  return element(
    'span',
    { id: ElementId.Matches, class: 'matches', [`data-${DataName.Marks}`]: marks, [`data-${DataName.At}`]: at },
    step(ElementId.PreviousMatch, reader.previousMatch, target(at > 1 ? at - 1 : marks), up(), context),
    element(
      'span',
      { id: ElementId.MatchPlace, class: 'place' },
      at > 0
        ? fillText(words.matches.position, { i: number(at, context), n: number(marks, context) })
        : count(words.counts.matches, marks, context),
    ),
    step(ElementId.NextMatch, reader.nextMatch, target(at < marks ? at + 1 : 1), down(), context),
  )
}

function neighbours({ state, hidden }: BarData, place: NonNullable<Article['in_results']>, context: PageContext): Branch {
  const reader = READING_WORDS[context.ui]
  const link = (neighbour: { id: string } | null, id: string, label: string, icon: Branch) =>
    neighbour && step(id, label, articleAddress(neighbour.id, state, undefined, '', hidden), icon, context)
  return element(
    'span',
    { class: ClassName.Neighbours },
    link(place.previous, ElementId.PreviousResult, reader.previousResult, back()),
    element('span', { class: 'place' }, fill(reader.resultOf, { i: number(place.position, context), n: number(place.total, context) })),
    link(place.next, ElementId.NextResult, reader.nextResult, onward()),
  )
}

const KEYS: Record<string, string> = {
  [ElementId.PreviousMatch]: 'P',
  [ElementId.NextMatch]: 'N',
  [ElementId.PreviousResult]: 'K',
  [ElementId.NextResult]: 'J',
  find: 'F',
  cite: 'C',
}
const keys = (context: PageContext, id: string) => context.keys && KEYS[id]

/** A link of the bar that is a drawing; without an address it is there but leads nowhere. */
function step(id: string, label: string, href: string | false, icon: Child, context: PageContext): Branch {
  return element(
    'a',
    {
      id,
      class: 'step',
      href,
      role: href === false && 'link',
      'aria-disabled': href === false && 'true',
      title: label,
      'aria-label': label,
      'aria-keyshortcuts': keys(context, id),
    },
    icon,
  )
}

function tools(article: Article, state: SearchState, context: PageContext): Branch {
  const reader = READING_WORDS[context.ui]
  const { size } = context
  const at = size === null ? -1 : TEXT_SIZES.indexOf(size)
  const [smaller, larger] = size === null ? [UNDER_DEFAULT, OVER_DEFAULT] : [TEXT_SIZES[at - 1], TEXT_SIZES[at + 1]]
  const sized = (to: number | undefined) => to !== undefined && preference('size', String(to), context.url)
  return element(
    'span',
    { class: 'tools-of-reading' },
    element(
      'button',
      {
        id: ElementId.Find,
        class: 'step scripted',
        type: 'button',
        title: reader.find,
        'aria-label': reader.find,
        'aria-controls': ElementId.FindPanel,
        'aria-expanded': 'false',
        'aria-keyshortcuts': keys(context, 'find'),
      },
      magnifier(),
    ),
    step(ElementId.Smaller, reader.smaller, sized(smaller), reader.smallerSign, context),
    step(ElementId.Larger, reader.larger, sized(larger), reader.largerSign, context),
    element(
      'a',
      {
        id: 'cite',
        class: 'step wide',
        href: citeAddress(article.id, state),
        [`data-${DataName.Cite}`]: article.id,
        'aria-keyshortcuts': keys(context, 'cite'),
      },
      reader.cite,
    ),
  )
}

/** Each term of the search with the number of its matches here, as a switch for its marks. */
function termSwitches({ article, state, hidden = [], excerpts }: BarData, context: PageContext): Child {
  const marks = new Map<number, number>()
  for (const { term } of marksInOrder(article, excerpts)) marks.set(term, (marks.get(term) ?? 0) + 1)
  if (marks.size === 0) return null
  const reader = READING_WORDS[context.ui]
  return element(
    'ul',
    { id: ElementId.TermSwitches, class: 'term-switches', 'aria-label': reader.terms },
    article.terms.map((term, n) => {
      const isHidden = hidden.includes(n)
      const label = fill(reader.termCount, {
        x: isolate(term.text, term.lang ?? languageOf(term.text)),
        count: count(context.words.counts.matches, marks.get(n) ?? 0, context),
      })
      if (!marks.has(n)) return element('li', {}, element('span', { class: 'term unknown' }, label))
      const without = isHidden ? hidden.filter((other) => other !== n) : [...hidden, n]
      return element(
        'li',
        {},
        element(
          'a',
          {
            class: isHidden ? `term ${ClassName.Off}` : 'term',
            href: articleAddress(article.id, state, undefined, 'article', without),
            title: fillText(isHidden ? reader.showTerm : reader.hideTerm, { x: term.text }),
            [`data-${DataName.Term}`]: n,
          },
          element('span', {}, label),
        ),
      )
    }),
  )
}

/** Empty and out of sight until the script opens it. */
function findPanel(context: PageContext): Branch {
  const reader = READING_WORDS[context.ui]
  const button = (id: string, label: string, icon: Branch) =>
    element('button', { id, class: 'step', type: 'button', title: label, 'aria-label': label }, icon)
  return element(
    'div',
    { id: ElementId.FindPanel, class: 'find-panel', role: 'search', 'aria-label': reader.find, hidden: true },
    element('input', {
      id: ElementId.FindBox,
      class: 'find-box',
      type: 'text',
      placeholder: reader.find,
      'aria-label': reader.find,
      'aria-describedby': ElementId.FindPlace,
      maxlength: 128,
      enterkeyhint: 'search',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
    }),
    element('span', { id: ElementId.FindPlace, class: 'place' }),
    button(ElementId.FindPrevious, reader.previousMatch, up()),
    button(ElementId.FindNext, reader.nextMatch, down()),
    button(ElementId.FindClose, reader.close, cross()),
  )
}
