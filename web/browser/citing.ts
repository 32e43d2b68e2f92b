// The citation of an article in a dialog over the page: the panel of its own page, asked of the server as a tree,
// changed in place with style and language, and copied; with text selected in the article, the quotation together with
// its citation.

import { DataName, ElementId } from '../views/element-names.js'
import type { Words } from '../words/words.js'
import { copyText } from './clipboard.js'
import { openDialog } from './dialog.js'
import { renew } from './dom.js'
import { find, pageAt } from './other-page.js'
import { byId } from './page-elements.js'
import { clickedLink } from './plain-click.js'
import { quotationOf } from './quotation.js'

const isDialog = () => document.querySelector('dialog.citing') !== null

/** What was selected when the pointer went down: a click on a link takes the selection away before it is handled. */
let selected = ''
/** What the dialog that is open can quote. */
let quoted = ''
let asked = 0

/** Opens citations in a dialog, and lets them be changed and copied there or on their own page. */
export function citeInPlace(words: Words): void {
  document.addEventListener('pointerdown', ({ target }) => {
    // On a phone a first touch of the tools takes the selection away, and the second cites.
    const now = quotationOf(getSelection())
    if (now || !(target as Element).closest(`#${ElementId.ReadingBar}`)) selected = now
  })
  document.addEventListener('click', (event) => {
    const link = clickedLink(event)
    const button = (event.target as Element).closest<HTMLElement>(`[data-${DataName.Take}]`)
    if (button) void copy(button, words)
    if (link?.dataset[DataName.Cite] === undefined) return
    event.preventDefault()
    // By keyboard nothing was pressed, and the selection still stands.
    void open(link, event.detail === 0 ? quotationOf(getSelection()) : selected, words)
  })
  document.addEventListener('change', ({ target }) => void follow((target as HTMLInputElement).form))
  document.addEventListener('submit', (event) => {
    if ((event.target as Element).id !== ElementId.CiteForm) return
    event.preventDefault()
    void follow(event.target as HTMLFormElement)
  })
}

async function open(link: HTMLAnchorElement, quotation: string, words: Words): Promise<void> {
  const page = await pageAt(link.href)
  const panel = find(page, ElementId.Citing)
  if (!panel) return location.assign(link.href)
  // Asked twice on a slow line, it opens once.
  if (isDialog()) return
  quoted = quotation
  const title = find(page, ElementId.CitingTitle)?.children[0]
  const dialog = openDialog('citing', typeof title === 'string' ? title : '', panel, words)
  // Not every browser gives a link the focus when it is clicked, to come back to.
  // On a phone its menu has closed meanwhile.
  const home = () => (link.checkVisibility() ? link : link.closest('details')?.querySelector('summary'))
  dialog.addEventListener('close', () => home()?.focus({ preventScroll: true }))
  showQuotationButton()
}

/** Shows the citation that a form asks for. */
async function follow(form: HTMLFormElement | null): Promise<void> {
  if (form?.id !== ElementId.CiteForm) return
  const request = ++asked
  const address = `${form.getAttribute('action')}?${new URLSearchParams(new FormData(form) as unknown as Record<string, string>)}`
  const panel = find(await pageAt(address), ElementId.Citing)
  const shown = byId(ElementId.Citing)
  if (request !== asked || !shown) return
  if (!panel) return location.assign(address)
  renew(shown, panel)
  showQuotationButton()
  if (!isDialog()) history.replaceState(null, '', address)
}

/** A quotation goes with prose alone; a panel of a record has no button for it. */
function showQuotationButton(): void {
  const button = byId(ElementId.CiteQuotation)
  if (button) button.hidden = !isDialog() || quoted === ''
}

/** Copies what a button names: the citation, or the quotation between its two marks with the citation under it. */
async function copy({ dataset }: HTMLElement, words: Words): Promise<void> {
  const form = dataset[DataName.Take] ?? ''
  const citation = byId(ElementId.Citation)?.textContent ?? ''
  const [before, after] = form
  const text = form === 'citation' ? citation : `${before}${quoted}${after}\n${citation}`
  const done = await copyText(text)
  const said = byId(ElementId.CiteSaid)
  said?.replaceChildren()
  setTimeout(() => said?.replaceChildren(done ? words.copied : words.notCopied))
}
