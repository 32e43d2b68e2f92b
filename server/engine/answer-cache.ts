// Keeps finished answers in memory, least recently used out first, and lets equal questions that are asked at the same time
// share one run. Emptied when the index changes.

import { createLruMap } from '../../index/structures/lru.js'

export interface Answers<T> {
  /** The kept answer for `key`, the one being made, or a new one from `make`. Kept only if `keep` says so. */
  get(key: string, make: () => Promise<T>): Promise<{ answer: T; kept: boolean }>
  clear(): void
  readonly size: number
  readonly bytes: number
}

/** `weigh` gives an answer's bytes, or null for one that must not be kept. */
export function createAnswers<T>(most: { answers: number; bytes: number }, weigh: (answer: T) => number | null): Answers<T> {
  const kept = createLruMap<string, { answer: T }>({ entries: most.answers, weight: most.bytes })
  const running = new Map<string, Promise<T>>()
  let generation = 0

  function put(key: string, answer: T): void {
    const weight = weigh(answer)
    if (weight !== null) kept.set(key, { answer }, weight)
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
      const found = kept.get(key)
      if (found) return { answer: found.answer, kept: true }
      let underway = running.get(key)
      if (!underway) {
        underway = run(key, make)
        running.set(key, underway)
      }
      return { answer: await underway, kept: false }
    },
    clear() {
      generation++
      kept.clear()
      running.clear()
    },
    get size() {
      return kept.size
    },
    get bytes() {
      return kept.weight
    },
  }
}
