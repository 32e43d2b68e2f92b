import fc from 'fast-check'
import t from 'tap'
import { createHeap } from '../../index/structures/heap.js'
import { createRangeByWeight } from '../../index/structures/range-by-weight.js'
import { createTopK } from '../../index/structures/top-k.js'

t.test('the best k are those that sorting gives, and nothing above the threshold is lost', async () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 80 }), fc.nat(90), fc.infiniteStream(fc.nat()), (scores, k, keys) => {
      const ranks = new Uint32Array(scores.length)
      const shuffled = scores.map((_, item) => [keys.next().value ?? 0, item]).sort(([a, m], [b, n]) => a - b || m - n)
      for (const [rank, [, item]] of shuffled.entries()) ranks[item] = rank
      const topK = createTopK(k, ranks)
      for (const [item, score] of scores.entries()) if (score >= topK.threshold) topK.insert(item, score)
      const sorted = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || ranks[a] - ranks[b]).slice(0, k)
      const apart = sorted.slice(1).every((item, i) => scores[sorted[i]] !== scores[item] || topK.precedes(sorted[i], item))
      return apart && topK.toSortedArray().join() === sorted.join()
    }),
  )
})

t.test('a heap gives what was pushed in order, pushes between pops too', async () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(50)), { maxLength: 80 }), (steps) => {
      const heap = createHeap((a, b) => a < b)
      const held: number[] = []
      return steps.every((step) => {
        if (step === null) return heap.pop() === held.sort((a, b) => a - b).shift()
        held.push(step)
        heap.push(step)
        return true
      })
    }),
  )
})

t.test('the numbers of ranges by falling weight are those that sorting gives', async () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 400 }), fc.nat(400), fc.nat(400), (list, a, b) => {
      const weights = Uint32Array.from(list)
      const [first, end] = [Math.min(a, b, list.length), Math.min(Math.max(a, b), list.length)]
      const numbers = Array.from({ length: end - first }, (_, i) => first + i).filter((n) => weights[n] > 0)
      const sorted = numbers.sort((m, n) => weights[n] - weights[m] || m - n)
      return [...createRangeByWeight(weights)([[first, end]])].join() === sorted.join()
    }),
  )
})
