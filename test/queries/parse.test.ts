// The query language, line by line: every form that can be typed and what it asks, every field and its values, every
// warning with its place and what is done about it, and the cases beside each that must not be taken for it.

import t from 'tap'
import { comparable } from '../../index/queries/comparable.js'
import { isAuthor, isSource } from '../../index/queries/names.js'
import { candidate, nearest } from '../../index/queries/near.js'
import { parse } from '../../index/queries/parse.js'
import type { Filter, Item, Query, SimpleItem, WarningCode } from '../../index/queries/query.js'
import { collectFaults } from '../faults.js'
import { analyzer, archive } from './archive.js'

const ask = (text: string): Query => parse(text, { analyzer, ...archive })

/** An item as one would say it: a word plain, a phrase in quotes, a prefix with its star, an OR in brackets. */
const said = (item: Item): string => {
  if (item.kind === 'or') return `(${item.items.map(said).join(' | ')})`
  if (item.kind === 'prefix') return `${item.prefix}*`
  const words = item.tokens.filter(({ overlay }) => !overlay).map(({ surface }) => surface)
  return item.kind === 'phrase' ? `"${words.join(' ')}"` : words.join('+')
}
const items = (text: string) => ask(text).items.map(said)
const excluded = (text: string) => ask(text).excluded.map(said)
const filters = (text: string) => ask(text).filters
const codes = (text: string): WarningCode[] => ask(text).warnings.map(({ code }) => code)
/** What of the text each warning points at. */
const warned = (text: string) => ask(text).warnings.map(({ code, at, detail }) => [code, text.slice(...at), detail])
const surfaces = (item: Item | SimpleItem | undefined) =>
  item !== undefined && 'tokens' in item ? item.tokens.map(({ surface }) => surface) : []

const range = (text: string) =>
  filters(text).map((filter) => (filter.field === 'date' ? [filter.range.from, filter.range.to] : filter.field))
const values = (text: string) =>
  filters(text).map((filter) =>
    filter.field === 'date' ? filter.field : [filter.field, ...filter.values, ...(filter.excluded ? ['not'] : [])],
  )

t.test('words', async (t) => {
  t.same(items('مفاوضات سوريا'), ['مفاوضات', 'سوريا'])
  t.same(items('Negotiations, (Syria)!'), ['negotiations', 'syria'])
  t.same(items(''), [])
  t.same(items(' \n\t '), [])
  t.same(items('؟ ، … #'), [], 'punctuation alone asks nothing')
  t.same(codes('؟ ، … #'), [])
  t.equal(ask('أ "ب').text, 'أ "ب', 'the text is kept as received')
})

t.test('a written word is one item', async (t) => {
  t.same(items('cease-fire now'), ['cease+fire', 'now'])
  t.ok(surfaces(ask('cease-fire').items[0]).includes('ceasefire'), 'its joined form stands over its parts')
  t.same(items('Deir ez-Zor'), ['deir', 'ez+zor'])
  t.same(items("Da’ish didn't"), ['daish', 'didnt'])
  t.same(items('الـ30'), ['30'])
  t.same(items('#الجيش_العربي'), ['الجيش', 'العربي'], 'an underscore parts words')
  const [date, ...more] = ask('2018.11.27').items
  t.same(more, [])
  t.same(said(date), '2018+11+27')
  t.ok(date.kind === 'word' && date.tokens.some(({ kind, term }) => kind === 'date' && term === '@2018-11-27'))
  const [written, war] = ask('27 تشرين الثاني 2018 الحرب').items
  t.equal(written.text, '27 تشرين الثاني 2018', 'a date of several words too')
  t.equal(war.text, 'الحرب')
})

