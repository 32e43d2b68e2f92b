import fc from 'fast-check'
import t from 'tap'
import { compareCodePoints, openStrings, packStrings, packStringsHashed } from '../../index/structures/string-table.js'

const scalar = fc.string({ unit: 'grapheme', maxLength: 12 })

t.test('strings: every string is found, no other is, and a prefix gives exactly those that begin so', async (t) => {
  fc.assert(
    fc.property(fc.uniqueArray(scalar, { maxLength: 60 }), scalar, (list, other) => {
      const sorted = [...list].sort(compareCodePoints)
      const table = openStrings(packStrings(sorted))
      const hashed = openStrings(packStringsHashed(sorted))
      sorted.forEach((text, i) => {
        if (table.get(i) !== text || table.find(text) !== i || hashed.find(text) !== i) throw new Error(`${JSON.stringify(text)} is lost`)
      })
      if (!list.includes(other) && (table.find(other) !== -1 || hashed.find(other) !== -1)) throw new Error('found what is not there')
      const [first, end] = table.range(other)
      const within = sorted.slice(first, end)
      const expected = sorted.filter((text) => text.startsWith(other))
      if (JSON.stringify(within) !== JSON.stringify(expected)) throw new Error(`prefix ${JSON.stringify(other)}`)
    }),
    { numRuns: 300 },
  )
  t.equal(compareCodePoints('\uffee', '\u{1f600}') < 0, true, 'beyond the first plane, code points decide and not UTF-16 units')
  t.same(openStrings(packStrings([])).range('x'), [0, 0], 'an empty table')
  t.equal(openStrings(packStringsHashed([])).find(''), -1)
  const long = [1364, 1365, 1366, 1367, 5000].flatMap((length) => ['a', 'ي', '\u{1f600}'].map((letter) => letter.repeat(length)))
  const table = openStrings(packStringsHashed(long))
  t.same(long.map(table.find), [...long.keys()], 'long strings, found by their hash')
  t.ok(long.every((text) => table.find(text.slice(1)) === -1 || long.includes(text.slice(1))))
})
