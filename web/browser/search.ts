// Searching without loading the page again: what is typed, forms, filters, order and pages are asked of the server as
// the tree that it would write as HTML. Every state has its address, so back, reload and sharing work as ever.

import { ElementId } from '../views/element-names.js'
import type { Words } from '../words/words.js'
import { enterAddress, forgetTyping, here, moveAddress, settleAddress, typeAddress } from './address-bar.js'
import { lastShown, show, tendLeaving } from './asking.js'
import { byId } from './page-elements.js'
import { stopTyping, whenTyped } from './typing.js'

const kind = () => byId(ElementId.Page)?.className ?? ''
/** Pages on which a search can be shown in place. */
const canShow = () => /\b(home|results)\b/.test(kind())

export function searchInPlace(words: Words): void {
  /** `enter` writes the address down. @returns whether this page can show it */
  const go = (url: URL, focus: 'count' | 'stays', enter = moveAddress): boolean => {
    if (!canShow() || url.pathname !== '/') return false
    stopTyping()
    const address = url.pathname + url.search
    enter(address)
    void show({ url: address, focus, typing: false }, words)
    return true
  }

  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    // In a form of filters the reader stays at the field: it may have been misread.
    const asks = form.id === ElementId.SearchForm
    if (go(addressOf(form), asks ? 'count' : 'stays', asks ? enterAddress : moveAddress)) event.preventDefault()
  })
  document.addEventListener('change', (event) => {
    const { form } = event.target as HTMLInputElement
    if (form?.id === ElementId.FilterForm && !go(addressOf(form), 'stays')) form.requestSubmit()
  })
  document.addEventListener('click', (event) => {
    settleAddress()
    const to = clicked(event)
    if (to && go(to.url, to.link.closest('.searched, .filters, .chips, .timeline') ? 'stays' : 'count')) event.preventDefault()
  })
  addEventListener('popstate', () => {
    forgetTyping()
    stopTyping()
    // A fragment changes the entry but not the page.
    if (here() === lastShown()) return
    if (canShow() && location.pathname === '/') void show({ url: here(), focus: 'stays', typing: false }, words)
    else location.reload()
  })
  whenTyped((box) => {
    if (!canShow() || !box.form) return
    const { pathname, search } = addressOf(box.form)
    const address = pathname + search
    if (address === lastShown()) return
    typeAddress(address)
    void show({ url: address, focus: 'stays', typing: true }, words)
  })
  tendLeaving(words)
}

/**
 * The address that a form leads to; empty fields are left out. Both forms carry along what the other had when they were
 * drawn, but an answer may be on its way: the words are those in the box by now, and the filters those that were asked
 * for last.
 */
function addressOf(form: HTMLFormElement): URL {
  const url = new URL(form.action)
  const before = new URL(lastShown() || here(), location.href).searchParams
  const box = byId(ElementId.Q) as HTMLInputElement
  const q = box.value.trim()
  // Whatever a form changes, it leads to the first page.
  const own = form === box.form ? /^(drop|page|more)$/ : /^(source|year|lang|author|from|to|undated|page|more)$/
  const add = (name: string, value: string) => value.trim() && url.searchParams.append(name, value.trim())
  add('q', q)
  for (const [name, value] of before) {
    // Words that were left out of other words.
    if (name !== 'q' && !own.test(name) && (name !== 'drop' || q === before.get('q'))) add(name, value)
  }
  for (const [name, value] of new FormData(form)) if (name !== 'q' && own.test(name)) add(name, String(value))
  return url
}

/** The address that a plain click leads to, if it is a search. A fragment of the same page is not. */
function clicked(event: MouseEvent): { url: URL; link: Element } | null {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null
  const link = (event.target as Element).closest('a[href]')
  // A bar of the timeline is a link of a drawing: its address is an attribute like any other, but no plain property.
  const url = link && new URL(link.getAttribute('href') ?? '', location.href)
  return url && url.origin === location.origin && (url.hash === '' || url.search !== location.search) ? { url, link } : null
}
