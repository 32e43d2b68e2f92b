// Writes a tree of elements as HTML. Every text and every attribute value is escaped, without exception.

import type { Tree } from './element.js'

const VOID = new Set(['input', 'link', 'meta'])
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;' }

// A carriage return is written as a reference: a parser would make a line feed of a bare one.
const escaped = (text: string) => text.replace(/[&<>"'\r]/g, (sign) => ESCAPES[sign])

/** The HTML of a tree. Time and memory are linear in its size. */
export function toHtml(tree: Tree): string {
  const pieces: string[] = []
  write(tree, pieces)
  return pieces.join('')
}

function write(tree: Tree, pieces: string[]): void {
  if (typeof tree === 'string') {
    pieces.push(escaped(tree))
    return
  }
  pieces.push('<', tree.tag)
  for (const [name, value] of Object.entries(tree.attributes)) pieces.push(' ', name, value === '' ? '' : `="${escaped(value)}"`)
  pieces.push('>')
  if (VOID.has(tree.tag)) return
  for (const child of tree.children) write(child, pieces)
  pieces.push('</', tree.tag, '>')
}
