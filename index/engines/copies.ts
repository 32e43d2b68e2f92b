// The near-identical copies of an article, as they are told of beside it. A search gives the same few reports again
// and again, and what is told of a copy is little: so that is kept, least recently used out first, and the copies are
// not read for each answer.

import type { OpenIndex } from '../archive/index-reader.js'
import { createLruMap } from '../structures/lru.js'
import { type Copies, type Copy, MAX_COPIES } from './engine.js'

/** Copies kept at most, each a few hundred bytes. */
const MAX_KEPT = 2000

/** @param listed false: they are counted alone, and no article is read */
export type CopiesOf = (n: number, listed?: boolean) => Copies

export function createCopies({ store, live }: Pick<OpenIndex, 'store' | 'live'>, mostKept = MAX_KEPT): CopiesOf {
  const kept = createLruMap<number, Copy>({ entries: mostKept })
  const read = (n: number): Copy => {
    const { id, language, title, source, published } = store.article(n)
    return { id, language, title, source, published }
  }
  const copy = (n: number): Copy => {
    const known = kept.get(n)
    if (known !== undefined) return known
    const copy = read(n)
    kept.set(n, copy)
    return copy
  }
  return (n, listed = true) => {
    const { withdrawn } = live
    const all = store.nearDuplicatesOf(n)
    const others = withdrawn ? all.filter((other) => !withdrawn[other]) : all
    return { alsoIn: listed ? others.slice(0, MAX_COPIES).map(copy) : [], copies: others.length }
  }
}
