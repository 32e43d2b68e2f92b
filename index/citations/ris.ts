// A RIS record as Zotero, EndNote and Mendeley read it: one tag a line, each value on one line, CRLF at the end.

import { inverted } from './names.js'
import type { CitedDate, Work } from './work.js'

export function ris({ title, authors, source, published, language, url, accessed, notes }: Work): string {
  const lines: [tag: string, value: string | null | undefined][] = [
    ['TY', 'NEWS'],
    ...authors.map((author): [string, string] => ['AU', inverted(author)]),
    ['TI', title],
    ['T2', source?.name],
    ['PY', published && year(published)],
    ['DA', published && risDate(published)],
    ['LA', language],
    ['UR', url],
    ['Y2', accessed && risDate(accessed)],
    ...notes.map((note): [string, string] => ['N1', note]),
  ]
  return `${lines
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('')}ER  - \r\n`
}

const year = ({ year }: CitedDate) => String(year).padStart(4, '0')
const two = (value: number | null) => (value === null ? '' : String(value).padStart(2, '0'))

/** `2018/11/27/`: all three slashes, whatever is not known left empty between them. */
const risDate = (date: CitedDate): string => `${year(date)}/${two(date.month)}/${two(date.day)}/`
