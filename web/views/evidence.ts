// "How we know": what is said about an article and why it is believed, in the text's own words where it has them.

import type { Article, Evidence } from '../../server/contract/contract.js'
import { writeDate } from '../words/dates.js'
import { READING_WORDS } from '../words/reading.js'
import { type PageContext, writingOf } from './context.js'
import { type Branch, type Child, element } from './element.js'
import { nameOf } from './facts.js'
import { isolate, leftToRight } from './wording.js'

/** @param publicAddress where the article's page is on the web, when the archive has an address there */
export function howWeKnow(article: Article, publicAddress: string | null, context: PageContext): Branch {
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

/**
 * A sentence whose quotations keep their own direction: punctuation between two Arabic ones would else change sides in
 * English.
 */
const quotationsIsolated = (sentence: string): Child =>
  sentence.split(/(«[^»]*»|“[^”]*”)/).map((piece, n) => (n % 2 === 1 ? isolate(piece) : piece))

/** Only addresses of the web become links; anything else that a file may hold is left out. */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
