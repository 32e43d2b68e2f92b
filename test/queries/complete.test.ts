// Completion of the box by small archives: every kind, in both languages, and that any text gives a list.

import fc from 'fast-check'
import t from 'tap'
import { comparable } from '../../index/queries/comparable.js'
import { createNameCompletion } from '../../index/queries/complete/names.js'
import { spansOfTyped } from '../../index/queries/complete/typed-span.js'
import { wordsWithin } from '../../index/queries/correct/within.js'
import type { Span } from '../../index/queries/query.js'
import { editDistance } from '../../index/structures/edit-distance.js'
import { compareCodePoints, packStrings } from '../../index/structures/string-table.js'
import { archived, lexiconOf } from '../archived.js'
import { collectFaults } from '../faults.js'
import { processorTime } from '../processor-time.js'

const times = (n: number, text: string): string[] => Array.from({ length: n }, () => text)
const LEXICON = lexiconOf('talks | مفاوضات', 'truce | هدنة', 'harvest | حصاد')

const DRAFTS = [
  ...times(4, 'مفاوضات طويلة في دمشق'),
  ...times(2, 'المفاوضات في لبنان'),
  'والمدينة القديمة',
  ...times(3, 'the negotiations in Lebanon went on'),
  'negotiators left',
  ...times(3, 'حزب العدالة'),
  ...times(2, 'government'),
  { body: ['خبر'], source: 'Syria TV', date: '2018-11-27', authors: ['سعاد الأحمد'] },
  { body: ['خبر'], source: 'Syria TV', date: '2017', authors: ['سعاد الأحمد', 'Karim El-Masri'] },
  { body: ['خبر'], source: 'كل "يوم"', date: '2018-08-01' },
]

t.test('each kind, and what the whole box reads when it is chosen', async (t) => {
  const { engine } = await archived(t, DRAFTS, { lexicon: LEXICON })
  const first = async (text: string, most = 8) => {
    const [one] = await engine.suggest(text, most)
    return one && [one.kind, one.text, one.query, one.count]
  }
  t.same(await engine.suggest('مفاوض', 8), [
    { text: 'مفاوضات', query: 'مفاوضات', kind: 'term', language: 'ar', count: 6, matched: [[0, 5]] },
  ])
  t.same(await first('دمشق المُفا'), ['term', 'المفاوضات', 'دمشق المفاوضات', 6], 'marks do not matter; the form that was begun is shown')
  t.same(await first('مدي'), ['term', 'المدينة', 'المدينة', 1], 'a word that only stands with a particle is shown without it')
  t.same(await first('ومفاو'), ['term', 'ومفاوضات', 'ومفاوضات', 6], 'a particle before a word that the archive has without')
  t.same(await first('-"nego'), ['term', 'negotiations', '-"negotiations', 4], 'signs of the query language stay')
  t.same(await first('Leb'), ['term', 'Lebanon', 'Lebanon', 3], 'capitals are those that were typed')
  t.same(await first('news syr'), ['source', 'Syria TV', 'news source:"Syria TV"', 2])
  t.same(await first('Syria t'), ['source', 'Syria TV', 'source:"Syria TV"', 2], 'several words of one name')
  t.same(await first('يوم'), ['source', 'كل "يوم"', 'المصدر:"كل  يوم"', 1])
  t.same(await first('احمد'), ['author', 'سعاد الأحمد', 'الكاتب:"سعاد الأحمد"', 2], 'any word of a name, its article left out')
  t.same(await first('mas'), ['author', 'Karim El-Masri', 'author:"Karim El-Masri"', 1])
  t.same(await first('٢٠١'), ['date', '2018', 'year:2018', 2])
  t.same(await first('دمشق 2017'), ['date', '2017', 'دمشق السنة:2017', 1])
  t.same(await first('نوفم'), ['date', 'نوفمبر 2018', 'بعد:2018-10 قبل:2018-12', 1])
  t.same(await first('تشرين ث'), ['date', 'تشرين ثاني 2018', 'بعد:2018-10 قبل:2018-12', 1])
  t.same(await first('شباط'), undefined, 'no article of that month with a month or a day')
  t.same(await first('تشرين الث'), ['date', 'تشرين الثاني 2018', 'بعد:2018-10 قبل:2018-12', 1])
  t.same(await first('نونبر 2018'), ['date', 'نونبر 2018', 'بعد:2018-10 قبل:2018-12', 1])
  t.same(await first('august 20'), ['date', 'August 2018', 'after:2018-07 before:2018-09', 1])
  t.same(await first('lth,qhj'), ['layout', 'مفاوضات', 'مفاوضات', 6])
  t.same(await first(']lar lth,'), ['layout', 'مفاوضات', 'دمشق مفاوضات', 6], 'unfinished, and the words before it too')
  t.same(await first('دمشق مفاوظات'), ['spelling', 'مفاوضات', 'دمشق مفاوضات', 6])
  t.same(await first('مفاوظات '), ['spelling', 'مفاوضات', 'مفاوضات', 6], 'a finished word too')
  t.same(await first('govermnet'), ['spelling', 'government', 'government', 2], 'two edits of a long word')
  t.same(await first('7ezb'), ['arabizi', 'حزب', 'حزب', 3])
})

