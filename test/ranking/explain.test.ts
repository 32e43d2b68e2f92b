import fc from 'fast-check'
import t from 'tap'
import { createEngine } from '../../index/engines/embedded.js'
import { DEFAULT_REQUEST, type Engine, open, rebuild, type SearchRequest } from '../../index/index.js'
import { archived, articleOf, indexOf, lexiconOf } from '../archived.js'
import { collectFaults, type Looks } from '../faults.js'
import { draft, query } from '../generated.js'
import { present } from '../present.js'
import { SEEDS, temporaryFolder } from '../temporary.js'
import { CASES } from './judged.js'

const asking = (text: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  ...{ ...DEFAULT_REQUEST, text, sort: 'relevance', limit: 100, snippets: 0, budget: 60_000 },
  ...more,
})

/** Explains every article of an archive and compares with what a search says. Returns how many scores were compared. */
async function compareAll(engine: Engine, ids: readonly string[], request: SearchRequest, faults: Looks): Promise<number> {
  const answer = await engine.search(request)
  const found = new Map(answer.hits.map((hit) => [hit.article.id, hit]))
  const about = JSON.stringify([request.text, request.match, request.expand])
  for (const id of ids) {
    const explained = present(await engine.explain(id, request))
    const sum = explained.parts.reduce((all, { value }) => all + value, 0)
    faults.ok(Math.abs(sum - explained.score) <= 1e-9, `${about} ${id}: parts sum to ${sum}, not ${explained.score}`)
    const hit = found.get(id)
    faults.ok(explained.matched === (hit !== undefined), `${about} ${id}: ${explained.matched ? 'not ' : ''}found by the search`)
    faults.ok(explained.matched !== explained.failed.length > 0, `${about} ${id}: matched or failed, not both`)
    faults.ok(explained.relaxed === answer.query.relaxed, `${about}: relaxed`)
    if (!hit) continue
    faults.ok(Math.round(explained.score * 1e4) / 1e4 === hit.score, `${about} ${id}: ${explained.score}, but ${hit.score} in the search`)
    faults.ok(explained.complete === hit.complete, `${about} ${id}: complete`)
    for (const part of explained.parts) {
      if (part.kind !== 'term') continue
      const { term, words } = part
      faults.ok(words.length !== 0, `${about} ${id}: term ${term} gives ${part.value} without a word`)
      faults.notOk(
        words.some(({ count, counted, weight }) => counted < count * weight - 1e-9),
        `${about} ${id}: counted less than there is`,
      )
    }
  }
  return found.size
}

t.test('over the seeds every explanation sums to the score of the search, and tells the same articles apart', async (t) => {
  const faults = collectFaults(t)
  const index = await temporaryFolder(t)
  await rebuild({ articles: SEEDS, index })
  const engine = await open({ index })
  t.teardown(() => engine.close())
  const ids = (await engine.search(asking(''))).hits.map(({ article }) => article.id)
  const texts = [
    ...CASES.map(({ q }) => q),
    ...['مفاوضات سوريا', '"دير الزور" negotiations', 'مفاوضات -لبنان', '-داعش', 'جنيف OR أستانا', 'مفاوض*', '"لا وجود له هنا" سوريا', ''],
    ...['سوريا year:2018', 'سوريا -source:syria-tv', 'داعش after:2018', 'lang:en Syria', 'author:unknown داعش', 'من في على'],
  ]
  let compared = 0
  for (const text of texts) {
    for (const match of ['auto', 'all', 'any'] as const) compared += await compareAll(engine, ids, asking(text, { match }), faults)
    compared += await compareAll(engine, ids, asking(text, { expand: 'off', languages: ['ar'], from: '2018' }), faults)
  }
  faults.none()
  t.ok(compared > 300, `${compared} scores`)
})

t.test('over made-up archives and queries too', async (t) => {
  const faults = collectFaults(t)
  const folder = await temporaryFolder(t)
  const lexicon = lexiconOf('truce | هدنة', 'army | جيش', 'shelling | قصف', 'bombing | قصف')
  let archive = 0
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(draft, { minLength: 1, maxLength: 8 }),
      fc.array(query, { minLength: 6, maxLength: 6 }),
      fc.constantFrom('auto' as const, 'all' as const, 'any' as const),
      async (drafts, queries, match) => {
        const index = await indexOf(`${folder}/${archive++}`, drafts.map(articleOf))
        const engine = createEngine(index, lexicon)
        const ids = drafts.map((_, n) => `a${n}`)
        for (const text of queries) compared += await compareAll(engine, ids, asking(text, { match }), faults)
        await engine.close()
      },
    ),
    { numRuns: 30 },
  )
  faults.none()
  t.ok(compared > 200, `${compared} scores`)
})

