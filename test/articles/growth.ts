// How the time of a function grows with the length of its input. Processor time, not the clock's, so that what else
// runs on the machine does not count; the least of several runs, so that a pause of the collector does not either.

/** Microseconds of processor time, the least of three runs. */
function cost(run: (text: string) => void, text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let times = 0; times < 3; times++) {
    const before = process.cpuUsage()
    run(text)
    least = Math.min(least, process.cpuUsage(before).user)
  }
  return least
}

/**
 * Eight times the text may cost forty times as much: work that grows with the square would cost 64 times, what is left
 * is for noise.
 */
const MOST = 40
const ATTEMPTS = 4
const LEAST_COST = 1000

/**
 * Whether `run` takes time in proportion to the length of its text, as measured on `unit` repeated to `length` and
 * eight times that, in the best of a few attempts; the costs of the last attempt in microseconds.
 */
export function growth(run: (text: string) => void, unit: string, length: number): { linear: boolean; short: number; long: number } {
  const of = (units: number) => unit.repeat(Math.ceil(units / unit.length))
  let [short, long] = [0, 0]
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    short = Math.max(cost(run, of(length)), LEAST_COST)
    long = cost(run, of(8 * length))
    if (long < short * MOST) return { linear: true, short, long }
  }
  return { linear: false, short, long }
}
