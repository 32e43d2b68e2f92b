// Measured apart: the real server over a built index, and beside it a route that does nothing but send an answer of the
// same bytes and headers. Both listen on this machine only, until the parent says that it is done.

import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import { buildApp } from '../../server/app.js'
import { readConfig } from '../../server/config.js'
import { createEngineHolder } from '../../server/engine/engine-holder.js'
import { present } from '../present.js'

export interface Serving {
  /** Ports of 127.0.0.1. */
  kashaf: number
  empty: number
  /** Bytes of the answer that the empty route repeats. */
  bytes: number
  failed?: string
}

const [folder, path] = process.argv.slice(2)
const config = readConfig({ KASHAF_RATE: '0', KASHAF_INDEX: folder, KASHAF_SEARCH_MS: '10000' })
const holder = createEngineHolder({ index: folder })
await holder.reload()
const app = await buildApp({ config, holder })
await app.listen({ host: '127.0.0.1', port: 0 })

const typical = await app.inject({ url: path })
// What the framework or the transport writes by itself is left to them.
const { date, connection, 'content-length': length, 'transfer-encoding': encoding, ...headers } = typical.headers
const empty = fastify({ forceCloseConnections: true })
empty.get('/*', (_, reply) => reply.headers(headers).send(typical.body))
await empty.listen({ host: '127.0.0.1', port: 0 })

const portOf = ({ server }: { server: { address(): unknown } }): number => (server.address() as AddressInfo).port
const serving: Serving = { kashaf: portOf(app), empty: portOf(empty as never), bytes: Buffer.byteLength(typical.body) }
if (typical.statusCode !== 200) serving.failed = `${path} was answered with ${typical.statusCode}`
present(process.send)(serving)
process.once('message', async () => {
  await Promise.all([app.close(), empty.close()])
  await holder.close()
  process.disconnect()
})
