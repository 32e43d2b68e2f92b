// Filters where there is no room for them next to the results: a sheet from below on a phone, a panel at the end side
// on wider screens. It holds a copy of the form of the page; what is chosen in the copy is chosen in the form, and what
// the form becomes, the copy becomes.

import { element } from '../views/element.js'
import { ClassName, ElementId } from '../views/element-names.js'
import type { Words } from '../words/words.js'
import { dialogBody, openDialog } from './dialog.js'
import { isBeingWritten, toDom } from './dom.js'
import { byId } from './page-elements.js'

const PREFIX = 'sheet-'
const NAMED = ['id', 'for', 'aria-describedby']

export function openFiltersInSheet(words: Words): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest(`#${ElementId.ToFilters}`)
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    openSheet(words)
  })
}

function openSheet(words: Words): void {
  const aside = byId(ElementId.Filters)
  const count = byId(ElementId.Count)
  if (!aside || !count) return
  const dialog = openDialog('sheet', words.filters, null, words)
  const body = dialogBody(dialog)
  const done = toDom(element('button', { type: 'button', class: `${ClassName.Close} done` }), document) as HTMLElement
  dialog.append(done)

  const copy = () => {
    const form = byId(ElementId.FilterForm)
    if (!form) return dialog.close()
    const focused = body.contains(document.activeElement) ? document.activeElement : null
    done.textContent = count.textContent
    // While the reader writes in a field it stays, and so does all around it; what is written changes the form soon.
    if (focused && isBeingWritten(focused)) return
    const twin = form.cloneNode(true) as HTMLElement
    for (const node of [twin, ...twin.querySelectorAll('*')]) {
      for (const name of NAMED) if (node.hasAttribute(name)) node.setAttribute(name, PREFIX + node.getAttribute(name))
    }
    body.querySelector('form')?.remove()
    body.append(twin)
    if (focused && !body.contains(document.activeElement)) {
      const again = byId(focused.id) ?? dialog.querySelector('h2')
      again?.focus({ preventScroll: true })
    }
  }
  copy()
  const watch = new MutationObserver(copy)
  for (const node of [aside, count]) watch.observe(node, { subtree: true, childList: true, characterData: true, attributes: true })

  body.addEventListener('change', ({ target }) => {
    const field = target as HTMLInputElement
    const original = byId(field.id.slice(PREFIX.length)) as HTMLInputElement | null
    if (!original || !field.name) return
    original.checked = field.checked
    original.value = field.value
    original.dispatchEvent(new Event('change', { bubbles: true }))
  })
  const narrow = matchMedia('(max-width: 1023px)')
  const leave = () => dialog.close()
  narrow.addEventListener('change', leave)
  dialog.addEventListener('close', () => {
    watch.disconnect()
    // An alarm in it is still one when it is closed.
    const alarm = dialog.querySelector(`#${ElementId.Alarm}`)
    if (alarm) byId(ElementId.Main)?.prepend(alarm)
    narrow.removeEventListener('change', leave)
  })
}
