// What the routes' schemas have in common: the content types of their answers, the problems each may refuse with, and
// the reading of comma lists.

import type { FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { Problem } from '../contract/contract.js'
import { COMMA_LIST_NAMES } from '../contract/search-parameters.js'
import { STATUS } from './problems.js'

const reference = (schema: TSchema) => ({ $ref: `${(schema as { $id?: string }).$id}#` })

/** An answer that is a named schema. */
export const typed = (schema: TSchema, description: string) => ({
  description,
  content: { 'application/json': { schema: reference(schema) } },
})

/** Answers that are problem documents, one for each status. Every route may also fail with 500. */
export function refusals(...statuses: number[]) {
  const described = [...statuses, 500].map((status) => {
    const names = Object.entries(STATUS).filter(([, of]) => of === status)
    const description = names.map(([name]) => `/problems/${name}`).join(' or ')
    return [status, { description, content: { 'application/problem+json': { schema: reference(Problem) } } }] as const
  })
  return Object.fromEntries(described)
}

export const NO_PARAMETERS = Type.Object({}, { additionalProperties: false })

/** The client has this answer already. */
export const UNCHANGED = { description: 'Not modified', type: 'null' }

/** An article's id in an address. What cannot be one is an article that does not exist, not a wrong parameter. */
export const ArticleAddress = Type.Object({ id: Type.String({ pattern: '^[a-z0-9_-]{1,64}$' }) })
export type ArticleAddress = { id: string }

/** `facets=source,year` and `fields=title,url` become lists, as repeated parameters do. Runs before validation. */
export async function splitLists(request: FastifyRequest): Promise<void> {
  const query = request.query as Record<string, unknown>
  for (const name of COMMA_LIST_NAMES) {
    const value = query[name]
    if (typeof value === 'string') query[name] = value.split(',').filter(Boolean)
  }
}
