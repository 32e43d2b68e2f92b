import t from 'tap'
import { createGrowableArray } from '../../index/structures/growable-array.js'

t.test('a growable array gives what was pushed, in one piece or several', async (t) => {
  const list = createGrowableArray(2)
  const numbers = Array.from({ length: 100 }, (_, i) => i)
  for (const number of numbers) list.push(number)
  t.equal(list.length(), 100)
  t.same([...list.takeAll()], numbers)
  t.equal(list.length(), 0, 'what was taken is gone')
  for (const number of numbers) list.push(number)
  t.same(
    list.take().flatMap((piece) => [...piece]),
    numbers,
  )
})
