// Why an article has its score, and what each word of a text is to the archive.

import { type Static, Type } from 'typebox'
import { Expansion, Term } from './query.js'
import { LangSchema, named, nullable, oneOf, ref, Span } from './schema.js'

export const CountedWord = Type.Object(
  {
    text: Type.String({ description: 'as the archive prints it' }),
    field: oneOf(['title', 'body']),
    count: Type.Integer({ minimum: 1 }),
    via: oneOf(['exact', 'form', 'prefix', 'synonym', 'translation', 'name', 'related']),
    weight: Type.Number({ minimum: 0, maximum: 1 }),
    counted: Type.Number({
      minimum: 0,
      description: 'what the occurrences count together: their weights, in the body more the nearer to its beginning',
    }),
  },
  named('CountedWord'),
)

export const ScorePart = Type.Unsafe<
  | { kind: 'term'; term: number; idf: number; value: number; words: Static<typeof CountedWord>[] }
  | { kind: 'surface' | 'grams' | 'proximity' | 'paragraph' | 'coverage'; value: number }
>({
  $id: 'ScorePart',
  description:
    'term: what one term gives. surface: the very spelling typed. grams: letters in common. proximity: words near each other. paragraph: words in one paragraph. coverage: how much of the query is answered',
  type: 'object',
  properties: {
    kind: { type: 'string', enum: ['term', 'surface', 'grams', 'proximity', 'paragraph', 'coverage'] },
    value: { type: 'number' },
    term: { type: 'integer', minimum: 0, description: 'index into terms' },
    idf: { type: 'number', minimum: 0, description: 'how rare the term is in the archive' },
    words: { type: 'array', items: ref(CountedWord) },
  },
  required: ['kind', 'value'],
  additionalProperties: false,
})

export const FailedTerm = Type.Object(
  {
    kind: oneOf(['term', 'excluded', 'filter'], {
      description: 'the article lacks a term, has one that is excluded, or fails a filter',
    }),
    term: nullable(Type.Integer({ minimum: 0, description: 'index into terms' })),
    field: nullable(oneOf(['source', 'lang', 'year', 'author', 'date'])),
    text: nullable(Type.String({ description: 'as typed' })),
    at: nullable(Span),
  },
  named('FailedTerm'),
)

export const Explanation = Type.Object(
  {
    id: Type.String(),
    matched: Type.Boolean(),
    complete: Type.Boolean({ description: 'has every content word, and so stands before all that do not' }),
    relaxed: Type.Boolean(),
    partial: Type.Boolean(),
    score: Type.Number({ description: 'the score of a search by relevance, not rounded' }),
    parts: Type.Array(ref(ScorePart), { description: 'their values sum to score' }),
    failed: Type.Array(ref(FailedTerm)),
    terms: Type.Array(ref(Term)),
  },
  named('Explanation'),
)
export type Explanation = Static<typeof Explanation>

export const AnalyzedToken = Type.Object(
  {
    text: Type.String(),
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
    position: Type.Integer({
      minimum: 0,
      description: 'what stands over other words (a compound, a date) shares the position of the first',
    }),
    lang: nullable(LangSchema),
    kind: oneOf(['word', 'stop', 'number', 'joined', 'date']),
    folded: Type.String(),
    term: Type.String({ description: 'what it is found by in the index' }),
    stem: nullable(Type.String()),
    clitics: Type.Array(Type.String(), { description: 'particles and article before the stem, outermost first' }),
    stop: Type.Boolean({ description: 'a function word: searched only if the whole query is such' }),
    expansions: Type.Array(ref(Expansion)),
  },
  named('AnalyzedToken', { description: 'UTF-16 units into the text as received' }),
)

export const Analysis = Type.Object({ tokens: Type.Array(ref(AnalyzedToken)) }, named('Analysis'))
export type Analysis = Static<typeof Analysis>
