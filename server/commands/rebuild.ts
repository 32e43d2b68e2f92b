// kashaf rebuild: makes an index of the folder of articles while the old one serves, swaps it in, and says what is in
// it and what was left out.

import { KashafError } from '../../index/errors.js'
import type { RebuildSummary } from '../../index/index.js'
import type { Config } from '../config.js'
import { duration, number, progressLine, size } from '../terminal/progress.js'
import type { Call, Command } from './command.js'

export const rebuildCommand: Command = {
  name: 'rebuild',
  takes: '',
  meaning: 'build the index from the folder of articles',
  options: {
    strict: { type: 'boolean', meaning: 'exit with 1 if anything was left out' },
    'if-needed': { type: 'boolean', meaning: 'only if there is no index, it has another format, or articles changed or were withdrawn' },
  },
  settings: ['articles', 'index', 'lexicon', 'maxArticleBytes', 'maxLine'],
  async run({ config, values, output, notes }) {
    const summary = await rebuildShown(config, notes, values['if-needed'] === true)
    output.write(describeSummary(summary))
    if (values.strict === true && summary.skipped.length > 0) {
      throw new KashafError('articles-left-out', `Left out: ${number(summary.skipped.length)}.`)
    }
    return 0
  },
}

/** Rebuilds with progress shown on `notes`. */
export async function rebuildShown(config: Config, notes: Call['notes'], ifNeeded: boolean): Promise<RebuildSummary> {
  const { rebuild } = await import('../../index/index.js')
  const progress = progressLine(notes)
  const { articles, index, lexicon, maxArticleBytes, maxLine } = config
  try {
    return await rebuild({ articles, index, lexicon, maxArticleBytes, maxLine, ifNeeded, onProgress: progress.show })
  } finally {
    progress.clear()
  }
}

const OUTCOMES: Record<RebuildSummary['outcome'], string> = {
  built: 'Built index',
  same: 'The articles give the index already in use,',
  unneeded: 'Nothing has changed; in use is index',
}

export function describeSummary(summary: RebuildSummary): string {
  const { outcome, version, articles, languages, sources, terms, postings, bytes, seconds, skipped, suspects, withdrawn } = summary
  const took = seconds < 10 ? `${seconds.toFixed(1)} s` : duration(seconds)
  const published = sources.map(({ name, id, articles: count }) => `${name.en ?? name.ar ?? id ?? 'not named'} ${number(count)}`)
  const rows = [
    ['articles', `${number(articles)}: ${number(languages.ar)} Arabic, ${number(languages.en)} English`],
    ['publishers', published.join(', ') || 'none'],
    ['terms', number(terms)],
    ['postings', number(postings)],
    ['size', size(bytes)],
    ['left out', skipped.length === 0 ? 'nothing' : number(skipped.length)],
    ...(withdrawn > 0 ? [['withdrawn', number(withdrawn)]] : []),
    ...(suspects.length > 0 ? [['suspect', number(suspects.length)]] : []),
  ]
  const lines = [`${OUTCOMES[outcome]} ${version} (${took})`]
  for (const [label, value] of rows) lines.push(`  ${label.padEnd(11)}${value}`)
  for (const { path, reason, detail } of [...skipped, ...suspects]) lines.push(`    ${printable(path)}: ${reason}, ${printable(detail)}`)
  return `${lines.join('\n')}\n`
}

/** A file's name may hold anything; a terminal must not act on it. */
const printable = (text: string) => text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '?')
