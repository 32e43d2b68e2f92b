import fc from 'fast-check'
import t from 'tap'
import { type Edit, neighbours } from '../../index/queries/correct/neighbours.js'
import { LIKELY, POSSIBLE, slipCost, UNLIKELY } from '../../index/queries/correct/slips.js'
import { proposeSpellings } from '../../index/queries/correct/spelling.js'
import type { ExpandContext } from '../../index/queries/expand/types.js'
import { parse } from '../../index/queries/parse.js'
import { compareCodePoints, packStrings } from '../../index/structures/string-table.js'
import { archived, lexiconOf } from '../archived.js'

const tableOf = (words: readonly string[]) => [...new Set(words)].sort(compareCodePoints)

/** Words beside the edits that lead to them. */
function near(word: string, words: readonly string[]): Record<string, Edit> {
  const table = tableOf(words)
  return Object.fromEntries(neighbours(word, packStrings(table)).map(({ number, edit }) => [table[number], edit]))
}

// ---- the naive definition, word by word ------------------------------------------------------------------------

const without = (letters: readonly string[], i: number) => [...letters.slice(0, i), ...letters.slice(i + 1)].join('')

function isOneEdit(from: string, to: string): boolean {
  const [a, b] = [[...from], [...to]]
  if (from === to) return false
  if (b.length === a.length - 1) return a.some((_, i) => without(a, i) === to)
  if (b.length === a.length + 1) return b.some((_, i) => without(b, i) === from)
  if (b.length !== a.length) return false
  const wrong = a.flatMap((letter, i) => (letter === b[i] ? [] : [i]))
  if (wrong.length === 1) return true
  const [i, j] = wrong
  return wrong.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i]
}

const applied = (word: string, { at, written, meant }: Edit): string => {
  const letters = [...word]
  letters.splice(at, [...written].length, meant)
  return letters.join('')
}

t.test('neighbours are what a look at every word finds, each once, and the edit leads there', async () => {
  const letter = fc.constantFrom('ا', 'ب', 'ي', 'a', 'b', 'é', '€', '𐎠', '𐎡')
  const word = fc.array(letter, { maxLength: 6 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 80 }), (typed, words) => {
      const table = tableOf(words)
      const found = neighbours(typed, packStrings(table))
      const names = found.map(({ number }) => table[number])
      const expected = table.filter((other) => isOneEdit(typed, other))
      return (
        names.length === expected.length &&
        [...names].sort(compareCodePoints).join() === expected.join() &&
        found.every(({ number, edit }) => applied(typed, edit) === table[number])
      )
    }),
    { numRuns: 3000 },
  )
})

t.test('neighbours: at both ends, doubled letters, prefixes of each other, an empty table', async (t) => {
  t.same(near('سلام', ['سلام', 'اسلام', 'سلم', 'لام', 'سلاما', 'سلاح', 'سالم', 'كلام', 'سلا', 'سلامات', 'ملام']), {
    اسلام: { kind: 'insert', at: 0, written: '', meant: 'ا' },
    سلم: { kind: 'delete', at: 2, written: 'ا', meant: '' },
    لام: { kind: 'delete', at: 0, written: 'س', meant: '' },
    سلاما: { kind: 'insert', at: 4, written: '', meant: 'ا' },
    سلاح: { kind: 'replace', at: 3, written: 'م', meant: 'ح' },
    سالم: { kind: 'swap', at: 1, written: 'لا', meant: 'ال' },
    كلام: { kind: 'replace', at: 0, written: 'س', meant: 'ك' },
    سلا: { kind: 'delete', at: 3, written: 'م', meant: '' },
    ملام: { kind: 'replace', at: 0, written: 'س', meant: 'م' },
  })
  t.same(Object.keys(near('aab', ['ab', 'aaab', 'aabb', 'aba', 'aab', 'b', 'bab'])).sort(), ['aaab', 'aabb', 'ab', 'aba', 'bab'])
  t.same(near('a', ['', 'b', 'ab', 'abc']), {
    '': { kind: 'delete', at: 0, written: 'a', meant: '' },
    b: { kind: 'replace', at: 0, written: 'a', meant: 'b' },
    ab: { kind: 'insert', at: 1, written: '', meant: 'b' },
  })
  t.same([near('word', []), near('', ['a', 'ab'])], [{}, { a: { kind: 'insert', at: 0, written: '', meant: 'a' } }])
})

