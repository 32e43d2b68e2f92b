// npm run load: 32 connections for a minute while ten rebuilds swap in, and what came of it. Ends with 1 if a request
// failed, was shed without Retry-After, or an answer was made of two indexes.

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { describeMachine } from './machine.js'
import { loadWhileSwapping } from './swapping.js'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    rebuilds: { type: 'string', default: '10' },
    articles: { type: 'string', default: '1000' },
    connections: { type: 'string', default: '32' },
  },
})
const program = fileURLToPath(new URL('../../server/cli.js', import.meta.url))
const [seconds, rebuilds, articles, connections] = [values.seconds, values.rebuilds, values.articles, values.connections].map(Number)
console.log(describeMachine())
console.log(`${connections} connections, ${seconds} s, ${rebuilds} rebuilds of ${articles} articles`)
const swapped = await loadWhileSwapping({ program, seconds, rebuilds, articles, connections })
const { requests, median, p99, longest, failures, shed, unexplained, starved, mixed, generations } = swapped
const ms = (value: number): string => `${value.toFixed(1)} ms`
console.log(`requests    ${requests}, ${Math.round(requests / swapped.seconds)} a second`)
console.log(`took        median ${ms(median)}, 99 % ${ms(p99)}, longest ${ms(longest)}`)
console.log(`indexes     ${generations} answered`)
console.log(
  `failed      ${
    Object.entries(failures)
      .map(([outcome, count]) => `${count} of ${outcome}`)
      .join(', ') || 'none'
  }`,
)
console.log(`shed        ${shed || 'none'}${unexplained > 0 ? `, and ${unexplained} without Retry-After` : ''}`)
console.log(`starved     ${starved || 'none'}`)
console.log(`mixed       ${mixed || 'none'}`)
if (mixed + unexplained + starved > 0 || Object.keys(failures).length > 0) process.exitCode = 1
