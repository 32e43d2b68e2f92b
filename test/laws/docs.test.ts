// The documents are a fixture: what they name exists, what exists is named, and every example does what they say.
// The lists that they are compared with come from the code; the examples are run against an index of the seeds.
// A law collects its faults and asserts once that there are none. Needs `npm run build` first.

import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import t from 'tap'
import { DEFAULT_REQUEST, open, rebuild } from '../../index/index.js'
import { NAME_KINDS, WORD_KINDS } from '../../index/lexicon/entry.js'
import { parse } from '../../index/queries/parse.js'
import { buildApp } from '../../server/app.js'
import type { Command } from '../../server/commands/command.js'
import { flagOf, readConfig, SETTINGS, type SettingName } from '../../server/config.js'
import { ArticleParameters, SearchParameters, Warning } from '../../server/contract/contract.js'
import * as contractLimits from '../../server/contract/limits.js'
import { createEngineHolder } from '../../server/engine/engine-holder.js'
import { RATE_OF_NOTHING, RATES, SERVER_LIMITS } from '../../server/limits.js'
import { STATUS } from '../../server/wire/problems.js'
import { HELP_WORDS } from '../../web/words/help.js'
import { readSource } from '../comments.js'
import { anchorsOf, blocksOf, codeWords, firstSpan, linksOf, picturesOf, spansOf, tableAfter, withoutBlocks } from '../markdown.js'
import { analyzer, archive } from '../queries/archive.js'
import { SEEDS, temporaryFolder, writeArchive } from '../temporary.js'
import { UNHURRIED } from '../unhurried.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CLI = join(ROOT, 'dist/server/cli.js')
if (!existsSync(CLI)) throw new Error('Build first: npm run build')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** Every file of the repository's own work, by path. Folders are not listed: an empty one is in no clone. */
const FOLDERS = ['.ci', 'docs', 'index', 'seeds', 'server', 'test', 'web']
const filesOf = (folder: string, recursive: boolean) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
const files = [...filesOf('.', false), ...FOLDERS.flatMap((folder) => filesOf(folder, true))]
/** Whether a path, or the end of one, is that of a file, or of a folder if it ends in a stroke. */
const isNamed = (end: string) =>
  files.some((path) => (end.endsWith('/') ? `/${path}`.includes(`/${end}`) : path === end || path.endsWith(`/${end}`)))

const texts = new Map(files.filter((path) => path.endsWith('.md') && !path.startsWith('test/fixtures/')).map((path) => [path, read(path)]))
const documentNamed = (path: string): string => {
  const text = texts.get(path)
  if (text === undefined) throw new Error(`There is no ${path} any more.`)
  return text
}
const readme = documentNamed('README.md')
const guide = documentNamed('docs/guide.md')
const arabicGuide = documentNamed('docs/guide.ar.md')
const archiveGuide = documentNamed('docs/archive.md')
const api = documentNamed('docs/api.md')
const cli = documentNamed('docs/cli.md')
const settings = documentNamed('docs/settings-and-limits.md')
const operations = documentNamed('docs/operations.md')
const architecture = documentNamed('ARCHITECTURE.md')

const sources = new Map(
  files.filter((path) => /\.(ts|mts|mjs|css)$/.test(path)).map((path) => [path, { text: read(path), ...readSource(path, read(path)) }]),
)
const sourcesOf = (...folders: string[]) => [...sources].filter(([path]) => folders.some((folder) => path.startsWith(folder)))
const THIS = 'test/laws/docs.test.ts'
const codeOf = (...folders: string[]) =>
  sourcesOf(...folders)
    .filter(([path]) => path !== THIS)
    .map(([, source]) => source.code)
    .join('\n')
const code = codeOf('index/', 'server/', 'web/', 'build.mjs')
const allCode = codeOf('')

// ---- how a law is asked -------------------------------------------------------------------------------------------

/** What a law may ask of its test. */
interface Test {
  teardown(end: () => unknown): void
}

/** A law: it collects its faults, and all of them are shown when there are any. */
const law = (name: string, find: (faults: string[], t: Test) => void | Promise<void>) =>
  t.test(name, async (t) => {
    const faults: string[] = []
    await find(faults, t)
    t.same(faults, [])
  })

