// What a process holds after garbage has been collected for certain. Needs Node's --expose-gc.

export interface Memory {
  /** Bytes of JavaScript's heap and of the buffers beside it. */
  held: number
  /** Resident set, as the system counts it. */
  resident: number
}

export async function memory(): Promise<Memory> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.()
    // Buffers are let go of only when the event loop turns.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  return { held: heapUsed + external, resident: rss }
}

export const difference = (after: Memory, before: Memory): Memory => ({
  held: after.held - before.held,
  resident: after.resident - before.resident,
})
