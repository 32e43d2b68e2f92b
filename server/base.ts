// The address under which readers know this server: the setting's, else the one that the request itself was sent to.

import type { FastifyRequest } from 'fastify'
import type { Config } from './config.js'

/** Scheme and host without a slash at the end. An answer that holds what a request claims must not be kept for others. */
export const baseOf = (request: FastifyRequest, { publicUrl }: Pick<Config, 'publicUrl'>): string =>
  publicUrl?.replace(/\/+$/, '') ?? `${request.protocol}://${request.host}`
