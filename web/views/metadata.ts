// What a reader's page says of its article to reference managers: `citation_*` tags in the head (Highwire, as Google
// Scholar and Zotero read them) and a ContextObject in a span (COinS, NISO Z39.88). Neither can say that a fact was
// inferred or that a publisher is only credited, so such facts are left out here; the files at /a/<id>/cite have them,
// with a note.

import type { Article } from '../../server/contract/contract.js'
import { type Branch, element, writable } from './element.js'
import { webAddress } from './evidence.js'

/** What may be said without a note. */
interface CitedFacts {
  title: string
  authors: readonly string[]
  publisher: string | null
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string | null
  language: string
  url: string | null
}

const CERTAIN = new Set(['named', 'recorded'])

/** @param address where the article stands in the archive, for an article that has no address at its publisher */
export function citedFacts({ title, authors, source, published, lang, origin_url }: Article, address: string | null): CitedFacts {
  return {
    title: title.text,
    authors,
    publisher: source !== null && CERTAIN.has(source.basis) ? (source.name[lang] ?? source.name.ar ?? source.name.en) : null,
    date: published !== null && published.basis !== 'inferred' ? published.date : null,
    language: lang,
    url: webAddress(origin_url) ?? address,
  }
}

/** Tags for the head. Dates have slashes, as Scholar asks. */
export function citationTags({ title, authors, publisher, date, language, url }: CitedFacts): Branch[] {
  const tags: [name: string, content: string | null][] = [
    ['title', title],
    ...authors.map((author): [string, string] => ['author', author]),
    ['journal_title', publisher],
    ['publication_date', date === null ? null : date.replaceAll('-', '/')],
    ['language', language],
    ['public_url', url],
  ]
  return tags.filter(([, content]) => content !== null).map(([name, content]) => element('meta', { name: `citation_${name}`, content }))
}

/** The same as an empty span. Dublin Core, because only there can an article of a newspaper be called one. */
export function coins({ title, authors, publisher, date, language, url }: CitedFacts): Branch {
  const values: [name: string, value: string | null][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ['rft.title', title],
    ...authors.map((author): [string, string] => [isLatin(author) ? 'rft.au' : 'rft.aucorp', author]),
    ['rft.source', publisher],
    ['rft.date', date],
    ['rft.language', language],
    ['rft.identifier', url],
  ]
  const written = values.flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(writable(value))}` : []))
  return element('span', { class: 'Z3988', title: written.join('&') })
}

/** Readers of COinS part a name into given and family name; `aucorp` keeps an Arabic name whole. */
const isLatin = (name: string): boolean => /^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(name)
