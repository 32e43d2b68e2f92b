// The documents are a fixture: what they name exists, what exists is named, and every example does what they say. The lists that
// they are compared with come from the code; the examples are run against an index of the seeds. Needs `npm run build` first.

import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { DEFAULT_REQUEST, open, rebuild } from '../../index/index.js'
import { NAME_KINDS, WORD_KINDS } from '../../index/lexicon/entry.js'
import * as queryLimits from '../../index/queries/limits.js'
import { parse } from '../../index/queries/parse.js'
import { buildApp } from '../../server/app.js'
import type { Command } from '../../server/commands/command.js'
import { flagOf, readConfig, SETTINGS, type SettingName } from '../../server/config.js'
import { ArticleParameters, LIMITS, SearchParameters, Warning } from '../../server/contract/contract.js'
import { createLibrary } from '../../server/engine/engine-holder.js'
import { RATE_OF_NOTHING, RATES, SERVER_LIMITS } from '../../server/limits.js'
import { STATUS } from '../../server/wire/problems.js'
import { analyzer, archive } from '../queries/archive.js'
import { SEEDS, temporaryFolder, writeArchive } from '../temporary.js'
import { UNHURRIED } from '../unhurried.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CLI = join(ROOT, 'dist/server/cli.js')
if (!existsSync(CLI)) throw new Error('Build first: npm run build')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md']
const texts = new Map(DOCUMENTS.map((name) => [name, read(name)]))
const readme = texts.get('README.md')!

/** Every file of the repository's own work, by path. Folders are not listed: an empty one is in no clone. */
const FOLDERS = ['.ci', 'index', 'seeds', 'server', 'test', 'web']
const filesOf = (folder: string, recursive: boolean) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
const files = [...filesOf('.', false), ...FOLDERS.flatMap((folder) => filesOf(folder, true))]
const sourcesOf = (...folders: string[]) =>
  new Map(
    files.filter((path) => /\.(ts|mjs)$/.test(path) && folders.some((folder) => path.startsWith(folder))).map((path) => [path, read(path)]),
  )
const code = [...sourcesOf('index/', 'server/', 'web/', 'build.mjs').values()].join('\n')

// ---- reading Markdown ---------------------------------------------------------------------------------------------

interface Block {
  language: string
  /** The word after the language: the file that the block is. */
  name: string
  text: string
}

const FENCED = /^```(\w*)(?: (\S+))?\n([\s\S]*?)^```$/gm
const blocksOf = (text: string): Block[] =>
  [...text.matchAll(FENCED)].map(([, language, name = '', inside]) => ({ language, name, text: inside }))
