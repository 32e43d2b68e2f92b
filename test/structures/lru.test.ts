import fc from 'fast-check'
import t from 'tap'
import { createLruMap } from '../../index/structures/lru.js'
import { createMemo } from '../../index/structures/memo.js'

/** What a list in order of use does, looked through from its beginning each time. */
function naive(limits: { entries: number; weight: number }) {
  let list: { key: number; value: number; weight: number }[] = []
  const sum = () => list.reduce((total, { weight }) => total + weight, 0)
  return {
    get(key: number): number | undefined {
      const entry = list.find((other) => other.key === key)
      if (entry) list = [...list.filter((other) => other !== entry), entry]
      return entry?.value
    },
    set(key: number, value: number, weight: number): void {
      list = list.filter((other) => other.key !== key)
      if (weight > limits.weight) return
      list.push({ key, value, weight })
      while (list.length > limits.entries || sum() > limits.weight) list.shift()
    },
    state: () => [list.length, sum()],
  }
}

t.test('what was used least recently goes first, by number and by weight', async () => {
  const step = fc.record({ key: fc.nat(8), value: fc.option(fc.nat(99)), weight: fc.integer({ min: 1, max: 12 }) })
  fc.assert(
    fc.property(fc.nat(6), fc.nat(20), fc.array(step, { maxLength: 60 }), (entries, weight, steps) => {
      const map = createLruMap<number, number>({ entries, weight })
      const other = naive({ entries, weight })
      return steps.every((step) => {
        if (step.value === null) return map.get(step.key) === other.get(step.key)
        map.set(step.key, step.value, step.weight)
        other.set(step.key, step.value, step.weight)
        return [map.size, map.weight].join() === other.state().join()
      })
    }),
    { numRuns: 1_000 },
  )
})

t.test('without weights each entry weighs one; an emptied map holds and weighs nothing', async (t) => {
  const map = createLruMap<string, number>({ entries: 2 })
  for (const [n, key] of ['a', 'b', 'a', 'c'].entries()) map.set(key, n)
  t.same([map.get('a'), map.get('b'), map.get('c'), map.size, map.weight], [2, undefined, 3, 2, 2])
  map.clear()
  t.same([map.get('a'), map.size, map.weight], [undefined, 0, 0])
})

t.test('a memo never holds more than it may, and always what was put in last', async (t) => {
  const memo = createMemo<number, number>(3)
  const held = (): number => [0, 1, 2, 3, 4, 5, 6].filter((key) => memo.get(key) !== undefined).length
  const faults = [0, 1, 2, 3, 4, 5, 6].filter((key) => memo.set(key, -key) !== -key || memo.get(key) !== -key || held() > 3)
  t.same(faults, [])
})
