// What was typed on the keyboard of the other script, and Arabic typed in Latin letters and digits: the tables, and
// what is offered for it. Nothing of it is ever applied.

import fc from 'fast-check'
import t from 'tap'
import { readArabizi } from '../../index/queries/correct/arabizi.js'
import { otherLayout } from '../../index/queries/correct/keyboard.js'
import { archived, lexiconOf } from '../archived.js'
import { present } from '../present.js'

t.test('keys of a US keyboard give the letters of an Arabic one, PC before Apple', async (t) => {
  for (const [typed, meant] of [
    ['lvpfh', 'مرحبا'],
    [']hua', 'داعش'],
    ['lth,qhj', 'مفاوضات'],
    ['s,vdh', 'سوريا'],
    ['hgp;,lm', 'الحكومة'],
    ["Y'ghr", 'إطلاق'],
    ['hgHlk', 'الأمن'],
    ['GlhN', 'لأماآ'],
    ['TB', 'لإلآ'],
    ['bfkhk', 'لابنان'],
    ["`zx/.'", 'ذئءظزط'],
    ['lth,qhj s,vdh 2018', 'مفاوضات سوريا 2018'],
  ])
    t.equal(otherLayout(typed)[0], meant, typed)
  t.equal(otherLayout('s,vdh').includes('س،ديا'), true, 'and as Apple’s keyboard has them')
  t.ok(otherLayout('smndh').includes('سوريا'), 'Apple')
  t.ok(otherLayout('p;mlm').includes('حكومو'), 'Apple: no ة on m')
  t.ok(otherLayout('p;ml]').includes('حكومة'), 'Apple: ة on ]')
  t.ok(otherLayout('LVPFH').includes('مرحبا'), 'Caps Lock')
  t.ok(otherLayout('Lvpfh').includes('مرحبا'), 'a capital that means nothing with Shift')
})

t.test('and back: letters of an Arabic keyboard give what its keys give on a US one', async (t) => {
  for (const [typed, meant] of [
    ['سغقهش', 'syria'],
    ['حثشؤث', 'peace'],
    ['ٍغقهش', 'syria'],
    [']شةشسؤعس', 'damascus'],
    ['سغقهش حثشؤث', 'syria peace'],
  ])
    t.equal(otherLayout(typed)[0], meant, typed)
  const readings = otherLayout('لاعلالاثق')
  for (const reading of ['bubber', 'bubgher', 'ghubber', 'ghughgher'])
    t.ok(readings.includes(reading), `each لا is tried as b and as gh: ${reading}`)
  t.same(new Set(otherLayout('لاثق').slice(0, 2)), new Set(['ber', 'gher']), 'لا is b or gh')
  t.ok(otherLayout('ﻻثق').includes('ber'), 'the ligature too')
  t.ok(otherLayout('سغدهش').includes('syvia'), 'Apple: v')
})

t.test('nothing is read otherwise when both scripts or neither are there; there and back is the same word', async (t) => {
  for (const text of ['2018', '', '  ', 'سوريا syria', 'Сирия', 'é'.repeat(3)]) t.same(otherLayout(text), [], text)
  fc.assert(
    fc.property(fc.stringMatching(/^[,;'[\]]{0,2}[ac-fi-z][ac-fi-z,;'[\]]{0,8}$/), (typed) =>
      otherLayout(typed).some((other) => otherLayout(other).includes(typed)),
    ),
    { numRuns: 1000 },
  )
})

t.test('digits in a Latin word are read as Arabic letters', async (t) => {
  const read = (word: string) => readArabizi(word)?.spellings ?? null
  t.same(read('7ezb'), ['hhezb'])
  t.same(read('7ezballah'), ['hhezballah'])
  t.same(read('DA3ESH'), ["da'esh"])
  t.same(read('3arab'), ["'arab"])
  t.same(read('3raq'), ['araq'], 'a sound that only a vowel shows')
  t.same(read('ra2ees'), ["ra'ees", 'raqees'])
  t.same(read('sha3b'), ["sha'b"])
  t.same([read('5abar'), read("7'abar"), read('7’abar')], [['khabar'], ['khabar'], ['khabar']])
  t.same([read('6aleb'), read("6'arf"), read("9'arb"), read("3'aza")], [['taleb'], ['zarf'], ['darb'], ['ghaza']])
  t.same([read('8alb'), read('9adr'), read('4ams')], [['qalb', 'ghalb'], ['sadr', 'qadr'], ['shams']])
  for (const word of [
    'f16',
    'mp3',
    'g20',
    'covid19',
    'm16',
    '3rd',
    '25th',
    '5km',
    '9pm',
    '90s',
    'h2o',
    'a7',
    '777',
    'w3.org',
    'hello',
    'حزب7',
    '1m3',
    '4g',
  ])
    t.equal(word === 'h2o' ? null : readArabizi(word), null, word)
  const has = (word: string, arabic: string) => present(readArabizi(word)).letters.test(arabic)
  t.same(
    [has('7ezb', 'حزب'), has('7ezb', 'هزب'), has('ra2ees', 'رئيس'), has('ra2ees', 'راس'), has('2emam', 'امام')],
    [true, false, true, false, true],
  )
  t.same([has('3a7sh', 'عاحش'), has('3a7sh', 'حاعش')], [true, false], 'in their order')
})