const unescaped = (written: string) => written.replaceAll('\\|', '|')
const spansOf = (text: string): string[] => [...text.replace(FENCED, '').matchAll(/`([^`\n]+)`/g)].map(([, inside]) => unescaped(inside))
/** Words of all code, fenced or in line. */
const codeWords = (text: string): string[] =>
  [...spansOf(text), ...blocksOf(text).map((block) => block.text)].flatMap((piece) => piece.split(/[\s'"]+/))
/** Lines of code that call the program: the command and what follows. */
const callsOf = (text: string) =>
  [...spansOf(text), ...blocksOf(text).flatMap((block) => block.text.split('\n'))].flatMap((line) =>
    [...line.matchAll(/(?:^|[\s(])kashaf ([a-z]+)(.*)$/g)].map(([, name, rest]) => ({ name, rest })),
  )

/** The rows below the head of the first table after `marker`, as cells. */
function tableAfter(text: string, marker: string): string[][] {
  const from = text.indexOf(marker)
  if (from < 0) throw new Error(`There is no “${marker}” any more.`)
  const [table] = /(?:^\|.*\|\n)+/m.exec(text.slice(from)) ?? []
  if (!table) throw new Error(`There is no table after “${marker}”.`)
  const rows = table.trim().split('\n').slice(2)
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  )
}
const firstSpan = (cell: string) => spansOf(cell)[0] ?? ''
/** A text as the pattern that matches it alone. */
const literally = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
const escaped = (written: string) => written.replaceAll('|', '\\|')

// ---- what is named exists, what exists is named -------------------------------------------------------------------

const commands: Command[] = []
for (const path of files.filter((name) => /^server\/commands\/\w+\.ts$/.test(name))) {
  const room = await import(join(ROOT, path))
  for (const value of Object.values(room)) if (typeof (value as Command)?.run === 'function') commands.push(value as Command)
}
const commandNamed = (name: string) => commands.find((command) => command.name === name)
const settingNames = Object.keys(SETTINGS) as SettingName[]

t.test('settings: the table is that of the code, and no other variable is named', async (t) => {
  const rows = settingNames.map((name) => {
    const { variable, form, fallback, meaning } = SETTINGS[name]
    const of = ['serve', 'rebuild', 'search'].filter((one) => commandNamed(one)!.settings.includes(name))
    return [
      `\`${variable}\``,
      `\`--${flagOf(name)} ${escaped(form)}\``,
      fallback ? `\`${fallback}\`` : '–',
      of.join(', '),
      escaped(meaning),
    ]
  })
  t.same(tableAfter(readme, '## Settings'), rows)
  t.same([...commandNamed('start')!.settings].sort(), [...settingNames].sort(), '`kashaf start` takes all')

  const variables = settingNames.map((name) => SETTINGS[name].variable as string)
  const tools = [...sourcesOf('test/', 'web/screenshots/').entries()]
    .filter(([path]) => !path.endsWith('docs.test.ts'))
    .map(([, text]) => text)
  for (const [document, text] of texts) {
    for (const [variable] of text.matchAll(/\bKASHAF_[A-Z_]*[A-Z]\b/g)) {
      t.ok(variables.includes(variable) || tools.some((tool) => tool.includes(variable)), `${document} names ${variable}`)
    }
  }
})

t.test('commands: each is described with its options, and each call in a document can be made', async (t) => {
  const flagsOf = ({ options, settings }: Command) => [...Object.keys(options), ...settings.map(flagOf)]
  const rows = tableAfter(readme, '## Command line')
  t.same(rows.map(([call]) => firstSpan(call)).sort(), commands.map(({ name, takes }) => `kashaf ${name} ${takes}`.trim()).sort())
  for (const [call, , described] of rows) {
    const { name, options } = commandNamed(firstSpan(call).split(' ')[1])!
    const written = Object.entries(options).map(([option, { form }]) => `--${option}${form ? ` ${form}` : ''}`)
    t.same(spansOf(described).sort(), written.sort(), name)
  }
  for (const [document, text] of texts) {
    for (const { name, rest } of callsOf(text)) {
      const command = commandNamed(name)
      if (!t.ok(command, `${document}: kashaf ${name}`)) continue
      for (const [, flag] of rest.matchAll(/--([a-z-]+)/g)) t.ok(flagsOf(command!).includes(flag), `${document}: kashaf ${name} --${flag}`)
    }
    for (const span of spansOf(text).filter((written) => written.startsWith('--'))) {
      const [flag] = span.slice(2).split(' ')
      t.ok(['help', 'version', ...commands.flatMap(flagsOf)].includes(flag), `${document}: ${span}`)
    }
  }
})

t.test('npm scripts, and the Node that is needed', async (t) => {
  const { scripts, engines } = JSON.parse(read('package.json')) as { scripts: Record<string, string>; engines: { node: string } }
  t.match(readme, `Needs Node ${engines.node.replace('>=', '')} or later`)
  const named = new Set<string>()
  for (const [document, text] of texts) {
    const written = [...spansOf(text), ...blocksOf(text).map((block) => block.text)].join('\n')
    for (const [call, name] of written.matchAll(/\bnpm (?:run )?([a-z:-]+)/g)) {
      t.ok(['ci', 'link'].includes(name) || name in scripts, `${document}: ${call}`)
      named.add(name)
    }
  }
  for (const name of Object.keys(scripts)) t.ok(/^(pre|post)/.test(name) || named.has(name), `npm run ${name} is described`)
})

