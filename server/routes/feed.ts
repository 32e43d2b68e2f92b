// GET /feed.atom: the articles of a search that entered the archive last, for feed readers. Read leniently, as pages
// are.

import type { FastifyInstance } from 'fastify'
import { ar, EMPTY, en, feedAddress, renderFeed } from '../../web/page.js'
import type { Config } from '../config.js'
import type { EngineHolder } from '../engine/engine-holder.js'
import { readAddress } from '../pages/page-address.js'
import { readPreferences } from '../pages/preferences.js'
import { baseOf } from '../wire/base-address.js'
import { entityTag, forget, isKnown, settingsShown } from '../wire/caching.js'
import { requestFrom } from '../wire/parameters.js'
import { presentHit, presentIndex } from '../wire/present.js'
import { uuidOf } from '../wire/uuid.js'

const ENTRIES = 50
/** Of an article of which it is not known when it entered an archive that does not know when it was built. */
const LONG_AGO = '1970-01-01T00:00:00Z'

export async function feedRoutes(app: FastifyInstance, { config, holder }: { config: Config; holder: EngineHolder }) {
  app.get('/feed.atom', { schema: { hide: true } }, (request, reply) =>
    holder.use(async (engine) => {
      const { ui } = readPreferences(request, config)
      const base = baseOf(request, config)
      const info = engine.info()
      const updated = info.builtAt ?? LONG_AGO
      reply.type('application/atom+xml; charset=utf-8')
      reply.header('vary', 'accept-encoding, accept-language, cookie').header('content-language', ui)
      // Links that are made of what the request says of itself are for nobody else.
      const kind = config.publicUrl === null ? 'own' : 'article'
      const tag = entityTag(engine, 'feed', updated, info.archive, request.url, ui, base, settingsShown(config))
      if (isKnown(request, reply, tag, kind, config)) return reply.send()
      const { parameters, state } = readAddress(request)
      const asked = { ...parameters, limit: ENTRIES, offset: 0, snippets: 1, facets: [], histogram: 'none' as const }
      const { total, partial, hits } = await engine.latest(requestFrom(asked, config))
      if (partial) forget(reply)
      const followed = { ...state, ui, page: EMPTY.page, view: EMPTY.view, more: EMPTY.more, sort: EMPTY.sort }
      const feed = {
        id: urn(info.archive, feedAddress(followed, EMPTY.ui)),
        state: followed,
        base,
        total,
        entries: hits.map((hit) => ({
          id: urn(info.archive, hit.article.id),
          hit: presentHit(hit, '', 'none'),
          entered: hit.firstIndexed ?? updated,
        })),
        info: presentIndex(info),
        updated,
      }
      const { months, digits, logQueries } = config
      const words = { ar, en }[ui]
      return reply.send(
        renderFeed(feed, { ui, words, theme: 'auto', keys: true, size: null, url: request.url, months, digits, private: !logQueries }),
      )
    }),
  )
}

const urn = (archive: string, name: string) => `urn:uuid:${uuidOf(archive, name)}`
