import t from 'tap'
import { tokenize } from '../../index/analysis/tokenize.js'
import type { SearchRequest } from '../../index/engines/engine.js'
import { capitalsIn } from '../../index/postings/capitals.js'
import { MAX_NAMES } from '../../index/queries/expand/phonetic-names.js'
import { type Archived, archived, lexiconOf } from '../archived.js'
import { collectFaults } from '../faults.js'

const TEXTS = [
  'خطف التنظيم مدنيين من ريف السويداء الشرقي', // 0
  'قال نصر الله إن المعركة انتهت', // 1
  'سافر غوتيريس إلى الرقة', // 2
  'رمي الكرة في سيتي على الرغم من قول ريغان', // 3
  'وصل عبد الكريم الرحمن ومعه عبد الرحمن', // 4
  'مدينة دير الزور في الشرق', // 5
  'بحث علي وعلا وعول وآل ولؤي', // 6
  'في الجيش والمدينة والنظام والمنطقة', // 7
]
const LEXICON = lexiconOf('army | جيش', 'city | مدينة', 'regime | نظام', 'region | منطقة', 'Baker | خباز', 'hostage | رهينة')

const expansionsOf = async ({ search }: Archived, text: string, request: Partial<SearchRequest> = {}) =>
  (await search(text, request)).query.terms.flatMap(({ expansions }) => expansions.filter(({ via }) => via === 'name'))
const namesOf = async (archive: Archived, text: string, request: Partial<SearchRequest> = {}) =>
  (await expansionsOf(archive, text, request)).filter(({ on }) => on).map((expansion) => expansion.text)

t.test('a name that no lexicon has is found by its sound, shown as a name that can be left out', async (t) => {
  const archive = await archived(t, TEXTS, { lexicon: LEXICON })
  const { ids } = archive
  for (const word of ['Sweida', 'sweida', 'Suwayda', 'As-Suwayda', 'al-Suwayda', 'Assuwayda']) t.same(await ids(word), ['a0'], word)
  t.same(await ids('al Suwayda'), ['a0'])
  t.same((await archive.search('al Suwayda', { match: 'all' })).total, 1, 'an article of its own is answered too')
  t.same(await ids('Guterres Raqqah'), ['a2'])
  t.same(await expansionsOf(archive, 'Sweida'), [{ text: 'السويداء', language: 'ar', via: 'name', weight: 1, on: true }])
  t.same(await ids('Sweida', { drop: ['Sweida:السويداء'] }), [])
  t.equal((await expansionsOf(archive, 'Sweida', { drop: ['Sweida:السويداء'] }))[0].on, false)
})

t.test('compounds: all parts side by side, one word between at most, else the joined word', async (t) => {
  const archive = await archived(t, [...TEXTS, 'عبد الله علي الرحمن', 'عبد الله بن علي الرحمن', 'معركة تلرفعت'])
  const { ids } = archive
  t.same(await ids('Nasrallah'), ['a1'])
  t.same((await ids('Abdulrahman')).sort(), ['a10', 'a4'].slice(1), 'beside each other')
  t.same(await ids('Deirezzor'), ['a5'])
  t.same(await ids('Deir-ez-Zor'), ['a5'])
  t.same(await ids('Tel-Rifaat'), ['a10'], 'written as one word there')
  const marks = (await archive.search('Abdulrahman')).hits[0]
  t.equal(marks.matches, 2, 'with a word between, and without')
})

t.test('the parts that many names share are written in one way', async (t) => {
  const archive = await archived(t, ['جاء نصر الله', 'نصر عائلة إلى إياه إلاه', 'عابد الله', 'عبد الله', 'نور دين الدين'])
  t.same(await namesOf(archive, 'Nasrallah'), ['نصر الله'])
  t.same(await namesOf(archive, 'Abdallah'), ['عبد الله'])
  t.same(await namesOf(archive, 'Nureddine'), ['نور الدين'])
  const without = await archived(t, ['نصر عائلة إلاه'])
  t.same(await namesOf(without, 'Nasrallah'), [], 'where the archive has none there is none')
})

t.test('never for common words, stop words, short words, quotes, or where crossing is off', async (t) => {
  const archive = await archived(t, TEXTS, { lexicon: LEXICON })
  for (const word of ['army', 'city', 'regime', 'region', 'Army', 'the', 'Al', 'Le', '"Sweida"', 'Swei*'])
    t.same(await namesOf(archive, word, { match: 'all' }), [], word)
  t.same(await archive.ids('army'), ['a7'])
  t.same(await namesOf(archive, 'Sweida', { expand: 'forms' }), [])
  t.same(await namesOf(archive, 'Sweida', { expand: 'off' }), [])
  const without = await archived(t, TEXTS)
  for (const query of ['Sweida', 'السويداء', 'Nasrallah عبد'])
    t.same(await archive.ids(query, { expand: 'forms' }), await without.ids(query, { expand: 'forms' }), query)
})

