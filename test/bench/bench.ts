// npm run bench: Kashaf beside other libraries on one machine in one run, over the same finished terms and the same
// queries, with the target of each figure. Every measurement is a process of its own; this one only deals work out and
// writes the table.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openIndex } from '../../index/archive/index-reader.js'
import { type ArchiveSpec, originOf } from './archive.js'
import type { BuiltKashaf } from './build-kashaf.js'
import { measureApart } from './child.js'
import { measureHttp } from './http.js'
import { describeMachine, versionOf } from './machine.js'
import type { OpenedKashaf } from './open-kashaf.js'
import type { Paired } from './pair.js'
import { PEERS } from './peers/peers.js'
import { drawAll, drawQueries, type Queries } from './queries.js'
import * as report from './report.js'
import type { SearchedKashaf } from './search-kashaf.js'
import { createTable } from './table.js'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', multiple: true },
    million: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    'no-http': { type: 'boolean', default: false },
    queries: { type: 'string', default: '200' },
  },
})
const sizes = values.articles?.map(Number) ?? (values.million ? [10_000, 100_000, 1_000_000] : [10_000, 100_000])
const queryCount = Number(values.queries)
if (![...sizes, queryCount].every((number) => Number.isSafeInteger(number) && number > 0))
  throw new Error('--articles and --queries take whole numbers.')

/** Above this many articles the slow libraries are left out of a run with --quick. */
const QUICK = 10_000
/** Seconds for a library's building and queries; one that needs more is left out. */
const PEER_CEILING = 240
/** Seconds for a kind of query, of one library. */
const KIND_CEILING = 8
/** Kashaf itself is waited for. */
const OWN_CEILING = 3600
/** More than the answers that a server keeps. */
const HTTP_QUERIES = 4000
const HTTP_SECONDS = 4

const place = await mkdtemp(join(tmpdir(), 'kashaf-bench-'))
const table = createTable((line) => console.log(line))
const progress = (text: string): void => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`)
process.once('SIGINT', () => {
  void rm(place, { recursive: true, force: true }).then(() => process.exit(130))
})
try {
  console.log(describeMachine())
  console.log(['kashaf', ...PEERS.map((peer) => `${peer.name} ${versionOf(peer.package)}: ${peer.setup}`)].slice(1).join('\n'))
  const measured: report.Measured[] = []
  for (const articles of sizes) measured.push(await measureSize({ kind: values.million ? 'zipf' : 'dealt', articles }))
  report.growth(table, measured)
  const missed = table.rows.filter(({ met }) => met === false)
  const held = table.rows.filter(({ met }) => met === true)
  console.log(
    `\n${held.length} targets met, ${missed.length} not met${missed.map(({ under, work, beside, ratio }) => `\n- ${[under, work, beside, ratio].filter(Boolean).join('; ')}`).join('')}`,
  )
} finally {
  await rm(place, { recursive: true, force: true })
}

async function measureSize(spec: ArchiveSpec): Promise<report.Measured> {
  const size = spec.articles.toLocaleString('en')
  const folder = join(place, `${spec.kind}-${spec.articles}`)
  const own = async <T>(module: string, input: object): Promise<T> => {
    progress(`${size}: ${module}`)
    const outcome = await measureApart<T>(module, input, OWN_CEILING)
    if ('failed' in outcome) throw new Error(`${module}: ${outcome.failed}`)
    return outcome.answer
  }
  const built = await own<BuiltKashaf>('build-kashaf', { spec, folder })
  const index = await openIndex(folder, false)
  const queries: Queries = drawAll(index, queryCount)
  const asked = values['no-http'] ? [] : drawQueries(index, HTTP_QUERIES, 3).map(({ text }) => text)
  index.close()
  const checked = await own<OpenedKashaf>('open-kashaf', { folder, verify: true, queries })
  const unchecked = await own<OpenedKashaf>('open-kashaf', { folder, verify: false, queries })
  const searched = await own<SearchedKashaf>('search-kashaf', { folder, queries })
  const measured: report.Measured = { spec, built, checked, unchecked, searched }
  report.alone(table, `${size} articles: ${originOf(spec)}`, measured)

  for (const peer of PEERS) {
    const skipped =
      spec.kind === 'zipf' ? 'run at real text only' : values.quick && peer.slow && spec.articles > QUICK ? 'slow; --quick' : null
    if (!skipped) progress(`${size}: ${peer.name}`)
    const outcome = skipped
      ? { failed: skipped }
      : await measureApart<Paired>('pair', { peer: peer.name, folder, queries, secondsAKind: KIND_CEILING }, PEER_CEILING)
    if ('failed' in outcome) table.note(`left out: ${peer.name}, ${outcome.failed}`)
    else report.beside(table, peer, measured, outcome.answer)
  }
  if (!values['no-http'] && spec.articles === Math.max(...sizes)) {
    progress(`${size}: HTTP`)
    report.http(table, await measureHttp(folder, asked, HTTP_SECONDS))
  }
  await rm(folder, { recursive: true, force: true })
  return measured
}
