// A short run of `npm run load`: what a server answers while rebuilds swap in. How fast is not told here, since tests
// share a machine; on a busy one the server sheds load, as it should.

import { fileURLToPath } from 'node:url'
import t from 'tap'
import { loadWhileSwapping } from '../bench/swapping.js'

t.test('32 connections while three rebuilds swap in: none fails, what is shed says so, no answer is of two indexes', async (t) => {
  const program = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url))
  const swapped = await loadWhileSwapping({ program, seconds: 10, rebuilds: 3, articles: 100, connections: 32 })
  t.same(swapped.failures, {}, 'every answer is 200 or 503')
  t.equal(swapped.unexplained, 0, 'each 503 says when to ask again')
  t.ok(swapped.shed < swapped.requests / 2, `${swapped.shed} of ${swapped.requests} were shed`)
  t.equal(swapped.starved, 0, 'no connection is refused every time')
  t.equal(swapped.mixed, 0)
  t.ok(swapped.requests > 32, `${swapped.requests} requests`)
  t.ok(swapped.generations > 1, `${swapped.generations} indexes answered`)
})