t.test('likely slips cost less than other edits, and the first letter is seldom wrong', async (t) => {
  const cost = (typed: string, meant: string) => slipCost(near(typed, [meant])[meant], [...typed])
  for (const [typed, meant] of [
    ['مفاوظات', 'مفاوضات'],
    ['انصحاب', 'انسحاب'],
    ['زهب', 'ذهب'],
    ['مستفى', 'مصتفى'],
    ['تارق', 'طارق'],
    ['قتيبه', 'كتيبه'],
    ['اهمد', 'احمد'],
    ['كتيير', 'كتير'],
    ['مفاوضت', 'مفاوضات'],
    ['سوريا', 'سورا'],
    ['الننظام', 'النظام'],
    ['tallks', 'talks'],
    ['comittee', 'committee'],
    ['seperate', 'separate'],
    ['hte', 'the'],
    ['ofense', 'offense'],
  ])
    t.equal(cost(typed, meant), LIKELY, `${typed} → ${meant}`)
  for (const [typed, meant] of [
    ['مفاوبات', 'مفاوضات'],
    ['goverment', 'government'],
    ['talxs', 'talks'],
  ])
    t.equal(cost(typed, meant), POSSIBLE, `${typed} → ${meant}`)
  for (const [typed, meant] of [
    ['بلام', 'سلام'],
    ['eace', 'peace'],
    ['xpeace', 'peace'],
    ['وسلام', 'سلام'],
  ])
    t.equal(cost(typed, meant), UNLIKELY, `${typed} → ${meant}`)
})

// ---- suggestions of the engine ----------------------------------------------------------------------------------

const times = (n: number, text: string): string[] => Array.from({ length: n }, (_, i) => `${text} رقم${i}`)
const LEXICON = lexiconOf('talks | مفاوضات', 'truce | هدنة', 'Syria | سوريا | place')

t.test('a word that the archive lacks is replaced by the likeliest near one; the rest of the text is untouched', async (t) => {
  const { search } = await archived(t, [...times(4, 'مفاوضات طويلة في دمشق'), ...times(2, 'مفاوصات'), 'peace talks'], { lexicon: LEXICON })
  const suggested = async (text: string, request = {}) => (await search(text, request)).query.suggestion
  t.same(await suggested('مفاوظات'), { text: 'مفاوضات', reason: 'spelling', total: 5 })
  t.same(await suggested('  مفاوظات   -"شيء ما" lang:ar '), {
    text: '  مفاوضات   -"شيء ما" lang:ar ',
    reason: 'spelling',
    total: 5,
  })
  t.same(await suggested('"مفاوضات طويله في دمسق"'), { text: '"مفاوضات طويله في دمشق"', reason: 'spelling', total: 4 })
  t.same(await suggested('"مفاوظات طويلة" | دمسق'), { text: '"مفاوضات طويلة" | دمشق', reason: 'spelling', total: 4 }, 'all at once')
  t.same(await suggested('مفاوظات دمسق', { match: 'all' }), { text: 'مفاوضات دمشق', reason: 'spelling', total: 4 })
  t.same(await suggested('مُفاوَظات'), { text: 'مفاوضات', reason: 'spelling', total: 5 }, 'marks of what was typed go with the word')
})

t.test('likely slips stand before other edits, then the commoner word', async (t) => {
  const { search } = await archived(t, [
    ...times(3, 'جبار'),
    ...times(5, 'جبان'),
    ...times(9, 'غبار'),
    ...times(3, 'حدود'),
    ...times(5, 'حدوث'),
  ])
  t.equal((await search('جبام')).query.suggestion?.text, 'جبان', 'two edits alike: the commoner word')
  t.equal((await search('عبار')).query.suggestion?.text, 'غبار', 'both at the first letter: the commoner word')
  t.equal((await search('حدوذ')).query.suggestion?.text, 'حدود', 'ذ for د is likelier than ذ for ث, however common')
})

