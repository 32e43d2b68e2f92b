// kashaf serve and kashaf start: answers the page and the interface from the index in use until it is told to stop,
// opening each new version as a rebuild finishes it.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { KashafError } from '../../index/errors.js'
import type { SettingName } from '../config.js'
import type { Call, Command } from './command.js'
import { describeSummary, rebuildCommand, rebuildShown } from './rebuild.js'

const SERVING: SettingName[] = [
  ...([
    'host',
    'port',
    'publicUrl',
    'articles',
    'index',
    'lexicon',
    'freedict',
    'trustProxy',
    'cache',
    'rate',
    'searchMs',
    'graceMs',
    'corsOrigins',
    'adminToken',
    'metricsPort',
  ] as const),
  ...(['ui', 'digits', 'months', 'logQueries', 'indexable', 'docs', 'logLevel'] as const),
]

export const serveCommand: Command = {
  name: 'serve',
  takes: '',
  meaning: 'answer the page and the HTTP interface',
  options: {},
  settings: SERVING,
  run: serve,
}

export const startCommand: Command = {
  name: 'start',
  takes: '',
  meaning: 'rebuild if needed, then serve',
  options: {},
  settings: [...new Set([...rebuildCommand.settings, ...SERVING])],
  async run(call) {
    const summary = await rebuildShown(call.config, call.notes, true)
    call.notes.write(describeSummary(summary))
    return serve(call)
  },
}

async function serve({ config, notes }: Call): Promise<number> {
  // Only now: the other commands start faster without a web server.
  const [{ buildApp }, { createEngineHolder }, { createLogger }, { createReloads }, { serveMetrics }] = await Promise.all([
    import('../app.js'),
    import('../engine/engine-holder.js'),
    import('../log.js'),
    import('../engine/reloads.js'),
    import('../metrics/listener.js'),
  ])
  const logger = createLogger(config)
  const holder = createEngineHolder({ index: config.index, lexicon: config.lexicon, freedict: config.freedict, log: logger })
  await holder.reload()
  const { failure } = holder
  if (failure && !(failure instanceof KashafError && failure.code === 'index-not-found')) throw failure
  const reloads = createReloads(holder)
  const app = await buildApp({ config, holder, logger, reloads })
  let metrics: Server | null = null
  /** What is being listened on, for the message if that fails. */
  let place = { host: config.host, port: config.port, choose: '--host and --port' }
  try {
    await app.listen({ host: config.host, port: config.port })
    if (config.metricsPort !== null) {
      place = { host: '127.0.0.1', port: config.metricsPort, choose: '--metrics-port' }
      metrics = await serveMetrics(app.metrics, config.metricsPort, (err) => logger.error({ err }, 'metrics not written'))
      notes.write(`Metrics are at http://127.0.0.1:${(metrics.address() as AddressInfo).port}/metrics\n`)
    }
  } catch (error) {
    await app.close()
    await holder.close()
    throw notListening(error as NodeJS.ErrnoException, place)
  }
  holder.watch()
  const { address, port, family } = app.server.address() as AddressInfo
  notes.write(`Kashaf is at http://${family === 'IPv6' ? `[${address}]` : address}:${port}/\n`)
  if (holder.version === null) notes.write(`There is no index in ${config.index} yet; build one: kashaf rebuild.\n`)

  const reload = () => void reloads.begin()
  process.on('SIGHUP', reload)
  const signal = await firstSignal()
  logger.info({ signal }, 'stopping')
  await app.stop(config.graceMs)
  process.off('SIGHUP', reload)
  metrics?.close()
  metrics?.closeAllConnections()
  await holder.close()
  logger.info('stopped')
  return 0
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const

/** Waits for a signal to stop. A second one ends the process at once, as it would without Kashaf. */
function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const received = (signal: NodeJS.Signals) => {
      for (const one of SIGNALS) process.off(one, received)
      resolve(signal)
    }
    for (const one of SIGNALS) process.on(one, received)
  })
}

function notListening(error: NodeJS.ErrnoException, { host, port, choose }: { host: string; port: number; choose: string }): Error {
  const said: Record<string, string> = {
    EADDRINUSE: `Port ${port} of ${host} is in use by another program.`,
    EACCES: `Port ${port} may not be opened by this user.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine.`,
    ENOTFOUND: `${host} is not an address.`,
  }
  const message = said[error.code ?? '']
  return message ? new KashafError('setting-invalid', `${message} Choose with ${choose}.`, { cause: error }) : error
}
