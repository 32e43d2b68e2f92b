// The popup of the search box: suggestions of the archive, the reader's earlier searches, and what to do with those.
// Each is an option of one list, so that arrow keys, a mouse and a finger reach all of them.

import type { Lang } from '../../server/contract/contract.js'
import type { PageContext } from './context.js'
import { type Branch, element } from './element.js'
import { DataName } from './element-names.js'
import { count, isolate, languageOf } from './wording.js'

/** Suggestions by kind, earlier searches, and the two switches of these. */
type SuggestionKind = 'term' | 'source' | 'author' | 'date' | 'layout' | 'spelling' | 'arabizi' | 'recent' | 'remember' | 'clear'

export interface ShownSuggestion {
  kind: SuggestionKind
  text: string
  /** The whole box after the choice. */
  query: string
  lang?: Lang | null
  /** Parts of `text` that are typed already, in UTF-16 units [start, end). */
  matched: readonly (readonly [number, number])[]
  /** Articles that have it, where that is known. */
  count?: number
  /** Of `remember` alone: searches are stored now. */
  on?: boolean
}

export const LIST = 'offers'
export const optionId = (index: number): string => `offer-${index}`
/** The class of the element that holds the text of a suggestion, and nothing else. */
export const SUGGESTION_TEXT = 'offered'

/**
 * What the popup holds: the listbox, with no option active. `recent`: it is the list of earlier searches, and has a
 * heading.
 */
export function suggestionList(options: readonly ShownSuggestion[], recent: boolean, context: PageContext): Branch[] {
  const { suggestions, counts } = context.words
  const list = element(
    'ul',
    { id: LIST, role: 'listbox', 'aria-label': recent ? suggestions.recent : suggestions.label },
    options.map(({ kind, text, lang, on, count: articles = 0 }, index) => {
      // Under the heading it goes without saying.
      const named = !recent && kind in suggestions.kinds ? suggestions.kinds[kind as keyof typeof suggestions.kinds] : null
      return element(
        'li',
        {
          id: optionId(index),
          class: 'offer',
          [`data-${DataName.Kind}`]: kind,
          role: 'option',
          'aria-selected': 'false',
          'aria-checked': on === undefined ? null : String(on),
        },
        element('span', { class: SUGGESTION_TEXT }, isolate(text, lang ?? languageOf(text))),
        named !== null && [' ', element('span', { class: 'kind' }, named)],
        articles > 0 && [' ', element('span', { class: 'held' }, count(counts.articles, articles, context))],
      )
    }),
  )
  return recent ? [element('p', { class: 'popup-title', 'aria-hidden': 'true' }, suggestions.recent), list] : [list]
}