t.test('words are told by field and by how they came, and what fails is named', async (t) => {
  const { engine } = await archived(
    t,
    [
      { title: 'هدنة في حلب', body: ['الهدنة التي أعلنت في دير الزور هدنة.', 'The truce holds.'], date: '2018-01-02', source: 'one' },
      { title: 'قصف', body: ['قصف على حلب.'], date: '2017', source: 'two' },
    ],
    { lexicon: lexiconOf('truce | هدنة') },
  )
  const explained = present(await engine.explain('a0', asking('هدنة "دير الزور"')))
  t.same([explained.matched, explained.complete, explained.failed], [true, true, []])
  const [truce, place] = explained.parts
  if (truce.kind !== 'term' || place.kind !== 'term') throw new Error('terms come first')
  const words = (list: typeof truce.words) => list.map(({ text, field, count, via }) => [text, field, count, via]).sort()
  t.same(
    words(truce.words),
    [
      ['هدنة', 'title', 1, 'exact'],
      ['هدنة', 'body', 1, 'exact'],
      ['الهدنة', 'body', 1, 'form'],
      ['truce', 'body', 1, 'translation'],
    ].sort(),
  )
  t.same(words(place.words), [['دير الزور', 'body', 1, 'exact']])
  t.ok(
    present(truce.words.find(({ field, via }) => field === 'body' && via === 'form')).counted > 2,
    'the first word of the body counts more',
  )
  t.ok(explained.parts.some(({ kind }) => kind === 'coverage'))

  const failed = async (text: string, more: Partial<SearchRequest> = {}) => present(await engine.explain('a1', asking(text, more))).failed
  t.same(await failed('هدنة'), [{ kind: 'term', term: 0, field: null, text: 'هدنة', at: [0, 4] }])
  t.same(await failed('حلب هدنة', { match: 'all' }), [{ kind: 'term', term: 1, field: null, text: 'هدنة', at: [4, 8] }])
  t.same(await failed('حلب "دير الزور"'), [{ kind: 'term', term: 1, field: null, text: 'دير الزور', at: [4, 15] }])
  t.same(await failed('حلب -قصف'), [{ kind: 'excluded', term: null, field: null, text: 'قصف', at: [4, 8] }])
  t.same(await failed('حلب', { sources: ['one'], from: '2018' }), [
    { kind: 'filter', term: null, field: 'source', text: null, at: null },
    { kind: 'filter', term: null, field: 'date', text: null, at: null },
  ])
  t.same(await failed('حلب -source:two'), [{ kind: 'filter', term: null, field: 'source', text: 'source:two', at: [4, 15] }])
  t.same(await failed('حلب year:2018'), [{ kind: 'filter', term: null, field: 'year', text: null, at: null }])
  t.equal(await engine.explain('none', asking('حلب')), null)
})

t.test('analysis: each word with its place, its stem and what is searched with it', async (t) => {
  const faults = collectFaults(t)
  const { engine } = await archived(t, [{ title: 'المفاوضات في دير الزور', body: ['The negotiations of 2018 resumed.'] }], {
    lexicon: lexiconOf('negotiations | مفاوضات'),
  })
  const text = 'وبالمفاوضات في «ديرالزور» and Negotiations ٢٠١٨'
  const tokens = (await engine.analyze(text, null, 60_000)).tokens
  for (const { text: own, start, end } of tokens) faults.equal(text.slice(start, end), own)
  faults.none()
  t.match(tokens[0], {
    ...{ text: 'وبالمفاوضات', start: 0, end: 11, position: 0, language: 'ar', kind: 'word', folded: 'وبالمفاوضات' },
    ...{ clitics: ['و', 'ب', 'ال'], stop: false },
  })
  t.ok(tokens[0].stem?.startsWith('مفاوض'))
  t.ok(tokens[0].expansions.some(({ language, via, on }) => language === 'en' && via === 'translation' && on))
  t.ok(tokens[0].expansions.some(({ text: form, via }) => form === 'المفاوضات' && via === 'form'))
  t.match(tokens[1], { text: 'في', stop: true, stem: null, term: '=في', clitics: [], expansions: [] })
  const place = tokens.filter(({ start }) => start >= 16 && start < 25)
  t.same(
    place.map(({ kind, position }) => [kind, position]),
    [
      ['word', 2],
      ['joined', 2],
      ['word', 3],
    ],
    'a compound is its parts and what stands over them',
  )
  const negotiations = present(tokens.find(({ text: own }) => own === 'Negotiations'))
  t.match(negotiations, { language: 'en', folded: 'negotiations' })
  t.ok(negotiations.expansions.some(({ via, text: other }) => via === 'translation' && other.includes('مفاوضات')))
  t.match(
    tokens.find(({ kind }) => kind === 'number'),
    { folded: '2018', language: null },
  )
  t.match((await engine.analyze('٢٠١٨', 'ar', 60_000)).tokens[0], { language: 'ar' })
  t.same((await engine.analyze(' … ', null, 60_000)).tokens, [])
  const [search] = (await engine.search(asking('مفاوضات'))).query.terms
  const [analysed] = (await engine.analyze('مفاوضات', null, 60_000)).tokens
  t.same(analysed.expansions, search.expansions, 'the same as in a search')
  const long = (await engine.analyze('مفاوضات '.repeat(120), null, 60_000)).tokens
  t.equal(long.length, 120)
  t.ok(
    long.every(({ expansions }) => expansions.length > 0),
    'beyond the words of one query too',
  )
})