t.test('positions count from 0 in each item, places in the whole query', async (t) => {
  const faults = collectFaults(t)
  const text = 'Syria "ممر آمن" cease-fire'
  for (const item of ask(text).items) {
    faults.ok('tokens' in item)
    if (!('tokens' in item)) continue
    faults.equal(item.tokens[0].position, 0)
    for (const token of item.tokens) {
      faults.ok(item.at[0] <= token.start && token.end <= item.at[1])
      faults.ok(token.overlay || text.slice(token.wordStart, token.wordEnd).toLowerCase().includes(token.typed))
    }
  }
  faults.none()
})

t.test('bare particles give no item', async (t) => {
  t.same(items('لـ انسحابه'), ['انسحابه'])
  t.same(items('ل'), [])
  t.same(codes('ل'), [])
  t.same(items('لـ«الشرق الأوسط»'), ['"الشرق الاوسط"'])
})

t.test('phrases', async (t) => {
  for (const text of ['"دير الزور"', '“دير الزور”', '„دير الزور“', '«دير الزور»', '»دير الزور«', '"دير الزور»', '＂دير الزور＂']) {
    const query = ask(text)
    t.same(query.items.map(said), ['"دير الزور"'], text)
    t.same(query.items[0].at, [0, 11])
    t.equal(query.items[0].text, 'دير الزور')
    t.same(query.warnings, [])
  }
  t.same(items('"علي"'), ['"علي"'], 'one word too')
  t.same(items('"جنيف أو أستانا -لبنان source:x مفاوض*"'), ['"جنيف او استانا لبنان source x مفاوض"'], 'nothing is an operator inside')
  t.same(items('قال"نعم"ثم'), ['قال', '"نعم"', 'ثم'])
  t.same(items("'دير الزور'"), ['دير', 'الزور'], 'apostrophes are no quotes')
})

t.test('the example of the interface', async (t) => {
  const [word, phrase] = ask('negotiations "دير الزور"').items
  t.match(word, { kind: 'word', text: 'negotiations', at: [0, 12] })
  t.match(phrase, { kind: 'phrase', text: 'دير الزور', at: [13, 24] })
  t.same(ask('negotiations "دير الزور').warnings, [{ code: 'unclosed-quote', at: [13, 23], detail: null }])
})

t.test('excluded words', async (t) => {
  const text = 'مفاوضات -لبنان'
  t.same(items(text), ['مفاوضات'])
  t.match(ask(text).excluded, [{ kind: 'word', text: 'لبنان', at: [8, 14] }])
  t.same(excluded('-داعش'), ['داعش'])
  t.same(items('-داعش'), [])
  t.same(excluded('سوريا -"ممر آمن"'), ['"ممر امن"'])
  t.match(ask('سوريا -"ممر آمن"').excluded, [{ text: 'ممر آمن', at: [6, 16] }])
  t.same(excluded('-مفاوض*'), ['مفاوض*'])
  t.match(ask('-مفاوض*').excluded, [{ text: 'مفاوض', at: [0, 7] }])
  t.same(excluded('سوريا －لبنان'), ['لبنان'], 'full-width minus')
  t.same(excluded('سوريا \u200f-\u200fلبنان'), ['لبنان'], 'bidi marks around it are as nothing')
  t.same(excluded('-cease-fire'), ['cease+fire'])
  t.same(excluded('-#الجيش_العربي نصر'), ['الجيش+العربي'], 'a minus reaches to the next white space')
  t.same(items('-#الجيش_العربي نصر'), ['نصر'])
})

t.test('a minus sign is one only after a space and before something', async (t) => {
  t.same(excluded('cease-fire'), [])
  t.same(excluded('سوريا - لبنان'), [], 'a dash between words')
  t.same(items('سوريا - لبنان'), ['سوريا', 'لبنان'])
  t.same(codes('سوريا - لبنان'), [])
  t.same(excluded('(-لبنان)'), [])
  t.same(excluded('"سوريا"-لبنان'), [])
  t.same(excluded('سوريا –لبنان'), [], 'other dashes are punctuation')
})

