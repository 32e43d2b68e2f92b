// Measured apart: one library builds from the finished terms, is weighed, and then answers the same queries in turn
// with Kashaf: some queries the one, the same queries the other, so that all else on the machine slows both.

import { open } from '../../index/engines/embedded.js'
import { DEFAULT_REQUEST, type Engine, type SearchRequest } from '../../index/engines/engine.js'
import { present } from '../present.js'
import { answer, inputOf } from './child.js'
import { startClock, type Took } from './clock.js'
import { readFinished } from './finished.js'
import { difference, memory } from './memory.js'
import type { Built, Restriction } from './peers/peer.js'
import { PEERS } from './peers/peers.js'
import { KINDS, parted, type Queries, type Query, warmUp } from './queries.js'

export interface PairInput {
  peer: string
  folder: string
  queries: Queries
  /** After so long a kind of query ends with those that both have answered. */
  secondsAKind: number
}

export interface Turns {
  kind: string
  queries: number
  /** Mean milliseconds a query. */
  kashaf: number
  peer: number
  /** Kashaf asked for the typed words in their forms alone, as a peer is; null where crossing has no part. */
  forms: number | null
  /** Queries that each found something for. */
  kashafFound: number
  peerFound: number
  /** Mean share of the peer's first ten that are among Kashaf's first twenty. */
  shared: number
}

export interface Paired {
  build: Took
  /** Bytes. */
  held: number
  turns: Turns[]
}

/** Queries of a turn: enough that each side has the processor's caches to itself for most of it. */
const BATCH = 20

const { peer: name, folder, queries, secondsAKind } = await inputOf<PairInput>()
const peer = present(PEERS.find((one) => one.name === name))
const before = await memory()
const { built, took } = await build()
const { held: counted } = difference(await memory(), before)
// The library's own page of memory, where it has one, is not Node's heap.
const held = counted + (built.outside?.() ?? 0)
const engine = await open({ index: folder, verify: false })
// One engine for each way of asking: what the one keeps helps the other in nothing.
const formsEngine = await open({ index: folder, verify: false })
const turns: Turns[] = []
for (const kind of KINDS) {
  await take(kind, queries[kind], {}, ({ terms }) => built.search(terms))
}
if (built.phrase) await take('phrase', pairs(queries.three), {}, ({ terms }) => present(built.phrase)(terms))
if (built.prefix) await take('prefix', beginnings(queries.one), {}, ({ terms }) => present(built.prefix)(terms[0]))
if (built.filtered) {
  const restriction: Restriction = { source: 'evening', year: 2016 }
  const request: Partial<SearchRequest> = { sources: [restriction.source], years: ['2016'], facets: peer.facets ? ['source', 'year'] : [] }
  await take(peer.facets ? 'filter and facets' : 'filter', queries.three, request, ({ terms }) =>
    present(built.filtered)(terms, restriction),
  )
}
await engine.close()
await formsEngine.close()
built.close()
const paired: Paired = { build: took, held, turns }
answer(paired)

/** The texts are dropped when this ends: what the library keeps of them is its own. */
async function build(): Promise<{ built: Built; took: Took }> {
  const articles = await readFinished(folder)
  await memory()
  const clock = startClock()
  const built = await peer.build(articles)
  return { built, took: clock() }
}

async function take(
  kind: string,
  drawn: readonly Query[],
  request: Partial<SearchRequest>,
  ask: (query: Query) => Promise<number[]> | number[],
): Promise<void> {
  const crosses = KINDS.some((one) => one === kind)
  const { beforehand, asked } = parted(drawn)
  const askForms = (text: string) => askKashaf(formsEngine, text, { ...request, expand: 'forms' })
  await warmUp(beforehand, [({ text }) => askKashaf(engine, text, request), ...(crosses ? [({ text }: Query) => askForms(text)] : []), ask])
  const end = performance.now() + secondsAKind * 1000
  const sums = { kashaf: 0, forms: 0, peer: 0, kashafFound: 0, peerFound: 0, shared: 0, comparable: 0 }
  let done = 0
  for (let from = 0; from < asked.length && (done === 0 || performance.now() < end); from += BATCH) {
    const batch = asked.slice(from, from + BATCH)
    const own: number[][] = []
    for (const { text } of batch) {
      const { ms, found } = await askKashaf(engine, text, request)
      sums.kashaf += ms
      own.push(found)
    }
    if (crosses) for (const { text } of batch) sums.forms += (await askForms(text)).ms
    const others: number[][] = []
    const began = performance.now()
    for (const query of batch) others.push(await ask(query))
    sums.peer += performance.now() - began
    done += batch.length
    batch.forEach((_, i) => {
      if (own[i].length > 0) sums.kashafFound++
      if (others[i].length > 0) sums.peerFound++
      if (others[i].length < 10) return
      sums.comparable++
      sums.shared += others[i].slice(0, 10).filter((n) => own[i].includes(n)).length / 10
    })
  }
  turns.push({
    kind,
    queries: done,
    kashaf: sums.kashaf / done,
    peer: sums.peer / done,
    forms: crosses ? sums.forms / done : null,
    kashafFound: sums.kashafFound,
    peerFound: sums.peerFound,
    shared: sums.shared / Math.max(1, sums.comparable),
  })
}

/** Finding and ranking, as the other libraries do; reading and marking the hits is timed by itself elsewhere. */
async function askKashaf(engine: Engine, text: string, request: Partial<SearchRequest>): Promise<{ ms: number; found: number[] }> {
  const { timing, hits } = await engine.search({ ...DEFAULT_REQUEST, text, snippets: 0, budget: 60_000, ...request })
  return { ms: timing.parse + timing.match, found: hits.map(({ article }) => Number(article.id.slice(1))) }
}

/** The first two words of each query, to be found side by side. */
function pairs(queries: readonly Query[]): Query[] {
  return queries.map(({ text, terms }) => ({ text: `"${text.split(' ').slice(0, 2).join(' ')}"`, terms: terms.slice(0, 2) }))
}

/** The first letters of each query's word, of its stem for the others. */
function beginnings(queries: readonly Query[]): Query[] {
  return queries.map(({ text, terms: [term] }) => ({ text: `${text.slice(0, 4)}*`, terms: [term.slice(0, 3)] }))
}
