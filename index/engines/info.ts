// What an index holds and which version of it answers.

import type { OpenIndex } from '../archive/index-reader.js'
import type { Lexicon } from '../lexicon/entry.js'
import type { IndexInfo } from './engine.js'

/** The version, and after a withdrawal what tells which articles are not shown. */
export const versionOf = ({ version, beside }: OpenIndex): string => (beside.mark === '' ? version : `${version}+${beside.mark}`)

export function infoOf(index: OpenIndex, lexicon: Lexicon): IndexInfo {
  const { manifest, beside } = index
  return {
    version: versionOf(index),
    archive: beside.uuid,
    builtAt: beside.builtAt,
    format: manifest.format,
    articles: manifest.articles,
    undated: manifest.undated,
    languages: manifest.languages,
    dates: manifest.dates,
    sources: manifest.sources,
    skipped: manifest.skipped,
    suspects: manifest.suspects,
    withdrawn: beside.withdrawn.size,
    lexicon: [...lexicon.sources],
    lexiconMark: lexicon.mark ?? '',
    lexiconFault: lexicon.fault ?? null,
    terms: manifest.terms,
    postings: manifest.postings,
    bytes: index.bytes,
  }
}
