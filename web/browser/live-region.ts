// Tells a reader who does not see the page what changed on it, and any reader what went wrong. Two regions alternate,
// because a region that is given the same words twice stays silent the second time.

import { element } from '../views/element.js'
import { ClassName, ElementId } from '../views/element-names.js'
import { toDom } from './dom.js'
import { byId } from './page-elements.js'

const WAIT = 500
let current = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Makes the regions; they stand outside the part of the page that is renewed. */
export function addLiveRegions(): void {
  for (const n of [0, 1]) {
    document.body.append(toDom(element('div', { id: `voice-${n}`, class: 'unseen', role: 'status' }), document))
  }
}

/** Says a sentence politely, half a second after the last one that was asked for. */
export function announce(sentence: string): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    current = 1 - current
    byId(`voice-${1 - current}`)?.replaceChildren()
    byId(`voice-${current}`)?.replaceChildren(sentence)
  }, WAIT)
}

/** Nothing that was about to be said is said: it is out of date. */
export const cancelAnnouncement = (): void => clearTimeout(timer)

let tryAgain: () => void

/**
 * Shows what went wrong above the old results. `again` makes a button for another try; null leaves it out. An alarm
 * that stands already is not raised anew. `changing`: the sentence will count down before the reader's eyes, but is
 * announced once.
 * @returns the sentence as seen
 */
export function showAlert(sentence: string, again: { label: string; run: () => void } | null, changing = false): Element {
  if (again) tryAgain = again.run
  // While a dialog is open, nothing outside it can be reached.
  const region = document.querySelector(`dialog[open] .${ClassName.DialogBody}`) ?? byId(ElementId.Main)
  const standing = region?.querySelector(`#${ElementId.Alarm} p:last-of-type`)
  if (standing?.textContent === sentence && !changing) return standing
  const hadFocus = byId(ElementId.Alarm)?.contains(document.activeElement)
  removeAlert()
  const seen = toDom(element('p', { 'aria-hidden': changing && 'true' }, sentence), document) as Element
  const box = toDom(
    element('div', { id: ElementId.Alarm, class: 'alert', role: 'alert' }, changing && element('p', { class: 'unseen' }, sentence)),
    document,
  ) as Element
  box.append(seen)
  if (again) {
    const button = toDom(element('button', { type: 'button' }, again.label), document)
    button.addEventListener('click', () => tryAgain())
    box.append(button)
  }
  region?.prepend(box)
  if (hadFocus) box.querySelector('button')?.focus({ preventScroll: true })
  return seen
}

/** Takes the alarm away. */
export const removeAlert = (): void => byId(ElementId.Alarm)?.remove()
