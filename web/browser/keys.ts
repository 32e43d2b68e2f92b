// Keyboard shortcuts. A key is known by its sign if that is ASCII and by its position on the board otherwise, so that
// they work with an Arabic layout, where `/` is ظ and K is ن. Single keys rest while the reader is typing, and can be
// switched off.

import { DataName, ElementId } from '../views/element-names.js'
import type { Words } from '../words/words.js'
import { closeMenus } from './box.js'
import { byId } from './page-elements.js'
import { showShortcuts } from './shortcuts.js'

/** The shortcut that a key press means: a lower-case letter, `/`, `?` or `Escape`. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (event.key.length > 1) return event.key
  if (/^[\x20-\x7e]$/.test(event.key)) return event.key.toLowerCase()
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/'
  return event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : ''
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox'))

const follow = (id: string) => byId(id)?.click()
const isReader = () => byId(ElementId.Article) !== null

function focusBox(): void {
  const box = byId(ElementId.Q) as HTMLInputElement | null
  box?.focus()
  box?.select()
}

/** Moves the focus from result to result. */
function step(by: 1 | -1): void {
  const results = [...document.querySelectorAll<HTMLElement>(`a[data-${DataName.Result}]`)]
  const at = results.indexOf(document.activeElement as HTMLElement)
  const next = results[at < 0 ? (by > 0 ? 0 : results.length - 1) : at + by]
  next?.focus()
}

/** The find field of an article, else the filters: next to the results, or behind the link that opens them. */
function findOrFilter(): void {
  const find = byId(ElementId.Find)
  const link = byId(ElementId.ToFilters)
  if (find instanceof HTMLInputElement) {
    find.focus()
    find.select()
  } else if (find) find.click()
  else if (link?.checkVisibility()) link.click()
  else goTo(ElementId.Filters)
}

/** Cites the article, or the result that has the focus. */
function cite(): void {
  const part = isReader() ? document : document.activeElement?.closest('li')
  part?.querySelector<HTMLElement>(`[data-${DataName.Cite}]`)?.click()
}

function goTo(id: string): void {
  const part = byId(id)
  part?.focus({ preventScroll: true })
  part?.scrollIntoView({ block: 'start' })
}

const SINGLE: Record<string, (words: Words) => void> = {
  '/': focusBox,
  '?': (words) => void showShortcuts(words),
  j: () => (isReader() ? follow(ElementId.NextResult) : step(1)),
  k: () => (isReader() ? follow(ElementId.PreviousResult) : step(-1)),
  o: () =>
    document.activeElement instanceof HTMLElement &&
    document.activeElement.matches(`a[data-${DataName.Result}]`) &&
    document.activeElement.click(),
  n: () => follow(isReader() ? ElementId.NextMatch : ElementId.NextPage),
  p: () => follow(isReader() ? ElementId.PreviousMatch : ElementId.PreviousPage),
  f: findOrFilter,
  c: cite,
  t: () => goTo(ElementId.Timeline),
  l: () => follow(ElementId.Language),
}

export function listenForKeys(words: Words): void {
  document.addEventListener('keydown', (event) => {
    // A dialog has keys of its own.
    if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return
    const key = keyOf(event)
    if ((event.ctrlKey || event.metaKey) && !event.altKey && key === 'k') {
      event.preventDefault()
      return focusBox()
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (key === 'Escape') return leave(event)
    if (isTyping(event.target) || document.documentElement.dataset[DataName.Keys] === 'off') return
    // `N` with Shift is the way back, as in most readers of text.
    const run = isReader() && event.shiftKey && key === 'n' ? SINGLE.p : SINGLE[key]
    if (!run) return
    event.preventDefault()
    run(words)
  })
}

/** Closes a menu, else empties or leaves the box, else goes back to the results. */
function leave(event: KeyboardEvent): void {
  const menu = document.activeElement?.closest(`details[data-${DataName.Menu}][open]`)
  if (closeMenus()) {
    menu?.querySelector('summary')?.focus()
    return
  }
  if (byId(ElementId.FindPanel)?.checkVisibility()) {
    follow(ElementId.FindClose)
    return
  }
  const box = byId(ElementId.Q) as HTMLInputElement | null
  if (event.target === box && box) {
    if (box.value === '') box.blur()
    return
  }
  if (isReader()) follow(ElementId.ToResults)
}
