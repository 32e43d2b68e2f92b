// The reader's earlier searches, kept on this device alone and only once the reader has switched that on: a shared
// computer can betray a source. Where the browser keeps nothing, it is as if they were switched off.

const PLACE = 'kashaf-recent'
const MOST = 20

/** The latest first; null while they are not kept. */
export function recentSearches(): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? 'null')
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MOST) : null
  } catch {
    return null
  }
}

function keep(texts: readonly string[]): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(texts))
  } catch {
    // no place to keep them
  }
}

/** Adds a search, if searches are kept. */
export function rememberSearch(text: string): void {
  const kept = recentSearches()
  if (kept && text) keep([text, ...kept.filter((other) => other !== text)].slice(0, MOST))
}

/** Takes all of them away; they go on being kept. */
export const clearSearches = (): void => keep([])

/** Switches them on or off. Switched off, nothing is left on the device. */
export function switchRemembering(): void {
  if (recentSearches() === null) keep([])
  else localStorage.removeItem(PLACE)
}
