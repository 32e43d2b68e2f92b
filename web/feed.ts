// A search as an Atom feed (RFC 4287): what entered the archive last of what it finds. A feed by the articles' own
// dates would miss an old article that arrives late; so an entry was updated when it entered, and published when its
// publisher says. Written here because each entry has its own language, for which libraries for feeds have no field.

import type { Hit, IndexInfo, Published } from '../server/contract/contract.js'
import { feedAddress, type SearchState, searchAddress } from './views/address.js'
import type { PageContext } from './views/context.js'
import { plainName } from './views/facts.js'
import { chips } from './views/filters.js'
import { fillText } from './views/wording.js'
import { FEED_WORDS } from './words/feed.js'
import { type Written, xml, xmlDocument } from './xml.js'

interface FeedEntry {
  /** `urn:uuid:…`, the same for ever. */
  id: string
  hit: Hit
  /** When it entered the archive, ISO 8601. */
  entered: string
}

interface FeedData {
  id: string
  state: SearchState
  /** Scheme and host of all links; empty: they are relative. */
  base: string
  total: number
  entries: readonly FeedEntry[]
  info: Pick<IndexInfo, 'sources' | 'program'>
  /** When there is no entry to tell. */
  updated: string
}

export function renderFeed({ id, state, base, total, entries, info, updated }: FeedData, context: PageContext): string {
  const { ui, words } = context
  const newest = entries.reduce((latest, { entered }) => (entered > latest ? entered : latest), entries[0]?.entered ?? updated)
  const link = (rel: string, type: string, href: string) => xml('link', { rel, type, href: `${base}${href}` })
  return xmlDocument(
    xml(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:os': 'http://a9.com/-/spec/opensearch/1.1/',
        'xml:lang': ui,
      },
      xml('id', {}, id),
      xml('title', {}, titleOf(state, info, context)),
      xml('updated', {}, newest),
      xml('author', {}, xml('name', {}, words.name)),
      xml('generator', { version: info.program }, 'Kashaf'),
      link('self', 'application/atom+xml', feedAddress(state, ui)),
      link('alternate', 'text/html', searchAddress({ ...state, ui })),
      xml('os:totalResults', {}, total),
      ...entries.map((entry) => entryOf(entry, base, context)),
    ),
  )
}

/** The name of the archive, then what is searched, each part isolated. */
function titleOf(state: SearchState, info: FeedData['info'], context: PageContext): string {
  const values = info.sources.map(({ id, name }) => ({ value: id, label: name, count: 0, selected: false }))
  const filters = chips({ query: { text: '', filters: [] }, facets: { source: { values, more: false } } }, state, context)
  const parts = [state.q, ...filters.map(({ label }) => label)].filter(Boolean)
  const shown = parts.length > 0 ? parts.map((x) => fillText('{x}', { x })) : [FEED_WORDS[context.ui].whole]
  return [context.words.name, ...shown].join(' · ')
}

function entryOf({ id, hit, entered }: FeedEntry, base: string, context: PageContext): Written {
  const { lang, title, source, authors, published, snippets } = hit
  const known = authors.length > 0 ? authors : [source ? plainName(source.name, context, source.id) : context.words.unknownSource]
  const [passage] = snippets
  const { ellipsis } = context.words
  return xml(
    'entry',
    { 'xml:lang': lang },
    xml('id', {}, id),
    xml('title', {}, title.text),
    xml('updated', {}, entered),
    published && publishedOf(published),
    ...known.map((name) => xml('author', {}, xml('name', {}, name))),
    xml('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href: `${base}/a/${hit.id}` }),
    ...categoriesOf(hit, context),
    passage !== undefined &&
      xml('summary', { type: 'text' }, `${passage.cut[0] ? ellipsis : ''}${passage.text}${passage.cut[1] ? ellipsis : ''}`),
  )
}

/** Atom wants a moment: of a date without a day there is none. */
const publishedOf = ({ date, precision }: Published): Written | null =>
  precision === 'day' ? xml('published', {}, `${date}T00:00:00Z`) : null

/** The publisher, where authors are named; and that a date was inferred, for Atom has no other way of saying so. */
function categoriesOf({ authors, source, published }: Hit, context: PageContext): Written[] {
  const { words } = context
  const found: Written[] = []
  if (source && authors.length > 0) {
    found.push(xml('category', { term: source.id, scheme: 'urn:kashaf:source', label: plainName(source.name, context, source.id) }))
  }
  if (published?.basis === 'inferred') {
    found.push(xml('category', { term: 'inferred-date', scheme: 'urn:kashaf:date', label: words.inferredDate }))
  }
  return found
}
