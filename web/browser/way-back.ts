// Back to the results as they were left: if they are in the window's history, the browser goes there, to the same part
// of the page. Otherwise the link leads to the card of this article, as it does without a script. Addresses in the
// history are hidden from pages that send no referrer, so a page of results leaves a note of its own for the articles
// that are opened from it. The reader comes back to the title that was opened, and goes on by keyboard from there.

import { DataName, ElementId } from '../views/element-names.js'
import { byId } from './page-elements.js'
import { clickedLink } from './plain-click.js'

/** The browser's own history, where it lends it to pages. */
interface History {
  currentEntry: { key: string; index: number } | null
  entries(): { key: string; index: number }[]
  traverseTo(key: string): unknown
}
const { navigation } = globalThis as unknown as { navigation?: History }

/** In the window's storage: the results that were left last, by key, their search and the result that was opened. */
const NOTE = 'results'

/** On pages of results: leaves the note. */
export function leaveWayBack(): void {
  const [key, , opened] = noted()
  if (opened && key === navigation?.currentEntry?.key) {
    byId(opened)?.querySelector<HTMLElement>(`a[data-${DataName.Result}]`)?.focus({ preventScroll: true })
  }
  addEventListener('pagehide', () => {
    const key = navigation?.currentEntry?.key
    if (key === undefined || location.pathname !== '/') return
    try {
      sessionStorage.setItem(NOTE, JSON.stringify([key, searchOf(location.href), document.activeElement?.closest('.cards > li')?.id]))
    } catch {
      // A browser may store nothing; then the link is followed.
    }
  })
}

/** On pages of articles: goes by the note, if it is of the search that the link leads to. */
export function takeWayBack(): void {
  byId(ElementId.ToResults)?.addEventListener('click', (event) => {
    const link = clickedLink(event)
    const key = link && keyOf(searchOf(link.href))
    if (!key) return
    event.preventDefault()
    navigation?.traverseTo(key)
  })
}

function keyOf(search: string): string | null {
  const [key, left] = noted()
  const here = navigation?.currentEntry?.index
  if (key === undefined || left !== search || here === undefined) return null
  return navigation?.entries().some((entry) => entry.key === key && entry.index < here) ? key : null
}

function noted(): (string | undefined)[] {
  try {
    return JSON.parse(sessionStorage.getItem(NOTE) ?? '[]')
  } catch {
    return []
  }
}

/** A search, whichever of its pages is shown. */
function searchOf(address: string): string {
  const { searchParams } = new URL(address)
  for (const name of ['page', 'view', 'more']) searchParams.delete(name)
  // Forms and links write the same search in different orders.
  searchParams.sort()
  return String(searchParams)
}
