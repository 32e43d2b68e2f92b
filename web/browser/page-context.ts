// What the page says about itself on its root element, read back as the context that views need.

import type { PageContext, Theme } from '../views/context.js'
import { DataName } from '../views/element-names.js'
import type { Digits, Months } from '../words/dates.js'
import type { Words } from '../words/words.js'

/** The context of the page as it stands now; its address changes as the reader moves on. */
export function pageContext(words: Words): PageContext {
  const { dataset } = document.documentElement
  return {
    ui: words.language,
    words,
    theme: (dataset[DataName.Theme] as Theme) ?? 'auto',
    keys: dataset[DataName.Keys] !== 'off',
    size: Number(dataset[DataName.Size]) || null,
    url: location.pathname + location.search,
    months: (dataset[DataName.Months] as Months) ?? 'both',
    digits: (dataset[DataName.Digits] as Digits) ?? 'latn',
    private: dataset[DataName.Private] !== undefined,
  }
}
