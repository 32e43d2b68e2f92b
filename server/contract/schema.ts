// The pieces that shapes are written in: references to named schemas, values that may be null, choices, spans.

import { type Static, type TSchema, Type } from 'typebox'
import { LANGUAGES } from './names.js'

/** A reference to a named schema: `/openapi.json` shows the name, TypeScript the shape. */
export const ref = <T extends TSchema>(schema: T) => Type.Unsafe<Static<T>>({ $ref: `${(schema as { $id?: string }).$id}#` })
export const nullable = <T extends TSchema>(schema: T) => Type.Unsafe<Static<T> | null>({ anyOf: [schema, { type: 'null' }] })
export const oneOf = <const T extends readonly string[]>(values: T, options: object = {}) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options })
export const named = <const N extends string>(name: N, options: object = {}) => ({ $id: name, additionalProperties: false, ...options })

export const LangSchema = oneOf(LANGUAGES)
export const Direction = oneOf(['rtl', 'ltr'])
export const Span = Type.Unsafe<[number, number]>({
  type: 'array',
  items: { type: 'integer', minimum: 0 },
  minItems: 2,
  maxItems: 2,
  description: 'UTF-16 units [start, end), end not included',
})
export const ViaSchema = oneOf(['exact', 'form', 'prefix', 'synonym', 'translation', 'name'])
export type Via = Static<typeof ViaSchema>
