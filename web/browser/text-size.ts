// The size of an article's letters, changed without loading the page again. The server keeps it: the link's own address
// is asked for, and its answer is a cookie, so that the next article comes in this size at once.

import { DataName, ElementId } from '../views/element-names.js'
import { TEXT_SIZES } from '../views/text-sizes.js'
import { say } from './live-region.js'
import { clickedLink } from './plain-click.js'

export function changeTextSize(): void {
  const article = document.getElementById(ElementId.Article)
  if (!article) return
  const links = ['smaller', 'larger'].map((id) => document.getElementById(id) as HTMLAnchorElement)
  const [smaller, larger] = links

  /** What the two lead to from the size that the article has now. */
  function renew(): void {
    const size = Number.parseFloat(getComputedStyle(article!).fontSize)
    lead(
      smaller,
      TEXT_SIZES.findLast((one) => one < size),
    )
    lead(
      larger,
      TEXT_SIZES.find((one) => one > size),
    )
  }
  const addresses = new Map(links.map((link) => [link, link.href || links.find(({ href }) => href)!.href]))
  function lead(link: HTMLAnchorElement, to: number | undefined): void {
    link.toggleAttribute('href', to !== undefined)
    link.ariaDisabled = to === undefined ? 'true' : null
    link.role = to === undefined ? 'link' : null
    // Without an address it would lose the focus.
    link.toggleAttribute('tabindex', false)
    if (to === undefined) link.tabIndex = 0
    if (to === undefined) return
    const address = new URL(addresses.get(link)!)
    address.searchParams.set('size', String(to))
    address.searchParams.set('back', location.pathname + location.search)
    link.href = address.href
  }

  document.addEventListener('click', (event) => {
    const link = clickedLink(event)
    if (!link || !links.includes(link) || !link.href) return
    event.preventDefault()
    const size = new URL(link.href).searchParams.get('size')!
    document.documentElement.dataset[DataName.Size] = size
    // The control that has the focus has said what it changes.
    say(size)
    // The answer leads back to this page, which stands here already.
    void fetch(link.href, { redirect: 'manual', keepalive: true }).catch(() => undefined)
    renew()
  })
  renew()
  addEventListener('resize', renew)
}
