// What an index holds and which version of it answers.

import type { OpenIndex } from '../archive/index-reader.js'
import type { Lexicon } from '../lexicon/entry.js'
import type { IndexInfo } from './engine.js'

/** The version, and after a withdrawal what tells which articles are not shown. */
export const versionOf = ({ version, live }: OpenIndex): string => (live.digest === '' ? version : `${version}+${live.digest}`)

export function infoOf(index: OpenIndex, lexicon: Lexicon): IndexInfo {
  const { manifest, live } = index
  return {
    version: versionOf(index),
    archive: live.uuid,
    builtAt: live.builtAt,
    format: manifest.format,
    articles: manifest.articles,
    undated: manifest.undated,
    languages: manifest.languages,
    dates: manifest.dates,
    sources: manifest.sources,
    skipped: manifest.skipped,
    suspects: manifest.suspects,
    withdrawn: live.withdrawnIds.size,
    lexicon: [...lexicon.sources],
    lexiconMark: lexicon.mark ?? '',
    lexiconFault: lexicon.fault ?? null,
    terms: manifest.terms,
    postings: manifest.postings,
    bytes: index.bytes,
  }
}
