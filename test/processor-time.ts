// Processor time of this process: what else runs on the machine does not count, as it does by the clock.

/** Begins to count. @returns the milliseconds of processor time since */
export function processorTime(): () => number {
  const began = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
}
