// Starts the server apart, lets the load generator ask it and the empty route in turn, and weighs the page: its HTML
// with 20 results, its style and its script, as a browser receives them.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { fileURLToPath } from 'node:url'
import { measureApart } from './child.js'
import type { Load } from './load.js'
import type { Serving } from './serve.js'

export interface Served {
  bytes: number
  /** Searches of which each is new to the server, searches that repeat, and the empty route. */
  fresh: Load
  repeated: Load
  empty: Load
  /** Bytes as sent, and the coding; elements of the HTML; files that a first visit asks for. */
  page: { html: number; css: number; js: number; font: number; nodes: number; requests: number; coding: string }
}

/** Turns of every side. */
const ROUNDS = 2
/** Few enough that their answers are kept, and repeat all the time. */
const REPEATED = 50

/** @param texts queries, more than the server keeps answers of, else none of them is new for long */
export async function measureHttp(folder: string, texts: readonly string[], secondsATurn: number): Promise<Served> {
  const paths = texts.map((text) => `/api/v1/search?${new URLSearchParams({ q: text })}`)
  const server = fork(fileURLToPath(new URL('./serve.js', import.meta.url)), [folder, paths[0]])
  try {
    const [serving] = (await Promise.race([
      once(server, 'message'),
      once(server, 'exit').then(() => Promise.reject(new Error('The server ended.'))),
    ])) as [Serving]
    if (serving.failed) throw new Error(serving.failed)
    const fresh: Load[] = []
    const repeated: Load[] = []
    const empty: Load[] = []
    const turn = async (port: number, asked: string[], into: Load[]): Promise<void> => {
      const outcome = await measureApart<Load>('load', { port, paths: asked, seconds: secondsATurn }, secondsATurn + 60)
      if ('failed' in outcome) throw new Error(outcome.failed)
      into.push(outcome.answer)
    }
    for (let round = 0; round < ROUNDS; round++) {
      await turn(serving.kashaf, paths, fresh)
      await turn(serving.empty, paths, empty)
      await turn(serving.kashaf, paths.slice(0, REPEATED), repeated)
    }
    const page = await weighPage(serving.kashaf, `/?${new URLSearchParams({ q: texts[0] })}`)
    server.send('done')
    await once(server, 'exit')
    return { bytes: serving.bytes, fresh: together(fresh), repeated: together(repeated), empty: together(empty), page }
  } finally {
    server.kill()
  }
}

function together(loads: readonly Load[]): Load {
  const mean = (value: (load: Load) => number): number => loads.reduce((sum, load) => sum + value(load), 0) / loads.length
  const sum = (value: (load: Load) => number): number => mean(value) * loads.length
  const failures: Load['failures'] = {}
  for (const load of loads) for (const [kind, count] of Object.entries(load.failures)) failures[kind] = (failures[kind] ?? 0) + count
  return {
    requestsASecond: mean((load) => load.requestsASecond),
    median: mean((load) => load.median),
    p99: mean((load) => load.p99),
    requests: sum((load) => load.requests),
    failures,
  }
}

async function weighPage(port: number, path: string): Promise<Served['page']> {
  const plain = await fetched(port, path, 'identity')
  const text = plain.body.toString('utf8')
  const linked = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, address]) => address))]
  const weigh = async (addresses: string[]): Promise<number> => {
    let bytes = 0
    for (const address of addresses) bytes += (await fetched(port, address, 'br, gzip')).body.length
    return bytes
  }
  const { body, coding } = await fetched(port, path, 'br, gzip')
  const files = [/<link[^>]+href="([^"]+\.css)"/g, /<script[^>]+src="([^"]+\.js)"/g, /<link[^>]+href="([^"]+\.woff2)"/g].map(linked)
  const [css, js, font] = await Promise.all(files.map(weigh))
  // The page itself and the icon besides.
  const requests = files.flat().length + 2
  return { html: body.length, css, js, font, nodes: [...text.matchAll(/<[a-z]/g)].length, requests, coding }
}

/** The body as it was sent, not decoded. */
function fetched(port: number, path: string, accept: string): Promise<{ body: Buffer; coding: string }> {
  return new Promise((resolve, reject) => {
    get({ port, path, headers: { 'accept-encoding': accept, 'accept-language': 'ar' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${path} was answered with ${response.statusCode}`))
        else resolve({ body: Buffer.concat(chunks), coding: response.headers['content-encoding'] ?? 'identity' })
      })
    }).on('error', reject)
  })
}
