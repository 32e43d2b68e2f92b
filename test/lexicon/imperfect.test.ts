import t from 'tap'
import { createAnalyzer } from '../../index/analysis/analyze.js'
import { EMPTY_COUNTS } from '../../index/analysis/counts.js'
import { baseWords } from '../../index/lexicon/base.js'
import { createDictionary } from '../../index/lexicon/dictionary.js'
import { perfectsOf } from '../../index/lexicon/imperfect.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'

t.test('past forms of which a word may be the imperfect', async (t) => {
  const cases: [imperfect: string, perfect: string][] = [
    ['يدمر', 'دمر'],
    ['يعلن', 'اعلن'],
    ['سيعلنون', 'اعلن'],
    ['ويقترح', 'اقترح'],
    ['تستخدمها', 'استخدم'],
    ['يصل', 'وصل'],
    ['يقول', 'قال'],
    ['يستطيع', 'استطاع'],
    ['يدعو', 'دعا'],
    ['يعطي', 'اعطي'],
  ]
  for (const [imperfect, perfect] of cases) t.ok(perfectsOf(imperfect).includes(perfect), `${imperfect} of ${perfect}`)
  t.same(perfectsOf('حكومة'), [], 'no person before it')
  t.same(perfectsOf('ي'), [], 'too short')
})

t.test('a verb in the imperfect is found by the past form that its row is written in, and other words are not', async (t) => {
  const lexicon = await loadLexicon()
  const analyzer = createAnalyzer(EMPTY_COUNTS, baseWords(lexicon))
  const arabic = (text: string) =>
    analyzer
      .analyze(text)
      .filter(({ overlay }) => !overlay)
      .map(({ surface, term }) => ({ surface, stem: term }))
  const dictionary = createDictionary(lexicon, { english: (text) => [text], arabic })
  const heads = (word: string) => (dictionary.fromArabic(arabic(word), 0)?.senses ?? []).map(({ words }) => words.join(' '))
  t.ok(heads('يقترح').includes('propose'))
  t.ok(heads('سينسحبون').includes('withdraw'))
  t.ok(heads('تحتوي').includes('contain'))
  t.same(heads('يزغرفط'), [])
})
