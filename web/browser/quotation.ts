// What a reader has selected of an article, letter for letter as it was published: no spaces joined, nothing of the
// page's own words and buttons, which stand between the paragraphs or in them.

import { ElementId } from '../views/element-names.js'

/** Title, deck, paragraphs and excerpts; what is the publisher's page around the article is no quotation of it. */
const OF_THE_ARTICLE = `#${ElementId.Article} :is(.article-title, .deck, .excerpt, .text > :not(.furniture))`
const OF_THE_PAGE = 'a, button'

/** The selected part of the article, a line for each paragraph; empty if nothing of it is selected. */
export function quotationOf(selection: Selection | null): string {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return ''
  const range = selection.getRangeAt(0)
  const lines = new Map<Element, string>()
  for (const text of textsIn(range)) {
    const paragraph = text.parentElement?.closest(OF_THE_ARTICLE)
    if (!paragraph || text.parentElement?.closest(OF_THE_PAGE)) continue
    const from = text === range.startContainer ? range.startOffset : 0
    const to = text === range.endContainer ? range.endOffset : text.data.length
    lines.set(paragraph, (lines.get(paragraph) ?? '') + text.data.slice(from, to))
  }
  return [...lines.values()]
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}

function* textsIn(range: Range): Generator<Text> {
  const root = range.commonAncestorContainer
  if (root.nodeType === Node.TEXT_NODE) yield root as Text
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (range.intersectsNode(walker.currentNode)) yield walker.currentNode as Text
}
