// Serves the metrics on a port of this machine alone, apart from what readers reach.

import { createServer, type Server } from 'node:http'
import { METRICS_TYPE, type Metrics } from './metrics.js'

/** Listens on 127.0.0.1 until it is closed. @throws what listening throws */
export async function serveMetrics(metrics: Metrics, port: number, report: (error: unknown) => void): Promise<Server> {
  const server = createServer((request, response) => {
    const known = /^\/metrics(\?|$)/.test(request.url ?? '')
    const read = request.method === 'GET' || request.method === 'HEAD'
    if (!known || !read) {
      response.writeHead(known ? 405 : 404, { 'content-type': 'text/plain', ...(known ? { allow: 'GET, HEAD' } : {}) }).end()
      return
    }
    metrics.write().then(
      (text) => response.writeHead(200, { 'content-type': METRICS_TYPE, 'cache-control': 'no-store' }).end(text),
      (error) => {
        report(error)
        response.writeHead(500).end()
      },
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}
