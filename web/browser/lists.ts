// The field over a long list of values: what is typed hides the values that do not have it.

/** Without vowel marks and hamza, with one form of final yaa and haa, in small letters: as a reader compares names. */
const plain = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('\u0649', '\u064a').replaceAll('\u0629', '\u0647').toLowerCase()

const isFinder = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.matches('.in-list')

export function tendLists(): void {
  document.addEventListener('input', ({ target }) => {
    if (!isFinder(target)) return
    const sought = plain(target.value.trim())
    for (const item of target.closest('.facet')!.querySelectorAll('li')) {
      item.hidden = !plain(item.querySelector('.value')?.textContent ?? '').includes(sought)
    }
  })
  // It is no field of the form: it neither changes nor sends it.
  document.addEventListener('change', (event) => isFinder(event.target) && event.stopImmediatePropagation(), true)
  document.addEventListener('keydown', (event) => event.key === 'Enter' && isFinder(event.target) && event.preventDefault())
}
