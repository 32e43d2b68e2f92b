// Turns the product's rows into what the Arabic stemmer is built on: the base list of single words, and the names that
// may be written as one word. An index stores both, so a user's rows are left out: a translation needs no rebuild.

import { createHash } from 'node:crypto'
import { ARTICLE } from '../script/letters.js'
import { compareText, type Entry, isName, singularOf } from './entry.js'
import { PLURALS } from './plurals.js'

const SHORTEST_BARE = 2

interface LexiconWords {
  /** Single Arabic words as written, names without their bare article; sorted, each once. */
  words: string[]
  /**
   * Two-part names whose second part begins with the article and whose first does not, as written; sorted, each once.
   */
  names: string[]
  /** The Arabic side of every row, sorted, each once: how they are read is stored too, to open an index sooner. */
  texts: string[]
}

/** The words of the lexicon that belong to the stemmer (`BaseWords` of analysis). Only the product's rows count. */
export function baseWords(lexicon: { entries: readonly Entry[] }): LexiconWords {
  const words = new Set<string>()
  const names = new Set<string>()
  const texts = new Set<string>()
  for (const entry of lexicon.entries) {
    if (entry.source !== 'kashaf') continue
    texts.add(entry.arabic)
    const [first = '', second, third] = entry.arabic.split(' ')
    if (second === undefined) words.add(isName(entry) ? withoutArticle(first) : first)
    else if (third === undefined && isName(entry) && second.startsWith(ARTICLE) && !first.startsWith(ARTICLE)) names.add(entry.arabic)
  }
  // JavaScript's own order of strings is that of compareText, and much the faster.
  return { words: [...words].sort(), names: [...names].sort(), texts: [...texts].sort() }
}

/** SHA-256 (hex) over the base words: an index stemmed with other ones must be built again. */
export function fingerprintOf(words: Pick<LexiconWords, 'words' | 'names'>): string {
  return createHash('sha256')
    .update(JSON.stringify([words.words, words.names]))
    .digest('hex')
}

/**
 * Pairs of a singular and its broken plural, both as written, each pair once: what the stemmer does not join. Rows of
 * kind `pl`, the user's among them, and the table of plurals.
 */
export function brokenPlurals(lexicon: { entries: readonly Entry[] }): [singular: string, plural: string][] {
  const pairs = new Map<string, [string, string]>(PLURALS.map(([singular, plural]) => [`${singular}\t${plural}`, [singular, plural]]))
  for (const entry of lexicon.entries) {
    const singular = singularOf(entry)
    if (singular !== null) pairs.set(`${singular}\t${entry.arabic}`, [singular, entry.arabic])
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => compareText(a, c) || compareText(b, d))
}

/** In the product's files only names have an article (check.ts); in any other word ALEF LAM are its own letters. */
function withoutArticle(name: string): string {
  return name.startsWith(ARTICLE) && name.length >= ARTICLE.length + SHORTEST_BARE ? name.slice(ARTICLE.length) : name
}
