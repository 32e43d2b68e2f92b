import t from 'tap'
import { groupBy, groupOf, growing } from '../../index/structures/sparse-rows.js'

t.test('groups: values stay in order under their keys', async (t) => {
  const groups = groupBy(4, [2, 0, 2, 3], [10, 11, 12, 13])
  t.same(
    [0, 1, 2, 3].map((key) => [...groupOf(groups, key)]),
    [[11], [], [10, 12], [13]],
  )
  const list = growing(2)
  const numbers = Array.from({ length: 100 }, (_, i) => i)
  for (const number of numbers) list.push(number)
  t.equal(list.length(), 100)
  t.same([...list.done()], numbers)
  t.equal(list.length(), 0, 'what was taken is gone')
  for (const number of numbers) list.push(number)
  t.same(
    list.take().flatMap((piece) => [...piece]),
    numbers,
  )
})
