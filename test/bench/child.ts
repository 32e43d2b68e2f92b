// Measures in a process of its own: a module of this folder is started with its input, and what it answers on its last
// line is read. What takes too long or too much memory is ended and says so, instead of stopping the run.

import { spawn } from 'node:child_process'
import { totalmem } from 'node:os'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { present } from '../present.js'

export type Outcome<T> = { answer: T } | { failed: string }

/** Share of the machine's memory that a measured process may take for its heap. */
const HEAP_SHARE = 0.7

/** Runs `module` (its name in this folder) with `input` and gives what it answered, or why it did not. */
export function measureApart<T>(module: string, input: object, ceilingSeconds: number): Promise<Outcome<T>> {
  const heap = Math.floor((totalmem() / 2 ** 20) * HEAP_SHARE)
  const path = fileURLToPath(new URL(`./${module}.js`, import.meta.url))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--expose-gc', `--max-old-space-size=${heap}`, path], { stdio: ['pipe', 'pipe', 'pipe'] })
    child.stdin.end(JSON.stringify(input))
    let out = ''
    let errors = ''
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, ceilingSeconds * 1000)
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk
    })
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (late) resolve({ failed: `not done within ${ceilingSeconds} s` })
      else if (code === 0) resolve({ answer: JSON.parse(present(out.trim().split('\n').at(-1))) as T })
      else if (/heap out of memory/.test(errors)) resolve({ failed: `more than ${heap} MB of heap` })
      else resolve({ failed: `ended by ${signal ?? code}: ${errors.trim().split('\n').slice(0, 3).join(' ')}` })
    })
  })
}

/** In the measured process: its input, and its answer. */
export const inputOf = async <T>(): Promise<T> => (await json(process.stdin)) as T
export const answer = (value: object): void => console.log(JSON.stringify(value))
