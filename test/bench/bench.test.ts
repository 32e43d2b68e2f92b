// The benchmark in miniature, so that it cannot rot: every library builds and answers, and every row of the table is
// printed. No figure is looked at: a few hundred articles say nothing about speed. Needs `npm run build` first.

import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'
import { PEERS } from './peers/peers.js'
import { ratioOf } from './table.js'

const BENCH = fileURLToPath(new URL('../../dist/test/bench/bench.js', import.meta.url))
if (!existsSync(BENCH)) throw new Error('Build first: npm run build')

const run = (words: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [BENCH, ...words], { env: { PATH: process.env.PATH } }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })
const leftBehind = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('kashaf-bench-'))

t.test('every library answers, and every row is there', async (t) => {
  const faults = collectFaults(t)
  const before = leftBehind()
  const { code, out, err } = await run(['--articles', '150', '--queries', '5', '--no-http'])
  t.equal(code, 0, err)
  t.notMatch(out, /left out|NaN|undefined|Infinity/)
  const rows = out
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '))
  t.ok(rows.every((cells) => cells.length === 6))
  const found = (work: RegExp, beside = ''): string[] | undefined =>
    rows.find((cells) => work.test(cells[0]) && cells[2].startsWith(beside))
  for (const work of [
    /^archive/,
    /^analysis/,
    /^build as a whole/,
    /^open,/,
    /^memory after/,
    /^crossing adds/,
    /^10 snippets/,
    /^phrase/,
    /^prefix/,
  ])
    t.ok(found(work), `${work}`)
  t.match(found(/without time/)?.join(), 'gte,met')
  for (const { name } of PEERS) {
    for (const work of [/^build from finished/, /^memory held/, /^1-word/, /^3-word/, /^10-word/])
      faults.ok(found(work, name), `${name}: ${work}`)
    // The query's words stand in the archive, so each query finds something, whichever library is asked.
    const shared = Number(present(/shared (\d+) %/.exec(present(found(/^3-word/, name))[0]))[1])
    faults.ok(shared > 0, `${name}: of its first ten, ${shared} % are Kashaf's too`)
  }
  faults.none()
  for (const name of ['MiniSearch', 'SQLite FTS5', 'FlexSearch']) {
    t.match(found(/^3-word/, name)?.[4], /^≤ 1\/\d+$/, `${name} has a target`)
    t.match(found(/^3-word/, name)?.[5], /^(NOT )?met/, 'and it is said whether it is met')
  }
  t.match(out, /targets met, \d+ not met/)
  t.same(leftBehind(), before, 'nothing is left behind')
})

t.test('wrong words are refused', async (t) => {
  const { code, err } = await run(['--articles', 'many'])
  t.equal(code, 1)
  t.match(err, '--articles')
})

t.test('ratios read as they are meant', async (t) => {
  t.same([ratioOf(1, 20), ratioOf(1, 3), ratioOf(1, 1.25), ratioOf(3, 2)], ['1/20', '1/3.0', '×0.80', '×1.50'])
})
