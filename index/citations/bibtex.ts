// A BibTeX entry that BibLaTeX reads too. Titles, journals and whole names stand in two pairs of braces, so that no
// style changes their letters; what TeX would take for a command is written so that it prints as itself.

import { inverted } from './names.js'
import { type CitedDate, noteOf, type Work } from './work.js'

/** Braces are commands as well: an escaped one would leave the entry without its end, since readers count them all. */
const ESCAPES: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
}
const escaped = (text: string): string => text.replace(/[\\{}%&#$_~^]/g, (sign) => ESCAPES[sign])

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WIDTH = 'urldate'.length

export function bibtex(work: Work): string {
  const { key, title, authors, source, published, language, url, accessed } = work
  const note = noteOf(work)
  const literal = (text: string) => `{{${escaped(text)}}}`
  const names = authors.map((author) => ('whole' in author ? `{${escaped(author.whole)}}` : escaped(inverted(author))))
  const fields: [name: string, value: string | null | undefined][] = [
    ['author', names.length > 0 ? `{${names.join(' and ')}}` : null],
    ['title', literal(title)],
    ['journal', source && literal(source.name)],
    ['date', published && `{${isoDate(published)}}`],
    ['year', published && `{${published.year}}`],
    ['month', published?.month ? MONTHS[published.month - 1] : null],
    ['langid', language === 'ar' ? '{arabic}' : '{english}'],
    // An address is read letter for letter; signs that would need an escape are in their percent form.
    ['url', url && `{${url}}`],
    ['urldate', accessed && `{${isoDate(accessed)}}`],
    ['note', note && `{${escaped(note)}}`],
  ]
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name.padEnd(WIDTH)} = ${value}`)
  return `@article{${key},\n${lines.join(',\n')}\n}\n`
}

const two = (value: number) => String(value).padStart(2, '0')

/** YYYY, YYYY-MM or YYYY-MM-DD. */
const isoDate = ({ year, month, day }: CitedDate): string =>
  [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== null).map(two)].join('-')
