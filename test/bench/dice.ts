// Chance with a seed, so that every run deals the same archive and asks the same queries.

export interface Dice {
  /** 0 ≤ number < 1. */
  next(): number
  /** A whole number, 0 ≤ number < `below`. */
  below(below: number): number
}

/** The mulberry32 generator (Tommy Ettinger, 2017, public domain): 32 bits of state, good enough to deal with. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, below: (below) => Math.floor(next() * below) }
}
