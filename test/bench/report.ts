// Which figures become which rows, and the targets they are held to.

import type { ArchiveSpec } from './archive.js'
import type { BuiltKashaf } from './build-kashaf.js'
import type { Took } from './clock.js'
import type { Served } from './http.js'
import type { OpenedKashaf } from './open-kashaf.js'
import type { Paired } from './pair.js'
import type { Peer } from './peers/peer.js'
import { KINDS, type Kind, WORDS_OF } from './queries.js'
import type { SearchedKashaf, Times } from './search-kashaf.js'
import { compare, type createTable, kibibytes, megabytes, milliseconds, ratioOf, seconds, whole } from './table.js'

type Table = ReturnType<typeof createTable>

/** What was measured of Kashaf alone at one size. */
export interface Measured {
  spec: ArchiveSpec
  built: BuiltKashaf
  checked: OpenedKashaf
  unchecked: OpenedKashaf
  searched: SearchedKashaf
}

/** At most this share of the other's time for a search, by library. */
const SEARCH_SHARE: Record<string, number> = { MiniSearch: 1 / 20, 'SQLite FTS5': 1 / 10, FlexSearch: 1 / 3 }
const BUILD_SHARE: Record<string, number> = { MiniSearch: 1 / 2 }
const MEMORY_SHARE: Record<string, number> = { MiniSearch: 1 / 2 }
const OPEN_SHARE = 1 / 20
/** Bytes of Arabic text a second. */
const ANALYSIS_RATE = 1e6
/** Share of the empty route's requests a second. */
const HTTP_SHARE = 1 / 3
/** Milliseconds that crossing may add to a 3-word query, median. */
const CROSSING_ADDS = 5
/** Compressed bytes of the page's parts and of a first visit in all; elements of 20 results; files of a first visit. */
const PAGE = { html: 30 * 1024, css: 10 * 1024, js: 12 * 1024, all: 150 * 1024, nodes: 1500, requests: 5 }
/** What a machine's noise may add to what grows linearly. */
const LINEAR = 1.2

const kindText = (kind: Kind): string => `${WORDS_OF[kind]}-word query`
const meanAndTail = ({ mean, p95 }: Times): string => `${milliseconds(mean)} (95 %: ${milliseconds(p95)})`
/** Processor seconds, and by the wall. */
const both = ({ processor, wall }: Took): string => `${seconds(processor)} (wall ${seconds(wall)})`
const plain = (work: string, kashaf: string) => ({ work, kashaf, beside: '', ratio: '', target: '', met: null })

export function alone(table: Table, heading: string, { built, checked, unchecked, searched }: Measured): void {
  table.heading(heading)
  table.row(
    plain(
      'archive',
      `${megabytes(built.textBytes)} of text, ${whole(built.words)} words, ${whole(built.terms)} terms, ${whole(built.postings)} postings`,
    ),
  )
  const rate = built.textBytes / built.analysis.processor
  table.row({
    ...plain('analysis of the text (words, counts, stems) apart, processor', `${both(built.analysis)}, ${(rate / 1e6).toFixed(1)} MB/s`),
    target: `≥ ${ANALYSIS_RATE / 1e6} MB/s`,
    met: rate >= ANALYSIS_RATE,
  })
  table.row(
    plain(
      'build as a whole (analysis, index, files written and synced), processor',
      `${both(built.whole)}, peak ${megabytes(built.peakResident)} resident`,
    ),
  )
  table.row(plain('index on disk', megabytes(built.bytes)))
  const opening = (work: string, { took }: OpenedKashaf) =>
    compare(work, took.processor, 'building', built.whole.processor, seconds, OPEN_SHARE)
  table.row(opening('open, every file checked by SHA-256, processor', checked))
  table.row(opening('open, no article text read, processor', unchecked))
  table.row(plain('memory after opening, and after the queries', `${megabytes(checked.opened.held)}, ${megabytes(checked.asked.held)}`))
  for (const kind of KINDS) {
    table.row(
      compare(
        `${kindText(kind)}, find and rank; beside it without crossing`,
        searched.crossing[kind].mean,
        'forms only',
        searched.forms[kind].mean,
        milliseconds,
        null,
      ),
    )
    table.row(plain(`${kindText(kind)}, 20 hits read and marked too`, meanAndTail(searched.whole[kind])))
  }
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
  table.row(
    plain(
      'first ten of 20,000 candidates that those scored exactly have; 1, 3, 10 words',
      KINDS.map((kind) => percent(searched.firstTen[kind])).join(', '),
    ),
  )
  table.row({
    ...plain('crossing adds to a 3-word query, median', milliseconds(searched.crossingAdds)),
    target: `≤ ${CROSSING_ADDS} ms`,
    met: searched.crossingAdds <= CROSSING_ADDS,
  })
  const { snippets, search } = searched.tenSnippets
  table.row(compare('10 snippets with marks; beside it the search', snippets.mean, 'search', search.mean, milliseconds, 1))
  table.row(plain('phrase of 2 words', meanAndTail(searched.phrase)))
  table.row(plain('prefix of 4 letters', meanAndTail(searched.prefix)))
  table.row(plain('3 words, 2 filters, 4 facets, histogram', meanAndTail(searched.facets)))
  table.row({
    ...plain('a search without time says', `total_relation: ${searched.hurried}`),
    target: 'gte',
    met: searched.hurried === 'gte',
  })
}