t.test('OR', async (t) => {
  for (const or of ['OR', '|', 'أو', 'او', 'أَو', '｜', 'ＯＲ']) {
    t.same(items(`جنيف ${or} أستانا`), ['(جنيف | استانا)'], or)
    t.same(codes(`جنيف ${or} أستانا`), [])
  }
  t.same(items('جنيف|أستانا'), ['(جنيف | استانا)'])
  t.same(items('"جنيف"OR"أستانا"'), ['("جنيف" | "استانا")'])
  t.same(items('a1 OR b1 أو "c d" | مفاوض*'), ['(a1 | b1 | "c d" | مفاوض*)'], 'a chain is one item')
  t.same(items('سوريا جنيف OR أستانا لبنان'), ['سوريا', '(جنيف | استانا)', 'لبنان'], 'it binds tighter than standing side by side')
  t.match(ask('سوريا جنيف OR "أستانا" x').items[1], { kind: 'or', text: 'جنيف OR "أستانا"', at: [6, 22] })
  t.same(items('Deir OR Zor ez-Zor'), ['(deir | zor)', 'ez+zor'])
})

t.test('what is no OR', async (t) => {
  t.same(items('جنيف or أستانا').length, 3, 'in small letters it is a word')
  t.same(items('جنيف «أو» أستانا'), ['جنيف', '"او"', 'استانا'], 'quoted it is a phrase')
  t.same(items('و/أو'), ['او'], 'inside a chunk it is a word')
  t.same(excluded('سوريا -أو'), ['او'])
  t.same(items('أوروبا ORB'), ['اوروبا', 'orb'])
})

t.test('prefixes', async (t) => {
  t.match(ask('مفاوض*').items, [{ kind: 'prefix', text: 'مفاوض', at: [0, 6], prefix: 'مفاوض' }])
  t.same(items('المفاوض*'), ['المفاوض*'], 'ال stays as typed')
  t.same(items('وبمفاوض*'), ['وبمفاوض*'], 'particles too')
  t.same(items('أمْري*'), ['امري*'], 'folded')
  t.same(items('Negot* Syr＊'), ['negot*', 'syr*'])
  t.same(items('ديرالز*'), ['ديرالز*'])
  t.same(items('cease-fi*'), ['ceasefi*'], 'of a hyphenated word its joined form begins so')
  t.same(items('foo,bar*'), ['foo', 'bar*'])
  t.same(items('كوفيد19*'), ['كوفيد', '19*'])
  t.same(items('(مفاوض*)، سوريا'), ['مفاوض*', 'سوريا'])
  t.same(items('مفاوض\u200f*\u200f'), ['مفاوض*'])
})

t.test('stars that are punctuation', async (t) => {
  t.same(items('*مفاوض'), ['مفاوض'])
  t.same(items('مفا*وض'), ['مفا', 'وض'])
  t.same(items('مفاوض *'), ['مفاوض'])
  t.same(items('"مفاوض"*'), ['"مفاوض"'])
  t.same(items('مفاوض**'), ['مفاوض*'])
  t.same(codes('* ** مفاوض'), [])
})

t.test('source:', async (t) => {
  for (const text of [
    'source:syria-tv',
    'source:SYRIA-TV',
    'source:"Syria TV"',
    'source:"تلفزيون سوريا"',
    'المصدر:«تِلفزيون سورية»',
    'مصدر:syria-tv',
    'SOURCE:syria-tv',
    'source：syria-tv',
    '(source:syria-tv)',
    'source:\u200f"تلفزيون سوريا"\u200f',
  ]) {
    const query = ask(text)
    t.match(query.filters, [{ field: 'source', excluded: false }], text)
    t.same(query.items, [])
    if (text.includes('سورية')) t.same(codes(text), ['unknown-value'], 'another word')
    else t.same(codes(text), [], text)
  }
  t.same(values('المصدر:"الشرق الأوسط"'), [['source', 'الشرق الاوسط']])
  t.same(values('المصدر:"الشرق الاوسط"'), [['source', 'الشرق الاوسط']], 'folded')
  t.same(values('source:unknown'), [['source', 'unknown']])
  t.same(values('المصدر:مجهول'), [['source', 'unknown']])
  t.same(values('source:المجهول -source:syria-tv'), [
    ['source', 'unknown'],
    ['source', 'syria tv', 'not'],
  ])
  t.match(filters('x -source:"Syria TV"'), [{ at: [2, 20], text: 'source:"Syria TV"', excluded: true }])
  t.same(items('source:syria-tv"ممر آمن"'), ['"ممر امن"'], 'a quote ends a bare value')
})

