import t from 'tap'
import { groupBy, groupOf } from '../../index/structures/sparse-rows.js'

t.test('groups: values stay in order under their keys', async (t) => {
  const groups = groupBy(4, [2, 0, 2, 3], [10, 11, 12, 13])
  t.same(
    [0, 1, 2, 3].map((key) => [...groupOf(groups, key)]),
    [[11], [], [10, 12], [13]],
  )
})
