// Folds, stop words, compounds and stems, over a table of word counts like a news archive's, and over the five seeds.

import { readdir, readFile } from 'node:fs/promises'
import t from 'tap'
import { createAnalyzer } from '../../index/analysis/analyze.js'
import { createWordCounter, EMPTY_COUNTS } from '../../index/analysis/counts.js'
import { grams } from '../../index/analysis/grams.js'
import { RULES, type RuleName } from '../../index/analysis/rules.js'
import { tokenize } from '../../index/analysis/tokenize.js'
import { baseWords } from '../../index/lexicon/base.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { collectFaults } from '../faults.js'
import { CASES, EVERYWHERE, failures } from './cases.js'
import { surfaces, terms } from './hold.js'
import { NEWS_BASE, newsCounts } from './news-words.js'

const NO_BASE = { words: [], names: [] }
const news = createAnalyzer(newsCounts(), NEWS_BASE)

t.test('every case holds', async (t) => {
  const faults = collectFaults(t)
  t.ok(newsCounts().words > 200_000, 'the table is no small archive')
  for (const example of CASES) faults.same(failures(example, news), [], example.name)
  faults.none()
})

t.test('every rule earns its place: left out, some case fails', async (t) => {
  const faults = collectFaults(t)
  const holding = CASES.filter((example) => failures(example, news).length === 0)
  for (const rule of Object.keys(RULES) as RuleName[]) {
    const leftOut = new Set([rule])
    const analyzer = createAnalyzer(newsCounts(leftOut), NEWS_BASE, leftOut)
    const failing = holding.filter((example) => failures(example, analyzer).length > 0)
    faults.ok(failing.length > 0, `${rule}: ${failing[0]?.name}`)
  }
  faults.none()
})

t.test('the five seeds', async (t) => {
  const faults = collectFaults(t)
  const folder = new URL('../../seeds/', import.meta.url)
  const counter = createWordCounter()
  const texts: string[] = []
  for (const name of (await readdir(folder)).filter((file) => /^\d+_.*\.txt$/.test(file)).sort()) {
    const text = await readFile(new URL(name, folder), 'utf8')
    texts.push(text)
    for (const { typed, script, leftover } of tokenize(text)) if (!leftover) counter.add(typed, script, 1)
  }
  t.equal(texts.length, 5)
  for (const { joined, head, tail } of counter.candidates()) {
    let times = 0
    for (const text of texts) {
      const words = tokenize(text).map((token) => counter.countedAs(token.typed))
      times += words.filter((word, i) => word === head && words[i + 1] === tail).length
    }
    counter.pair(joined, times)
  }
  const counts = counter.finish()
  t.ok(counts.words < 200_000)
  t.same(counts.pairs, [['ديرالزور', 'دير', 'الزور']])
  const seeds = createAnalyzer(counts, baseWords(await loadLexicon()))

  for (const example of EVERYWHERE) faults.same(failures(example, seeds), [], example.name)
  faults.none()
  for (const group of [
    'مسلح مسلحين مسلحاً',
    'المفاوضات مفاوضات وبالمفاوضات للمفاوضات',
    '٣٥٠ 350',
    'سوريا سورية السورية السوري سوریا ﺳﻮﺭﻳﺎ وسوريا',
    'شؤون شئون الشئون',
    'لاجئ لاجئون اللاجئين',
    'داعش داعش\u200f «داعش» “داعش”',
  ]) {
    const [first, ...others] = group.split(' ')
    for (const word of others) faults.equal(terms(seeds, word).join(' '), terms(seeds, first).join(' '), `${word} meets ${first}`)
  }
  faults.none()
  t.same(terms(seeds, 'حزب الله'), ['حزب', 'الله'])
  t.same(terms(seeds, 'لـ«حزب الله»'), ['حزب', 'الله'])
  t.same(terms(seeds, 'بالتزام'), ['التزام'], 'a base word with its own ال keeps it after a particle')
  t.notSame(surfaces(seeds, 'الممثل'), surfaces(seeds, 'المثل'))
})

t.test('an archive without a word, and a query of words that no archive has', async (t) => {
  const empty = createAnalyzer(EMPTY_COUNTS, NO_BASE)
  t.same(terms(empty, 'والمفاوضات السورية، وليد'), ['مفاوض', 'سوري', 'وليد'])
  t.same(empty.clitics('وبالمفاوضات'), ['و', 'ب', 'ال'])
})

t.test('particles that the stem lost', async (t) => {
  t.same(news.clitics('وبالمفاوضات'), ['و', 'ب', 'ال'])
  t.same(news.clitics('للحكومة'), ['ل', 'ال'])
  t.same(news.clitics('للجنة'), ['ل'])
  t.same(news.clitics('وألمانيا'), ['و'])
  t.same(news.clitics('وليد'), [])
  t.same(news.clitics('والله'), ['و'])
  t.same(news.clitics('وهذه'), [], 'a stop word has no stem')
  t.same(news.clitics('ديرالزور'), [])
})

