// Text with the words of a search marked in it. Offsets are UTF-16 units into the text of the same object.

import { type Static, Type } from 'typebox'
import { named, ref, ViaSchema } from './schema.js'

export const Mark = Type.Object(
  {
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
    term: Type.Integer({ minimum: 0, description: 'index into query.terms' }),
    via: ViaSchema,
  },
  named('Mark', { description: 'A run of whole words: UTF-16 units into the text beside it' }),
)
export type Mark = Static<typeof Mark>

export const html = Type.Optional(Type.String({ description: 'Escaped text with <mark>, when highlight=html' }))

export const MarkedText = Type.Object({ text: Type.String(), marks: Type.Array(ref(Mark)), html }, named('MarkedText'))
export type MarkedText = Static<typeof MarkedText>

export const Snippet = Type.Object(
  {
    paragraph: Type.String({ description: 'paragraph id' }),
    from: Type.Integer({ minimum: 0, description: "the snippet's place in its paragraph" }),
    cut: Type.Unsafe<[boolean, boolean]>({ type: 'array', items: { type: 'boolean' }, minItems: 2, maxItems: 2 }),
    text: Type.String(),
    marks: Type.Array(ref(Mark)),
    html,
  },
  named('Snippet'),
)
export type Snippet = Static<typeof Snippet>
