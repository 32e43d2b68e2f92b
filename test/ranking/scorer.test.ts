// Every part of the exact score is needed: for each a small archive in which it alone decides which of two articles
// that hold the same words stands first, so that without it the order is another.

import t from 'tap'
import type { Lexicon } from '../../index/lexicon/entry.js'
import { readRows } from '../../index/lexicon/rows.js'
import { DEFAULT_WEIGHTS, type Weights } from '../../index/ranking/score/weights.js'
import { archived, type Draft } from '../archived.js'
import { present } from '../present.js'

const FILLER = 'كلام آخر عن شيء بعيد جدا وقريب من ناس في بيت كبير له باب واسع وشباك صغير يطل على حديقة فيها شجر كثير وماء وطير'
const many = (times: number): string => `${FILLER} `.repeat(times).trim()

interface Case {
  part: string
  /** Set besides, so that nothing else decides. */
  weights?: Partial<Weights>
  without: Partial<Weights>
  query: string
  articles: Draft[]
}

// The article that should stand first is called `z`: of equal scores `a` would stand first, by its id.
const CASES: readonly Case[] = [
  {
    part: 'printed form',
    without: { surface: 0, grams: 0 },
    query: 'المفاوضات',
    articles: [
      { id: 'a', body: ['مفاوض في المدينة'] },
      { id: 'z', body: ['المفاوضات في المدينة'] },
    ],
  },
  {
    part: '4-grams: a verb form that has another stem',
    without: { grams: 0 },
    query: 'استهدفت المدينة',
    articles: [
      { id: 'a', body: ['المدينة واستقبالها'] },
      { id: 'z', body: ['المدينة واستهدافها'] },
    ],
  },
  {
    part: 'lead',
    without: { lead: 0 },
    query: 'هدنة',
    articles: [
      { id: 'a', body: [`${many(3)} هدنة`] },
      { id: 'z', body: [`هدنة ${many(3)}`] },
    ],
  },
  {
    part: 'nearness',
    without: { proximity: 0 },
    query: 'هدنة حلب',
    articles: [
      { id: 'a', body: [`${many(9)} هدنة ${FILLER} حلب`] },
      { id: 'z', body: [`${many(9)} ${FILLER} هدنة حلب`] },
    ],
  },
  {
    part: 'nearness: in the order typed',
    without: { unordered: 1 },
    query: 'هدنة حلب',
    articles: [
      { id: 'a', body: [`${many(9)} حلب هدنة`] },
      { id: 'z', body: [`${many(9)} هدنة حلب`] },
    ],
  },
  {
    part: 'one paragraph that answers more',
    without: { paragraph: 0 },
    query: 'هدنة حلب',
    articles: [
      { id: 'a', body: [`${many(9)} هدنة`, `حلب ${FILLER}`] },
      { id: 'z', body: [many(9), `هدنة ${FILLER} حلب`] },
    ],
  },
  {
    part: 'title',
    without: { title: 0 },
    query: 'هدنة',
    articles: [
      { id: 'a', title: 'خبر اليوم', body: [`${many(9)} هدنة`] },
      { id: 'z', title: 'هدنة اليوم', body: [`${many(9)} خبر`] },
    ],
  },
  {
    part: 'coverage: two words of three once each rather than one of them often',
    weights: { surface: 0, grams: 0, paragraph: 0 },
    without: { coverage: 0 },
    query: 'هدنة حلب قافلة',
    articles: [
      { id: 'a', body: ['هدنة هدنة هدنة هدنة'] },
      { id: 'z', body: [`${many(9)} حلب ${FILLER} قافلة`] },
    ],
  },
]

for (const { part, weights: set, without, query, articles } of CASES) {
  t.test(`the score needs: ${part}`, async (t) => {
    const order = async (left: Partial<Weights>) =>
      (await (await archived(t, articles, { weights: { ...DEFAULT_WEIGHTS, ...set, ...left } })).ids(query, { collapse: false })).join(' ')
    t.equal(await order({}), 'z a')
    t.equal(await order(without), 'a z', 'without it the other stands first')
  })
}

const LEXICON: Lexicon = {
  entries: readRows(['killing\tمقتل\t9\tn', 'killing\tمصرع\t8\tn', 'bridge\tجسر\t9\tn'].join('\n'), 'test.tsv', 'kashaf').entries,
  fingerprint: '',
  sources: ['kashaf'],
}

t.test('related words: they lift an article, but neither find nor mark nor count one', async (t) => {
  const articles: Draft[] = [
    { id: 'a', body: ['المدينة في هذا الصباح جسر وكلام'] },
    { id: 'z', body: ['المدينة في هذا الصباح مصرع وكلام'] },
    { id: 'only', body: ['مصرع في القرية'] },
    { id: 'itself', body: ['مقتل في القرية'] },
  ]
  const { search, ids } = await archived(t, articles, { lexicon: LEXICON })
  t.same((await ids('مقتل المدينة')).sort(), ['a', 'itself', 'z'], 'only the articles of its own words are found')
  t.ok((await ids('مقتل المدينة')).indexOf('z') < (await ids('مقتل المدينة')).indexOf('a'))
  const { total, hits, query } = await search('مقتل المدينة')
  t.equal(total, 3)
  t.equal(query.terms[0].articles, 1)
  const lifted = present(hits.find(({ article }) => article.id === 'z'))
  t.equal(lifted.matches, 1, 'the related word bears no mark')
  const none = await archived(t, articles, { lexicon: LEXICON, weights: { ...DEFAULT_WEIGHTS, related: 0 } })
  t.ok(
    (await none.ids('مقتل المدينة')).indexOf('a') < (await none.ids('مقتل المدينة')).indexOf('z'),
    'without it they are equal and stand by id',
  )
  t.equal((await ids('مصرع', { expand: 'forms' })).length, 2)
})
