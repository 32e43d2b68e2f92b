// Problem documents (RFC 9457), and the name of every problem that can be answered.

import { type Static, Type } from 'typebox'
import { named } from './schema.js'

/** Every problem that can be answered; each has a page at `/problems/<name>`. */
export const PROBLEM_NAMES = [
  'invalid-parameter',
  'malformed-request',
  'malformed-body',
  'offset-too-deep',
  'export-too-large',
  'export-too-slow',
  'unauthorized',
  'text-withheld',
  'not-found',
  'article-not-found',
  'method-not-allowed',
  'not-acceptable',
  'request-timeout',
  'reload-in-progress',
  'article-withdrawn',
  'payload-too-large',
  'unsupported-media-type',
  'rate-limited',
  'headers-too-large',
  'internal',
  'index-not-ready',
  'overloaded',
] as const
export type ProblemName = (typeof PROBLEM_NAMES)[number]

export const Problem = Type.Object(
  {
    type: Type.String({ description: 'relative address of the page that explains it' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    instance: Type.Optional(Type.String()),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          { parameter: Type.Optional(Type.String()), pointer: Type.Optional(Type.String()), detail: Type.String() },
          { additionalProperties: false },
        ),
      ),
    ),
    request_id: Type.Optional(Type.String()),
    max: Type.Optional(Type.Integer()),
    total: Type.Optional(Type.Integer()),
    available: Type.Optional(Type.Array(Type.String())),
  },
  named('Problem'),
)
export type Problem = Static<typeof Problem>
