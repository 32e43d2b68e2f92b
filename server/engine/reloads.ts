// Opening the finished index now, without waiting for the next look: one task at a time, whose state can be asked for,
// and the last few that have ended.

import { randomBytes } from 'node:crypto'
import { KashafError } from '../../index/index.js'
import type { Task } from '../contract/contract.js'
import type { EngineHolder } from './engine-holder.js'

/** Tasks that are remembered. */
const REMEMBERED = 20

export interface Reloads {
  /** Begins a task; `begun` is false when one is still running, which is given instead. Never throws. */
  begin(): { task: Readonly<Task>; begun: boolean }
  /** null: never known, or forgotten. */
  find(id: string): Readonly<Task> | null
}

export function createReloads(holder: Pick<EngineHolder, 'reload' | 'version' | 'failure'>): Reloads {
  const tasks = new Map<string, Task>()
  let current: Task | null = null

  async function run(task: Task): Promise<void> {
    task.state = 'running'
    await holder.reload(true)
    const { failure } = holder
    task.to = holder.version
    task.state = failure ? 'failed' : 'done'
    if (failure) {
      const known = failure instanceof KashafError
      task.problem = { code: known ? failure.code : 'internal', detail: failure.message, advice: known ? failure.advice : null }
    }
    current = null
  }

  return {
    begin() {
      if (current) return { task: current, begun: false }
      const task: Task = { id: randomBytes(8).toString('hex'), state: 'queued', from: holder.version, to: null, problem: null }
      current = task
      tasks.set(task.id, task)
      const [oldest] = tasks.keys()
      if (tasks.size > REMEMBERED) tasks.delete(oldest)
      // The answer that names the task goes first.
      setImmediate(() => void run(task))
      return { task, begun: true }
    },
    find: (id) => tasks.get(id) ?? null,
  }
}
