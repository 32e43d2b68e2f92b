import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { collectFaults } from '../faults.js'
import { importsOf, parseSource, ROOT, type Source, sourcesBelow } from './sources.js'

const program = (await Promise.all(['index', 'server', 'web'].map(sourcesBelow))).flat()
const index = program.filter(({ path }) => path.startsWith('index/'))
const server = program.filter(({ path }) => path.startsWith('server/'))

/** What each place may import besides itself, in the order of ARCHITECTURE.md's table. */
function readTable(text: string): Map<string, string[]> {
  const table = text.slice(text.indexOf('## Order of imports'), text.indexOf('Two exceptions'))
  const rows = [...table.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)]
  const places = rows.map(([, place]) => place)
  return new Map(
    rows.map(([, place, cell], n) => {
      if (cell === '–') return [place, []]
      if (cell === 'everything above') return [place, places.slice(0, n)]
      const allowed = cell.split(', ').flatMap((words) => {
        const [, all, name] = words.match(/^(everything of )?`([^`]+)`$/) ?? []
        if (!name) throw new Error(`The table of imports says ${words}.`)
        return all ? places.filter((other) => isIn(other, name)) : [name]
      })
      return [place, allowed]
    }),
  )
}

const isIn = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`)

/** The imports of `files` that the table does not allow. */
function strayImports(files: readonly Source[], table: ReadonlyMap<string, readonly string[]>): string[] {
  const placeOf = (file: string): string | undefined =>
    [...table.keys()].filter((place) => isIn(file, place)).sort((a, b) => b.length - a.length)[0]
  return files.flatMap((source) => {
    const from = placeOf(source.path)
    return importsOf(source).flatMap(({ target, own, typeOnly }) => {
      if (!own || target === 'index/errors.ts') return []
      const to = placeOf(target) ?? target
      const shape = from === 'index/lexicon' && typeOnly && to === 'index/analysis'
      const allowed = shape || (from !== undefined && (to === from || table.get(from)?.includes(to)))
      return allowed ? [] : [`${source.path} → ${target}`]
    })
  })
}

t.test('imports run forward only, as the table in ARCHITECTURE.md allows', async (t) => {
  const table = readTable(await readFile(join(ROOT, 'ARCHITECTURE.md'), 'utf8'))
  t.same([...table.keys()].slice(0, 3), ['index/script', 'index/structures', 'index/lexicon'], 'the table is read')
  t.same(table.get('index/structures'), [], 'and its second column')
  t.same(table.get('index/lexicon'), ['index/script', 'index/structures'])
  t.ok(table.get('server')?.includes('server/contract'))
  const stray = {
    'index/structures/a.ts': "import { fold } from '../script/folds.js'",
    'index/ranking/b.ts': "export type { Engine } from '../engines/engine.js'",
    'index/ranking/c.ts': "const { open } = await import('../engines/embedded.js')",
    'index/lexicon/d.ts': "export type Token = import('../articles/article.js').Article",
    'server/contract/e.ts': "import '../app.js'",
    'server/f.ts': "import { open } from '../index/engines/embedded.js'",
    'web/views/g.ts': "import '../browser/search.js'",
  }
  const examples = Object.entries(stray).map(([path, text]) => parseSource(path, text))
  t.same(strayImports(examples, table).length, examples.length, 'and what it forbids is seen')
  t.ok(program.length > 300, `${program.length} files are read`)
  t.same(
    strayImports(
      program.filter(({ path }) => path !== 'index/index.ts'),
      table,
    ),
    [],
  )
})

/** Groups of files each of which imports, by way of others, itself (Tarjan's strongly connected components). */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = []
  const numbers = new Map<string, number>()
  const open: string[] = []
  const visit = (file: string): number => {
    const number = numbers.size
    numbers.set(file, number)
    open.push(file)
    let lowest = number
    for (const target of graph.get(file) ?? []) {
      const reached = numbers.get(target)
      if (reached === undefined) lowest = Math.min(lowest, visit(target))
      else if (open.includes(target)) lowest = Math.min(lowest, reached)
    }
    if (lowest === number) {
      const group = open.splice(open.indexOf(file))
      if (group.length > 1 || graph.get(file)?.includes(file)) circles.push(group.sort())
    }
    return lowest
  }
  for (const file of graph.keys()) if (!numbers.has(file)) visit(file)
  return circles
}

t.test('no file imports itself by way of others, be it for a type', async (t) => {
  const graph = new Map(program.map((source) => [source.path, importsOf(source).flatMap(({ target, own }) => (own ? [target] : []))]))
  const files = [...graph.keys()]
  t.ok(files.filter((file) => graph.get(file)?.some((target) => files.includes(target))).length > 200, 'imports are read')
  t.same(
    circlesOf(
      new Map([
        ['a', ['b']],
        ['b', ['c', 'd']],
        ['c', ['a']],
        ['d', []],
        ['e', ['e']],
      ]),
    ),
    [['a', 'b', 'c'], ['e']],
    'and circles are seen',
  )
  t.same(circlesOf(graph), [])
})

t.test('no route imports another: what two of them need stands in a room of its own', async (t) => {
  const routes = server.filter(({ path }) => path.startsWith('server/routes/'))
  t.ok(routes.length > 10, `${routes.length} routes are read`)
  t.same(
    routes.flatMap((route) =>
      importsOf(route).flatMap(({ target }) => (isIn(target, 'server/routes') ? [`${route.path} → ${target}`] : [])),
    ),
    [],
  )
})

t.test('each of these packages has its place', async (t) => {
  const faults = collectFaults(t)
  const users = new Map<string, string[]>()
  for (const source of program) {
    for (const { target, own } of importsOf(source)) if (!own) users.set(target, [...(users.get(target) ?? []), source.path])
  }
  t.same(users.get('flexsearch'), ['index/postings/flexsearch.ts'])
  // The benchmark measures libraries as they come, one file each; FlexSearch is one of them, and the contract test of
  // the postings room asks it too. Nothing else of test/ knows them.
  const measured = new Map<string, string[]>()
  for (const source of await sourcesBelow('test')) {
    for (const { target, own } of importsOf(source)) if (!own) measured.set(target, [...(measured.get(target) ?? []), source.path])
  }
  const peers = { flexsearch: 'flexsearch', minisearch: 'minisearch', lunr: 'lunr', '@orama/orama': 'orama', 'node-sqlite3-wasm': 'sqlite' }
  for (const [name, file] of Object.entries(peers)) {
    t.same(measured.get(name), [`test/bench/peers/${file}.ts`, ...(name === 'flexsearch' ? ['test/postings/postings.test.ts'] : [])])
    if (name !== 'flexsearch') t.notOk(users.has(name), `${name} is measured against, not used`)
  }
  t.same(users.get('wink-porter2-stemmer')?.length, 1)
  t.same(users.get('arabic-reshaper')?.length, 1)
  t.same(users.get('bidi-js')?.length, 1)
  for (const [name, files] of users) {
    if (name === 'fastify' || name.startsWith('@fastify/'))
      for (const file of files) faults.ok(file.startsWith('server/'), `${file} → ${name}`)
    if (name.startsWith('node:http')) for (const file of files) faults.ok(file.startsWith('server/'), `${file} → ${name}`)
  }
  faults.none()
})

t.test('index/ knows neither HTTP nor HTML, and server/ holds no Arabic text', async (t) => {
  const faults = collectFaults(t)
  for (const { path, text } of index) faults.notMatch(text, /<\/?(mark|p|a|div|span)>|text\/html|statusCode/, path)
  faults.none()
  for (const { path, text } of server) faults.notMatch(text, /\p{Script=Arabic}/u, path)
  faults.none()
})

t.test('no room is called utils, helpers, common or misc', async (t) => {
  const faults = collectFaults(t)
  for (const { path } of program) faults.notMatch(path, /\b(utils?|helpers?|common|misc)\b/, path)
  faults.none()
})
