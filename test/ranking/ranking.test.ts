import fc from 'fast-check'
import t from 'tap'
import { createEngine } from '../../index/engines/embedded.js'
import { DEFAULT_REQUEST, type Engine } from '../../index/engines/engine.js'
import type { FacetName, Histogram, SearchRequest } from '../../index/index.js'
import { blockSizeOf } from '../../index/ranking/exact-order.js'
import { type Archived, archived, articleOf, type Draft, indexOf, NO_LEXICON } from '../archived.js'
import { createDice } from '../bench/dice.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { temporaryFolder } from '../temporary.js'

const values = async ({ search }: Archived, name: FacetName, text: string, request: Partial<SearchRequest> = {}) =>
  present((await search(text, { ...request, facets: [name] })).facets[name]).values.map(
    ({ value, count, selected }) => `${value} ${count}${selected ? ' *' : ''}`,
  )

const DATED: Draft[] = [
  { id: 'day', body: ['هدنة'], date: '2017-08-26' },
  { id: 'first', body: ['هدنة'], date: '2018-11-01' },
  { id: 'last', body: ['هدنة'], date: '2018-11-30' },
  { id: 'month', body: ['هدنة'], date: '2018-11' },
  { id: 'year', body: ['هدنة'], date: '2018' },
  { id: 'next', body: ['هدنة'], date: '2019-01-01' },
  { id: 'none', body: ['هدنة'] },
]

t.test('from and to reach to the ends of a year, a month, a day; what is known by month or year passes if a day of it does', async (t) => {
  const { ids } = await archived(t, DATED)
  const cases: [from: string | null, to: string | null, found: string][] = [
    [null, '2017', 'day'],
    ['2018', '2018', 'first last month year'],
    ['2018-11', '2018-11', 'first last month year'],
    ['2018-11-02', '2018-11-29', 'month year'],
    ['2018-11-30', null, 'last month next year'],
    ['2018-12', null, 'next year'],
    ['2018-12-31', '2018-12-31', 'year'],
    ['2020', '2019', ''],
  ]
  for (const [from, to, found] of cases) t.equal((await ids('هدنة', { from, to })).sort().join(' '), found, `${from} – ${to}`)
})

t.test('undated articles: out when a date bound is set, sent or typed, else in; and as asked', async (t) => {
  const { ids } = await archived(t, DATED)
  const all = DATED.map(({ id }) => present(id)).sort()
  const cases: [text: string, request: Partial<SearchRequest>, found: string[]][] = [
    ['هدنة', {}, all],
    ['هدنة', { undated: 'exclude' }, all.filter((id) => id !== 'none')],
    ['هدنة', { undated: 'only' }, ['none']],
    ['هدنة', { from: '2019' }, ['next']],
    ['هدنة after:2018', {}, ['next']],
    ['هدنة', { from: '2019', undated: 'include' }, ['next', 'none']],
    ['هدنة after:2018', { undated: 'include' }, ['next', 'none']],
    ['هدنة after:2018', { undated: 'only' }, ['none']],
    ['هدنة', { from: '2019', undated: 'only' }, ['none']],
    ['هدنة', { years: ['2019'] }, ['next']],
    ['هدنة', { years: ['2019', 'unknown'] }, ['next', 'none']],
    ['هدنة -year:2018', {}, ['day', 'next', 'none']],
    ['هدنة -after:2018', {}, all.filter((id) => id !== 'next')],
  ]
  for (const [text, request, found] of cases) t.same((await ids(text, request)).sort(), found, `${text} ${JSON.stringify(request)}`)
})

