// `npm run fit`: the constants of the exact score, fitted on the question sets in KASHAF_EVAL (the dev halves) by
// coordinate ascent: each constant in turn is moved by steps, and a move stays that raises the mean MRR@10. Prints each
// move with every set's figure, and at the end the values for `weights.ts` and `bm25.ts`. Arguments choose sets.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../../index/engines/embedded.js'
import { loadLexicon } from '../../index/lexicon/lexicon.js'
import { DEFAULT_WEIGHTS, type Weights } from '../../index/ranking/score/weights.js'
import { askEngine } from './ask.js'
import { type IndexedSet, indexedSets } from './indexed.js'
import { mean } from './measures.js'

const SETS = ['ant-headline', 'pooled-ar-free', 'xquadr-sent-ar', 'xquadr-sent-en']
/** Factors by which a constant is moved; a constant that cannot be moved so far is moved as far as its range goes. */
const STEPS = [0.5, 0.75, 1.33, 2]
const UNIT_RANGE: readonly (keyof Weights)[] = ['bodyB', 'titleB', 'surfaceB', 'gramB', 'leadGrams', 'unordered', 'crossed', 'relatedMost']
/** A smaller gain is noise. */
const LEAST_GAIN = 0.0001
const MAX_ROUNDS = 3

if (!process.env.KASHAF_EVAL) {
  console.error('KASHAF_EVAL names no folder of question sets: there is nothing to fit on.')
  process.exit(1)
}
const wanted = process.argv.slice(2)
const lexicon = await loadLexicon({ user: null })
const place = await mkdtemp(join(tmpdir(), 'kashaf-fit-'))
try {
  const sets: IndexedSet[] = []
  // Indexes stay open here: the generator closes an index only when it is asked for the next one.
  for (const name of wanted.length > 0 ? wanted : SETS) {
    const { value } = await indexedSets(process.env.KASHAF_EVAL, [name], place, lexicon).next()
    if (value) sets.push(value)
  }
  const measureAll = async (weights: Weights): Promise<number[]> => {
    const figures: number[] = []
    for (const { index, questions } of sets) {
      const { measures } = await askEngine(createEngine(index, lexicon, weights), questions)
      figures.push(mean(measures.map(({ mrr }) => mrr)))
    }
    return figures
  }
  const line = (what: string, figures: readonly number[]): void =>
    console.log(`${what.padEnd(28)} ${mean(figures).toFixed(4)}  ${figures.map((value) => value.toFixed(4)).join('  ')}`)

  console.log(`${''.padEnd(28)} mean    ${sets.map(({ name }) => name).join('  ')}`)
  let weights = DEFAULT_WEIGHTS
  let best = await measureAll(weights)
  line('as it stands', best)
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = weights
    for (const name of Object.keys(weights) as (keyof Weights)[]) {
      for (const step of STEPS) {
        const value = Number(Math.min(UNIT_RANGE.includes(name) ? 1 : Number.POSITIVE_INFINITY, before[name] * step).toPrecision(2))
        if (value === weights[name]) continue
        const moved = { ...weights, [name]: value }
        const figures = await measureAll(moved)
        const kept = mean(figures) >= mean(best) + LEAST_GAIN
        line(`${kept ? '*' : ' '} ${name} ${value}`, figures)
        if (!kept) continue
        weights = moved
        best = figures
      }
    }
    if (weights === before) break
  }
  console.log(JSON.stringify(weights, null, 2))
  for (const { index } of sets) index.close()
} finally {
  await rm(place, { recursive: true, force: true })
}
