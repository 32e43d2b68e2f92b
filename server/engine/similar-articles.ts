// Articles like another, for the interface and for the page: weighing them asks the index as much as a long query does,
// and every view of an article shows the same few. What was found is cached until the index changes or articles are
// withdrawn.

import type { Engine, SimilarAnswer, SimilarRequest } from '../../index/index.js'
import type { ServerLimits } from '../limits.js'
import { createAnswerCache } from './answer-cache.js'
import type { EngineHolder } from './engine-holder.js'

/** null: no such article. What ran out of time is given, but not cached. */
export type FindSimilar = (engine: Engine, id: string, request: SimilarRequest) => Promise<SimilarAnswer | null>

export function createSimilarFinder(
  holder: Pick<EngineHolder, 'onChange'>,
  limits: Pick<ServerLimits, 'cachedSimilar' | 'cachedBytes'>,
): FindSimilar {
  const answers = createAnswerCache<SimilarAnswer | null>({ answers: limits.cachedSimilar, bytes: limits.cachedBytes }, (answer) =>
    answer === null || answer.partial ? null : 2 * JSON.stringify(answer).length,
  )
  holder.onChange(() => answers.clear())
  return async (engine, id, request) => {
    const key = JSON.stringify([engine.version, id, request.languages, request.limit, request.budget])
    return (await answers.get(key, () => engine.similar(id, request))).answer
  }
}
