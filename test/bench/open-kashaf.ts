// Measured apart: opens a built index as a server does, in a process that has done nothing before, and weighs what is
// held after opening and after queries, since a term's lists are handed to FlexSearch only when it is first asked for.

import { open } from '../../index/engines/embedded.js'
import { DEFAULT_REQUEST } from '../../index/engines/engine.js'
import { answer, inputOf } from './child.js'
import { startClock, type Took } from './clock.js'
import { difference, type Memory, memory } from './memory.js'
import { KINDS, parted, type Queries } from './queries.js'

export interface OpenInput {
  folder: string
  /** Check every file's SHA-256. */
  verify: boolean
  queries: Queries
}

export interface OpenedKashaf {
  /** Lexicon read and first question asked, as `open` does it. */
  took: Took
  opened: Memory
  asked: Memory
}

const { folder, verify, queries } = await inputOf<OpenInput>()
const before = await memory()
const clock = startClock()
const engine = await open({ index: folder, verify })
const took = clock()
const opened = difference(await memory(), before)
for (const kind of KINDS) for (const { text } of parted(queries[kind]).asked) await engine.search({ ...DEFAULT_REQUEST, text, snippets: 0 })
const asked = difference(await memory(), before)
await engine.close()
const measured: OpenedKashaf = { took, opened, asked }
answer(measured)
