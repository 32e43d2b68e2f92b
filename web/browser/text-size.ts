// The size of an article's letters, changed without loading the page again. The server stores it: the link's own
// address is asked for, and its answer is a cookie, so that the next article comes in this size at once.

import { DataName, ElementId } from '../views/element-names.js'
import { TEXT_SIZES } from '../views/text-sizes.js'
import { announce } from './live-region.js'
import { byId, required } from './page-elements.js'
import { clickedLink } from './plain-click.js'

export function changeTextSize(): void {
  const article = required(byId(ElementId.Article))
  const links = [ElementId.Smaller, ElementId.Larger].map((id) => required(byId(id)) as HTMLAnchorElement)
  const [smaller, larger] = links

  /** What the two lead to from the size that the article has now. */
  function renew(): void {
    const size = Number.parseFloat(getComputedStyle(article).fontSize)
    lead(
      smaller,
      TEXT_SIZES.findLast((one) => one < size),
    )
    lead(
      larger,
      TEXT_SIZES.find((one) => one > size),
    )
  }
  /** Where one size is asked of the server; the two links differ in nothing but the size. */
  const { href } = required(links.find((link) => link.href))
  function lead(link: HTMLAnchorElement, to: number | undefined): void {
    const isLast = to === undefined
    link.ariaDisabled = isLast ? 'true' : null
    link.role = isLast ? 'link' : null
    if (isLast) {
      link.removeAttribute('href')
      // Without an address it would lose the focus.
      link.tabIndex = 0
      return
    }
    link.removeAttribute('tabindex')
    const address = new URL(href)
    address.searchParams.set('size', String(to))
    address.searchParams.set('back', location.pathname + location.search)
    link.href = address.href
  }

  document.addEventListener('click', (event) => {
    const link = clickedLink(event)
    if (!link || !links.includes(link) || !link.href) return
    event.preventDefault()
    const size = new URL(link.href).searchParams.get('size') ?? ''
    document.documentElement.dataset[DataName.Size] = size
    // The control that has the focus has said what it changes.
    announce(size)
    // The answer leads back to this page, which stands here already.
    void fetch(link.href, { redirect: 'manual', keepalive: true }).catch(() => undefined)
    renew()
  })
  renew()
  addEventListener('resize', renew)
}
