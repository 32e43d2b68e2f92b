// Searches to begin with, each showing something that the archive can do. The first page offers those that find
// something in the archive at hand, so an archive about other matters shows fewer of them, or none, rather than dead
// ends.

import type { Lang } from '../../server/contract/contract.js'

/** By the language of the page, the most telling first. */
export const EXAMPLES: Record<Lang, readonly string[]> = {
  ar: ['حزب الله', 'ديرالزور', '«ممر آمن»', 'Hezbollah', 'مفاوضات -لبنان', 'انسحاب', 'السنة:2018', 'سوريا', 'اللغة:إنجليزي', 'مفاوض*'],
  en: ['Hezbollah', 'negotiations', 'ديرالزور', '"safe corridor"', 'withdrawal -Lebanon', 'year:2018', 'Syria', 'lang:arabic', 'negotiat*'],
}

/** How many the first page offers. */
export const EXAMPLES_SHOWN = 5
