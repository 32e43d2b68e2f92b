import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { createEngine } from '../../index/engines/embedded.js'
import { DEFAULT_REQUEST, type Engine, open, rebuild, type SearchRequest } from '../../index/index.js'
import { foldedAuthors } from '../../index/queries/names.js'
import { archived, lexiconOf, NO_LEXICON } from '../archived.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { processorTime } from '../processor-time.js'
import { temporaryFolder, writeArchive } from '../temporary.js'

const LEXICON = lexiconOf(
  'talks | مفاوضات',
  'talks | محادثات',
  'prisoner | أسير',
  'prisoner | أسرى | pl | of أسير',
  'truce | هدنة',
  'Syria | سوريا | place',
  'Syria | سورية | place',
  'Syrian Arab Republic | الجمهورية العربية السورية | place | = Syria',
)

const ask = (text: string, request: Partial<SearchRequest> = {}): SearchRequest => ({
  ...DEFAULT_REQUEST,
  text,
  budget: 60_000,
  ...request,
})

/** An archive of files, built and opened as the programs do. */
async function opened(t: Tap, files: Record<string, string | Uint8Array>): Promise<Engine> {
  const folder = await temporaryFolder(t)
  await writeArchive(join(folder, 'articles'), { 'README.md': 'not an article', ...files })
  await rebuild({ articles: join(folder, 'articles'), index: join(folder, 'index') })
  const engine = await open({ index: join(folder, 'index') })
  t.teardown(() => engine.close())
  return engine
}

type Tap = { teardown(end: () => unknown): void }

t.test('an archive without articles answers everything with nothing', async (t) => {
  const engine = await opened(t, {})
  for (const text of ['', 'سوريا', '"دير الزور"', 'سور*', '-سوريا', 'source:x', 'year:2018']) {
    const answer = await engine.search(ask(text, { facets: ['source', 'lang', 'year', 'author'], histogram: 'auto' }))
    t.same([answer.total, answer.totalAll, answer.hits, answer.partial], [0, 0, [], false], JSON.stringify(text))
    t.same(answer.histogram, { interval: 'year', undated: 0, buckets: [] })
    t.same(
      Object.values(answer.facets).map((facet) => facet.values),
      [[], [], [], []],
    )
  }
  t.equal(await engine.article('a', ask('سوريا')), null)
  t.equal((await engine.neighbours('a', ask(''))).neighbours, null)
  t.equal(await engine.original('a'), null)
  t.match(engine.info(), { articles: 0, undated: 0, dates: null, terms: 0, postings: 0 })
})

t.test('one article, and one that is nothing but a title, are found, marked and have no neighbours', async (t) => {
  const { engine } = await archived(t, [{ title: 'هدنة في حلب' }])
  const answer = await engine.search(ask('حلب', { snippets: 5, facets: ['lang'], histogram: 'auto' }))
  t.same([answer.total, answer.totalAll, answer.hits.length], [1, 1, 1])
  t.same(answer.hits[0].title.marks, [{ start: 8, end: 11, term: 0, via: 'exact' }])
  t.same([answer.hits[0].matches, answer.hits[0].snippets, answer.hits[0].complete], [1, [], true])
  t.same(answer.query.terms[0].articles, 1)
  t.same((await engine.neighbours('a0', ask('حلب'))).neighbours, { position: 1, total: 1, previous: null, next: null })
  t.equal((await engine.neighbours('a0', ask('دمشق'))).neighbours, null, 'it is not among those hits')
  const marked = await engine.article('a0', ask('حلب'))
  t.same(marked?.marks, [[{ start: 8, end: 11, term: 0, via: 'exact' }]])
  t.same((await engine.article('a0', null))?.marks, [[]], 'without a question nothing is marked')
})

