// What a reader may have meant instead of what was typed. A suggestion is the whole query text written otherwise; it is
// offered with the answer and never applied by itself.

/** layout: typed on the other script's keyboard; spelling: an edit from a word; arabizi: Arabic in Latin letters. */
export type SuggestionReason = 'layout' | 'spelling' | 'arabizi'

/** Another text for the query, before it is known whether it finds more. */
export interface Proposal {
  text: string
  reason: SuggestionReason
}

export interface Suggestion extends Proposal {
  /** Articles that it finds under the same request and filters. */
  total: number
}

/** What finds fewer articles than this has found little: then a suggestion needs less evidence. */
export const FEW_ARTICLES = 3
/** The longest query text that another is proposed for, in UTF-16 units; a suggestion is a query too. */
export const LONGEST_TEXT = 512
/** Words of one query that may be doubted. */
export const MAX_DOUBTED = 8