t.test('values of one filter are alternatives, typed and sent together; different filters narrow one another', async (t) => {
  const { ids } = await archived(t, [
    { id: 'ar-one', body: ['هدنة'], source: 'one', authors: ['Karim El-Masri'], date: '2017' },
    { id: 'ar-two', body: ['هدنة'], source: 'two', authors: ['Karim', 'سعاد أحمد'], date: '2018' },
    { id: 'en-one', body: ['هدنة'], source: 'one', language: 'en', date: '2019' },
    { id: 'en-none', body: ['هدنة'], language: 'en', authors: ['أحمد'], date: '2020' },
  ])
  const cases: [text: string, request: Partial<SearchRequest>, found: string][] = [
    ['source:one', {}, 'ar-one en-one'],
    ['source:one source:two', {}, 'ar-one ar-two en-one'],
    ['source:one', { sources: ['two'] }, 'ar-one ar-two en-one'],
    ['', { sources: ['two', 'unknown'] }, 'ar-two en-none'],
    ['source:unknown', { sources: ['two'] }, 'ar-two en-none'],
    ['source:nobody', {}, ''],
    ['-source:one', {}, 'ar-two en-none'],
    ['-source:one -source:two', {}, 'en-none'],
    ['-source:unknown', {}, 'ar-one ar-two en-one'],
    ['lang:ar', { sources: ['one'] }, 'ar-one'],
    ['', { languages: ['ar', 'en'] }, 'ar-one ar-two en-none en-one'],
    ['lang:en lang:ar', {}, 'ar-one ar-two en-none en-one'],
    ['-lang:ar', {}, 'en-none en-one'],
    ['author:karim', {}, 'ar-one ar-two'],
    ['author:احمد', {}, 'ar-two en-none'],
    ['', { authors: ['KARIM'] }, 'ar-two'],
    ['', { authors: ['احمد'] }, 'en-none'],
    ['', { authors: ['احمد', 'unknown'] }, 'en-none en-one'],
    ['year:2017 year:2019', {}, 'ar-one en-one'],
    ['year:2017..2018', { years: ['2020'] }, 'ar-one ar-two en-none'],
    ['year:2017 lang:en', {}, ''],
    ['year:2018.. before:2020', {}, 'ar-two en-one'],
    ['year:2017..2020 -year:2018', {}, 'ar-one en-none en-one'],
    ['after:2017 before:2020', {}, 'ar-two en-one'],
  ]
  for (const [text, request, found] of cases)
    t.equal((await ids(text, request)).sort().join(' '), found, `${text} ${JSON.stringify(request)}`)
})

t.test('a facet counts what its other values would find, keeps what was chosen, and is cut at 20', async (t) => {
  const archive = await archived(t, [
    { body: ['هدنة'], source: 'one', date: '2017', authors: ['Karim El-Masri', 'سعاد أحمد'] },
    { body: ['هدنة'], source: 'one', date: '2018-11', authors: ['Karim El-Masri'] },
    { body: ['هدنة'], source: 'two', date: '2018', language: 'en' },
    { body: ['هدنة قصف'], authors: ['Karim El-Masri'] },
    { body: ['قصف'], source: 'three', date: '2016' },
  ])
  t.same(await values(archive, 'source', 'هدنة'), ['one 2', 'two 1', 'unknown 1'])
  t.same(await values(archive, 'source', 'هدنة', { sources: ['two'] }), ['two 1 *', 'one 2', 'unknown 1'], 'its own filter does not count')
  t.same(await values(archive, 'source', 'هدنة source:two'), ['one 2', 'two 1', 'unknown 1'], 'typed or sent')
  t.same(await values(archive, 'source', 'هدنة -source:two'), ['one 2', 'unknown 1'], 'what is shut out stays out')
  t.same(await values(archive, 'source', 'هدنة', { sources: ['two'], years: ['2017'] }), ['two 0 *', 'one 1'], 'others do')
  t.same(await values(archive, 'source', 'هدنة', { sources: ['nobody'] }), ['nobody 0 *', 'one 2', 'two 1', 'unknown 1'])
  t.same(await values(archive, 'source', 'هدنة -قصف'), ['one 2', 'two 1'])
  t.same(await values(archive, 'year', 'هدنة', { years: ['unknown', '2018'] }), ['2018 2 *', 'unknown 1 *', '2017 1'])
  t.same(await values(archive, 'year', 'هدنة year:2017'), ['2018 2', '2017 1', 'unknown 1'])
  t.same(await values(archive, 'year', 'هدنة', { from: '2018' }), ['2018 2'])
  t.same(await values(archive, 'lang', 'هدنة', { languages: ['en'] }), ['en 1 *', 'ar 3'])
  t.same(await values(archive, 'author', 'هدنة'), ['Karim El-Masri 3', 'unknown 1', 'سعاد أحمد 1'])
  t.same(
    await values(archive, 'author', 'هدنة', { authors: ['KARIM el-masri', 'Nobody', 'nobody'] }),
    ['Karim El-Masri 3 *', 'Nobody 0 *', 'unknown 1', 'سعاد أحمد 1'],
    'names are compared folded, and none is shown twice',
  )
  const { facets } = await archive.search('هدنة', { facets: ['source'] })
  t.same(
    facets.source?.values.map(({ label }) => label.en),
    ['one', 'two', null],
  )

  const many = await archived(
    t,
    Array.from({ length: 21 }, (_, n) => ({ body: ['هدنة'], source: `s${String(n).padStart(2, '0')}` })),
  )
  const facet = present((await many.search('هدنة', { facets: ['source'], sources: ['s20'] })).facets.source)
  t.same([facet.values.length, facet.more, facet.values[0].value, facet.values[19].value], [20, true, 's20', 's18'])
  t.equal((await many.search('هدنة -source:s00', { facets: ['source'] })).facets.source?.more, false)
})

