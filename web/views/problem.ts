// Pages for what went wrong: what happened, what to do, and the reader's query still in the box; and for each kind of
// problem a page in both languages, which is where a problem document points.

import type { Lang, Problem, ProblemName } from '../../server/contract/contract.js'
import { HOME_WORDS } from '../words/home.js'
import { PROBLEM_WORDS } from '../words/problems.js'
import { EMPTY, readState, searchAddress } from './address.js'
import type { PageContext } from './context.js'
import { type Branch, element } from './element.js'
import { ElementId } from './element-names.js'
import { frame, type Page } from './frame.js'
import { fill, leftToRight, withSigns } from './wording.js'

/** Problems that may be gone when the same address is asked for again. */
const PASSING = new Set<ProblemName>(['rate-limited', 'internal', 'index-not-ready', 'overloaded', 'request-timeout'])

export function renderProblem(problem: Problem, context: PageContext): Page {
  const { words } = context
  const home = HOME_WORDS[context.ui]
  const name = problem.type.split('/').at(-1) as ProblemName
  const { happened, advice, titles } = PROBLEM_WORDS[context.ui]
  const state = readState(new URL(context.url, 'http://site.invalid').searchParams)
  const noIndex = name === 'index-not-ready'
  const body = frame(context, {
    kind: 'plain',
    state,
    skips: null,
    main: element(
      'main',
      { id: ElementId.Main, class: 'main problem' },
      element('p', { class: 'status', 'aria-hidden': 'true' }, leftToRight(String(problem.status))),
      element('h2', { id: ElementId.Count }, titles[name] ?? problem.title),
      element('p', {}, noIndex ? home.noIndex : (happened[name] ?? problem.detail)),
      problem.errors &&
        element(
          'ul',
          { class: 'faults' },
          problem.errors.map(({ parameter, pointer, detail }) =>
            element('li', {}, element('code', { dir: 'ltr' }, parameter ?? pointer ?? ''), ' ', withSigns(detail)),
          ),
        ),
      noIndex && [
        element('p', {}, home.noIndexCommand),
        element('p', {}, element('code', { class: 'command', dir: 'ltr' }, 'kashaf rebuild')),
      ],
      !noIndex && advice[name] && element('p', { class: 'advice' }, withSigns(advice[name])),
      problem.status >= 500 &&
        problem.request_id &&
        element('p', { class: 'hint' }, fill(home.requestNumber, { id: leftToRight(problem.request_id) })),
      element(
        'p',
        { class: 'ways-on' },
        PASSING.has(name) && element('a', { class: 'button', href: context.url }, words.retry),
        ' ',
        element('a', { href: searchAddress({ ...EMPTY, ui: state.ui }) }, words.search.label),
      ),
    ),
  })
  return { title: titles[name] ?? problem.title, body, arabic: context.ui === 'ar' }
}

/** The page at `/problems/<name>`: the reader's language first, then the other. */
export function renderProblemKind(name: ProblemName, status: number, context: PageContext): Page {
  const other = context.ui === 'ar' ? 'en' : 'ar'
  const body = frame(context, {
    kind: 'plain',
    state: EMPTY,
    skips: null,
    main: element(
      'main',
      { id: ElementId.Main, class: 'main problem' },
      element('p', { class: 'status' }, leftToRight(String(status))),
      explained(name, context.ui),
      explained(name, other),
    ),
  })
  return { title: PROBLEM_WORDS[context.ui].titles[name], body, arabic: true }
}

function explained(name: ProblemName, language: Lang): Branch {
  const { titles, happened, advice, page } = PROBLEM_WORDS[language]
  return element(
    'section',
    { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' },
    element('h2', {}, titles[name]),
    element('h3', {}, page.happened),
    element('p', {}, happened[name]),
    element('h3', {}, page.advice),
    element('p', {}, withSigns(advice[name])),
  )
}
