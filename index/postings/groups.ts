// Lists of numbers by key in two typed arrays (compressed sparse rows): all values end to end, and where each key's begin.

export interface Groups {
  offsets: Uint32Array
  values: Uint32Array
}

/** Groups `values[i]` under `keys[i]`, keys 0 ≤ key < size; within a key values keep their order. */
export function groupBy(size: number, keys: ArrayLike<number>, values: ArrayLike<number>): Groups {
  const offsets = new Uint32Array(size + 1)
  for (let i = 0; i < keys.length; i++) offsets[keys[i] + 1]++
  for (let k = 0; k < size; k++) offsets[k + 1] += offsets[k]
  const next = offsets.slice(0, size)
  const grouped = new Uint32Array(keys.length)
  for (let i = 0; i < keys.length; i++) grouped[next[keys[i]]++] = values[i]
  return { offsets, values: grouped }
}

/** The values of one key, as a view. */
export const groupOf = (groups: Groups, key: number): Uint32Array => groups.values.subarray(groups.offsets[key], groups.offsets[key + 1])

/** A typed array that grows by doubling; `done` gives what was pushed, copied to its exact size. */
export function growing(initial = 1 << 16): { push(value: number): void; length(): number; done(): Uint32Array } {
  let array = new Uint32Array(initial)
  let length = 0
  return {
    push(value) {
      if (length === array.length) {
        const larger = new Uint32Array(array.length * 2)
        larger.set(array)
        array = larger
      }
      array[length++] = value
    },
    length: () => length,
    done: () => array.slice(0, length),
  }
}
