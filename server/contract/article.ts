// One article in full, and articles like another.

import { type Static, Type } from 'typebox'
import { headMembers } from './facts.js'
import { MAX_SIMILAR } from './limits.js'
import { html, Mark, MarkedText } from './marks.js'
import { Term } from './query.js'
import { Direction, LangSchema, named, nullable, oneOf, ref } from './schema.js'

export const Paragraph = Type.Object(
  {
    id: Type.String(),
    role: oneOf(['heading', 'deck', 'body', 'byline', 'caption', 'furniture']),
    lang: LangSchema,
    dir: Direction,
    text: Type.String(),
    marks: Type.Array(ref(Mark)),
    html,
  },
  named('Paragraph'),
)
export type Paragraph = Static<typeof Paragraph>

const Neighbour = nullable(Type.Object({ id: Type.String(), url: Type.String() }, { additionalProperties: false }))

export const Article = Type.Object(
  {
    ...headMembers,
    title: ref(MarkedText),
    words: Type.Integer({ minimum: 0 }),
    matches: Type.Integer({ minimum: 0 }),
    marks_cut: Type.Boolean(),
    terms: Type.Array(ref(Term)),
    paragraphs: Type.Optional(Type.Array(ref(Paragraph))),
    original: Type.Object(
      {
        file: Type.String(),
        bytes: Type.Integer({ minimum: 0 }),
        sha256: Type.String(),
        encoding: oneOf(['utf-8', 'utf-16le', 'utf-16be', 'windows-1256']),
        url: Type.String(),
      },
      { additionalProperties: false },
    ),
    in_results: nullable(
      Type.Object(
        { position: Type.Integer({ minimum: 1 }), total: Type.Integer(), previous: Neighbour, next: Neighbour },
        { additionalProperties: false, description: 'The place of the article, or of the hit that stands for it, among the hits' },
      ),
    ),
  },
  named('Article'),
)
export type Article = Static<typeof Article>

export const SimilarHit = Type.Object(
  {
    ...headMembers,
    title: ref(MarkedText),
    score: Type.Number({
      minimum: 0.2,
      description: 'what it scores for the strongest terms of the article, as a share of what that itself scores',
    }),
    shared: Type.Array(Type.String(), {
      description: 'those terms that it has, in any form or language, as the article prints them; the strongest first',
    }),
  },
  named('SimilarHit'),
)
export type SimilarHit = Static<typeof SimilarHit>

export const Similar = Type.Object(
  {
    hits: Type.Array(ref(SimilarHit), {
      maxItems: MAX_SIMILAR,
      description: 'The likest first; copies of the article are its also_in and not here',
    }),
    partial: Type.Boolean(),
    took_ms: Type.Number(),
  },
  named('Similar'),
)
export type Similar = Static<typeof Similar>
