// What the tests of queries are asked against: the real analysis without an archive's counts, two sources, two authors.

import { createAnalyzer } from '../../index/analysis/analyze.js'
import { EMPTY_COUNTS } from '../../index/analysis/counts.js'

export const analyzer = createAnalyzer(EMPTY_COUNTS, { words: [], names: ['دير الزور'] })

export const archive = {
  sources: [
    { id: 'syria-tv', name: { ar: 'تلفزيون سوريا', en: 'Syria TV' } },
    { id: 'asharq-al-awsat', name: { ar: 'الشرق الأوسط', en: null } },
  ],
  authors: ['سعاد أحمد', 'Karim El-Masri'],
}
