// Compares what a filter says with the names that the archive has: sources by id or by name in either language, authors
// by name or a part of it. The engine filters by the same functions, so parser and engine cannot differ.

import type { Bilingual } from '../articles/article.js'
import { comparable } from './comparable.js'
import { type Candidate, candidate, hasWords } from './near.js'

export interface NamedSource {
  id: string
  name: Bilingual
}

/** The spellings by which a source can be asked for, each with its folded form. */
function spellings({ id, name }: NamedSource): Candidate[] {
  return [id, name.ar, name.en].filter((written) => written !== null).map((written) => candidate(comparable(written), written))
}

/** Whether a folded value of a `source` filter names this source. `unknown` names none: articles without one. */
export const isSource = (value: string, source: NamedSource): boolean => spellings(source).some(({ folded }) => folded === value)

/** Whether a value of an `author` filter (folded) is the name of this author or a part of it, in whole words. */
export const isAuthor = (value: string, author: string): boolean => value !== '' && hasWords(comparable(author), value)

const ofSources = new WeakMap<readonly NamedSource[], Candidate[]>()
const ofAuthors = new WeakMap<readonly string[], Candidate[]>()

function once<List extends object>(cache: WeakMap<List, Candidate[]>, list: List, fold: (list: List) => Candidate[]): Candidate[] {
  const folded = cache.get(list) ?? fold(list)
  cache.set(list, folded)
  return folded
}

/** All spellings of the sources. A list is folded once: an index hands over the same list with every query. */
export const sourceNames = (sources: readonly NamedSource[]): readonly Candidate[] =>
  once(ofSources, sources, (list) => list.flatMap(spellings))

export const authorNames = (authors: readonly string[]): readonly Candidate[] =>
  once(ofAuthors, authors, (list) => list.map((author) => candidate(comparable(author), author)))

const ofWritten = new WeakMap<readonly string[], ReadonlyMap<string, string>>()

/** The folded names of the authors, by the name as it is written. */
export function foldedAuthors(authors: readonly string[]): ReadonlyMap<string, string> {
  const known = ofWritten.get(authors) ?? new Map(authorNames(authors).map(({ written, folded }) => [written, folded]))
  ofWritten.set(authors, known)
  return known
}
