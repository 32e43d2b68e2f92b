import t from 'tap'
import { createStandIn, light10 } from './light10.js'
import { measure, randomisationP } from './measures.js'

t.test('measures of one question', async (t) => {
  t.same(measure(['a', 'b'], new Set(['a'])), { mrr: 1, ndcg: 1, first: 1, early: 1, recall: 1, rank: 1 })
  t.same(measure(['b', 'a'], new Set(['a'])), { mrr: 0.5, ndcg: 1 / Math.log2(3), first: 0, early: 1, recall: 1, rank: 2 })
  t.same(measure(['b', 'a'], new Set(['c'])), { mrr: 0, ndcg: 0, first: 0, early: 0, recall: 0, rank: 0 })
  const late = [...Array.from({ length: 10 }, (_, i) => `other ${i}`), 'a']
  t.same(
    measure(late, new Set(['a', 'z'])),
    { mrr: 0, ndcg: 0, first: 0, early: 0, recall: 0.5, rank: 11 },
    'beyond the tenth only recall counts',
  )
})

t.test('the randomisation test tells a difference from noise', async (t) => {
  t.equal(randomisationP([0, 0, 0]), 1)
  t.ok(randomisationP(Array.from({ length: 40 }, () => 0.5)) < 0.001, 'always better')
  t.ok(randomisationP(Array.from({ length: 40 }, (_, i) => (i % 2 ? 0.5 : -0.5))) > 0.9, 'as often worse')
  const three = randomisationP([1, 1, 1])
  t.ok(three > 0.2 && three < 0.3, 'three for three arise by chance in two of eight ways')
})

t.test('light10 as it is described', async (t) => {
  const cases: [word: string, stem: string][] = [
    ['المفاوضات', 'مفاوض'],
    ['والمدينه', 'مدين'],
    ['للحكومه', 'حكوم'],
    ['وزير', 'زير'],
    ['ومفاوض', 'مفاوض'],
    ['لبنان', 'لبن'],
    ['سوريين', 'سور'],
    ['في', 'في'],
  ]
  for (const [word, stem] of cases) t.equal(light10(word), stem, word)
})

t.test('the stand-in ranks by BM25 over the terms it makes', async (t) => {
  const standIn = createStandIn([
    { id: 'long', title: '', text: 'The armies agreed on a truce after many days of talks in the city, and on more' },
    { id: 'short', title: 'A truce', text: 'Talks went on.' },
    { id: 'none', title: '', text: 'Weather' },
    { id: 'arabic', title: '', text: 'قال الوزيرُ إنّ المفاوضات مستمرة' },
  ])
  t.same(standIn.search("the army's truces", 10), ['long', 'short'], 'two terms, then one')
  t.same(standIn.search('truce', 10), ['short', 'long'], 'the shorter at equal frequency')
  t.same(standIn.search('مفاوضة', 10), ['arabic'])
  t.same(standIn.search('in the', 10), [], 'stop words ask for nothing')
})