export function beside(table: Table, { name }: Peer, { built, checked }: Measured, { build, held, turns }: Paired): void {
  const share = (shares: Record<string, number>): number | null => shares[name] ?? null
  const indexing = Math.max(0, built.whole.processor - built.analysis.processor)
  table.row(
    compare(
      'build from finished terms, processor (Kashaf: the whole less analysis)',
      indexing,
      name,
      build.processor,
      seconds,
      share(BUILD_SHARE),
    ),
  )
  table.row(compare('memory held', checked.opened.held, name, held, megabytes, share(MEMORY_SHARE)))
  for (const { kind, kashaf, forms, peer, queries, kashafFound, peerFound, shared } of turns) {
    const known = KINDS.find((one) => one === kind)
    const asked = `${whole(queries)} asked, ${kashafFound} and ${peerFound} found something`
    const work = known ? `${kindText(known)} (first ten shared ${Math.round(shared * 100)} %)` : `${kind} (${asked})`
    table.row(compare(work, kashaf, name, peer, milliseconds, known ? share(SEARCH_SHARE) : null))
    if (known && forms !== null) {
      const same = `${kindText(known)}, the typed words alone, nothing of the other language`
      table.row(compare(same, forms, name, peer, milliseconds, share(SEARCH_SHARE)))
    }
  }
}

export function http(table: Table, { bytes, fresh, repeated, empty, page }: Served): void {
  const failed = ({ failures }: Served['fresh']): string =>
    Object.entries(failures)
      .map(([kind, count]) => `${count} of ${kind}`)
      .join(', ') || 'none'
  const row = (work: string, load: Served['fresh']) => ({
    work: `${work} (p50 ${milliseconds(load.median)}, p99 ${milliseconds(load.p99)}, failed: ${failed(load)})`,
    kashaf: `${whole(load.requestsASecond)}/s`,
    beside: `empty route ${whole(empty.requestsASecond)}/s`,
    ratio: ratioOf(load.requestsASecond, empty.requestsASecond),
    target: '≥ 1/3',
    met: failed(load) === 'none' && load.requestsASecond >= HTTP_SHARE * empty.requestsASecond,
  })
  table.row(row(`HTTP, 32 connections, 3-word searches all different, ${kibibytes(bytes)} each`, fresh))
  table.row(row('HTTP, 32 connections, 50 searches again and again', repeated))
  const weight = (work: string, own: number, most: number) => ({
    ...plain(`${work}, ${page.coding}`, kibibytes(own)),
    target: `≤ ${kibibytes(most)}`,
    met: own <= most,
  })
  table.row(weight('page with 20 results: HTML', page.html, PAGE.html))
  table.row(weight('page: style', page.css, PAGE.css))
  table.row(weight('page: script', page.js, PAGE.js))
  table.row(weight('page: first visit with its font', page.html + page.css + page.js + page.font, PAGE.all))
  const counted = (work: string, own: number, most: number) => ({
    ...plain(work, whole(own)),
    target: `≤ ${whole(most)}`,
    met: own <= most,
  })
  table.row(counted('page with 20 results: elements', page.nodes, PAGE.nodes))
  table.row(counted('page: files of a first visit', page.requests, PAGE.requests))
}

/** What grows from each size to the next, and whether no faster than the archive. */
export function growth(table: Table, measured: readonly Measured[]): void {
  if (measured.length < 2) return
  table.heading('Growth')
  for (let i = 1; i < measured.length; i++) {
    const [from, to] = [measured[i - 1], measured[i]]
    const articles = to.spec.articles / from.spec.articles
    const step = `${whole(from.spec.articles)} → ${whole(to.spec.articles)}`
    const row = (what: string, value: (measured: Measured) => number, write: (value: number) => string, times: number, unit: string) => {
      const grown = value(to) / value(from)
      table.row({
        work: `${step}: ${what}`,
        kashaf: `${write(value(from))} → ${write(value(to))}`,
        beside: `${unit} ×${times.toFixed(1)}`,
        ratio: `×${grown.toFixed(1)}`,
        target: 'at most linear',
        met: grown <= LINEAR * times,
      })
    }
    row('build as a whole', ({ built }) => built.whole.processor, seconds, articles, 'articles')
    row('memory after opening', ({ checked }) => checked.opened.held, megabytes, articles, 'articles')
    row('index on disk', ({ built }) => built.bytes, megabytes, articles, 'articles')
    row('open, no article text read, processor', ({ unchecked }) => unchecked.took.processor, seconds, articles, 'articles')
    for (const kind of KINDS) {
      const postings = to.searched.postings[kind] / from.searched.postings[kind]
      row(`${kindText(kind)}, forms only`, ({ searched }) => searched.forms[kind].mean, milliseconds, postings, 'postings')
    }
  }
}
