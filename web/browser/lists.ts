// The field over a long list of values: what is typed hides the values that do not have it.

import { ClassName } from '../views/element-names.js'
import { foldName } from './letters.js'
import { required } from './page-elements.js'

const isFinder = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.matches(`.${ClassName.InList}`)

export function tendLists(): void {
  document.addEventListener('input', ({ target }) => {
    if (!isFinder(target)) return
    const sought = foldName(target.value.trim())
    for (const item of required(target.closest('.facet')).querySelectorAll('li')) {
      item.hidden = !foldName(item.querySelector('.value')?.textContent ?? '').includes(sought)
    }
  })
  // It is no field of the form: it neither changes nor sends it.
  document.addEventListener('change', (event) => isFinder(event.target) && event.stopImmediatePropagation(), true)
  document.addEventListener('keydown', (event) => event.key === 'Enter' && isFinder(event.target) && event.preventDefault())
}