t.test('lang:', async (t) => {
  for (const value of ['ar', 'Arabic', 'عربي', 'العربية', 'عربية']) t.same(values(`lang:${value}`), [['lang', 'ar']], value)
  for (const value of ['en', 'ENGLISH', 'إنجليزي', 'الإنجليزية', 'انجليزي', 'الإنكليزية'])
    t.same(values(`اللغة:${value}`), [['lang', 'en']], value)
  t.same(values('-lang:ar'), [['lang', 'ar', 'not']])
})

t.test('author:', async (t) => {
  for (const name of ['author', 'الكاتب', 'كاتب', 'المؤلف', 'المولف', 'بقلم']) {
    t.same(values(`${name}:"سعاد أحمد"`), [['author', 'سعاد احمد']], name)
    t.same(codes(`${name}:"سعاد أحمد"`), [])
  }
  t.same(codes('author:سعاد'), [], 'a part of the name')
  t.same(codes('author:سعا'), ['unknown-value'], 'in whole words')
  t.same(values('بقلم:مجهول'), [['author', 'unknown']])
})

t.test('before: and after:', async (t) => {
  t.same(range('before:2018'), [[null, '2017-12-31']])
  t.same(range('after:2018'), [['2019-01-01', null]])
  t.same(range('قبل:2018-11'), [[null, '2018-10-31']])
  t.same(range('بعد:2018-11'), [['2018-12-01', null]])
  t.same(range('before:2018-11-27'), [[null, '2018-11-26']])
  t.same(range('after:2016-02-28'), [['2016-02-29', null]])
  t.same(range('after:2018/11/27'), [['2018-11-28', null]])
  t.same(range('after:27/11/2018'), [['2018-11-28', null]], 'day first')
  t.same(range('before:٢٠١٨/١١'), [[null, '2018-10-31']])
  t.same(range('after:"تشرين الثاني 2018"'), [['2018-12-01', null]])
  t.same(range('after:«نوفمبر ۲۰۱۸»'), [['2018-12-01', null]])
  t.same(range('after:"نونبر 2018" before:"November 2019"'), [
    ['2018-12-01', null],
    [null, '2019-10-31'],
  ])
  t.same(range('(before:2018)'), [[null, '2017-12-31']], 'brackets around it are not of the date')
  t.match(filters('-after:2018'), [{ field: 'date', excluded: true, text: 'after:2018', range: { from: '2019-01-01' } }])
})

t.test('year:', async (t) => {
  for (const name of ['year', 'السنة', 'سنة', 'عام', 'العام']) t.same(range(`${name}:2017`), [['2017-01-01', '2017-12-31']], name)
  t.same(range('year:2017..2018'), [['2017-01-01', '2018-12-31']])
  t.same(range('السنة:٢٠١٧..2018'), [['2017-01-01', '2018-12-31']])
  t.same(range('year:۲۰۱۷..'), [['2017-01-01', null]])
  t.same(range('year:..2018'), [[null, '2018-12-31']])
  t.same(range('year:2018..2017'), [['2017-01-01', '2018-12-31']], 'a range typed backwards')
  t.same(range('year:"2017..2018"'), [['2017-01-01', '2018-12-31']])
  t.same(range('year:2017…2018'), [['2017-01-01', '2018-12-31']], 'as telephones write two dots')
})

