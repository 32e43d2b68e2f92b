// The closed sets of names in the API: languages, facets, members of a hit, formats and styles.

export const LANGUAGES = ['ar', 'en'] as const
export type Lang = (typeof LANGUAGES)[number]

export const FACET_NAMES = ['source', 'lang', 'year', 'author'] as const

/** Members of a hit, of which `fields` may choose; `id` is always sent. */
export const HIT_MEMBERS = [
  'id',
  'url',
  'lang',
  'dir',
  'source',
  'authors',
  'published',
  'deck',
  'origin_url',
  'text',
  'abstract_of',
  'also_in',
  'copies',
  'score',
  'matches',
  'complete',
  'title',
  'snippets',
] as const

export const EXPORT_FORMATS = ['ndjson', 'csv', 'ris', 'bibtex'] as const
export type ExportFormatName = (typeof EXPORT_FORMATS)[number]

export const CITATION_STYLES = ['chicago', 'apa', 'mla', 'bibtex', 'ris', 'csl-json'] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]
