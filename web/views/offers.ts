// What the popup of the search box offers: suggestions of the archive, the reader's earlier searches, and what to do with those.
// Each is an option of one list, so that arrow keys, a mouse and a finger reach all of them.

import type { Lang } from '../../server/contract.js'
import type { Words } from '../words/words.js'
import { type Branch, element } from './element.js'
import { isolate, languageOf } from './wording.js'

/** Suggestions by kind, earlier searches, and the two switches of these. */
export type OfferKind = 'term' | 'source' | 'author' | 'date' | 'layout' | 'spelling' | 'arabizi' | 'recent' | 'remember' | 'clear'

export interface Offer {
  kind: OfferKind
  text: string
  /** The whole box after the choice. */
  query: string
  lang?: Lang | null
  /** Parts of `text` that are typed already, in UTF-16 units [start, end). */
  matched: readonly (readonly [number, number])[]
  /** Of `remember` alone: searches are kept now. */
  on?: boolean
}

export const LIST = 'offers'
export const offerId = (place: number): string => `offer-${place}`
/** The class of the element that holds the text of an offer, and nothing else. */
export const OFFERED = 'offered'

/** The listbox, with no option active. */
export function offerList(offers: readonly Offer[], { suggestions }: Words): Branch {
  return element(
    'ul',
    { id: LIST, class: 'offers', role: 'listbox', 'aria-label': suggestions.label },
    offers.map(({ kind, text, lang, on }, place) => {
      const named = kind in suggestions.kinds ? suggestions.kinds[kind as keyof typeof suggestions.kinds] : null
      return element(
        'li',
        {
          id: offerId(place),
          class: `offer ${kind}`,
          role: 'option',
          'aria-selected': 'false',
          'aria-checked': on === undefined ? null : String(on),
        },
        element('span', { class: OFFERED }, isolate(text, lang ?? languageOf(text))),
        named !== null && [' ', element('span', { class: 'kind' }, named)],
      )
    }),
  )
}
