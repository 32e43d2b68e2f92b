// Who watches a score while it is made: an explanation that counts what the scorer counts cannot differ from the score.

import type { Role } from '../match/plan.js'

/** Is told of every occurrence that a score counts. Its weight is by position in the body; 0 says the title. */
export interface ScoreObserver {
  /** A part of a sequence stood where it may. The last is told as `matched` too, unless it was counted there. */
  part(role: Role, form: number): void
  matched(role: Role, form: number, positionWeight: number): void
  /** @param weight what the related word counts, where the word itself counts 1 */
  related(concept: number, form: number, weight: number, positionWeight: number): void
}
