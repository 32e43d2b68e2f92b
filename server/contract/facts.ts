// What is known of an article, with the evidence: its publisher, its date, its copies; and the members that begin every
// shape of one.

import { type Static, Type } from 'typebox'
import { MAX_ALSO_IN } from './limits.js'
import { Direction, LangSchema, named, nullable, oneOf, ref, Span } from './schema.js'

export const Bilingual = Type.Object({ ar: nullable(Type.String()), en: nullable(Type.String()) }, named('Bilingual'))
export type Bilingual = Static<typeof Bilingual>

export const Evidence = Type.Unsafe<{ text: string; at: [number, number] } | { ar: string; en: string }>({
  $id: 'Evidence',
  description: "The article's own words and where they stand in the original, or one sentence in each language",
  anyOf: [
    Type.Object({ text: Type.String(), at: Span }, { additionalProperties: false }),
    Type.Object({ ar: Type.String(), en: Type.String() }, { additionalProperties: false }),
  ],
})
export type Evidence = Static<typeof Evidence>

export const Source = Type.Object(
  {
    id: Type.String(),
    name: ref(Bilingual),
    basis: oneOf(['named', 'credited', 'recorded', 'inferred']),
    evidence: ref(Evidence),
  },
  named('Source'),
)
export type Source = Static<typeof Source>

export const Published = Type.Object(
  {
    date: Type.String({ description: 'YYYY, YYYY-MM or YYYY-MM-DD, as precision says' }),
    precision: oneOf(['day', 'month', 'year']),
    basis: oneOf(['stated', 'recorded', 'inferred']),
    evidence: ref(Evidence),
  },
  named('Published'),
)
export type Published = Static<typeof Published>

export const Copy = Type.Object(
  {
    id: Type.String(),
    url: Type.String(),
    lang: LangSchema,
    dir: Direction,
    title: Type.String(),
    source: nullable(ref(Source)),
    published: nullable(ref(Published)),
  },
  named('Copy', {
    description: 'A near-identical copy of an article: the same report under another address, most often of another publisher',
  }),
)
export type Copy = Static<typeof Copy>

/** Members that every shape of an article has. */
export const headMembers = {
  id: Type.String(),
  url: Type.String(),
  lang: LangSchema,
  dir: Direction,
  source: nullable(ref(Source)),
  authors: Type.Array(Type.String()),
  published: nullable(ref(Published)),
  deck: nullable(Type.String()),
  origin_url: nullable(Type.String()),
  text: oneOf(['full', 'snippets']),
  abstract_of: nullable(Type.String()),
  also_in: Type.Array(ref(Copy), {
    maxItems: MAX_ALSO_IN,
    description: 'Copies of it in the archive, whether the search finds them or not; eldest first, undated last',
  }),
  copies: Type.Integer({ minimum: 0, description: `how many copies there are; \`also_in\` lists the first ${MAX_ALSO_IN}` }),
}
