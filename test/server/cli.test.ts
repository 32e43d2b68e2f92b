// The command line as it is built, in processes of its own, over the seeds: what it prints, how it fails, how it
// serves, swaps and stops. And how text is laid out for terminals. Needs `npm run build` first, as `npm test` does.

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get as httpGet } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { help } from '../../server/commands/help.js'
import { flagOf, SETTINGS, type SettingName } from '../../server/config.js'
import type { Search } from '../../server/contract/contract.js'
import { columnsOf, type Layout, layOut } from '../../server/terminal/lines.js'
import { describe as describeProgress, duration, progressLine, size } from '../../server/terminal/progress.js'
import { shape, visualLine } from '../../server/terminal/visual.js'
import { collectFaults } from '../faults.js'
import { present } from '../present.js'

const CLI = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url))
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url))
if (!existsSync(CLI)) throw new Error('Build first: npm run build')

const work = mkdtempSync(join(tmpdir(), 'kashaf-cli-'))
t.teardown(() => rmSync(work, { recursive: true, force: true }))
const index = join(work, 'index')
/** Nothing of this machine's settings reaches the process, and a busy machine has time for each search. */
const environment = {
  PATH: process.env.PATH,
  KASHAF_ARTICLES: SEEDS,
  KASHAF_INDEX: index,
  KASHAF_FREEDICT: 'off',
  KASHAF_SEARCH_MS: '60000',
}

interface Ended {
  code: number
  out: string
  err: string
}

const kashaf = (words: string[], more: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...words], { cwd: work, env: { ...environment, ...more } }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })

