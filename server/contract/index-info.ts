// What the server says of itself: what its index holds, that it is alive and ready, how a reload went.

import { type Static, Type } from 'typebox'
import { Bilingual } from './facts.js'
import { named, nullable, oneOf, ref } from './schema.js'

export const IndexInfo = Type.Object(
  {
    version: Type.String(),
    built_at: nullable(Type.String()),
    format: Type.Integer(),
    program: Type.String(),
    engine: oneOf(['embedded']),
    lexicon: Type.Array(Type.String()),
    documents: Type.Integer({ minimum: 0 }),
    undated: Type.Integer({ minimum: 0 }),
    languages: Type.Object({ ar: Type.Integer(), en: Type.Integer() }, { additionalProperties: false }),
    dates: nullable(Type.Object({ first: Type.String(), last: Type.String() }, { additionalProperties: false })),
    skipped: Type.Array(
      Type.Object({ path: Type.String(), reason: Type.String(), detail: Type.String() }, { additionalProperties: false }),
    ),
    suspects: Type.Array(
      Type.Object({ path: Type.String(), reason: Type.String(), detail: Type.String() }, { additionalProperties: false }),
    ),
    withdrawn: Type.Integer({ minimum: 0, description: 'articles taken out of the archive' }),
    sources: Type.Array(
      Type.Object(
        { id: Type.String(), name: ref(Bilingual), documents: Type.Integer(), text: oneOf(['full', 'snippets']) },
        { additionalProperties: false },
      ),
    ),
  },
  named('IndexInfo'),
)
export type IndexInfo = Static<typeof IndexInfo>

export const Health = Type.Object({ status: Type.Literal('ok') }, named('Health'))
export const Readiness = Type.Object({ status: Type.Literal('ready'), index: Type.String() }, named('Readiness'))

export const Task = Type.Object(
  {
    id: Type.String(),
    state: oneOf(['queued', 'running', 'done', 'failed']),
    from: nullable(Type.String({ description: 'version that served before' })),
    to: nullable(Type.String({ description: 'version that serves after; null until the task has ended' })),
    problem: nullable(
      Type.Object(
        { code: Type.String(), detail: Type.String(), advice: nullable(Type.String()) },
        { additionalProperties: false, description: 'why the version that should serve could not be opened' },
      ),
    ),
  },
  named('Task', { description: 'The opening of the finished version of the index beside the one that serves' }),
)
export type Task = Static<typeof Task>