/** Adds what one of the two lists has and the other has not; or that their order differs. */
function compare<Item>(faults: string[], what: string, found: readonly Item[], wanted: readonly Item[]): void {
  const without = (these: readonly Item[], those: readonly Item[]) =>
    these.filter((one) => !those.some((other) => isDeepStrictEqual(one, other)))
  const before = faults.length
  for (const one of without(found, wanted)) faults.push(`${what}: ${JSON.stringify(one)} stands there`)
  for (const one of without(wanted, found)) faults.push(`${what}: ${JSON.stringify(one)} is missing`)
  if (faults.length === before && !isDeepStrictEqual(found, wanted)) faults.push(`${what}: the order or the number of rows`)
}
const sorted = (words: readonly string[]) => [...words].sort()

/** Lines of code that call the program: the command and what follows. */
const callsOf = (text: string) =>
  [...spansOf(text), ...blocksOf(text).flatMap((block) => block.text.split('\n'))].flatMap((line) =>
    [...line.matchAll(/(?:^|[\s(])kashaf ([a-z]+)(.*)$/g)].map(([, name, rest]) => ({ name, rest })),
  )
/** A text as the pattern that matches it alone. */
const literally = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
const escaped = (written: string) => written.replaceAll('|', '\\|')

// ---- what is named exists, what exists is named -------------------------------------------------------------------

const commands: Command[] = []
for (const path of files.filter((name) => /^server\/commands\/\w+\.ts$/.test(name))) {
  const room = await import(join(ROOT, path))
  for (const value of Object.values(room)) if (typeof (value as Command)?.run === 'function') commands.push(value as Command)
}
const commandNamed = (name: string): Command => {
  const command = commands.find((one) => one.name === name)
  if (!command) throw new Error(`There is no command ${name}.`)
  return command
}
const settingNames = Object.keys(SETTINGS) as SettingName[]

law('settings: the table is that of the code, and no other variable is named', (faults) => {
  const rows = settingNames.map((name) => {
    const { variable, form, fallback, meaning } = SETTINGS[name]
    const of = ['serve', 'rebuild', 'search', 'withdraw'].filter((one) => commandNamed(one).settings.includes(name))
    return [
      `\`${variable}\``,
      `\`--${flagOf(name)} ${escaped(form)}\``,
      fallback ? `\`${fallback}\`` : '–',
      of.join(', '),
      escaped(meaning),
    ]
  })
  compare(faults, 'table of settings', tableAfter(settings, '## Settings'), rows)
  compare(faults, '`kashaf start` takes all', sorted(commandNamed('start').settings), sorted(settingNames))

  const variables = settingNames.map((name) => SETTINGS[name].variable as string)
  const tools = codeOf('test/', 'web/screenshots/')
  for (const [document, text] of texts) {
    for (const [variable] of text.matchAll(/\bKASHAF_[A-Z_]*[A-Z]\b/g)) {
      if (!variables.includes(variable) && !tools.includes(variable)) faults.push(`${document} names ${variable}`)
    }
  }
})

law('commands: each is described with its options, and each call in a document can be made', (faults) => {
  const flagsOf = ({ options, settings }: Command) => [...Object.keys(options), ...settings.map(flagOf)]
  const rows = tableAfter(cli, '## Commands')
  compare(
    faults,
    'table of commands',
    sorted(rows.map(([call]) => firstSpan(call))),
    sorted(commands.map(({ name, takes }) => `kashaf ${name} ${takes}`.trim())),
  )
  for (const [call, , described] of rows) {
    const { name, options } = commandNamed(firstSpan(call).split(' ')[1])
    const written = Object.entries(options).map(([option, { form }]) => `--${option}${form ? ` ${form}` : ''}`)
    compare(faults, name, sorted(spansOf(described)), sorted(written))
  }
  const ofTools = ['brief', 'million', 'quick', 'no-http', 'articles']
  const known = ['help', 'version', ...commands.flatMap(flagsOf), ...ofTools]
  for (const [document, text] of texts) {
    for (const { name, rest } of callsOf(text)) {
      const command = commands.find((one) => one.name === name)
      if (!command) faults.push(`${document}: kashaf ${name}`)
      for (const [, flag] of rest.matchAll(/--([a-z-]+)/g)) {
        if (command && !flagsOf(command).includes(flag)) faults.push(`${document}: kashaf ${name} --${flag}`)
      }
    }
    for (const span of spansOf(text).filter((written) => written.startsWith('--'))) {
      if (!known.includes(span.slice(2).split(' ')[0])) faults.push(`${document}: ${span}`)
    }
  }
})

law('npm scripts, and the Node that is needed', (faults) => {
  const { scripts, engines } = JSON.parse(read('package.json')) as { scripts: Record<string, string>; engines: { node: string } }
  if (!readme.includes(`Needs Node ${engines.node.replace('>=', '')} or later`)) faults.push('the Node that is needed')
  const named = new Set<string>()
  for (const [document, text] of texts) {
    const written = [...spansOf(text), ...blocksOf(text).map((block) => block.text)].join('\n')
    for (const [call, name] of written.matchAll(/\bnpm (?:run )?([a-z:-]+)/g)) {
      if (!['ci', 'link'].includes(name) && !(name in scripts)) faults.push(`${document}: ${call}`)
      named.add(name)
    }
  }
  for (const name of Object.keys(scripts))
    if (!/^(pre|post)/.test(name) && !named.has(name)) faults.push(`npm run ${name} is not described`)
})

law('routes and rates', (faults) => {
  const made = sourcesOf('server/routes/').flatMap(([, source]) =>
    [...source.code.matchAll(/\bapp\.(get|post)(?:<[^(]*>)?\(\s*'([^']+)'/g)].map(([, method, route]) => ({ method, route })),
  )
  const rows = tableAfter(api, '## Routes')
  const routes = rows.map(([cell]) => {
    const [method, route = method] = firstSpan(cell).split(' ')
    return { method: route === method ? 'get' : method.toLowerCase(), route }
  })
  const written = ({ method, route }: { method: string; route: string }) => `${method} ${route}`
  compare(faults, 'routes', sorted(routes.map(written)), sorted([...made, { method: 'get', route: '/assets/*' }].map(written)))
  for (const [n, [, , rate]] of rows.entries()) {
    if (rate !== String(RATES[routes[n].route] ?? '–')) faults.push(`${routes[n].route}: ${rate} a minute`)
  }
  for (const route of Object.keys(RATES)) if (!made.some((one) => one.route === route)) faults.push(`a rate without a route: ${route}`)
  if (!api.includes(`to an address that does not exist, ${RATE_OF_NOTHING}.`)) faults.push('the rate of addresses that do not exist')
})

law('parameters of a search, with their defaults', (faults) => {
  const rows = tableAfter(api, '## Parameters of a search')
  const properties = SearchParameters.properties as Record<
    string,
    { default?: unknown; minimum?: number; maximum?: number; enum?: string[] }
  >
  const names = rows.map(([name]) => firstSpan(name))
  compare(faults, 'parameters', names, Object.keys(properties))
  for (const [cell, values, fallback] of rows) {
    const name = firstSpan(cell)
    const { default: known, minimum, maximum, enum: choices } = properties[name] ?? {}
    if (['string', 'number', 'boolean'].includes(typeof known) && known !== '' && fallback !== `\`${known}\``)
      faults.push(`${name}: its default`)
    if ((minimum !== undefined || maximum !== undefined) && values !== `${minimum}–${maximum}`) faults.push(`${name}: its range`)
    if (choices) compare(faults, name, spansOf(values), choices)
  }
  const ofArticles = [...names.slice(0, names.indexOf('qlang') + 1), 'highlight', 'paragraphs']
  compare(faults, 'parameters of an article', Object.keys(ArticleParameters.properties), ofArticles)
})

law('problems and warnings', (faults) => {
  const problems = tableAfter(api, '## Problems').map(([name, status]) => [firstSpan(name), Number(status)] as const)
  compare(faults, 'problems', problems, Object.entries(STATUS))
  const rows = tableAfter(guide, '## Nothing typed is an error')
  const { enum: codes } = Warning.properties.code as unknown as { enum: string[] }
  compare(
    faults,
    'warnings',
    rows.map(([warning]) => firstSpan(warning)),
    codes,
  )
  for (const [warning, example] of rows.filter(([, cell]) => cell !== '')) {
    const { warnings } = parse(firstSpan(example), { analyzer, ...archive })
    const told = warnings.map((one) => one.code as string)
    if (!isDeepStrictEqual(told, [firstSpan(warning)])) faults.push(`${example}: ${told.join(', ') || 'no warning'}`)
  }
})

law('limits: each value is that of the code, and no limit is missing', (faults) => {
  const valueIn = (path: string, name: string): number => {
    const [, written] = new RegExp(`\\b${name}(?: =|:) ([\\d_.]+(?: (?:\\*|<<) [\\d_.]+)*)`).exec(sources.get(path)?.text ?? '') ?? []
    const [first, ...factors] = (written ?? '').replaceAll('_', '').split(/ (?=\*|<<)/)
    return factors
      .map((factor) => factor.split(' '))
      .reduce((value, [sign, by]) => (sign === '*' ? value * Number(by) : value * 2 ** Number(by)), Number(first))
  }
  const named = [...tableAfter(settings, '## Limits'), ...tableAfter(settings, '### Inside')].map(([what, limit, where]) => {
    const [path, name] = spansOf(where)
    if (Number.parseFloat(limit.replaceAll(',', '')) !== valueIn(path, name)) faults.push(`${what}: ${path} ${name}`)
    return `${path} ${name}`
  })
  const expected = [
    ...Object.keys(SERVER_LIMITS).flatMap((name) => (name === 'exportedArticles' ? [] : `server/limits.ts ${name}`)),
    ...Object.keys(contractLimits).flatMap((name) => (name.startsWith('MAX_') ? `server/contract/limits.ts ${name}` : [])),
  ]
  for (const [path, source] of sourcesOf('index/')) {
    for (const [, name] of source.text.matchAll(/^(?:export )?const (MAX_[A-Z_]+) =/gm)) {
      const setting = settingNames.find((one) => SETTINGS[one].variable === `KASHAF_${name}`)
      if (!setting) expected.push(`${path} ${name}`)
      else if (Number(SETTINGS[setting].fallback) !== valueIn(path, name)) faults.push(`${path} ${name} is not the setting's default`)
    }
  }
  for (const limit of expected) if (!named.includes(limit)) faults.push(`${limit} is in no row`)
  const told = settings.slice(settings.indexOf('## Limits'))
  for (const { variable } of [SETTINGS.searchMs, SETTINGS.graceMs]) if (!told.includes(`\`${variable}\``)) faults.push(variable)
})

law('an archive of one’s own: keys, kinds and reasons', (faults) => {
  const listed = (path: string, pattern: RegExp) =>
    [...(pattern.exec(read(path))?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word)
  const keys = listed('index/articles/readers/header.ts', /const KEYS = \[([^\]]+)\]/)
  const reasons = [...read('index/articles/article.ts').matchAll(/reason: ('.+')$/gm)].flatMap(([, all]) =>
    [...all.matchAll(/'([^']+)'/g)].map(([, word]) => word),
  )
  if (keys.length < 6 || reasons.length < 6) faults.push('keys and reasons are not read')
  const named = spansOf(archiveGuide)
  for (const word of [...keys, ...reasons, ...WORD_KINDS, ...NAME_KINDS]) if (!named.includes(word)) faults.push(word)
})

law('keys of the page are those of its help, in both guides', (faults) => {
  const keysOf = (rows: string[][]) => rows.map(([keys]) => spansOf(keys))
  compare(
    faults,
    'guide.md',
    keysOf(tableAfter(guide, '## Keys')),
    HELP_WORDS.en.keys.rows.map(([keys]) => [...keys]),
  )
  compare(
    faults,
    'guide.ar.md',
    keysOf(tableAfter(arabicGuide, '## المفاتيح')),
    HELP_WORDS.ar.keys.rows.map(([keys]) => [...keys]),
  )
})

law('metrics', (faults) => {
  const made = [...codeOf('server/metrics/').matchAll(/'((?:kashaf|process)_\w+)'/g)].map(([, name]) => name)
  const named = tableAfter(operations, '## What to watch').flatMap(([cell]) => spansOf(cell))
  compare(faults, 'metrics', sorted(named), sorted(made))
})

// ---- form, files, links, names ------------------------------------------------------------------------------------

const MAX_LINES = 200
const LONGEST_LINE = 160

law('the front page is short, and lines of text can be read anywhere', (faults) => {
  const lines = readme.trimEnd().split('\n')
  if (lines.length > MAX_LINES) faults.push(`README.md has ${lines.length} lines`)
  for (const [document, text] of texts) {
    const counted = document === 'README.md' ? lines : withoutBlocks(text).split('\n')
    for (const line of counted) {
      const long = [...line].length > LONGEST_LINE && (document === 'README.md' || !line.startsWith('|'))
      if (long) faults.push(`${document}: ${line.slice(0, 60)}…`)
    }
  }
})

law('files that are named exist', (faults) => {
  for (const [document, text] of texts) {
    for (const word of codeWords(text)) {
      const path = word
        .replace(/^\.\//, '')
        .replace(/[,;:.]$/, '')
        .replace(/\/$/, '')
      if (!FOLDERS.some((folder) => path.startsWith(`${folder}/`))) continue
      const pattern = new RegExp(`^${path.split('*').map(literally).join('[^/]*')}(\\.ts|/.*)?$`)
      if (!files.some((file) => pattern.test(file))) faults.push(`${document}: ${word}`)
    }
    for (const span of spansOf(text)) {
      const file = /^[\w.-]+(\/[\w.-]+)*\.(ts|mjs|tsv|json|md|bin|ndjson)$/.test(span) || /^[a-z]+\/([\w-]+\/)*$/.test(span)
      if (file && !isNamed(span) && !allCode.includes(span)) faults.push(`${document}: ${span}`)
      const name = /^[a-z]+[A-Z]\w*$|^[A-Z]+_[A-Z_]+$/.test(span) && !span.startsWith('KASHAF_')
      if (name && !code.includes(span)) faults.push(`${document}: ${span} does not stand in the code`)
    }
  }
})

law('links and pictures lead somewhere, and every picture is shown', (faults) => {
  const shown: string[] = []
  for (const [document, text] of texts) {
    const from = (path: string) => (path === '' ? document : normalize(join(dirname(document), path)))
    for (const { path, anchor } of linksOf(text)) {
      if (/^https?:/.test(path)) continue
      if (!existsSync(join(ROOT, from(path)))) faults.push(`${document}: ${path}`)
      else if (anchor && !anchorsOf(read(from(path))).includes(anchor)) faults.push(`${document}: ${path}#${anchor}`)
    }
    shown.push(...picturesOf(text).map(from))
  }
  const taken = [...read('web/screenshots/take.mjs').matchAll(/^ {2}\['([\w-]+)', /gm)].map(([, name]) => `web/screenshots/${name}.png`)
  compare(faults, 'pictures', sorted([...new Set(shown)]), sorted(taken))
  for (const path of texts.keys()) {
    if (path.startsWith('docs/') && !linksOf(readme).some((link) => link.path === path)) faults.push(`README.md does not link ${path}`)
  }
})

law('comments name no document, file or name of the code that is not there', (faults) => {
  for (const [path, { comments }] of sources) {
    for (const comment of comments) {
      for (const [word] of comment.matchAll(/(?:[\w@.-]+\/)*[\w@.-]*\w\.(?:md|ts|mts|mjs|tsv|json|ndjson|jsonl|bin|css|html)\b/g)) {
        const name = word.replace(/^(\.{1,2}\/)+/, '')
        if (!isNamed(name) && !allCode.includes(name)) faults.push(`${path}: ${word}`)
      }
      for (const [, name] of comment.matchAll(/`([a-z]+[A-Z]\w*|[A-Z]+_[A-Z_]+)`/g)) {
        if (!allCode.includes(name)) faults.push(`${path}: \`${name}\` does not stand in the code`)
      }
    }
  }
})

law('versions: the newest is that of the program, and each tells what it changes', (faults) => {
  const changes = documentNamed('CHANGELOG.md')
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: Record<string, { version?: string }> }
  const versions = [...changes.matchAll(/^## (\d+\.\d+\.\d+)\b/gm)].map(([, number]) => number)
  if (versions[0] !== version) faults.push(`the newest version is ${versions[0]}, the program's ${version}`)
  if (lock.version !== version || lock.packages['']?.version !== version) faults.push('package-lock.json has another version')
  if (!/^## 0\.1\.0, commit `7135387`/m.test(changes)) faults.push('0.1.0 names its commit')
  const numbers = versions.map((one) => one.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0))
  if (numbers.some((number, n) => !(n === 0 || number < numbers[n - 1]))) faults.push(`the order of ${versions.join(', ')}`)
  const headings = [...changes.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)
  for (const heading of headings) if (!['Added', 'Changed', 'Fixed', 'Removed', 'What to do'].includes(heading)) faults.push(heading)
})

law('words of our own are listed once each, in order', (faults) => {
  for (const part of documentNamed('docs/glossary.md')
    .split(/^(?=## )/m)
    .slice(1)) {
    const words = tableAfter(part, '| word').map(([word]) => word.replaceAll('*', ''))
    const order = [...new Set(words)].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }))
    compare(faults, part.slice(3, part.indexOf('\n')), words, order)
  }
})

// ---- where things are ---------------------------------------------------------------------------------------------

law('ARCHITECTURE.md: rooms are those that are there, with their contracts', (faults) => {
  const rooms = new Set(files.flatMap((path) => /^(?:index|server|web)\/(?!screenshots)[^/]+(?=\/)/.exec(path) ?? []))
  const described = tableAfter(architecture, '## Rooms').map(([room]) => firstSpan(room))
  compare(faults, 'rooms', sorted(described.filter((room) => room.includes('/'))), sorted([...rooms]))
  for (const [room, , contract] of tableAfter(architecture, '## Rooms')) {
    for (const file of spansOf(contract)) if (!files.includes(`${firstSpan(room)}/${file}`)) faults.push(`${firstSpan(room)}/${file}`)
  }
})

law('ARCHITECTURE.md: each answer to “where is …” is a file that has the function', (faults) => {
  const rows = tableAfter(architecture, '## Where is')
  const asked = [
    'a particle is cut',
    'a hit’s score is summed',
    'a facet is counted',
    'a search parameter is declared',
    'the page’s chips are drawn',
    'a date is read',
    'a letter is folded',
    'an answer is kept',
  ]
  for (const question of asked) if (!rows.some(([where]) => where === question)) faults.push(`where ${question}`)
  for (const [where, file, name] of rows) {
    const declared = new RegExp(
      `\\b(?:function\\*?|const|class|interface|type) ${firstSpan(name)}\\b|^ +(?:async )?${firstSpan(name)}\\(.*\\{$`,
      'm',
    )
    if (!firstSpan(name) || !declared.test(sources.get(firstSpan(file))?.code ?? '')) faults.push(`where ${where}: ${file} ${name}`)
  }
})

// ---- examples -----------------------------------------------------------------------------------------------------

law('what can be typed is understood', (faults) => {
  const typed = [
    ...tableAfter(readme, '## Your first search').flatMap(([cell]) => spansOf(cell)),
    ...tableAfter(guide, '## What can be typed').flatMap(([cell, inArabic]) => [...spansOf(cell), ...spansOf(inArabic)]),
    ...tableAfter(arabicGuide, '## ما يمكن كتابته').flatMap(([cell]) => spansOf(cell)),
  ]
  const [dates = ''] = /^Dates: [\s\S]+?\n\n/m.exec(guide) ?? []
  const examples = [...typed, ...spansOf(dates).map((date) => `after:${date}`)]
  if (examples.length <= 50) faults.push(`${examples.length} examples`)
  for (const example of examples) {
    const { items, excluded, filters, warnings } = parse(example, { analyzer, ...archive })
    for (const warning of warnings) faults.push(`${example}: ${warning.code}`)
    if (items.length + excluded.length + filters.length === 0) faults.push(`${example} asks for nothing`)
  }
})

const folder = await temporaryFolder(t)
const index = join(folder, 'index')
await rebuild({ articles: SEEDS, index })

law('spellings that are said to be the same find the same articles', async (faults, t) => {
  const engine = await open({ index })
  t.teardown(() => engine.close())
  for (const [cell] of [...tableAfter(guide, '## What counts as the same'), ...tableAfter(arabicGuide, '## ما يُعدّ واحدًا')]) {
    const found = await Promise.all(
      spansOf(cell).map(async (text) => {
        const { hits } = await engine.search({ ...DEFAULT_REQUEST, text, limit: 100 })
        return hits.map(({ article }) => article.id).sort()
      }),
    )
    if (found.length < 2 || found[0].length === 0 || found.some((ids) => !isDeepStrictEqual(ids, found[0]))) faults.push(cell)
  }
})

/** What of a shortened answer is not in the whole one, as paths. A text that ends in … is a beginning. */
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

law('every request gets the answer that is shown', async (faults, t) => {
  const config = readConfig({ KASHAF_SEARCH_MS: '60000' })
  const holder = createEngineHolder({ index, waitMs: UNHURRIED.waitMs })
  await holder.reload()
  const app = await buildApp({ config, holder, assets: null, limits: UNHURRIED })
  t.teardown(() => app.close())
  t.teardown(() => holder.close())
  const base = `http://${config.host}:${config.port}`
  let compared = 0
  for (const [document, text] of texts) {
    const blocks = blocksOf(text)
    for (const [n, block] of blocks.entries()) {
      for (const line of block.text.split('\n').filter((one) => one.startsWith('curl '))) {
        const { url, headers } = requestOf(line)
        if (!url.startsWith(`${base}/`)) faults.push(`${document}: ${url} is not at the default address`)
        const { statusCode, body } = await app.inject({ url: url.slice(base.length), headers })
        const next = blocks[n + 1]
        const shown = next?.language === 'json' && next.name === '' ? JSON.parse(next.text) : null
        if (statusCode !== (shown?.status ?? 200)) faults.push(`${document}: ${statusCode} for ${line}`)
        if (!shown) continue
        faults.push(...strangers(shown, JSON.parse(body)).map((path) => `${document}: ${path} of ${line}`))
        compared++
      }
    }
  }
  if (compared < 4) faults.push(`${compared} answers are shown`)
})

/** Runs a program in the repository's folder: everything that it prints. */
const run = (program: string, words: string[], environment: Record<string, string>) =>
  new Promise<{ failed: boolean; printed: string }>((resolve) => {
    const env = { PATH: process.env.PATH, KASHAF_FREEDICT: 'off', ...environment }
    execFile(program, words, { cwd: ROOT, env }, (error, out, notes) => {
      resolve({ failed: error !== null, printed: `${notes}${out}` })
    })
  })
const kashaf = (words: string[], settings: Record<string, string>) => run(process.execPath, [CLI, ...words], settings)

law('the program prints what is shown, figures aside', async (faults) => {
  const plain = (line: string) => line.replace(/[0-9a-f]{16}-[0-9]+/g, 'VERSION').replace(/[0-9][0-9.,]*/g, '0')
  const shown = [...texts].flatMap(([document, text]) =>
    blocksOf(text)
      .filter(({ language }) => language === 'console')
      .map((block) => ({ document, text: block.text })),
  )
  if (shown.length < 2) faults.push(`${shown.length} calls are shown`)
  for (const [n, { document, text }] of shown.entries()) {
    const [call, ...lines] = text.trimEnd().split('\n')
    const words = [...call.replace('$ npx kashaf ', '').matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word)
    const at = words[0] === 'rebuild' ? join(folder, `shown-${n}`) : index
    const { failed, printed } = await kashaf(words, { KASHAF_ARTICLES: SEEDS, KASHAF_INDEX: at })
    if (failed) faults.push(`${document}: ${call} fails`)
    const real = printed.split('\n').map(plain)
    for (const line of lines) if (!real.includes(plain(line))) faults.push(`${document}: ${call}: ${line}`)
  }
  const { printed } = await kashaf(['search', '--visual', 'ديرالزور'], { KASHAF_ARTICLES: SEEDS, KASHAF_INDEX: index })
  if (!/[\uFE70-\uFEFC]/.test(printed)) faults.push('--visual does not join letters')
})

law('the front page’s archive of one’s own works, line by line', async (faults) => {
  const [, section = ''] = readme.split('## Your own archive\n')
  const lines = blocksOf(section.split('\n## ')[0]).flatMap(({ text }) => text.trimEnd().split('\n'))
  if (lines.length < 5) faults.push(`${lines.length} lines`)
  for (const line of lines) {
    // A server goes on until it is stopped: what is tried of `start` is its first half.
    const call = line.replace('npx kashaf start', 'npx kashaf rebuild').replace('npx kashaf', `"${process.execPath}" "${CLI}"`)
    const { failed, printed } = await run('sh', ['-c', call], { HOME: join(folder, 'home') })
    if (failed || (line.includes('search') && !printed.includes('9aed169284d176bc'))) faults.push(`${line}: ${printed}`)
  }
})

t.test('the archive of one’s own that is shown can be built, with nothing left out', async (t) => {
  const shown = blocksOf(archiveGuide).filter(({ name }) => name !== '')
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

law('ARCHITECTURE.md: files of a version are those that are written', (faults) => {
  const written = readdirSync(index)
    .filter((name) => /-\d+$/.test(name))
    .flatMap((version) => readdirSync(join(index, version)))
  const named = tableAfter(architecture, '| file of a version').flatMap(([cell]) => spansOf(cell))
  compare(faults, 'files of a version', sorted(named), sorted(written))
})