t.test('what is no field', async (t) => {
  t.same(items('بوتين: لن'), ['بوتين', 'لن'], 'a name followed by a space')
  t.same(items('source :x'), ['source', 'x'])
  t.same(items('الساعة 13:11'), ['الساعه', '13', '11'], 'a time')
  for (const text of [
    'بوتين: لن',
    'source :x',
    'الساعة 13:11',
    'الساعة13:11',
    'https://source:80/x',
    'see:http://a.b',
    'std::x',
    ':x',
    'x:',
    'a.source:x',
    'x:…',
  ])
    t.same([codes(text), filters(text)], [[], []], text)
  t.same(values('sources:x'), [])
})

t.test('filters beside words', async (t) => {
  const query = ask('مفاوضات source:syria-tv year:2018 "ممر آمن"')
  t.same(query.items.map(said), ['مفاوضات', '"ممر امن"'])
  t.same(
    query.filters.map(({ field }: Filter) => field),
    ['source', 'date'],
  )
  t.same(query.warnings, [])
})

t.test('unclosed-quote: the phrase runs to the end', async (t) => {
  t.same(items('x1 "ممر آمن'), ['x1', '"ممر امن"'])
  t.same(warned('x1 "ممر آمن'), [['unclosed-quote', '"ممر آمن', null]])
  t.same(warned('x1 "'), [['unclosed-quote', '"', null]], 'one that has just been opened')
  t.same(values('source:"تلفزيون سوريا'), [['source', 'تلفزيون سوريا']])
  t.same(warned('source:"تلفزيون سوريا'), [['unclosed-quote', 'source:"تلفزيون سوريا', null]])
  t.same(warned('-"ممر'), [['unclosed-quote', '-"ممر', null]])
})

t.test('empty-phrase: ignored', async (t) => {
  t.same(items('x1 "" y1'), ['x1', 'y1'])
  t.same(warned('x1 "" y1'), [['empty-phrase', '""', null]])
  t.same(warned('«،» -" "'), [
    ['empty-phrase', '«،»', null],
    ['empty-phrase', '-" "', null],
  ])
})

t.test('lone-operator: ignored', async (t) => {
  for (const [text, ...operators] of [
    ['OR', 'OR'],
    ['| x', '|'],
    ['x أو', 'أو'],
    ['-', '-'],
    ['x -', '-'],
    ['x -… y', '-…'],
    ['-|x', '-', '|'],
    ['a1 OR | b', '|'],
    ['a1 OR -b', 'OR'],
    ['-a OR b', 'OR'],
    ['a1 OR source:syria-tv', 'OR'],
    ['source:syria-tv | source:unknown', '|'],
  ]) {
    const lone = warned(text).filter(([code]) => code === 'lone-operator')
    t.same(
      lone.map(([, at]) => at),
      operators,
      text,
    )
    t.same(lone.length, codes(text).length, text)
  }
  t.same(items('a1 OR | b1'), ['(a1 | b1)'], 'one too many still joins')
  t.same([items('a1 OR -b1'), excluded('a1 OR -b1')], [['a1'], ['b1']])
  t.same(
    values('source:syria-tv | source:unknown'),
    [
      ['source', 'syria tv'],
      ['source', 'unknown'],
    ],
    'the filters stay',
  )
})

t.test('unknown-field: both sides are searched as words', async (t) => {
  t.same(items('title:حرب'), ['title', 'حرب'])
  t.same(warned('title:حرب'), [['unknown-field', 'title:', 'title']])
  t.same(items('عاجل:"ممر آمن"'), ['عاجل', '"ممر امن"'])
  t.same(warned('عاجل:"ممر آمن"'), [['unknown-field', 'عاجل:', 'عاجل']])
  t.same(excluded('-title:حرب'), ['title+حرب'])
  t.same(codes('a:b:c'), ['unknown-field'])
})

