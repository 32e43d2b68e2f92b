// The line that says what was really searched for: each word typed, and the other words it was widened by, grouped by
// reason. Every one of them is a link that leaves it out or puts it back, because a guess that cannot be undone is not
// a help.

import type { Expansion, Search, Term } from '../../server/contract/contract.js'
import { EXPANSION_WORDS } from '../words/expansions.js'
import { type SearchState, searchAddress } from './address.js'
import type { PageContext } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { DataName } from './element-names.js'
import { isCrossed } from './marks.js'
import { count, fill, fillText, isolate, languageOf } from './wording.js'

/** Reasons in the order in which they are shown; the most surprising first. */
const REASONS = ['translation', 'name', 'synonym', 'form', 'prefix'] as const
type Reason = (typeof REASONS)[number]
/** Expansions of a word that show at once; the rest are behind "more forms". */
const SHOWN = 3

interface Group {
  reason: Reason
  expansions: Expansion[]
}

/** null when no words were typed. */
export function searchedLine(search: Search, state: SearchState, context: PageContext): Branch | null {
  const { words } = context
  const { terms, excluded } = search.query
  if (terms.length === 0 && excluded.length === 0) return null
  const widened = terms.some((term) => term.expansions.some(({ via }) => via !== 'exact'))
  const toggle = state.expand === 'auto' ? widened && words.exact : words.allForms
  return element(
    'section',
    { id: 'searched', class: 'searched', 'aria-label': words.searchedFor },
    element('p', { class: 'searched-label' }, words.searchedFor),
    element(
      'ul',
      { class: 'asked' },
      terms.map((term) => asked(term, state, context)),
      excluded.map(({ text }) => element('li', { class: 'excluded' }, fill(words.withoutWord, { x: isolate(text) }))),
    ),
    toggle &&
      element(
        'p',
        {},
        element('a', { href: searchAddress(state, { expand: state.expand === 'auto' ? 'off' : 'auto', drop: [] }) }, toggle),
      ),
  )
}

function asked(term: Term, state: SearchState, context: PageContext): Branch {
  const groups = REASONS.map((reason): Group => ({ reason, expansions: term.expansions.filter(({ via }) => via === reason) }))
  const shown = firstOfEach(groups, SHOWN)
  const rest = groups.map(({ reason, expansions }) => ({ reason, expansions: expansions.filter((one) => !shown.has(one)) }))
  const left = rest.reduce((sum, { expansions }) => sum + expansions.length, 0)
  const isShown = groups.map(({ reason, expansions }) => ({ reason, expansions: expansions.filter((one) => shown.has(one)) }))
  return element(
    'li',
    { class: 'term' },
    element('strong', {}, isolate(term.text, term.lang ?? languageOf(term.text))),
    isShown.map((group) => inline(group, term, state, context)),
    left > 0 &&
      element(
        'details',
        { class: 'menu more-forms', [`data-${DataName.Menu}`]: '' },
        element('summary', {}, count(context.words.counts.moreForms, left, context)),
        element(
          'div',
          { class: 'choices' },
          rest.map((group) => inline(group, term, state, context)),
        ),
      ),
  )
}

/** The first expansion of each reason, then the second of each, until there are `most`. */
function firstOfEach(groups: readonly Group[], most: number): Set<Expansion> {
  const chosen = new Set<Expansion>()
  for (let place = 0; groups.some(({ expansions }) => expansions.length > place); place++) {
    for (const { expansions } of groups) if (place < expansions.length && chosen.size < most) chosen.add(expansions[place])
  }
  return chosen
}

function inline({ reason, expansions }: Group, term: Term, state: SearchState, context: PageContext): Child {
  if (expansions.length === 0) return null
  const { words } = context
  return [
    ' ',
    element(
      'span',
      { class: 'group' },
      element('span', { class: 'reason' }, EXPANSION_WORDS[context.ui].labels[reason]),
      expansions.map((expansion, n) => [n === 0 ? ' ' : words.listSeparator, toggled(expansion, term, state, context)]),
    ),
  ]
}

function toggled(expansion: Expansion, term: Term, state: SearchState, context: PageContext): Branch {
  const key = `${term.text}:${expansion.text}`
  const others = state.drop.filter((drop) => drop !== key && !drop.endsWith(`:${expansion.text}`))
  const drop = expansion.on ? [...state.drop, key] : others
  const text = isolate(expansion.text, expansion.lang)
  return element(
    'a',
    {
      class: isCrossed(expansion.via) && 'guess',
      href: searchAddress(state, { drop }),
      title: expansion.via === 'exact' ? null : fillText(EXPANSION_WORDS[context.ui].sentences[expansion.via], { x: term.text }),
      'aria-label': fillText(expansion.on ? EXPANSION_WORDS[context.ui].drop : EXPANSION_WORDS[context.ui].putBack, { x: expansion.text }),
    },
    expansion.on ? text : element('s', {}, text),
  )
}
