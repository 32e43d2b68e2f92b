// Writes XML 1.0. Text is only ever text here: what is put into an element or an attribute is escaped, and characters
// that no XML document can hold become U+FFFD.

/** What was written is marked, so that it cannot be taken for text, nor text for it. */
export interface Written {
  readonly xml: string
}

type Inside = Written | string | number | null | false

/** Not a character of XML 1.0 (§2.2). */
const NO_CHARACTER = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const allowed = (text: string) => text.replace(NO_CHARACTER, '\uFFFD')
// A parser would make a carriage return a line feed.
const elementText = (text: string) => allowed(text).replace(/[&<>\r]/g, (sign) => ESCAPES[sign])
const attributeText = (text: string) => allowed(text).replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign])

/** An element; attributes that are null and children that are null or false are left out. */
export function xml(name: string, attributes: Record<string, string | null>, ...inside: Inside[]): Written {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : ` ${key}="${attributeText(value)}"`))
  const contents = inside.map((one) => (one === null || one === false ? '' : typeof one === 'object' ? one.xml : elementText(String(one))))
  const body = contents.join('')
  return { xml: body === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${body}</${name}>` }
}

export const xmlDocument = (root: Written): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`