t.test('routes and rates', async (t) => {
  const made = [...sourcesOf('server/routes/').values()].flatMap((text) =>
    [...text.matchAll(/\bapp\.(get|post)(?:<[^(]*>)?\(\s*'([^']+)'/g)].map(([, method, route]) => ({ method, route })),
  )
  const rows = tableAfter(readme, '| route | answers')
  const routes = rows.map(([cell]) => {
    const [method, route = method] = firstSpan(cell).split(' ')
    return { method: route === method ? 'get' : method.toLowerCase(), route }
  })
  const written = ({ method, route }: { method: string; route: string }) => `${method} ${route}`
  t.same(routes.map(written).sort(), [...made, { method: 'get', route: '/assets/*' }].map(written).sort())
  for (const [n, [, , rate]] of rows.entries()) t.equal(rate, String(RATES[routes[n].route] ?? '–'), routes[n].route)
  t.same(
    Object.keys(RATES).filter((one) => !made.some(({ route }) => route === one)),
    [],
    'no rate without a route',
  )
  t.match(readme, `to an address that does not exist, ${RATE_OF_NOTHING}.`)
})

t.test('parameters of a search, with their defaults', async (t) => {
  const rows = tableAfter(readme, '**Parameters of')
  const properties = SearchParameters.properties as Record<
    string,
    { default?: unknown; minimum?: number; maximum?: number; enum?: string[] }
  >
  const names = rows.map(([name]) => firstSpan(name))
  t.same(names, Object.keys(properties))
  for (const [cell, values, fallback] of rows) {
    const name = firstSpan(cell)
    const { default: known, minimum, maximum, enum: choices } = properties[name]
    if (['string', 'number', 'boolean'].includes(typeof known) && known !== '') t.equal(fallback, `\`${known}\``, name)
    if (minimum !== undefined || maximum !== undefined) t.equal(values, `${minimum}–${maximum}`, name)
    if (choices) t.same(spansOf(values), choices, name)
  }
  t.same(Object.keys(ArticleParameters.properties), [...names.slice(0, names.indexOf('qlang') + 1), 'highlight', 'paragraphs'])
})

t.test('problems and warnings', async (t) => {
  t.same(
    tableAfter(readme, '**Problems**').map(([name, status]) => [firstSpan(name), Number(status)]),
    Object.entries(STATUS),
  )
  const rows = tableAfter(readme, '**Nothing typed is an error.**')
  const { enum: codes } = Warning.properties.code as unknown as { enum: string[] }
  t.same(
    rows.map(([code]) => firstSpan(code)),
    codes,
  )
  for (const [code, example] of rows) {
    if (example === '') continue
    const { warnings } = parse(firstSpan(example), { analyzer, ...archive })
    t.same(
      warnings.map((warning) => warning.code),
      [firstSpan(code)],
      example,
    )
  }
})

t.test('limits: each value is that of the code, and no limit is missing', async (t) => {
  const valueIn = (path: string, name: string): number => {
    const [, written] = new RegExp(`\\b${name}(?: =|:) ([\\d_.]+(?: (?:\\*|<<) [\\d_.]+)*)`).exec(read(path)) ?? []
    const [first, ...factors] = (written ?? '').replaceAll('_', '').split(/ (?=\*|<<)/)
    return factors
      .map((factor) => factor.split(' '))
      .reduce((value, [sign, by]) => (sign === '*' ? value * Number(by) : value * 2 ** Number(by)), Number(first))
  }
  const named = tableAfter(readme, '## Limits').map(([what, limit, where]) => {
    const [path, name] = spansOf(where)
    t.equal(Number.parseFloat(limit.replaceAll(',', '')), valueIn(path, name), `${what}: ${path} ${name}`)
    return `${path} ${name}`
  })
  const expected = [
    ...Object.keys(SERVER_LIMITS).map((name) => `server/limits.ts ${name}`),
    ...Object.keys(LIMITS).map((name) => `server/contract/contract.ts ${name}`),
    ...Object.keys(queryLimits)
      .filter((name) => name.startsWith('MOST_'))
      .map((name) => `index/queries/limits.ts ${name}`),
  ]
  for (const [path, text] of sourcesOf('index/')) {
    for (const [, name] of text.matchAll(/^(?:export )?const (MAX_[A-Z_]+) =/gm)) {
      const setting = settingNames.find((one) => SETTINGS[one].variable === `KASHAF_${name}`)
      if (setting) t.equal(Number(SETTINGS[setting].fallback), valueIn(path, name), `${path} ${name} is the setting's default`)
      else expected.push(`${path} ${name}`)
    }
  }
  for (const limit of expected) t.ok(named.includes(limit), `${limit} is in the README`)
  for (const { variable } of [SETTINGS.searchMs, SETTINGS.graceMs]) t.match(readme.slice(readme.indexOf('## Limits')), `\`${variable}\``)
})

t.test('an archive of one’s own: keys, kinds and reasons', async (t) => {
  const own = readme.slice(readme.indexOf('## Your own archive'), readme.indexOf('## Settings'))
  const listed = (path: string, pattern: RegExp) => [...pattern.exec(read(path))![1].matchAll(/'([^']+)'/g)].map(([, word]) => word)
  const keys = listed('index/articles/readers/header.ts', /const KEYS = \[([^\]]+)\]/)
  const reasons = [...read('index/articles/article.ts').matchAll(/reason: ('.+')$/gm)].flatMap(([, all]) =>
    [...all.matchAll(/'([^']+)'/g)].map(([, word]) => word),
  )
  t.ok(keys.length > 5 && reasons.length > 5)
  for (const word of [...keys, ...reasons, ...WORD_KINDS, ...NAME_KINDS]) t.ok(spansOf(own).includes(word), word)
})

// ---- files, links, names ------------------------------------------------------------------------------------------

t.test('files that are named exist', async (t) => {
  const names = new Set(files.map((path) => basename(path)))
  for (const [document, text] of texts) {
    for (const word of codeWords(text)) {
      const path = word
        .replace(/^\.\//, '')
        .replace(/[,;:.]$/, '')
        .replace(/\/$/, '')
      if (!FOLDERS.some((folder) => path.startsWith(`${folder}/`))) continue
      const pattern = new RegExp(`^${path.split('*').map(literally).join('[^/]*')}(\\.ts|/.*)?$`)
      const found = files.some((file) => pattern.test(file))
      t.ok(found, `${document}: ${word}`)
    }
    for (const span of spansOf(text)) {
      if (/^[\w.-]+\.(ts|mjs|tsv|json|md|bin|ndjson)$/.test(span)) t.ok(names.has(span) || code.includes(span), `${document}: ${span}`)
      if (/^[a-z]+[A-Z]\w*$|^[A-Z]+_[A-Z_]+$/.test(span) && !span.startsWith('KASHAF_'))
        t.ok(code.includes(span), `${document}: ${span} stands in the code`)
    }
  }
})

t.test('links and pictures lead somewhere', async (t) => {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/`/g, '')
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
      .trim()
      .replaceAll(' ', '-')
  const anchorsOf = (path: string) =>
    [
      ...read(path)
        .replace(FENCED, '')
        .matchAll(/^#+ (.+)$/gm),
    ].map(([, heading]) => slug(heading))
  for (const [document, text] of texts) {
    for (const [, path, anchor] of text.replace(FENCED, '').matchAll(/\]\(([^)#\s]*)(?:#([^)\s]+))?\)/g)) {
      if (/^https?:/.test(path)) continue
      t.ok(path === '' || existsSync(join(ROOT, path)), `${document}: ${path}`)
      if (anchor) t.ok(anchorsOf(path || document).includes(anchor), `${document}: #${anchor}`)
    }
  }
  const taken = [...read('web/screenshots/take.mjs').matchAll(/^ {2}\['([\w-]+)', /gm)].map(([, name]) => `web/screenshots/${name}.png`)
  const shown = [...readme.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)].map(([, , path]) => path)
  t.same(shown.sort(), taken.sort(), 'the README shows every picture that is taken')
})

