// Small help for the controls of every page: the direction of the box follows what is typed, and menus close again.

import { DataName, ElementId } from '../views/element-names.js'

/** An empty box has no direction of its own: its placeholder belongs to the page. */
export function followDirection(): void {
  document.addEventListener('input', ({ target }) => {
    const box = target as HTMLInputElement
    if (box.id !== ElementId.Q) return
    if (box.value) box.dir = 'auto'
    else box.removeAttribute('dir')
  })
}

const openMenus = () => document.querySelectorAll<HTMLDetailsElement>(`details[data-${DataName.Menu}][open]`)

/** A menu closes when the reader clicks or moves elsewhere, or presses Escape. @returns whether one was open */
export function closeMenus(except: EventTarget | null = null): boolean {
  let closed = false
  for (const menu of openMenus()) {
    if (except instanceof Node && menu.contains(except)) continue
    menu.open = false
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
    closed = true
  }
  return closed
}

export function tendMenus(): void {
  document.addEventListener('click', ({ target }) => void closeMenus(target))
  document.addEventListener('focusin', ({ target }) => void closeMenus(target))
}
