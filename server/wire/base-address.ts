// The address under which readers reach the archive, for files, feeds and browsers that use it elsewhere: the
// setting's, else the one that the request was sent to, which anybody may have made up: an answer made of that must not
// be cached for others.

import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.js'

/**
 * Scheme and host, without a slash at the end; empty, which makes links relative, when the request names no host that
 * can be one.
 */
export function baseOf(request: Pick<FastifyRequest, 'protocol' | 'host'>, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  if (publicUrl !== null) return publicUrl
  const written = `${request.protocol}://${request.host}`
  const url = URL.canParse(written) ? new URL(written) : null
  return url?.host && url.href === `${url.origin}/` ? url.origin : ''
}
