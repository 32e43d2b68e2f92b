// What is guessed for a word, and what is not: names by their sound, Arabic in Latin letters, other keyboards, and what
// a minus sign leaves out with a word.

import t from 'tap'
import { parse } from '../../index/queries/parse.js'
import { archived, lexiconOf } from '../archived.js'

const times = (n: number, text: string): string[] => Array.from({ length: n }, (_, i) => `${text} رقم${i}`)

t.test('Arabic in Latin letters: words without the letter of the digit take no place of one that has it', async (t) => {
  const alike = [
    'امر',
    'امرا',
    'اومر',
    'اامر',
    'امار',
    'امور',
    'امير',
    'الامر',
    'الي',
    'الا',
    'اولي',
    'الى',
    'اولا',
    'جمه',
    'جما',
    'جامه',
    'شار',
    'شرا',
    'شهر',
    'شور',
  ]
  const { search } = await archived(t, [
    ...alike.flatMap((word) => times(4, `${word}`)),
    ...times(3, 'عمر'),
    ...times(3, 'علي'),
    ...times(3, 'جامعة'),
    ...times(3, 'شارع'),
  ])
  for (const [typed, meant] of [
    ['3omar', 'عمر'],
    ['3ali', 'علي'],
    ['jam3a', 'جامعة'],
    ['shar3', 'شارع'],
  ]) {
    t.equal((await search(typed)).query.suggestion?.text, meant, typed)
  }
})

t.test('another keyboard gives what the archive spells so, not a form of a word that it spells otherwise', async (t) => {
  const { search, engine } = await archived(t, [...times(4, 'القيادة'), ...times(2, 'قيادات')])
  const others = (await engine.suggest('hgrdhn', 8)).filter(({ text }) => text !== 'القيادة')
  t.same(others, [])
  t.equal((await search('hgrdhv')).query.suggestion, null, 'القيار')
  t.equal((await search('hgrdh]')).query.suggestion, null, 'القياد')
  t.equal((await search('hgrdh]m')).query.suggestion?.text, 'القيادة')
})

t.test('a minus leaves out a word, its forms and what surely means the same, and says which', async (t) => {
  const lexicon = lexiconOf('talks | مفاوضات', 'Hezbollah | حزب الله | org', 'run | ركض', 'run | ادار', 'run | جرى', 'run | ترشح')
  const { ids, search } = await archived(
    t,
    [
      { id: 'air', body: ['هواء نقي'] },
      { id: 'talks', body: ['مفاوضات طويلة'] },
      { id: 'talk', body: ['talk of the town'] },
      { id: 'party', body: ['حزب الله'] },
      { id: 'ran', body: ['ركض بعيدا'] },
    ],
    { lexicon },
  )
  t.same(await ids('hua'), ['air'], 'a name is guessed where it is asked for')
  t.same((await ids('-hua')).sort(), ['air', 'party', 'ran', 'talk', 'talks'], 'and not where it is left out')
  t.same((await ids('-talks')).sort(), ['air', 'party', 'ran'])
  t.same((await ids('-Hezbollah')).sort(), ['air', 'ran', 'talk', 'talks'], 'a name of the lexicon is no guess')
  const { excluded } = (await search('-talks -hua')).query
  t.same(
    excluded.map(({ text, expansions }) => [text, ...expansions.map(({ text }) => text)]),
    [['talks', 'talk', 'مفاوضات'], ['hua']],
  )
})

t.test('of names that sound nearly as like, the commoner stands first', async (t) => {
  const { search } = await archived(t, [...times(40, 'محمد'), 'المحاميد'])
  const names = async (text: string) => (await search(text)).query.terms[0].expansions.filter(({ via }) => via === 'name')
  t.equal((await names('Muhamed'))[0]?.text, 'محمد')
})

t.test('a hyphenated word that the lexicon has whole is not asked by its parts', async (t) => {
  const lexicon = lexiconOf('ceasefire | هدنة', 'cease fire | هدنة', 'fire | حريق', 'fire | نار')
  const { ids } = await archived(
    t,
    [
      { id: 'truce', body: ['هدنة'] },
      { id: 'fire', body: ['حريق نار'] },
    ],
    { lexicon },
  )
  t.same(await ids('cease-fire'), ['truce'])
  t.same(await ids('fire'), ['fire'])
})

t.test('time that has run out ends the search for names, and what was cut short is not kept', async (t) => {
  const written = (letters: string, a: string, on: string) => (n: number) => letters[n % 10] + a + letters[(n >> 3) % 10] + on
  const [latin, arabic] = [written('bdfklmnrst', 'a', 'oon'), written('بدفكلمنرست', 'ا', 'ون')]
  const words = Array.from({ length: 24 }, (_, n) => `${latin(n)}-${latin(n + 1)}`)
  const { index, search } = await archived(t, [Array.from({ length: 80 }, (_, n) => arabic(n)).join(' ')])
  t.equal(parse(words.join(' '), { analyzer: index.analyzer(), sources: [], authors: [] }).items.length, 24)
  const cut = await search(words.join(' '), { budget: -1 })
  t.same(
    cut.query.terms.flatMap(({ expansions }) => expansions),
    [],
    'no name without time',
  )
  const whole = await search(words.join(' '))
  t.ok(
    whole.query.terms.some(({ expansions }) => expansions.some(({ via }) => via === 'name')),
    'the same words asked again find theirs',
  )
})
