// GET /opensearch.xml: tells a browser how to search this archive from its own search field, and where completions come
// from.

import type { FastifyInstance } from 'fastify'
import { ar, en } from '../../web/page.js'
import type { Config } from '../config.js'
import type { Lang } from '../contract/contract.js'
import { readPreferences } from '../pages/preferences.js'
import { baseOf } from '../wire/base-address.js'
import { entityTag, isKnown } from '../wire/caching.js'
import { escapeHtml } from '../wire/present.js'

const WORDS = { ar, en }

export async function openSearchRoutes(app: FastifyInstance, { config }: { config: Config }) {
  app.get('/opensearch.xml', { schema: { hide: true } }, async (request, reply) => {
    const { ui } = readPreferences(request, config)
    const description = describe(ui, baseOf(request, config))
    reply.header('vary', 'accept-encoding, accept-language, cookie').header('content-language', ui)
    if (isKnown(request, reply, entityTag('opensearch', description), 'own', config)) return reply.send()
    return reply.type('application/opensearchdescription+xml; charset=utf-8').send(description)
  })
}

/** An OpenSearch 1.1 description. `{searchTerms}` is filled in by the browser. */
function describe(ui: Lang, base: string): string {
  const words = WORDS[ui]
  const at = escapeHtml(base)
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeHtml(words.name)}</ShortName>
<Description>${escapeHtml(words.search.label)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>${ui}</Language>
<Url type="text/html" method="get" template="${at}/?q={searchTerms}"/>
<Url type="application/x-suggestions+json" method="get" template="${at}/api/v1/suggest?format=opensearch&amp;q={searchTerms}"/>
</OpenSearchDescription>
`
}
