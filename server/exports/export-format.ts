// What a format of an export is: how the file begins, how an article is written, how it ends. Each writes text; what
// goes into it is the hit as the API shows it, with the article's whole address.

import type { Citable } from '../../index/index.js'
import type { Hit, Search } from '../contract/contract.js'

export interface ExportHead {
  query: Search['query']
  index: Search['index']
  total: number
}

/** What is cited of a hit, and its address in this archive, or null when that is not known to others. */
interface Cited {
  article: Citable
  address: string | null
}

export interface ExportFormat {
  /** Content type, with its charset. */
  type: string
  /** Ending of the file's name. */
  ending: string
  /** Passages and copies are shown: they are made and read only then. */
  passages: boolean
  /** It cites: of two hits that are cited as one article, only the first is written. */
  cites: boolean
  head(head: ExportHead): string
  article(hit: Hit, cited: Cited): string
  /** `count` articles were written. */
  end(count: number): string
}