t.test('values of filters are completed as values', async (t) => {
  const { engine } = await archived(t, DRAFTS)
  const queries = async (text: string) => (await engine.suggest(text, 8)).map(({ query }) => query)
  t.same(await queries('x source:sy'), ['x source:"Syria TV"'])
  t.same(await queries('المصدر:"كل ي'), ['المصدر:"كل  يوم"'])
  t.same(await queries('-author:kar'), ['-author:"Karim El-Masri"'])
  t.same(await queries('السنة:٢٠١'), ['السنة:2018', 'السنة:2017'])
  t.same(await queries('after:'), ['after:2018', 'after:2017'])
  t.same(await queries('lang:a'), [])
  t.same(await queries('source:"Syria TV" '), [], 'a finished filter')
})

t.test('of very many names that begin alike those of most articles are offered', (t) => {
  const authors = Array.from({ length: 12_000 }, (_, n) => `Karim ${String(n).padStart(5, '0')}`)
  const articles = authors.map((_, n) => (n === 11_500 ? 9 : n === 7_000 ? 5 : 1))
  const sources = [{ id: 'karim-daily', name: { ar: null, en: 'Karim Daily' }, articles: 3 }]
  const names = createNameCompletion({ sources, authors, articlesOfAuthors: () => Uint32Array.from(articles) })
  t.same(
    names('karim', 'author', 3).map(({ text, articles }) => [text, articles]),
    [
      ['Karim 11500', 9],
      ['Karim 07000', 5],
      ['Karim 00000', 1],
    ],
  )
  t.same(
    names('daily', 'source', 3).map(({ id }) => id),
    ['karim-daily'],
  )
  t.same([names('karin', 'author', 3), names('daily', 'author', 3)], [[], []])
  t.end()
})

t.test('a name of very many words costs no more than its length, and is not offered where the query would be too long', async (t) => {
  const long = `Zeta ${'ab '.repeat(160)}omega`
  const longer = `Kappa ${'cd '.repeat(320)}`.trim()
  const { engine } = await archived(t, [
    { body: ['news'], authors: [long] },
    { body: ['more'], authors: [longer] },
  ])
  const milliseconds = processorTime()
  const [author] = (await engine.suggest('omega', 8)).filter(({ kind }) => kind === 'author')
  t.same([author.text, author.matched], [long, [[long.indexOf('omega'), long.length]]])
  t.same(
    (await engine.suggest('kappa cd cd', 8)).filter(({ kind }) => kind === 'author'),
    [],
  )
  t.ok(milliseconds() < 5000, 'each end of each word compared took minutes')
})