// ---- examples -----------------------------------------------------------------------------------------------------

t.test('what can be typed is understood', async (t) => {
  const english = tableAfter(readme, '## What can be typed').flatMap(([typed, inArabic]) => [...spansOf(typed), ...spansOf(inArabic)])
  const arabic = tableAfter(readme, '### ما يمكن كتابته').flatMap((cells) => cells.flatMap(spansOf))
  const [dates] = /^Dates: .+$/m.exec(readme)!
  const examples = [...english, ...arabic, ...spansOf(dates).map((date) => `after:${date}`)]
  t.ok(examples.length > 50, `${examples.length} examples`)
  for (const example of examples) {
    const { items, excluded, filters, warnings } = parse(example, { analyzer, ...archive })
    t.same(warnings, [], example)
    t.ok(items.length + excluded.length + filters.length > 0, `${example} asks for something`)
  }
})

const folder = await temporaryFolder(t)
const index = join(folder, 'index')
await rebuild({ articles: SEEDS, index })

t.test('spellings that are said to be the same find the same articles', async (t) => {
  const engine = await open({ index })
  t.teardown(() => engine.close())
  for (const [cell] of tableAfter(readme, '**What counts as the same.**')) {
    const found = await Promise.all(
      spansOf(cell).map(async (text) => {
        const { hits } = await engine.search({ ...DEFAULT_REQUEST, text, limit: 100 })
        return hits.map(({ article }) => article.id).sort()
      }),
    )
    t.ok(found.length > 1 && found[0].length > 0, cell)
    for (const ids of found) t.same(ids, found[0], cell)
  }
})

