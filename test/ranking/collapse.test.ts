// Near-identical copies in answers: folded into one hit each and counted once, told of beside it, and never out of
// reach. And articles on the same subject, of which copies are none.

import fc from 'fast-check'
import t from 'tap'
import { MAX_COPIES } from '../../index/engines/engine.js'
import { DEFAULT_REQUEST, type FacetName, type SearchRequest } from '../../index/index.js'
import { type Archived, archived, type Draft, lexiconOf } from '../archived.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'

/** Words enough for a text of this number to be a copy only of itself. */
const padding = (text: number) => Array.from({ length: 30 }, (_, i) => `pad${text}w${i}`).join(' ')

const WORDS = ['هدنة', 'قصف', 'ممر', 'حافلة', 'مفاوضات']
const SOURCES = ['one', 'two', 'three']

/** A text that stands in the archive in one or more printings, each with words of its own in its headline. */
const printed = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
  printings: fc.array(
    fc.record({
      headline: fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }),
      source: fc.option(fc.constantFrom(...SOURCES), { nil: undefined }),
      date: fc.option(fc.constantFrom('2017-03-05', '2017-08-26', '2018-11-27', '2018-11-28', '2019-01-01')),
      authors: fc.subarray(['Karim', 'Lina']),
    }),
    { minLength: 1, maxLength: 4 },
  ),
})

const question = fc.record<Partial<SearchRequest>>(
  {
    text: fc.array(fc.constantFrom(...WORDS, '-قصف', '"هدنة"'), { maxLength: 3 }).map((words) => words.join(' ')),
    sort: fc.constantFrom('relevance', 'newest', 'oldest', null),
    match: fc.constantFrom('auto', 'all', 'any'),
    sources: fc.subarray([...SOURCES, 'unknown'], { maxLength: 2 }),
    years: fc.subarray(['2017', '2018', 'unknown'], { maxLength: 2 }),
    authors: fc.subarray(['Karim', 'unknown'], { maxLength: 1 }),
  },
  { requiredKeys: ['text'] },
)

/** The same question with one value of a facet chosen alone. */
const choosing = (name: FacetName, value: string): Partial<SearchRequest> =>
  ({ source: { sources: [value] }, author: { authors: [value] }, year: { years: [value] }, lang: { languages: [value as 'ar'] } })[name]

t.test('folding is that of the slow way: run through all articles in their order, and pass over what a copy was seen of', async (t) => {
  let folded = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(printed, { minLength: 1, maxLength: 7 }),
      fc.array(question, { minLength: 4, maxLength: 4 }),
      async (texts, questions) => {
        const textOf = new Map<string, number>()
        const drafts: Draft[] = texts.flatMap(({ words, printings }, text) =>
          printings.map((printing, p) => {
            const id = `t${text}p${p}`
            textOf.set(id, text)
            return { ...printing, id, title: printing.headline.join(' ') || null, body: [`${words.join(' ')} ${padding(text)}`] }
          }),
        )
        const ends: (() => unknown)[] = []
        const made = await archived({ teardown: (end) => ends.push(end) }, drafts)
        try {
          for (const { text = '', ...request } of questions) {
            const facets: FacetName[] = ['source', 'author', 'year', 'lang']
            const all = await made.search(text, { ...request, collapse: false })
            const hits = await made.search(text, { ...request, facets, histogram: 'day' })
            const seen = new Set<number>()
            const expected = all.hits.filter(
              ({ article: { id } }) => !seen.has(present(textOf.get(id))) && seen.add(present(textOf.get(id))),
            )
            const ids = expected.map(({ article }) => article.id)
            const wrong = (what: string, ...values: unknown[]) =>
              new Error(`${what}: ${JSON.stringify(values)}\n${JSON.stringify({ text, request, drafts })}`)
            const found = hits.hits.map(({ article }) => article.id)
            if (String(found) !== String(ids)) throw wrong('order', found, ids)
            const complete = new Set(all.hits.filter(({ complete }) => complete).map(({ article: { id } }) => textOf.get(id)))
            const totals = [hits.total, hits.totalArticles, hits.totalAll, all.total, all.totalArticles]
            if (String(totals) !== String([ids.length, all.total, complete.size, all.hits.length, all.total])) throw wrong('totals', totals)
            folded += all.total - hits.total

            // A count is what choosing it finds; only a quoted phrase may be found by it, and its words without it.
            const differs = async (count: number, chosen: Partial<SearchRequest>): Promise<boolean> => {
              const { total, query } = await made.search(text, { ...request, ...chosen })
              return query.relaxed === hits.query.relaxed && total !== count
            }
            for (const name of facets) {
              for (const { value, count } of present(hits.facets[name]).values) {
                if (await differs(count, choosing(name, value))) throw wrong(`facet ${name} ${value}`, count)
              }
            }
            for (const { from, to, count } of present(hits.histogram).buckets) {
              if (await differs(count, { from, to })) throw wrong(`bar ${from}`, count)
            }
            if (await differs(present(hits.histogram).undated, { undated: 'only' })) throw wrong('undated', present(hits.histogram).undated)

            // Pages join without a gap and without a repeat; a collapsed article has the rank of its hit.
            const pages: string[] = []
            for (let offset = 0; offset < ids.length; offset += 2) pages.push(...(await made.ids(text, { ...request, limit: 2, offset })))
            if (String(pages) !== String(ids)) throw wrong('pages', pages, ids)
            for (const { article } of all.hits) {
              const at = ids.findIndex((id) => textOf.get(id) === textOf.get(article.id))
              const { neighbours } = await made.engine.neighbours(article.id, { ...DEFAULT_REQUEST, ...request, text })
              const wanted = { position: at + 1, total: ids.length, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null }
              if (JSON.stringify(neighbours) !== JSON.stringify(wanted)) throw wrong('neighbours', neighbours, wanted)
            }
          }

          // No article is out of reach: it is a hit, or is told of beside one; and it tells of all its copies.
          const whole = await made.search('')
          const reached = whole.hits.flatMap(({ article, alsoIn }) => [article.id, ...alsoIn.map(({ id }) => id)])
          if (String(reached.sort()) !== String([...textOf.keys()].sort())) throw new Error(`out of reach: ${reached}`)
          for (const [id, text] of textOf) {
            const others = [...textOf.keys()].filter((other) => other !== id && textOf.get(other) === text)
            const { alsoIn, copies } = present(await made.engine.article(id, null))
            if (copies !== others.length || String(alsoIn.map(({ id }) => id).sort()) !== String(others.sort()))
              throw new Error(`copies of ${id}`)
          }
        } finally {
          for (const end of ends) await end()
        }
      },
    ),
    { numRuns: 40 },
  )
  t.ok(folded > 20, `${folded} articles were folded`)
})

