// Finds elements of the page, among them those that the views always draw.

/** The element that has this id. */
export const byId = (id: string): HTMLElement | null => document.getElementById(id)

/** What a page of ours always has. @throws if the views did not draw it */
export function required<T>(found: T | null | undefined): T {
  if (found) return found
  throw new Error('element missing')
}
