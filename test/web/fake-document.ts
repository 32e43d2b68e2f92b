// A document small enough to read: just the nodes that the browser script touches when it builds a tree or renews one.
// It can be written as HTML, so that what the script makes can be compared with what the server sends.

const VOID = new Set(['input', 'link', 'meta'])
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;' }
const escaped = (text: string) => text.replace(/[&<>"'\r]/g, (sign) => ESCAPES[sign])

class FakeNode {
  parentNode: FakeElement | null = null
  readonly ownerDocument: FakeDocument
  readonly nodeType: number
  nodeName: string
  nodeValue: string | null = null

  constructor(document: FakeDocument, nodeType: number, nodeName: string) {
    this.ownerDocument = document
    this.nodeType = nodeType
    this.nodeName = nodeName
  }

  get nextSibling(): FakeNode | null {
    const siblings = this.parentNode?.childNodes ?? []
    return siblings[siblings.indexOf(this) + 1] ?? null
  }

  remove(): void {
    if (this.parentNode) this.parentNode.childNodes = this.parentNode.childNodes.filter((node) => node !== this)
    this.parentNode = null
  }
}

export class FakeElement extends FakeNode {
  childNodes: FakeNode[] = []
  readonly values = new Map<string, string>()
  readonly namespaceURI: string | null
  value = ''
  checked = false

  /** Nothing here has the focus, which is all that is asked. */
  matches(): boolean {
    return false
  }

  constructor(document: FakeDocument, name: string, namespace: string | null) {
    super(document, 1, name)
    this.namespaceURI = namespace
  }

  get attributes() {
    return [...this.values].map(([name, value]) => ({ name, value }))
  }
  get children() {
    return this.childNodes.filter((node) => node.nodeType === 1) as FakeElement[]
  }
  get firstChild() {
    return this.childNodes[0] ?? null
  }
  get id() {
    return this.values.get('id') ?? ''
  }
  get type() {
    return this.values.get('type') ?? 'text'
  }
  get defaultValue() {
    return this.values.get('value') ?? ''
  }
  get defaultChecked() {
    return this.values.has('checked')
  }

  getAttribute(name: string) {
    return this.values.get(name) ?? null
  }
  setAttribute(name: string, value: string) {
    this.values.set(name, value)
  }
  removeAttribute(name: string) {
    this.values.delete(name)
  }
  appendChild(node: FakeNode) {
    return this.insertBefore(node, null)
  }
  insertBefore(node: FakeNode, next: FakeNode | null) {
    node.remove()
    const at = next === null ? this.childNodes.length : this.childNodes.indexOf(next)
    this.childNodes.splice(at, 0, node)
    node.parentNode = this
    return node
  }
}

export class FakeDocument {
  createElement = (name: string) => new FakeElement(this, name.toUpperCase(), 'http://www.w3.org/1999/xhtml')
  createElementNS = (namespace: string, name: string) => new FakeElement(this, name, namespace)
  createTextNode = (text: string) => {
    const node = new FakeNode(this, 3, '#text')
    node.nodeValue = text
    return node
  }
}

/** The HTML of a fake node; attributes by name, because a renewed element has them in another order. */
export function written(node: unknown): string {
  if (!(node instanceof FakeElement)) return escaped((node as FakeNode).nodeValue ?? '')
  const name = node.nodeName.toLowerCase() === node.nodeName ? node.nodeName : node.nodeName.toLowerCase()
  const attributes = [...node.values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${escaped(value)}"`))
  const open = `<${name}${attributes.join('')}>`
  return VOID.has(name) ? open : `${open}${node.childNodes.map(written).join('')}</${name}>`
}
