// Every setting of Kashaf, once: its variable, its flag, its default, how its text is read and what it means.
// The command line's help is made of these rows, and the table of docs/settings-and-limits.md is checked against them.
// A bad value is refused by name.

import { isIP } from 'node:net'
import { join } from 'node:path'
import { KashafError } from '../index/errors.js'

/**
 * One row: `fallback` is written as a user would write it and goes through `parse` like any other text. `parse` throws
 * a sentence's second half.
 */
interface Setting<T> {
  variable: `KASHAF_${string}`
  fallback: string
  parse: (text: string) => T
  /** What may be written, for the help. */
  form: string
  meaning: string
  /** Never shown, not even in a message that refuses it. */
  secret?: boolean
}

const setting = <T>(variable: Setting<T>['variable'], form: string, fallback: string, parse: (text: string) => T, meaning: string) =>
  ({ variable, form, fallback, parse, meaning }) satisfies Setting<T>

export const SETTINGS = {
  host: setting('KASHAF_HOST', 'ADDRESS', '127.0.0.1', text, 'address to listen on'),
  port: setting('KASHAF_PORT', 'NUMBER', '3000', integer(0, 65_535), 'port to listen on; 0 takes any free one'),
  publicUrl: setting('KASHAF_PUBLIC_URL', 'URL', '', publicAddress, 'address under which readers reach the archive'),
  articles: setting('KASHAF_ARTICLES', 'FOLDER', 'seeds', text, 'folder of articles'),
  index: setting('KASHAF_INDEX', 'FOLDER', 'var/index', text, 'folder of the index'),
  lexicon: setting('KASHAF_LEXICON', 'FILE', '', optional, "the archive's own lexicon; if unset, lexicon.tsv in the folder of articles"),
  freedict: setting(
    'KASHAF_FREEDICT',
    'auto|FOLDER|off',
    'auto',
    folderOrOff,
    "folder of FreeDict's English–Arabic dictionary; auto looks where the system has it",
  ),
  maxArticleBytes: setting('KASHAF_MAX_ARTICLE_BYTES', 'BYTES', '4194304', integer(1, 2 ** 30), 'larger files are left out and reported'),
  maxLine: setting('KASHAF_MAX_LINE', 'UNITS', '1000000', integer(1, 2 ** 30), 'files with a longer line are left out and reported'),
  trustProxy: setting('KASHAF_TRUST_PROXY', 'LIST', '', proxies, 'addresses of proxies whose forwarded headers are believed'),
  cache: setting('KASHAF_CACHE', 'public|private', 'public', choice('public', 'private'), 'private for an archive behind a login'),
  rate: setting('KASHAF_RATE', 'NUMBER', '1', decimal(0, 1_000_000), 'multiplies every rate limit; 0 switches them off'),
  searchMs: setting('KASHAF_SEARCH_MS', 'MS', '500', integer(1, 600_000), 'a search stops after this time with what it has'),
  graceMs: setting('KASHAF_GRACE_MS', 'MS', '10000', integer(0, 600_000), 'at shutdown, time for requests under way'),
  ui: setting('KASHAF_UI', 'auto|ar|en', 'auto', choice('auto', 'ar', 'en'), "language of the page; auto asks the reader's browser"),
  digits: setting('KASHAF_DIGITS', 'latn|arab', 'latn', choice('latn', 'arab'), 'digits on the Arabic page'),
  months: setting('KASHAF_MONTHS', 'both|levant|egypt', 'both', choice('both', 'levant', 'egypt'), 'month names on the Arabic page'),
  logQueries: setting('KASHAF_LOG_QUERIES', 'on|off', 'off', onOff, 'write query text and client addresses to the log'),
  indexable: setting('KASHAF_INDEXABLE', 'on|off', 'off', onOff, 'let web search engines index the archive'),
  corsOrigins: setting('KASHAF_CORS_ORIGINS', 'LIST', '', origins, 'origins whose pages may ask the interface, or * for all'),
  adminToken: {
    ...setting('KASHAF_ADMIN_TOKEN', 'TOKEN', '', token, 'opens the routes for whoever runs the server; at least 32 characters'),
    secret: true,
  },
  metricsPort: setting(
    'KASHAF_METRICS_PORT',
    'NUMBER',
    '',
    optionalPort,
    'port of 127.0.0.1 on which metrics are served; 0 takes any free one',
  ),
  docs: setting('KASHAF_DOCS', 'on|off', 'on', onOff, 'serve the page that describes the interface'),
  logLevel: setting(
    'KASHAF_LOG_LEVEL',
    'LEVEL',
    'info',
    choice('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    'least weight of a log line: trace, debug, info, warn, error, fatal or silent',
  ),
} as const

export type SettingName = keyof typeof SETTINGS
/** The settings as read. `lexicon` is filled in; paths are as written, relative to the current folder. */
export type Config = { readonly [Name in SettingName]: ReturnType<(typeof SETTINGS)[Name]['parse']> }

/** KASHAF_MAX_LINE → max-line. */
export const flagOf = (name: SettingName): string => SETTINGS[name].variable.slice('KASHAF_'.length).toLowerCase().replaceAll('_', '-')

/**
 * Reads the settings: a flag wins over its variable, a variable over the default; an empty variable counts as unset.
 * @param flags values by flag name, without the dashes
 * @throws KashafError `setting-invalid`, naming the variable or flag and what it may be
 */
export function readConfig(environment: Record<string, string | undefined> = {}, flags: Record<string, unknown> = {}): Config {
  const config: Record<string, unknown> = {}
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const { variable, parse, fallback, secret }: Setting<unknown> = SETTINGS[name]
    const flag = flags[flagOf(name)]
    const written = typeof flag === 'string' ? flag : environment[variable]?.trim() || fallback
    try {
      config[name] = parse(written)
    } catch (error) {
      const called = typeof flag === 'string' ? `--${flagOf(name)}` : variable
      const shown = secret ? 'not usable' : `“${written}”`
      throw new KashafError('setting-invalid', `${called} is ${shown}, but it must be ${(error as Error).message}.`)
    }
  }
  config.lexicon ??= join(config.articles as string, 'lexicon.tsv')
  return config as Config
}

