// A strict reader of XML for tests: elements, attributes and text, of documents without a document type. What is not
// well formed (XML 1.0 §2) is an error that says where.

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** Its own text and that of its children. */
  text: string
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const NO_CHARACTER = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/u
const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y

/** @throws Error that says what is wrong, and at which unit */
export function wellFormed(document: string): XmlElement {
  let at = 0
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${document.slice(at, at + 40)}`)
  }
  const skip = (expected: string): void => {
    if (!document.startsWith(expected, at)) fail(`expected ${expected}`)
    at += expected.length
  }
  const blank = (): void => {
    while (/[ \t\r\n]/.test(document[at] ?? '')) at++
  }
  const name = (): string => {
    NAME.lastIndex = at
    const [found] = NAME.exec(document) ?? fail('no name')
    at += found.length
    return found
  }
  const decoded = (text: string): string => {
    if (NO_CHARACTER.test(text)) fail('a character that XML does not have')
    return text.replace(/\r\n?/g, '\n').replace(/&([^;]*;?)/g, (_, reference: string) => {
      const [, code] = /^#(\d+);$/.exec(reference) ?? []
      const [, known] = /^(\w+);$/.exec(reference) ?? []
      return code ? String.fromCodePoint(Number(code)) : (NAMED[known ?? ''] ?? fail(`reference &${reference}`))
    })
  }
  const element = (): XmlElement => {
    skip('<')
    const found: XmlElement = { name: name(), attributes: {}, children: [], text: '' }
    for (;;) {
      const before = at
      blank()
      if (document[at] === '>' || document[at] === '/') break
      if (at === before) fail('no space before an attribute')
      const key = name()
      skip('="')
      const end = document.indexOf('"', at)
      if (end < 0 || document.slice(at, end).includes('<')) fail('an attribute without its end')
      if (key in found.attributes) fail('an attribute twice')
      found.attributes[key] = decoded(document.slice(at, end)).replace(/^$/, '')
      at = end + 1
    }
    if (document[at] === '/') {
      skip('/>')
      return found
    }
    skip('>')
    for (;;) {
      const next = document.indexOf('<', at)
      if (next < 0) fail('an element without its end')
      const text = document.slice(at, next)
      if (text.includes(']]>')) fail(']]> in a text')
      found.text += decoded(text)
      at = next
      if (document.startsWith('</', at)) break
      const child = element()
      found.children.push(child)
      found.text += child.text
    }
    skip(`</${found.name}`)
    blank()
    skip('>')
    return found
  }
  skip('<?xml version="1.0" encoding="utf-8"?>')
  blank()
  const root = element()
  blank()
  if (at !== document.length) fail('something after the root')
  for (const prefix of new Set([...document.matchAll(/<([A-Za-z]+):/g)].map(([, found]) => found))) {
    if (!(`xmlns:${prefix}` in root.attributes)) fail(`${prefix} stands for no namespace`)
  }
  return root
}
