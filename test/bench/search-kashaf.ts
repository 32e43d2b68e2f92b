// Measured apart: Kashaf by itself. What each length of query costs with and without crossing into the other language,
// what reading and marking the hits adds, phrases, prefixes and filters, and that a search says when time ran out.

import { openIndex } from '../../index/archive/index-reader.js'
import { createEngine } from '../../index/engines/embedded.js'
import { type Answer, DEFAULT_REQUEST, type Engine, type SearchRequest } from '../../index/engines/engine.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { answer, inputOf } from './child.js'
import { KINDS, type Kind, parted, type Queries, type Query, warmUp } from './queries.js'

export interface SearchInput {
  folder: string
  queries: Queries
}

/** Milliseconds a query. */
export interface Times {
  mean: number
  median: number
  p95: number
}

export interface SearchedKashaf {
  /** Finding and ranking, by length of query. */
  crossing: Record<Kind, Times>
  forms: Record<Kind, Times>
  /** Median over the 3-word queries of what crossing adds to each. Milliseconds. */
  crossingAdds: number
  /** The call as a whole with 20 hits read and marked, no snippets. */
  whole: Record<Kind, Times>
  /** Of 3-word queries: finding and ranking, and making 10 snippets with marks. */
  tenSnippets: { search: Times; snippets: Times }
  phrase: Times
  prefix: Times
  facets: Times
  /** Mean share of the first ten of all candidates, were all scored exactly, that those few have which are. */
  firstTen: Record<Kind, number>
  /** Postings of the words asked for, mean a query. */
  postings: Record<Kind, number>
  /** What a search that is given no time says of its total. */
  hurried: Answer['totalRelation']
}

const FIRST_TEN_QUERIES = 100
/** So many candidates hold the first ten of all, whatever the size of the archive. */
const ALL_CANDIDATES = 20_000

const { folder, queries } = await inputOf<SearchInput>()
const index = await openIndex(folder, false)
const lexicon = await loadLexicon({ user: null })
const ask = (engine: Engine, text: string, request: Partial<SearchRequest>): Promise<Answer> =>
  engine.search({ ...DEFAULT_REQUEST, text, snippets: 0, budget: 60_000, ...request })
const ranking = ({ timing }: Answer): number => timing.parse + timing.match

/** Asks all, several requests in turn; gives each request's times by query. What one engine keeps helps no other. */
async function times(drawn: readonly Query[], requests: Partial<SearchRequest>[], time: (answer: Answer) => number): Promise<number[][]> {
  const sides = requests.map((request) => ({ request, engine: createEngine(index, lexicon), taken: [] as number[] }))
  const { beforehand, asked } = parted(drawn)
  await warmUp(
    beforehand,
    sides.map(
      ({ engine, request }) =>
        ({ text }) =>
          ask(engine, text, request),
    ),
  )
  for (const { text } of asked) for (const { engine, request, taken } of sides) taken.push(time(await ask(engine, text, request)))
  return sides.map(({ taken }) => taken)
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]
const summary = (values: readonly number[]): Times => ({
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  median: quantile(values, 0.5),
  p95: quantile(values, 0.95),
})
const byKind = async <T>(make: (kind: Kind) => Promise<T>): Promise<Record<Kind, T>> => {
  const made = {} as Record<Kind, T>
  for (const kind of KINDS) made[kind] = await make(kind)
  return made
}

const inTurn = await byKind((kind) => times(queries[kind], [{ expand: 'auto' }, { expand: 'forms' }], ranking))
const whole = await byKind(async (kind) => {
  const [taken] = await times(queries[kind], [{}], ({ timing }) => timing.parse + timing.match + timing.snippets)
  return summary(taken)
})
const ten = { limit: 10, snippets: 1 }
const [searching] = await times(queries.three, [ten], ranking)
const [marking] = await times(queries.three, [ten], ({ timing }) => timing.snippets)
const changed = async (kind: Kind, change: (text: string) => string, request: Partial<SearchRequest> = {}): Promise<Times> => {
  const asked = queries[kind].map(({ text, terms }) => ({ text: change(text), terms }))
  return summary((await times(asked, [request], ranking))[0])
}
const documents = (term: string): number => {
  const number = index.vocabulary.terms.find(term)
  return number < 0 ? 0 : index.vocabulary.termDocuments[number]
}
/** Few of the queries: scoring every candidate takes long. */
async function shareOfFirstTen(drawn: readonly Query[]): Promise<number> {
  const [usual, thorough] = [createEngine(index, lexicon), createEngine(index, lexicon, undefined, ALL_CANDIDATES)]
  let sum = 0
  const asked = drawn.slice(0, FIRST_TEN_QUERIES)
  for (const { text } of asked) {
    const [found, best] = await Promise.all([usual, thorough].map(async (engine) => (await ask(engine, text, { limit: 10 })).hits))
    const ids = new Set(found.map(({ article }) => article.id))
    sum += best.filter(({ article }) => ids.has(article.id)).length / best.length
  }
  return sum / asked.length
}
const [crossed, plain] = inTurn.three
const searched: SearchedKashaf = {
  crossing: await byKind(async (kind) => summary(inTurn[kind][0])),
  forms: await byKind(async (kind) => summary(inTurn[kind][1])),
  crossingAdds: quantile(
    crossed.map((ms, i) => ms - plain[i]),
    0.5,
  ),
  whole,
  tenSnippets: { search: summary(searching), snippets: summary(marking) },
  phrase: await changed('three', (text) => `"${text.split(' ').slice(0, 2).join(' ')}"`),
  prefix: await changed('one', (text) => `${text.slice(0, 4)}*`),
  facets: await changed('three', (text) => text, {
    sources: ['evening'],
    years: ['2016'],
    facets: ['source', 'year', 'lang', 'author'],
    histogram: 'auto',
  }),
  firstTen: await byKind((kind) => shareOfFirstTen(parted(queries[kind]).asked)),
  postings: await byKind(async (kind) => {
    const counts = parted(queries[kind]).asked.map(({ terms }) => terms.reduce((sum, term) => sum + documents(term), 0))
    return counts.reduce((sum, count) => sum + count, 0) / counts.length
  }),
  hurried: (await ask(createEngine(index, lexicon), parted(queries.ten).asked[0].text, { budget: 0 })).totalRelation,
}
index.close()
answer(searched)
