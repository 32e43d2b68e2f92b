// Starts the script of an article and of every other page on which results are not shown.

import type { Words } from '../words/words.js'
import { stepThroughMatches } from './matches.js'
import { start } from './start.js'

export function startArticle(words: Words): void {
  start()
  stepThroughMatches(words)
}
