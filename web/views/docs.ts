// The page that describes the interface: contents, then each route with its parameters, answers and an example, then
// the shapes of data and the kinds of problems. Made from the same description as /openapi.json.

import type { ProblemName } from '../../server/contract/contract.js'
import { DOCS_WORDS, type DocsWords } from '../words/docs.js'
import { PROBLEM_WORDS } from '../words/problems.js'
import type { SearchState } from './address.js'
import type { PageContext } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { ElementId } from './element-names.js'
import { frame, type Page, skip } from './frame.js'
import { rowTable } from './rows.js'
import { fill, leftToRight } from './wording.js'

/** A type as TypeScript writes it, cut into pieces; a piece with `schema` is the name of one. */
export type TypePiece = { text: string; schema: boolean }

export interface DescribedMember {
  name: string
  type: TypePiece[]
  /** null: none, or it must be given. */
  fallback: string | null
  needed: boolean
  description: string
}

export interface DescribedOperation {
  id: string
  method: string
  path: string
  summary: string
  token: boolean
  parameters: DescribedMember[]
  answers: { status: string; description: string; type: TypePiece[] }[]
  /** A line for a shell. */
  example: string
}

export interface DescribedInterface {
  groups: { tag: string; operations: DescribedOperation[] }[]
  schemas: { name: string; description: string; type: TypePiece[]; members: DescribedMember[] }[]
  problems: { name: ProblemName; status: number }[]
}

/** @param state what of the address the links of the page carry along */
export function renderDocs(described: DescribedInterface, state: SearchState, context: PageContext): Page {
  const words = DOCS_WORDS[context.ui]
  const { groups, schemas, problems } = described
  const body = frame(context, {
    kind: 'plain',
    state,
    skips: skip('routes', words.contents),
    main: element(
      'main',
      { id: ElementId.Main, class: 'main docs' },
      element('h2', { class: 'page-title' }, words.title),
      element('p', { class: 'lead' }, words.intro),
      element('p', {}, fill(words.machine, { link: element('a', { href: '/openapi.json' }, leftToRight('/openapi.json')) })),
      contents(described, words),
      groups.map(({ tag, operations }) => [
        element('h3', { class: 'group' }, words.groups[tag] ?? tag),
        operations.map((operation) => operationSection(operation, words)),
      ]),
      element('h3', { class: 'group' }, words.schemas),
      schemas.map(({ name, description, type, members }) =>
        element(
          'section',
          { id: `schema-${name}`, class: 'shape' },
          element('h4', {}, element('code', { dir: 'ltr' }, name)),
          description && inEnglish(description),
          members.length > 0 ? membersTable(name, members, words) : element('p', {}, typeOf(type)),
        ),
      ),
      element('h3', { class: 'group' }, words.problems),
      element('p', {}, words.problemsIntro),
      table(
        words.problems,
        [words.status, words.name, words.meaning],
        problems.map(({ name, status }) => [
          leftToRight(String(status)),
          element('a', { href: `/problems/${name}` }, element('code', { dir: 'ltr' }, name)),
          PROBLEM_WORDS[context.ui].titles[name],
        ]),
      ),
    ),
  })
  return { title: words.title, body, arabic: context.ui === 'ar' }
}

const contents = ({ groups }: DescribedInterface, words: DocsWords): Branch =>
  element(
    'nav',
    { id: 'routes', tabindex: -1, 'aria-label': words.contents },
    element(
      'ul',
      { class: 'contents' },
      groups
        .flatMap(({ operations }) => operations)
        .map((operation) => element('li', {}, element('a', { href: `#${operation.id}` }, route(operation)))),
    ),
  )

const route = ({ method, path }: DescribedOperation): Branch => element('code', { dir: 'ltr' }, `${method} ${path}`)

function operationSection(operation: DescribedOperation, words: DocsWords): Branch {
  const { id, method, path, summary, token, parameters, answers, example } = operation
  return element(
    'section',
    { id, class: 'operation' },
    element('h4', {}, route(operation)),
    inEnglish(summary),
    token && element('p', {}, words.token),
    parameters.length > 0 && [
      element('h5', {}, words.parameters),
      membersTable(`${words.parameters}: ${method} ${path}`, parameters, words),
    ],
    element('h5', {}, words.answers),
    table(
      `${words.answers}: ${method} ${path}`,
      [words.status, words.meaning, words.type],
      answers.map(({ status, description, type }) => [leftToRight(status), inEnglish(description, 'span'), typeOf(type)]),
    ),
    element('h5', {}, words.example),
    element('p', {}, element('code', { class: 'command', dir: 'ltr' }, example)),
  )
}

const membersTable = (label: string, members: readonly DescribedMember[], words: DocsWords): Branch =>
  table(
    label,
    [words.name, words.meaning, words.type, words.fallback],
    members.map(({ name, type, fallback, needed, description }) => [
      element('code', { dir: 'ltr' }, name),
      inEnglish(description, 'span'),
      typeOf(type),
      needed ? words.needed : fallback !== null && element('code', { dir: 'ltr' }, fallback),
    ]),
  )

const typeOf = (pieces: readonly TypePiece[]): Branch =>
  element(
    'code',
    { dir: 'ltr' },
    pieces.map(({ text, schema }) => (schema ? element('a', { href: `#schema-${text}` }, text) : text)),
  )

/** Text of the description itself. */
const inEnglish = (text: string, tag: 'p' | 'span' = 'p'): Branch =>
  element(
    tag,
    { lang: 'en', dir: 'ltr' },
    text.split('`').map((piece, n) => (n % 2 === 1 ? element('code', {}, piece) : piece)),
  )

/** Wide tables scroll by themselves, also by key; what scrolls says what it holds. */
const table = (label: string, heads: readonly string[], rows: readonly (readonly Child[])[]): Branch =>
  element('div', { class: 'wide', role: 'group', 'aria-label': label, tabindex: 0 }, rowTable(heads, rows))