t.test('empty-field: ignored', async (t) => {
  for (const text of ['source:', 'source: ', 'source:""', 'source:|x', 'المصدر:…', 'year:«»', 'year:..']) {
    t.equal(codes(text)[0], 'empty-field', text)
    t.same(filters(text), [])
  }
  t.same(items('source: سوريا'), ['سوريا'])
  t.same(warned('x1 author: y1'), [['empty-field', 'author:', null]])
})

t.test('unknown-value: the filter is kept and near values are named', async (t) => {
  t.same(values('source:syria-vt'), [['source', 'syria vt']])
  t.same(warned('source:syria-vt'), [['unknown-value', 'source:syria-vt', 'syria-tv · Syria TV']])
  t.same(warned('source:سوريا'), [['unknown-value', 'source:سوريا', 'تلفزيون سوريا']], 'a part of the name')
  t.same(warned('source:xyzzy'), [['unknown-value', 'source:xyzzy', null]], 'nothing is near')
  t.same(values('lang:fr'), [['lang']], 'no language: nothing matches')
  t.same(warned('lang:arabc'), [['unknown-value', 'lang:arabc', 'arabic']])
  t.same(warned('author:سعاذ'), [['unknown-value', 'author:سعاذ', 'سعاد أحمد']])
  t.ok(warned('source:s')[0][2] === null || String(warned('source:s')[0][2]).split(' · ').length <= 3)
})

t.test('bad-date: the filter is ignored', async (t) => {
  for (const text of [
    'before:soon',
    'after:2018-13',
    'year:20177',
    'year:2018-11',
    'year:2016..2017..2018',
    'year:unknown',
    'قبل:"30 شباط 2018"',
  ]) {
    t.same(warned(text), [['bad-date', text, null]], text)
    t.same([filters(text), items(text)], [[], []], text)
  }
})

t.test('prefix-too-short: searched as a word', async (t) => {
  t.same(items('م*'), ['م'])
  t.equal(ask('م*').items[0].kind, 'word')
  t.same(warned('x1 م*'), [['prefix-too-short', 'م*', null]])
  t.same(items('و*'), [], 'a bare particle stays one')
  t.same(codes('مف* 30*'), [])
})

const many = (count: number, each: (i: number) => string) => Array.from({ length: count }, (_, i) => each(i)).join(' ')

t.test('too-many-words: over 32 the rest is ignored', async (t) => {
  const words = many(32, (i) => `w${i}x`)
  t.same(codes(words), [])
  t.equal(items(words).length, 32)
  const more = `${words} more -than "that is"`
  t.equal(items(more).length, 32)
  t.same(excluded(more), [])
  t.same(warned(more), [['too-many-words', 'more -than "that is"', null]])
  t.same(codes(`${words} source:syria-tv`), [], 'filters are no words')
  const phrases = many(3, () => `"${many(12, (i) => `w${i}x`)}"`)
  t.equal(items(phrases).length, 2, 'a phrase counts its words')
  t.same(codes(phrases), ['too-many-words'])
  const half = `${many(31, (i) => `w${i}x`)} a1 OR b1 OR c1`
  t.equal(items(half).at(-1), 'a1', 'an OR of which one word fits is that word')
  t.same(warned(half), [['too-many-words', 'b1 OR c1', null]])
})

t.test('too-many-words: an OR has 16 alternatives', async (t) => {
  const chain = (count: number) => Array.from({ length: count }, (_, i) => `w${i}x`).join(' OR ')
  t.same(codes(chain(16)), [])
  const [item] = ask(`${chain(18)} y1`).items
  t.equal(item.kind === 'or' && item.items.length, 16)
  t.equal(item.text, chain(16))
  t.same(warned(`${chain(18)} y1`), [['too-many-words', 'w16x OR w17x', null]])
  t.equal(items(`${chain(18)} y1`).at(-1), 'y1', 'what follows the OR is not lost')
})

