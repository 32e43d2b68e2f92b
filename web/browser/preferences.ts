// Links that store a preference lead back to the page as it is by now: to the mark that is current, without the terms
// that have been switched off.

export function returnToHere(): void {
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href*="/prefs?"]')
    if (!link) return
    const address = new URL(link.href)
    address.searchParams.set('back', location.pathname + location.search + location.hash)
    link.href = address.href
  })
}