const body = [`هدنة في المدينة ${padding(1)}`]

t.test('copies are told of eldest first, undated last, twenty of them at most; all are hits when not folded', async (t) => {
  const dates = ['2018-02-01', null, '2018-01-01', '2018-03']
  const { search } = await archived(
    t,
    dates.map((date, n) => ({ id: `c${n}`, source: `s${n}`, date, body })),
  )
  const { hits, total, totalArticles } = await search('هدنة', { sort: 'newest' })
  t.same([total, totalArticles], [1, 4])
  t.equal(hits[0].article.id, 'c3', 'the newest stands for them when the newest is asked for')
  t.same(
    hits[0].alsoIn.map(({ id, source, published }) => [id, source?.id, published?.date]),
    [
      ['c2', 's2', '2018-01-01'],
      ['c0', 's0', '2018-02-01'],
      ['c1', 's1', undefined],
    ],
  )
  t.same((await search('هدنة', { sort: 'oldest' })).hits[0].article.id, 'c2')
  const filtered = await search('هدنة', { sources: ['s1'] })
  t.equal(filtered.hits[0].article.id, 'c1')
  t.equal(filtered.hits[0].copies, 3, 'copies that a filter shuts out are told of all the same')

  const many = await archived(
    t,
    Array.from({ length: MAX_COPIES + 10 }, (_, n) => ({ id: `m${n}`, body })),
  )
  const answer = await many.search('هدنة')
  t.same([answer.hits.length, answer.hits[0].alsoIn.length, answer.hits[0].copies], [1, MAX_COPIES, MAX_COPIES + 9])
  t.equal((await many.ids('هدنة', { collapse: false })).length, MAX_COPIES + 10)

  let read = 0
  const { article } = many.index.store
  many.index.store.article = (n) => {
    read++
    return article(n)
  }
  const again = await many.search('هدنة')
  t.same([again.hits[0].alsoIn, read], [answer.hits[0].alsoIn, 1], 'those that were told of a moment ago are not read again')
  const { hits: counted } = await many.search('هدنة', { alsoIn: false })
  t.same([counted[0].alsoIn, counted[0].copies, read], [[], MAX_COPIES + 9, 2], 'or are only counted')
})

t.test('the best of the copies stands for them, by the exact score', async (t) => {
  const { ids } = await archived(t, [
    { id: 'plain', title: 'أخبار اليوم', body, date: '2019-01-01' },
    { id: 'titled', title: 'هدنة في المدينة', body, date: '2018-01-01' },
    { id: 'other', body: [`هدنة ${padding(2)} ${padding(3)}`] },
  ])
  t.same(await ids('هدنة'), ['titled', 'other'])
  t.same(await ids('هدنة', { collapse: false }), ['titled', 'plain', 'other'])
  t.same(await ids('أخبار هدنة'), ['plain', 'other'], 'the one that has all the words, though another scores more for one')
})

