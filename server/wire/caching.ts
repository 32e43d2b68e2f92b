// Lets clients cache answers: an entity tag made before any search from the index version and the canonical parameters,
// the 304 it allows, and the Cache-Control of each kind of answer. Written here because `@fastify/etag` hashes the
// finished answer, and so would save no search.

import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Engine } from '../../index/index.js'
import type { Config } from '../config.js'
import { PROGRAM_VERSION } from '../version.js'

/** search: searches. article: what changes only with the index. page: HTML. index: what the index holds. own: what
 * names the address that the request was sent to. */
export type CacheKind = 'search' | 'article' | 'page' | 'index' | 'own'

const CONTROL: Record<CacheKind, (shared: string) => string> = {
  search: (shared) => `${shared}, max-age=60, stale-while-revalidate=600`,
  article: (shared) => `${shared}, max-age=300`,
  page: () => 'private, no-cache',
  index: (shared) => `${shared}, max-age=10`,
  own: () => 'private, max-age=300',
}

/**
 * `W/"<index version>-<16 hex digits>"`: equal for answers that are made from the same index, lexicon, program, route
 * and parameters.
 * @param of the engine that answers, or a name for what is made of no index
 */
export function entityTag(of: Pick<Engine, 'version' | 'info'> | string, ...parts: string[]): string {
  const [version, lexicon] = typeof of === 'string' ? [of, ''] : [of.version, of.info().lexiconMark]
  return `W/"${version}-${shortHash(PROGRAM_VERSION, lexicon, ...parts)}"`
}

/** 16 hex digits. */
export const shortHash = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)

/** The settings that show on pages and in feeds, as a part of their tags. */
export const settingsShown = ({ digits, months, publicUrl, docs, logQueries }: Config): string =>
  JSON.stringify([digits, months, publicUrl, docs, logQueries])

/**
 * Puts the headers of a cached answer onto the reply. True when the client already has it: the status is 304 then, and
 * the handler has only to end with an empty body. `*` is not taken for a tag: nothing is known of what it stands for.
 */
export function isKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  tag: string,
  kind: CacheKind,
  config: Pick<Config, 'cache'>,
): boolean {
  reply.header('etag', tag).header('cache-control', CONTROL[kind](config.cache))
  const known = request.headers['if-none-match']
  if (!known?.split(',').some((one) => weak(one) === weak(tag))) return false
  reply.code(304)
  return true
}

/** Tags are compared weakly (RFC 9110 §8.8.3.2): `W/` does not count. */
const weak = (tag: string) => tag.trim().replace(/^W\//, '')

/** For an answer that must not be cached after all: a search that ran out of time. */
export function forget(reply: FastifyReply): void {
  reply.removeHeader('etag').header('cache-control', 'no-store')
}
