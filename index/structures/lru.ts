// A map that forgets what was used least recently once it is full. It is ours because its entries have weights (bytes,
// numbers of articles), which packages such as quick-lru do not count.

interface LruMap<K, V> {
  /** The value of `key`, which is then the one used last. */
  get(key: K): V | undefined
  /** Puts a value in, in place of the key's old one; one heavier than the map may be is not taken in. */
  set(key: K, value: V, weight?: number): void
  clear(): void
  readonly size: number
  /** The weights of all entries together. */
  readonly weight: number
}

/** Entries, and their weight together, that a map may hold; a weight not given is 1. */
interface LruLimits {
  entries?: number
  weight?: number
}

export function createLruMap<K, V>({ entries = Infinity, weight: mostWeight = Infinity }: LruLimits): LruMap<K, V> {
  /** In order of use, the latest last. */
  const held = new Map<K, { value: V; weight: number }>()
  let total = 0
  const remove = (key: K): void => {
    total -= held.get(key)?.weight ?? 0
    held.delete(key)
  }
  return {
    get(key) {
      const entry = held.get(key)
      if (entry === undefined) return undefined
      held.delete(key)
      held.set(key, entry)
      return entry.value
    },
    set(key, value, weight = 1) {
      remove(key)
      if (weight > mostWeight) return
      held.set(key, { value, weight })
      total += weight
      for (const oldest of held.keys()) {
        if (held.size <= entries && total <= mostWeight) break
        remove(oldest)
      }
    },
    clear() {
      held.clear()
      total = 0
    },
    get size() {
      return held.size
    },
    get weight() {
      return total
    },
  }
}
