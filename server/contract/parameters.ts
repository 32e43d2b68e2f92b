// Schemas of the parameters that routes take. Those of a search are made of the table; a route's own stand next to
// them.

import { type Static, type TSchema, Type } from 'typebox'
import {
  MAX_ANALYZED_LENGTH,
  MAX_COMPLETED_LENGTH,
  MAX_COMPLETIONS,
  MAX_FACET_PREFIX_LENGTH,
  MAX_FACET_VALUES,
  MAX_SIMILAR,
} from './limits.js'
import { CITATION_STYLES, EXPORT_FORMATS, FACET_NAMES, LANGUAGES } from './names.js'
import { oneOf } from './schema.js'
import {
  type NamesOfRoute,
  namesOfRoute,
  type ParametersOf,
  parameterRows,
  SEARCH_PARAMETERS,
  type SearchParameter,
  type SearchParameterName,
} from './search-parameters.js'

/** The schema of one row of the table. */
function schemaOf(row: SearchParameter): TSchema {
  const { description } = row
  switch (row.kind) {
    case 'text':
      return Type.String({ maxLength: row.maxLength, default: row.default, description })
    case 'date':
      return Type.Optional(Type.String({ pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$', description }))
    case 'choice': {
      if (row.default === undefined) return Type.Optional(oneOf(row.values, { description }))
      return oneOf(row.values, { default: row.default, description })
    }
    case 'flag':
      return Type.Boolean({ default: row.default, description })
    case 'integer':
      return Type.Integer({ minimum: row.minimum, maximum: row.maximum, default: row.default, description })
    case 'list': {
      const { values, pattern, maxLength } = row
      const item = values ? oneOf(values) : Type.String(pattern === undefined ? { maxLength } : { pattern })
      return Type.Array(item, { maxItems: row.maxItems, default: [], description })
    }
  }
}

const schemas = (names: readonly SearchParameterName[]) =>
  Object.fromEntries(names.map((name) => [name, schemaOf(SEARCH_PARAMETERS[name])]))

/** An object of parameters; others are refused. */
const parametersOf = (properties: Record<string, TSchema>) => Type.Object(properties, { additionalProperties: false })

export const SearchParameters = parametersOf(schemas(parameterRows.map(([name]) => name)))
export type SearchParameters = ParametersOf<SearchParameterName>

/** With `q` or any filter an article's answer has marks and `in_results`. */
export const ArticleParameters = parametersOf({
  ...schemas(namesOfRoute('article')),
  paragraphs: oneOf(['all', 'none'], { default: 'all', description: 'Whether the text is sent' }),
})
export type ArticleParameters = ParametersOf<NamesOfRoute<'article'>> & { paragraphs: 'all' | 'none' }

/** Of one facet: the search whose articles are counted, and which values are wanted. */
export const FacetParameters = parametersOf({
  ...schemas(namesOfRoute('facets')),
  prefix: Type.String({
    maxLength: MAX_FACET_PREFIX_LENGTH,
    default: '',
    description: 'values of which the id or a name begins so',
  }),
  limit: Type.Integer({ minimum: 1, maximum: MAX_FACET_VALUES, default: 20 }),
})
export type FacetParameters = ParametersOf<NamesOfRoute<'facets'>> & { prefix: string; limit: number }

export const FacetAddress = Type.Object({ name: oneOf(FACET_NAMES) })
export type FacetAddress = Static<typeof FacetAddress>

export const ExplainParameters = parametersOf(schemas(namesOfRoute('explain')))
export type ExplainParameters = ParametersOf<NamesOfRoute<'explain'>>

export const ExportParameters = parametersOf({
  ...schemas(namesOfRoute('export')),
  collapse: Type.Boolean({
    default: false,
    description: 'Near-identical copies of an article become one row or record; if not, each article has its own',
  }),
  format: oneOf(EXPORT_FORMATS, { default: 'ndjson' }),
})
export type ExportParameters = ParametersOf<NamesOfRoute<'export'>> & { format: (typeof EXPORT_FORMATS)[number] }

export const AnalyzeParameters = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: MAX_ANALYZED_LENGTH }),
    lang: oneOf(['auto', ...LANGUAGES], { default: 'auto', description: 'of words whose script does not tell' }),
  },
  { additionalProperties: false },
)
export type AnalyzeParameters = Static<typeof AnalyzeParameters>

export const SimilarParameters = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: MAX_SIMILAR, default: 5 }),
    lang: Type.Optional(oneOf(LANGUAGES, { description: 'language of what is found; any when left out' })),
  },
  { additionalProperties: false },
)
export type SimilarParameters = Static<typeof SimilarParameters>

export const SuggestParameters = Type.Object(
  {
    q: Type.String({ maxLength: MAX_COMPLETED_LENGTH, default: '', description: 'What stands in the box' }),
    limit: Type.Integer({ minimum: 1, maximum: MAX_COMPLETIONS, default: 8 }),
    format: oneOf(['kashaf', 'opensearch'], { default: 'kashaf' }),
  },
  { additionalProperties: false },
)
export type SuggestParameters = Static<typeof SuggestParameters>

export const CitationParameters = Type.Object(
  {
    style: oneOf(CITATION_STYLES, { default: 'chicago' }),
    form: Type.Optional(oneOf(LANGUAGES, { description: "Language of the citation; the article's if left out" })),
    accessed: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'The day on which the article was seen' })),
  },
  { additionalProperties: false },
)
export type CitationParameters = Static<typeof CitationParameters>
