// The answer to a search: hits, facets, a histogram, and the links around them.

import { type Static, Type } from 'typebox'
import { Bilingual, headMembers } from './facts.js'
import { MarkedText, Snippet } from './marks.js'
import { FACET_NAMES } from './names.js'
import { Expansion, Suggestion, Term, Warning } from './query.js'
import { named, nullable, oneOf, ref, Span } from './schema.js'

export const Hit = Type.Object(
  {
    ...headMembers,
    score: Type.Number(),
    matches: Type.Integer({ minimum: 0, description: 'marks in title, deck and body' }),
    complete: Type.Boolean({ description: 'has every content word of the query' }),
    title: ref(MarkedText),
    snippets: Type.Array(ref(Snippet)),
  },
  named('Hit', { required: ['id'], description: 'With `fields` only the members asked for, and `id`' }),
)
export type Hit = Static<typeof Hit>

export const FacetValue = Type.Object(
  {
    value: Type.String(),
    label: ref(Bilingual),
    count: Type.Integer({
      minimum: 0,
      description: 'hits that choosing this value alone would give: copies count once for each value that one of them has',
    }),
    selected: Type.Boolean(),
  },
  named('FacetValue'),
)
export type FacetValue = Static<typeof FacetValue>

export const Facet = Type.Object({ values: Type.Array(ref(FacetValue)), more: Type.Boolean() }, named('Facet'))
export type Facet = Static<typeof Facet>

export const Histogram = Type.Object(
  {
    interval: oneOf(['year', 'month', 'day']),
    undated: Type.Integer({ minimum: 0 }),
    buckets: Type.Array(
      Type.Object({ from: Type.String(), to: Type.String(), count: Type.Integer({ minimum: 0 }) }, { additionalProperties: false }),
      { description: 'Copies count once in each bucket that one of them lies in, so the counts may add up to more than `total`' },
    ),
  },
  named('Histogram'),
)
export type Histogram = Static<typeof Histogram>

export const Search = Type.Object(
  {
    query: Type.Object(
      {
        text: Type.String(),
        match: oneOf(['auto', 'all', 'any']),
        relaxed: Type.Boolean(),
        terms: Type.Array(ref(Term)),
        excluded: Type.Array(
          Type.Object(
            { text: Type.String(), at: Span, expansions: Type.Array(ref(Expansion)) },
            { additionalProperties: false, description: 'left out, with the other words that go with it' },
          ),
        ),
        filters: Type.Array(
          Type.Object(
            { field: oneOf(['source', 'author', 'lang', 'date']), text: Type.String(), at: Span, excluded: Type.Boolean() },
            { additionalProperties: false },
          ),
        ),
        warnings: Type.Array(ref(Warning)),
        suggestion: nullable(ref(Suggestion)),
        without: Type.Array(
          Type.Object(
            { at: nullable(Span), text: Type.String(), total: Type.Integer({ minimum: 0 }) },
            {
              additionalProperties: false,
              description:
                'Filled when nothing was found: what would be found without this word or filter; `at` null is a filter parameter',
            },
          ),
        ),
      },
      { additionalProperties: false },
    ),
    total: Type.Integer({ minimum: 0, description: 'hits, copies folded; what paging, links and in_results count' }),
    total_all: Type.Integer({ minimum: 0, description: 'hits that have every content word, or stand for a copy that has' }),
    total_articles: Type.Integer({
      minimum: 0,
      description: 'articles found, before copies were folded; equals total with collapse=false',
    }),
    total_relation: oneOf(['eq', 'gte']),
    limit: Type.Integer(),
    offset: Type.Integer(),
    took_ms: Type.Number(),
    partial: Type.Boolean(),
    index: Type.Object({ version: Type.String(), built_at: nullable(Type.String()) }, { additionalProperties: false }),
    hits: Type.Array(ref(Hit)),
    facets: Type.Object(
      {
        source: Type.Optional(ref(Facet)),
        lang: Type.Optional(ref(Facet)),
        year: Type.Optional(ref(Facet)),
        author: Type.Optional(ref(Facet)),
      },
      { additionalProperties: false },
    ),
    histogram: nullable(ref(Histogram)),
    links: Type.Object(
      { self: Type.String(), html: Type.String(), previous: nullable(Type.String()), next: nullable(Type.String()) },
      { additionalProperties: false },
    ),
  },
  named('Search'),
)
export type Search = Static<typeof Search>

export const FacetValues = Type.Object(
  {
    name: oneOf(FACET_NAMES),
    total: Type.Integer({ minimum: 0, description: 'values there are, of those that begin with the prefix' }),
    partial: Type.Boolean({ description: 'the search ran out of time: counts are lower bounds' }),
    values: Type.Array(ref(FacetValue)),
  },
  named('FacetValues', { description: 'Values of one facet; its own filter does not count' }),
)
export type FacetValues = Static<typeof FacetValues>
