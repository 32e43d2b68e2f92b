// Every setting stands once, in the table of server/config.ts: nothing else reads the environment, each has a default
// that is itself a good value, a flag, a meaning, and refuses a bad value by name.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { flagOf, readConfig, SETTINGS, type SettingName } from '../../server/config.js'
import { collectFaults } from '../faults.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const sources = ['server', 'web', 'index'].flatMap((room) =>
  readdirSync(`${ROOT}/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${room}/${name}`),
)
const names = Object.keys(SETTINGS) as SettingName[]
const variables = names.map((name) => SETTINGS[name].variable as string)

t.test('every variable that a source names is in the table, and the table names none twice', async (t) => {
  const faults = collectFaults(t)
  t.equal(new Set(variables).size, variables.length)
  t.equal(new Set(names.map(flagOf)).size, names.length)
  for (const path of sources) {
    for (const [variable] of readFileSync(`${ROOT}/${path}`, 'utf8').matchAll(/\bKASHAF_[A-Z_]*[A-Z]\b/g)) {
      faults.ok(variables.includes(variable), `${path} names ${variable}`)
    }
  }
  faults.none()
})

t.test('only the command line reads the environment', async (t) => {
  const readers = sources.filter((path) => /process\.env/.test(readFileSync(`${ROOT}/${path}`, 'utf8')))
  t.same(readers, ['server/cli.ts'])
})

t.test('every setting is read somewhere', async (t) => {
  const faults = collectFaults(t)
  const texts = sources.filter((path) => path !== 'server/config.ts').map((path) => readFileSync(`${ROOT}/${path}`, 'utf8'))
  for (const name of names) {
    const used = new RegExp(`(config\\.${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\}[^=\\n]*(= config|config\\b|Config\\b))`)
    faults.ok(
      texts.some((text) => used.test(text)),
      name,
    )
  }
  faults.none()
})

t.test('defaults, variables, flags: each wins over the one before', async (t) => {
  const plain = readConfig()
  t.match(plain, { host: '127.0.0.1', port: 3000, articles: 'seeds', index: 'var/index', lexicon: 'seeds/lexicon.tsv', trustProxy: [] })
  t.match(plain, { cache: 'public', rate: 1, searchMs: 500, graceMs: 10_000, maxArticleBytes: 4 * 2 ** 20, maxLine: 1_000_000 })
  t.match(plain, { ui: 'auto', digits: 'latn', months: 'both', logQueries: false, indexable: false, logLevel: 'info', publicUrl: null })
  t.equal(readConfig({ KASHAF_PORT: '8080' }).port, 8080)
  t.equal(readConfig({ KASHAF_PORT: '8080' }, { port: '9090' }).port, 9090)
  t.equal(readConfig({ KASHAF_PORT: '' }).port, 3000, 'an empty variable is as none')
  t.equal(readConfig({ KASHAF_ARTICLES: '/a' }).lexicon, '/a/lexicon.tsv')
  t.equal(readConfig({ KASHAF_LEXICON: '/l.tsv' }).lexicon, '/l.tsv')
})

const BAD: Partial<Record<SettingName, string[]>> = {
  host: [' '],
  port: ['-1', '65536', '3000x', '1e3', '٣٠٠٠'],
  publicUrl: ['archive.example', 'ftp://x', 'https://x/path', 'https://x/?q', 'https://u:p@x', 'javascript:alert(1)'],
  articles: [' '],
  index: [' '],
  maxArticleBytes: ['0', '4MiB'],
  maxLine: ['0'],
  trustProxy: ['all', '10.0.0.0/33', '10.0.0.1/x', '::1/129', '1.2.3', '10.0.0.0/8/8'],
  cache: ['none'],
  rate: ['-1', 'x', 'Infinity'],
  searchMs: ['0', '1.5'],
  graceMs: ['-5'],
  ui: ['fr'],
  digits: ['arabic'],
  months: ['one'],
  logQueries: ['true', '1'],
  indexable: ['yes'],
  corsOrigins: ['reader.example', 'https://reader.example/', 'https://reader.example/path', '*, https://reader.example', 'null', 'ftp://x'],
  adminToken: ['short', 'with space '.repeat(4), 'رمز'.repeat(20)],
  metricsPort: ['-1', '65536', 'on'],
  docs: ['yes'],
  logLevel: ['loud'],
}
const GOOD: Partial<Record<SettingName, [string, unknown][]>> = {
  publicUrl: [
    ['https://archive.example/', 'https://archive.example'],
    ['http://10.0.0.1:8080', 'http://10.0.0.1:8080'],
  ],
  trustProxy: [
    ['10.0.0.0/8, ::1,loopback', ['10.0.0.0/8', '::1', 'loopback']],
    ['fd00::/8', ['fd00::/8']],
  ],
  rate: [
    ['0', 0],
    ['2.5', 2.5],
  ],
  logQueries: [['on', true]],
  corsOrigins: [
    ['https://reader.example, http://localhost:8080', ['https://reader.example', 'http://localhost:8080']],
    ['*', ['*']],
  ],
  adminToken: [['0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdef']],
  metricsPort: [
    ['0', 0],
    ['9100', 9100],
  ],
  freedict: [
    ['off', null],
    ['auto', 'auto'],
    ['/usr/share/dictd', '/usr/share/dictd'],
  ],
}

t.test('a secret is never shown', (t) => {
  for (const [environment, flags] of [
    [{ KASHAF_ADMIN_TOKEN: 'hunter2' }, {}],
    [{}, { 'admin-token': 'hunter2' }],
  ]) {
    try {
      readConfig(environment, flags)
      t.fail('a token of seven letters is refused')
    } catch (error) {
      t.notMatch(String(error), 'hunter2')
      t.match(String(error), 'at least 32')
    }
  }
  t.end()
})

t.test('a bad value is refused by the name it was given under', async (t) => {
  const faults = collectFaults(t)
  const anything: SettingName[] = ['lexicon', 'freedict']
  t.same([...Object.keys(BAD), ...anything].sort(), [...names].sort(), 'every setting has values that it refuses')
  for (const [name, values] of Object.entries(BAD) as [SettingName, string[]][]) {
    const secret = 'secret' in SETTINGS[name]
    for (const value of values) {
      const refused = { name: 'KashafError', code: 'setting-invalid' }
      faults.throws(
        () => readConfig({}, { [flagOf(name)]: value }),
        { ...refused, message: secret ? `--${flagOf(name)} is not usable` : `--${flagOf(name)} is “${value}”` },
        `${name}=${value}`,
      )
      if (value.trim())
        faults.throws(() => readConfig({ [SETTINGS[name].variable]: value }), { ...refused, message: SETTINGS[name].variable })
    }
  }
  faults.none()
  for (const [name, values] of Object.entries(GOOD) as [SettingName, [string, unknown][]][]) {
    for (const [value, read] of values) faults.same(readConfig({}, { [flagOf(name)]: value })[name], read, `${name}=${value}`)
  }
  faults.none()
})

t.test('every row has a form and a meaning fit for one line of help', async (t) => {
  const faults = collectFaults(t)
  for (const name of names) {
    const { form, meaning } = SETTINGS[name]
    faults.match(form, /^\S+$/)
    faults.match(meaning, /^[a-z].*[^.]$/)
    faults.ok(meaning.length <= 90, name)
  }
  faults.none()
})
