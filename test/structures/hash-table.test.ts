import fc from 'fast-check'
import t from 'tap'
import { hashSlots, itemsAt, openHashed, packHashed } from '../../index/structures/hash-table.js'
import { hashBytes, hashNumbers, hashText, mixBits } from '../../index/structures/hashing.js'

t.test('hashed strings: every string is found, no other is, in few steps', async (t) => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 80 }), fc.string({ maxLength: 6 }), (list, other) => {
      const table = openHashed(packHashed(list))
      list.forEach((text, i) => {
        if (table.get(i) !== text || table.find(text) !== i) throw new Error(`${JSON.stringify(text)} is lost`)
      })
      if (!list.includes(other) && table.find(other) !== -1) throw new Error('found what is not there')
    }),
    { numRuns: 300 },
  )
  t.equal(openHashed(packHashed([])).find(''), -1, 'an empty table')
  const words = Array.from({ length: 20_000 }, (_, n) => `ال${n.toString(36)}`)
  const { slots } = packHashed(words)
  let longest = 0
  for (let slot = 0, run = 0; slot < slots.length; slot++) {
    run = slots[slot] === 0 ? 0 : run + 1
    longest = Math.max(longest, run)
  }
  t.ok(longest < 100, `the longest run of full slots is ${longest}`)
})

t.test('items that share a hash are all given, in the order in which they were put in', async () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 60 }), fc.nat(20), (list, wanted) => {
      const slots = hashSlots(list.length, (i) => mixBits(list[i]))
      const found = [...itemsAt(mixBits(wanted), slots)].filter((i) => list[i] === wanted)
      return found.join() === [...list.keys()].filter((i) => list[i] === wanted).join()
    }),
  )
})

t.test('hashes are those that indexes on disk were built with', async (t) => {
  const bytes = Buffer.from('xسوريا')
  t.same([hashText(''), hashText('سوريا'), hashText('Syria')], [447806413, 3570934965, 3505305419])
  t.same([hashBytes(bytes, 0, 0), hashBytes(bytes, 1, bytes.length)], [2872998923, 1693133622])
  t.same([hashNumbers(Uint32Array.of(9, 1, 2, 3, 4), 1, 5), mixBits(1)], [987364291, 1364076727])
})
