// The description of /openapi.json as its page shows it: routes by group, members in a table, types as TypeScript
// writes them.

import type { DescribedInterface, DescribedMember, DescribedOperation, TypePiece } from '../../web/page.js'
import { PROBLEM_NAMES } from '../contract/contract.js'
import { STATUS } from './problems.js'

interface Schema {
  $ref?: string
  type?: string
  enum?: unknown[]
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  default?: unknown
  minItems?: number
  maxItems?: number
  description?: string
}

interface Operation {
  operationId: string
  summary: string
  tags: string[]
  security?: object[]
  parameters?: { name: string; in: string; required?: boolean; schema: Schema; description?: string }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>
}

interface Description {
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

/** @param base address of the server, for the examples */
export function describeInterface(document: object, base: string): DescribedInterface {
  const { tags, paths, components } = document as Description
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ tag: operation.tags[0], ...describeOperation(path, method, operation, base) })),
  )
  return {
    groups: tags.map(({ name }) => ({ tag: name, operations: operations.filter(({ tag }) => tag === name) })),
    schemas: Object.entries(components.schemas).map(([name, schema]) => ({
      name,
      description: schema.description ?? '',
      type: typeOf(schema),
      members: membersOf(schema),
    })),
    problems: PROBLEM_NAMES.map((name) => ({ name, status: STATUS[name] })),
  }
}

function describeOperation(path: string, method: string, operation: Operation, base: string): DescribedOperation {
  const { operationId, summary, security, parameters = [], requestBody, responses } = operation
  const body = Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => membersOf(schema))
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    summary,
    token: security !== undefined,
    parameters: [
      ...parameters.map(({ name, required = false, schema, description = schema.description ?? '' }) =>
        describeMember(name, schema, required, description),
      ),
      ...body,
    ],
    answers: Object.entries(responses).map(([status, { description, content = {} }]) => ({
      status,
      description,
      type: Object.values(content).flatMap(({ schema }, n): TypePiece[] => [...(n > 0 ? [plain(' | ')] : []), ...typeOf(schema)]),
    })),
    example: exampleOf(path, method, operation, base),
  }
}

function exampleOf(path: string, method: string, { security, parameters = [], requestBody }: Operation, base: string): string {
  const words = ['curl']
  if (security) words.push("-H 'Authorization: Bearer TOKEN'")
  if (method !== 'get') words.push(`-X ${method.toUpperCase()}`)
  if (requestBody) words.push('-H \'Content-Type: application/json\' -d \'{"q":"talks"}\'')
  const asks = parameters.find(({ name, in: where }) => where === 'query' && (name === 'q' || name === 'text'))?.name
  words.push(`'${base}${path.replace('{id}', 'ID').replace('{name}', 'source')}${asks ? `?${asks}=talks` : ''}'`)
  return words.join(' ')
}

const membersOf = ({ properties = {}, required = [] }: Schema): DescribedMember[] =>
  Object.entries(properties).map(([name, schema]) =>
    describeMember(name, schema, required.includes(name) && schema.default === undefined, schema.description ?? ''),
  )

function describeMember(name: string, schema: Schema, needed: boolean, description: string): DescribedMember {
  const { default: fallback } = schema
  const shown = Array.isArray(fallback) ? fallback.join(',') : String(fallback ?? '')
  return { name, type: typeOf(schema), needed, fallback: shown || null, description }
}

const plain = (text: string): TypePiece => ({ text, schema: false })

function typeOf(schema: Schema): TypePiece[] {
  if (schema.$ref) return [{ text: schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1), schema: true }]
  if (schema.enum) return [plain(schema.enum.map((value) => JSON.stringify(value)).join(' | '))]
  if (schema.anyOf) return schema.anyOf.flatMap((one, n) => [...(n > 0 ? [plain(' | ')] : []), ...typeOf(one)])
  if (schema.items) {
    const item = typeOf(schema.items)
    const tuple = schema.minItems !== undefined && schema.minItems === schema.maxItems
    if (tuple)
      return [
        plain('['),
        ...Array.from({ length: schema.maxItems ?? 0 }, (_, n) => [...(n > 0 ? [plain(', ')] : []), ...item]).flat(),
        plain(']'),
      ]
    return item.length > 1 || schema.items.enum ? [plain('('), ...item, plain(')[]')] : [...item, plain('[]')]
  }
  if (schema.properties) {
    const members = Object.entries(schema.properties).flatMap(([name, one], n) => [plain(`${n > 0 ? ', ' : ''}${name}: `), ...typeOf(one)])
    return [plain('{ '), ...members, plain(' }')]
  }
  return [plain(schema.type ?? 'any')]
}
