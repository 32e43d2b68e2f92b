// A server under load while rebuilds swap new indexes in: every article of the archive tells which generation it is of,
// so that an answer made of two indexes would show it. Program and rebuilds are processes of their own, as for users.

import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

export interface SwappingOptions {
  /** Path of the built program, `cli.js`. */
  program: string
  /** At least; it goes on until the last rebuild has had its time. */
  seconds: number
  rebuilds: number
  articles: number
  connections: number
}

export interface Swapped {
  requests: number
  seconds: number
  /** Milliseconds a request. */
  median: number
  p99: number
  longest: number
  /** What was answered neither with 200 nor with 503, with its count, and connections that broke. */
  failures: Record<string, number>
  /** 503 with its Retry-After: the program sheds what a busy machine cannot answer in time. */
  shed: number
  /** 503 without Retry-After. */
  unexplained: number
  /** Connections of which no request was answered with 200. */
  starved: number
  /** Answers of two generations, or of another than their index version is of. */
  mixed: number
  /** Generations that answered. */
  generations: number
}

/** Asked in turn by each connection; `{n}` is the number of an article. */
const PATHS = [
  '/api/v1/search?q=%D9%85%D9%81%D8%A7%D9%88%D8%B6%D8%A7%D8%AA&facets=source,year&histogram=auto&limit=10&offset={n}',
  '/api/v1/search?q=talks&limit=20&snippets=3',
  '/api/v1/articles/report-{n}?q=talks',
  '/?q=talks&page=2',
]
const OF_ONE_PAGE = 20
/** Milliseconds in which a server has looked for a new index and opened it. */
const TO_SWAP = 3000
/** Milliseconds that a connection waits after a 503. */
const TO_ASK_AGAIN = 1000
const GENERATION = /generation(\d+)/g
const run = promisify(execFile)

export async function loadWhileSwapping({ program, seconds, rebuilds, articles, connections }: SwappingOptions): Promise<Swapped> {
  const place = await mkdtemp(join(tmpdir(), 'kashaf-load-'))
  const folders = ['--articles', join(place, 'articles'), '--index', join(place, 'index')]
  const generationOf = new Map<string, number>()
  const rebuild = async (generation: number): Promise<void> => {
    await writeGeneration(join(place, 'articles'), articles, generation)
    await run(process.execPath, [program, 'rebuild', ...folders])
    generationOf.set((await readFile(join(place, 'index', 'current'), 'utf8')).trim(), generation)
  }
  try {
    await rebuild(0)
    const server = spawn(process.execPath, [program, 'serve', ...folders, '--port', '0', '--log-level', 'error'], {
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    try {
      const origin = await addressOf(server.stderr)
      let going = true
      const began = performance.now()
      const asking = ask(origin, { articles, connections }, () => going)
      for (let generation = 1; generation <= rebuilds; generation++) {
        await rebuild(generation)
        const next = (generation * seconds * 1000) / (rebuilds + 1)
        await sleep(Math.max(TO_SWAP, next - (performance.now() - began)))
      }
      await sleep(Math.max(0, seconds * 1000 - (performance.now() - began)))
      going = false
      return summary(await asking, generationOf, (performance.now() - began) / 1000)
    } finally {
      server.kill()
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** Every article says its generation in title and text. All have the words that are asked for. */
async function writeGeneration(folder: string, articles: number, generation: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let n = 0; n < articles; n++) {
    const text = [
      `Talks of generation${generation}, report ${n}`,
      '',
      `The talks of day ${n} went on, said generation${generation}. مفاوضات اليوم رقم ${n} مستمرة في دير الزور generation${generation}.`,
      '',
      `Officials counted ${n * 7} convoys on the road to ${['Aleppo', 'Damascus', 'Hajin', 'Qalamoun'][n % 4]}.`,
    ]
    await writeFile(join(folder, `report-${n}.txt`), text.join('\n'))
  }
}

/** The address that the server says it is at. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [, address] = /(http:\/\/\S+?)\/?$/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('The server ended before it listened.')
}

interface Answered {
  connection: number
  ms: number
  /** Status, or the code of what went wrong. */
  outcome: string
  /** Whether it says when to ask again. */
  retryAfter: boolean
  /** Index version, where the answer tells it. */
  version: string | null
  generations: number[]
}

async function ask(origin: string, { articles, connections }: Pick<SwappingOptions, 'articles' | 'connections'>, going: () => boolean) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const answers: Answered[] = []
  const connection = async (first: number): Promise<void> => {
    for (let n = first; going(); n++) {
      const place = String((n * 7) % (articles - OF_ONE_PAGE))
      const answered = await answerTo(`${origin}${PATHS[n % PATHS.length].replace('{n}', place)}`, agent)
      answers.push({ connection: first, ...answered })
      if (answered.outcome === '503') await sleep(TO_ASK_AGAIN)
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, first) => connection(first)))
  agent.destroy()
  return answers
}

function answerTo(url: string, agent: Agent): Promise<Omit<Answered, 'connection'>> {
  const began = performance.now()
  return new Promise((resolve) => {
    const done = (outcome: string, body: string, retryAfter = false): void => {
      const generations = [...new Set([...body.matchAll(GENERATION)].map(([, generation]) => Number(generation)))]
      const version = body.startsWith('{"query"') ? (JSON.parse(body) as { index: { version: string } }).index.version : null
      resolve({ ms: performance.now() - began, outcome, retryAfter, version, generations })
    }
    get(url, { agent, headers: { 'accept-language': 'en' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message, ''))
      response.on('end', () => {
        done(String(response.statusCode), Buffer.concat(chunks).toString('utf8'), /^\d+$/.test(response.headers['retry-after'] ?? ''))
      })
    }).on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message, ''))
  })
}

function summary(answers: readonly Answered[], generationOf: ReadonlyMap<string, number>, seconds: number): Swapped {
  const failures: Record<string, number> = {}
  const served = new Set<number>()
  let [mixed, shed, unexplained] = [0, 0, 0]
  for (const { connection, outcome, retryAfter, version, generations } of answers) {
    if (outcome === '200') served.add(connection)
    if (outcome === '503') retryAfter ? shed++ : unexplained++
    else if (outcome !== '200') failures[outcome] = (failures[outcome] ?? 0) + 1
    else if (generations.length !== 1 || (version !== null && generationOf.get(version) !== generations[0])) mixed++
  }
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  return {
    requests: answers.length,
    seconds,
    median: at(0.5),
    p99: at(0.99),
    longest: at(1),
    failures,
    shed,
    unexplained,
    starved: new Set(answers.map(({ connection }) => connection)).size - served.size,
    mixed,
    generations: new Set(answers.flatMap((answer) => answer.generations)).size,
  }
}
