// Records for reference managers, one after another, each as its own citation has it. An abstract is cited as the
// article that it summarises, and no article twice.

import { type CitationStyle, cite } from '../../index/index.js'
import type { ExportFormat } from './export-format.js'

const references = (style: CitationStyle, type: string, ending: string): ExportFormat => ({
  type: `${type}; charset=utf-8`,
  ending,
  passages: false,
  cites: true,
  head: () => '',
  article: (_hit, { article, address }) => cite(article, { style, form: article.language, accessed: null, address }),
  end: () => '',
})

export const ris = references('ris', 'application/x-research-info-systems', 'ris')
export const bibtex = references('bibtex', 'application/x-bibtex', 'bib')