t.test('the span of what was typed is what folding every beginning finds', (t) => {
  const faults = collectFaults(t)
  const slowly = (text: string, typed: string, from: number): Span[] => {
    for (let end = from + 1; end <= text.length; end++) {
      if (comparable(text.slice(from, end)) !== typed) continue
      while (/^\p{M}/u.test(text.slice(end))) end++
      return [[from, end]]
    }
    return []
  }
  const word = fc.constantFrom('سُعاد', 'الأحمد', 'El-Masri', 'Karim', 'مُحمّدٌ', 'مدينة', 'O’Neil', '«يوم»', 'Ａｂｃ', 'ديرالزور', 'Été')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(3), fc.nat(30), (words, nth, length) => {
      const text = words.join(' ')
      const from = words.slice(0, nth % words.length).join(' ').length + (nth % words.length > 0 ? 1 : 0)
      const typed = comparable(text.slice(from, from + length))
      if (typed !== '') faults.same(spansOfTyped(text, typed, from), slowly(text, typed, from), `${typed} in ${text} from ${from}`)
    }),
  )
  faults.none()
  t.end()
})

t.test('what is offered finds as many articles as it says', async (t) => {
  const faults = collectFaults(t)
  const { engine, search } = await archived(t, DRAFTS)
  for (const text of ['syr', 'احمد', '201', 'نوفم', 'aug', 'mas', 'المص', 'lth,', 'govermnet', 'nego']) {
    for (const { query, count } of await engine.suggest(text, 10)) faults.equal((await search(query)).total, count, `${text} → ${query}`)
  }
  faults.none()
})

t.test('nothing for a single letter, a finished word, a known word with no longer one, a word that the dictionary knows', async (t) => {
  const { engine } = await archived(t, DRAFTS, { lexicon: LEXICON })
  for (const text of ['', ' ', 'م', 'مفاوضات', 'دمشق ', 'OR', 'harvest', 'مفا*', '"مفاوضات"', 'zzzzzz', 'مفاوضات '.repeat(100)]) {
    t.same(await engine.suggest(text, 8), [], JSON.stringify(text.slice(0, 20)))
  }
})

t.test('limits are kept, and names and dates keep their places beside many words', async (t) => {
  const words = Array.from({ length: 30 }, (_, n) => `سورة${'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'[n % 28]}${n}`)
  const { engine } = await archived(t, [...words, { body: ['سورابا سورابت سورابث سورابج سورابح'], source: 'سورية' }])
  const kinds = (await engine.suggest('سور', 4)).map(({ kind }) => kind)
  t.equal(kinds.length, 4)
  t.ok(kinds.includes('source') && kinds.includes('term'))
  t.equal((await engine.suggest('سور', 1)).length, 1)
})

t.test('any text gives a list, of which every query differs from the box and every span lies within its text', async () => {
  const { engine } = await archived(t, DRAFTS, { lexicon: LEXICON })
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'source:',
      'المصدر:',
      '"',
      '«',
      '-',
      ' ',
      '*',
      'OR',
      'مفا',
      'lth,',
      '7ezb',
      '20',
      'تشرين ',
      'year:',
      'ال',
      'و',
      '\ud800',
      '：',
      "'",
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      const text = pieces.join('')
      const found = await engine.suggest(text, 10)
      const queries = found.map(({ query }) => query)
      return (
        found.length <= 10 &&
        new Set(queries).size === queries.length &&
        !queries.includes(text) &&
        found.every(({ text, matched }) => matched.every(([from, to]) => from < to && to <= text.length))
      )
    }),
    { numRuns: 1000 },
  )
})

t.test('words within two edits are those that comparing each finds, of the same first letter', async () => {
  const word = fc.array(fc.constantFrom('a', 'b', 'ي', 'é'), { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 60 }), (typed, words) => {
      const table = [...new Set(words)].sort(compareCodePoints)
      const expected = table.filter((other) => other !== typed && other[0] === typed[0] && editDistance(typed, other, 2) <= 2)
      const found = wordsWithin(typed, 2, packStrings(table))
      return (
        found.map(({ number }) => table[number]).join() === expected.join() &&
        found.every(({ number, edits }) => edits === editDistance(typed, table[number], 2))
      )
    }),
  )
})
