// What is left out in turn to see what each part of the ranking is worth.

import type { SearchRequest } from '../../index/engines/engine.js'
import { DEFAULT_WEIGHTS, type Weights } from '../../index/ranking/score/weights.js'

export interface Ablation {
  name: string
  weights: Weights | null
  request?: Partial<SearchRequest>
}

const without = (...names: (keyof Weights)[]): Weights => ({
  ...DEFAULT_WEIGHTS,
  ...Object.fromEntries(names.map((name) => [name, 0])),
})

export const ABLATIONS: readonly Ablation[] = [
  { name: 'printed form', weights: without('surface') },
  { name: '4-grams', weights: without('grams') },
  { name: 'lead', weights: without('lead') },
  { name: 'nearness', weights: without('proximity') },
  { name: 'paragraph', weights: without('paragraph') },
  { name: 'coverage', weights: without('coverage') },
  { name: 'title', weights: { ...DEFAULT_WEIGHTS, title: 1 } },
  { name: 'related', weights: without('related') },
  { name: 'exact score', weights: null },
  { name: 'crossing', weights: DEFAULT_WEIGHTS, request: { expand: 'forms' } },
  { name: 'all but spelling', weights: DEFAULT_WEIGHTS, request: { expand: 'off' } },
]
