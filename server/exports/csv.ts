// A table for spreadsheets (RFC 4180): with a byte-order mark, without which some read Arabic as Latin letters, and
// with nothing in it that a spreadsheet would take for a formula, for articles come from anywhere. Written here because
// a row is a few lines, and guarding against formulas is ours to decide.

import type { Hit } from '../contract/contract.js'
import type { ExportFormat } from './export-format.js'

const BYTE_ORDER_MARK = '\u{FEFF}'
const COLUMNS = {
  id: ({ id }) => id,
  title: ({ title }) => title.text,
  lang: ({ lang }) => lang,
  source: ({ source, lang }) => source && (source.name[lang] ?? source.name.ar ?? source.name.en ?? source.id),
  authors: ({ authors }) => authors.join('; '),
  published: ({ published }) => published?.date,
  precision: ({ published }) => published?.precision,
  basis: ({ published }) => published?.basis,
  url: ({ url }) => url,
  origin_url: ({ origin_url }) => origin_url,
  score: ({ score }) => String(score),
} satisfies Record<string, (hit: Hit) => string | null | undefined>

/** What begins like a formula is given an apostrophe, which spreadsheets take for "this is text". */
const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

function cell(value: string | null | undefined): string {
  const text = value ?? ''
  const defused = FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused
}

const row = (cells: readonly (string | null | undefined)[]) => `${cells.map(cell).join(',')}\r\n`

export const csv: ExportFormat = {
  type: 'text/csv; charset=utf-8; header=present',
  ending: 'csv',
  passages: false,
  cites: false,
  head: () => BYTE_ORDER_MARK + row(Object.keys(COLUMNS)),
  article: (hit) => row(Object.values(COLUMNS).map((read) => read(hit))),
  end: () => '',
}