t.test('what a word resolves to', async (t) => {
  t.same(news.resolve('وبالمفاوضات', 'arabic'), [[{ surface: 'وبالمفاوضات', term: 'مفاوض', kind: 'word', script: 'arabic' }]])
  t.same(news.resolve('على', 'arabic'), [[{ surface: 'علي', term: '=علي', kind: 'stop', script: 'arabic' }]])
  t.same(news.resolve('ديرالزور', 'arabic'), [
    [
      { surface: 'دير', term: 'دير', kind: 'word', script: 'arabic' },
      { surface: 'ديرالزور', term: '=ديرالزور', kind: 'joined', script: 'arabic' },
    ],
    [{ surface: 'الزور', term: 'زور', kind: 'word', script: 'arabic' }],
  ])
  t.same(news.resolve('350', 'number'), [[{ surface: '350', term: '350', kind: 'number', script: 'number' }]])
  t.same(news.resolve('@m11', 'number'), [[{ surface: '@m11', term: '@m11', kind: 'date', script: 'number' }]])
  t.same(news.resolve('negotiations', 'latin'), [[{ surface: 'negotiations', term: 'negoti', kind: 'word', script: 'latin' }]])
})

t.test('counts are frozen in order, and know the hamza of ألمانيا', async (t) => {
  const { entries, pairs } = newsCounts()
  const words = entries.map(([word]) => word)
  t.same(words, [...words].sort())
  t.same(
    entries.find(([word]) => word === 'المانيا'),
    ['المانيا', 128, 120],
  )
  t.same(pairs, [
    ['ابوبكر', 'ابو', 'بكر'],
    ['ديرالزور', 'دير', 'الزور'],
  ])
  t.same(newsCounts(), newsCounts(), 'the same twice')
  const counter = createWordCounter()
  counter.add('ال', 'arabic', 3)
  counter.add('Reuters', 'latin', 3)
  counter.add('30', 'number', 3)
  t.same(counter.finish(), EMPTY_COUNTS, 'leftovers, Latin words and numbers are not counted')
})

t.test('a pair must be as frequent as the joined word', async (t) => {
  const counter = createWordCounter()
  for (const [word, times] of [
    ['برجالعرب', 9],
    ['برج', 20],
    ['العرب', 30],
  ] as const)
    counter.add(word, 'arabic', times)
  t.same(counter.candidates(), [{ joined: 'برجالعرب', head: 'برج', tail: 'العرب', occurrences: 9 }])
  counter.pair('برجالعرب', 8)
  t.same(counter.finish().pairs, [])
  counter.pair('برجالعرب', 1)
  t.same(counter.finish().pairs, [['برجالعرب', 'برج', 'العرب']])
})

t.test('English words', async (t) => {
  const english = createAnalyzer(EMPTY_COUNTS, NO_BASE)
  t.same(terms(english, 'negotiations negotiating negotiated'), ['negoti', 'negoti', 'negoti'])
  t.same(terms(english, 'The ceasefire was agreed'), ['=the', 'ceasefir', '=was', 'agre'])
  t.same(terms(english, 'bus buses gas gases'), ['bus', 'bus', 'gas', 'gas'], 'short plurals that Porter2 leaves apart')
  t.same(terms(english, 'mp3 F16s 1990s'), ['mp3', 'f16s', '1990s'], 'words with digits are their own stems')
  t.same(terms(english, 'constructor __proto__ toString'), ['constructor', 'proto', 'tostr'])
  t.same(terms(english, 'He told us that the US is in it'), ['=he', 'told', '=us', '=that', '=the', 'US', '=is', '=in', '=it'])
  t.same(terms(english, 'U.N. and UN, U.S. and US'), ['un', '=and', 'un', 'US', '=and', 'US'])
  t.same(terms(english, 'THE WAR IS WITH US'), ['=the', 'war', '=is', '=with', '=us'], 'in capitals nothing can be told')
  t.same(terms(english, 'صفقة IS في سوريا'), ['صفق', 'IS', '=في', 'سوري'], 'few words in capitals are acronyms')
  t.same(
    english.analyze('a cease-fire').map(({ term, kind, position, overlay }) => [term, kind, position, overlay]),
    [
      ['=a', 'stop', 0, false],
      ['ceas', 'word', 1, false],
      ['ceasefir', 'joined', 1, true],
      ['fire', 'word', 2, false],
    ],
  )
})

t.test('positions', async (t) => {
  const placed = (text: string) => news.analyze(text).map(({ surface, position }) => `${surface} ${position}`)
  t.same(placed('تنظيم «الدولة» لـ انسحابه'), ['تنظيم 0', 'الدوله 1', 'انسحابه 2'], 'a leftover has no place')
  t.same(placed('من ديرالزور إلى'), ['من 0', 'دير 1', 'ديرالزور 1', 'الزور 2', 'الي 3'])
  t.same(placed('2018.11.27 دمشق'), ['2018 0', '@2018-11-27 0', '@2018-11 0', '@m11 0', '11 1', '27 2', 'دمشق 3'])
})

t.test('grams', async (t) => {
  t.same(grams('مفاوضات'), ['مفاو', 'فاوض', 'اوضا', 'وضات'])
  t.same(grams('دير'), ['دير'])
  t.same(grams('حزبي'), ['حزبي'])
  t.same(grams('ااااااا'), ['اااا'], 'each once')
})
