// Caches finished answers in memory, least recently used out first. Equal questions that are asked at the same time
// share one run. It is emptied when the index changes.

import { createLruMap } from '../../index/structures/lru.js'

export interface AnswerCache<T> {
  /** The cached answer for `key`, the one being made, or a new one from `make`. */
  get(key: string, make: () => Promise<T>): Promise<{ answer: T; cached: boolean }>
  clear(): void
  readonly size: number
  readonly bytes: number
}

/** @param bytesOf the bytes of an answer, or null for one that must not be cached */
export function createAnswerCache<T>(limits: { answers: number; bytes: number }, bytesOf: (answer: T) => number | null): AnswerCache<T> {
  const cached = createLruMap<string, { answer: T }>({ entries: limits.answers, weight: limits.bytes })
  const running = new Map<string, Promise<T>>()
  let generation = 0

  function put(key: string, answer: T): void {
    const weight = bytesOf(answer)
    if (weight !== null) cached.set(key, { answer }, weight)
  }

  async function run(key: string, make: () => Promise<T>): Promise<T> {
    const begun = generation
    try {
      const answer = await make()
      if (begun === generation) put(key, answer)
      return answer
    } finally {
      if (begun === generation) running.delete(key)
    }
  }

  return {
    async get(key, make) {
      const found = cached.get(key)
      if (found) return { answer: found.answer, cached: true }
      let underway = running.get(key)
      if (!underway) {
        underway = run(key, make)
        running.set(key, underway)
      }
      return { answer: await underway, cached: false }
    },
    clear() {
      generation++
      cached.clear()
      running.clear()
    },
    get size() {
      return cached.size
    },
    get bytes() {
      return cached.weight
    },
  }
}
