// What is known of an article, in words: its publisher, its date, its authors. What is not known is said, what was
// concluded from evidence is called inferred, and what the text only credits is called credited.

import type { Bilingual, Published, Source } from '../../server/contract/contract.js'
import { writeDate } from '../words/dates.js'
import { type PageContext, writingOf } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { fill, isolate } from './wording.js'

/** A name in the reader's language if it has one, else in the other. */
export function nameOf(name: Bilingual, context: PageContext, fallback = ''): Branch {
  const other = context.ui === 'ar' ? 'en' : 'ar'
  const inOwn = name[context.ui]
  return inOwn === null ? (name[other] === null ? isolate(fallback) : isolate(name[other], other)) : isolate(inOwn, context.ui)
}

/** The same as plain text. */
export const plainName = (name: Bilingual, context: PageContext, fallback = ''): string =>
  name[context.ui] ?? name.ar ?? name.en ?? fallback

/** Words of the page inside an article's part: isolated, in the page's language. */
export const ofThePage = (context: PageContext, attributes: { class?: string }, ...children: Child[]): Branch =>
  element('bdi', { lang: context.ui, dir: context.words.direction, ...attributes }, ...children)

/** The publisher. `evidence` is the address where the reader can see how it is known. */
export function sourceLine(source: Source | null, context: PageContext, evidence: string): Child {
  const { words } = context
  if (source === null) return ofThePage(context, { class: 'unknown' }, words.unknownSource)
  const name = nameOf(source.name, context, source.id)
  if (source.basis === 'credited') return ofThePage(context, { class: 'source' }, fill(words.creditedTo, { x: name }))
  if (source.basis !== 'inferred') return element('span', { class: 'source' }, name)
  return [element('span', { class: 'source' }, name), ' ', inferred(words.inferredSource, context, evidence)]
}

/** The date of publication, only as exact as it is known. */
export function dateLine(published: Published | null, context: PageContext, evidence: string): Child {
  const { words } = context
  if (published === null) return ofThePage(context, { class: 'unknown' }, words.undated)
  const date = element('time', { datetime: published.date }, ofThePage(context, {}, writeDate(published.date, writingOf(context))))
  if (published.basis !== 'inferred') return date
  return [date, ' ', inferred(words.inferredDate, context, evidence)]
}

const inferred = (sentence: string, context: PageContext, evidence: string) =>
  element('a', { class: 'inferred', href: evidence }, ofThePage(context, {}, `(${sentence})`))

/** Names of authors, each in its own direction. */
export const authorsLine = (authors: readonly string[], context: PageContext): Child =>
  authors.map((author, n) => [n > 0 && context.words.listSeparator, isolate(author)])

/** One line of facts. Each is a part of its own; the style sheet puts dots between them. */
export function metaLine(facts: readonly Child[]): Branch {
  const parts = facts.filter((fact) => fact && !(Array.isArray(fact) && fact.length === 0))
  return element(
    'p',
    { class: 'meta' },
    parts.map((fact, n) => [n > 0 && ' ', element('span', { class: 'fact' }, fact)]),
  )
}