const ANSI = /\u001B\[/

t.test('help, version, and words that are not understood', async (t) => {
  const faults = collectFaults(t)
  const { code, out } = await kashaf(['--help'])
  t.equal(code, 0)
  for (const name of Object.keys(SETTINGS) as SettingName[]) faults.match(out, `--${flagOf(name)} `, 'every setting, as a flag')
  faults.none()
  for (const { variable } of Object.values(SETTINGS)) faults.match(out, `${variable}\n`, 'and as a variable')
  faults.none()
  for (const command of ['start', 'serve', 'rebuild', 'withdraw', 'search']) t.match(out, new RegExp(`^  ${command}\\b`, 'm'))
  t.ok(out.split('\n').every((line) => line.length < 130))
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  t.same(await kashaf(['--version']), { code: 0, out: `kashaf ${version}\n`, err: '' })
  const wrong = [
    ['nothing'],
    ['rebuild', '--port', '1'],
    ['rebuild', 'extra'],
    ['withdraw'],
    ['search'],
    ['search', 'x', '--lang', 'fr'],
    ['search', 'x', '--limit', '0'],
  ]
  for (const words of wrong) {
    const ended = await kashaf(words)
    t.equal(ended.code, 2, words.join(' '))
    t.match(ended.err, /^kashaf: .+\nSee kashaf --help\.\n$/)
  }
  t.equal((await kashaf([])).code, 2)
  t.notMatch(help([]), 'undefined')
})

t.test('errors of the catalogue: a sentence, an advice, no stack', async (t) => {
  const empty = { KASHAF_INDEX: join(work, 'none') }
  const cases: [string[], Record<string, string>, RegExp][] = [
    [['search', 'x'], empty, /no index in .*none.*\nBuild one: kashaf rebuild\.\n$/],
    [['rebuild', '--articles', join(work, 'no-folder')], {}, /no-folder.*\nName a folder/],
    [['serve'], { KASHAF_PORT: 'http' }, /^kashaf: KASHAF_PORT is “http”, but it must be a whole number from 0 to 65535\.\n.*--help/],
    [['serve', '--port', '99999'], {}, /^kashaf: --port is “99999”/],
    [['serve', '--host', '192.0.2.1'], empty, /192\.0\.2\.1 is not an address of this machine/],
  ]
  for (const [words, more, expected] of cases) {
    const ended = await kashaf(words, more)
    t.equal(ended.code, 1, words.join(' '))
    t.match(ended.err, expected)
    t.notMatch(ended.err, /\n {4}at |node_modules/)
  }
})

t.test('rebuild: progress in plain lines, a summary, and nothing to do the second time', async (t) => {
  const { code, out, err } = await kashaf(['rebuild'])
  t.equal(code, 0)
  t.match(err, /^Reading {2}\d+ of \d+ articles/)
  t.notMatch(err, /\r|\u001B/)
  t.match(out, /^Built index [0-9a-f]{16}-\d+ \(\d+(\.\d)? s\)\n/)
  t.match(out, / {2}articles {3}10: 5 Arabic, 5 English\n/)
  t.match(out, / {2}publishers .*Syria TV 1.*not named 1\n/)
  t.match(out, / {2}terms +[\d,]+\n {2}postings +[\d,]+\n {2}size +[\d.]+ [KM]B\n {2}left out +nothing\n$/)
  t.match((await kashaf(['rebuild', '--if-needed'])).out, /^Nothing has changed/)
})

t.test('rebuild: what is left out is listed by path and reason; --strict fails after saying so', async (t) => {
  const articles = join(work, 'articles')
  mkdirSync(articles)
  writeFileSync(join(articles, 'good.txt'), 'A title\n\nAnd a body with some words in it.\n')
  writeFileSync(join(articles, 'empty\u001B[2J.txt'), '')
  const where = ['--articles', articles, '--index', join(work, 'strict')]
  const lenient = await kashaf(['rebuild', ...where])
  t.equal(lenient.code, 0)
  t.match(lenient.out, /left out +1\n {4}empty\?\[2J\.txt: empty, /, 'and a file’s name cannot act on the terminal')
  const strict = await kashaf(['rebuild', '--strict', ...where])
  t.equal(strict.code, 1)
  t.match(strict.out, 'empty?[2J.txt')
  t.match(strict.err, /kashaf: Left out: 1\.\nSee the list above/)
})

t.test('withdraw: what is said, and what a rebuild tells of it', async (t) => {
  const where = ['--articles', join(work, 'articles'), '--index', join(work, 'strict')]
  const withdraw = (...words: string[]) => kashaf(['withdraw', ...words, ...where.slice(2)])
  t.same(await withdraw('good'), {
    code: 0,
    out: 'good: withdrawn. A running server stops showing it within about a second; the next rebuild leaves it out. Its file was not touched.\n',
    err: '',
  })
  t.match((await kashaf(['rebuild', '--if-needed', ...where])).out, /^Built index .*\n.*articles +0: .*withdrawn +1\n/s)
  t.ok(existsSync(join(work, 'articles', 'good.txt')))
  const unknown = await withdraw('good2')
  t.same([unknown.code, unknown.out], [1, ''])
  t.match(unknown.err, /^kashaf: The archive of .+ has no article good2\.\nTake the id from the address/)
  t.match((await withdraw('--undo', 'good')).out, /^good: let back\./)
})

t.test('search: hits with publisher, date and how they are known', async (t) => {
  const { code, out, err } = await kashaf(['search', 'مفاوضات'])
  t.same([code, err], [0, ''])
  t.notMatch(out, ANSI, 'no styles in a pipe')
  t.match(out, /^مفاوضات: also .*المفاوضات \(form\)/)
  t.match(out, /^\d+ articles \([\d.]+ ms\)$/m)
  t.match(out, /Syria TV · 2018-11-27 \(stated in the text\) · \d+ matches · 9aed169284d176bc/)
  t.match(out, /source not named · undated · .*44c945af192b0c52/)
  t.match(out, / {3}.*أن مفاوضات تجري/)
  const english = (await kashaf(['search', 'Hezbollah', '--lang', 'en', '--limit', '1'])).out
  t.match(english, /^1\.$/m)
  t.notMatch(english, /^2\.$/m)
  t.match(english, 'abstract of ')
  t.match((await kashaf(['search', '"unclosed'])).out, 'Note: unclosed-quote at 0')
  t.match((await kashaf(['search', 'zzzqqq'])).out, '0 articles')
  t.match((await kashaf(['search', 'المفاوظات -لبنان'])).out, /^Did you mean: المفاوضات -لبنان\? \(\d\)$/m)
  t.equal((await kashaf(['search', '--', '-داعش'])).code, 0, 'a query may begin with a sign')
})

t.test('search --json is the answer of the HTTP interface; --color marks the words', async (t) => {
  const answer: Search = JSON.parse((await kashaf(['search', 'ديرالزور', '--lang', 'ar', '--json'])).out)
  t.equal(answer.total, 3)
  const { text, marks } = present(answer.hits[0].snippets.find((snippet) => snippet.marks.length > 0))
  t.match(text.slice(marks[0].start, marks[0].end), /دير/)
  const colored = (await kashaf(['search', 'ديرالزور', '--color', '--lang', 'ar'])).out
  t.match(colored, /\u001B\[1m\u001B\[4m[^\u001B]*دير[^\u001B]*\u001B\[0m/)
})

t.test('search --visual: shaped, reordered and no wider than the terminal', async (t) => {
  const faults = collectFaults(t)
  const { out } = await kashaf(['search', 'مفاوضات', '--visual', '--lang', 'ar'], { COLUMNS: '60' })
  t.match(out, /[\uFE70-\uFEFC]/)
  t.notMatch(out, /[\u0621-\u063A\u0641-\u064A]/, 'no letter is left unshaped')
  for (const line of out.split('\n')) faults.ok(columnsOf(line) <= 60, line)
  faults.none()
})

const VISUAL: Layout = { width: 200, direction: 'rtl', visual: true, styled: false }
const laid = (text: string, more: Partial<Layout> = {}) => layOut({ text, marks: [] }, { ...VISUAL, ...more }).map((line) => line.trim())

t.test('visual order', async (t) => {
  t.same(laid('سلام'), ['\uFEE1\uFEFC\uFEB3'], 'meem, lam-alef, seen: the last letter is first on the screen')
  t.same(laid('لا'), ['\uFEFB'])
  t.same(laid('لَا'), ['\uFEFB\u064E'], 'a vowel sign between lam and alef doubles nothing and stays')
  t.same(laid('مِن'), ['\uFEE6\uFEE3\u0650'], 'a vowel sign follows its letter in the stream')
  t.same(laid('نه‌ها'), ['\uFE8E\uFEEB\uFEEA\uFEE7'], 'a non-joiner parts letters')
  t.same(laid('في 2018 سنة'), ['\uFE94\uFEE8\uFEB3 2018 \uFEF2\uFED3'], 'digits keep their order')
  t.same(laid('قال ISIS ثم'), ['\uFEE2\uFE9B ISIS \uFEDD\uFE8E\uFED7'])
  t.same(laid('(سر)'), ['(\uFEAE\uFEB3)'], 'brackets are mirrored')
  t.same(laid('plain text', { direction: 'ltr' }), ['plain text'])
  t.same(laid('😀 سر'), ['\uFEAE\uFEB3 😀'], 'a sign of two units stays whole')
  t.same(visualLine([], 0, 0, { skeleton: '', levels: { levels: new Uint8Array() } }), [])
  t.same(shape([]), [])
})

t.test('lines are cut before they are reordered, at words, and marks survive', async (t) => {
  const text = 'سر قد من في هل'
  t.same(laid(text, { width: 20 }).length, 1)
  const narrow = layOut(
    { text: 'كلمات كثيرة في سطر واحد', marks: [{ start: 6, end: 11, term: 0, via: 'exact' }] },
    { ...VISUAL, width: 20, styled: true },
  )
  t.equal(narrow.length, 2)
  t.match(narrow[0], /^ {2}.*\u001B\[1m\u001B\[4m[\uFE70-\uFEFC]{5}\u001B\[0m/, 'the first words are on the first line, at the right')
  t.notMatch(narrow[1], ANSI)
  t.ok(
    narrow.every((line) => columnsOf(line.replaceAll(/\u001B\[\dm/g, '')) === 20),
    'padded to the right edge',
  )
  t.same(layOut({ text: 'x'.repeat(45), marks: [] }, { ...VISUAL, direction: 'ltr', width: 20 }), [
    'x'.repeat(20),
    'x'.repeat(20),
    'x'.repeat(5),
  ])
  t.same(layOut({ text: '', marks: [] }, VISUAL), [])
})

t.test('text cannot act on the terminal', async (t) => {
  const plain: Layout = { width: Number.POSITIVE_INFINITY, direction: 'ltr', visual: false, styled: false }
  t.same(layOut({ text: 'a\u001B[2Jb\u0007c\rd\u009Be\u2028f', marks: [] }, plain), ['a [2Jb c d e f'])
  t.same(layOut({ text: 'a\u202Eb\u2066c\u200Fd', marks: [] }, plain), ['abcd'])
  t.same(layOut({ text: 'bold word', marks: [{ start: 5, end: 9, term: 0, via: 'form' }] }, { ...plain, styled: true, bold: true }), [
    '\u001B[1mbold \u001B[0m\u001B[1m\u001B[4mword\u001B[0m',
  ])
  t.equal(columnsOf('漢字é\u0301😀'), 7)
})

t.test('progress: one line rewritten on a terminal, lines at intervals elsewhere', async (t) => {
  const written: string[] = []
  const screen = (isTTY: boolean) => {
    written.length = 0
    const stream = new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk))
        done()
      },
    })
    return Object.assign(stream, { isTTY, columns: 40 })
  }
  type Step = [seconds: number, bytes: number, stage?: 'reading' | 'indexing']
  const at = (seconds: number, bytes: number, stage: 'reading' | 'indexing' = 'reading') => {
    return { stage, articles: bytes / 1e6, total: 50, bytes, totalBytes: 50e6, seconds }
  }
  const play = (isTTY: boolean, steps: Step[]) => {
    let time = 0
    const line = progressLine(screen(isTTY), () => time)
    for (const step of steps) {
      time = step[0] * 1000
      line.show(at(...step))
    }
    line.clear()
  }
  play(true, [
    [0, 0],
    [0.05, 1e6],
    [0.2, 2e6],
    [0.21, 3e6, 'indexing'],
  ])
  t.equal(written.length, 4, 'not more often than ten times a second, but each stage at once')
  t.ok(written.every((line) => line.startsWith('\r') && line.length < 45))
  t.equal(written.at(-1), '\r\u001B[K')
  play(false, [
    [0, 0],
    [1, 1e6],
    [5, 5e6],
    [6, 6e6],
  ])
  t.same(written, ['Reading  0 of 50 articles  0 B of 50.0 MB\n', 'Reading  5 of 50 articles  5.0 MB of 50.0 MB  1.0 MB/s  45 s left\n'])
  t.equal(describeProgress(at(3, 10e6), { seconds: 1, bytes: 2e6 }), 'Reading  10 of 50 articles  10.0 MB of 50.0 MB  4.0 MB/s  10 s left')
  t.same([0.4, 59, 60, 3599, 3600, 7384].map(duration), ['0 s', '59 s', '1 min 0 s', '59 min 59 s', '1 h 0 min', '2 h 3 min'])
  t.same([0, 999, 1000, 999_999, 12e6].map(size), ['0 B', '999 B', '1.0 KB', '1000.0 KB', '12.0 MB'])
})

/** Starts a server on a free port and waits until it says where it is. */
async function served(
  words: string[],
  more: Record<string, string> = {},
): Promise<{ server: ChildProcess; at: string; log: string[]; ended: Promise<number | null> }> {
  const server = spawn(process.execPath, [CLI, ...words, '--port', '0'], { cwd: work, env: { ...environment, ...more } })
  t.teardown(() => server.kill('SIGKILL'))
  const log: string[] = []
  server.stdout.on('data', (chunk) => log.push(...String(chunk).trim().split('\n')))
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve))
  const at = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (chunk) => {
      said += chunk
      const address = /Kashaf is at (http:\/\/\S+)\//.exec(said)
      if (address) resolve(address[1])
    })
    ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  return { server, at, log, ended }
}

/** Waits for as long as the tests may run. */
const until = async (condition: () => boolean | Promise<boolean>) => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** A server that is busy for the moment refuses with a time to ask again. */
const isShed = (answer: Response): boolean => answer.status === 503 && answer.headers.has('retry-after')

t.test('start: builds what is needed, serves, and SIGTERM under load loses no answer', async (t) => {
  const faults = collectFaults(t)
  const { server, at, log, ended } = await served(['start', '--rate', '0', '--index', join(work, 'started')])
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const ask = () =>
    new Promise<number | string>((resolve) => {
      const query = Math.random().toString(36).slice(2, 5)
      httpGet(`${at}/api/v1/search?q=${query}&facets=source`, { agent }, (answer) => {
        let body = ''
        answer.on('data', (chunk) => (body += chunk))
        answer.on('end', () => {
          try {
            JSON.parse(body)
            resolve(present(answer.statusCode))
          } catch {
            resolve('cut off')
          }
        })
        answer.on('error', () => resolve('cut off'))
      }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'failed'))
    })
  await until(async () => (await ask()) === 200)
  const results = new Map<number | string, number>()
  let going = true
  const clients = Array.from({ length: 8 }, async () => {
    while (going) {
      const result = await ask()
      results.set(result, (results.get(result) ?? 0) + 1)
      if (result !== 200 && result !== 503) return
    }
  })
  await until(() => (results.get(200) ?? 0) > 40)
  server.kill('SIGTERM')
  t.equal(await ended, 0)
  going = false
  await Promise.all(clients)
  // A request that reaches a connection at the moment it is closed is reset unanswered; that is a new one refused.
  for (const result of results.keys()) faults.match(String(result), /^(200|503|ECONNREFUSED|ECONNRESET)$/)
  faults.none()
  t.match(log.at(-1), '"stopped"')
  agent.destroy()
})

