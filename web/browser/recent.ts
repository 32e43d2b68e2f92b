// The reader's earlier searches, stored on this device alone and only once the reader has switched that on: a shared
// computer can betray a source. Where the browser stores nothing, it is as if they were switched off.

const STORAGE_KEY = 'kashaf-recent'
const MOST = 20

/** The latest first; null while they are not stored. */
export function recentSearches(): string[] | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null')
    return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string').slice(0, MOST) : null
  } catch {
    return null
  }
}

function store(texts: readonly string[]): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(texts))
  } catch {
    // The browser has no storage for them.
  }
}

/** Adds a search, if searches are stored. */
export function rememberSearch(text: string): void {
  const stored = recentSearches()
  if (stored && text) store([text, ...stored.filter((other) => other !== text)].slice(0, MOST))
}

/** Takes all of them away; later ones are stored. */
export const clearSearches = (): void => store([])

/** Switches them on or off. Switched off, nothing is left on the device. */
export function switchRemembering(): void {
  if (recentSearches() === null) store([])
  else localStorage.removeItem(STORAGE_KEY)
}