t.test('a word of more articles than FlexSearch gives at once by itself is found in all of them', async (t) => {
  const { search } = await archived(
    t,
    Array.from({ length: 350 }, (_, n) => (n % 2 ? 'هدنة في حلب' : 'هدنة')),
  )
  const answer = await search('هدنة', { limit: 10 })
  t.same([answer.total, answer.query.terms[0].articles], [350, 350])
  t.equal((await search('هدنة -حلب')).total, 175)
})

t.test('the 32nd word still counts, the 33rd is left out with a warning', async (t) => {
  const words = Array.from({ length: 33 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}`)
  const { search } = await archived(t, [words.join(' '), words.slice(0, 32).join(' '), words.slice(0, 31).join(' '), words[31], words[32]])
  // The first three are so alike that they count as copies.
  const answer = await search(words.join(' '), { match: 'all', collapse: false })
  t.same(answer.hits.map(({ article }) => article.id).sort(), ['a0', 'a1'], 'all 32 must match, and no more')
  t.equal(answer.query.terms.length, 32)
  t.same(
    answer.query.warnings.map(({ code }) => code),
    ['too-many-words'],
  )
  const any = await search(words.join(' '), { collapse: false })
  t.same([any.total, any.totalAll], [4, 2])
  t.same(
    any.hits.map(({ complete }) => complete),
    [true, true, false, false],
    'articles with every word stand first',
  )
})

t.test('a word that is asked twice finds and marks what it finds once', async (t) => {
  const { search, engine } = await archived(t, ['هدنة في حلب ثم هدنة', 'حلب'])
  const answer = await search('هدنة هدنة')
  t.same([answer.total, answer.totalAll, answer.hits[0].matches], [1, 1, 2])
  t.same(
    answer.query.terms.map(({ articles }) => articles),
    [1, 1],
  )
  t.same(
    (await engine.article('a0', ask('هدنة هدنة')))?.marks[0].map(({ term }) => term),
    [0, 0],
  )
})

t.test('phrases: their stop words count, they keep to a paragraph, and a mark goes from first to last word', async (t) => {
  const { search, ids, engine } = await archived(t, [
    'انسحاب من حلب',
    'انسحاب إلى حلب',
    'انسحاب حلب',
    { body: ['انسحاب من', 'حلب'] },
    'وانسحاب من حلب',
    'الانسحاب مِنْ حلب',
  ])
  t.same(await ids('"انسحاب من حلب"'), ['a0'], 'in this order, without particles of its own')
  t.same((await ids('"من حلب"')).sort(), ['a0', 'a4', 'a5'], 'marks do not matter')
  t.same(await ids('"حلب من"'), await ids('حلب من'), 'what no article has is asked as plain words')
  t.equal((await search('"حلب من"')).query.relaxed, true)
  t.same((await ids('"من"')).sort(), ['a0', 'a3', 'a4', 'a5'])
  const marked = await engine.article('a0', ask('"انسحاب من حلب"'))
  t.same(marked?.marks, [[{ start: 0, end: 13, term: 0, via: 'exact' }]])
})

t.test('of two marks that overlap the longer stays, and nothing is marked twice', async (t) => {
  const { engine } = await archived(t, ['ممر آمن ثم ممر', 'هدنة هدنة هدنة', 'ديرالزور والمفاوضات'])
  const marks = async (id: string, text: string) =>
    (await engine.article(id, ask(text)))?.marks[0].map(({ start, end, term }) => [start, end, term])
  t.same(await marks('a0', '"ممر آمن" ممر'), [
    [0, 7, 0],
    [11, 14, 1],
  ])
  t.same(await marks('a0', 'ممر "ممر آمن"'), [
    [0, 7, 1],
    [11, 14, 0],
  ])
  t.same(await marks('a1', '"هدنة هدنة"'), [[0, 9, 0]])
  t.same(
    await marks('a2', 'دير مفاوضات الزور'),
    [
      [0, 8, 0],
      [9, 19, 1],
    ],
    'both parts of a compound are one written word',
  )
})

t.test('a compound is found however it is written; in quotes, and with expand=off, only as it was typed', async (t) => {
  const { ids, search } = await archived(t, ['ديرالزور', 'دير الزور', 'الزور في دير', 'دير', 'وديرالزور'])
  for (const typed of ['ديرالزور', 'وديرالزور']) t.same((await ids(typed)).sort(), ['a0', 'a1', 'a4'], typed)
  t.same((await ids('دير الزور', { match: 'all' })).sort(), ['a0', 'a1', 'a2', 'a4'], 'two words may stand apart')
  t.same((await ids('"دير الزور"')).sort(), ['a0', 'a1'], 'the split form is in both')
  t.same(await ids('"ديرالزور"'), ['a0'])
  t.same(await ids('ديرالزور', { expand: 'off' }), ['a0'])
  const relaxed = await search('"ديرالزور قصف"')
  t.equal(relaxed.query.relaxed, true)
  t.same(
    relaxed.query.terms.map(({ text, kind }) => [text, kind]),
    [
      ['ديرالزور', 'word'],
      ['قصف', 'word'],
    ],
    'without quotes a written word stays one',
  )
  t.notOk(
    relaxed.hits.some(({ article }) => article.id === 'a3'),
    'and its parts must stand side by side',
  )
})

t.test('expand=off asks for the very spelling, as quotes do', async (t) => {
  const faults = collectFaults(t)
  const texts = [
    'مفاوضات',
    'المفاوضات',
    'مُفاوضات',
    'cease-fire',
    'ceasefire',
    'truces',
    'Truce',
    '350',
    '٣٥٠',
    'أحمد',
    'احمد',
    'من',
    'نوفمبر',
    'تشرين الثاني',
  ]
  const { ids } = await archived(t, texts)
  for (const text of texts.filter((text) => !text.includes(' '))) {
    faults.same((await ids(text, { expand: 'off' })).sort(), (await ids(`"${text}"`)).sort(), text)
  }
  faults.none()
  t.same((await ids('مفاوضات', { expand: 'off' })).sort(), ['a0', 'a2'])
  t.same((await ids('مفاوضات')).sort(), ['a0', 'a1', 'a2'])
})

t.test('OR: members may be phrases and prefixes; phrases that find nothing are asked as plain words there too', async (t) => {
  const { ids, search } = await archived(t, ['ممر آمن', 'آمن ممر', 'مفاوضات', 'قصف من الجو'])
  t.same((await ids('"ممر آمن" OR مفاوض*')).sort(), ['a0', 'a2'])
  t.same((await ids('"ممر آمن" أو "قصف من"')).sort(), ['a0', 'a3'])
  const relaxed = await search('"آمن آمن" OR "من مفاوضات"')
  t.equal(relaxed.query.relaxed, true)
  t.same(relaxed.hits.map(({ article }) => article.id).sort(), ['a0', 'a1', 'a2'], 'function words of a phrase find nothing by themselves')
  const all = await search('"آمن آمن" OR "من مفاوضات"', { match: 'all' })
  t.same([all.total, all.query.relaxed], [0, false], 'only match=auto relaxes')
})

t.test('prefixes stand for words that begin so, particles before them allowed, and for nothing else of the same stem', async (t) => {
  const { ids, engine } = await archived(t, ['مفاوضات', 'والمفاوضات', 'مفاوض', 'تفاوض', 'مفيد', 'talks', 'talking', 'talk'])
  t.same((await ids('مفاوض*')).sort(), ['a0', 'a1', 'a2'])
  t.same((await ids('مفاوضا*')).sort(), ['a0', 'a1'], 'مفاوض has the same stem')
  t.same((await ids('talki*')).sort(), ['a6'])
  t.same((await ids('-مفاوض* مف*')).sort(), ['a4'])
  t.same((await engine.article('a1', ask('مفاوضا*')))?.marks[0], [{ start: 0, end: 10, term: 0, via: 'prefix' }])
})

t.test('typing: the last word may be unfinished, and nothing is lost by that', async (t) => {
  const many = Array.from({ length: 30 }, (_, i) => `talks${String.fromCharCode(97 + (i % 26))}${'x'.repeat(i)}`)
  const { ids } = await archived(
    t,
    ['سوريا', 'منظمة', 'سوريات من منظمة', 'مفاوضات', 'نوفمبر', 'نوفمبرستان', 'ceasefires', 'fires', many.join(' '), 'محادثات'],
    { lexicon: LEXICON },
  )
  const typing = (text: string, request: Partial<SearchRequest> = {}) => ids(text, { typing: true, ...request })
  t.same(await typing('منظ'), ['a1', 'a2'])
  t.same(await typing('م'), [], 'one letter stands for too many words')
  t.same((await typing('"فهد" OR منظ')).sort(), ['a1', 'a2'], 'the last member of an OR')
  t.same((await typing('talks')).sort(), ['a3', 'a8', 'a9'], 'however many words begin so, all translations are asked')
  t.same((await typing('منظ سوريا')).sort(), ['a0', 'a2'], 'a word before the last is finished')
  t.same(await typing('منظ من'), [], 'also before a function word')
  t.same((await typing('منظ -سوري')).sort(), [], 'nor does a word that is left out')
  t.same((await typing('نوفمبر')).sort(), ['a4', 'a5'], 'a month has a beginning of its own')
  t.same(await typing('cease-fi'), ['a6'], 'of a word with a hyphen the whole')
  t.same(await typing('منظ', { expand: 'off' }), ['a1', 'a2'])
})

t.test('drop leaves out one expansion: a form, a translation, a plural; nothing else brings it back', async (t) => {
  const { ids, search } = await archived(
    t,
    ['مفاوضات', 'المفاوضات', 'محادثات', 'talks', 'أسير', 'أسرى', 'سوريا', 'سورية', 'السورية', 'المحادثات'],
    { lexicon: LEXICON },
  )
  const on = async (text: string, request: Partial<SearchRequest> = {}) =>
    (await search(text, request)).query.terms[0].expansions.filter((one) => one.on).map((one) => one.text)
  const off = async (text: string, drop: string[]) =>
    (await search(text, { drop })).query.terms[0].expansions.filter((one) => !one.on).map((one) => one.text)

  t.same((await ids('مفاوضات', { expand: 'forms' })).sort(), ['a0', 'a1'])
  t.same(await ids('مفاوضات', { expand: 'forms', drop: ['مفاوضات:المفاوضات'] }), ['a0'], 'a form')
  t.same(await off('مفاوضات', ['مُفاوضات:المفاوضات']), ['المفاوضات'], 'it is still shown, and compared folded')
  t.same((await ids('مفاوضات', { expand: 'forms', drop: ['محادثات:المفاوضات'] })).sort(), ['a0', 'a1'], "another word's")

  t.same((await ids('talks')).sort(), ['a0', 'a1', 'a2', 'a3', 'a9'])
  t.same((await ids('talks', { drop: ['talks:مفاوضات'] })).sort(), ['a2', 'a3', 'a9'], 'a translation')
  t.same(await ids('talks', { drop: ['talks:مفاوضات', 'talks:محادثات'] }), ['a3'], 'both')
  t.same(await ids('talks', { expand: 'forms' }), ['a3'])

  t.same((await ids('أسير')).sort(), ['a4', 'a5'])
  t.same(await ids('أسير', { drop: ['أسير:أسرى'] }), ['a4'], 'a plural')

  t.same((await on('سوريا')).sort(), ['السورية', 'سورية'], 'the other name is a form of the word, shown once')
  t.same((await ids('سوريا', { drop: ['سوريا:السورية'] })).sort(), ['a6', 'a7'], 'and does not bring the other forms back')
  t.same(await ids('سوريا', { drop: ['سوريا:السورية', 'سوريا:سورية'] }), ['a6'])
  t.same(await ids('سوريا', { typing: true, drop: ['سوريا:السورية', 'سوريا:سورية'] }), ['a6'], 'nor does the beginning of a word')
})

t.test('of two names with one stem a dropped one is not brought back by the other', async (t) => {
  const { ids } = await archived(t, ['مفاوضات جارية', 'قصف'], { lexicon: lexiconOf('talks | مفاوضات', 'talks | مفاوضة') })
  t.same(await ids('talks'), ['a0'])
  t.same(await ids('talks', { drop: ['talks:مفاوضات'] }), [])
})

t.test('expand=forms keeps to forms of the word: no other name of a month, no translation', async (t) => {
  const { ids, search } = await archived(t, ['نوفمبر', 'تشرين الثاني', 'November', 'هدنة', 'truce', 'truces'], { lexicon: LEXICON })
  t.same((await ids('نوفمبر')).sort(), ['a0', 'a1', 'a2'])
  t.same(await ids('نوفمبر', { expand: 'forms' }), ['a0'])
  t.same((await ids('truce', { expand: 'forms' })).sort(), ['a4', 'a5'])
  for (const text of ['نوفمبر', 'truce', 'هدنة']) {
    const { query } = await search(text, { expand: 'forms' })
    t.ok(
      query.terms.every(({ expansions }) => expansions.every(({ via }) => ['exact', 'form', 'prefix'].includes(via))),
      text,
    )
  }
})

t.test('-word leaves out whatever the plain word would find; expand and drop narrow both', async (t) => {
  const { ids, engine } = await archived(t, ['قصف مفاوضات', 'قصف talks', 'قصف', 'قصف محادثات'], { lexicon: LEXICON })
  t.same(await ids('قصف -talks'), ['a2'])
  t.same((await ids('قصف -talks', { drop: ['talks:محادثات'] })).sort(), ['a2', 'a3'])
  t.same((await ids('قصف -talks', { expand: 'forms' })).sort(), ['a0', 'a2', 'a3'])
  t.same((await ids('قصف -"talks"')).sort(), ['a0', 'a2', 'a3'], 'quotes are never crossed')
  t.same(await ids('-talks'), ['a2'], 'alone too')
  const answer = await engine.search(ask('قصف -talks'))
  const [{ expansions, ...excluded }] = answer.query.excluded
  t.same(excluded, { text: 'talks', at: [4, 10] })
  t.same(expansions.map(({ text }) => text).sort(), ['محادثات', 'مفاوضات'])
  t.same((await engine.search(ask('talks -talks'))).total, 0)
})

t.test('without: what leaving out one word, exclusion or filter would find, and only when nothing was found', async (t) => {
  const { search } = await archived(t, [
    { body: ['هدنة في حلب'], date: '2018-11-27', source: 'one' },
    { body: ['هدنة'], source: 'two' },
  ])
  t.same((await search('هدنة')).query.without, [])
  const none = await search('هدنة -حلب source:one', { match: 'all', years: ['2018'] })
  t.equal(none.total, 0)
  t.same(none.query.without, [{ at: [5, 9], text: 'حلب', total: 1 }])
  t.same((await search('هدنة دمشق', { match: 'all' })).query.without, [{ at: [5, 9], text: 'دمشق', total: 2 }])
  t.same((await search('', { sources: ['two'], years: ['2018'] })).query.without, [
    { at: null, text: 'two', total: 1 },
    { at: null, text: '2018', total: 1 },
  ])
})

t.test('when time has run out the answer says so, and shows nothing that should have been left out', async (t) => {
  const texts = Array.from({ length: 600 }, (_, n) => (n % 2 ? 'قصف في حلب' : 'هدنة في حلب'))
  const { search } = await archived(t, texts)
  for (const text of ['حلب', '"في حلب"', 'حلب -هدنة', '-هدنة', '-"هدنة في"', 'حل*']) {
    const answer = await search(text, { budget: -1, facets: ['lang'], histogram: 'auto' })
    t.same([answer.partial, answer.totalRelation], [true, 'gte'], text)
    const whole = (await search(text)).hits.map(({ article }) => article.id)
    t.ok(answer.total <= whole.length && answer.hits.every(({ article }) => whole.includes(article.id)), `${text}: no hit that is none`)
  }
  const all = await search('', { budget: -1 })
  t.same([all.total, all.partial], [600, false], 'where nothing had to be looked for, nothing is missing')
  t.equal((await search('-دمشق', { budget: -1 })).total, 600)
})

t.test('an article, its place and an analysis say when time ran out before they were whole', async (t) => {
  const { engine } = await archived(t, ['هدنة في حلب', 'هدنة في حمص'])
  for (const [budget, partial] of [
    [60_000, false],
    [-1, true],
  ] as const) {
    const hurried = ask('هدنة', { budget })
    t.equal((await engine.article('a0', hurried))?.partial, partial)
    t.same(await engine.neighbours('a0', hurried).then(({ neighbours, partial }) => [neighbours === null, partial]), [partial, partial])
    t.equal((await engine.analyze('هدنة', null, budget)).partial, partial)
  }
  t.equal((await engine.article('a0', null))?.partial, false)
})

t.test('authors are chosen and looked for by their folded names, which are folded once', async (t) => {
  const { engine, index } = await archived(t, [
    { body: ['هدنة'], authors: ['سُعاد الأحمد'] },
    { body: ['هدنة'], authors: ['Karim El-Masri', 'سُعاد الأحمد'] },
  ])
  const found = await engine.facetValues('author', ask('هدنة', { authors: ['سعاد الاحمد'] }), 'أحم', 5)
  t.same(found.values, [{ value: 'سُعاد الأحمد', label: { ar: null, en: null }, count: 2, selected: true }])
  const { authors } = index.manifest
  t.equal(foldedAuthors(authors), foldedAuthors(authors))
  t.equal(foldedAuthors(authors).get('Karim El-Masri'), 'karim el masri')
})

t.test('hostile text is found, marked and cut in time, and comes back as it is', async (t) => {
  const faults = collectFaults(t)
  const line = 'داعش في حلب '.repeat(80_000)
  const bidi = 'قال \u202Eداعش\u202C إن <script>alert(1)</script> </mark> هنا.'
  const engine = await opened(t, {
    'line.txt': `عنوان الخبر الأول\n\n${line}`,
    'lines.txt': `عنوان الخبر الثاني\n\n${'داعش هنا في المدينة اليوم.\n'.repeat(40_000)}`,
    'bidi.txt': `عنوان الخبر الثالث\n\n${bidi}`,
  })
  const milliseconds = processorTime()
  const answer = await engine.search(ask('داعش حلب "داعش في حلب" OR المدينة', { snippets: 5 }))
  const seconds = milliseconds() / 1000
  t.ok(seconds < 10, `${seconds.toFixed(1)} s; a time that grows with the square of the marks is minutes`)
  t.same(answer.hits.map(({ article }) => article.id).sort(), ['bidi', 'line', 'lines'])
  for (const { snippets } of answer.hits) for (const { marks } of snippets) faults.ok(marks.length > 0)
  faults.none()
  const marked = await engine.article('line', ask('داعش'))
  t.same([marked?.marksCut, marked?.matches, marked?.marks.flat().length], [true, 80_000, 5000])
  const kept = await engine.article('bidi', ask('داعش'))
  const p = present(kept).article.paragraphs.findIndex(({ text }) => text === bidi)
  t.same(present(kept).marks[p], [{ start: 5, end: 9, term: 0, via: 'exact' }], 'the sign that turns text round is not part of the word')
  t.equal(Buffer.from(present(await engine.original('bidi'))).toString(), `عنوان الخبر الثالث\n\n${bidi}`)
})

t.test('hostile questions are answered', async (t) => {
  const { search } = await archived(t, ['قال داعش', 'هدنة'])
  for (const text of [
    '\0داعش\0',
    '\ud800داعش',
    'داعش\udc00',
    '\u202Eداعش',
    'دا\u200Dعش',
    '"داعش',
    'داعش"',
    '((داعش))',
    'داعش OR',
    'OR داعش',
  ]) {
    t.same(
      (await search(text)).hits.map(({ article }) => article.id),
      ['a0'],
      JSON.stringify(text),
    )
  }
  for (const text of ['\ud800', '\0', '"((', '-', '""', '*', ':', 'source:', '\u202E'.repeat(512)]) {
    t.equal((await search(text)).total, 2, `${JSON.stringify(text).slice(0, 20)} asks for nothing, so for everything`)
  }
  const drop = ['\ud800:x', ':', 'داعش', 'داعش:', '\0:\0']
  t.equal((await search('داعش', { drop, sources: ['\ud800'], authors: ['\0'] })).total, 0, 'a source that is none has no articles')
  t.equal((await search('داعش', { drop })).total, 1)
})

t.test('neighbours are the hits before and after, to the ends of the list', async (t) => {
  const { engine, ids } = await archived(
    t,
    Array.from({ length: 250 }, (_, n) => `هدنة ${'كلام '.repeat(n % 50)}`),
  )
  const all = [...(await ids('هدنة')), ...(await ids('هدنة', { offset: 100 })), ...(await ids('هدنة', { offset: 200 }))]
  t.equal(new Set(all).size, 250)
  for (const place of [0, 1, 199, 200, 248, 249]) {
    t.same(
      (await engine.neighbours(all[place], ask('هدنة'))).neighbours,
      { position: place + 1, total: 250, previous: all[place - 1] ?? null, next: all[place + 1] ?? null },
      `place ${place + 1}`,
    )
  }
  t.equal((await engine.neighbours('a999', ask('هدنة'))).neighbours, null)
})

t.test('a heading within the body is searched, and shown in a snippet where it was found', async (t) => {
  const { search } = await archived(t, [
    { title: 'عنوان الخبر', body: ['مقدمة الخبر هنا', '# ممر إنساني', 'تفاصيل أخرى', '! ممر القائمة'] },
  ])
  const [hit] = (await search('ممر', { snippets: 5 })).hits
  t.same(
    hit.snippets.map(({ text, marks }) => [text, marks.length]),
    [['ممر إنساني', 1]],
    'furniture is not',
  )
  t.equal(hit.matches, 1)
  const [lead] = (await search('', { snippets: 1 })).hits
  t.equal(lead.snippets[0].text, 'مقدمة الخبر هنا', 'without marks the body begins')
  const [titled] = (await search('عنوان', { snippets: 5 })).hits
  t.same(
    titled.snippets.map(({ text }) => text),
    ['مقدمة الخبر هنا'],
    'the title is not shown twice',
  )
})

t.test('an article is told by its id whatever the order of ids, and an abstract names what it sums up', async (t) => {
  const faults = collectFaults(t)
  const names = ['b', 'a', 'z-1', 'z', '9', 'a-long-id_1', '0']
  const { engine, index } = await archived(
    t,
    names.map((id, n) => ({ id, body: [`هدنة ${n}`], ...(n === 1 ? { abstractOf: 'b', language: 'en' as const } : {}) })),
  )
  for (const [n, id] of names.entries()) {
    faults.equal(index.store.find(id), n)
    faults.equal((await engine.article(id, null))?.article.paragraphs[0].text, `هدنة ${n}`)
    faults.equal(Buffer.from(present(await engine.original(id))).toString(), id)
  }
  faults.none()
  for (const id of ['', 'c', 'A', 'zz', '../0', '\ud800', '\u{10ffff}']) t.equal(await engine.article(id, null), null, JSON.stringify(id))
  const [hit] = (await engine.search(ask('', { languages: ['en'] }))).hits
  t.same([hit.article.id, hit.article.abstractOf, 'paragraphs' in hit.article], ['a', 'b', false])
})

t.test('two engines over one index do not disturb each other, and questions asked at once get their own answers', async (t) => {
  const { index, engine } = await archived(t, ['هدنة في حلب', 'قصف في حلب', 'حلب'])
  const other = createEngine(index, NO_LEXICON)
  const texts = ['هدنة', 'قصف', 'حلب -قصف', '"في حلب"', '-هدنة', '']
  const once = []
  for (const text of texts) once.push((await engine.search(ask(text))).hits.map(({ article }) => article.id))
  const together = await Promise.all(texts.map((text, i) => (i % 2 ? other : engine).search(ask(text))))
  t.same(
    together.map(({ hits }) => hits.map(({ article }) => article.id)),
    once,
  )
})

t.test('law: what is asked more widely finds all that it found more narrowly, and -x finds what x does not', async (t) => {
  const word = fc.constantFrom(
    ...'مفاوضات المفاوضات محادثات talks talk أسير أسرى prisoner سوريا السورية Syria ديرالزور دير الزور نوفمبر November cease-fire ceasefire من the 350'.split(
      ' ',
    ),
  )
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
  const item = fc.oneof(
    { weight: 5, arbitrary: word },
    { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`) },
    { weight: 1, arbitrary: fc.constantFrom('مفا*', 'tal*', 'سو*') },
  )
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 15 }),
      fc.array(fc.array(item, { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 5 }),
      async (texts, queries) => {
        const ends: (() => unknown)[] = []
        const { search } = await archived({ teardown: (end) => ends.push(end) }, texts, { lexicon: LEXICON })
        const found = async (typed: string, request: Partial<SearchRequest> = {}) => {
          const { hits, query, total } = await search(typed, request)
          if (hits.length !== total) throw new Error(`${typed}: ${hits.length} hits, total ${total}`)
          return { ids: new Set(hits.map(({ article }) => article.id)), relaxed: query.relaxed }
        }
        const within = (narrow: Set<string>, wide: Set<string>, what: string) => {
          compared++
          for (const id of narrow) if (!wide.has(id)) throw new Error(`${what}: ${id} is lost`)
        }
        try {
          for (const items of queries) {
            const typed = items.join(' ')
            const all = await found(typed, { match: 'all' })
            const auto = await found(typed)
            const any = await found(typed, { match: 'any' })
            within(all.ids, auto.ids, `${typed}: auto beside all`)
            if (!auto.relaxed) within(auto.ids, any.ids, `${typed}: any beside auto`)
            for (const match of ['all', 'any'] as const) {
              const off = await found(typed, { match, expand: 'off' })
              const forms = await found(typed, { match, expand: 'forms' })
              within(off.ids, forms.ids, `${typed}: forms beside off, ${match}`)
              within(forms.ids, (match === 'all' ? all : any).ids, `${typed}: auto beside forms, ${match}`)
              within(forms.ids, (await found(typed, { match, expand: 'forms', typing: true })).ids, `${typed}: typing, ${match}`)
            }
            const [one] = items
            // What only sounds like a word is found with it, but not left out with it.
            for (const expand of ['auto', 'forms', 'off'] as const) {
              const having = (await found(one, { match: 'any', expand })).ids
              const lacking = (await found(`-${one}`, { expand })).ids
              const both = [...lacking].filter((id) => having.has(id))
              if (having.size + lacking.size - both.length !== texts.length || (expand !== 'auto' && both.length > 0))
                throw new Error(`${one} finds ${[...having]}, -${one} finds ${[...lacking]}`)
            }
          }
        } finally {
          for (const end of ends.reverse()) await end()
        }
      },
    ),
    { numRuns: 30 },
  )
  t.ok(compared > 1000, `${compared} pairs were compared`)
})