t.test('facet counts come true: choosing a value finds as many articles as it promised', async (t) => {
  const drafts = fc.record(
    {
      body: fc.constantFrom(['هدنة'], ['هدنة قصف'], ['قصف']),
      source: fc.constantFrom('one', 'two'),
      authors: fc.constantFrom([], ['Karim'], ['Karim El-Masri'], ['Karim', 'سعاد']),
      date: fc.constantFrom('2017', '2018-11', '2018-11-27', null),
      language: fc.constantFrom('ar' as const, 'en' as const),
    },
    { requiredKeys: ['body', 'authors', 'date', 'language'] },
  )
  const keys = { source: 'sources', lang: 'languages', year: 'years', author: 'authors' } as const
  await fc.assert(
    fc.asyncProperty(
      fc.array(drafts, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('هدنة', 'هدنة قصف', 'هدنة -قصف', '', 'year:2018', '-lang:en'),
      fc.constantFrom<Partial<SearchRequest>>({}, { sources: ['one'] }, { languages: ['ar'], authors: ['karim'] }, { from: '2018' }),
      async (articles, text, request) => {
        const ends: (() => unknown)[] = []
        const { search } = await archived({ teardown: (end) => ends.push(end) }, articles)
        try {
          const { facets, total } = await search(text, { ...request, facets: ['source', 'lang', 'year', 'author'] })
          for (const name of ['source', 'lang', 'year', 'author'] as const) {
            for (const { value, count } of present(facets[name]).values) {
              // A typed year stands beside a chosen one, so that it alone would not be asked.
              if (name === 'year' && text.includes('year:')) continue
              const found = (await search(text, { ...request, [keys[name]]: [value] })).total
              if (found !== count) throw new Error(`${name} ${value}: ${found}, not ${count}, of ${total}`)
            }
          }
        } finally {
          for (const end of ends.reverse()) await end()
        }
      },
    ),
    { numRuns: 25 },
  )
  t.pass()
})

t.test('histogram: by day, month or year as the span asks, empty buckets included, never more than 200', async (t) => {
  const histogram = async (dates: (string | null)[], interval: SearchRequest['histogram'] = 'auto', text = 'هدنة'): Promise<Histogram> => {
    const { search } = await archived(
      t,
      dates.map((date) => ({ body: ['هدنة'], date })),
    )
    return present((await search(text, { histogram: interval })).histogram)
  }
  const outline = ({ interval, undated, buckets }: Histogram) =>
    `${interval} ${undated}: ${buckets.length} ${buckets[0]?.from ?? ''}–${buckets.at(-1)?.to ?? ''} of ${buckets.reduce((sum, { count }) => sum + count, 0)}`

  t.same(await histogram(['2018-11-27']), { interval: 'day', undated: 0, buckets: [{ from: '2018-11-27', to: '2018-11-27', count: 1 }] })
  t.same(await histogram([null, null]), { interval: 'year', undated: 2, buckets: [] })
  t.same(await histogram([null], 'month'), { interval: 'month', undated: 1, buckets: [] })
  t.same(await histogram(['2018-11-27'], 'auto', 'قصف'), { interval: 'year', undated: 0, buckets: [] }, 'of nothing')
  t.same((await histogram(['2018-12-31', '2019-01-02', '2019-01-02', null])).buckets, [
    { from: '2018-12-31', to: '2018-12-31', count: 1 },
    { from: '2019-01-01', to: '2019-01-01', count: 0 },
    { from: '2019-01-02', to: '2019-01-02', count: 2 },
  ])
  t.equal(outline(await histogram(['2019-01-01', '2019-03-03'])), 'day 0: 62 2019-01-01–2019-03-03 of 2')
  t.equal(outline(await histogram(['2019-01-01', '2019-03-04'])), 'month 0: 3 2019-01-01–2019-03-31 of 2')
  t.equal(outline(await histogram(['2015-01-31', '2019-12-01'])), 'month 0: 60 2015-01-01–2019-12-31 of 2')
  t.equal(outline(await histogram(['2015-01-31', '2020-01-01'])), 'year 0: 6 2015-01-01–2020-12-31 of 2')
  t.equal(outline(await histogram(['2020-02-01', '2020-02-29'], 'month')), 'month 0: 1 2020-02-01–2020-02-29 of 2', 'a leap year')
  t.equal(outline(await histogram(['2019-01-01', '2019-07-19'], 'day')), 'day 0: 200 2019-01-01–2019-07-19 of 2')
  t.equal(outline(await histogram(['2019-01-01', '2019-07-20'], 'day')), 'month 0: 7 2019-01-01–2019-07-31 of 2', 'a coarser interval')
  t.equal(outline(await histogram(['1999-01-01', '2018-01-01'], 'day')), 'year 0: 20 1999-01-01–2018-12-31 of 2', 'and a coarser one')
  t.equal(outline(await histogram(['2017', '2018-11', null], 'year')), 'year 1: 2 2017-01-01–2018-12-31 of 2')
})

t.test('order: newest and oldest first put undated last, and what is equal stands by id', async (t) => {
  const { ids, search } = await archived(t, [
    { id: 'c', body: ['هدنة'], date: '2018-11-27' },
    { id: 'b', body: ['هدنة'] },
    { id: 'a', body: ['هدنة'] },
    { id: 'd', body: ['هدنة'], date: '2018-11-27' },
    { id: 'e', body: ['هدنة'], date: '2017' },
    { id: 'f', body: ['هدنة'], date: '2019-01' },
  ])
  t.same(await ids('هدنة', { sort: 'newest' }), ['f', 'c', 'd', 'e', 'a', 'b'])
  t.same(await ids('هدنة', { sort: 'oldest' }), ['e', 'c', 'd', 'f', 'a', 'b'])
  t.same(await ids('هدنة'), ['f', 'c', 'd', 'e', 'a', 'b'], 'equal scores: newer first, then id')
  for (const text of ['', '-قصف', 'lang:ar', '-"قصف"']) t.same(await ids(text), ['f', 'c', 'd', 'e', 'a', 'b'], 'no words: newest first')
  t.ok((await search('هدنة', { sort: 'newest' })).hits.every(({ complete }) => complete))
})

t.test('an article with every word stands before any without, however good that is', async (t) => {
  const { search } = await archived(t, [
    { id: 'often', title: 'هدنة هدنة هدنة', body: ['هدنة هدنة هدنة هدنة'] },
    { id: 'both', body: [`${'كلام آخر طويل عن كل شيء '.repeat(60)} هدنة ثم قصف`] },
    { id: 'one', body: ['قصف'] },
  ])
  const auto = await search('هدنة قصف')
  t.same(
    auto.hits.map(({ article, complete }) => [article.id, complete]),
    [
      ['both', true],
      ['often', false],
      ['one', false],
    ],
  )
  t.same([auto.total, auto.totalAll], [3, 1])
  const all = await search('هدنة قصف', { match: 'all' })
  t.same([all.total, all.totalAll, all.hits[0].article.id], [1, 1, 'both'])
  const phrase = await search('"هدنة هدنة" قصف')
  t.same([phrase.total, phrase.hits[0].article.id], [1, 'often'], 'auto: quoted phrases must match')
  t.equal((await search('"هدنة هدنة" قصف', { match: 'any' })).total, 3, 'any: one is enough, phrases too')
})

t.test('terms count the articles of the archive, filters and exclusions aside', async (t) => {
  const { search } = await archived(t, [
    { body: ['هدنة'], source: 'one' },
    { body: ['هدنة قصف'], source: 'two' },
    { body: ['قصف في حلب'], source: 'two' },
  ])
  const counts = async (text: string, request: Partial<SearchRequest> = {}) =>
    (await search(text, request)).query.terms.map(({ articles }) => articles)
  t.same(await counts('هدنة قصف'), [2, 2])
  t.same(await counts('هدنة قصف', { sources: ['one'], match: 'all' }), [2, 2])
  t.same(await counts('هدنة -قصف'), [2])
  t.same(await counts('دمشق "في حلب" OR هدنة'), [0, 3])
})

t.test('pages: beyond the first block of candidates too, the pages put together are the whole list', async (t) => {
  const faults = collectFaults(t)
  const total = 2 * blockSizeOf({ concepts: [1, 2] }) + 50
  const archive = await archived(
    t,
    Array.from({ length: total }, (_, n) => ({
      body: [`${'هدنة '.repeat(1 + (n % 7))}${n % 3 ? 'قصف ' : ''}${'كلام آخر '.repeat(n % 11)}`],
      date: n % 5 ? `2018-${String(1 + (n % 12)).padStart(2, '0')}` : null,
    })),
  )
  const { ids, search } = archive
  for (const sort of ['relevance', 'newest', 'oldest'] as const) {
    const whole: string[] = []
    for (let offset = 0; offset < total; offset += 100) whole.push(...(await ids('هدنة قصف', { sort, offset })))
    faults.equal(new Set(whole).size, total, `${sort}: every article once`)
    for (const [offset, limit] of [
      [190, 20],
      [199, 1],
      [200, 1],
      [195, 100],
      [399, 2],
      [0, 1],
      [total - 1, 20],
    ]) {
      faults.same(
        await ids('هدنة قصف', { sort, offset, limit }),
        whole.slice(offset, offset + limit),
        `${sort}: ${limit} from ${offset} on`,
      )
    }
    for (const offset of [total, total + 1, 9_999]) {
      const beyond = await search('هدنة قصف', { sort, offset, limit: 1 })
      faults.same([beyond.hits, beyond.total], [[], total], `${sort}: nothing from ${offset} on`)
    }
    const complete = (await Promise.all([0, 100, 200, 300, 400].map((offset) => search('هدنة قصف', { sort, offset })))).flatMap(
      ({ hits }) => hits,
    )
    faults.equal(complete.filter((hit) => hit.complete).length, (await search('هدنة قصف')).totalAll)
    if (sort === 'relevance')
      faults.notOk(
        complete.some((hit, i) => hit.complete && i > 0 && !complete[i - 1].complete),
        'none with all words after one without',
      )
  }
  faults.none()
})

t.test('law: the order does not hang on the size of a page, and the total is the sum over pages', async (t) => {
  const word = fc.constantFrom('هدنة', 'الهدنة', 'قصف', 'حلب', 'ديرالزور', 'دير', 'الزور', 'من', 'truce', '350')
  const text = fc.array(word, { minLength: 1, maxLength: 10 }).map((words) => words.join(' '))
  const draft = fc.record({
    title: fc.option(text),
    body: fc.array(text, { maxLength: 3 }),
    date: fc.constantFrom('2017', '2018-11', '2018-11-27', null),
  })
  const asked = fc
    .array(
      fc.oneof(
        word,
        word.map((one) => `-${one}`),
        fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`),
        fc.constantFrom('هد*', 'قصف OR دير'),
      ),
      {
        maxLength: 4,
      },
    )
    .map((parts) => parts.join(' '))
  let pages = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(draft, { maxLength: 25 }),
      fc.array(asked, { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('relevance', 'newest', 'oldest', null),
      fc.constantFrom('auto', 'all', 'any'),
      async (drafts, queries, limit, sort, match) => {
        const ends: (() => unknown)[] = []
        const { search } = await archived({ teardown: (end) => ends.push(end) }, drafts)
        try {
          for (const typed of queries) {
            const whole = await search(typed, { sort, match, limit: 100 })
            const scored = (hits: typeof whole.hits) => hits.map(({ article, score, complete }) => `${article.id} ${score} ${complete}`)
            const paged: string[] = []
            for (let offset = 0; ; offset += limit) {
              const page = await search(typed, { sort, match, limit, offset })
              if (page.total !== whole.total) throw new Error(`${typed}: total ${page.total} on a page, ${whole.total} at once`)
              if (page.hits.length === 0) break
              paged.push(...scored(page.hits))
              pages++
            }
            if (paged.length !== whole.total) throw new Error(`${typed}: ${paged.length} on pages, total ${whole.total}`)
            if (paged.join() !== scored(whole.hits).join()) throw new Error(`${typed}\n pages ${paged}\n whole ${scored(whole.hits)}`)
          }
        } finally {
          for (const end of ends.reverse()) await end()
        }
      },
    ),
    { numRuns: 30 },
  )
  t.ok(pages > 100, `${pages} pages were compared`)
})

t.test(
  'candidates: of a common word few need scoring exactly, for the rough order knows place, length, spelling and 4-grams',
  async (t) => {
    const dice = createDice(11)
    const forms = ['هدنة', 'الهدنة', 'والهدنة', 'بالهدنة', 'هدنات', 'قصف', 'القصف', 'وقصف', 'قصفها']
    const others = ['مدينة', 'شارع', 'سوق', 'نهر', 'جسر', 'مطار', 'ميناء', 'حقل', 'مصنع', 'مدرسة', 'ملعب', 'متحف']
    const word = (): string => (dice.next() < 0.06 ? forms[dice.below(forms.length)] : others[dice.below(others.length)])
    const text = (words: number): string => Array.from({ length: words }, word).join(' ')
    const drafts = Array.from({ length: 1500 }, () => ({ title: text(4), body: [text(10 + dice.below(30)), text(10 + dice.below(60))] }))
    const index = await indexOf(await temporaryFolder(t), drafts.map(articleOf))
    t.teardown(() => index.close())
    const [few, all] = [createEngine(index, NO_LEXICON), createEngine(index, NO_LEXICON, undefined, 1500)]
    for (const typed of ['هدنة', 'والهدنة', 'القصف', 'هدنة قصف']) {
      const ask = async (engine: Engine): Promise<string[]> =>
        (await engine.search({ ...DEFAULT_REQUEST, text: typed, limit: 10, snippets: 0, budget: 60_000 })).hits.map(
          ({ article }) => article.id,
        )
      const [found, best] = [await ask(few), await ask(all)]
      t.same(found, best, `${typed}: the first ten of all candidates`)
    }
  },
)
