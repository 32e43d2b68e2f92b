// What the last word of the box may become.

import { type Static, Type } from 'typebox'
import { LangSchema, named, nullable, oneOf, ref, Span } from './schema.js'

export const Completion = Type.Object(
  {
    text: Type.String({ description: 'a word, a name, a date' }),
    query: Type.String({ description: 'the whole box once it is chosen' }),
    kind: oneOf(['term', 'source', 'author', 'date', 'layout', 'spelling', 'arabizi']),
    lang: nullable(LangSchema),
    count: Type.Integer({ minimum: 0, description: 'articles that have it' }),
    matched: Type.Array(Span, { description: 'what of the text was typed' }),
  },
  named('Completion'),
)
export type Completion = Static<typeof Completion>

export const Completions = Type.Object(
  { suggestions: Type.Array(ref(Completion)), took_ms: Type.Number() },
  named('Completions', { description: 'What the last word of the box may become' }),
)
export type Completions = Static<typeof Completions>