t.test('phrase-too-long: over 16 words the rest is ignored', async (t) => {
  const words = many(16, (i) => `w${i}x`)
  t.same(codes(`"${words}"`), [])
  t.same(items(`"${words} more still"`), [`"${words}"`])
  t.same(warned(`"${words} more still"`), [['phrase-too-long', 'more still', null]])
  const hyphens = Array.from({ length: 40 }, (_, i) => `w${i}x`).join('-')
  t.ok(surfaces(ask(hyphens).items[0]).length <= 33, 'one written word of many parts too')
})

t.test('too-many-filters: over 20 the rest is ignored', async (t) => {
  t.same(codes(many(20, () => 'year:2018')), [])
  const text = `${many(20, () => 'year:2018')} year:2019 x lang:nonsense`
  t.equal(filters(text).length, 20)
  t.same(warned(text), [['too-many-filters', 'year:2019 x lang:nonsense', null]])
})

t.test('only-stop-words: searched all the same', async (t) => {
  t.same(items('من في'), ['من', 'في'])
  t.same(warned(' من في '), [['only-stop-words', 'من في', null]])
  t.same(codes('the of'), ['only-stop-words'])
  t.same(codes('من OR في'), ['only-stop-words'])
  t.same(codes('من سوريا'), [])
  t.same(codes('"من في"'), [], 'a quoted phrase means just these words')
  t.same(codes('-من'), [], 'nothing is asked')
  t.same(codes(''), [])
})

t.test('warnings stand in the order of the text and do not repeat without end', async (t) => {
  const query = ask('م* "" title:x -')
  t.same(
    query.warnings.map(({ code }) => code),
    ['prefix-too-short', 'empty-phrase', 'unknown-field', 'lone-operator'],
  )
  const empty = ask('"" '.repeat(200))
  t.same(new Set(empty.warnings.map(({ code }) => code)), new Set(['empty-phrase']))
  t.ok(empty.warnings.length < 20)
})

t.test('NULs and lone surrogates are separators', async (t) => {
  t.same(items('ممر\0آمن \ud800x1\udc00'), ['ممر', 'امن', 'x1'])
  t.same(items('\0"(('), [])
})

t.test('names are compared folded, word by word', async (t) => {
  for (const same of ['تلفزيون سوريا', 'تِلفزيون سوريا', ' تلفزيـــون  سوریا.', '«تلفزيون» سوريا', '\u202bتلفزيون سوريا\u202c'])
    t.equal(comparable(same), 'تلفزيون سوريا', same)
  for (const same of ['Syria TV', 'syria-tv', 'SYRIA_TV', 'Sýria  TV']) t.equal(comparable(same), 'syria tv', same)
  t.equal(comparable('٢٠١٨'), '2018')
  t.equal(comparable('؟!'), '')
  t.not(comparable('سوريا'), comparable('سورية'), 'nothing is stemmed')
})

t.test('which articles a filter keeps', async (t) => {
  const [source] = archive.sources
  for (const value of ['syria-tv', 'Syria TV', 'تلفزيون سوريا']) t.ok(isSource(comparable(value), source), value)
  for (const value of ['unknown', 'syria', 'سوريا', '']) t.notOk(isSource(value, source), value)
  t.ok(isAuthor(comparable('el-masri'), 'Karim El-Masri'))
  t.ok(isAuthor(comparable('سعاد احمد'), 'سعاد أحمد'))
  for (const value of ['kar', 'masri karim', '']) t.notOk(isAuthor(value, 'Karim El-Masri'), value)
})

t.test('near names', async (t) => {
  const names = ['reuters', 'router', 'xinhua', 'reuter', 'neuters', 'رويترز'].map((name) => candidate(name, name.toUpperCase()))
  t.same(nearest('reuters', names).slice(0, 1), ['REUTERS'])
  t.same(nearest('reutres', names), ['REUTERS', 'REUTER', 'NEUTERS'], 'three at most, nearest first')
  t.same(nearest('رويترس', names), ['رويترز'])
  t.same(nearest('', names), [])
  t.same(nearest('r'.repeat(1000), names), [])
})
