// Families of metrics and how they are written for Prometheus (text format 0.0.4). Three kinds are all that is needed
// here, so no library is: its registry, digests and tracing interface would be more code than the rest of the server
// asks for.

/** Labels of one series. Their values must come from a small fixed set: every combination stays for ever. */
type Labels = Readonly<Record<string, string>>

/** What of a family is written: its name, kind and help once, then a line for each series. */
interface Family {
  write(): string
}

/** A counter that others hold. @param read label values to counts, for the one label `label` */
export const readCounter = (name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): Family => ({
  write: () =>
    family(
      name,
      'counter',
      help,
      Object.entries(read()).map(([value, count]) => line(name, written({ [label]: value }), count)),
    ),
})

interface Counter extends Family {
  add(labels?: Labels): void
}

interface Histogram extends Family {
  /** @param seconds one observation */
  observe(seconds: number, labels?: Labels): void
}

/** Upper bounds of the buckets of every histogram, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const

export function counter(name: string, help: string, labelNames: readonly string[] = []): Counter {
  const series = new Map<string, number>(labelNames.length === 0 ? [['', 0]] : [])
  return {
    add(labels = {}) {
      const key = written(labels)
      series.set(key, (series.get(key) ?? 0) + 1)
    },
    write: () =>
      family(
        name,
        'counter',
        help,
        [...series].map(([labels, value]) => line(name, labels, value)),
      ),
  }
}

/** @param read null: not known now, and left out */
export function gauge(name: string, help: string, read: () => number | null): Family {
  return {
    write() {
      const value = read()
      return value === null ? '' : family(name, 'gauge', help, [line(name, '', value)])
    },
  }
}

export function histogram(name: string, help: string): Histogram {
  const series = new Map<string, { counts: number[]; sum: number; count: number }>()
  return {
    observe(seconds, labels = {}) {
      const key = written(labels)
      const one = series.get(key) ?? { counts: BUCKETS.map(() => 0), sum: 0, count: 0 }
      series.set(key, one)
      const bucket = BUCKETS.findIndex((bound) => seconds <= bound)
      if (bucket >= 0) one.counts[bucket]++
      one.sum += seconds
      one.count++
    },
    write: () =>
      family(
        name,
        'histogram',
        help,
        [...series].flatMap(([labels, { counts, sum, count }]) => {
          let below = 0
          const buckets = BUCKETS.map((bound, b) => {
            below += counts[b]
            return line(`${name}_bucket`, joined(labels, `le="${bound}"`), below)
          })
          return [
            ...buckets,
            line(`${name}_bucket`, joined(labels, 'le="+Inf"'), count),
            line(`${name}_sum`, labels, sum),
            line(`${name}_count`, labels, count),
          ]
        }),
      ),
  }
}

function family(name: string, kind: string, help: string, lines: readonly string[]): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${lines.join('')}`
}

const line = (name: string, labels: string, value: number): string => `${name}${labels && `{${labels}}`} ${value}\n`
const joined = (labels: string, more: string): string => (labels ? `${labels},${more}` : more)

const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' }
const written = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, (sign) => ESCAPES[sign])}"`)
    .join(',')
