// The table of keys in a dialog, as the help page has it; where that cannot be had, the help page itself.

import type { Branch, Tree } from '../views/element.js'
import { type PageTree, TREE_TYPE } from '../views/tree.js'
import type { Words } from '../words/words.js'
import { openDialog } from './dialog.js'

const ID = 'keys'

export async function showShortcuts(words: Words): Promise<void> {
  const link = document.getElementById('help') as HTMLAnchorElement
  if (document.getElementById(ID)) return location.assign(`#${ID}`)
  try {
    const page: PageTree = await (await fetch(link.href, { headers: { accept: TREE_TYPE } })).json()
    const table = within(page.body)
    // Its heading is the dialog's.
    if (!table || document.querySelector('dialog[open]')) return
    const dialog = openDialog('shortcuts', words.keys.title, table.children.slice(1), words)
    // It may be higher than the window and holds nothing else by which the keyboard could scroll it.
    dialog.querySelector<HTMLElement>('.dialog-body')!.tabIndex = 0
  } catch {
    location.assign(`${link.href}#${ID}`)
  }
}

function within(tree: Tree): Branch | undefined {
  if (typeof tree === 'string') return undefined
  if (tree.attributes.id === ID) return tree
  for (const child of tree.children) {
    const found = within(child)
    if (found) return found
  }
}
