// Tells a click that follows a link here from one that opens it elsewhere.

/** The link of a plain click; null when the reader asks for another tab or window, or it was dealt with. */
export function clickedLink(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null
  return (event.target as Element).closest('a')
}
