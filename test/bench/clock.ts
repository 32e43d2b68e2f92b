// Two clocks for work that is measured in a process of its own: the wall's, which a user waits by, and the processor's,
// which counts what this process worked and not what others on the machine took meanwhile. Ratios between processes go
// by the second.

export interface Took {
  /** Seconds by the wall. */
  wall: number
  /** Seconds of processor, collection of garbage and compilation included. */
  processor: number
}

/** Starts both clocks; the function that it gives reads them. */
export function startClock(): () => Took {
  const began = performance.now()
  const used = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(used)
    return { wall: (performance.now() - began) / 1000, processor: (user + system) / 1e6 }
  }
}

export const minus = (whole: Took, part: Took): Took => ({ wall: whole.wall - part.wall, processor: whole.processor - part.processor })