t.test('a capital shows a name beside the dictionary, at half its weight', async (t) => {
  const archive = await archived(t, [...TEXTS, 'حضر باكر', 'فتح الخباز'], { lexicon: LEXICON })
  const weights = async (text: string) =>
    Object.fromEntries(
      (await archive.search(text)).query.terms.flatMap(({ expansions }) => expansions.map((one) => [one.text, one.weight])),
    )
  t.same(await weights('baker'), { خباز: 1 })
  t.same(await weights('Baker'), { خباز: 1 }, 'the first word has a capital anyway')
  t.same(await weights('talks of Baker'), { خباز: 0.667, باكر: 0.333 })
  t.same(await weights('Talks Of Baker'), { خباز: 1 }, 'where most words have one it says nothing')
})

t.test('a word without a capital, where others have one, is asked only if it is very like', async (t) => {
  const archive = await archived(t, [...TEXTS, 'كتب زكريا', 'في كوريا'])
  t.same(await namesOf(archive, 'zakariya'), ['زكريا'])
  t.same(await namesOf(archive, 'Sweida korya'), ['السويداء', 'كوريا'])
  t.same(await namesOf(archive, 'rigan'), ['ريغان'])
})

t.test('not for a word that ten articles hold in small letters', async (t) => {
  const held = (articles: number, word: string) => [...TEXTS, ...Array.from({ length: articles }, (_, n) => `the ${word} number ${n}`)]
  t.same(await namesOf(await archived(t, held(9, 'sweida')), 'sweida'), ['السويداء'])
  t.same(await namesOf(await archived(t, held(10, 'sweida')), 'sweida'), [])
  t.same(await namesOf(await archived(t, held(10, 'Sweida')), 'sweida'), ['السويداء'])
})

t.test('names of one class of consonants: three at most', async (t) => {
  const archive = await archived(t, TEXTS)
  const names = await namesOf(archive, 'Ali')
  t.ok(names.includes('علي'), names.join(' '))
  t.ok(names.length <= 3)
})

t.test('Arabic finds English words that the archive writes as names', async (t) => {
  const english = [
    'The gunmen left Sweida for the desert of Palmyra.',
    'The leader, Nasrallah, spoke.',
    'Suede shoes and swede seed.',
    'He met Abdulrahman in town.',
    'SWEIDA AND THE DESERT TOWNS',
  ]
  const archive = await archived(
    t,
    english.map((text) => ({ body: [text], language: 'en' as const })),
  )
  t.same((await archive.ids('السويداء')).sort(), ['a0', 'a4'])
  t.same(await namesOf(archive, 'السويداء'), ['Sweida'])
  t.same(await namesOf(archive, 'وبالسويداء'), ['Sweida'])
  t.same(await namesOf(archive, 'نصرالله'), ['Nasrallah'])
  t.same(await archive.ids('عبد الرحمن'), ['a3'])
  t.same(await namesOf(archive, 'شوز'), [], 'shoes are no name')
})

t.test('what is offered is in the archive, few, and weighs 1 together at most', async (t) => {
  const faults = collectFaults(t)
  const names = ['كريم', 'كرم', 'كرامة', 'اكرم', 'كارم', 'كرومي', 'قرم', 'كرمة', 'كيرم', 'كوروم', 'كاريم', 'كرمى']
  const archive = await archived(t, [...TEXTS, ...names])
  for (const query of ['Karim', 'Karam', 'Akram', 'Sweida', 'Nasrallah', 'talks of Kerim', 'pro-Karam']) {
    for (const { expansions } of (await archive.search(query)).query.terms) {
      const shown = expansions.filter(({ via }) => via === 'name')
      faults.ok(shown.length <= MAX_NAMES, query)
      faults.ok(shown.reduce((sum, { weight }) => sum + weight, 0) <= 1.002, query)
      for (const { text } of shown)
        for (const word of text.split(' '))
          faults.ok(
            [...TEXTS, ...names].some((one) => one.includes(word)),
            word,
          )
    }
  }
  faults.none()
})

t.test('which capitals show a name', async (t) => {
  const shown = (text: string): string[] => {
    const tokens = tokenize(text)
    return [...capitalsIn(text, tokens)].flatMap((capital, n) => (capital === 2 ? [tokens[n].typed] : []))
  }
  t.same(shown('He met Hassan Nasrallah in Beirut. Talks followed.'), ['hassan', 'nasrallah', 'beirut'])
  t.same(shown('Negotiations: Hopes fade'), [])
  t.same(shown('Hezbollah Negotiates With Daesh'), [], 'a headline')
  t.same(shown('قالت شركة Google إنها'), ['google'])
  t.same(shown('from Deir ez-Zor'), ['deir', 'zor'])
})