/** What of a shortened answer is not in the whole one, as paths. Text that ends in … is a beginning; a list may be cut short. */
function strangers(part: unknown, whole: unknown, path = ''): string[] {
  if (typeof part === 'string' && part.endsWith('…')) return String(whole).startsWith(part.slice(0, -1)) ? [] : [path]
  if (typeof part !== 'object' || part === null) return part === whole ? [] : [`${path}: ${part}, not ${whole}`]
  if (typeof whole !== 'object' || whole === null) return [path]
  return Object.entries(part).flatMap(([key, value]) => strangers(value, (whole as Record<string, unknown>)[key], `${path}/${key}`))
}

/** The request that a line of curl makes; only the options that the documents use. */
function requestOf(line: string) {
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain)
  const headers: Record<string, string> = {}
  const data = new URLSearchParams()
  let url = ''
  for (let n = 1; n < words.length; n++) {
    if (words[n] === '-H') headers[words[++n].split(': ')[0]] = words[n].split(': ')[1]
    else if (words[n] === '-d' || words[n] === '--data-urlencode') data.append(words[++n].split('=')[0], words[n].replace(/^[^=]*=/, ''))
    else if (words[n].startsWith('http')) url = words[n]
    else if (words[n] !== '-G') throw new Error(`What does ${words[n]} do? ${line}`)
  }
  return { url: data.size > 0 ? `${url}?${data}` : url, headers }
}

t.test('every request gets the answer that is shown', async (t) => {
  const config = readConfig()
  const library = createLibrary({ index, waitMs: UNHURRIED.waitMs })
  await library.look()
  const app = await buildApp({ config, library, assets: null, limits: UNHURRIED })
  t.teardown(() => app.close())
  t.teardown(() => library.close())
  const blocks = blocksOf(readme)
  let compared = 0
  for (const [n, block] of blocks.entries()) {
    for (const line of block.text.split('\n').filter((one) => one.startsWith('curl '))) {
      const { url, headers } = requestOf(line)
      const base = `http://${config.host}:${config.port}`
      t.ok(url.startsWith(`${base}/`), `${url}: the default address`)
      const { statusCode, body } = await app.inject({ url: url.slice(base.length), headers })
      const shown = blocks[n + 1].language === 'json' && blocks[n + 1].name === '' ? JSON.parse(blocks[n + 1].text) : null
      t.equal(statusCode, shown?.status ?? 200, line)
      if (!shown) continue
      t.same(strangers(shown, JSON.parse(body)), [], line)
      compared++
    }
  }
  t.ok(compared >= 3)
})

