// Parts of other pages of this site, to be shown over this one: the page is asked of the server as a tree.

import type { Branch, Tree } from '../views/element.js'
import { type PageTree, TREE_TYPE } from '../views/tree.js'

/** The reader may have chosen another language in another window since this page was made; the two are never mixed. */
export const isInOurLanguage = ({ headers }: Response): boolean => headers.get('content-language') === document.documentElement.lang

/** The body of the page at an address; null if the page could not be had, or not in the language of this one. */
export async function pageAt(address: string): Promise<Branch | null> {
  try {
    const answer = await fetch(address, { headers: { accept: TREE_TYPE } })
    return answer.ok && isInOurLanguage(answer) ? ((await answer.json()) as PageTree).body : null
  } catch {
    return null
  }
}

/** The element of a tree that has an id. */
export function find(tree: Tree | null, id: string): Branch | null {
  if (tree === null || typeof tree === 'string') return null
  if (tree.attributes.id === id) return tree
  for (const child of tree.children) {
    const found = find(child, id)
    if (found) return found
  }
  return null
}
