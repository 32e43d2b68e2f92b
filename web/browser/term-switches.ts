// Switches the marks of one term of the search off and on, without loading the page again. What is off stays in the
// text under another name, so that no letter moves and it can come back; the address follows, so that reloading shows
// the same.

import { ClassName, DataName, ElementId } from '../views/element-names.js'
import { count } from '../views/wording.js'
import type { Words } from '../words/words.js'
import { announce } from './live-region.js'
import { renumber, shownMarks } from './matches.js'
import { pageContext } from './page-context.js'
import { byId, required } from './page-elements.js'
import { clickedLink } from './plain-click.js'

export function switchTerms(words: Words): void {
  const list = byId(ElementId.TermSwitches)
  if (!list) return
  const links = [...list.querySelectorAll('a')]
  for (const link of links) {
    link.role = 'button'
    link.ariaPressed = String(!link.classList.contains(ClassName.Off))
    // A button that is pressed needs no sentence that says what a link would do.
    link.removeAttribute('title')
  }
  list.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    ;(event.target as HTMLElement).click()
  })
  list.addEventListener('click', (event) => {
    const link = clickedLink(event)
    if (!link) return
    event.preventDefault()
    const isOff = link.classList.toggle(ClassName.Off)
    link.ariaPressed = String(!isOff)
    for (const piece of document.querySelectorAll(`#${ElementId.Article} [data-${DataName.Term}="${link.dataset[DataName.Term]}"]`))
      rename(piece, isOff ? 'span' : 'mark')
    renumber(words)
    const hiding = (href: string) => {
      const url = new URL(href)
      url.searchParams.delete('hide')
      for (const { dataset, classList } of links) {
        if (classList.contains(ClassName.Off)) url.searchParams.append('hide', required(dataset[DataName.Term]))
      }
      return url
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>(`.${ClassName.Neighbours} a`)) link.href = hiding(link.href).href
    const address = hiding(location.href)
    address.searchParams.delete('m')
    address.hash = ''
    history.replaceState(null, '', address)
    announce(count(words.counts.matches, shownMarks().length, pageContext(words)))
  })
}

function rename(piece: Element, name: 'mark' | 'span'): void {
  const renamed = document.createElement(name)
  for (const { name, value } of piece.attributes) if (name !== 'id') renamed.setAttribute(name, value)
  renamed.append(...piece.childNodes)
  piece.replaceWith(renamed)
}
