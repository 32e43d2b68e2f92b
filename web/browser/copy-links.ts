// Copies the address of an article from a button on its card.

import { DataName } from '../views/element-names.js'
import type { Words } from '../words/words.js'
import { copyText } from './clipboard.js'
import { announce } from './live-region.js'

/** Milliseconds for which a button says that it has copied. */
const SAID = 2000

/** Buttons with an address in `data-copy` copy it whole, and say so on their own label and aloud. */
export function copyLinks(words: Words): void {
  document.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest<HTMLElement>(`button[data-${DataName.Copy}]`)
    const address = button?.dataset[DataName.Copy]
    if (!button || address === undefined) return
    if (!(await copyText(new URL(address, location.href).href))) return announce(words.notCopied)
    const label = button.textContent
    if (label === words.copied) return
    button.textContent = words.copied
    announce(words.copied)
    setTimeout(() => {
      button.textContent = label
    }, SAID)
  })
}
