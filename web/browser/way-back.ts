// Back to the results as they were left: if they are in the window's history, the browser goes there, to the same place of the
// page. Otherwise the link leads to the card of this article, as it does without a script.

import { clickedLink } from './plain-click.js'

interface Entry {
  url: string | null
  key: string
  index: number
}
/** The browser's own history, where it shows it (lib.dom does not know it yet). */
interface History {
  currentEntry: Entry | null
  entries(): Entry[]
  traverseTo(key: string): unknown
}

export function goBackInHistory(): void {
  document.getElementById('to-results')?.addEventListener('click', (event) => {
    const link = clickedLink(event)
    const { navigation } = window as unknown as { navigation?: History }
    const here = navigation?.currentEntry
    if (!link || !navigation || !here) return
    const results = withoutPage(link.href)
    const entry = navigation.entries().findLast(({ url, index }) => index < here.index && url !== null && withoutPage(url) === results)
    if (!entry) return
    event.preventDefault()
    navigation.traverseTo(entry.key)
  })
}

/** A search, whichever of its pages is shown. */
function withoutPage(address: string): string {
  const url = new URL(address)
  for (const name of ['page', 'view', 'more']) url.searchParams.delete(name)
  return url.pathname + url.search
}
