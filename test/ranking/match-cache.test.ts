// What sequences were found in is cached within a limit, the least recently used let go first, and only if complete.

import t from 'tap'
import type { Alternative } from '../../index/queries/expand/types.js'
import { createMatchCache } from '../../index/ranking/match/match-cache.js'

const alternative = (term: number, forms: number[] | null = null): Alternative => ({
  parts: [{ terms: [term], forms: forms && new Set(forms) }],
  weight: 1,
  via: 'form',
  crossed: false,
})
const matchesOf = (articles: number) => ({ articles: new Uint32Array(articles), impacts: new Uint8Array(articles) })

t.test('what was found is found once', async (t) => {
  const cache = createMatchCache()
  let finds = 0
  const ask = (asked: Alternative, whole = true, articles = 10) =>
    cache.get(asked, () => ({ matches: matchesOf(articles), whole, finds: ++finds }))
  const first = ask(alternative(1))
  t.equal(ask({ ...alternative(1), weight: 0.3, via: 'translation' }), first, 'whatever it weighs')
  t.equal(finds, 1)
  ask(alternative(1, [7]))
  ask(alternative(1, [7, 8]))
  ask({ ...alternative(1), parts: [...alternative(1).parts, ...alternative(2).parts] })
  ask({ ...alternative(1), between: 1 })
  t.equal(finds, 5, 'other forms, more parts and words between them are another question')
  t.not(ask(alternative(1, [])), first, 'no form is not every form')
  t.equal(finds, 6)
  ask(alternative(3), false)
  ask(alternative(3), true)
  ask(alternative(3))
  t.equal(finds, 8, 'what time cut short is looked for again')
})

t.test('the limit holds, and what was used last stays', async (t) => {
  const cache = createMatchCache(100)
  let finds = 0
  const ask = (term: number, articles: number) =>
    cache.get(alternative(term), () => {
      finds++
      return { matches: matchesOf(articles), whole: true }
    })
  ask(1, 45)
  ask(2, 45)
  ask(1, 45)
  t.equal(finds, 2)
  ask(3, 45)
  ask(1, 45)
  t.equal(finds, 3, 'the first was used since and stays')
  ask(2, 45)
  t.equal(finds, 4, 'the second was let go')
  ask(4, 1000)
  ask(4, 1000)
  t.equal(finds, 6, 'what is larger than all room is not kept')
  ask(2, 45)
  t.equal(finds, 6, 'and drives nothing out')
})
