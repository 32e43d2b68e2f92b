// What was understood of a query: its terms with their expansions, warnings, and another query that finds more.

import { type Static, Type } from 'typebox'
import { LangSchema, named, nullable, oneOf, ref, Span, ViaSchema } from './schema.js'

export const Warning = Type.Object(
  {
    code: oneOf([
      'unclosed-quote',
      'empty-phrase',
      'lone-operator',
      'unknown-field',
      'empty-field',
      'unknown-value',
      'bad-date',
      'prefix-too-short',
      'too-many-words',
      'phrase-too-long',
      'too-many-filters',
      'only-stop-words',
      'text-shortened',
    ]),
    at: Span,
    detail: nullable(Type.String()),
  },
  named('Warning'),
)
export type Warning = Static<typeof Warning>

export const Expansion = Type.Object(
  {
    text: Type.String(),
    lang: LangSchema,
    via: ViaSchema,
    weight: Type.Number({ minimum: 0, maximum: 1 }),
    on: Type.Boolean(),
  },
  named('Expansion'),
)
export type Expansion = Static<typeof Expansion>

export const Suggestion = Type.Object(
  {
    text: Type.String({ description: 'a whole query text' }),
    reason: oneOf(['layout', 'spelling', 'arabizi']),
    total: Type.Integer({ minimum: 1, description: 'articles that it finds with the same parameters' }),
  },
  named('Suggestion', { description: 'Another query that finds more; offered, never applied' }),
)
export type Suggestion = Static<typeof Suggestion>

export const Term = Type.Object(
  {
    kind: oneOf(['word', 'phrase', 'prefix', 'or']),
    text: Type.String(),
    at: Span,
    lang: nullable(LangSchema),
    articles: Type.Integer({ minimum: 0, description: 'articles of the archive that have it' }),
    expansions: Type.Array(ref(Expansion)),
  },
  named('Term'),
)
export type Term = Static<typeof Term>
