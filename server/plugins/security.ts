// The headers that every answer carries, whatever it is and however it failed: what a browser may do with it, and that
// search engines stay out until they are let in.

import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.js'

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"
const ONE_YEAR = 31_536_000

/** The headers for an answer of this content type. */
export function securityHeaders(config: Pick<Config, 'publicUrl' | 'indexable'>, contentType: string): Record<string, string> {
  const headers: Record<string, string> = {
    'content-security-policy': contentType.startsWith('text/html') ? PAGE_POLICY : DATA_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  }
  if (config.publicUrl?.startsWith('https:')) headers['strict-transport-security'] = `max-age=${ONE_YEAR}`
  if (!config.indexable) headers['x-robots-tag'] = 'noindex'
  return headers
}

export function secureEveryAnswer(app: FastifyInstance, config: Config): void {
  app.addHook('onSend', async (_request, reply) => {
    const headers = securityHeaders(config, String(reply.getHeader('content-type') ?? ''))
    // A browser puts the headers of a 304 over those it cached: one that does not say what it is about must not change
    // the policy.
    if (reply.statusCode === 304 && !reply.hasHeader('content-type')) delete headers['content-security-policy']
    // What pages of other origins may read they must also be let to load.
    if (reply.hasHeader('access-control-allow-origin')) headers['cross-origin-resource-policy'] = 'cross-origin'
    reply.headers(headers)
  })
}
