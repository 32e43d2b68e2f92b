// Lists of numbers by key in two typed arrays (compressed sparse rows): all values end to end, and where each key's
// begin. And runs of numbers whose length is not known before.

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

/**
 * Values become keys and keys values: `size` values, 0 ≤ value < size, each with the keys that it stood under, rising.
 */
export function turnRound({ offsets, values }: Groups, size: number): Groups {
  const keys = new Uint32Array(values.length)
  for (let key = 0; key + 1 < offsets.length; key++) keys.fill(key, offsets[key], offsets[key + 1])
  return groupBy(size, values, keys)
}

/** A run of numbers (0 to 2^32 − 1) that grows at its end. */
interface Growing {
  push(value: number): void
  length(): number
  /** What was pushed, in order, in pieces. The run is then empty; whoever drops a piece frees it. */
  take(): Uint32Array[]
  /** What was pushed, in one array. The run is then empty. */
  done(): Uint32Array
}

const LARGEST_PIECE = 1 << 20

/**
 * A run in pieces: an array that grows by doubling holds everything twice, at the very moment when memory is shortest.
 */
export function growing(first = 1 << 12): Growing {
  let full: Uint32Array[] = []
  let fullLength = 0
  let piece = new Uint32Array(first)
  let used = 0
  const take = (): Uint32Array[] => {
    const pieces = used === 0 ? full : [...full, piece.subarray(0, used)]
    full = []
    fullLength = 0
    piece = new Uint32Array(first)
    used = 0
    return pieces
  }
  return {
    push(value) {
      if (used === piece.length) {
        full.push(piece)
        fullLength += used
        piece = new Uint32Array(Math.min(LARGEST_PIECE, piece.length * 2))
        used = 0
      }
      piece[used++] = value
    },
    length: () => fullLength + used,
    take,
    done() {
      const all = new Uint32Array(fullLength + used)
      const pieces = take()
      let at = 0
      for (let next = pieces.shift(); next !== undefined; next = pieces.shift()) {
        all.set(next, at)
        at += next.length
      }
      return all
    },
  }
}
