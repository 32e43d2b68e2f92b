// The near-identical copies that are listed with an article. A search gives the same few reports again and again, and
// what is shown of a copy is little: so that is cached, and the copies are not read for each answer.

import type { OpenIndex } from '../archive/index-reader.js'
import { createLruMap } from '../structures/lru.js'
import { type Copies, type Copy, MAX_COPIES } from './engine.js'

/** Copies cached at most, each a few hundred bytes. */
const MAX_CACHED = 2000

/** @param listed false: they are counted alone, and no article is read */
type CopiesOf = (n: number, listed?: boolean) => Copies

export function createCopies({ store, live }: Pick<OpenIndex, 'store' | 'live'>): CopiesOf {
  const cache = createLruMap<number, Copy>({ entries: MAX_CACHED })
  const read = (n: number): Copy => {
    const { id, language, title, source, published } = store.article(n)
    return { id, language, title, source, published }
  }
  const copy = (n: number): Copy => {
    const known = cache.get(n)
    if (known !== undefined) return known
    const copy = read(n)
    cache.set(n, copy)
    return copy
  }
  return (n, listed = true) => {
    const { withdrawn } = live
    const all = store.nearDuplicatesOf(n)
    const others = withdrawn ? all.filter((other) => !withdrawn[other]) : all
    return { alsoIn: listed ? others.slice(0, MAX_COPIES).map(copy) : [], copies: others.length }
  }
}