// ---- similar ----------------------------------------------------------------------------------------------------

const similar = async ({ engine }: Archived, id: string, request: { languages?: ('ar' | 'en')[]; limit?: number } = {}) =>
  present(await engine.similar(id, { languages: [], limit: 20, budget: 60_000, ...request })).hits

const SUBJECTS: Draft[] = [
  {
    id: 'talks',
    title: 'مفاوضات دير الزور',
    body: ['بدأت مفاوضات في دير الزور بين العشائر والجيش حول ممر آمن.', 'وقال شيوخ العشائر إن المفاوضات قرب دير الزور ستطول.'],
  },
  { id: 'corridor', title: 'ممر آمن', body: ['طلبت العشائر ممرًا آمنًا للمدنيين قرب دير الزور، ولم تبدأ أي مفاوضات.'] },
  { id: 'football', title: 'كأس آسيا', body: ['فاز المنتخب في المباراة الأولى بهدفين، وقال المدرب إن الجيش من المشجعين ساندهم.'] },
  { id: 'weather', body: ['أمطار غزيرة في الساحل وثلوج على الجبال نهاية الأسبوع.'] },
  { id: 'english', language: 'en', body: ['Negotiations with the tribes about a safe corridor went on for days.'] },
]
const LEXICON = lexiconOf('negotiation|مفاوضة', 'negotiation|مفاوضات', 'tribe|عشيرة', 'tribe|عشائر', 'corridor|ممر', 'safe|آمن|a')

t.test('similar: what shares the strongest words, in either language, with those words as the article prints them', async (t) => {
  const faults = collectFaults(t)
  const common = Array.from({ length: 8 }, (_, n): Draft => ({ body: [`وقال الجيش في بيانه رقم ${n} كلامًا آخر.`] }))
  const made = await archived(t, [...SUBJECTS, ...common], { lexicon: LEXICON })
  const hits = await similar(made, 'talks')
  t.equal(hits[0].article.id, 'corridor')
  t.ok(hits[0].shared.includes('دير الزور'), 'two words that always stand together are one name')
  t.ok(hits[0].shared.includes('العشائر'), 'as the article spells it')
  t.notOk(
    hits.some(({ article }) => ['talks', 'football', 'weather'].includes(article.id)),
    'neither itself nor what shares a word that says little',
  )
  const english = hits.find(({ article }) => article.id === 'english')
  t.ok(english && english.score < hits[0].score, 'across the languages, and lower')
  t.same(
    (await similar(made, 'talks', { languages: ['en'] })).map(({ article }) => article.id),
    ['english'],
  )
  t.same(
    (await similar(made, 'talks', { languages: ['ar'] })).map(({ article }) => article.id),
    ['corridor'],
  )
  t.equal((await similar(made, 'talks', { limit: 1 })).length, 1)
  for (const { score } of hits) faults.ok(score >= 0.2 && score < 1, `${score} of what the article itself scores`)
  faults.none()
  t.same(await similar(made, 'weather'), [])
  t.equal(await made.engine.similar('none', { languages: [], limit: 5, budget: 100 }), null)
})

t.test('similar: copies of the article are not among them, and copies of another are one', async (t) => {
  const long = (draft: Draft, text: number): Draft => ({ ...draft, body: [...present(draft.body), padding(text)] })
  const made = await archived(t, [
    long(SUBJECTS[0], 1),
    { ...long(SUBJECTS[0], 1), id: 'talks-again', source: 'two' },
    long(SUBJECTS[1], 2),
    { ...long(SUBJECTS[1], 2), id: 'corridor-again', source: 'two' },
    ...SUBJECTS.slice(2),
    ...Array.from({ length: 10 }, (_, n): Draft => ({ body: [`خبر آخر ${padding(10 + n)}`] })),
  ])
  const hits = await similar(made, 'talks', { languages: ['ar'] })
  t.notOk(hits.some(({ article }) => article.id.startsWith('talks')))
  t.equal(hits.filter(({ article }) => article.id.startsWith('corridor')).length, 1)
  t.same([hits[0].article.id, ...hits[0].alsoIn.map(({ id }) => id)].sort(), ['corridor', 'corridor-again'])
})

t.test('similar: a rehearsed article, an empty one and one of a single word answer too', async (t) => {
  const made = await archived(t, [
    { id: 'ring', body: ['قلب شوق '.repeat(20)] },
    { id: 'ring-2', body: ['شوق قلب '.repeat(3)] },
    { id: 'word', body: ['قلب'] },
    { id: 'empty', body: [] },
    { id: 'other', body: ['نص لا صلة له بغيره'] },
  ])
  t.match(await similar(made, 'ring'), [{ article: { id: 'ring-2' } }, {}])
  t.same(await similar(made, 'empty'), [])
  t.equal((await similar(made, 'word')).length, 2)
})
