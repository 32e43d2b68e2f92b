// Limits of what a request may ask for and of what an answer holds, as the API states them. Server and page read these
// values. Lengths are in UTF-16 units.

/** Of a query. The API refuses a longer one; the page cuts it at a word. */
export const MAX_QUERY_LENGTH = 512
/** Values of one filter parameter, and the length of each. */
export const MAX_FILTER_VALUES = 20
export const MAX_FILTER_VALUE_LENGTH = 128
/** Of a value of `drop`. */
export const MAX_DROP_LENGTH = 256
/** Hits in one answer, and hits that can be paged to. */
export const MAX_HITS = 100
export const MAX_WINDOW = 10_000
/** Hits on a page of results. */
export const PAGE_SIZE = 20
/** Of a text to analyse. */
export const MAX_ANALYZED_LENGTH = 1000
/** Of a box to complete, and completions in one answer. */
export const MAX_COMPLETED_LENGTH = 64
export const MAX_COMPLETIONS = 10
/** Of the beginning that a facet's values are asked by, and values in one answer. */
export const MAX_FACET_PREFIX_LENGTH = 64
export const MAX_FACET_VALUES = 100
/** Copies that are listed with an article, and similar articles in one answer. */
export const MAX_ALSO_IN = 20
export const MAX_SIMILAR = 20
/** Articles of one export. */
export const MAX_EXPORTED_ARTICLES = 50_000
/** What the engine reads of a query, by the warning that it gives where there is more. */
export const QUERY_LIMITS: Readonly<Record<string, number>> = { 'too-many-words': 32, 'phrase-too-long': 16, 'too-many-filters': 20 }