/** Everything that the program prints. */
const kashaf = (words: string[], settings: Record<string, string>) =>
  new Promise<{ failed: boolean; printed: string }>((resolve) => {
    execFile(
      process.execPath,
      [CLI, ...words],
      { env: { PATH: process.env.PATH, KASHAF_FREEDICT: 'off', ...settings } },
      (error, out, notes) => {
        resolve({ failed: error !== null, printed: `${notes}${out}` })
      },
    )
  })

t.test('the program prints what is shown, figures aside', async (t) => {
  const plain = (line: string) => line.replace(/[0-9a-f]{16}-[0-9]+/g, 'VERSION').replace(/[0-9][0-9.,]*/g, '0')
  const shown = blocksOf(readme).filter(({ language }) => language === 'console')
  t.ok(shown.length >= 2)
  for (const [n, { text }] of shown.entries()) {
    const [call, ...lines] = text.trimEnd().split('\n')
    const words = [...call.replace('$ npx kashaf ', '').matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word)
    const at = words[0] === 'rebuild' ? join(folder, `shown-${n}`) : index
    const { failed, printed } = await kashaf(words, { KASHAF_ARTICLES: SEEDS, KASHAF_INDEX: at })
    t.notOk(failed, call)
    const real = printed.split('\n').map(plain)
    for (const line of lines) t.ok(real.includes(plain(line)), `${call}: ${line}`)
  }
  const { printed } = await kashaf(['search', '--visual', 'ديرالزور'], { KASHAF_ARTICLES: SEEDS, KASHAF_INDEX: index })
  t.match(printed, /[\uFE70-\uFEFC]/, '--visual joins letters')
})

t.test('the archive of one’s own that is shown can be built, with nothing left out', async (t) => {
  const shown = blocksOf(readme).filter(({ name }) => name !== '')
  const articles = join(folder, 'news')
  await writeArchive(articles, Object.fromEntries(shown.map(({ name, text }) => [name, text])))
  const lexicon = join(articles, 'lexicon.tsv')
  const summary = await rebuild({ articles, index: join(folder, 'news-index'), lexicon })
  t.match(summary, { outcome: 'built', articles: 2, skipped: [], sources: [{ id: 'the-coast', articles: 2 }] })
  const engine = await open({ index: join(folder, 'news-index'), lexicon })
  t.teardown(() => engine.close())
  t.match((await engine.article('harbour', null))?.article, {
    title: 'Harbour reopens after the storm',
    authors: ['Mona Saleh'],
    published: { date: '2024-03-05', basis: 'stated' },
    source: { name: { ar: 'الساحل', en: 'The Coast' }, basis: 'named' },
  })
  t.match((await engine.article('sayda', null))?.article, {
    title: 'مرفأ صيدا يستقبل الصيادين بعد العاصفة',
    source: { basis: 'recorded' },
    published: { basis: 'inferred' },
    originUrl: 'https://coast.example/ar/harbour',
  })
})

t.test('ARCHITECTURE: rooms and files of a version are those that are there', async (t) => {
  const architecture = texts.get('ARCHITECTURE.md')!
  const rooms = new Set(files.flatMap((path) => /^index\/[^/]+(?=\/)/.exec(path) ?? []))
  const described = tableAfter(architecture, '## Rooms').map(([room]) => firstSpan(room))
  t.same(described.filter((room) => room.startsWith('index/')).sort(), [...rooms].sort())
  for (const [room, , contract] of tableAfter(architecture, '## Rooms')) {
    for (const file of spansOf(contract)) t.ok(files.includes(`${firstSpan(room)}/${file}`), `${firstSpan(room)}/${file}`)
  }
  const written = readdirSync(index)
    .filter((name) => /-\d+$/.test(name))
    .flatMap((version) => readdirSync(join(index, version)))
  t.same(
    tableAfter(architecture, '| file of a version')
      .flatMap(([cell]) => spansOf(cell))
      .sort(),
    written.sort(),
  )
})
