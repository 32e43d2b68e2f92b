// Small archives for tests: drafts of articles become an index on disk and an engine over it, without files to read.

import { diskFiles } from '../index/archive/files.js'
import { type OpenIndex, openIndex } from '../index/archive/index-reader.js'
import { writeIndex } from '../index/archive/index-writer.js'
import { prepareAll } from '../index/archive/prepared-article.js'
import { beginSnapshot, putIntoUse } from '../index/archive/snapshot.js'
import type { Article, Paragraph } from '../index/articles/article.js'
import { createEngine } from '../index/engines/embedded.js'
import { DEFAULT_REQUEST, type Engine, type SearchRequest } from '../index/engines/engine.js'
import type { Entry, Lexicon } from '../index/lexicon/entry.js'
import type { Weights } from '../index/ranking/score/weights.js'
import { temporaryFolder } from './temporary.js'

/** What a test cares about of an article; all else has a plain value. */
export interface Draft {
  /** Default: `a` and the draft's number. */
  id?: string
  /** null or missing: the title is the first paragraph, and no heading. */
  title?: string | null
  /** Paragraphs; one that begins with `# ` is a heading within the body, with `! ` furniture. Default: none. */
  body?: readonly string[]
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date?: string | null
  language?: Article['language']
  /** Id of a source, named by its id in English. */
  source?: string
  authors?: readonly string[]
  abstractOf?: string
}

const ROLES: Record<string, Paragraph['role']> = { '# ': 'heading', '! ': 'furniture' }

export function articleOf(draft: Draft, n: number): Article {
  const { title = null, body = [], date = null, language = 'ar', source, authors = [] } = draft
  const told = body.map((text) =>
    ROLES[text.slice(0, 2)] ? { role: ROLES[text.slice(0, 2)], text: text.slice(2) } : { role: 'body' as const, text },
  )
  const parts = title === null ? told : [{ role: 'heading' as const, text: title }, ...told]
  return {
    id: draft.id ?? `a${n}`,
    language,
    title: parts[0]?.text ?? '',
    titleParagraph: title === null ? null : 0,
    deck: null,
    source: source ? { id: source, name: { ar: null, en: source }, basis: 'named', evidence: { ar: '', en: '' } } : null,
    authors: [...authors],
    published: date
      ? { date, precision: (['year', 'month', 'day'] as const)[date.split('-').length - 1], basis: 'stated', evidence: { ar: '', en: '' } }
      : null,
    originUrl: null,
    text: 'full',
    abstractOf: draft.abstractOf ?? null,
    words: 1,
    paragraphs: parts.map(({ role, text }, p) => ({ id: `p-${p}`, role, language, text, at: [0, text.length] })),
    original: { file: `${n}`, bytes: 0, sha256: '' },
  }
}

/** Writes an index of `articles` into `folder` and opens it; دير الزور is a name that may be written as one word. */
export async function indexOf(folder: string, articles: readonly Article[]): Promise<OpenIndex> {
  await diskFiles.makeFolder(folder)
  const snapshot = await beginSnapshot(diskFiles, folder)
  async function* items() {
    for (const article of articles) yield { article, original: Buffer.from(article.id) }
  }
  const base = { words: [], names: ['دير الزور'] }
  const manifest = await writeIndex(prepareAll(items()), [], base, snapshot, { articles: articles.length, bytes: 0 }, () => undefined)
  const { version } = await snapshot.finish(manifest)
  await putIntoUse(diskFiles, folder, version, null)
  return openIndex(folder)
}

/** A lexicon of rows `english | arabic | kind | note`, all of one weight; without a kind it is a noun. */
export function lexiconOf(...rows: string[]): Lexicon {
  const entries = rows.map((row, line): Entry => {
    const [english, arabic, kind = 'n', note = ''] = row.split('|').map((field) => field.trim())
    return { english, arabic, weight: 1, kind: kind as Entry['kind'], note, source: 'kashaf', file: 'test', line }
  })
  return { entries, fingerprint: '', sources: ['kashaf'] }
}

export const NO_LEXICON: Lexicon = lexiconOf()

export interface Archived {
  index: OpenIndex
  engine: Engine
  /** A search with time enough and no snippets, unless `request` says otherwise. */
  search(text: string, request?: Partial<SearchRequest>): ReturnType<Engine['search']>
  /** The ids that a search finds, in its order. */
  ids(text: string, request?: Partial<SearchRequest>): Promise<string[]>
}

/** An engine over `drafts`, closed and removed when the test ends. A text is an article of that paragraph. */
export async function archived(
  t: { teardown(end: () => unknown): void },
  drafts: readonly (Draft | string)[],
  { lexicon = NO_LEXICON, weights }: { lexicon?: Lexicon; weights?: Weights | null } = {},
): Promise<Archived> {
  const folder = await temporaryFolder(t)
  const articles = drafts.map((draft, n) => articleOf(typeof draft === 'string' ? { body: [draft] } : draft, n))
  const index = await indexOf(folder, articles)
  const engine = createEngine(index, lexicon, weights)
  t.teardown(() => engine.close())
  const search: Archived['search'] = (text, request = {}) =>
    engine.search({ ...DEFAULT_REQUEST, text, snippets: 0, limit: 100, budget: 60_000, ...request })
  return { index, engine, search, ids: async (text, request) => (await search(text, request)).hits.map(({ article }) => article.id) }
}
