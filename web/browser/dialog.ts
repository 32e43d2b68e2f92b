// Opens a dialog over the page: a heading, a way to close it, and what it is about. It stands outside the part of the
// page that is renewed, is gone once it is closed, and the browser gives the focus back to where it was.

import { type Child, element } from '../views/element.js'
import { ClassName } from '../views/element-names.js'
import type { Words } from '../words/words.js'
import { toDom } from './dom.js'
import { required } from './page-elements.js'

/** @param kind names its form in the style sheet */
export function openDialog(kind: string, title: string, content: Child, words: Words): HTMLDialogElement {
  const id = `${kind}-title`
  const dialog = toDom(
    element(
      'dialog',
      { class: `dialog ${kind}`, 'aria-labelledby': id },
      element(
        'div',
        { class: 'dialog-head' },
        element('h2', { id, tabindex: -1 }, title),
        element('button', { type: 'button', class: ClassName.Close, 'aria-label': words.close, title: words.close }, '✕'),
      ),
      element('div', { class: ClassName.DialogBody }, content),
    ),
    document,
  ) as HTMLDialogElement
  dialog.addEventListener('click', ({ target }) => {
    // What is clicked outside its content is the backdrop.
    if (target === dialog || (target as Element).closest(`.${ClassName.Close}`)) dialog.close()
  })
  // A live region outside a dialog is silent while it is open.
  const regions = document.querySelectorAll('body > [role=status]')
  dialog.addEventListener('close', () => {
    document.body.append(...regions)
    dialog.remove()
  })
  document.body.append(dialog)
  dialog.append(...regions)
  dialog.showModal()
  dialog.querySelector('h2')?.focus()
  return dialog
}

/** The part of a dialog that holds what it is about. */
export const dialogBody = (dialog: HTMLDialogElement): HTMLElement =>
  required(dialog.querySelector<HTMLElement>(`.${ClassName.DialogBody}`))
