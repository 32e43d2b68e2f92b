// SQLite's FTS5, compiled to WebAssembly, in memory and without a copy of the text: terms are words of its own
// tokenizer, to which every sign that stands in a term is told to be part of a word.

import sqlite from 'node-sqlite3-wasm'
import { present } from '../../present.js'
import type { Finished } from '../finished.js'
import { LIMIT, type Peer } from './peer.js'

const BEST = `select rowid from articles where articles match ? order by rank limit ${LIMIT}`

export const sqlitePeer: Peer = {
  name: 'SQLite FTS5',
  package: 'node-sqlite3-wasm',
  setup: 'WebAssembly, in memory, contentless, unicode61 with every sign a part of words, ORDER BY rank (bm25)',
  facets: false,
  slow: false,
  build(articles) {
    const database = new sqlite.Database(':memory:')
    const tokenizer = `unicode61 remove_diacritics 0 tokenchars '${signsOf(articles).replaceAll("'", "''")}'`
    database.exec(`create virtual table articles using fts5(terms, content='', tokenize="${tokenizer.replaceAll('"', '""')}")`)
    const insert = database.prepare('insert into articles(rowid, terms) values (?, ?)')
    database.exec('begin')
    articles.forEach(({ terms }, n) => {
      insert.run([n, terms])
    })
    database.exec('commit')
    insert.finalize()
    const select = database.prepare(BEST)
    const ask = (match: string): number[] => (select.all([match]) as { rowid: number | bigint }[]).map(({ rowid }) => Number(rowid))
    return {
      search: (terms) => ask(terms.map(quoted).join(' OR ')),
      phrase: (terms) => ask(quoted(terms.join(' '))),
      prefix: (beginning) => ask(`${quoted(beginning)}*`),
      outside: () =>
        Number(present(database.get('select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()')).bytes),
      close() {
        select.finalize()
        database.close()
      },
    }
  },
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Every character of the terms that is neither letter nor digit. */
function signsOf(articles: readonly Finished[]): string {
  const signs = new Set<string>()
  for (const { terms } of articles) for (const [sign] of terms.matchAll(/[^\p{L}\p{N} ]/gu)) signs.add(sign)
  return [...signs].join('')
}