function text(written: string): string {
  if (!written.trim()) throw new Error('some text')
  return written
}

function optional(written: string): string | null {
  return written || null
}

function folderOrOff(written: string): string | null {
  return written === 'off' ? null : text(written)
}

function integer(least: number, most: number) {
  return (written: string): number => {
    const value = /^[0-9]{1,10}$/.test(written) ? Number(written) : Number.NaN
    if (!(value >= least && value <= most)) throw new Error(`a whole number from ${least} to ${most}`)
    return value
  }
}

function optionalPort(written: string): number | null {
  return written ? integer(0, 65_535)(written) : null
}

const SHORTEST_TOKEN = 32

function token(written: string): string | null {
  if (!written) return null
  if (!/^[\x21-\x7e]+$/.test(written) || written.length < SHORTEST_TOKEN) {
    throw new Error(`at least ${SHORTEST_TOKEN} Latin letters, digits and signs, without spaces`)
  }
  return written
}

/** Exact origins, or `*` alone. */
function origins(written: string): string[] {
  const listed = commaList(written)
  const exact = listed.every((origin) => URL.canParse(origin) && /^https?:/.test(origin) && new URL(origin).origin === origin)
  if (!exact && listed.join() !== '*') throw new Error('* or a comma list of origins, such as https://reader.example')
  return listed
}

const commaList = (written: string): string[] =>
  written
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

function decimal(least: number, most: number) {
  return (written: string): number => {
    const value = /^[0-9]{1,10}(\.[0-9]{1,6})?$/.test(written) ? Number(written) : Number.NaN
    if (!(value >= least && value <= most)) throw new Error(`a number from ${least} to ${most}`)
    return value
  }
}

function choice<const T extends readonly string[]>(...values: T) {
  return (written: string): T[number] => {
    if (!values.includes(written)) throw new Error(`one of ${values.join(', ')}`)
    return written
  }
}

function onOff(written: string): boolean {
  if (written !== 'on' && written !== 'off') throw new Error('on or off')
  return written === 'on'
}

function publicAddress(written: string): string | null {
  if (!written) return null
  const url = URL.canParse(written) ? new URL(written) : null
  const plain = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && url.pathname === '/'
  if (!plain) throw new Error('an http or https address without a path, such as https://archive.example')
  return url.origin
}

/** Names that stand for address ranges in the forwarding library. */
const RANGES = new Set(['loopback', 'linklocal', 'uniquelocal'])

function proxies(written: string): string[] {
  const listed = commaList(written)
  for (const address of listed) {
    const [base, bits, ...rest] = address.split('/')
    const family = isIP(base)
    const size = bits === undefined ? 0 : /^[0-9]{1,3}$/.test(bits) ? Number(bits) : Number.NaN
    const known = RANGES.has(address) || (family > 0 && rest.length === 0 && size <= (family === 4 ? 32 : 128))
    if (!known) throw new Error('a comma list of addresses, address ranges (10.0.0.0/8), loopback, linklocal or uniquelocal')
  }
  return listed
}
