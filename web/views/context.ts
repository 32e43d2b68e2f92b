// What every view knows besides its data: the reader's language and preferences, the address of the page, and the
// settings of the archive that show on it. The server fills it for each request; the browser reads it back from the
// page.

import type { Lang } from '../../server/contract/contract.js'
import type { Digits, Months, Writing } from '../words/dates.js'
import type { Words } from '../words/words.js'

export type Theme = 'auto' | 'light' | 'dark'

export interface PageContext {
  ui: Lang
  words: Words
  theme: Theme
  /** Single-key shortcuts are on. */
  keys: boolean
  /** Size of an article's letters in pixels as the reader chose it; null: what suits the window. */
  size: number | null
  /** Path and query of this page, as the language and appearance links return to it. */
  url: string
  months: Months
  digits: Digits
  /** Query words are not written to the log, and the footer says so. */
  private: boolean
  /** There is a page at /docs to link to. Only the server knows, and only it makes those links. */
  docs?: boolean
}

/** Addresses of the page's files, and what only the head of a document needs. */
export interface DocumentContext {
  /** null: the page has not been built, and goes without style and script. */
  assets: { style: string; script: string; articleScript: string; font: string; icon: string } | null
  publicUrl: string | null
}

export const writingOf = (context: PageContext): Writing => ({ language: context.ui, months: context.months, digits: context.digits })
