// A citation as CSL-JSON, the record that reference managers read.

import { type Static, Type } from 'typebox'
import { LangSchema } from './schema.js'

const CitedDate = Type.Object(
  {
    'date-parts': Type.Array(Type.Array(Type.Integer(), { minItems: 1, maxItems: 3 }), { minItems: 1, maxItems: 1 }),
    circa: Type.Optional(Type.Boolean({ description: 'The date was inferred' })),
  },
  { additionalProperties: false },
)

/** `style=csl-json`: a list of one item. */
export const Citation = Type.Array(
  Type.Object(
    {
      id: Type.String(),
      type: Type.Literal('article-newspaper'),
      title: Type.String(),
      author: Type.Optional(
        Type.Array(
          Type.Unsafe<{ given: string; family: string } | { literal: string }>({
            anyOf: [
              Type.Object({ given: Type.String(), family: Type.String() }, { additionalProperties: false }),
              Type.Object({ literal: Type.String() }, { additionalProperties: false }),
            ],
          }),
        ),
      ),
      'container-title': Type.Optional(Type.String()),
      issued: Type.Optional(CitedDate),
      accessed: Type.Optional(CitedDate),
      language: LangSchema,
      URL: Type.Optional(Type.String()),
      note: Type.Optional(Type.String({ description: 'What was inferred, and whether the publisher is only credited' })),
    },
    { additionalProperties: false },
  ),
  { $id: 'Citation', description: 'The article as CSL-JSON', minItems: 1, maxItems: 1 },
)
export type Citation = Static<typeof Citation>
