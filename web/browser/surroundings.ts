// What the page says about itself on its root element, read back as the context that views need.

import type { PageContext, Theme } from '../views/context.js'
import type { Digits, Months } from '../words/dates.js'
import type { Words } from '../words/words.js'

/** The context of the page as it stands now; its address changes as the reader moves on. */
export function surroundings(words: Words): PageContext {
  const { dataset } = document.documentElement
  return {
    ui: words.language,
    words,
    theme: (dataset.theme as Theme) ?? 'auto',
    keys: dataset.keys !== 'off',
    size: Number(dataset.size) || null,
    url: `${location.pathname}${location.search}`,
    months: (dataset.months as Months) ?? 'both',
    digits: (dataset.digits as Digits) ?? 'latn',
    private: dataset.private !== undefined,
  }
}
