import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import t from 'tap'
import { collectFaults } from '../faults.js'

const ROOT = new URL('../..', import.meta.url).pathname

async function sources(folder: string): Promise<string[]> {
  const files: string[] = []
  for (const entry of await readdir(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) files.push(...(await sources(path)))
    else if (/\.(ts|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts')) files.push(path)
  }
  return files
}

/** What a file imports: paths from the root for its own, names for packages. */
async function imports(file: string): Promise<{ target: string; own: boolean; typeOnly: boolean }[]> {
  const text = await readFile(join(ROOT, file), 'utf8')
  const pattern = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
  return [...text.matchAll(pattern)].map(([, type, name]) => {
    const own = name.startsWith('.')
    return { own, typeOnly: Boolean(type), target: own ? relative(ROOT, join(ROOT, dirname(file), name)).replace(/\.js$/, '.ts') : name }
  })
}

/** The order of places as ARCHITECTURE.md's table gives it. */
async function order(): Promise<string[]> {
  const text = await readFile(join(ROOT, 'ARCHITECTURE.md'), 'utf8')
  const table = text.slice(text.indexOf('## Order of imports'), text.indexOf('Two exceptions'))
  return [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, place]) => place)
}

t.test('imports run forward only, in the order that ARCHITECTURE.md gives', async (t) => {
  const faults = collectFaults(t)
  const places = await order()
  t.same(places.slice(0, 3), ['index/script', 'index/structures', 'index/lexicon'], 'the table is read')
  const placeOf = (file: string): string | undefined =>
    places.filter((place) => file === place || file.startsWith(`${place}/`)).sort((a, b) => b.length - a.length)[0]
  const files = [...(await sources('index')), ...(await sources('server')), ...(await sources('web'))]
  t.ok(files.length > 60, `${files.length} files are read`)
  for (const file of files) {
    if (file === 'index/index.ts') continue
    for (const { target, own, typeOnly } of await imports(file)) {
      if (!own || target === 'index/errors.ts') continue
      const from = placeOf(file)
      const to = placeOf(target)
      if (file.startsWith('index/')) {
        const shape = from === 'index/lexicon' && typeOnly && target.startsWith('index/analysis/')
        faults.ok(shape || (to && from && places.indexOf(to) <= places.indexOf(from)), `${file} → ${target}`)
      } else if (from === 'web' || from === 'web/browser') {
        const contract = target.startsWith('server/contract/') || (from === 'web/browser' && target.startsWith('index/script/'))
        faults.ok(contract || to === 'web' || (from === 'web/browser' && to === 'web/browser'), `${file} → ${target}`)
      } else if (from === 'server/contract') faults.equal(to, from, `${file} → ${target}: the contract imports nothing of ours`)
      else {
        const allowed = target === 'index/index.ts' || to === 'index/structures' || target.startsWith('server/') || to === 'web'
        faults.ok(allowed, `${file} → ${target}`)
      }
    }
  }
  faults.none()
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
  const graph = new Map<string, string[]>()
  for (const file of [...(await sources('index')), ...(await sources('server')), ...(await sources('web'))]) {
    graph.set(
      file,
      (await imports(file)).filter(({ own }) => own).map(({ target }) => target),
    )
  }
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

t.test('each of these packages has its place', async (t) => {
  const faults = collectFaults(t)
  const users = new Map<string, string[]>()
  for (const file of [...(await sources('index')), ...(await sources('server')), ...(await sources('web'))]) {
    for (const { target, own } of await imports(file)) if (!own) users.set(target, [...(users.get(target) ?? []), file])
  }
  t.same(users.get('flexsearch'), ['index/postings/flexsearch.ts'])
  // The benchmark measures libraries as they come, one file each; FlexSearch is one of them, and the contract test of the postings
  // room asks it too. Nothing else of test/ knows them.
  const measured = new Map<string, string[]>()
  for (const file of await sources('test')) {
    for (const { target, own } of await imports(file)) if (!own) measured.set(target, [...(measured.get(target) ?? []), file])
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
  for (const file of await sources('index')) {
    const text = await readFile(join(ROOT, file), 'utf8')
    faults.notMatch(text, /<\/?(mark|p|a|div|span)>|text\/html|statusCode/, file)
  }
  faults.none()
  for (const file of await sources('server')) faults.notMatch(await readFile(join(ROOT, file), 'utf8'), /\p{Script=Arabic}/u, file)
  faults.none()
})

t.test('no room is called utils, helpers, common or misc', async (t) => {
  const faults = collectFaults(t)
  for (const file of [...(await sources('index')), ...(await sources('server')), ...(await sources('web'))]) {
    faults.notMatch(file, /\b(utils?|helpers?|common|misc)\b/, file)
  }
  faults.none()
})
