// GET /api/v1/export: every hit of a search as a file, in its order, from one version of the index, made while it is
// read. A reader who goes away ends the work; what does not come to its end in time is cut off, and can be seen to be.

import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Citable, Engine, Hit as FoundHit } from '../../index/index.js'
import type { Config } from '../config.js'
import { ExportParameters } from '../contract/contract.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { chunksOf } from '../exports/chunks.js'
import { csv } from '../exports/csv.js'
import type { ExportFormat } from '../exports/export-format.js'
import { ndjson } from '../exports/ndjson.js'
import { bibtex, ris } from '../exports/references.js'
import type { ServerLimits } from '../limits.js'
import { baseOf } from '../wire/base-address.js'
import { defaultParameters, requestFrom } from '../wire/parameters.js'
import { presentHit, presentQuery } from '../wire/present.js'
import { overloaded, ProblemError } from '../wire/problems.js'
import { refusals } from '../wire/schemas.js'

const FORMATS: Record<ExportParameters['format'], ExportFormat> = { ndjson, csv, ris, bibtex }
const TEXT = { schema: { type: 'string' } }
const CONTENT = Object.fromEntries(Object.values(FORMATS).map(({ type }) => [type.split(';', 1)[0], TEXT]))

export async function exportRoutes(app: FastifyInstance, options: { config: Config; holder: EngineHolder; limits: ServerLimits }) {
  const { config, holder, limits } = options
  let underway = 0

  app.get<{ Querystring: ExportParameters }>(
    '/api/v1/export',
    {
      schema: {
        operationId: 'export',
        summary: 'All hits of a search as a file',
        tags: ['archive'],
        querystring: ExportParameters,
        response: { 200: { description: 'The file', content: CONTENT }, ...refusals(400, 429, 503) },
      },
    },
    async (request, reply) => {
      const { format: name, ...search } = request.query
      const format = FORMATS[name]
      const parameters = { ...defaultParameters(), ...search, snippets: format.passages ? defaultParameters().snippets : 0 }
      const budget = Math.min(config.searchMs, limits.exportSearchMs)
      const question = { ...requestFrom(parameters, config), alsoIn: format.passages, budget }
      if (underway >= limits.exportsAtOnce) throw overloaded()
      underway++
      try {
        await holder.use(async (engine) => {
          const found = await engine.hits(question, limits.exportedArticles)
          if (found.total > limits.exportedArticles) {
            throw new ProblemError('export-too-large', { total: found.total, max: limits.exportedArticles })
          }
          // Asked again, it would most likely come no further: whoever exports is not to try for ever.
          if (found.partial) throw new ProblemError('export-too-slow')
          request.found = { terms: found.query.terms.length, hits: found.total }
          const { version } = engine
          const head = { query: presentQuery(found.query), index: { version, built_at: engine.info().builtAt }, total: found.total }
          const write = writerOf(format, engine, baseOf(request, config), config)
          reply
            .type(format.type)
            .header('cache-control', 'no-store')
            .header('vary', 'accept-encoding, accept')
            .header('content-disposition', `attachment; filename="kashaf-export.${format.ending}"`)
            .header('kashaf-index-version', version)
            .header('kashaf-total', found.total)
          // A HEAD asks for the headers alone.
          const chunks = request.method === 'HEAD' ? [] : chunksOf(found.pieces, head, format, write, limits.exportChunk)
          const file = Readable.from(chunks, { objectMode: false })
          // Compressed, what was cut off would still end as a whole answer ends. This listener must come before the
          // compression's.
          file.once('error', () => reply.raw.destroy())
          const late = setTimeout(() => file.destroy(new Error('the export did not end in time')), limits.exportMs)
          reply.send(file)
          // All is read at `end`, and neither engine nor turn is needed any more: by `close`, which `finished` awaits,
          // the reader may have asked for the next export. Whoever went away, or was too slow, has been told by the end
          // of the connection, and there is `close` alone.
          if (!file.closed) await new Promise((resolve) => file.once('end', resolve).once('close', resolve))
          clearTimeout(late)
        })
      } finally {
        underway--
      }
      return reply
    },
  )
}

/** Writes one hit. An abstract is cited as its article, if the archive has that. */
function writerOf(format: ExportFormat, engine: Engine, base: string, { publicUrl }: Config): (hit: FoundHit) => Promise<string> {
  const written = new Set<string>()
  const summarised = async (id: string | null): Promise<Citable | null> =>
    id === null ? null : ((await engine.article(id, null))?.article ?? null)
  return async (hit) => {
    const shown = presentHit(hit, '', 'offsets')
    let article: Citable = hit.article
    if (format.cites) {
      article = (await summarised(hit.article.abstractOf)) ?? article
      if (written.has(article.id)) return ''
      written.add(article.id)
    }
    const address = publicUrl === null ? null : `${publicUrl}/a/${article.id}`
    return format.article({ ...shown, url: base + shown.url }, { article, address })
  }
}
