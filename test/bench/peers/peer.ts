// What every library is asked to do, so that all are measured alike: build from finished terms, search them, let go.

import type { Finished } from '../finished.js'

/** Hits that every search is asked for. */
export const LIMIT = 20

export interface Restriction {
  source: string
  year: number
}

/** A built index. Answers are article numbers, best first, at most LIMIT of them. */
export interface Built {
  /** Articles with any of the terms. */
  search(terms: readonly string[]): Promise<number[]> | number[]
  /** The terms side by side; missing where the library has no phrases. */
  phrase?(terms: readonly string[]): Promise<number[]> | number[]
  /** Terms that begin so; missing where it takes another index. */
  prefix?(beginning: string): Promise<number[]> | number[]
  /** Any of the terms in one source and year, with counts by source and year if `facets` says that there are such. */
  filtered?(terms: readonly string[], restriction: Restriction): Promise<number[]> | number[]
  /** Bytes held where Node does not count them. */
  outside?(): number
  close(): void
}

export interface Peer {
  name: string
  /** The package whose version is printed. */
  package: string
  /** How it was set up, for the reader of the figures. */
  setup: string
  facets: boolean
  /** Too slow to build or ask at 100,000 articles in a hurry. */
  slow: boolean
  build(articles: readonly Finished[]): Promise<Built> | Built
}
