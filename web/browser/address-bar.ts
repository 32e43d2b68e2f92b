// Holds the address in step with what is shown. While the reader types, the address follows after a pause and replaces
// the last; Enter makes one entry of all that was typed, so that the way back leads to the search before it.

/** Milliseconds of rest before the address follows what is typed, counted from when it was reported. */
const REST = 320

/** The address before the reader began to type; null when nothing has been typed since the last entry. */
let before: string | null = null
let typed: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** Path and query of the page. */
export const here = (): string => location.pathname + location.search

/** The reader has typed what stands at this address. */
export function typeAddress(url: string): void {
  typed = url
  clearTimeout(timer)
  timer = setTimeout(settleAddress, REST)
}

/** What is typed has its address now, because the reader rests or is about to leave. */
export function settleAddress(): void {
  clearTimeout(timer)
  if (typed === null || typed === here()) return
  before ??= here()
  history.replaceState(null, '', typed)
}

/** A search that the reader means: an entry of its own after the one before the typing. */
export function enterAddress(url: string): void {
  if (before !== null) history.replaceState(null, '', before)
  forgetTyping()
  if (url !== here()) history.pushState(null, '', url)
}

/** A way on from what is shown, as a filter or a page is: an entry after it. */
export function moveAddress(url: string): void {
  settleAddress()
  forgetTyping()
  if (url !== here()) history.pushState(null, '', url)
}

export function forgetTyping(): void {
  clearTimeout(timer)
  before = null
  typed = null
}
