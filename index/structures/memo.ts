// A map that begins anew when it is full. For what is asked far more often than it is made, where keeping the order of
// use, as lru.ts does, would cost more than making a few values again.

interface Memo<K, V> {
  get(key: K): V | undefined
  /** @returns the value */
  set(key: K, value: V): V
}

/** @param capacity entries held at most */
export function createMemo<K, V>(capacity: number): Memo<K, V> {
  const held = new Map<K, V>()
  return {
    get: (key) => held.get(key),
    set(key, value) {
      if (held.size >= capacity) held.clear()
      held.set(key, value)
      return value
    },
  }
}
