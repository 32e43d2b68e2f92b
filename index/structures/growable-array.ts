// An array of numbers that grows at its end, in pieces. One that doubled would hold all twice when memory is short.

/** Numbers from 0 to 2^32 − 1, in order. */
interface GrowableArray {
  push(value: number): void
  length(): number
  /** What was pushed, in order, in pieces. The array is then empty; whoever drops a piece frees it. */
  take(): Uint32Array[]
  /** What was pushed, in one piece. The array is then empty. */
  takeAll(): Uint32Array
}

const LARGEST_PIECE = 1 << 20

/** @param first numbers that the first piece has room for */
export function createGrowableArray(first = 1 << 12): GrowableArray {
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
    takeAll() {
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