t.test('the case that was typed is kept, a possessive is not suggested', async (t) => {
  const { search } = await archived(t, [...times(3, 'The government of Lebanon'), "Lebanon's Lebanon's Lebanon's Lebanon's"])
  const texts: (string | undefined)[] = []
  for (const text of ['goverment', 'Goverment', 'GOVERMENT', 'Lebanan']) texts.push((await search(text)).query.suggestion?.text)
  t.same(texts, ['government', 'Government', 'GOVERNMENT', 'Lebanon'])
})

t.test('no suggestion where what was typed is well spelled, too short, a number, or the near word finds no more', async (t) => {
  const texts = [...times(4, 'قصف مدينة حلب 2018 the talks'), ...times(2, 'قصص'), 'مفاوضة', 'مفاوضات مفاوضات', 'هدنه', 'صوريا سوريا']
  const { search } = await archived(t, texts, { lexicon: LEXICON })
  for (const text of [
    'قصف',
    'قصض',
    'حلف',
    '2081',
    'المدينة',
    'مدينتان',
    'truce',
    'thez',
    'كلمة بعيدة',
    '',
    '-مدينه',
    'مدينظ*',
    'source:مدينظ',
    'مدينظ lang:en',
  ])
    t.equal((await search(text)).query.suggestion, null, JSON.stringify(text))
  t.equal((await search('مدينظ')).query.suggestion?.text, 'مدينة')
  t.equal((await search('مدينظ', { languages: ['en'] })).query.suggestion, null, 'filters count')
  t.equal((await search('مدينظ', { budget: -1 })).query.suggestion, null, 'nothing is counted when time has run out')
})

t.test('a word that the archive has is doubted only when ten times as many articles have a near one', async (t) => {
  const { search } = await archived(t, [
    ...times(10, 'harbour news'),
    ...times(9, 'border'),
    'harbor',
    'bordar',
    ...times(3, 'storm'),
    'starm',
  ])
  t.equal((await search('bordar')).query.suggestion, null, 'nine times')
  t.same((await search('harbir')).query.suggestion, { text: 'harbor', reason: 'spelling', total: 11 }, 'with its other spelling')
  t.same((await search('news bordir')).query.suggestion, { text: 'news border', reason: 'spelling', total: 19 }, 'other words found enough')
})

t.test('however long and wrong a query is, few words are looked at and few proposals are worth a search', async (t) => {
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
  const words = Array.from({ length: 600 }, (_, n) => [n, n >> 3, n >> 5, n * 7, n * 11].map((x) => letters[x % letters.length]).join(''))
  const { index } = await archived(t, [words.join(' ')])
  const analyzer = index.analyzer()
  const context: ExpandContext = {
    vocabulary: index.vocabulary,
    analyzer,
    dictionary: { fromEnglish: () => null, fromArabic: () => null },
    plurals: () => [],
    demonyms: () => [],
    related: () => [],
    names: () => [],
    renderings: () => null,
    expand: 'auto',
    drop: [],
    queryLanguage: null,
    isExcluded: false,
  }
  const proposals = (text: string) => proposeSpellings(parse(text, { analyzer, sources: [], authors: [] }), 0, context, false)
  const wrong = Array.from({ length: 40 }, (_, n) => `${words[n * 13]}ظ`)
  const [all, ...others] = proposals(wrong.join(' '))
  t.equal(all.text.split(' ').filter((word, n) => word !== wrong[n]).length, 8)
  t.same(
    others.map(({ text }) => text.split(' ').filter((word, n) => word !== wrong[n]).length),
    [1, 1, 1],
  )
  t.equal(
    proposals(`"${wrong.slice(0, 15).join(' ')}"`)[0]
      .text.split(/ /)
      .filter((word, n) => !word.includes(wrong[n])).length,
    8,
  )
  t.same(proposals(wrong.join('  '.repeat(10))), [], 'a text longer than a query may be')
  t.same(proposals('ظ'.repeat(10_000)), [])
  t.same(proposals(`${words[0]}ظ ${'ظ'.repeat(400)}`), [{ text: `${words[0]} ${'ظ'.repeat(400)}`, reason: 'spelling' }])
})
