// The table of keys in a dialog, as the help page has it; where that cannot be had, the help page itself.

import { ElementId } from '../views/element-names.js'
import type { Words } from '../words/words.js'
import { dialogBody, openDialog } from './dialog.js'
import { find, pageAt } from './other-page.js'
import { byId } from './page-elements.js'

export async function showShortcuts(words: Words): Promise<void> {
  const link = byId(ElementId.Help) as HTMLAnchorElement
  if (byId(ElementId.Keys)) return location.assign(`#${ElementId.Keys}`)
  const table = find(await pageAt(link.href), ElementId.Keys)
  if (!table) return location.assign(`${link.href}#${ElementId.Keys}`)
  if (document.querySelector('dialog[open]')) return
  // Its heading is the dialog's. Nothing in it takes the focus, and the keyboard scrolls only what can.
  const dialog = openDialog('shortcuts', words.keys.title, table.children.slice(1), words)
  dialogBody(dialog).tabIndex = 0
}