t.test('serve: new versions are opened under load without a failed request or a mixed answer', async (t) => {
  const folder = join(work, 'swapped')
  const articles = join(work, 'growing')
  mkdirSync(articles)
  const write = (n: number) =>
    writeFileSync(join(articles, `report-${n}.txt`), `Report number ${n}\n\nThe talks went on for day ${n} in the city.\n`)
  write(0)
  const where = ['--articles', articles, '--index', folder]
  await kashaf(['rebuild', ...where])
  const { server, at, log, ended } = await served(['serve', '--rate', '0', ...where])
  let going = true
  const seen = new Map<string, number>()
  const faults: string[] = []
  const clients = Array.from({ length: 4 }, async () => {
    while (going) {
      const answer = await fetch(`${at}/api/v1/search?q=talks`)
      if (isShed(answer)) {
        await answer.arrayBuffer()
        continue
      }
      if (answer.status !== 200) faults.push(`${answer.status} ${await answer.text()}`)
      const { total, hits, index: about }: Search = await answer.json()
      if (hits.length !== total || (seen.get(about.version) ?? total) !== total) faults.push(`${about.version}: ${total}`)
      seen.set(about.version, total)
    }
  })
  for (const n of [1, 2, 3]) {
    write(n)
    t.equal((await kashaf(['rebuild', ...where])).code, 0)
    if (n === 2) server.kill('SIGHUP')
    await until(() => [...seen.values()].includes(n + 1))
  }
  going = false
  await Promise.all(clients)
  t.same(faults, [])
  t.equal(seen.size, 4)

  const current = readFileSync(join(folder, 'current'), 'utf8').trim()
  writeFileSync(join(folder, 'current.new'), 'not-a-version-1\n')
  renameSync(join(folder, 'current.new'), join(folder, 'current'))
  await until(() => log.some((line) => line.includes('index not opened')))
  let response = await fetch(`${at}/api/v1/search?q=talks`)
  while (isShed(response)) response = await fetch(`${at}/api/v1/search?q=talks`)
  const answer = (await response.json()) as Search
  t.same([answer.index.version, answer.total], [current, 4], 'a bad index leaves the old one serving')
  server.kill('SIGINT')
  t.equal(await ended, 0)
})

t.test('serve: waits for an index, refuses one of another format by name', async (t) => {
  const folder = join(work, 'late')
  const { server, at, ended } = await served(['serve', '--index', folder])
  t.equal((await fetch(`${at}/readyz`)).status, 503)
  t.equal((await fetch(`${at}/healthz`)).status, 200)
  t.equal((await kashaf(['rebuild', '--index', folder])).code, 0)
  await until(async () => (await fetch(`${at}/readyz`)).status === 200)
  server.kill('SIGTERM')
  t.equal(await ended, 0)

  const [version] = readdirSync(folder).filter((name) => /^[0-9a-f]{16}-\d+$/.test(name))
  const other = version.replace(/\d+$/, '999')
  renameSync(join(folder, version), join(folder, other))
  writeFileSync(join(folder, 'current'), `${other}\n`)
  const refused = await kashaf(['serve', '--index', folder, '--port', '0'])
  t.equal(refused.code, 1)
  t.match(refused.err, /^kashaf: .*999.*\nBuild it again with this program: kashaf rebuild\.\n$/)
})
