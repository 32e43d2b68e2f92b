// A list of one item of CSL-JSON, as citation processors and reference managers exchange it.

import { type CitedDate, noteOf, type Work } from './work.js'

export function cslJson(work: Work): string {
  const { id, title, authors, source, published, language, url, accessed } = work
  const item = {
    id,
    type: 'article-newspaper',
    title,
    author: authors.length > 0 ? authors.map((author) => ('whole' in author ? { literal: author.whole } : author)) : undefined,
    'container-title': source?.name,
    issued: published ? { ...dateParts(published), ...(published.inferred ? { circa: true } : {}) } : undefined,
    accessed: accessed ? dateParts(accessed) : undefined,
    language,
    URL: url ?? undefined,
    note: noteOf(work) ?? undefined,
  }
  return `${JSON.stringify([item], null, 2).replace(PARTS, (parts) => parts.replace(/\s+/g, ''))}\n`
}

/** The parts of a date read better on one line. No text is touched: a string has its line breaks as `\n`. */
const PARTS = /\[\n\s+\[\n[\d,\s]+\]\n\s+\]/g

const dateParts = ({ year, month, day }: CitedDate) => ({ 'date-parts': [[year, month, day].filter((part) => part !== null)] })
