// The description of the interface at /openapi.json: generated from the routes' schemas, then told what the generator
// cannot know of parameters: which of them may be left out, and how lists are written.

import type { SwaggerOptions } from '@fastify/swagger'
import { COMMA_LIST_NAMES } from '../contract/search-parameters.js'
import { PROGRAM_VERSION } from '../version.js'

/** What of a parameter is changed here. */
interface Parameter {
  in: string
  name: string
  required?: boolean
  style?: string
  explode?: boolean
  schema?: object
}

interface Operation {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema?: { properties?: Record<string, object>; required?: string[] } }> }
}

export const OPENAPI: SwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Kashaf',
      version: PROGRAM_VERSION,
      description: 'Searches an archive of Arabic and English articles. Offsets are UTF-16 units; text is always the article’s own.',
      // The identifier is new in 3.1, the types are of 3.0.
      license: { name: 'GPL-3.0-or-later', identifier: 'GPL-3.0-or-later' } as { name: string },
    },
    tags: [
      { name: 'archive', description: 'Searching and reading' },
      { name: 'health', description: 'For whoever runs the server' },
      { name: 'admin', description: 'For whoever runs the server, by the token of KASHAF_ADMIN_TOKEN; without that they do not exist' },
    ],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  },
  hideUntagged: true,
  refResolver: { buildLocalReference: (schema, _base, _fragment, n) => String(schema.$id ?? `unnamed-${n}`) },
  transformObject: (document) => {
    if (!('openapiObject' in document)) return document.swaggerObject
    const operations = Object.values(document.openapiObject.paths ?? {}).flatMap((path) => Object.values(path ?? {}))
    for (const { parameters = [], requestBody } of operations as Operation[]) {
      for (const parameter of parameters) {
        if (parameter.in !== 'query') continue
        if (hasDefault(parameter.schema)) parameter.required = false
        if (COMMA_LIST_NAMES.includes(parameter.name)) Object.assign(parameter, { style: 'form', explode: false })
      }
      for (const body of Object.values(requestBody?.content ?? {})) {
        const { properties = {}, required = [] } = body.schema ?? {}
        if (body.schema) body.schema = { ...body.schema, required: required.filter((name) => !hasDefault(properties[name])) }
      }
    }
    return document.openapiObject
  },
}

/** A schema with defaults lists them as required: they are, but only once the defaults are filled in. */
const hasDefault = (schema: object | undefined): boolean => schema !== undefined && 'default' in schema
