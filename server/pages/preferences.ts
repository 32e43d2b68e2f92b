// What a reader prefers: language, appearance, single-key shortcuts, size of letters. Read from the address, the
// cookies and the browser's headers.

import type { FastifyRequest } from 'fastify'
import { TEXT_SIZES, type Theme } from '../../web/page.js'
import type { Config } from '../config.js'
import { LANGUAGES, type Lang } from '../contract/names.js'
import { preferredLanguage } from '../wire/negotiate.js'

export interface Preferences {
  ui: Lang
  theme: Theme
  keys: boolean
  /** Pixels; null: what suits the window. */
  size: number | null
}

/** Cookies and the values they may have. Anything else is as if it were not there. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  ui: LANGUAGES,
  theme: ['auto', 'light', 'dark'],
  keys: ['on', 'off'],
  size: TEXT_SIZES.map(String),
}

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

/** The value if it is one that the cookie may have, else null. */
export const chosen = (name: string, value: unknown): string | null => CHOICES[name].find((choice) => choice === value) ?? null

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
