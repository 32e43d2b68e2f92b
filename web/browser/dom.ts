// Builds a tree of elements as nodes, and renews nodes that stand already so that they equal a tree. What need not
// change is left alone, so the focus, the caret and what a reader has selected survive a renewal. No markup is parsed.

import type { Branch, Tree } from '../views/element.js'
import { DataName, ElementId } from '../views/element-names.js'

const SVG = 'http://www.w3.org/2000/svg'

/** The nodes of a tree. */
export function toDom(tree: Tree, document: Document, svg = false): Node {
  if (typeof tree === 'string') return document.createTextNode(tree)
  const drawn = svg || tree.tag === 'svg'
  const node = drawn ? document.createElementNS(SVG, tree.tag) : document.createElement(tree.tag)
  for (const [name, value] of Object.entries(tree.attributes)) node.setAttribute(name, value)
  for (const child of tree.children) node.appendChild(toDom(child, document, drawn))
  return node
}

/** True of the field that has the focus if its text is not what was drawn or taken over: the reader is writing it. */
export const isBeingWritten = (node: Element | null): boolean =>
  node?.nodeName === 'INPUT' &&
  node === node.ownerDocument.activeElement &&
  (node as HTMLInputElement).value !== (node as HTMLInputElement).defaultValue

/** Once the text of a field has been taken over, answers may change it. */
export function takeOver({ target }: Event): void {
  const field = target as HTMLInputElement
  if (field.type === 'text') field.defaultValue = field.value
}

/**
 * Makes an element equal to a tree of the same tag. Two things stay as they are: what the script itself has added
 * (elements with `data-added`, and what makes a field a combobox), and the text of a field in which the reader is
 * typing: a value that is set moves the caret and breaks off the composing of a word. `typed` is the id of such a field
 * besides the one that has the focus; of the search box only who asks can tell whether its text is new.
 */
export function renew(node: Element, branch: Branch, typed = ''): void {
  const isTyped = (typed !== '' && node.id === typed) || (node.id !== ElementId.Q && isBeingWritten(node))
  // A menu in which the reader is stays open.
  const own = node.getAttribute('role') === 'combobox' ? /^(role|aria-)/ : node.matches('details:focus-within') ? /^open$/ : /^$/
  for (const { name } of [...node.attributes]) {
    if (!(name in branch.attributes) && !own.test(name) && !(isTyped && name === 'dir')) node.removeAttribute(name)
  }
  for (const [name, value] of Object.entries(branch.attributes)) {
    // What is typed by now has its own direction.
    if (node.getAttribute(name) !== value && !(isTyped && name === 'dir')) node.setAttribute(name, value)
  }
  renewChildren(node, branch.children, typed)
  if (branch.tag === 'input' && !isTyped) renewInput(node as HTMLInputElement)
}

/** What a reader has done to a field is not in its attributes. */
function renewInput(input: HTMLInputElement): void {
  if (input.type === 'checkbox') input.checked = input.defaultChecked
  else if (input.value !== input.defaultValue) input.value = input.defaultValue
}

/** Children with an id are found again wherever they stood; others are taken in order. */
function renewChildren(parent: Element, trees: readonly Tree[], typed: string): void {
  const named = new Map<string, Element>()
  for (const child of parent.children) if (child.id) named.set(child.id, child)
  // What goes is taken away first, so that what stays need not move: moving takes the focus away.
  const stay = new Set(trees.map((tree) => typeof tree !== 'string' && tree.attributes.id))
  for (const [id, child] of named) if (!stay.has(id) && !isAdded(child)) child.remove()
  let next: ChildNode | null = parent.firstChild
  for (const tree of trees) {
    const id = typeof tree === 'string' ? undefined : tree.attributes.id
    const found: ChildNode | null = id === undefined ? next : (named.get(id) ?? null)
    if (found === null || !fits(found, tree)) {
      parent.insertBefore(toDom(tree, parent.ownerDocument, parent.namespaceURI === SVG), next)
      continue
    }
    if (found === next) next = next.nextSibling
    else parent.insertBefore(found, next)
    if (typeof tree === 'string') {
      if (found.nodeValue !== tree) found.nodeValue = tree
    } else renew(found as Element, tree, typed)
  }
  while (next) {
    const after: ChildNode | null = next.nextSibling
    if (!isAdded(next)) next.remove()
    next = after
  }
}

const isAdded = (node: ChildNode) => node.nodeType === 1 && (node as Element).getAttribute(`data-${DataName.Added}`) !== null

function fits(node: ChildNode, tree: Tree): boolean {
  if (typeof tree === 'string') return node.nodeType === 3
  return (
    node.nodeType === 1 && node.nodeName.toLowerCase() === tree.tag.toLowerCase() && (node as Element).id === (tree.attributes.id ?? '')
  )
}