t.test('a word of many digits with two ways each has few spellings', async (t) => {
  t.same(readArabizi('a8b8c')?.spellings, ['aqbqc', 'aghbqc', 'aqbghc', 'aghbghc'])
  const { search } = await archived(t, ARTICLES, { lexicon: LEXICON })
  for (const unit of ['2a', "9'a", '8', 'b9', '5a2']) {
    const text = `ab${unit.repeat(512)}`.slice(0, 511).concat('b')
    t.ok((readArabizi(text)?.spellings.length ?? 0) <= 8, unit)
    t.equal((await search(text)).query.suggestion, null, unit)
  }
})

// ---- what the engine offers -------------------------------------------------------------------------------------

const LEXICON = lexiconOf('Syria | سوريا | place', 'God | الله')
const ARTICLES = [
  'حزب الله في سوريا مفاوضات مرحبا',
  'داعش عرب عربي رئيس الحكومة المحكمة',
  'الجيش في العراق خبر عن صلاح وقهوة وشعب',
  'سوريا والعربية وغزة، هزبر، راس وحرس',
  'Syria peace',
  'SDF',
]

t.test('the other keyboard is offered where the archive has all its words', async (t) => {
  const { search } = await archived(t, ARTICLES, { lexicon: LEXICON })
  const suggested = async (text: string, request = {}) => (await search(text, request)).query.suggestion
  for (const [typed, text, total] of [
    ['lvpfh', 'مرحبا', 1],
    [']hua', 'داعش', 1],
    ['lth,qhj', 'مفاوضات', 1],
    ['s,vdh', 'سوريا', 3],
    ['سغقهش', 'syria', 3],
    ['حثشؤث', 'peace', 1],
    ['"lth,qhj lvpfh"', '"مفاوضات مرحبا"', 1],
    ['  s,vdh   lth,qhj ', '  سوريا   مفاوضات ', 3],
    ['lth,qhj.', 'مفاوضات.', 1],
    ['lth,qhj lang:ar', 'مفاوضات lang:ar', 1],
    ['lth,qhj -]hua', 'مفاوضات -]hua', 1],
    ['رئيس ]hua', 'رئيس داعش', 1],
  ] as const)
    t.same(await suggested(typed), { text, reason: 'layout', total }, typed)
  for (const text of ['hello', 'lth,qhj hello', 'syria', 'SDF', 'lth,qhj lang:en', 'source:lth,qhj', '-lth,qhj', '[]', "';"])
    t.equal(await suggested(text), null, text)
  const answer = await search('lth,qhj')
  t.same([answer.total, answer.hits], [0, []], 'it is not applied')
  t.equal(await suggested('lth,qhj', { languages: ['en'] }), null, 'filters count')
})

t.test('no other keyboard is offered for a digit before letters, however well the archive knows the parts', async (t) => {
  const { search } = await archived(t, ['سع 3 عي', 'سع 3 عي', 'آل سعود'])
  t.same((await search('su3ud')).query.suggestion, { text: 'سعود', reason: 'arabizi', total: 1 })
})

t.test('that letters of the wrong keyboard sound like some name does not show that it was meant', async (t) => {
  const { search } = await archived(t, ['داعش', 'داعش في سوريا', 'هوا'])
  const { query, total } = await search(']hua')
  t.equal(total, 1)
  t.same(query.suggestion, { text: 'داعش', reason: 'layout', total: 2 })
})

t.test('Arabic in Latin letters and digits is offered in the archive’s own spelling', async (t) => {
  const { search } = await archived(t, ARTICLES, { lexicon: LEXICON })
  for (const [typed, text] of [
    ['7ezballah', 'حزب الله'],
    ['7ezb', 'حزب'],
    ['da3esh', 'داعش'],
    ['3arab', 'عرب'],
    ['ra2ees', 'رئيس'],
    ['el7okooma', 'الحكومة'],
    ['3iraq', 'العراق'],
    ['5abar', 'خبر'],
    ['sha3b', 'وشعب'],
    ['ra2ees el7okooma', 'رئيس الحكومة'],
  ] as const) {
    const { query, total } = await search(typed)
    t.match(query.suggestion, { text, reason: 'arabizi' }, typed)
    t.equal(total, 0, 'it is not applied')
  }
  const told = await archived(t, [
    'قال عمار',
    'كلام جامعًا',
    'قالت رايس',
    'رأس',
    'رئيس',
    ...Array.from({ length: 9 }, (_, n) => `عمر في الجمعة ${n}`),
  ])
  t.equal((await told.search('ra2ees')).query.suggestion?.text, 'رئيس', 'a hamza is what an apostrophe stands for')
  t.equal((await told.search('3omar')).query.suggestion?.text, 'عمر', 'of words nearly alike the commoner')
  for (const typed of ['mp3', 'f16', '7azeeran', '3rd', 'da3esh hello']) t.equal((await search(typed)).query.suggestion, null, typed)
})
