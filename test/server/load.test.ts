// A short run of `npm run load`: what a server answers while rebuilds swap in. How fast is not told here, since tests
// share a machine.

import { fileURLToPath } from 'node:url'
import t from 'tap'
import { loadWhileSwapping } from '../bench/swapping.js'

t.test('32 connections while three rebuilds swap in: no request fails, no answer is of two indexes', async (t) => {
  const program = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url))
  const swapped = await loadWhileSwapping({ program, seconds: 10, rebuilds: 3, articles: 100, connections: 32 })
  t.same(swapped.failures, {})
  t.equal(swapped.mixed, 0)
  t.ok(swapped.requests > 32, `${swapped.requests} requests`)
  t.ok(swapped.generations > 1, `${swapped.generations} indexes answered`)
})
