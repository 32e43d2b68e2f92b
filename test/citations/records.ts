// Small readers of BibTeX and RIS, as strict as the formats: what they cannot read is an error. They know nothing of
// how Kashaf writes, only what the formats say.

import { present } from '../present.js'

const COMMANDS: Record<string, string> = {
  '{\\textbackslash}': '\\',
  '{\\textbraceleft}': '{',
  '{\\textbraceright}': '}',
  '{\\textasciitilde}': '~',
  '{\\textasciicircum}': '^',
}

/** One entry. `fields` are the values with their outer pair of braces; `plain` without braces and commands. */
export function readBibtex(text: string): { type: string; key: string; fields: Record<string, string>; plain: Record<string, string> } {
  const [begin, type, key] = /^@([a-z]+)\{([^,\s{}]+),\s*/.exec(text) ?? []
  if (begin === undefined) throw new Error(`no entry: ${text}`)
  const fields: Record<string, string> = {}
  let at = begin.length
  while (text[at] !== '}') {
    const [head, name] = /^([a-z]+)\s*=\s*/.exec(text.slice(at)) ?? []
    if (head === undefined) throw new Error(`no field at ${at}: ${text}`)
    at += head.length
    const start = at
    if (text[at] === '{') {
      // As BibTeX counts: every brace, whatever stands before it.
      for (let depth = 0; ; at++) {
        if (at >= text.length) throw new Error(`a value has no end: ${text}`)
        if (text[at] === '{') depth++
        else if (text[at] === '}' && --depth === 0) break
      }
      at++
    } else while (/[a-z0-9]/.test(text[at])) at++
    fields[name] = text.slice(start, at)
    const [separator] = present(/^\s*,?\s*/.exec(text.slice(at)))
    at += separator.length
  }
  if (text.slice(at) !== '}\n') throw new Error(`text after the entry: ${text}`)
  const plain = Object.entries(fields).map(([name, value]) => [name, name === 'url' ? value.slice(1, -1) : printed(value)])
  return { type, key, fields, plain: Object.fromEntries(plain) }
}

/** What TeX would print. */
const printed = (value: string): string =>
  value.replace(/\{\\text[a-z]+\}|\\([%&#$_])|[{}\\]/g, (found, sign) => COMMANDS[found] ?? sign ?? (found === '\\' ? '<command>' : ''))

/** One record: the values of each tag in their order. */
export function readRis(text: string): Record<string, string[]> {
  const lines = text.split('\r\n')
  if (lines.pop() !== '' || lines[0] !== 'TY  - NEWS' || lines.at(-1) !== 'ER  - ') throw new Error(`no record: ${text}`)
  const tags: Record<string, string[]> = {}
  for (const line of lines) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/s.exec(line) ?? []
    if (tag === undefined || /[\r\n]/.test(value)) throw new Error(`no line of a record: ${line}`)
    tags[tag] = [...(tags[tag] ?? []), value]
  }
  if (tags.TY.length !== 1 || tags.ER.length !== 1) throw new Error(`more than one record: ${text}`)
  return tags
}
