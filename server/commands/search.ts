// kashaf search: asks the index on disk without a server and prints what the page would show: title, publisher, date
// and how both are known, and the passages with the words found.

import type { Hit, Published, Search, Source } from '../contract/contract.js'
import { MAX_HITS, MAX_QUERY_LENGTH } from '../contract/limits.js'
import { type Layout, layOut } from '../terminal/lines.js'
import { number } from '../terminal/progress.js'
import { type Call, type Command, UsageError } from './command.js'

export const searchCommand: Command = {
  name: 'search',
  takes: '"…"',
  meaning: 'search the index and print the hits',
  options: {
    lang: { type: 'string', multiple: true, form: 'ar|en', meaning: 'articles in this language only' },
    limit: { type: 'string', form: `1–${MAX_HITS}`, meaning: 'how many hits (10)' },
    visual: { type: 'boolean', meaning: 'shape and reorder Arabic, for terminals that cannot' },
    color: { type: 'boolean', meaning: 'mark the words found even when not printing to a terminal' },
    json: { type: 'boolean', meaning: 'print the answer as the HTTP interface gives it' },
  },
  settings: ['index', 'articles', 'lexicon', 'freedict', 'searchMs'],
  async run(call) {
    const { config, values, positionals, output } = call
    // Only now: the help starts faster without an engine.
    const [{ open }, { requestFrom, searchParameters }, { presentSearch }] = await Promise.all([
      import('../../index/index.js'),
      import('../wire/parameters.js'),
      import('../wire/present.js'),
    ])
    if (positionals.length === 0) throw new UsageError('What should be searched for? kashaf search "…"')
    const written = { q: positionals.join(' '), lang: values.lang, limit: values.limit ?? '10' }
    const { parameters, refused, shortened } = searchParameters(written)
    for (const { parameter, value } of refused) throw new UsageError(`--${parameter} cannot be “${value}”.`)
    if (shortened) throw new UsageError(`A query has at most ${MAX_QUERY_LENGTH} characters.`)
    const engine = await open({ index: config.index, lexicon: config.lexicon, freedict: config.freedict, verify: false })
    try {
      const answer = presentSearch(await engine.search(requestFrom(parameters, config)), parameters, engine)
      output.write(values.json === true ? `${JSON.stringify(answer, null, 2)}\n` : describe(answer, layoutFor(call)))
    } finally {
      await engine.close()
    }
    return 0
  },
}

/** Styles and wrapping are for people: a pipe gets neither, unless asked. https://no-color.org */
function layoutFor({ values, output, environment }: Call): Layout {
  const visual = values.visual === true
  const columns = output.columns ?? (Number(environment.COLUMNS) || 80)
  const styled = values.color === true || (output.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb')
  return { width: output.isTTY || visual ? columns : Number.POSITIVE_INFINITY, direction: 'ltr', visual, styled }
}

/** The whole answer as text; each line ends with a line feed. */
function describe(answer: Search, layout: Layout): string {
  const plain = (text: string, more: Partial<Layout> = {}) => layOut({ text, marks: [] }, { ...layout, ...more })
  const { query, total, total_all: all, total_relation: relation, took_ms: took, hits } = answer
  const lines: string[] = []
  for (const { text, expansions } of query.terms) {
    const others = expansions.filter(({ via, on }) => on && via !== 'exact').map((expansion) => `${expansion.text} (${expansion.via})`)
    if (others.length > 0) lines.push(...plain(`${text}: also ${others.join(', ')}`))
  }
  for (const { code, at, detail } of query.warnings) {
    lines.push(...plain(`Note: ${code} at ${at[0]}${detail === null ? '' : ` (${detail})`}`))
  }
  if (query.relaxed) lines.push('The exact phrase was not found; these articles have its words.')
  const counted = `${relation === 'gte' ? 'at least ' : ''}${number(total)} ${total === 1 ? 'article' : 'articles'}`
  const complete = all === total || query.terms.length < 2 ? '' : `, ${number(all)} with all the words`
  lines.push(`${counted}${complete} (${took} ms${answer.partial ? ', stopped at the time limit' : ''})`)
  if (query.suggestion) lines.push(...plain(`Did you mean: ${query.suggestion.text}? (${number(query.suggestion.total)})`))
  for (const { text, total: without } of query.without) lines.push(...plain(`Without ${text}: ${number(without)}`, { indent: 3 }))
  hits.forEach((hit, n) => {
    lines.push('', ...describeHit(hit, answer.offset + n + 1, layout))
  })
  return `${lines.join('\n')}\n`
}

function describeHit(hit: Hit, place: number, layout: Layout): string[] {
  const facts = [
    source(hit.source),
    date(hit.published),
    ...hit.authors,
    `${hit.matches} ${hit.matches === 1 ? 'match' : 'matches'}`,
    hit.id,
  ]
  if (hit.abstract_of) facts.push(`abstract of ${hit.abstract_of}`)
  const inOwnDirection = { ...layout, direction: hit.dir, indent: 3 }
  const lines = [
    `${place}.`,
    ...layOut(hit.title, { ...inOwnDirection, bold: true }),
    ...layOut({ text: facts.join(' · '), marks: [] }, { ...layout, indent: 3 }),
  ]
  for (const { text, marks, cut } of hit.snippets) {
    const lead = cut[0] ? '… ' : ''
    const moved = marks.map((mark) => ({ ...mark, start: mark.start + lead.length, end: mark.end + lead.length }))
    lines.push(...layOut({ text: `${lead}${text}${cut[1] ? ' …' : ''}`, marks: moved }, inOwnDirection))
  }
  return lines
}

const SOURCES: Record<Source['basis'], string> = { named: '', credited: 'credited to ', recorded: '', inferred: '' }
const BASES: Record<Published['basis'], string> = { stated: 'stated in the text', recorded: 'on record', inferred: 'inferred' }

function source(known: Source | null): string {
  if (!known) return 'source not named'
  const name = known.name.en ?? known.name.ar ?? known.id
  const how = known.basis === 'recorded' || known.basis === 'inferred' ? ` (${BASES[known.basis]})` : ''
  return `${SOURCES[known.basis]}${name}${how}`
}

const date = (known: Published | null) => (known ? `${known.date} (${BASES[known.basis]})` : 'undated')
