// Newline-delimited JSON: a head, then an article a line, then an end that counts them. A file without its end is
// incomplete.

import type { ExportFormat } from './export-format.js'

const line = (value: object) => `${JSON.stringify(value)}\n`

export const ndjson: ExportFormat = {
  type: 'application/x-ndjson; charset=utf-8',
  ending: 'ndjson',
  passages: true,
  cites: false,
  head: (head) => line({ kind: 'head', ...head }),
  article: (hit) => line({ kind: 'article', ...hit }),
  end: (count) => line({ kind: 'end', count }),
}
