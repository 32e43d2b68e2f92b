import fc from 'fast-check'
import t from 'tap'
import { editDistance, firstRow, nextRow } from '../../index/structures/edit-distance.js'

t.test('letters to insert, delete, replace or exchange', async (t) => {
  t.equal(editDistance('daesh', 'daesh', 3), 0)
  t.equal(editDistance('daesh', 'daish', 3), 1)
  t.equal(editDistance('daesh', 'desh', 3), 1)
  t.equal(editDistance('daesh', 'daehs', 3), 1, 'a swap of neighbours is one slip')
  t.equal(editDistance('kitten', 'sitting', 3), 3)
  t.equal(editDistance('kitten', 'sitting', 2), 3, 'more than asked for is that and one')
  t.equal(editDistance('a', 'abcdef', 2), 3)
})

t.test('edits within a limit are those of the full table of distances', async () => {
  const word = fc.array(fc.constantFrom('a', 'b', 'ت'), { maxLength: 9 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
      const expected = Math.min(fullDistance(a, b), most + 1)
      if (editDistance(a, b, most) !== expected) throw new Error(`${a} ${b} within ${most}: ${editDistance(a, b, most)}, not ${expected}`)
    }),
    { numRuns: 5_000 },
  )
})

t.test('a row tells the edits to each beginning of the other word', async () => {
  const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 })
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, limit) => {
      let row = firstRow(b, limit)
      for (const letter of a) row = nextRow(row, letter, b, limit)
      const expected = [...b.keys(), b.length].map((j) => Math.min(fullDistance(a.join(''), b.slice(0, j).join('')), limit + 1))
      return row.edits.join() === expected.join() && row.least === Math.min(...expected)
    }),
    { numRuns: 2_000 },
  )
})

/** Optimal string alignment by its definition, the whole table computed. */
function fullDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const ways = [table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + Number(a[i - 1] !== b[j - 1])]
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(table[i - 2][j - 2] + 1)
      table[i][j] = Math.min(...ways)
    }
  }
  return table[a.length][b.length]
}
