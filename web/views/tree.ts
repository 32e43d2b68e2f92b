// A page as its own script asks for it: the tree that the server would else write as HTML, sent as JSON. Views stay on
// the server, and what the script shows cannot differ from what a page without one would.

import type { Branch } from './element.js'

export const TREE_TYPE = 'application/vnd.kashaf.page+json'

export interface PageTree {
  /** The window's title. */
  title: string
  /** Where what the page shows can be followed, or null. */
  feed: string | null
  body: Branch
}
