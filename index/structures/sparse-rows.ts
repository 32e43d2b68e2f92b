// Lists of numbers by key in two typed arrays (compressed sparse rows): values end to end, and where each key begins.

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

/** Values become keys and keys values: of `size` values, 0 ≤ value < size, each with the keys that it had, rising. */
export function transpose({ offsets, values }: Groups, size: number): Groups {
  const keys = new Uint32Array(values.length)
  for (let key = 0; key + 1 < offsets.length; key++) keys.fill(key, offsets[key], offsets[key + 1])
  return groupBy(size, values, keys)
}
