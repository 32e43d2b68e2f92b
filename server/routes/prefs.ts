// GET /prefs stores what a reader prefers: it sets the cookies and returns to where the reader was.

import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.js'
import { CHOICES, chosen } from '../pages/preferences.js'

const ONE_YEAR = 31_536_000
const THIS_SITE = 'http://site.invalid'

export async function prefsRoutes(app: FastifyInstance, { config }: { config: Config }) {
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
 * Where to return to: a path of this site. An address that a browser would read as another site's leads to the first
 * page. A language is put into the address too, so that the choice also holds where cookies are refused.
 */
function wayBack(back: unknown, ui: string | null): string {
  const safe = typeof back === 'string' && /^\/(?![/\\])/.test(back) && URL.canParse(back, THIS_SITE)
  const url = new URL(safe ? back : '/', THIS_SITE)
  if (url.origin !== THIS_SITE || url.pathname.startsWith('//')) return '/'
  if (ui !== null) url.searchParams.set('ui', ui)
  return `${url.pathname}${url.search}${url.hash}`
}
