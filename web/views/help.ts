// The help page: tables of what can be typed, with every example a link to its search, and the table of keys.

import { HELP_WORDS, type HelpWords } from '../words/help.js'
import { EMPTY, type SearchState, searchAddress } from './address.js'
import type { PageContext } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { ElementId } from './element-names.js'
import { docsAddress, frame, type Page, skip } from './frame.js'
import { rowTable } from './rows.js'
import { isolate, leftToRight, withFigures, withMatches } from './wording.js'

export function renderHelp(state: SearchState, context: PageContext): Page {
  const help = HELP_WORDS[context.ui]
  const body = frame(context, {
    kind: 'plain',
    state: { ...EMPTY, ui: state.ui },
    skips: skip(ElementId.Keys, context.words.keys.title),
    main: element(
      'main',
      { id: ElementId.Main, class: 'main help-page' },
      element('h2', { class: 'page-title' }, help.title),
      element('p', { class: 'lead' }, help.intro),
      typing(help, state),
      fields(help),
      section(
        help.dates.title,
        help.dates.paragraphs.map((text) => element('p', {}, text)),
        element(
          'ul',
          { class: 'forms' },
          help.dates.forms.map((form) => element('li', {}, /^[0-9/-]+$/.test(form) ? leftToRight(form) : isolate(form))),
        ),
      ),
      folded(help, state),
      told(help.languages),
      told(help.marks),
      told(help.known),
      told(help.timeline),
      section(
        help.feedAndExport.title,
        help.feedAndExport.paragraphs.map((text) => element('p', {}, withPaths(text))),
        element('p', {}, element('a', { href: context.docs ? docsAddress(state) : '/openapi.json' }, help.feedAndExport.program)),
      ),
      keys(help),
    ),
  })
  return { title: help.title, body, arabic: true }
}

const section = (title: string, ...children: Child[]): Branch => element('section', {}, element('h3', {}, title), children)

/** Addresses within a sentence keep their own order. */
const withPaths = (text: string): Child[] => withMatches(text, /(\/[a-z0-9./]*[a-z0-9])/, (path) => element('code', {}, leftToRight(path)))

const told = ({ title, paragraphs }: HelpWords['marks']): Branch =>
  section(
    title,
    paragraphs.map((text) => element('p', {}, text)),
  )

const example = (q: string, state: SearchState): Branch =>
  element('a', { class: 'example', href: searchAddress({ ...EMPTY, ui: state.ui }, { q }) }, isolate(q))

function typing({ typing }: HelpWords, state: SearchState): Branch {
  const rows = typing.rows.map(([typed, asked]) => [example(typed, state), asked])
  return section(typing.title, element('p', {}, typing.intro), rowTable([typing.typed, typing.asked], rows))
}

function fields({ fields }: HelpWords): Branch {
  const rows = fields.rows.map(([field, other, value]) => [
    element('code', {}, isolate(field)),
    element('code', {}, isolate(other)),
    withFigures(value),
  ])
  const heads = [fields.field, fields.otherName, fields.value]
  return section(fields.title, element('p', {}, fields.intro), rowTable(heads, rows), element('p', {}, fields.after))
}

function folded({ folded }: HelpWords, state: SearchState): Branch {
  return section(
    folded.title,
    element('p', {}, folded.intro),
    element(
      'ul',
      { class: 'same' },
      folded.rows.map(([written, same, why]) =>
        element('li', {}, example(written, state), ' = ', isolate(same), ' ', element('span', { class: 'hint' }, why)),
      ),
    ),
  )
}

function keys({ keys, none }: HelpWords): Branch {
  const rows = keys.rows.map(([names, search, reader]) => [
    names.map((name, n) => [n > 0 && ' ', element('kbd', { dir: 'ltr' }, name)]),
    search || none,
    reader || none,
  ])
  return element(
    'section',
    { id: ElementId.Keys, tabindex: -1 },
    element('h3', {}, keys.title),
    element('p', {}, keys.intro),
    rowTable([keys.key, keys.search, keys.reader], rows),
  )
}
