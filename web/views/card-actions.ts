// What can be done with an article besides reading it: citing it, copying its address, looking for articles like it.
// Everything is a link to a page, except copying, which only a script can do.

import { CITING_WORDS } from '../words/citing.js'
import { articleAddress, type SearchState } from './address.js'
import type { PageContext } from './context.js'
import { type Branch, element, writable } from './element.js'
import { DataName } from './element-names.js'

/** The page of an article's citation. */
export const citeAddress = (id: string, state?: SearchState): string =>
  `/a/${encodeURIComponent(writable(id))}/cite${state?.ui ? `?ui=${state.ui}` : ''}`

/**
 * The actions of a card, along its own direction.
 * @param named id of the card's title, so that the links of many cards can be told apart
 */
export function acts(id: string, named: string, state: SearchState, context: PageContext): Branch {
  const words = CITING_WORDS[context.ui].acts
  return element(
    'ul',
    { class: 'acts', lang: context.ui, 'aria-label': words.label },
    element('li', {}, element('a', { href: citeAddress(id, state), [`data-${DataName.Cite}`]: id, 'aria-describedby': named }, words.cite)),
    element(
      'li',
      { class: 'scripted' },
      element('button', { type: 'button', [`data-${DataName.Copy}`]: `/a/${id}`, 'aria-describedby': named }, words.copyLink),
    ),
    element('li', {}, element('a', { href: articleAddress(id, state, undefined, 'similar'), 'aria-describedby': named }, words.similar)),
  )
}
