// What a reader prefers: language, appearance, single-key shortcuts, size of letters. Read from the address, the cookies and the browser's
// headers; kept by GET /prefs, which sets the cookies and returns to where the reader was.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { TEXT_SIZES, type Theme } from '../../web/page.js'
import type { Config } from '../config.js'
import type { Lang } from '../contract/contract.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { preferredLanguage } from '../wire/negotiate.js'

export interface Preferences {
  ui: Lang
  theme: Theme
  keys: boolean
  /** Pixels; null: what suits the window. */
  size: number | null
}

/** Cookies and the values they may have. Anything else is as if it were not there. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  ui: ['ar', 'en'],
  theme: ['auto', 'light', 'dark'],
  keys: ['on', 'off'],
  size: TEXT_SIZES.map(String),
}
const ONE_YEAR = 31_536_000
const THIS_SITE = 'http://site.invalid'

/** The language of the address, else of the cookie, else the setting's, else what the browser prefers. */
export function readPreferences(request: FastifyRequest, config: Pick<Config, 'ui'>): Preferences {
  const cookies = readCookies(request.headers.cookie)
  const asked = [(request.query as Record<string, unknown> | undefined)?.ui].flat()[0]
  const ui = chosen('ui', asked) ?? chosen('ui', cookies.get('ui')) ?? (config.ui === 'auto' ? null : config.ui)
  return {
    ui: (ui as Lang | null) ?? preferredLanguage(request.headers['accept-language']),
    theme: (chosen('theme', cookies.get('theme')) as Theme | null) ?? 'auto',
    keys: cookies.get('keys') !== 'off',
    size: Number(chosen('size', cookies.get('size'))) || null,
  }
}

const chosen = (name: string, value: unknown): string | null => CHOICES[name].find((choice) => choice === value) ?? null

/** Cookies by name (RFC 6265 §5.2); the first of a name counts. Values here are plain words and need no decoding. */
function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of header?.split(';', 100) ?? []) {
    const equals = pair.indexOf('=')
    const name = pair.slice(0, equals).trim()
    if (equals > 0 && !cookies.has(name)) cookies.set(name, pair.slice(equals + 1).trim())
  }
  return cookies
}

export async function prefsRoutes(app: FastifyInstance, { config }: { config: Config; holder: EngineHolder }) {
  app.get<{ Querystring: Record<string, unknown> }>('/prefs', { schema: { hide: true } }, async (request, reply) => {
    const secure = request.protocol === 'https' || config.publicUrl?.startsWith('https:')
    for (const name of Object.keys(CHOICES)) {
      const value = chosen(name, request.query[name])
      if (value === null) continue
      reply.header('set-cookie', `${name}=${value}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`)
    }
    return reply.header('cache-control', 'no-store').redirect(wayBack(request.query.back, chosen('ui', request.query.ui)), 303)
  })
}

/**
 * Where to return to: a path of this site. An address that a browser would read as another site's leads to the first page. A
 * language is put into the address too, so that the choice also holds where cookies are refused.
 */
function wayBack(back: unknown, ui: string | null): string {
  const safe = typeof back === 'string' && /^\/(?![/\\])/.test(back) && URL.canParse(back, THIS_SITE)
  const url = new URL(safe ? back : '/', THIS_SITE)
  if (url.origin !== THIS_SITE || url.pathname.startsWith('//')) return '/'
  if (ui !== null) url.searchParams.set('ui', ui)
  return `${url.pathname}${url.search}${url.hash}`
}
