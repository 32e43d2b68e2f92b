import fc from 'fast-check'
import t from 'tap'
import { lowerBound } from '../../index/structures/lower-bound.js'

t.test('the first that is not before what is sought, in any part of a sorted list', async () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 40 }), fc.nat(21), fc.nat(40), fc.nat(40), (list, sought, a, b) => {
      const sorted = list.sort((x, y) => x - y)
      const [low, high] = [Math.min(a, b, sorted.length), Math.min(Math.max(a, b), sorted.length)]
      let expected = low
      while (expected < high && sorted[expected] < sought) expected++
      return lowerBound(low, high, (i) => sorted[i] < sought) === expected
    }),
  )
})
